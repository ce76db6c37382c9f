//! Names without their spelling.

/// A name in lower case, with its letters and digits alone: `next_page-Token` is `nextpagetoken`.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// The last name of names with dots between them, and the one before it.
pub(super) fn last(path: &str) -> (String, String) {
    match path.rsplit_once('.') {
        Some((parent, last)) => (plain(last), plain(parent)),
        None => (plain(path), String::new()),
    }
}

/// The first of `names` whose last plain name is the first of `wanted` that any has.
pub(super) fn named<'n>(names: &'n [String], wanted: &[&str]) -> Option<&'n String> {
    wanted.iter().find_map(|wanted| names.iter().find(|name| last(name).0 == *wanted))
}
