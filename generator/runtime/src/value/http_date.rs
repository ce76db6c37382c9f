//! Instants in HTTP's format: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).

use std::{borrow::Cow, fmt, str::FromStr};

use jiff::{Timestamp, civil::DateTime, tz::Offset};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::wire::{self, Wire};

const IMF_FIXDATE: &str = "%a, %d %b %Y %H:%M:%S GMT";

/// An instant whose string is an HTTP date. It is written as `IMF-fixdate`, and read in the two obsolete formats too.
///
/// The format has whole seconds: fractions aren't sent. An instant before the year 0 is an error when it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HttpDate(pub Timestamp);

/// The string isn't an HTTP date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an HTTP date was expected, such as `Sun, 06 Nov 1994 08:49:37 GMT`")]
#[non_exhaustive]
pub struct HttpDateError;

impl From<Timestamp> for HttpDate {
    fn from(at: Timestamp) -> Self {
        Self(at)
    }
}

impl fmt::Display for HttpDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.strftime(IMF_FIXDATE).fmt(f)
    }
}

impl FromStr for HttpDate {
    type Err = HttpDateError;

    fn from_str(text: &str) -> Result<Self, HttpDateError> {
        // The crate `httpdate` reads the obsolete formats, but no date before 1970.
        let obsolete = || httpdate::parse_http_date(text).ok().and_then(|at| Timestamp::try_from(at).ok());
        let at = DateTime::strptime(IMF_FIXDATE, text).and_then(|at| Offset::UTC.to_timestamp(at));
        at.ok().or_else(obsolete).filter(|at| !is_before_year_0(*at)).map(Self).ok_or(HttpDateError)
    }
}

/// Whether the year has a sign, which formats with four digits can't hold.
pub(super) fn is_before_year_0(at: Timestamp) -> bool {
    Offset::UTC.to_datetime(at).year() < 0
}

impl Wire for HttpDate {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn mistake(&self) -> Option<&'static str> {
        is_before_year_0(self.0).then_some("is before the year 0, which HTTP dates can't be")
    }
}

impl Serialize for HttpDate {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        wire::write(self, to)
    }
}

impl<'de> Deserialize<'de> for HttpDate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        wire::parse(from, "an HTTP date string")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 9110, section 5.6.7.
    #[test]
    fn three_formats_are_read_and_one_is_written() {
        let at: Timestamp = "1994-11-06T08:49:37Z".parse().unwrap();
        for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            assert_eq!(text.parse(), Ok(HttpDate(at)), "{text}");
        }
        assert_eq!(HttpDate(at).to_string(), "Sun, 06 Nov 1994 08:49:37 GMT");
        for text in ["Mon, 01 Jan 0001 00:00:00 GMT", "Sat, 01 Jan 2000 00:00:01 GMT"] {
            assert_eq!(text.parse::<HttpDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_strings_are_no_http_dates() {
        for text in ["", "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 +0000", "Sun, 06 Nov 1994"] {
            assert!(text.parse::<HttpDate>().is_err(), "{text}");
        }
    }
}
