//! Finds the items of one side on the other.

use std::collections::{BTreeMap, BTreeSet};

/// The items of both sides, each once.
pub(super) struct Pairs<'a, T> {
    pub(super) both: Vec<(&'a T, &'a T)>,
    pub(super) removed: Vec<&'a T>,
    pub(super) added: Vec<&'a T>,
}

/// The key that recognises an item in both APIs; `None` for an item without this key.
pub(super) type Key<'k, T> = &'k dyn Fn(&T) -> Option<String>;

impl<T> Pairs<'_, T> {
    /// Also pairs the items with the same shape, where each side has one such item: it has another name.
    pub(super) fn and_by_shape(mut self, shape: Key<'_, T>) -> Self {
        let shapes = |items: &[&T]| {
            let mut shapes: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for (index, item) in items.iter().enumerate() {
                shape(item).into_iter().for_each(|shape| shapes.entry(shape).or_default().push(index));
            }
            shapes
        };
        let (removed, added) = (shapes(&self.removed), shapes(&self.added));
        let mut pairs = BTreeMap::new();
        for (shape, was) in removed {
            if let ([was], Some([is])) = (was.as_slice(), added.get(&shape).map(Vec::as_slice)) {
                pairs.insert(*was, *is);
            }
        }
        let both = pairs.iter().filter_map(|(was, is)| Some((*self.removed.get(*was)?, *self.added.get(*is)?)));
        self.both.extend(both);
        let without = |items: Vec<_>, gone: &dyn Fn(usize) -> bool| -> Vec<_> {
            items.into_iter().enumerate().filter(|(index, _)| !gone(*index)).map(|(_, item)| item).collect()
        };
        self.removed = without(self.removed, &|index| pairs.contains_key(&index));
        let renamed: BTreeSet<_> = pairs.values().copied().collect();
        self.added = without(self.added, &|index| renamed.contains(&index));
        self
    }
}

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
