//! Finds the items of one side on the other.

use std::collections::BTreeMap;

/// The items of both sides, each once.
pub(super) struct Pairs<'a, T> {
    pub(super) both: Vec<(&'a T, &'a T)>,
    pub(super) removed: Vec<&'a T>,
    pub(super) added: Vec<&'a T>,
}

/// The key that recognises an item in both APIs; `None` for an item without this key.
pub(super) type Key<'k, T> = &'k dyn Fn(&T) -> Option<String>;

/// Pairs the items with the same first key, then the unpaired items with the same next key.
pub(super) fn pairs<'a, T>(before: &'a [T], after: &'a [T], keys: &[Key<'_, T>]) -> Pairs<'a, T> {
    let mut removed: BTreeMap<usize, &T> = before.iter().enumerate().collect();
    let mut added: BTreeMap<usize, &T> = after.iter().enumerate().collect();
    let mut both = BTreeMap::new();
    for key in keys {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        // From the last to the first, so that `pop` takes the first.
        for (index, item) in added.iter().rev() {
            if let Some(key) = key(item) {
                by_key.entry(key).or_default().push(*index);
            }
        }
        let found = removed.iter().filter_map(|(index, item)| Some((*index, by_key.get_mut(&key(item)?)?.pop()?)));
        for (was, is) in found.collect::<Vec<_>>() {
            if let (Some(before), Some(after)) = (removed.remove(&was), added.remove(&is)) {
                both.insert(was, (before, after));
            }
        }
    }
    Pairs {
        both: both.into_values().collect(),
        removed: removed.into_values().collect(),
        added: added.into_values().collect(),
    }
}
