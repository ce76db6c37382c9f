//! Looks values up in the JSON of a page, without reading the others.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// The JSON of the value at a pointer.
fn at<'b>(json: &'b [u8], pointer: &str) -> Option<&'b [u8]> {
    let unescaped = |key: &str| key.replace("~1", "/").replace("~0", "~");
    pointer.split('/').skip(1).map(unescaped).try_fold(json, |json, key| {
        let object: BTreeMap<String, &RawValue> = serde_json::from_slice(json).ok()?;
        Some(object.get(&key)?.get().as_bytes())
    })
}

/// The array at a pointer, item by item.
fn array<'b>(json: &'b [u8], pointer: &str) -> Vec<&'b RawValue> {
    at(json, pointer).and_then(|json| serde_json::from_slice(json).ok()).unwrap_or_default()
}

/// The number of items in the array at a pointer.
pub(super) fn count(json: &[u8], pointer: &str) -> u64 {
    u64::try_from(array(json, pointer).len()).unwrap_or(u64::MAX)
}

/// The JSON of the last item in the array at a pointer.
pub(super) fn last<'b>(json: &'b [u8], pointer: &str) -> Option<&'b [u8]> {
    array(json, pointer).pop().map(|item| item.get().as_bytes())
}

/// The string or number at a pointer, as text.
pub(super) fn text(json: &[u8], pointer: &str) -> Option<String> {
    let value = at(json, pointer)?.trim_ascii();
    match value.first()? {
        b'"' => serde_json::from_slice(value).ok(),
        b'-' | b'0'..=b'9' => String::from_utf8(value.to_vec()).ok(),
        _ => None,
    }
}

/// The number at a pointer, which may be in a string. `None` for one below zero or with a fraction, and for any other value.
pub(super) fn unsigned(json: &[u8], pointer: &str) -> Option<u64> {
    text(json, pointer)?.parse().ok()
}

/// The boolean at a pointer. A number other than 0 is true. A string with `true`, or with a number other than 0, is true too.
pub(super) fn truth(json: &[u8], pointer: &str) -> Option<bool> {
    let text = match at(json, pointer)?.trim_ascii() {
        b"true" => return Some(true),
        b"false" => return Some(false),
        _ => text(json, pointer)?,
    };
    match text.to_ascii_lowercase().as_str() {
        "true" => Some(true),
        "false" => Some(false),
        text => text.parse::<u64>().ok().map(|number| number != 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &[u8] =
        br#" {"a/b": {"~": "x"}, "n": 18446744073709551615, "s": "7", "neg": -1, "half": 1.5, "t": true,
        "one": 1, "zero": "0", "no": "False", "null": null, "list": [1, {"id": 2}, {"id": "last"}], "empty": []} "#;

    #[test]
    fn values_are_found_by_pointer() {
        for (pointer, expected) in [
            ("/a~1b/~0", Some("x")),
            ("/n", Some("18446744073709551615")),
            ("/neg", Some("-1")),
            ("/t", None),
            ("/null", None),
            ("/list", None),
            ("/a~1b", None),
            ("/a", None),
            ("/list/id", None),
            ("", None),
        ] {
            assert_eq!(text(PAGE, pointer).as_deref(), expected, "{pointer}");
        }
        assert_eq!(text(b"\"whole\"", "").as_deref(), Some("whole"));
        assert_eq!(text(b"no json", ""), None);
    }

    #[test]
    fn numbers_are_whole_and_in_range() {
        let found = ["/n", "/s", "/one", "/neg", "/half", "/t"].map(|pointer| unsigned(PAGE, pointer));
        assert_eq!(found, [Some(u64::MAX), Some(7), Some(1), None, None, None]);
        assert_eq!(unsigned(br#"{"a": 18446744073709551616}"#, "/a"), None);
    }

    #[test]
    fn booleans_may_be_numbers_and_strings() {
        let found = ["/t", "/one", "/s", "/zero", "/no", "/null", "/list", "/half"].map(|pointer| truth(PAGE, pointer));
        assert_eq!(found, [Some(true), Some(true), Some(true), Some(false), Some(false), None, None, None]);
    }

    #[test]
    fn items_are_counted() {
        assert_eq!(["/list", "/empty", "/n", "/absent"].map(|pointer| count(PAGE, pointer)), [3, 0, 0, 0]);
        assert_eq!(count(b"[[], {}]", ""), 2);
        assert_eq!(last(PAGE, "/list").and_then(|item| text(item, "/id")).as_deref(), Some("last"));
        assert_eq!(last(PAGE, "/empty"), None);
    }
}
