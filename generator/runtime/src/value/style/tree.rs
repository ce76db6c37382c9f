//! A value as nested strings, in the order in which it is written.

use std::{
    fmt,
    io::{self, Write},
};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error as _, MapAccess, SeqAccess, Visitor},
};
use serde_json::ser::Formatter;

use crate::value::{
    any::{Received, received},
    json,
};

/// A value as nested strings. serde_json's `Value` would sort the properties and widen each `f32` to `f64`.
#[derive(Debug)]
pub(super) enum Tree {
    Null,
    String(String),
    Array(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// Encodes a value.
    ///
    /// # Errors
    ///
    /// A message, if JSON can't hold the value.
    pub(super) fn new(value: &impl Serialize) -> Result<Self, String> {
        let read = json::encode(value, FloatsAsStrings).and_then(|json| serde_json::from_slice(&json));
        read.map_err(|error| format!("the value can't be encoded: {error}"))
    }
}

/// Writes floats as strings with the digits of their own type.
struct FloatsAsStrings;

impl Formatter for FloatsAsStrings {
    fn write_f32<W: ?Sized + Write>(&mut self, to: &mut W, value: f32) -> io::Result<()> {
        write!(to, "\"{value}\"")
    }

    fn write_f64<W: ?Sized + Write>(&mut self, to: &mut W, value: f64) -> io::Result<()> {
        write!(to, "\"{value}\"")
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match received(from)? {
            // Raw JSON may have numbers that only their text holds.
            Received::Text(text) if text.get().starts_with(|c: char| c == '-' || c.is_ascii_digit()) => {
                Ok(Self::String(text.get().to_owned()))
            }
            Received::Text(text) => serde_json::Deserializer::from_str(text.get()).deserialize_any(Reader),
            Received::Value(value) => value.deserialize_any(Reader),
        }
        .map_err(D::Error::custom)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::String(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::String(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::String(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::String(value.to_string()))
    }

    fn visit_str<E>(self, string: &str) -> Result<Tree, E> {
        Ok(Tree::String(string.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = from.next_element()? {
            items.push(item);
        }
        Ok(Tree::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Tree, A::Error> {
        let mut properties = Vec::new();
        while let Some(property) = from.next_entry()? {
            properties.push(property);
        }
        Ok(Tree::Object(properties))
    }
}
