//! Instants as mail writes them: `Thu, 30 Jul 2015 20:12:31 +0000` (RFC 2822, section 3.3).

use std::{borrow::Cow, collections::BTreeMap, fmt, str::FromStr};

use jiff::{Timestamp, fmt::rfc2822::DateTimeParser};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned, de::Error as _};

use super::wire::{self, Wire};

/// An instant whose text is RFC 2822's, written in UTC with a numeric zone and a day of two digits.
///
/// ObjectStyle of models and inputs are plain [`Timestamp`]s; this stands where nothing beside the value says how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rfc2822(pub Timestamp);

impl From<Timestamp> for Rfc2822 {
    fn from(at: Timestamp) -> Self {
        Self(at)
    }
}

impl fmt::Display for Rfc2822 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.strftime("%a, %d %b %Y %H:%M:%S +0000").fmt(f)
    }
}

impl FromStr for Rfc2822 {
    type Err = jiff::Error;

    /// A weekday that isn't the date's own is passed over: it says nothing more.
    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        DateTimeParser::new().relaxed_weekday(true).parse_timestamp(text).map(Self)
    }
}

impl Wire for Rfc2822 {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl Serialize for Rfc2822 {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rfc2822 {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // In words of its own: by these it is told from a text of any other kind when it can't be read.
        wire::visit(from, "a date string of RFC 2822", str::parse)?.map_err(D::Error::custom)
    }
}

/// Instants, one or several, that are read and written as [`Rfc2822`].
pub trait Instants: Sized {
    /// The same with each instant as [`Rfc2822`].
    type Written: Serialize + DeserializeOwned;

    /// As it is written.
    fn written(&self) -> Self::Written;

    /// What was read.
    fn read(written: Self::Written) -> Self;
}

impl Instants for Timestamp {
    type Written = Rfc2822;

    fn written(&self) -> Rfc2822 {
        Rfc2822(*self)
    }

    fn read(written: Rfc2822) -> Self {
        written.0
    }
}

impl<T: Instants> Instants for Option<T> {
    type Written = Option<T::Written>;

    fn written(&self) -> Self::Written {
        self.as_ref().map(T::written)
    }

    fn read(written: Self::Written) -> Self {
        written.map(T::read)
    }
}

impl<T: Instants> Instants for Vec<T> {
    type Written = Vec<T::Written>;

    fn written(&self) -> Self::Written {
        self.iter().map(T::written).collect()
    }

    fn read(written: Self::Written) -> Self {
        written.into_iter().map(T::read).collect()
    }
}

impl<T: Instants> Instants for BTreeMap<String, T> {
    type Written = BTreeMap<String, T::Written>;

    fn written(&self) -> Self::Written {
        self.iter().map(|(name, at)| (name.clone(), at.written())).collect()
    }

    fn read(written: Self::Written) -> Self {
        written.into_iter().map(|(name, at)| (name, T::read(at))).collect()
    }
}

/// Writes a member's instants: `#[serde(with = "rt::rfc2822")]`.
///
/// # Errors
///
/// The format's own.
pub fn serialize<T: Instants, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    value.written().serialize(to)
}

/// Reads a member's instants.
///
/// # Errors
///
/// The format's own, and what makes a text no date of RFC 2822.
pub fn deserialize<'de, T: Instants, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    T::Written::deserialize(from).map(T::read)
}

/// Reads the instants of a member that is there, which may be null; what isn't there is `None`.
///
/// # Errors
///
/// As [`deserialize`].
pub fn present<'de, T: Instants, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    deserialize(from).map(Some)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Letter {
        #[serde(with = "super")]
        sent: Timestamp,
        #[serde(default, with = "super", skip_serializing_if = "Option::is_none")]
        read: Option<Timestamp>,
        #[serde(with = "super")]
        copies: BTreeMap<String, Vec<Option<Timestamp>>>,
    }

    #[test]
    fn every_text_comes_back_as_it_was() {
        for letter in [
            json!({"sent": "Thu, 30 Jul 2015 20:12:31 +0000", "copies": {}}),
            json!({"sent": "Sat, 01 Feb 2025 00:00:00 +0000", "read": "Sun, 02 Feb 2025 09:08:07 +0000",
                "copies": {"a": ["Sun, 02 Feb 2025 09:08:07 +0000", null]}}),
        ] {
            let read: Letter = serde_json::from_value(letter.clone()).unwrap();
            assert_eq!(serde_json::to_value(read).unwrap(), letter);
        }
    }

    #[test]
    fn zones_days_and_weekdays_are_read_as_services_write_them() {
        for text in [
            "Thu, 30 Jul 2015 20:12:31 +0000",
            "30 Jul 2015 22:12:31 +0200",
            "Thu, 30 Jul 2015 20:12:31 GMT",
            "Mon, 30 Jul 2015 20:12:31 -0000",
        ] {
            assert_eq!(text.parse::<Rfc2822>().unwrap().to_string(), "Thu, 30 Jul 2015 20:12:31 +0000", "{text}");
        }
        assert!("2015-07-30T20:12:31Z".parse::<Rfc2822>().is_err());
    }
}
