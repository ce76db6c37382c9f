//! Paging: where a page says how its list goes on.

use http::HeaderMap;

use super::{find, place};
use crate::value::link::Links;

/// How a list goes on behind a page. It counts before the links in properties of the page.
///
/// The strings are names of parameters and headers, and JSON pointers ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)) into
/// a body. The empty pointer is the body itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paging<S = &'static str> {
    /// A response header has the URL of the next page. In the header `Link`, it is the link with the relation `next`
    /// ([RFC 8288](https://www.rfc-editor.org/rfc/rfc8288)).
    Header(S),
    /// A page has the cursor of the next page. The list ends at a page without one.
    Cursor {
        /// Where a page has the cursor.
        from: CursorFrom<S>,
        /// Where the next request has it.
        to: CursorTo<S>,
        /// The property that says whether more pages follow.
        more: Option<S>,
    },
    /// The next request says how many items to skip. The list ends at a page without items.
    Offset {
        /// Where the request has the offset.
        to: CursorTo<S>,
        /// The items of a page.
        items: S,
        /// The property with the number of all items.
        total: Option<S>,
        /// The property that says whether more pages follow.
        more: Option<S>,
    },
    /// The next request has the number of its page. The list ends at a page without items.
    Number {
        /// Where the request has the number.
        to: CursorTo<S>,
        /// The number of the first page.
        first: u64,
        /// The items of a page.
        items: S,
        /// The property with the number of all items.
        total: Option<S>,
        /// The property with the number of all pages.
        total_pages: Option<S>,
        /// The property that says whether more pages follow.
        more: Option<S>,
    },
}

/// Where a page has the cursor of the next page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CursorFrom<S = &'static str> {
    /// In a property: a string or a number.
    Body(S),
    /// In a header.
    Header(S),
    /// In a property of its last item.
    LastItem {
        /// The items of a page.
        items: S,
        /// The property of the item.
        id: S,
    },
}

/// Where a request has its cursor, offset or page number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CursorTo<S = &'static str> {
    /// In a query parameter.
    Query(S),
    /// In a header.
    Header(S),
    /// In a string of the JSON body.
    Body(S),
    /// In a number of the JSON body.
    BodyNumber(S),
    /// In a field of the form.
    Field(S),
}

/// A page as it was received.
#[derive(Clone, Copy, Debug)]
pub struct ReceivedPage<'a> {
    /// The headers of its response.
    pub headers: &'a HeaderMap,
    /// Its body.
    pub body: &'a [u8],
    /// The cursor, offset or number of its request, if the request had one.
    pub cursor: Option<&'a str>,
    /// The number of items on the pages before; `None` if the list began elsewhere than at its start.
    pub before: Option<u64>,
}

impl<S: AsRef<str>> Paging<S> {
    /// Where a request has its cursor, offset or page number. `None` for a list whose pages link to each other.
    pub fn to(&self) -> Option<CursorTo<&str>> {
        match self {
            Self::Header(_) => None,
            Self::Cursor { to, .. } | Self::Offset { to, .. } | Self::Number { to, .. } => Some(to.borrow()),
        }
    }

    /// The cursor must be a whole number.
    pub(crate) fn counts(&self) -> bool {
        matches!(self, Self::Offset { .. } | Self::Number { .. })
    }

    /// The items of a page, if its paging counts them.
    pub(crate) fn items(&self) -> Option<&str> {
        match self {
            Self::Offset { items, .. } | Self::Number { items, .. } => Some(items.as_ref()),
            Self::Header(_) | Self::Cursor { .. } => None,
        }
    }

    /// The number of items on a page, if the paging counts them.
    pub fn count(&self, body: &[u8]) -> u64 {
        self.items().map_or(0, |items| find::count(body, items))
    }

    /// The cursor, offset or number that a request has. `target` may be a whole URL.
    pub fn cursor(&self, target: &str, headers: &HeaderMap, body: &[u8]) -> Option<String> {
        place::cursor(self.to()?, target, headers, body)
    }

    /// The URL, cursor, offset or number of the page behind `page`. `None` if that is the last page.
    ///
    /// # Errors
    ///
    /// A message, if the page contradicts itself: it says that more pages follow, but not which.
    pub fn next(&self, page: ReceivedPage<'_>) -> Result<Option<String>, String> {
        match self {
            Self::Header(name) => url(page.headers, name.as_ref()),
            Self::Cursor { from, more, .. } => after_cursor(page, from, text(more)),
            Self::Offset { items, total, more, .. } => after_offset(page, items.as_ref(), text(total), text(more)),
            Self::Number { first, items, total, total_pages, more, .. } => {
                let ends = Ends { total: text(total), total_pages: text(total_pages), more: text(more) };
                after_number(page, *first, items.as_ref(), ends)
            }
        }
    }
}

impl<S: AsRef<str>> CursorTo<S> {
    fn borrow(&self) -> CursorTo<&str> {
        match self {
            Self::Query(name) => CursorTo::Query(name.as_ref()),
            Self::Header(name) => CursorTo::Header(name.as_ref()),
            Self::Body(pointer) => CursorTo::Body(pointer.as_ref()),
            Self::BodyNumber(pointer) => CursorTo::BodyNumber(pointer.as_ref()),
            Self::Field(name) => CursorTo::Field(name.as_ref()),
        }
    }
}

fn text<S: AsRef<str>>(value: &Option<S>) -> Option<&str> {
    value.as_ref().map(S::as_ref)
}

/// The URL of the next page in a header.
fn url(headers: &HeaderMap, name: &str) -> Result<Option<String>, String> {
    if !name.eq_ignore_ascii_case("link") {
        return header(headers, name);
    }
    let links = Links::of(headers).map_err(|error| error.to_string())?;
    Ok(links.target("next").map(str::to_owned))
}

/// The value of a header with the URL or the cursor of the next page.
fn header(headers: &HeaderMap, name: &str) -> Result<Option<String>, String> {
    let Some(value) = headers.get(name) else { return Ok(None) };
    match value.to_str() {
        Ok(text) => Ok(Some(text.to_owned()).filter(|text| !text.is_empty())),
        Err(_) => Err(format!("the header `{name}` of the page holds characters outside ASCII")),
    }
}

fn after_cursor<S: AsRef<str>>(
    page: ReceivedPage<'_>,
    from: &CursorFrom<S>,
    more: Option<&str>,
) -> Result<Option<String>, String> {
    let more = more.and_then(|more| find::truth(page.body, more));
    if more == Some(false) {
        return Ok(None);
    }
    let cursor = match from {
        CursorFrom::Body(pointer) => find::text(page.body, pointer.as_ref()),
        CursorFrom::Header(name) => header(page.headers, name.as_ref())?,
        CursorFrom::LastItem { items, id } => match find::last(page.body, items.as_ref()) {
            Some(item) => {
                Some(find::text(item, id.as_ref()).ok_or("the last item of the page has no cursor of the next page")?)
            }
            None => None,
        },
    };
    match cursor.filter(|cursor| !cursor.is_empty()) {
        None if more == Some(true) => {
            Err("the page says that more pages follow, but has no cursor of the next".to_owned())
        }
        cursor => Ok(cursor),
    }
}

fn after_offset(
    page: ReceivedPage<'_>,
    items: &str,
    total: Option<&str>,
    more: Option<&str>,
) -> Result<Option<String>, String> {
    let offset = number(page.cursor, 0)?;
    let more = more.and_then(|more| find::truth(page.body, more));
    let count = find::count(page.body, items);
    match (more, count) {
        (Some(false), _) | (None, 0) => return Ok(None),
        (Some(true), 0) => {
            return Err("the page says that more items follow, but has none: the offset doesn't move".to_owned());
        }
        _ => {}
    }
    let next = offset.checked_add(count).ok_or("the offset of the next page is too large")?;
    let total = total.and_then(|total| find::unsigned(page.body, total));
    Ok((more == Some(true) || total != Some(next)).then(|| next.to_string()))
}

/// The properties that say where a list of numbered pages ends.
struct Ends<'a> {
    total: Option<&'a str>,
    total_pages: Option<&'a str>,
    more: Option<&'a str>,
}

fn after_number(page: ReceivedPage<'_>, first: u64, items: &str, ends: Ends<'_>) -> Result<Option<String>, String> {
    let number = number(page.cursor, first)?;
    let count = find::count(page.body, items);
    let next = || Ok(Some(number.checked_add(1).ok_or("the number of the next page is too large")?.to_string()));
    match ends.more.and_then(|more| find::truth(page.body, more)) {
        Some(true) => return next(),
        Some(false) => return Ok(None),
        None if count == 0 => return Ok(None),
        None => {}
    }
    let of = |pointer: Option<&str>| pointer.and_then(|pointer| find::unsigned(page.body, pointer));
    let received = page.before.and_then(|before| before.checked_add(count));
    // A total below the pages or items that already arrived isn't true: only an empty page ends such a list.
    let is_last = of(ends.total_pages).is_some_and(|pages| first.checked_add(pages) == number.checked_add(1));
    let has_all = received.is_some() && of(ends.total) == received;
    if is_last || has_all { Ok(None) } else { next() }
}

/// The number of a request, which is the first one if the request has none.
fn number(cursor: Option<&str>, first: u64) -> Result<u64, String> {
    cursor.map_or(Ok(first), str::parse).map_err(|_| "the page's own offset or number isn't a whole number".to_owned())
}
