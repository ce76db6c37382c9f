//! The names of models.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    ident,
    lock::Lock,
    reserved::prelude,
    words::{name_words, words},
};
use crate::{pointer::join, unique::free};

/// Models' names: in order of (dotted parts, name), each takes its shortest free dotted suffix, so that a deeper
/// new model renames no other. A pinned name stays.
pub(crate) fn model_names<'a>(
    keys: impl Iterator<Item = &'a str>,
    lock: &Lock,
) -> (BTreeMap<&'a str, String>, BTreeSet<String>) {
    let mut taken = prelude();
    taken.extend(lock.model_names().cloned());
    let mut keys: Vec<_> = keys.collect();
    keys.sort_by_key(|key| (key.matches('.').count(), *key));
    let mut names = BTreeMap::new();
    for key in keys {
        if let Some(name) = lock.model(&join("/components/schemas", key), "") {
            names.insert(key, name.clone());
            continue;
        }
        let parts: Vec<_> = key.split('.').collect();
        let suffixes = (0..parts.len()).rev().map(|start| words(&parts.get(start..).unwrap_or_default().join(" ")));
        let mut shortest = suffixes.filter(|words| !words.is_empty()).map(|words| ident::pascal(&words));
        let shortest = shortest.find(|name| !taken.contains(name));
        let name = free(&mut taken, shortest.unwrap_or_else(|| ident::pascal(&name_words(key))));
        names.insert(key, name);
    }
    (names, taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn models_take_the_shortest_free_suffix_and_new_models_rename_no_other() {
        let names = |keys: &[&'static str]| model_names(keys.iter().copied(), &Lock::default()).0;
        let before = names(&["a.v1.book", "a.v1.shelf.book"]);
        assert_eq!(before["a.v1.book"], "Book");
        assert_eq!(before["a.v1.shelf.book"], "ShelfBook");
        let after = names(&["a.v1.book", "a.v1.shelf.book", "a.v1.room.shelf.book", "Option"]);
        assert_eq!(
            (&after["a.v1.book"], &after["a.v1.shelf.book"]),
            (&before["a.v1.book"], &before["a.v1.shelf.book"])
        );
        assert_eq!(after["a.v1.room.shelf.book"], "RoomShelfBook");
        assert_eq!(after["Option"], "Option2");
    }
}
