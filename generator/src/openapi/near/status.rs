//! Keys of responses that are no status.

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::{lazy_pointer::LazyPointer, raw::scalar, spec::is_status},
    suggest::misspelled,
    yaml::Mapping,
};

/// Reports the keys of an operation's responses that are no status.
pub(super) fn report(responses: &Mapping, pointer: LazyPointer<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for key in responses.keys() {
        let status = scalar(key);
        if is_status(&status) {
            continue;
        }
        let message = format!("`{status}` is not a status code, a range of status codes, or `default`");
        let pointer = pointer.key(key).write();
        let error = |help: String| Diagnostic::new(code::STATUS_KEY, &pointer, message, help).on(Highlight::Key);
        diagnostics.push(match meant(&status) {
            Some(meant) => error(format!("did you mean `{meant}`?")).correct_with(meant),
            None => error("write a status code such as `200`, a range such as `2XX`, or `default`".to_owned()),
        });
    }
}

/// The words of HTTP for some status codes.
const WORDS: [(&str, &str); 6] = [
    ("ok", "200"),
    ("created", "201"),
    ("accepted", "202"),
    ("nocontent", "204"),
    ("notfound", "404"),
    ("default", "default"),
];

/// The status that a key means.
fn meant(key: &str) -> Option<String> {
    let digits: String = key.chars().map(|char| if matches!(char, 'O' | 'o') { '0' } else { char }).collect();
    let digits = digits.replace(['l', 'I'], "1");
    if is_status(&digits) {
        return Some(digits);
    }
    // `200 OK`, or `404 - not found`.
    let first = key.split(|char: char| !char.is_alphanumeric()).next().unwrap_or_default();
    if first != key && is_status(first) {
        return Some(first.to_owned());
    }
    range(key).or_else(|| {
        let word = misspelled(key, WORDS.map(|(word, _)| word));
        let plain = key.to_lowercase().replace(['_', '-', ' '], "");
        WORDS.iter().find(|(other, _)| word == Some(*other) || plain == *other).map(|(_, status)| (*status).to_owned())
    })
}

/// The range that is meant by `2xx`, `20x`, `2x` or `2**`.
fn range(key: &str) -> Option<String> {
    let [class @ b'1'..=b'5', rest @ ..] = key.as_bytes() else { return None };
    let is_open = |byte: &u8| matches!(byte, b'x' | b'X' | b'*');
    let is_range = rest.len() <= 2 && rest.last().is_some_and(is_open);
    let all = rest.iter().all(|byte| is_open(byte) || byte.is_ascii_digit());
    (is_range && all).then(|| format!("{}XX", char::from(*class)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_recognised() {
        for (key, status) in [
            ("2OO", Some("200")),
            ("4O4", Some("404")),
            ("20l", Some("201")),
            ("20x", Some("2XX")),
            ("2xx", Some("2XX")),
            ("5x", Some("5XX")),
            ("4**", Some("4XX")),
            ("ok", Some("200")),
            ("deafult", Some("default")),
            ("Default", Some("default")),
            ("not_found", Some("404")),
            ("200 OK", Some("200")),
            ("600", None),
            ("2000", None),
            ("20", None),
            ("6xx", None),
            ("success", None),
            ("", None),
        ] {
            assert_eq!(meant(key).as_deref(), status, "{key}");
        }
    }
}
