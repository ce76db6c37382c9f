//! Names that are given while lowering: identifiers from any text, models, and what tells equal ones apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    lock::Lock,
    names::{ident, words::words},
    problem::below,
};

/// Names that no emitted type may take, since emitted code uses them unqualified, or `new` would be its own name.
const PRELUDE: [&str; 18] = [
    "AsRef",
    "Box",
    "Default",
    "Err",
    "From",
    "Into",
    "IntoIterator",
    "Iterator",
    "New",
    "None",
    "Ok",
    "Option",
    "Result",
    "Self",
    "Send",
    "Some",
    "String",
    "Vec",
];

/// The names that are taken from the start.
pub(crate) fn prelude() -> BTreeSet<String> {
    PRELUDE.map(str::to_owned).into()
}
/// An identifier in snake case. `<` and `>` stand for "lt" and "gt", as in filters called `Date<` and `Date>`.
pub(super) fn identifier(text: &str) -> String {
    if text.contains(['<', '>']) {
        return ident::snake(&words(&text.replace('<', " lt ").replace('>', " gt ")));
    }
    ident::snake(&words(text))
}

/// So many numbers are tried one after the other.
const FEW: usize = 16;

/// `name`, or `name_2` and so on if it is taken.
pub(crate) fn free(taken: &mut BTreeSet<String>, name: String) -> String {
    let pascal = name.starts_with(|c: char| c.is_ascii_uppercase());
    let stem = name.trim_end_matches('_');
    let numbered = |number: usize| if pascal { format!("{stem}{number}") } else { format!("{stem}_{number}") };
    let is_free = |name: &String| !taken.contains(name);
    let free = if is_free(&name) {
        name.clone()
    } else {
        let one = (2..=FEW).map(numbered).find(is_free);
        one.unwrap_or_else(|| numbered(next(FEW, |number| is_free(&numbered(number)))))
    };
    taken.insert(free.clone());
    free
}

/// A free number whose predecessor is taken, as `last` is. Of thousands in a row, few are looked at.
fn next(last: usize, is_free: impl Fn(usize) -> bool) -> usize {
    let (mut taken, mut free) = (last, last * 2);
    while !is_free(free) {
        (taken, free) = (free, free * 2);
    }
    while free - taken > 1 {
        let middle = taken + (free - taken) / 2;
        if is_free(middle) {
            free = middle;
        } else {
            taken = middle;
        }
    }
    free
}

/// Models' names: in order of (dotted parts, name), each takes its shortest free dotted suffix, so that a deeper
/// newcomer renames nobody. What is published keeps its name.
pub(super) fn model_names<'a>(
    keys: impl Iterator<Item = &'a str>,
    lock: &Lock,
) -> (BTreeMap<&'a str, String>, BTreeSet<String>) {
    let mut taken = prelude();
    taken.extend(lock.model_names().cloned());
    let mut keys: Vec<_> = keys.collect();
    keys.sort_by_key(|key| (key.matches('.').count(), *key));
    let mut names = BTreeMap::new();
    for key in keys {
        if let Some(name) = lock.model(&below("/components/schemas", key), "") {
            names.insert(key, name.clone());
            continue;
        }
        let parts: Vec<_> = key.split('.').collect();
        let suffix = |start: usize| ident::pascal(&words(&parts.get(start..).unwrap_or_default().join(" ")));
        let shortest = (0..parts.len()).rev().map(suffix).find(|name| !taken.contains(name));
        let name = free(&mut taken, shortest.unwrap_or_else(|| suffix(0)));
        names.insert(key, name);
    }
    (names, taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn models_take_the_shortest_free_suffix_and_newcomers_rename_nobody() {
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

    #[test]
    fn numbers_follow_each_other_however_many_there_are() {
        let mut taken = BTreeSet::new();
        let names: Vec<_> = (0..100).map(|_| free(&mut taken, "a_".to_owned())).collect();
        let expected: Vec<_> =
            ["a_".to_owned()].into_iter().chain((2..=100).map(|number| format!("a_{number}"))).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn comparisons_in_names_stay_apart() {
        assert_eq!(identifier("DateSent<"), "date_sent_lt");
        assert_eq!(identifier("DateSent>"), "date_sent_gt");
        assert_eq!(identifier("type"), "type_");
    }
}
