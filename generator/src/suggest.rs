//! "Did you mean …?": the known name that is most like a given one.

/// Longer names aren't compared, and no more of them: the time to compare two grows with the product of their lengths.
const MAX_LENGTH: usize = 64;
const MAX_NAMES: usize = 1_000;

/// The known name that is most like `name`, and so like it that it may be meant. Upper and lower case are alike.
pub(crate) fn closest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > MAX_LENGTH {
        return None;
    }
    let wanted = name.to_lowercase();
    let may_be_meant = |other: &&str| other.len().abs_diff(name.len()) <= 8;
    let distance = |other: &str| strsim::damerau_levenshtein(&wanted, &other.to_lowercase());
    let known = known.into_iter().take(MAX_NAMES).filter(may_be_meant);
    let (distance, nearest) = known.map(|other| (distance(other), other)).min()?;
    (distance <= (name.chars().count() / 3).max(1)).then_some(nearest)
}
