//! A JSON object whose properties keep their order and their text.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::{Value, value::RawValue};

/// The properties of an object, in order, with their JSON as it is.
pub(super) struct Properties<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Properties<'a> {
    /// The value of a property.
    pub(super) fn get(&self, name: &str) -> Option<&'a RawValue> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| *value)
    }

    /// Sets a property. A new one comes last.
    pub(super) fn set(&mut self, name: &str, value: &'a RawValue) {
        match self.0.iter_mut().find(|(own, _)| own == name) {
            Some((_, own)) => *own = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// The object's JSON.
    pub(super) fn write(&self) -> String {
        let properties = self.0.iter().map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), value.get()));
        format!("{{{}}}", properties.collect::<Vec<_>>().join(","))
    }
}

impl<'de> Deserialize<'de> for Properties<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Properties<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut properties = Vec::new();
                while let Some(property) = map.next_entry()? {
                    properties.push(property);
                }
                Ok(Properties(properties))
            }
        }

        from.deserialize_map(Object)
    }
}
