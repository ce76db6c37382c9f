//! Dates near the ends of every form: a value reads back as it was written, or is an error before it is written.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{fmt::Debug, str::FromStr};

use oas_client_runtime::{
    Date, HttpDate, IsoDuration, IsoTime, Offset, Open, Rfc2822, Span, Time, Timestamp, UnixTime, Wire,
    serde::{Serialize, de::DeserializeOwned},
    serde_json,
    value::open::Format,
};

/// The ends of the years that have four digits, the epoch, and the ends of `Timestamp`, each with its neighbours.
fn instants() -> Vec<Timestamp> {
    let ends = [
        Timestamp::MIN.as_second(),
        -377_705_116_800,
        -62_198_755_200,
        -62_167_219_200,
        -62_135_596_800,
        0,
        253_370_764_800,
        Timestamp::MAX.as_second(),
    ];
    let near = |end: i64| (-86_401..=86_401).step_by(43_200).chain([-1, 0, 1]).map(move |by| end + by);
    ends.into_iter().flat_map(near).filter_map(|second| Timestamp::from_second(second).ok()).collect()
}

/// Whether the value can be written. If so, it must read back in JSON, in a parameter, and as an open value.
fn comes_back<T>(value: &T) -> bool
where
    T: Wire + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let json = serde_json::to_string(value);
    assert_eq!(json.is_err(), value.mistake().is_some(), "{value:?}");
    let Ok(json) = json else { return false };
    let read = serde_json::from_str::<T>(&json).map_err(|error| format!("{json}: {error}"));
    assert_eq!(read.as_ref(), Ok(value), "{json}");
    assert_eq!(json.trim_matches('"'), value.wire());
    true
}

fn text_comes_back<T>(value: T) -> bool
where
    T: Wire + Format + FromStr<Err: Debug> + Serialize + DeserializeOwned + PartialEq + Debug + Clone,
{
    let written = comes_back(&value);
    assert_eq!(comes_back(&Open::Known(value.clone())), written, "{value:?}");
    if written {
        assert_eq!(value.wire().parse::<T>().unwrap(), value);
    }
    written
}

#[test]
fn instants_read_back_as_they_were_written() {
    let is_of_ad = |at: &Timestamp| *at >= "0000-01-01T00:00:00Z".parse().unwrap();
    for at in instants() {
        assert!(text_comes_back(at), "{at}");
        assert!(comes_back(&UnixTime::from(at)), "{at}");
        assert_eq!(text_comes_back(Rfc2822(at)), is_of_ad(&at), "{at}");
        assert_eq!(text_comes_back(HttpDate(at)), is_of_ad(&at), "{at}");
    }
    for seconds in [i64::MIN, i64::MAX] {
        assert!(comes_back(&UnixTime(seconds)));
    }
}

#[test]
fn a_string_that_reads_is_written() {
    for text in
        ["Sat, 01 Jan 0000 00:00:00 +2359", "Fri, 31 Dec 9999 00:00:00 -2359", "Sat, 01 Jan 0000 00:00:00 +0000"]
    {
        let read: Open<Rfc2822> = text.into();
        assert!(comes_back(&read), "{text}: {read:?}");
        assert!(text.parse::<Rfc2822>().is_err() || read.known().is_some(), "{text}");
    }
    assert_eq!(Open::<HttpDate>::from("Wed, 01 Jan -0001 00:00:00 GMT").known(), None);
}

#[test]
fn dates_read_back_as_they_were_written() {
    for date in [Date::MIN, Date::MAX, Date::constant(-1, 12, 31), Date::constant(0, 1, 1), Date::constant(0, 2, 29)] {
        assert!(text_comes_back(date));
    }
}

#[test]
fn times_read_back_as_they_were_written() {
    for time in [Time::MIN, Time::MAX, Time::midnight()] {
        assert!(text_comes_back(IsoTime::from(time)));
        for (seconds, is_written) in [
            (0, true),
            (86_340, true),
            (-86_340, true),
            (-60, true),
            (86_341, false),
            (86_400, false),
            (-86_400, false),
            (-1, false),
            (3_661, false),
            (Offset::MIN.seconds(), false),
            (Offset::MAX.seconds(), false),
        ] {
            let time = IsoTime::with_offset(time, Offset::from_seconds(seconds).unwrap());
            assert_eq!(text_comes_back(time), is_written, "{time}");
        }
    }
}

#[test]
fn durations_read_back_as_they_were_written() {
    let most = [
        Span::new().years(19_998),
        Span::new().weeks(1_043_497),
        Span::new().days(7_304_484),
        Span::new().hours(175_307_616),
        Span::new().seconds(631_107_417_600_i64),
        Span::new().milliseconds(631_107_417_600_000_i64),
        Span::new().nanoseconds(i64::MAX),
        Span::new().seconds(631_107_417_600_i64).milliseconds(631_107_417_600_000_i64).nanoseconds(i64::MAX),
        Span::new().milliseconds(1500).microseconds(1_000_000),
        Span::new().minutes(60).nanoseconds(1),
        Span::new(),
    ];
    for span in most {
        for span in [span, -span] {
            text_comes_back(IsoDuration(span));
        }
    }
}
