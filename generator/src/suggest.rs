//! "Did you mean …?": the known name that is most like a given one.

use std::collections::BTreeSet;

/// The known text that is most like `text`, if any is so like it that it may have been meant.
pub(crate) fn closest<'a>(text: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let distance = |other: &str| strsim::damerau_levenshtein(&text.to_lowercase(), &other.to_lowercase());
    let known: BTreeSet<_> = known.into_iter().filter(|other| other.len().abs_diff(text.len()) <= 8).collect();
    let nearest = known.into_iter().map(|other| (distance(other), other)).min();
    nearest.filter(|(distance, _)| *distance <= (text.chars().count() / 3).max(1)).map(|(_, other)| other)
}
