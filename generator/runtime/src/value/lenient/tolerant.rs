//! A deserializer of JSON that tolerates strings for numbers and booleans, and the other way round.

use std::{borrow::Cow, fmt, vec};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Error, Number, value::RawValue};

use super::{
    TOLERANT,
    location::{self, Step},
    report,
};

/// A value that is read tolerantly.
pub(super) struct Tolerant<'v>(pub(super) &'v RawValue);

/// serde_json's own deserializer of a text.
fn strict(text: &str) -> serde_json::Deserializer<serde_json::de::IoRead<&[u8]>> {
    serde_json::Deserializer::from_reader(text.as_bytes())
}

impl Tolerant<'_> {
    fn starts_with(&self, open: char) -> bool {
        self.0.get().starts_with(open)
    }

    fn items(&self) -> Result<Vec<Box<RawValue>>, Error> {
        serde_json::from_str(self.0.get())
    }

    /// The string, if it is one.
    fn string(&self) -> Option<String> {
        if self.starts_with('"') { serde_json::from_str(self.0.get()).ok() } else { None }
    }
}

/// A number, also if it stands in a string. Any other text is as it was.
pub(super) fn number(text: &str) -> Cow<'_, str> {
    let string = if text.starts_with('"') { serde_json::from_str::<String>(text).ok() } else { None };
    match string {
        Some(string) if serde_json::from_str::<Number>(string.trim()).is_ok() => {
            report("a number", "a string");
            string.trim().to_owned().into()
        }
        _ => text.into(),
    }
}

macro_rules! numbers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            strict(&number(self.0.get())).$method(visitor)
        }
    )*};
}

macro_rules! as_strict {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            strict(self.0.get()).$method(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Tolerant<'_> {
    type Error = Error;

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_f32 deserialize_f64
    }

    as_strict! {
        deserialize_any deserialize_char deserialize_bytes deserialize_byte_buf deserialize_unit deserialize_identifier
        deserialize_ignored_any
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let value = match self.string().unwrap_or_else(|| self.0.get().to_owned()).to_ascii_lowercase().as_str() {
            "true" | "1" => true,
            "false" | "0" => false,
            _ => return strict(self.0.get()).deserialize_bool(visitor),
        };
        if !self.starts_with('t') && !self.starts_with('f') {
            report("a boolean", if self.starts_with('"') { "a string" } else { "a number" });
        }
        visitor.visit_bool(value)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let text = self.0.get();
        let found = match text.as_bytes().first() {
            Some(b't' | b'f') => "a boolean",
            Some(b'-' | b'0'..=b'9') => "a number",
            _ => return strict(text).deserialize_str(visitor),
        };
        report("a string", found);
        visitor.visit_str(text)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.get() == "null" { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if !self.starts_with('[') {
            return strict(self.0.get()).deserialize_seq(visitor);
        }
        visitor.visit_seq(Items(self.items()?.into_iter().enumerate()))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        if self.starts_with('[') {
            let found = self.items()?.len();
            if found != length {
                return Err(serde::de::Error::invalid_length(found, &visitor));
            }
        }
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_struct("", &[], visitor)
    }

    /// An object whose properties `required` should have values.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        required: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if !self.starts_with('{') {
            return strict(self.0.get()).deserialize_map(visitor);
        }
        let Properties(properties) = serde_json::from_str(self.0.get())?;
        for name in required {
            let found = match properties.iter().find(|(found, _)| found == name) {
                None => "nothing",
                Some((_, value)) if value.get() == "null" => "null",
                Some(_) => continue,
            };
            location::at(Step::Property((*name).to_owned()), || {
                report("a value", found);
                Ok(())
            })?;
        }
        visitor.visit_map(Object { properties: properties.into_iter(), next: None })
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        match name {
            TOLERANT => visitor.visit_some(self),
            // A value that keeps its text.
            name if name.starts_with("$serde_json") => strict(self.0.get()).deserialize_newtype_struct(name, visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        strict(self.0.get()).deserialize_enum(name, variants, visitor)
    }
}

/// The properties of an object, in their order.
struct Properties(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Properties {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct PropertiesVisitor;

        impl<'de> Visitor<'de> for PropertiesVisitor {
            type Value = Properties;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut from: M) -> Result<Properties, M::Error> {
                let mut properties = Vec::new();
                while let Some(property) = from.next_entry()? {
                    properties.push(property);
                }
                Ok(Properties(properties))
            }
        }

        from.deserialize_map(PropertiesVisitor)
    }
}

struct Items(std::iter::Enumerate<vec::IntoIter<Box<RawValue>>>);

impl<'de> SeqAccess<'de> for Items {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some((index, item)) = self.0.next() else { return Ok(None) };
        location::at(Step::Item(index), || seed.deserialize(Tolerant(&item)).map(Some))
    }
}

struct Object {
    properties: vec::IntoIter<(String, Box<RawValue>)>,
    /// The property whose name has been read.
    next: Option<(String, Box<RawValue>)>,
}

impl<'de> MapAccess<'de> for Object {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        self.next = self.properties.next();
        let name = self.next.as_ref().map(|(name, _)| name.as_str());
        name.map(|name| seed.deserialize(name.into_deserializer())).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (name, value) = self.next.take().ok_or_else(|| serde::de::Error::custom("a value without a name"))?;
        location::at(Step::Property(name), || seed.deserialize(Tolerant(&value)))
    }
}
