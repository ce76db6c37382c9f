//! A date that can be read is written so that it is read as the same date again. It is the same in JSON, and a model keeps any other string.

use std::{fmt::Debug, str::FromStr};

use oas_client_runtime::{Date, HttpDate, IsoDuration, IsoTime, Open, Rfc2822, Timestamp, UnixTime, Wire, open};
use serde::{Serialize, de::DeserializeOwned};

/// Checks a string in each format. Returns `true` if one can read it.
pub fn check(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let found = [
        round_trips::<Timestamp>(text),
        round_trips::<Date>(text),
        round_trips::<IsoTime>(text),
        round_trips::<IsoDuration>(text),
        round_trips::<Rfc2822>(text),
        round_trips::<HttpDate>(text),
        round_trips::<UnixTime>(text),
    ];
    keeps::<Timestamp>(text);
    keeps::<Date>(text);
    keeps::<IsoTime>(text);
    keeps::<IsoDuration>(text);
    keeps::<Rfc2822>(text);
    keeps::<HttpDate>(text);
    between_formats(text);
    found.contains(&true)
}

fn round_trips<T: FromStr + Wire + Debug + PartialEq + Serialize + DeserializeOwned>(text: &str) -> bool {
    let Ok(value) = text.parse::<T>() else { return false };
    if value.mistake().is_some() {
        return true;
    }
    let written = value.wire().into_owned();
    let again = written.parse::<T>().ok();
    assert_eq!(again.as_ref(), Some(&value), "{text:?} is written as {written:?}");
    assert_eq!(again.map(|again| again.wire().into_owned()), Some(written));
    let json = serde_json::to_string(&value).unwrap_or_else(|error| panic!("{text:?} can't be JSON: {error}"));
    let again = serde_json::from_str::<T>(&json);
    assert_eq!(again.ok().as_ref(), Some(&value), "{text:?} is {json} in JSON");
    true
}

/// A model has the string as it came, whether it is a date or not.
fn keeps<T: open::Format + Debug>(text: &str)
where
    Open<T>: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let json = serde_json::Value::from(text);
    let value: Open<T> = serde_json::from_value(json).unwrap_or_else(|error| panic!("{text:?} isn't kept: {error}"));
    let written = serde_json::to_string(&value).unwrap_or_else(|error| panic!("{text:?} can't be JSON: {error}"));
    let again: Open<T> = serde_json::from_str(&written).unwrap();
    assert_eq!(again, value, "{text:?} is written as {written}");
    if value.known().is_none() {
        assert_eq!(value.text(), text);
    }
}

/// An instant of one format is one of the others, or they say why it can't be sent.
fn between_formats(text: &str) {
    let Ok(at) = text.parse::<Timestamp>() else { return };
    round_trips_or_says::<Rfc2822>(at);
    round_trips_or_says::<HttpDate>(at);
    round_trips_or_says::<UnixTime>(at);
}

fn round_trips_or_says<T: From<Timestamp> + FromStr + Wire + Debug + PartialEq>(at: Timestamp) {
    let value = T::from(at);
    if value.mistake().is_none() {
        let written = value.wire().into_owned();
        let again = written.parse::<T>().ok();
        let again = again.unwrap_or_else(|| panic!("{at} is written as {written:?}, which can't be read"));
        assert_eq!(again.wire(), written, "{at}");
    }
}
