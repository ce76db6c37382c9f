//! Percent-encoding, and the queries that are written with it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters is escaped, so an argument stays inside its segment.
pub(super) const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Adds a text, percent-encoded.
pub(crate) fn escape(to: &mut String, text: &str) {
    // Most texts are names and numbers. A look that doesn't stop early is made of few instructions, the encoder of many.
    if text.bytes().fold(true, |plain, byte| plain & byte.is_ascii_alphanumeric()) {
        to.push_str(text);
    } else {
        to.extend(utf8_percent_encode(text, ESCAPED));
    }
}

/// A path and query in which all that isn't ASCII is percent-encoded; what is encoded already stays as it is.
pub(crate) fn ascii(target: &str) -> String {
    utf8_percent_encode(target, &AsciiSet::EMPTY).to_string()
}

/// Adds a pair to the query of a request line's target.
pub(crate) fn add_query(target: &mut String, name: &str, value: &str) {
    target.push(if target.contains('?') { '&' } else { '?' });
    escape(target, name);
    target.push('=');
    escape(target, value);
}

/// Adds a pair whose value is escaped already.
pub(crate) fn add_escaped_query(target: &mut String, name: &str, value: &str) {
    target.push(if target.contains('?') { '&' } else { '?' });
    target.extend(utf8_percent_encode(name, ESCAPED));
    target.push('=');
    target.push_str(value);
}

/// Escapes what can't stand in a query, and leaves the characters that RFC 3986 reserves as they are; but for `#`, which would
/// end the query, and `&` and `+`, which would be read as other pairs and as a space. What is percent-encoded already stays so,
/// as in the [reserved expansion](https://www.rfc-editor.org/rfc/rfc6570#section-3.2.3) of RFC 6570.
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

/// Whether the query of a request line's target has a parameter of this name.
pub(crate) fn has_query(target: &str, name: &str) -> bool {
    let query = target.split_once('?').map_or("", |(_, query)| query);
    form_urlencoded::parse(query.as_bytes()).any(|(other, _)| other == name)
}
