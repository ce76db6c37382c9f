//! Causes: changes that one edit of the description makes in several items.

use std::{cmp::Reverse, collections::BTreeMap, fmt};

use super::{Change, Diff};
use crate::diagnostic::visible;

/// One or more changes with the same cause, in order.
#[derive(Clone, Debug)]
pub struct Cause<'a> {
    /// Its changes; never empty.
    pub changes: Vec<&'a Change>,
}

/// Rules whose changes have one cause if they say the same, whatever the item is called.
const SAME_TEXT: [&str; 11] = [
    "arguments",
    "body-wire",
    "credentials",
    "credentials-added",
    "docs",
    "error-response-type",
    "field-type",
    "handle-arguments",
    "input-type",
    "paging-wire",
    "response-type",
];

impl Diff {
    /// The changes by cause, sorted by level, then by what happened: removed, changed, added.
    pub fn causes(&self) -> Vec<Cause<'_>> {
        let mut sorted: Vec<_> = self.changes.iter().collect();
        sorted.sort_by_key(|change| (Reverse(change.level), change.kind));
        let mut causes: Vec<Cause<'_>> = Vec::new();
        let mut indices: BTreeMap<(&str, String), usize> = BTreeMap::new();
        for change in sorted {
            let index = *indices.entry((change.rule, key(change))).or_insert(causes.len());
            match causes.get_mut(index) {
                Some(cause) => cause.changes.push(change),
                None => causes.push(Cause { changes: vec![change] }),
            }
        }
        causes
    }
}

/// What changes of one rule and one cause have in common.
fn key(change: &Change) -> String {
    if let Some((was, is)) = &change.moved {
        return format!("{was} {is}");
    }
    if SAME_TEXT.contains(&change.rule) {
        return change.what.clone();
    }
    format!("{} {}", own_part(&change.subject), change.what)
}

/// The part of a subject that names the item alone: `option `limit`` of `client.books().list() option `limit``, `title` of
/// `models::Book.title`. The whole subject if there is no such part.
fn own_part(subject: &str) -> &str {
    if subject.starts_with("client.") {
        return subject.split_once(") ").map_or(subject, |(_, own)| own);
    }
    let start = subject.starts_with("models::") || subject.starts_with("webhooks::");
    // A variant of an enum of error responses: `NotFound` of `books::FetchBookError::NotFound`.
    if let (false, [_, _, variant]) = (start, subject.split("::").collect::<Vec<_>>().as_slice()) {
        return variant;
    }
    if start { subject.rsplit_once('.').map_or(subject, |(_, own)| own) } else { subject }
}

impl Cause<'_> {
    /// What happened to all of its items, in words.
    pub fn what(&self) -> String {
        let Some(first) = self.changes.first() else { return String::new() };
        match &first.moved {
            Some((was, is)) if self.more() > 0 => match (was.as_str(), is.as_str()) {
                ("", is) => format!("the path has `{is}` now"),
                (was, "") => format!("the path has no `{was}` any more"),
                (was, is) => format!("`{was}` is `{is}` now"),
            },
            _ => first.what.clone(),
        }
    }

    /// How many changes it has beside the first.
    pub fn more(&self) -> usize {
        self.changes.len().saturating_sub(1)
    }
}

/// `patch: changed client.books().list(), and 7 more: … [rule]`, all of it on one line.
impl fmt::Display for Cause<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = self.changes.first() else { return Ok(()) };
        if self.more() == 0 {
            return first.fmt(f);
        }
        let what = match &first.moved {
            Some(_) => format!(": {}", visible(&self.what())),
            None if first.what.is_empty() => String::new(),
            None => format!(": {}", visible(&first.what)),
        };
        let (head, subject, more) = (first.head(), visible(&first.subject), self.more());
        write!(f, "{head} {} {subject}, and {more} more{what} [{}]", first.kind, first.rule)
    }
}
