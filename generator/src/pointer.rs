//! JSON pointers (RFC 6901): building them, and looking them up in a raw document.

use std::{borrow::Cow, fmt};

use crate::yaml::Value;

/// The pointer to the property or item `key` of the value at `pointer`.
pub(crate) fn join(pointer: &str, key: impl fmt::Display) -> String {
    use fmt::Write;
    let mut joined = String::with_capacity(pointer.len() + 24);
    joined.push_str(pointer);
    joined.push('/');
    // Writing to a string can't fail.
    let _ = write!(joined, "{key}");
    let start = pointer.len() + 1;
    if joined.get(start..).is_some_and(|key| key.contains(['~', '/'])) {
        let key = joined.split_off(start);
        joined.push_str(&escape(&key));
    }
    joined
}

/// The first keys of a pointer.
pub(crate) fn head(pointer: &str, length: usize) -> &str {
    let end = pointer.match_indices('/').nth(length).map_or(pointer.len(), |(end, _)| end);
    pointer.get(..end).unwrap_or(pointer)
}

/// The pointer to a property that is named by a pointer, `/@odata.nextLink`, or with dots, `meta.next_page_url`.
pub(crate) fn to_property(property: &str) -> String {
    if property.starts_with('/') {
        return property.to_owned();
    }
    property.split('.').fold(String::new(), |pointer, name| join(&pointer, name))
}

/// The keys of a pointer, without RFC 6901's escapes.
pub(crate) fn keys(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    pointer.split('/').skip(1).map(unescape)
}

/// The value at a pointer.
pub(crate) fn get<'a>(document: &'a Value, pointer: &str) -> Option<&'a Value> {
    keys(pointer).try_fold(document, |value, key| child(value, &key))
}

/// The value at a pointer, to be changed.
pub(crate) fn get_mut<'a>(document: &'a mut Value, pointer: &str) -> Option<&'a mut Value> {
    keys(pointer).try_fold(document, |value, key| match value {
        Value::Sequence(items) => items.get_mut(key.parse::<usize>().ok()?),
        other => other.get_mut(&*key),
    })
}

/// The property or item `key` of a value.
pub(crate) fn child<'a>(value: &'a Value, key: &str) -> Option<&'a Value> {
    match value {
        Value::Sequence(items) => items.get(key.parse::<usize>().ok()?),
        other => other.get(key),
    }
}

/// A key with RFC 6901's escapes.
pub(crate) fn escape(key: &str) -> Cow<'_, str> {
    if key.contains(['~', '/']) { key.replace('~', "~0").replace('/', "~1").into() } else { key.into() }
}

/// A key without RFC 6901's escapes.
pub(crate) fn unescape(key: &str) -> Cow<'_, str> {
    if key.contains('~') { key.replace("~1", "/").replace("~0", "~").into() } else { key.into() }
}
