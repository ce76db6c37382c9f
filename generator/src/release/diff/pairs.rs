//! Finding again on one side what stood on the other.

use std::collections::BTreeMap;

/// Things of both sides, each at most once.
pub(super) struct Pairs<'a, T> {
    pub(super) both: Vec<(&'a T, &'a T)>,
    pub(super) gone: Vec<&'a T>,
    pub(super) new: Vec<&'a T>,
}

/// What a thing may be known by; nothing if it can't be known by that.
pub(super) type Key<'k, T> = &'k dyn Fn(&T) -> Option<String>;

/// Pairs what is known by the same: by the first key, then what is left by the next.
pub(super) fn pairs<'a, T>(before: &'a [T], after: &'a [T], keys: &[Key<'_, T>]) -> Pairs<'a, T> {
    let mut gone: BTreeMap<usize, &T> = before.iter().enumerate().collect();
    let mut new: BTreeMap<usize, &T> = after.iter().enumerate().collect();
    let mut both = BTreeMap::new();
    for key in keys {
        let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        // From the last to the first, so that the first is taken first.
        for (place, thing) in new.iter().rev() {
            if let Some(key) = key(thing) {
                known.entry(key).or_default().push(*place);
            }
        }
        let found = gone.iter().filter_map(|(place, thing)| Some((*place, known.get_mut(&key(thing)?)?.pop()?)));
        for (here, there) in found.collect::<Vec<_>>() {
            if let (Some(before), Some(after)) = (gone.remove(&here), new.remove(&there)) {
                both.insert(here, (before, after));
            }
        }
    }
    Pairs { both: both.into_values().collect(), gone: gone.into_values().collect(), new: new.into_values().collect() }
}
