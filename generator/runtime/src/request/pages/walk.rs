//! The walk over the pages of a list: the request of each page, made of the one before.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
};

use bytes::Bytes;
use http::{HeaderMap, Method};

use super::{
    paging::{Paging, ReceivedPage},
    place,
};
use crate::{
    client::Outgoing,
    error::Error,
    response::{ReceivedBody, Response},
};

/// The number of pages after which a list counts as endless.
const MAX_PAGES: usize = 1_000_000;

/// The parts of a walk that don't depend on the type of its pages.
pub(super) struct Walk {
    paging: Option<&'static Paging>,
    /// The request of the page that was requested last. `None` if the first request is invalid.
    last: Option<Outgoing>,
    /// Fingerprints of the pages that were requested.
    seen: HashSet<u64>,
    /// The number of items so far; `None` if the list began elsewhere than at its start.
    items: Option<u64>,
    /// The fingerprint of the last page's body.
    body: Option<u64>,
}

/// The parts of a page's response that say how the list goes on.
pub(super) struct Kept {
    headers: HeaderMap,
    body: Bytes,
}

impl Walk {
    pub(super) fn new(paging: Option<&'static Paging>, first: &Result<Outgoing, Error>) -> Self {
        let cursor = first.as_ref().ok().and_then(|first| cursor(paging, first));
        let seen = first.iter().map(|first| fingerprint(cursor.as_ref().unwrap_or(&first.target))).collect();
        Self { paging, last: first.as_ref().ok().cloned(), seen, items: cursor.is_none().then_some(0), body: None }
    }

    /// Remembers the target of the page that is requested now.
    pub(super) fn request(&mut self, outgoing: &Outgoing) {
        self.last = Some(outgoing.clone());
    }

    /// The parts of a response that [`Walk::after`] needs, if the paging needs any.
    pub(super) fn keep(paging: Option<&Paging>, response: &Response<ReceivedBody>) -> Option<Kept> {
        let body = match &response.value {
            ReceivedBody::Buffered(body) => body.clone(),
            ReceivedBody::Streamed(_) => Bytes::new(),
        };
        paging.map(|_| Kept { headers: response.headers.clone(), body })
    }

    pub(super) fn paging(&self) -> Option<&'static Paging> {
        self.paging
    }

    /// The request of the next page. `None` behind the last page. `url` is the URL of the next page, if the page has one.
    pub(super) fn after(&mut self, url: Option<&str>, kept: Option<&Kept>) -> Result<Option<Outgoing>, Error> {
        let Some(mut last) = self.last.take() else { return Ok(None) };
        // A key is of one request: a service would take the next one for a repetition.
        if let Some(name) = last.idempotency_key {
            last.headers.remove(name);
        }
        let call = last.call();
        let next = match self.paging.zip(kept) {
            Some((paging, kept)) => self.by_paging(paging, kept, last),
            None => url.filter(|url| !url.is_empty()).map(|url| self.follow(url, last)).transpose(),
        };
        next.map_err(|error| error.with_call(call))
    }

    fn by_paging(&mut self, paging: &Paging, kept: &Kept, last: Outgoing) -> Result<Option<Outgoing>, Error> {
        let at = place::cursor_of(paging, &last);
        let page = ReceivedPage { headers: &kept.headers, body: &kept.body, cursor: at.as_deref(), before: self.items };
        let Some(next) = paging.next(page).map_err(Error::page)? else { return Ok(None) };
        if paging.to().is_none() {
            return self.follow(&next, last).map(Some);
        }
        if paging.counts() {
            let (body, count) = (Some(fingerprint(&kept.body)), paging.count(&kept.body));
            // Pages without items may be equal, if they say that more pages follow.
            if std::mem::replace(&mut self.body, body) == body && count > 0 {
                return Err(Error::page("the list is endless: the server sent the same page twice"));
            }
            self.items = self.items.and_then(|items| items.checked_add(count));
        }
        self.remember(&next, "two pages have the same cursor")?;
        let mut outgoing = last;
        // The cursor is a value of the response, so an error says nothing of it.
        place::set_cursor(&mut outgoing, paging, &next)
            .map_err(|_| Error::page("the request of the next page can't have the cursor that the page names"))?;
        Ok(Some(outgoing))
    }

    /// The request of the page at `url`.
    fn follow(&mut self, url: &str, last: Outgoing) -> Result<Outgoing, Error> {
        let target = last.base.page_target(url, &last.target)?;
        self.remember(&target, "two pages link to the same next page")?;
        Ok(Outgoing { method: Method::GET, body: Vec::new(), media_type: None, idempotency_key: None, target, ..last })
    }

    /// Remembers the target or the cursor of a page.
    fn remember(&mut self, page: &str, repeated: &str) -> Result<(), Error> {
        if !self.seen.insert(fingerprint(page)) {
            return Err(Error::page(format!("the list is endless: {repeated}")));
        }
        if self.seen.len() > MAX_PAGES {
            return Err(Error::page(format!("the list did not end after {MAX_PAGES} pages")));
        }
        Ok(())
    }
}

/// The cursor of a request, if its list has one.
pub(super) fn cursor(paging: Option<&Paging>, outgoing: &Outgoing) -> Option<String> {
    place::cursor_of(paging?, outgoing)
}

/// A hash of a page's target, cursor or body, to remember which pages were requested: a list may have very many.
fn fingerprint<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
