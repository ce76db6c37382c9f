//! Times of day as RFC 3339 writes them: `20:20:39.5+00:00`, and without an offset `20:20:39`.

use std::{borrow::Cow, fmt, str::FromStr};

use jiff::{civil::Time, tz::Offset};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::wire::{self, Wire};

/// A time of day whose string is RFC 3339's `full-time`, or its `partial-time`, which has no offset (section 5.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct IsoTime {
    /// The time on the clock.
    pub time: Time,
    /// How far the clock is ahead of UTC. `None` if the string doesn't say it. An offset with seconds, or of a day or more, is an
    /// error when it is sent.
    pub offset: Option<Offset>,
}

/// The string isn't a time of day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a time of day was expected, such as `20:20:39Z` or `20:20:39`")]
#[non_exhaustive]
pub struct IsoTimeError;

impl IsoTime {
    /// A time with the offset of its clock from UTC.
    pub fn with_offset(time: Time, offset: Offset) -> Self {
        Self { time, offset: Some(offset) }
    }
}

/// The time has no offset.
impl From<Time> for IsoTime {
    fn from(time: Time) -> Self {
        Self { time, offset: None }
    }
}

impl fmt::Display for IsoTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.time.fmt(f)?;
        match self.offset {
            None => Ok(()),
            Some(Offset::UTC) => f.write_str("Z"),
            Some(offset) => {
                let minutes = offset.seconds().abs() / 60;
                let sign = if offset.is_negative() { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}

impl FromStr for IsoTime {
    type Err = IsoTimeError;

    /// jiff also reads `20:20` and `202039`, which RFC 3339 doesn't have.
    fn from_str(text: &str) -> Result<Self, IsoTimeError> {
        let end = text.find(['+', '-', 'Z', 'z']).unwrap_or(text.len());
        let (clock, zone) = text.split_at_checked(end).ok_or(IsoTimeError)?;
        let is_rfc_3339 = matches!(clock.as_bytes(), [_, _, b':', _, _, b':', _, _, ..])
            && clock.bytes().all(|byte| byte.is_ascii_digit() || [b':', b'.'].contains(&byte));
        let time = clock.parse().ok().filter(|_| is_rfc_3339).ok_or(IsoTimeError)?;
        let offset = if zone.is_empty() { None } else { Some(offset(zone).ok_or(IsoTimeError)?) };
        Ok(Self { time, offset })
    }
}

/// Reads RFC 3339's `time-offset`: `Z`, `+05:30`.
fn offset(zone: &str) -> Option<Offset> {
    if zone.eq_ignore_ascii_case("Z") {
        return Some(Offset::UTC);
    }
    let (sign, clock) = zone.split_at_checked(1)?;
    let (hours, minutes) = clock.split_once(':')?;
    let number = |digits: &str, most: i32| {
        let is_number = digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
        digits.parse().ok().filter(|number: &i32| is_number && *number <= most)
    };
    let seconds = (number(hours, 23)? * 60 + number(minutes, 59)?) * 60;
    Offset::from_seconds(if sign == "-" { -seconds } else { seconds }).ok()
}

impl Wire for IsoTime {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn mistake(&self) -> Option<&'static str> {
        let is_written = |offset: Offset| offset.seconds() % 60 == 0 && offset.seconds().abs() < 24 * 60 * 60;
        let offset = self.offset.filter(|offset| !is_written(*offset));
        offset.map(|_| "has an offset with seconds, or of a day or more, which RFC 3339 can't write")
    }
}

impl Serialize for IsoTime {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        wire::write(self, to)
    }
}

impl<'de> Deserialize<'de> for IsoTime {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        wire::parse(from, "a time string of RFC 3339")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_stays_as_it_is() {
        for text in
            ["20:20:39", "20:20:39Z", "20:20:39.123456789Z", "08:30:06.283185+05:30", "00:00:00-08:00", "23:59:59.5"]
        {
            assert_eq!(text.parse::<IsoTime>().unwrap().to_string(), text);
        }
        let utc: IsoTime = "20:20:39+00:00".parse().unwrap();
        assert_eq!(utc, "20:20:39z".parse().unwrap());
        assert_ne!(utc, "20:20:39".parse().unwrap());
    }

    #[test]
    fn other_strings_are_no_times() {
        for text in [
            "",
            "20:20",
            "202039",
            "24:00:00",
            "20:20:39[UTC]",
            "T20:20:39",
            "20:20:39 PM",
            "20:20:61",
            "1:02:03",
            "20:20:39Zé",
            "20:20:39+5:30",
            "20:20:39+05",
            "20:20:39-24:00",
        ] {
            assert!(text.parse::<IsoTime>().is_err(), "{text}");
        }
    }
}
