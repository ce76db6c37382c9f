//! Dates that can't be read, where a value may do without them.

use std::cell::Cell;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::rfc2822::Rfc2822;

/// How often a response is looked at again, at most: each time for the dates of one member.
const MOST: usize = 64;

type TestFailure = serde_path_to_error::Error<serde_json::Error>;

/// A response that is being read without its unreadable dates.
#[derive(Clone, Copy)]
struct Healing {
    /// How often it may still be looked at again.
    passes: usize,
    /// How many dates were left out.
    left_out: usize,
}

thread_local! {
    /// Empty while dates have to be right. Unions read their variants by themselves, and see here whether they may leave any
    /// out; all of a response share one measure, since unions in unions would each take their own of the others'.
    static HEALING: Cell<Option<Healing>> = const { Cell::new(None) };
}

/// Decodes a body again, after a failure, with the nearest in place of each instant that is too late or too exact, and null in
/// place of each other date that can't be read. Where null won't do, or something
/// else is wrong, that is the failure.
pub(crate) fn read_without<T: DeserializeOwned>(body: &[u8], first: TestFailure) -> Result<T, TestFailure> {
    if !first.inner().is_data() {
        return Err(first);
    }
    let Ok(value) = serde_json::from_slice(body) else { return Err(first) };
    let before = HEALING.replace(Some(Healing { passes: MOST, left_out: 0 }));
    let read = without(value);
    let healed = HEALING.replace(before).is_some_and(|healing| healing.left_out > 0);
    match read {
        Ok(value) if healed => Ok(value),
        // The same failure, but of the text it says the line too.
        Err(next) if healed && next.path().to_string() != first.path().to_string() => Err(next),
        _ => Err(first),
    }
}

/// Reads a value of a union's, without unreadable dates if these are left out just now.
pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, serde_json::Error> {
    match HEALING.get() {
        Some(healing) if healing.passes > 0 => without(value.clone()).map_err(TestFailure::into_inner),
        _ => T::deserialize(value),
    }
}

/// Each pass takes out all unreadable dates of one member, whatever place in a list it has, so that there are few.
fn without<T: DeserializeOwned>(mut value: Value) -> Result<T, TestFailure> {
    let mut before: Option<TestFailure> = None;
    loop {
        let failure = match serde_path_to_error::deserialize(&value) {
            Ok(read) => return Ok(read),
            Err(failure) => failure,
        };
        let steps: Vec<_> = failure.path().iter().collect();
        let (Some(date), Some(healing)) = (found(&value, &steps), HEALING.get()) else { return Err(failure) };
        // Null won't do there: what was there before is at fault.
        if let Some(before) = before.filter(|before| date.is_null() && same_member(before.path(), failure.path())) {
            return Err(before);
        }
        let faults = faults(date, &failure.inner().to_string());
        let Some(passes) = healing.passes.checked_sub(1).filter(|_| !faults.is_empty()) else { return Err(failure) };
        let count = clear(&mut value, &steps, &faults);
        HEALING.set(Some(Healing { passes, left_out: healing.left_out + count }));
        tracing::warn!(at = %failure.path(), count, "dates that can't be read were left out, or are the nearest that can");
        before = Some(failure);
    }
}

/// What is wrong with a value that should be a date.
type Fault = fn(&Value) -> Option<String>;

/// The kinds of dates that say of the value what was said; they may have the same words for it.
fn faults(value: &Value, said: &str) -> Vec<Fault> {
    let kinds: [Fault; 3] = [fault::<Timestamp>, fault::<Date>, fault::<Rfc2822>];
    kinds.into_iter().filter(|fault| fault(value).is_some_and(|fault| said.contains(&fault))).collect()
}

fn fault<T: for<'de> Deserialize<'de>>(value: &Value) -> Option<String> {
    // Of anything but text all kinds of types say the same.
    if value.is_string() { T::deserialize(value).err().map(|error| error.to_string()) } else { None }
}

fn same_member(one: &Path, other: &Path) -> bool {
    let same = |(one, other): (&Segment, &Segment)| match (one, other) {
        (Segment::Map { key }, Segment::Map { key: other }) => key == other,
        (Segment::Seq { .. }, Segment::Seq { .. }) => true,
        _ => false,
    };
    one.iter().len() == other.iter().len() && one.iter().zip(other.iter()).all(same)
}

fn found<'v>(value: &'v Value, steps: &[&Segment]) -> Option<&'v Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Segment::Map { key } => value.get(key),
        Segment::Seq { index } => value.get(index),
        _ => None,
    })
}

/// The instant next to one that RFC 3339 allows and jiff doesn't: in the last hours of 9999, which often stand for "never", or
/// between two nanoseconds.
fn nearest(value: &Value) -> Option<String> {
    // One that can be read is at fault for something else.
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

/// Makes null, or what is nearest, of all values at the end of these steps that are a date of none of these kinds; how many.
fn clear(value: &mut Value, steps: &[&Segment], faults: &[Fault]) -> usize {
    match (steps.split_first(), value) {
        (None, value) if faults.iter().all(|fault| fault(value).is_some()) => {
            *value = nearest(value).map_or(Value::Null, Value::from);
            1
        }
        (Some((Segment::Seq { .. }, rest)), Value::Array(items)) => {
            items.iter_mut().map(|item| clear(item, rest, faults)).sum()
        }
        (Some((Segment::Map { key }, rest)), Value::Object(members)) => {
            members.get_mut(key).map_or(0, |value| clear(value, rest, faults))
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
        Unknown(Value),
    }
    crate::union!(Entry { Folder(Box<Folder>) if Tag("kind", "folder") });

    fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
        let text = value.to_string();
        let mut from = serde_json::Deserializer::from_str(&text);
        let first = match serde_path_to_error::deserialize(&mut from) {
            Ok(read) => return Ok(read),
            Err(first) => first,
        };
        read_without(text.as_bytes(), first).map_err(|failure| failure.path().to_string())
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
        // What no day can be is left out, however exact.
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
        let Ok(Entry::Folder(outer)) = read::<Entry>(&two) else { unreachable!("both are healed") };
        let inner = Folder { title: Some("t".to_owned()), ..Folder::default() };
        assert_eq!(outer.inner, Some(Box::new(Entry::Folder(Box::new(inner)))));
    }
}
