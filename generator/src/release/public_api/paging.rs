//! The paging of a list as text.

use oas_client_runtime::{CursorFrom, CursorTo};

use crate::ir::Paging;

/// The paging: `cursor /next to the query parameter after, more /has_more`.
pub(super) fn text(paging: &Paging) -> String {
    let (head, options) = match paging {
        Paging::Header(name) => (format!("links in the header {}", name.to_lowercase()), Vec::new()),
        Paging::Cursor { from, to, more } => {
            (format!("cursor {} to {}", self::from(from), self::to(to)), vec![("more", more)])
        }
        Paging::Offset { to, items, total, more } => {
            (format!("offset to {}, items {}", self::to(to), array(items)), vec![("total", total), ("more", more)])
        }
        Paging::Number { to, first, items, total, total_pages, more } => {
            let head = format!("page number from {first} to {}, items {}", self::to(to), array(items));
            (head, vec![("total", total), ("total pages", total_pages), ("more", more)])
        }
    };
    let options = options.into_iter().filter_map(|(name, value)| Some(format!(", {name} {}", value.as_ref()?)));
    head + &options.collect::<String>()
}

/// The pointer of an array, which may be the body itself.
fn array(pointer: &str) -> &str {
    if pointer.is_empty() { "the body" } else { pointer }
}

fn from(from: &CursorFrom<String>) -> String {
    match from {
        CursorFrom::Body(pointer) => pointer.clone(),
        CursorFrom::Header(name) => format!("in the header {}", name.to_lowercase()),
        CursorFrom::LastItem { items, id } => format!("{id} of the last item of {}", array(items)),
    }
}

fn to(to: &CursorTo<String>) -> String {
    match to {
        CursorTo::Query(name) => format!("the query parameter {name}"),
        CursorTo::Header(name) => format!("the header {}", name.to_lowercase()),
        CursorTo::Body(pointer) | CursorTo::BodyNumber(pointer) => format!("the body's {pointer}"),
        CursorTo::Field(name) => format!("the field {name}"),
    }
}
