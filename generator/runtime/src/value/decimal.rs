//! Numbers of any size and precision.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, Unexpected},
};
use serde_json::value::RawValue;

use super::{
    Wire,
    any::{Received, received},
    lenient,
};

/// A number of any size and precision, as JSON writes it: `117.50`, `-1e400`.
///
/// It keeps its text, so it comes back as it was received. Two are equal if their texts are: `1.5` isn't `1.50`. It
/// doesn't calculate; parse its text into the type of your choice: `price.as_str().parse::<f64>()`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal(String);

/// The string isn't a number of JSON.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a number was expected, written as in JSON: `-117.50`, `1e400`")]
#[non_exhaustive]
pub struct DecimalError;

impl Decimal {
    /// The number's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        // JSON without spaces around it that starts as no other value does is a number.
        let is_number = text.starts_with(|c: char| c == '-' || c.is_ascii_digit())
            && text.ends_with(|c: char| c.is_ascii_digit())
            && serde_json::from_str::<&RawValue>(text).is_ok();
        if is_number { Ok(Self(text.to_owned())) } else { Err(DecimalError) }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Decimal {
            fn from(number: $integer) -> Self {
                Self(number.to_string())
            }
        }
    )*};
}

from_integers!(i32, i64, i128, u32, u64, u128);

impl Wire for Decimal {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serde_json::from_str::<&RawValue>(&self.0).map_err(serde::ser::Error::custom)?.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = match received(from)? {
            Received::Text(text) => lenient::number_in(text).get().to_owned(),
            Received::Value(value) => value.to_string(),
        };
        text.parse().map_err(|_| D::Error::invalid_value(Unexpected::Other("JSON value"), &"a number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_given_back_as_it_came() {
        for text in ["117.50", "-1e400", "340282366920938463463374607431768211455", "0.1234567890123456789", "-0"] {
            assert_eq!(text.parse::<Decimal>().unwrap().to_string(), text);
            let read: Vec<Decimal> = serde_json::from_str(&format!("[{text}]")).unwrap();
            assert_eq!(serde_json::to_string(&read).unwrap(), format!("[{text}]"));
        }
        assert_eq!(serde_json::from_value::<Decimal>(serde_json::json!(1.5)).unwrap().as_str(), "1.5");
        assert_eq!(Decimal::from(u128::MAX).wire(), "340282366920938463463374607431768211455");
    }

    #[test]
    fn other_texts_are_no_numbers() {
        for text in ["", "NaN", "1,5", "01", "+1", " 1", "1 ", "1.", "\"1\"", "1e", "0x1", "[1]"] {
            assert_eq!(text.parse::<Decimal>(), Err(DecimalError), "{text}");
        }
        for json in ["null", "\"1\"", "[1]", "{}"] {
            let error = serde_json::from_str::<Decimal>(json).unwrap_err().to_string();
            assert!(error.starts_with("invalid value: JSON value, expected a number"), "{json}: {error}");
        }
    }
}
