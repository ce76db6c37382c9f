//! Percent-encoding, and queries that use it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Every character but RFC 3986's unreserved ones, so that an encoded value stays inside its path segment or
/// parameter.
pub(super) const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Appends `text`, percent-encoded.
pub(crate) fn escape(to: &mut String, text: &str) {
    // Most values are names and numbers. This check is a few instructions, since it doesn't stop early; the encoder is many.
    if text.bytes().fold(true, |plain, byte| plain & byte.is_ascii_alphanumeric()) {
        to.push_str(text);
    } else {
        to.extend(utf8_percent_encode(text, ESCAPED));
    }
}

/// Percent-encodes the characters outside ASCII of a path and query, and nothing else.
pub(crate) fn ascii(target: &str) -> String {
    utf8_percent_encode(target, &AsciiSet::EMPTY).to_string()
}

/// Appends a query parameter to a request target.
pub(crate) fn add_query(target: &mut String, name: &str, value: &str) {
    target.push(if target.contains('?') { '&' } else { '?' });
    escape(target, name);
    target.push('=');
    escape(target, value);
}

/// Appends a query that is one value to a request target.
pub(crate) fn add_query_string(target: &mut String, value: &str) {
    target.push(if target.contains('?') { '&' } else { '?' });
    escape(target, value);
}

/// Appends a query parameter whose value is already percent-encoded.
pub(crate) fn add_escaped_query(target: &mut String, name: &str, value: &str) {
    target.push(if target.contains('?') { '&' } else { '?' });
    target.extend(utf8_percent_encode(name, ESCAPED));
    target.push('=');
    target.push_str(value);
}

/// Percent-encodes a query value, but leaves RFC 3986's reserved characters unescaped.
///
/// `#`, `&` and `+` are escaped too: they would end the query, start another parameter, or mean a space. What is
/// percent-encoded already stays so, as in RFC 6570's [reserved
/// expansion](https://www.rfc-editor.org/rfc/rfc6570#section-3.2.3).
pub fn escape_keeping_reserved(value: &str) -> String {
    const KEPT: &AsciiSet = &ESCAPED
        .remove(b':')
        .remove(b'/')
        .remove(b'?')
        .remove(b'[')
        .remove(b']')
        .remove(b'@')
        .remove(b'!')
        .remove(b'$')
        .remove(b'\'')
        .remove(b'(')
        .remove(b')')
        .remove(b'*')
        .remove(b',')
        .remove(b';')
        .remove(b'=');
    let mut kept = String::with_capacity(value.len());
    for (index, part) in value.split('%').enumerate() {
        let encoded = part.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        kept.push_str(if index == 0 {
            ""
        } else if encoded {
            "%"
        } else {
            "%25"
        });
        kept.extend(utf8_percent_encode(part, KEPT));
    }
    kept
}

/// Whether the query of a request target has a parameter of this name.
pub(crate) fn has_query(target: &str, name: &str) -> bool {
    let query = target.split_once('?').map_or("", |(_, query)| query);
    form_urlencoded::parse(query.as_bytes()).any(|(other, _)| other == name)
}

/// Returns `true` for a path, with or without a query, that has a segment `.` or `..`. Servers and proxies resolve these segments, and some
/// of them also resolve `%2e%2e`, `..;x`, segments between `\`, `%2f` or `%5c`, and a last segment before `%3f` or `%23`.
pub(crate) fn has_dot_segment(target: &str) -> bool {
    let path = target.split(['?', '#']).next().unwrap_or("");
    let plain: Vec<u8> = percent_decode_str(path).collect();
    let mut segments = plain.split(|byte| matches!(byte, b'/' | b'\\'));
    segments
        .any(|segment| matches!(segment.split(|byte| matches!(byte, b';' | b'?' | b'#')).next(), Some(b"." | b"..")))
}
