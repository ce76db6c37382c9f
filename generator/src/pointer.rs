//! JSON pointers (RFC 6901): building them, and resolving them in a raw document.

use std::fmt;

use serde_yaml::Value;

/// A JSON pointer one step below `at`, with RFC 6901's escapes.
pub(crate) fn below(at: &str, key: impl fmt::Display) -> String {
    use fmt::Write;
    let mut pointer = String::with_capacity(at.len() + 24);
    pointer.push_str(at);
    pointer.push('/');
    // Writing to a string can't fail.
    let _ = write!(pointer, "{key}");
    let start = at.len() + 1;
    if pointer.get(start..).is_some_and(|key| key.contains(['~', '/'])) {
        let key = pointer.split_off(start);
        pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
    }
    pointer
}

/// The JSON pointer of members with dots between.
pub(crate) fn dotted(members: &str) -> String {
    members.split('.').fold(String::new(), |at, member| below(&at, member))
}

/// What a pointer leads to in the document as it was written.
pub(crate) fn written<'a>(tree: &'a Value, pointer: &str) -> Option<&'a Value> {
    pointer.strip_prefix('/')?.split('/').map(unescape).try_fold(tree, |value, step| child(value, &step))
}

/// What one step of a pointer leads to.
pub(crate) fn child<'a>(value: &'a Value, step: &str) -> Option<&'a Value> {
    match value {
        Value::Sequence(items) => items.get(step.parse::<usize>().ok()?),
        other => other.get(step),
    }
}

/// The same, to be changed.
pub(crate) fn child_mut<'a>(value: &'a mut Value, step: &str) -> Option<&'a mut Value> {
    match value {
        Value::Sequence(items) => items.get_mut(step.parse::<usize>().ok()?),
        other => other.get_mut(step),
    }
}

/// A step of a reference: without RFC 6901's escapes, and the URL's before them.
pub(crate) fn unescape(step: &str) -> String {
    plain(&percent_encoding::percent_decode_str(step).decode_utf8_lossy())
}

/// A step of a pointer, without its escapes.
pub(crate) fn plain(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}
