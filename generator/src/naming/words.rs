//! Words: cutting text into them, and telling whether two are the same.

use std::collections::BTreeSet;

/// Cuts text into lower-case words at everything that is not alphanumeric and at camel humps.
///
/// A run of capitals is one word (`HTTPServer` is http, server), together with a plural `s` that
/// ends it (`listIPs` is list, ips).
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut before = ' ';
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if !word.is_empty() && (!c.is_alphanumeric() || starts_hump(before, c, rest.as_str())) {
            found.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        before = c;
    }
    if !word.is_empty() {
        found.push(word);
    }
    found
}

fn starts_hump(before: char, c: char, after: &str) -> bool {
    if !c.is_uppercase() {
        return false;
    }
    let plural =
        after.strip_prefix('s').is_some_and(|end| !end.starts_with(|c: char| c.is_lowercase() || c.is_numeric()));
    !before.is_uppercase() || (after.starts_with(char::is_lowercase) && !plural)
}

/// Whether two words are equal, or one is the regular English plural of the other.
#[must_use]
pub fn same_word(a: &str, b: &str) -> bool {
    a == b || plurals(a).any(|p| p == b) || plurals(b).any(|p| p == a)
}

/// Whether a set of words holds this one, as [`same_word`] compares them.
#[must_use]
pub fn contains_word(set: &BTreeSet<String>, word: &str) -> bool {
    set.contains(word) || plurals(word).any(|p| set.contains(&p)) || singulars(word).any(|s| set.contains(&s))
}

/// The words that could have this one as their plural, longest first.
pub fn singulars(word: &str) -> impl Iterator<Item = String> {
    [("s", ""), ("ies", "y"), ("es", "")]
        .into_iter()
        .filter_map(|(end, instead)| Some(format!("{}{instead}", word.strip_suffix(end)?)))
        .filter(|singular| !singular.is_empty())
}

fn plurals(word: &str) -> impl Iterator<Item = String> {
    [("", "s"), ("", "es"), ("y", "ies")]
        .into_iter()
        .filter_map(|(end, instead)| Some(format!("{}{instead}", word.strip_suffix(end)?)))
}

/// Whether text looks like a version: `v1`, `v1.0`, `v1beta1`, or a date such as `2010-04-01`.
#[must_use]
pub fn is_version(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    is_date(&text) || text.strip_prefix('v').is_some_and(is_version_number)
}

fn is_version_number(text: &str) -> bool {
    let after = without_digits(text);
    let stage = after.trim_start_matches(|c: char| c.is_ascii_lowercase());
    let major = after.len() < text.len();
    let minor = after.split('.').skip(1).all(is_number);
    let dotted = after.is_empty() || (after.starts_with('.') && minor);
    let staged = stage.len() < after.len() && without_digits(stage).is_empty();
    major && (dotted || staged)
}

fn is_date(text: &str) -> bool {
    let lengths = text.split('-').map(str::len);
    lengths.eq([4, 2, 2]) && text.split('-').all(is_number)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && without_digits(text).is_empty()
}

fn without_digits(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_ascii_digit())
}

/// Whether a word only ties others together, and so ends the telling part of a name.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "as"
            | "at"
            | "by"
            | "for"
            | "from"
            | "if"
            | "in"
            | "is"
            | "of"
            | "on"
            | "that"
            | "the"
            | "to"
            | "with"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_humps_and_punctuation() {
        assert_eq!(words("list-HTTPServer2Books_v1.json"), words("list http server2 books v1 json"));
        assert_eq!(words("floatingIPs"), ["floating", "ips"]);
        assert_eq!(words("listIPsNow"), ["list", "ips", "now"]);
        assert_eq!(words("getXssToken"), ["get", "xss", "token"]);
        assert_eq!(words("Éclair größe"), ["éclair", "größe"]);
        assert!(words("/-{}").is_empty());
    }

    #[test]
    fn plurals_are_the_same_word() {
        for (one, many) in [("book", "books"), ("box", "boxes"), ("entity", "entities")] {
            assert!(same_word(one, many) && same_word(many, one) && same_word(one, one));
        }
        assert!(!same_word("book", "rack") && !same_word("", "books"));
    }

    #[test]
    fn versions() {
        for yes in ["v1", "V2", "v1beta1", "v1alpha", "v1.0", "v1.2.3", "2010-04-01"] {
            assert!(is_version(yes), "{yes}");
        }
        for no in ["", "v", "1", "v.1", "v1.", "version1", "v1-x", "2010-04", "v1beta1x"] {
            assert!(!is_version(no), "{no}");
        }
    }
}
