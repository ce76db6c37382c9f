//! Lists of several pages, each requested when it is needed.

use std::{
    collections::HashSet,
    fmt,
    future::poll_fn,
    hash::{DefaultHasher, Hash, Hasher},
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_core::Stream;
use http::Method;

use crate::{
    client::{Client, Outgoing},
    error::Error,
    response::{Json, Page, ReadResponse},
};

/// The number of pages after which a list counts as endless.
const MAX_PAGES: usize = 1_000_000;

/// The pages of a list, in order: a `Stream`, with [`Pages::try_next`] for callers without a stream library.
///
/// A page is requested when it is polled for, never ahead. The stream ends after an error.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<P> {
    client: Client,
    /// The parts of the first request that later pages repeat, with the target of the page that was requested last.
    /// `None` if the first request is invalid.
    common: Option<Outgoing>,
    state: State<P>,
    seen: HashSet<u64>,
}

enum State<P> {
    Due(Box<Result<Outgoing, Error>>),
    Loading(Pin<Box<dyn Future<Output = Result<P, Error>> + Send>>),
    Over,
}

impl<P: Page> Pages<P> {
    pub(crate) fn new(client: Client, first: Result<Outgoing, Error>) -> Self {
        let common = first.as_ref().ok().cloned().map(|first| Outgoing {
            method: Method::GET,
            body: Vec::new(),
            media_type: None,
            ..first
        });
        let seen = first.iter().map(|first| fingerprint(&first.target)).collect();
        Self { client, common, state: State::Due(Box::new(first)), seen }
    }

    /// The next page; `None` after the last page.
    ///
    /// # Errors
    ///
    /// Any [`Error`] of a request, or [`Error::Page`] if the link to the next page leads to another origin or repeats
    /// a page. A relative link is resolved against the URL of its page.
    pub async fn try_next(&mut self) -> Result<Option<P>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// The items of all pages.
    pub fn items(self) -> Items<P> {
        Items { pages: self, page: Vec::new().into_iter(), left: usize::MAX }
    }

    /// The state after `page` was received.
    fn after(&mut self, page: &P) -> State<P> {
        match page.next_url() {
            None | Some("") => State::Over,
            Some(url) => match self.common.clone() {
                Some(common) => State::Due(Box::new(self.follow(url, common))),
                None => State::Over,
            },
        }
    }

    fn follow(&mut self, url: &str, common: Outgoing) -> Result<Outgoing, Error> {
        let target = common.base.page_target(url, &common.target).and_then(|target| {
            if !self.seen.insert(fingerprint(&target)) {
                return Err(Error::page("the list is endless: two pages link to the same next page"));
            }
            if self.seen.len() > MAX_PAGES {
                return Err(Error::page(format!("the list did not end after {MAX_PAGES} pages")));
            }
            Ok(target)
        });
        match target {
            Ok(target) => Ok(Outgoing { target, ..common }),
            Err(error) => Err(error.with_call(common.call())),
        }
    }
}

/// A hash of a page's target, to remember which pages were requested: a list may have very many.
fn fingerprint(target: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    target.hash(&mut hasher);
    hasher.finish()
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
                    if let Some(common) = &mut self.common {
                        common.target.clone_from(&outgoing.target);
                    }
                    let client = self.client.clone();
                    self.state = State::Loading(Box::pin(async move {
                        let call = outgoing.call();
                        let page = Json::<P>::read(client.execute(outgoing).await?);
                        Ok(page.map_err(|error| error.with_call(call))?.value)
                    }));
                }
                State::Loading(mut loading) => {
                    let Poll::Ready(page) = loading.as_mut().poll(context) else {
                        self.state = State::Loading(loading);
                        return Poll::Pending;
                    };
                    if let Ok(page) = &page {
                        self.state = self.after(page);
                    }
                    return Poll::Ready(Some(page));
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
