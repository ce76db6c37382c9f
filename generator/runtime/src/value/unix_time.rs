//! Instants as a number of seconds.

use std::{borrow::Cow, fmt, num::ParseIntError, str::FromStr};

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::wire::Wire;

/// An instant whose JSON is an integer: the seconds since 1970-01-01T00:00:00Z, negative before it.
///
/// ```
/// use oas_client_runtime::{Timestamp, UnixTime};
///
/// let at: Timestamp = "2026-01-02T03:04:05Z".parse()?;
/// assert_eq!(UnixTime::from(at), UnixTime(1_767_323_045));
/// assert_eq!(UnixTime(1_767_323_045).timestamp(), Some(at));
/// // Milliseconds, by mistake.
/// assert_eq!(UnixTime(1_767_323_045_000).timestamp(), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixTime(pub i64);

impl UnixTime {
    /// The instant. `None` before the year -9999 and after 9999-12-30T22:00:00Z, which [`Timestamp`] can't hold.
    pub fn timestamp(self) -> Option<Timestamp> {
        Timestamp::from_second(self.0).ok()
    }
}

/// Fractions of a second are left out: the number is that of the second that has begun.
impl From<Timestamp> for UnixTime {
    fn from(at: Timestamp) -> Self {
        let has_begun = at.subsec_nanosecond() >= 0;
        Self(if has_begun { at.as_second() } else { at.as_second() - 1 })
    }
}

impl fmt::Display for UnixTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for UnixTime {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        text.parse().map(Self)
    }
}

impl Wire for UnixTime {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl Serialize for UnixTime {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(self.0)
    }
}

impl<'de> Deserialize<'de> for UnixTime {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        i64::deserialize(from).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_integer_comes_back() {
        for seconds in ["0", "-62135596800", "1767323045", "253402300799", "9223372036854775807"] {
            let read: UnixTime = serde_json::from_str(seconds).unwrap();
            assert_eq!(serde_json::to_string(&read).unwrap(), seconds);
            assert!(read.timestamp().is_none_or(|at| UnixTime::from(at) == read));
        }
        assert!(serde_json::from_str::<UnixTime>("\"1\"").is_err());
    }

    #[test]
    fn a_fraction_belongs_to_the_second_that_has_begun() {
        for (at, seconds) in [("1970-01-01T00:00:01.9Z", 1), ("1969-12-31T23:59:58.1Z", -2)] {
            assert_eq!(UnixTime::from(at.parse::<Timestamp>().unwrap()), UnixTime(seconds));
        }
    }
}
