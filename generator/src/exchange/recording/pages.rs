//! Recorded pages of a list: which exchange is the page behind another.

use std::collections::BTreeSet;

use oas_client_runtime::{
    CursorTo, ReceivedPage,
    har::{self, Entry, Request},
};
use oxiri::Iri;

use super::Entries;
use crate::ir::{Api, Operation, Paging, SuccessResponse, Type, TypeKind};

/// The page behind another.
enum Next {
    Url(String),
    Cursor(String),
    /// There is none.
    Nothing,
    /// The page contradicts itself.
    Unknown,
}

/// The exchanges of a walk over pages, from `first` on, and whether they reach the last page.
pub(super) fn follow(api: &Api, operation: &Operation, entries: &Entries<'_>, first: usize) -> (Vec<usize>, bool) {
    let (mut chain, mut seen) = (vec![first], BTreeSet::from([first]));
    let (mut current, mut before) = (first, Some(0));
    loop {
        let Some(entry) = entries.all.get(current) else { return (chain, false) };
        let next = match next(api, operation, entry, before) {
            Next::Nothing => return (chain, true),
            Next::Unknown => None,
            Next::Url(url) => entries.gets.get(url.as_str()).copied(),
            Next::Cursor(cursor) => with_cursor(operation, entries, current, &cursor),
        };
        match next.filter(|next| seen.insert(*next)) {
            Some(next) => chain.push(next),
            None => return (chain, false),
        }
        let count = operation.paging.as_ref().map_or(0, |paging| paging.count(entry.response.content.text.as_bytes()));
        before = before.and_then(|before: u64| before.checked_add(count));
        current = *chain.last().unwrap_or(&first);
    }
}

/// Whether a page is the last of its list.
pub(crate) fn is_last(api: &Api, operation: &Operation, entry: &Entry) -> bool {
    matches!(next(api, operation, entry, Some(0)), Next::Nothing)
}

/// Whether a request has the cursor of a later page in a header or in its body.
pub(super) fn has_cursor(operation: &Operation, request: &Request) -> bool {
    let Some(paging) = &operation.paging else { return false };
    let start = match paging {
        Paging::Offset { .. } => Some("0".to_owned()),
        Paging::Number { first, .. } => Some(first.to_string()),
        Paging::Header(_) | Paging::Cursor { .. } => None,
    };
    // The query is looked at where its parameters are read.
    let is_elsewhere = paging.to().is_some_and(|to| !matches!(to, CursorTo::Query(_)));
    is_elsewhere && cursor(paging, request).is_some_and(|cursor| !cursor.is_empty() && Some(cursor) != start)
}

/// The exchange behind `current` that has this cursor, and the same path.
fn with_cursor(operation: &Operation, entries: &Entries<'_>, current: usize, wanted: &str) -> Option<usize> {
    let path = |request: &Request| request.url.split(['?', '#']).next().unwrap_or_default().to_owned();
    let (paging, request) = (operation.paging.as_ref()?, &entries.all.get(current)?.request);
    let later = entries.all.iter().enumerate().skip(current + 1);
    let mut later =
        later.filter(|(_, entry)| entry.request.method == request.method && path(&entry.request) == path(request));
    later.find(|(_, entry)| cursor(paging, &entry.request).as_deref() == Some(wanted)).map(|(index, _)| index)
}

fn cursor(paging: &Paging, request: &Request) -> Option<String> {
    let body = request.post_data.as_ref().map(|data| data.text.as_bytes()).unwrap_or_default();
    paging.cursor(&request.url, &har::headers(&request.headers), body)
}

/// The page behind a page. `before` is the number of items on the pages before it.
fn next(api: &Api, operation: &Operation, entry: &Entry, before: Option<u64>) -> Next {
    let body = &entry.response.content.text;
    let Some(paging) = &operation.paging else {
        return link(api, operation, body).map_or(Next::Nothing, |url| absolute(&url, entry));
    };
    let (headers, cursor) = (har::headers(&entry.response.headers), cursor(paging, &entry.request));
    let page = ReceivedPage { headers: &headers, body: body.as_bytes(), cursor: cursor.as_deref(), before };
    match paging.next(page) {
        Ok(None) => Next::Nothing,
        Ok(Some(url)) if paging.to().is_none() => absolute(&url, entry),
        Ok(Some(cursor)) => Next::Cursor(cursor),
        Err(_) => Next::Unknown,
    }
}

/// The link to the next page in a page's body.
fn link(api: &Api, operation: &Operation, body: &str) -> Option<String> {
    let SuccessResponse::Page(Type::Named(id)) = operation.response else { return None };
    let TypeKind::Struct(object) = &api.types.get(id)?.kind else { return None };
    let json: serde_json::Value = serde_json::from_str(body).ok()?;
    let url = json.pointer(&object.page.as_ref()?.next_pointer)?.as_str()?;
    Some(url.to_owned()).filter(|url| !url.is_empty())
}

/// A link as an absolute URL. A relative link counts from the page that has it.
fn absolute(url: &str, entry: &Entry) -> Next {
    let page = Iri::parse(entry.request.url.as_str());
    Next::Url(page.map_or_else(|_| url.to_owned(), |page| page.resolve_unchecked(url).into_inner()))
}
