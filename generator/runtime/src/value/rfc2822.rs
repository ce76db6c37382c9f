//! Instants in the format of mail: `Thu, 30 Jul 2015 20:12:31 +0000` (RFC 2822, section 3.3).

use std::{borrow::Cow, collections::BTreeMap, fmt, str::FromStr};

use jiff::{Timestamp, fmt::rfc2822::DateTimeParser};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned};

use super::{
    Open,
    http_date::is_before_year_0,
    wire::{self, Wire},
};

/// An instant whose string has RFC 2822's format, in UTC with a numeric zone and a day of two digits.
///
/// The format has whole seconds: fractions aren't sent. An instant before the year 0 is an error when it is sent.
///
/// Properties of models and inputs are plain [`Timestamp`]s. This type is used where only the value itself can say
/// its format.
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

    /// A weekday that doesn't belong to the date is ignored. A date that is before the year 0 in UTC is an error.
    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        let at = DateTimeParser::new().relaxed_weekday(true).parse_timestamp(text)?;
        if is_before_year_0(at) {
            return Err(jiff::Error::from_args(format_args!("a date before the year 0 in UTC can't be written again")));
        }
        Ok(Self(at))
    }
}

impl Wire for Rfc2822 {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn mistake(&self) -> Option<&'static str> {
        is_before_year_0(self.0).then_some("is before the year 0, which dates of RFC 2822 can't be")
    }
}

impl Serialize for Rfc2822 {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        wire::write(self, to)
    }
}

impl<'de> Deserialize<'de> for Rfc2822 {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        wire::parse(from, "a date string of RFC 2822")
    }
}

/// One or several instants whose strings have RFC 2822's format.
pub trait Instants: Sized {
    /// The same with each instant as [`Rfc2822`].
    type Encoded: Serialize + DeserializeOwned;

    /// Converts each instant to [`Rfc2822`].
    fn encode(&self) -> Self::Encoded;

    /// Converts each [`Rfc2822`] to an instant.
    fn decode(encoded: Self::Encoded) -> Self;
}

impl Instants for Timestamp {
    type Encoded = Rfc2822;

    fn encode(&self) -> Rfc2822 {
        Rfc2822(*self)
    }

    fn decode(encoded: Rfc2822) -> Self {
        encoded.0
    }
}

impl Instants for Open<Timestamp> {
    type Encoded = Open<Rfc2822>;

    fn encode(&self) -> Open<Rfc2822> {
        self.clone().map(Rfc2822)
    }

    fn decode(encoded: Open<Rfc2822>) -> Self {
        encoded.map(|at| at.0)
    }
}

impl<T: Instants> Instants for Option<T> {
    type Encoded = Option<T::Encoded>;

    fn encode(&self) -> Self::Encoded {
        self.as_ref().map(T::encode)
    }

    fn decode(encoded: Self::Encoded) -> Self {
        encoded.map(T::decode)
    }
}

impl<T: Instants> Instants for Vec<T> {
    type Encoded = Vec<T::Encoded>;

    fn encode(&self) -> Self::Encoded {
        self.iter().map(T::encode).collect()
    }

    fn decode(encoded: Self::Encoded) -> Self {
        encoded.into_iter().map(T::decode).collect()
    }
}

impl<K: Clone + Ord + Serialize + DeserializeOwned, T: Instants> Instants for BTreeMap<K, T> {
    type Encoded = BTreeMap<K, T::Encoded>;

    fn encode(&self) -> Self::Encoded {
        self.iter().map(|(name, at)| (name.clone(), at.encode())).collect()
    }

    fn decode(encoded: Self::Encoded) -> Self {
        encoded.into_iter().map(|(name, at)| (name, T::decode(at))).collect()
    }
}

/// Instants that are decoded from strings in RFC 2822's format.
#[derive(Debug)]
pub struct Decoded<T>(pub T);

impl<'de, T: Instants> Deserialize<'de> for Decoded<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::Encoded::deserialize(from).map(T::decode).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[derive(Debug, PartialEq)]
    struct Letter {
        sent: Timestamp,
        read: Option<Timestamp>,
        copies: BTreeMap<String, Vec<Option<Timestamp>>>,
    }
    crate::object!(Letter { required_dates { sent } optional_dates { read } required_dates { copies } });

    #[test]
    fn every_string_comes_back_unchanged() {
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
