//! Lenient decoding of dates and durations: one that can't be parsed becomes null where null is allowed.

use std::cell::Cell;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::{iso_duration::IsoDuration, rfc2822::Rfc2822};

/// How often a body is decoded again, at most. Each time handles the dates of one property.
const MAX_PASSES: usize = 64;

type PathError = serde_path_to_error::Error<serde_json::Error>;

/// The state of decoding a body without its invalid dates.
#[derive(Clone, Copy)]
struct Leniency {
    /// How often the body may still be decoded again.
    passes: usize,
    /// How many dates were replaced.
    replaced: usize,
}

thread_local! {
    /// `None` while dates must be valid. A union decodes its variants itself, and looks here whether it may replace
    /// dates. All unions of a body share the passes: nested unions would otherwise multiply them.
    static LENIENCY: Cell<Option<Leniency>> = const { Cell::new(None) };
}

/// Decodes a body again after an error, with replaced dates: an instant that is too late or too exact becomes the
/// nearest that can be represented, any other invalid date becomes null.
///
/// Returns the error if null isn't allowed there, or if something else is wrong.
pub(crate) fn decode_leniently<T: DeserializeOwned>(body: &[u8], first: PathError) -> Result<T, PathError> {
    if !first.inner().is_data() {
        return Err(first);
    }
    let Ok(value) = serde_json::from_slice(body) else { return Err(first) };
    let outer = LENIENCY.replace(Some(Leniency { passes: MAX_PASSES, replaced: 0 }));
    let decoded = decode_with_replacements(value);
    let replaced_any = LENIENCY.replace(outer).is_some_and(|leniency| leniency.replaced > 0);
    match decoded {
        Ok(value) if replaced_any => Ok(value),
        // The first error has the same path, and the line and column too.
        Err(next) if replaced_any && next.path().to_string() != first.path().to_string() => Err(next),
        _ => Err(first),
    }
}

/// Decodes a union's value, leniently if its body is being decoded leniently.
pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, serde_json::Error> {
    match LENIENCY.get() {
        Some(leniency) if leniency.passes > 0 => decode_with_replacements(value.clone()).map_err(PathError::into_inner),
        _ => T::deserialize(value),
    }
}

/// Decodes a value. Each pass replaces the invalid dates of one property, in all items of an array.
fn decode_with_replacements<T: DeserializeOwned>(mut value: Value) -> Result<T, PathError> {
    let mut previous: Option<PathError> = None;
    loop {
        let error = match serde_path_to_error::deserialize(&value) {
            Ok(read) => return Ok(read),
            Err(error) => error,
        };
        let path_segments: Vec<_> = error.path().iter().collect();
        let (Some(date), Some(leniency)) = (find(&value, &path_segments), LENIENCY.get()) else { return Err(error) };
        // Null isn't allowed there: the date itself is the error.
        if let Some(previous) =
            previous.filter(|previous| date.is_null() && same_property(previous.path(), error.path()))
        {
            return Err(previous);
        }
        let formats = matching_formats(date, &error.inner().to_string());
        let Some(passes) = leniency.passes.checked_sub(1).filter(|_| !formats.is_empty()) else { return Err(error) };
        let count = replace(&mut value, &path_segments, &formats);
        LENIENCY.set(Some(Leniency { passes, replaced: leniency.replaced + count }));
        tracing::warn!(path = %error.path(), count, "replaced invalid dates by null or by the nearest valid instant");
        previous = Some(error);
    }
}

/// A format of dates or durations, as a function that returns the parse error of a string, or `None` if the string is valid.
type Format = fn(&Value) -> Option<String>;

/// The formats of dates and durations whose parse error equals the decoding error. Several formats may share a message.
fn matching_formats(value: &Value, message: &str) -> Vec<Format> {
    let formats: [Format; 4] =
        [format_error::<Timestamp>, format_error::<Date>, format_error::<Rfc2822>, format_error::<IsoDuration>];
    formats.into_iter().filter(|format| format(value).is_some_and(|error| message.contains(&error))).collect()
}

fn format_error<T: for<'de> Deserialize<'de>>(value: &Value) -> Option<String> {
    // For any other JSON type, all formats have the same message.
    if value.is_string() { T::deserialize(value).err().map(|error| error.to_string()) } else { None }
}

fn same_property(one: &Path, other: &Path) -> bool {
    let same = |(one, other): (&Segment, &Segment)| match (one, other) {
        (Segment::Map { key }, Segment::Map { key: other }) => key == other,
        (Segment::Seq { .. }, Segment::Seq { .. }) => true,
        _ => false,
    };
    one.iter().len() == other.iter().len() && one.iter().zip(other.iter()).all(same)
}

fn find<'v>(value: &'v Value, path_segments: &[&Segment]) -> Option<&'v Value> {
    path_segments.iter().try_fold(value, |value, segment| match segment {
        Segment::Map { key } => value.get(key),
        Segment::Seq { index } => value.get(index),
        _ => None,
    })
}

/// The nearest instant to one that RFC 3339 allows and jiff can't represent: in the last hours of 9999, which often
/// mean "never", or between two nanoseconds.
fn nearest(value: &Value) -> Option<String> {
    // A valid instant is invalid for another reason.
    let text = value.as_str().filter(|text| text.parse::<Timestamp>().is_err())?;
    let exact = match text.split_once('.') {
        Some((whole, rest)) => {
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let (fraction, zone) = rest.split_at_checked(digits)?;
            format!("{whole}.{}{zone}", fraction.get(..9).unwrap_or(fraction))
        }
        None => text.to_owned(),
    };
    let in_time = exact.strip_prefix("9999-12-31").map(|time| format!("9999-12-29{time}"));
    let late = in_time.is_some_and(|text| text.parse::<Timestamp>().is_ok());
    let at = exact.parse().ok().or_else(|| late.then_some(Timestamp::MAX))?;
    Some(at.to_string())
}

/// Replaces every value at the end of the path that is a date of none of these formats. Returns their number.
fn replace(value: &mut Value, path_segments: &[&Segment], formats: &[Format]) -> usize {
    match (path_segments.split_first(), value) {
        (None, value) if formats.iter().all(|format| format(value).is_some()) => {
            *value = nearest(value).map_or(Value::Null, Value::from);
            1
        }
        (Some((Segment::Seq { .. }, rest)), Value::Array(items)) => {
            items.iter_mut().map(|item| replace(item, rest, formats)).sum()
        }
        (Some((Segment::Map { key }, rest)), Value::Object(properties)) => {
            properties.get_mut(key).map_or(0, |value| replace(value, rest, formats))
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::json;

    use super::*;

    #[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
    struct Folder {
        at: Option<Timestamp>,
        day: Option<Date>,
        title: Option<String>,
        size: Option<i64>,
        inner: Option<Box<Entry>>,
    }

    #[derive(Clone, Debug, PartialEq)]
    enum Entry {
        Folder(Box<Folder>),
        Unknown(crate::Value),
    }
    crate::union!(Entry { Folder(Box<Folder>) if Tag("kind", "folder") });

    fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
        let text = value.to_string();
        let mut from = serde_json::Deserializer::from_str(&text);
        let first = match serde_path_to_error::deserialize(&mut from) {
            Ok(read) => return Ok(read),
            Err(first) => first,
        };
        decode_leniently(text.as_bytes(), first).map_err(|failure| failure.path().to_string())
    }

    #[test]
    fn only_dates_are_left_out() {
        let bad = [
            json!({"title": 5}),
            json!({"title": {"en": "x"}}),
            json!({"size": "x"}),
            json!({"at": 5}),
            json!({"at": true}),
        ];
        for value in bad {
            assert!(read::<Folder>(&value).is_err(), "{value}");
        }
        assert_eq!(read::<Folder>(&json!({"at": "soon", "size": "x"})), Err("size".to_owned()));
        assert_eq!(read::<Folder>(&json!({"at": "soon", "day": "", "title": ""})).unwrap().title.as_deref(), Some(""));
    }

    #[test]
    fn instants_that_are_too_late_or_too_exact_are_the_nearest() {
        let latest = Timestamp::MAX.to_string();
        for (text, expected) in [
            ("9999-12-31T23:59:59Z", latest.as_str()),
            ("9999-12-31T23:59:59.9999999+02:00", &latest),
            ("2026-01-02T03:04:05.12345678998Z", "2026-01-02T03:04:05.123456789Z"),
        ] {
            let read: (Timestamp, Option<Timestamp>) = read(&json!([text, text])).unwrap();
            assert_eq!(read, (expected.parse().unwrap(), Some(read.0)), "{text}");
        }
        for text in ["9999-12-31", "9999-12-31T25:00:00Z", "9999-13-31T00:00:00Z", "2026-01-02T03:04:05.Z", "1.2", "."]
        {
            assert!(read::<(Timestamp, u8)>(&json!([text, 1])).is_err(), "{text}");
            assert_eq!(read::<Folder>(&json!({"at": text})).unwrap().at, None, "{text}");
        }
        // A string that is no day becomes `None`, however long.
        assert_eq!(read::<Folder>(&json!({"day": "x.12345678901Z"})).unwrap().day, None);
    }

    #[test]
    fn dates_of_one_member_may_be_bad_in_several_ways() {
        let values =
            ["", "0000-00-00", "2015-01-01T00:00:00", "2015-01-01", "never", "Thu, 30 Jul 2015 20:12:31 +0000"];
        let list: Value = values.iter().map(|at| json!({"at": at, "title": "t"})).collect();
        let read = read::<Vec<Folder>>(&list).unwrap();
        assert!(read.iter().all(|one| one.at.is_none() && one.title.is_some()), "{read:?}");
    }

    /// With a measure for each union, this would take as many passes as two to the number of unions.
    #[test]
    fn unions_in_unions_share_one_measure() {
        for innermost in [json!({"size": "x"}), json!({"at": "soon"})] {
            let nest = |inner: Value, _| json!({"kind": "folder", "at": "soon", "zone": 1, "inner": inner});
            let deep = (0..60).fold(innermost, nest);
            let mut deep = deep;
            deep["kind"] = json!("folder");
            drop(read::<Entry>(&deep));
        }
        let two = json!({"kind": "folder", "at": "soon", "inner": {"kind": "folder", "day": "soon", "title": "t"}});
        let Ok(Entry::Folder(outer)) = read::<Entry>(&two) else { unreachable!("both are replaced_any") };
        let inner = Folder { title: Some("t".to_owned()), ..Folder::default() };
        assert_eq!(outer.inner, Some(Box::new(Entry::Folder(Box::new(inner)))));
    }
}
