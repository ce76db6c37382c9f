//! Any JSON value, with every digit of its numbers.

use std::{borrow::Cow, fmt, ops::Deref, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, Error as _, MapAccess, Visitor, value::MapAccessDeserializer},
};
use serde_json::value::RawValue;

use super::{Wire, json, number};
use crate::error::without_value;

/// A JSON value of any type: what the description leaves open.
///
/// It is serde_json's [`Value`](serde_json::Value), whose methods it has: `value["title"].as_str()`. That type rounds
/// numbers with more digits than a double or 64-bit integer, and has the largest double for those beyond, such as `1e400`.
/// This type keeps them: it is sent as it was received, and [`read`](Self::read) and `Display` have every digit.
///
/// ```
/// use oas_client_runtime::{Value, serde_json::json};
///
/// let value: Value = json!({"title": "Emma", "copies": 3}).into();
/// assert_eq!(value["copies"].as_i64(), Some(3));
/// let wide: Value = "340282366920938463463374607431768211455".parse()?;
/// assert_eq!(wide.to_string(), "340282366920938463463374607431768211455");
/// assert_eq!(wide.read::<u128>()?, u128::MAX);
/// # Ok::<(), oas_client_runtime::serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Value {
    json: serde_json::Value,
    /// The text as received, if `json` rounds one of its numbers.
    exact: Option<Box<RawValue>>,
}

impl Value {
    /// JSON's `null`.
    pub const NULL: Self = Self { json: serde_json::Value::Null, exact: None };

    /// Decodes the value as `T`.
    ///
    /// # Errors
    ///
    /// serde_json's without the value, if it isn't a `T`.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        match &self.exact {
            Some(text) => serde_json::from_str(text.get()),
            None => T::deserialize(&self.json),
        }
        .map_err(without_value)
    }

    /// Encodes `value` as JSON.
    ///
    /// # Errors
    ///
    /// serde_json's, if `value` has no form in JSON, such as a map whose keys are arrays.
    pub fn encode(value: &impl Serialize) -> Result<Self, serde_json::Error> {
        Self::new(serde_json::value::to_raw_value(value)?)
    }

    /// Whether serde_json's type rounds one of its numbers.
    pub(crate) fn is_wide(&self) -> bool {
        self.exact.is_some()
    }

    fn new(text: Box<RawValue>) -> Result<Self, serde_json::Error> {
        if number::are_exact(text.get()) {
            return Ok(serde_json::from_str::<serde_json::Value>(text.get())?.into());
        }
        Ok(Self { json: serde_json::from_str(&number::finite(text.get()))?, exact: Some(text) })
    }
}

impl Deref for Value {
    type Target = serde_json::Value;

    fn deref(&self) -> &serde_json::Value {
        &self.json
    }
}

impl From<serde_json::Value> for Value {
    fn from(json: serde_json::Value) -> Self {
        Self { json, exact: None }
    }
}

// No floats: serde_json turns NaN into null.
macro_rules! from_json {
    ($($type:ty),*) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self { json: value.into(), exact: None }
            }
        }
    )*};
}

from_json!(bool, i32, i64, u32, u64, &str, String);

impl<T: Into<serde_json::Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Self { json: items.into(), exact: None }
    }
}

/// Numbers with more digits than a double or 64-bit integer are rounded.
impl From<Value> for serde_json::Value {
    fn from(value: Value) -> Self {
        value.json
    }
}

impl FromStr for Value {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}

/// Equal values have equal numbers, with every digit.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        let text = |value: &Self| value.exact.as_ref().map(|text| text.get().to_owned());
        self.json == other.json && text(self) == text(other)
    }
}

impl PartialEq<serde_json::Value> for Value {
    fn eq(&self, other: &serde_json::Value) -> bool {
        self.exact.is_none() && self.json == *other
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.exact {
            Some(text) => f.write_str(text.get()),
            None => self.json.fmt(f),
        }
    }
}

/// Compact JSON; a value with a wide number is written as it was received.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.exact {
            Some(text) => f.write_str(text.get()),
            None => self.json.fmt(f),
        }
    }
}

macro_rules! wire_by_json {
    ($($type:ty),*) => {$(
        /// The string is compact JSON.
        impl Wire for $type {
            fn wire(&self) -> Cow<'_, str> {
                // All keys are strings, so encoding can't fail.
                Cow::Owned(json::to_string(self).unwrap_or_default())
            }
        }
    )*};
}

wire_by_json!(Value, serde_json::Value);

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.exact {
            Some(text) => text.serialize(to),
            None => self.json.serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match received(from)? {
            Received::Text(text) => Self::new(text).map_err(D::Error::custom),
            Received::Value(json) => Ok(json.into()),
        }
    }
}

/// A JSON value as its deserializer has it.
pub(super) enum Received {
    /// JSON's own deserializer has the text.
    Text(Box<RawValue>),
    /// Others don't: those of buffered values, such as serde's for untagged enums, and those of other formats.
    Value(serde_json::Value),
}

/// Reads a JSON value as text if the deserializer has it.
pub(super) fn received<'de, D: Deserializer<'de>>(from: D) -> Result<Received, D::Error> {
    // How serde_json's `RawValue` asks for the text. `RawValue` itself fails with other deserializers.
    from.deserialize_newtype_struct("$serde_json::private::RawValue", TextVisitor)
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Received;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    /// serde_json passes the text as a map.
    fn visit_map<A: MapAccess<'de>>(self, text: A) -> Result<Received, A::Error> {
        Box::<RawValue>::deserialize(MapAccessDeserializer::new(text)).map(Received::Text)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<Received, D::Error> {
        serde_json::Value::deserialize(from).map(Received::Value)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const WIDE: &str = r#"{"b": 340282366920938463463374607431768211455, "a": [0.1234567890123456789, 1e22]}"#;

    #[test]
    fn every_digit_is_given_back() {
        let value: Value = WIDE.parse().unwrap();
        assert_eq!((serde_json::to_string(&value).unwrap(), value.to_string()), (WIDE.to_owned(), WIDE.to_owned()));
        assert_eq!(value.wire(), WIDE);
        assert_eq!(value["a"][1], json!(1e22));
        let slice: Vec<Value> = serde_json::from_slice(format!("[{WIDE}, 1.5]").as_bytes()).unwrap();
        let stream: Vec<Value> = serde_json::from_reader(format!("[{WIDE}, 1.5]").as_bytes()).unwrap();
        assert_eq!((&slice[0], &slice[1]), (&value, &json!(1.5).into()));
        assert_eq!(stream, slice);
        let mut tracked = serde_json::Deserializer::from_str(WIDE);
        assert_eq!(serde_path_to_error::deserialize::<_, Value>(&mut tracked).unwrap(), value);
    }

    #[test]
    fn values_differ_in_any_digit() {
        let [one, other] = ["18446744073709551617", "18446744073709551618"].map(|text| text.parse::<Value>().unwrap());
        assert_ne!(one, other);
        assert_eq!(one, one.clone());
        assert_ne!(one, *one);
        assert_eq!("[5, 1.50]".parse::<Value>().unwrap(), json!([5, 1.5]));
    }

    /// Serde buffers these values, so that the text is gone. It must still be read.
    #[test]
    fn other_deserializers_read_it_too() {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Buffered {
            Value(Value),
        }
        let Buffered::Value(value) = serde_json::from_str(r#"{"a": [1, null]}"#).unwrap();
        assert_eq!(value, json!({"a": [1, null]}));
        assert_eq!(serde_json::from_value::<Value>(json!([1])).unwrap(), json!([1]));
    }

    #[test]
    fn values_are_made_of_what_json_has() {
        assert_eq!(Value::from(vec!["a", "b"]), serde_json::json!(["a", "b"]));
        assert_eq!(Value::from(true), serde_json::json!(true));
        assert_eq!(Value::from(7_u64), serde_json::json!(7));
        assert_eq!(Value::from("a"), serde_json::json!("a"));
        assert_eq!(serde_json::Value::from(Value::from(vec![1])), serde_json::json!([1]));
    }
}
