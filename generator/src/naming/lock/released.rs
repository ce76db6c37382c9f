//! Released names: they come back when an item that was lost by mistake is described again, and under a new key on request.

use std::collections::{BTreeMap, BTreeSet};

use super::{Lock, key};

/// The kinds of bodies, as keys of operations have them.
pub(super) const KINDS: [Option<&str>; 5] = [None, Some("json"), Some("form"), Some("multipart"), Some("bytes")];

impl Lock {
    /// Adds the names of the last release, for items that are described and have no name here, and for the former keys under
    /// `rename`. A name that another item has by now stays with that one.
    pub(crate) fn restore(&mut self, released: &Self, is_described: &dyn Fn(&str) -> bool) {
        let former: BTreeSet<_> = self.rename.values().cloned().collect();
        let is_wanted = |key: &str| is_described(title(key)) || former.contains(title(key));
        let calls = restore(&mut self.operations, &released.operations, &is_wanted);
        restore(&mut self.requests, &released.requests, &is_wanted);
        restore(&mut self.models, &released.models, &is_wanted);
        let handles: BTreeSet<_> = calls.iter().flat_map(|call| accessors(call)).collect();
        restore(&mut self.handles, &released.handles, &|accessors| handles.contains(accessors));
    }

    /// Frees the names of models whose schemas are gone. A schema that moved can take its name along.
    pub(crate) fn free_gone(&mut self, is_there: &dyn Fn(&str) -> bool) {
        let pointer = |key: &str| key.split(' ').next().unwrap_or_default().to_owned();
        let (kept, gone) = std::mem::take(&mut self.models).into_iter().partition(|(key, _)| is_there(&pointer(key)));
        (self.models, self.gone) = (kept, gone);
    }

    /// The former key of an operation, whose names it keeps: `rename: {getBook: fetchBook}`.
    pub(super) fn former(&self, title: &str) -> Option<&str> {
        self.rename.get(title).map(String::as_str).filter(|value| is_key(value))
    }

    /// Whether an operation with this key has its names under another key now.
    pub(super) fn is_former(&self, key: &str) -> bool {
        self.rename.values().any(|value| is_key(value) && value == title(key))
    }

    /// Whether an operation has this title.
    pub(super) fn has_operation(&self, title: &str) -> bool {
        KINDS.iter().any(|kind| self.operations.contains_key(&key(title, *kind)))
    }
}

/// Whether a value under `rename` is the former key of an operation, not a call.
pub(super) fn is_key(value: &str) -> bool {
    !value.starts_with("client.")
}

/// The key of an operation without the kind of its body.
pub(super) fn title(key: &str) -> &str {
    let bare = |kind: &str| key.strip_suffix(')')?.strip_suffix(kind)?.strip_suffix(" (");
    KINDS.iter().flatten().find_map(|kind| bare(kind)).unwrap_or(key)
}

/// Adds the wanted names that are free, and returns them.
fn restore(
    names: &mut BTreeMap<String, String>,
    released: &BTreeMap<String, String>,
    is_wanted: &dyn Fn(&str) -> bool,
) -> Vec<String> {
    let taken: BTreeSet<_> = names.values().cloned().collect();
    let missing = released.iter().filter(|(key, name)| !names.contains_key(*key) && !taken.contains(*name));
    let restored: Vec<_> =
        missing.filter(|(key, _)| is_wanted(key)).map(|(key, name)| (key.clone(), name.clone())).collect();
    names.extend(restored.iter().cloned());
    restored.into_iter().map(|(_, name)| name).collect()
}

/// The handles that a call goes through, by their accessors: `shelf` and `shelf.books` of `client.shelf(id).books().create`.
fn accessors(call: &str) -> Vec<String> {
    let mut parts: Vec<_> = call.split('.').skip(1).collect();
    parts.pop();
    let names: Vec<_> = parts.iter().map(|part| part.split('(').next().unwrap_or_default()).collect();
    (1..=names.len()).map(|length| names.get(..length).unwrap_or_default().join(".")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_goes_through_handles() {
        assert_eq!(accessors("client.shelf(id).books().create"), ["shelf", "shelf.books"]);
        assert!(accessors("client.ping").is_empty());
        assert_eq!((title("createBook (json)"), title("createBook")), ("createBook", "createBook"));
    }
}
