//! Words: cutting text into them, and telling whether two are the same.

use std::collections::BTreeSet;

/// Cuts text into lower-case words at everything that is not alphanumeric and at camel humps.
///
/// A run of capitals is one word (`HTTPServer` is http, server), together with a plural `s` that
/// ends it (`listIPs` is list, ips). A word that is written with humps of its own stays whole (`OAuth2` is oauth2).
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
    join_compounds(found)
}

/// The words of a name. A name without letters and digits has its code points: `_` is u5f.
#[must_use]
pub fn name_words(name: &str) -> Vec<String> {
    let words = words(name);
    if words.is_empty() { code_points(name) } else { words }
}

/// The characters of a text as words: `日本` is u65e5, u672c.
pub(super) fn code_points(text: &str) -> Vec<String> {
    text.chars().map(|c| format!("u{:x}", u32::from(c))).collect()
}

/// Common words that are written with a hump inside, by the parts that [`words`] would make of them.
const COMPOUNDS: [(&str, &str); 9] = [
    ("e", "tag"),
    ("git", "hub"),
    ("git", "lab"),
    ("graph", "ql"),
    ("i", "os"),
    ("i", "pv4"),
    ("i", "pv6"),
    ("mac", "os"),
    ("o", "auth"),
];

/// Joins the parts of [`COMPOUNDS`], the second of which may end in a number or a plural `s`.
fn join_compounds(parts: Vec<String>) -> Vec<String> {
    let mut words: Vec<String> = Vec::with_capacity(parts.len());
    for part in parts {
        let starts =
            |end: &str| part.strip_prefix(end).is_some_and(|rest| rest == "s" || without_digits(rest).is_empty());
        match words.last_mut() {
            Some(last) if COMPOUNDS.iter().any(|(start, end)| last == start && starts(end)) => last.push_str(&part),
            _ => words.push(part),
        }
    }
    words
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

/// Whether a word alone says nothing about what an operation does: a number, a word that ties others together, a
/// type, or an HTTP method.
#[must_use]
pub fn is_empty_word(word: &str) -> bool {
    is_link(word) || is_type(word) || is_http_method(word)
}

/// Whether a word is a number, an article, a preposition or a conjunction.
#[must_use]
pub fn is_link(word: &str) -> bool {
    is_function_word(word)
        || is_number(word)
        || matches!(
            word,
            "and"
                | "but"
                | "into"
                | "nor"
                | "or"
                | "per"
                | "than"
                | "then"
                | "this"
                | "via"
                | "when"
                | "where"
                | "while"
                | "without"
        )
}

/// Whether a word is a type of JSON Schema or of a programming language, such as `int32`.
fn is_type(word: &str) -> bool {
    matches!(
        word.trim_end_matches(|c: char| c.is_ascii_digit()),
        "array"
            | "binary"
            | "bool"
            | "boolean"
            | "byte"
            | "bytes"
            | "date"
            | "datetime"
            | "decimal"
            | "double"
            | "enum"
            | "float"
            | "int"
            | "integer"
            | "long"
            | "null"
            | "number"
            | "object"
            | "string"
            | "time"
            | "uint"
            | "uuid"
    )
}

fn is_http_method(word: &str) -> bool {
    matches!(word, "delete" | "get" | "head" | "options" | "patch" | "post" | "put" | "trace")
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
        for (text, expected) in [
            ("getOAuth2Token", "get oauth2 token"),
            ("OAuthTokens", "oauth tokens"),
            ("iOSVersion", "ios version"),
            ("IPv4Address", "ipv4 address"),
            ("listIPv6s", "list ipv6s"),
            ("GraphQL", "graphql"),
            ("GitHubRepo", "github repo"),
            ("If-Match-ETag", "if match etag"),
            ("xAxis", "x axis"),
            ("iOrder", "i order"),
        ] {
            assert_eq!(words(text), expected.split(' ').collect::<Vec<_>>(), "{text}");
        }
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
