//! Reading that tolerates what differs from the description.
//!
//! In comes JSON, out go the calls of serde that a type expects: a string becomes the number that it holds, and so on. Emitted
//! models with `x-oas-client: {lenient: true}` read themselves by [`read_object`]. `tolerant` has the deserializer, `location`
//! the location of the current value.

mod location;
mod tolerant;

use std::fmt;

use serde::{
    Deserializer,
    de::{Error as _, Visitor},
};
use serde_json::value::{RawValue, to_raw_value};

use super::any::{Received, received};
pub(crate) use location::{is_active, take_failure};
use tolerant::Tolerant;

/// Asks a deserializer whether it is tolerant already.
const TOLERANT: &str = "$oas_client_runtime::Tolerant";

/// Reads an object and all values in it tolerantly: strings as numbers or booleans, and numbers and booleans as strings.
///
/// `required` names the properties that the description requires. One that is absent or null is reported by `tracing`.
///
/// # Errors
///
/// The deserializer's own, if the object can't be read all the same.
pub fn read_object<'de, D: Deserializer<'de>, V: Visitor<'de>>(
    from: D,
    required: &'static [&'static str],
    visitor: V,
) -> Result<V::Value, D::Error> {
    from.deserialize_newtype_struct(TOLERANT, Object { required, visitor })
}

/// Reports a value that differs from the description, without the value.
fn report(expected: &str, found: &str) {
    let location = location::current();
    tracing::debug!(location, expected, found, "the response differs from the API's description");
}

/// Makes a deserializer tolerant, unless it is.
struct Object<V> {
    required: &'static [&'static str],
    visitor: V,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Object<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    /// The response of a tolerant deserializer.
    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<V::Value, D::Error> {
        from.deserialize_struct("", self.required, self.visitor)
    }

    /// The response of any other one.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<V::Value, D::Error> {
        let text = match received(from)? {
            Received::Text(text) => text,
            Received::Value(value) => to_raw_value(&value).map_err(D::Error::custom)?,
        };
        let _root = location::enter_root();
        Tolerant(&text).deserialize_struct("", self.required, self.visitor).map_err(D::Error::custom)
    }
}

/// The number in a string, while a tolerant deserializer is at work.
pub(super) fn number_in(text: Box<RawValue>) -> Box<RawValue> {
    if !is_active() {
        return text;
    }
    RawValue::from_string(tolerant::number(text.get()).into_owned()).unwrap_or(text)
}

#[cfg(test)]
mod tests;
