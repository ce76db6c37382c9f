//! Lists of several pages, each requested when it is needed.
//!
//! In: the first request, and how the list goes on. Out: streams of pages and items. `paging` says which page is next, `find` looks
//! values up in a page, `place` sets them in a request, `walk` makes the next request of the last.

mod find;
mod paging;
mod place;
mod walk;

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_core::Stream;

pub use paging::{CursorFrom, CursorTo, Paging, ReceivedPage};
pub(super) use place::set_cursor;
use walk::{Kept, Walk};

use crate::{
    client::{Client, Outgoing},
    error::Error,
    response::{Json, Page, ReadResponse},
};

/// The pages of a list, in order: a `Stream`, with [`Pages::try_next`] for callers without a stream library.
///
/// A page is requested when it is polled for, never ahead. The stream ends after an error.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<P> {
    client: Client,
    walk: Walk,
    state: State<P>,
}

enum State<P> {
    Due(Box<Result<Outgoing, Error>>),
    Loading(Loading<P>),
    Over,
}

type Loading<P> = Pin<Box<dyn Future<Output = Result<(P, Option<Kept>), Error>> + Send>>;

impl<P: Page> Pages<P> {
    pub(crate) fn new(client: Client, paging: Option<&'static Paging>, first: Result<Outgoing, Error>) -> Self {
        Self { client, walk: Walk::new(paging, &first), state: State::Due(Box::new(first)) }
    }

    /// The next page; `None` after the last page.
    ///
    /// # Errors
    ///
    /// Any [`Error`] of a request, or [`Error::Page`] if the link to the next page leads to another origin, if a page names a
    /// page that was requested before, or if it contradicts itself. A relative link is resolved against the URL of its page.
    pub async fn try_next(&mut self) -> Result<Option<P>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// The items of all pages.
    pub fn items(self) -> Items<P> {
        Items { pages: self, page: Vec::new().into_iter(), left: usize::MAX }
    }

    /// The cursor, offset or number of the page that is requested next, for
    /// [`page_token`](crate::RequestBuilder::page_token). `None` after the last page, and for a list whose pages link to each
    /// other.
    pub fn next_token(&self) -> Option<String> {
        walk::cursor(self.walk.paging(), self.due()?)
    }

    /// The path and query of the page that is requested next, for [`page_url`](crate::RequestBuilder::page_url). `None` after
    /// the last page.
    ///
    /// For a list whose cursor is in a header or in the body of its request, this is the URL of all its pages.
    pub fn next_url(&self) -> Option<&str> {
        Some(&self.due()?.target)
    }

    fn due(&self) -> Option<&Outgoing> {
        match &self.state {
            State::Due(due) => due.as_ref().as_ref().ok(),
            State::Loading(_) | State::Over => None,
        }
    }
}

impl<P: Page> Stream for Pages<P> {
    type Item = Result<P, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match std::mem::replace(&mut self.state, State::Over) {
                State::Over => return Poll::Ready(None),
                State::Due(due) => {
                    let outgoing = match *due {
                        Ok(outgoing) => outgoing,
                        Err(error) => return Poll::Ready(Some(Err(error))),
                    };
                    self.walk.request(&outgoing);
                    let (client, paging) = (self.client.clone(), self.walk.paging());
                    self.state = State::Loading(Box::pin(async move {
                        let call = outgoing.call();
                        let response = client.execute(outgoing).await?;
                        let kept = Walk::keep(paging, &response);
                        let page = Json::<P>::read(response).map_err(|error| error.with_call(call))?;
                        Ok((page.value, kept))
                    }));
                }
                State::Loading(mut loading) => {
                    let Poll::Ready(page) = loading.as_mut().poll(context) else {
                        self.state = State::Loading(loading);
                        return Poll::Pending;
                    };
                    return Poll::Ready(Some(page.map(|(page, kept)| {
                        if let Some(next) = self.walk.after(page.next_url(), kept.as_ref()).transpose() {
                            self.state = State::Due(Box::new(next));
                        }
                        page
                    })));
                }
            }
        }
    }
}

/// The items of a list over all its pages: a `Stream`, with [`Items::try_next`] for callers without a stream library.
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<P: Page> {
    pages: Pages<P>,
    page: std::vec::IntoIter<P::Item>,
    left: usize,
}

impl<P: Page> Items<P> {
    /// Ends the list after `items` items. Pages behind the last item are not requested.
    pub fn limit(mut self, items: usize) -> Self {
        self.left = items;
        self
    }

    /// The next item; `None` after the last item.
    ///
    /// # Errors
    ///
    /// As [`Pages::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<P::Item>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// Collects all items into memory. Set a [`limit`](Items::limit) if the list may be long.
    ///
    /// # Errors
    ///
    /// As [`Pages::try_next`].
    pub async fn all(mut self) -> Result<Vec<P::Item>, Error> {
        let mut all = Vec::new();
        while let Some(item) = self.try_next().await? {
            all.push(item);
        }
        Ok(all)
    }
}

/// Items are never pinned: they only pass through.
impl<P: Page> Unpin for Items<P> {}

impl<P: Page> Stream for Items<P> {
    type Item = Result<P::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while self.left > 0 {
            if let Some(item) = self.page.next() {
                self.left -= 1;
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                None => break,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(page)) => self.page = page.into_items().into_iter(),
            }
        }
        Poll::Ready(None)
    }
}

impl<P> fmt::Debug for Pages<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("client", &self.client).finish_non_exhaustive()
    }
}

impl<P: Page> fmt::Debug for Items<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).field("left", &self.left).finish_non_exhaustive()
    }
}
