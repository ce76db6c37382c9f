//! Durations as ISO 8601 writes them: `P3Y6M4DT12H30M5S` (RFC 3339, appendix A).

use std::{borrow::Cow, fmt, str::FromStr};

use jiff::{Span, fmt::temporal::SpanParser};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::wire::{self, Wire};

/// A duration whose string is ISO 8601's. Two are equal if their strings are: `PT60M` isn't `PT1H`, but 1,500 milliseconds are
/// `PT1.5S`, as a second and a half is.
#[derive(Clone, Copy, Debug)]
pub struct IsoDuration(pub Span);

impl PartialEq for IsoDuration {
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

impl Eq for IsoDuration {}

impl From<Span> for IsoDuration {
    fn from(span: Span) -> Self {
        Self(span)
    }
}

impl fmt::Display for IsoDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for IsoDuration {
    type Err = jiff::Error;

    /// Reads ISO 8601 only. `Span` itself also reads `2 hours`.
    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        SpanParser::new().parse_span(text).map(Self)
    }
}

impl Wire for IsoDuration {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl Serialize for IsoDuration {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        wire::write(self, to)
    }
}

impl<'de> Deserialize<'de> for IsoDuration {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        wire::parse(from, "a duration string of ISO 8601")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_stays_as_it_is() {
        for text in ["P3Y6M4DT12H30M5S", "PT36H", "PT60M", "P1W", "PT0.5S", "-P1D", "PT0S"] {
            assert_eq!(text.parse::<IsoDuration>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_strings_are_no_durations() {
        for text in ["", "1 hour", "01:00:00", "PT", "P1Y2"] {
            assert!(text.parse::<IsoDuration>().is_err(), "{text}");
        }
    }

    #[test]
    fn sixty_minutes_are_not_an_hour() {
        assert_ne!("PT60M".parse::<IsoDuration>().unwrap(), "PT1H".parse().unwrap());
    }
}
