//! Objects as structs: what [`object!`](crate::object) needs of the runtime.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer, Serialize, Serializer,
    de::{DeserializeSeed, Visitor},
    ser::{SerializeMap, SerializeStruct},
};

/// Reads a property's name: a declared one, or any other.
pub struct Name<Find, Other> {
    find: Find,
    other: PhantomData<Other>,
}

impl<Find, Other> fmt::Debug for Name<Find, Other> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Name")
    }
}

/// A name that isn't declared, and doesn't matter.
#[derive(Debug)]
pub struct Ignored;

impl From<&str> for Ignored {
    fn from(_: &str) -> Self {
        Self
    }
}

impl<Find, Other> Name<Find, Other> {
    /// Reads a name that `find` knows, or another.
    pub fn new(find: Find) -> Self {
        Self { find, other: PhantomData }
    }
}

impl<'de, Declared, Find, Other> DeserializeSeed<'de> for Name<Find, Other>
where
    Find: FnOnce(&str) -> Option<Declared>,
    Other: for<'s> From<&'s str>,
{
    type Value = Result<Declared, Other>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl<Declared, Find, Other> Visitor<'_> for Name<Find, Other>
where
    Find: FnOnce(&str) -> Option<Declared>,
    Other: for<'s> From<&'s str>,
{
    type Value = Result<Declared, Other>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property's name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok((self.find)(name).ok_or_else(|| name.into()))
    }
}

/// Writes the properties of an object.
pub enum Writer<S: Serializer> {
    /// Of a struct with declared properties only.
    Declared(S::SerializeStruct),
    /// Of a struct that has additional properties too, whose number is unknown.
    Open(S::SerializeMap),
}

impl<S: Serializer> fmt::Debug for Writer<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Writer")
    }
}

impl<S: Serializer> Writer<S> {
    /// Starts an object of `length` properties.
    ///
    /// # Errors
    ///
    /// The serializer's own.
    pub fn declared(to: S, length: usize) -> Result<Self, S::Error> {
        // No format that clients use writes the struct's name.
        to.serialize_struct("", length).map(Self::Declared)
    }

    /// Starts an object of any number of properties.
    ///
    /// # Errors
    ///
    /// The serializer's own.
    pub fn open(to: S) -> Result<Self, S::Error> {
        to.serialize_map(None).map(Self::Open)
    }

    /// Writes a declared property, or skips it.
    ///
    /// # Errors
    ///
    /// The serializer's own.
    pub fn write(&mut self, name: &'static str, is_sent: bool, value: &impl Serialize) -> Result<(), S::Error> {
        match self {
            Self::Declared(to) if is_sent => to.serialize_field(name, value),
            Self::Declared(to) => to.skip_field(name),
            Self::Open(to) if is_sent => to.serialize_entry(name, value),
            Self::Open(_) => Ok(()),
        }
    }

    /// Writes an additional property.
    ///
    /// # Errors
    ///
    /// The serializer's own.
    pub fn write_additional(&mut self, name: &str, value: &impl Serialize) -> Result<(), S::Error> {
        match self {
            Self::Declared(_) => Ok(()),
            Self::Open(to) => to.serialize_entry(name, value),
        }
    }

    /// Ends the object.
    ///
    /// # Errors
    ///
    /// The serializer's own.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        match self {
            Self::Declared(to) => to.end(),
            Self::Open(to) => to.end(),
        }
    }
}
