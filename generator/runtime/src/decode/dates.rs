//! Dates that can't be read, where a value may do without them.

use std::cell::Cell;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use crate::Rfc2822;

/// In how many members of one value dates may be unreadable: each costs a pass over it.
const MOST: usize = 32;

type Failure = serde_path_to_error::Error<serde_json::Error>;

thread_local! {
    /// How many dates were left out so far; nothing while dates have to be right. Unions read their variants by themselves, and
    /// see here whether they may leave any out.
    static COUNT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Decodes a body again, after a failure, with null in place of each date that can't be read. Where null won't do, or something
/// else is wrong, that is the failure.
pub(super) fn left_out<T: DeserializeOwned>(body: &[u8], first: Failure) -> Result<T, Failure> {
    if !first.inner().is_data() {
        return Err(first);
    }
    let Ok(value) = serde_json::from_slice(body) else { return Err(first) };
    let counting = Counting::start();
    match without(value) {
        Ok(value) if counting.count() > 0 => Ok(value),
        // The same failure, but of the text it says the line too.
        Err(next) if next.path().to_string() != first.path().to_string() => Err(next),
        _ => Err(first),
    }
}

/// Reads a value of a union's, without unreadable dates if these are left out just now.
pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, serde_json::Error> {
    T::deserialize(value).or_else(|error| {
        if COUNT.get().is_none() {
            return Err(error);
        }
        without(value.clone()).map_err(Failure::into_inner)
    })
}

/// While one of these lives, dates are left out and counted.
struct Counting(Option<usize>);

impl Counting {
    fn start() -> Self {
        Self(COUNT.replace(Some(0)))
    }

    fn count(&self) -> usize {
        COUNT.get().unwrap_or(0)
    }
}

impl Drop for Counting {
    fn drop(&mut self) {
        COUNT.set(self.0);
    }
}

/// Each pass takes out all unreadable dates of one member, whatever place in a list it has, so that there are few.
fn without<T: DeserializeOwned>(mut value: Value) -> Result<T, Failure> {
    let mut before: Option<Failure> = None;
    let mut members = Vec::new();
    loop {
        let failure = match serde_path_to_error::deserialize(&value) {
            Ok(read) => {
                for (at, count) in members {
                    tracing::warn!(at, count, "dates that can't be read were left out");
                }
                return Ok(read);
            }
            Err(failure) => failure,
        };
        // Null won't do there: what was there before is at fault.
        if let Some(before) = before.filter(|before| same_member(before.path(), failure.path())) {
            return Err(before);
        }
        let steps: Vec<_> = failure.path().iter().collect();
        let faults = found(&value, &steps).map_or_else(Vec::new, |date| faults(date, &failure.inner().to_string()));
        if faults.is_empty() || members.len() == MOST {
            return Err(failure);
        }
        let count = clear(&mut value, &steps, &faults);
        COUNT.set(COUNT.get().map(|before| before + count));
        members.push((failure.path().to_string(), count));
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
    if value.is_null() { None } else { T::deserialize(value).err().map(|error| error.to_string()) }
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

/// Makes null of all values at the end of these steps that are a date of none of these kinds; how many.
fn clear(value: &mut Value, steps: &[&Segment], faults: &[Fault]) -> usize {
    match (steps.split_first(), value) {
        (None, value) if faults.iter().all(|fault| fault(value).is_some()) => {
            *value = Value::Null;
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
