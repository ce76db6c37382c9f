//! Objects that say in a member what they are, which may have to be added or set right.

use std::cell::Cell;

use serde::{
    Serialize, Serializer,
    ser::{SerializeMap, SerializeStruct},
};
use serde_json::Value;

/// Where an object has its tag.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Nowhere,
    /// It is declared, and left out.
    LeftOut,
    There,
}

/// The member, and what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    /// What it may be, the first if it is something else.
    pub(super) texts: &'a [&'a str],
    /// Where it was found.
    pub(super) place: &'a Cell<Place>,
    /// Whether to look for it only: no member is written then.
    pub(super) looking: bool,
}

impl Tag<'_> {
    /// The right text, instead of this value; `None` if the value is right.
    fn instead_of(&self, value: &(impl Serialize + ?Sized)) -> Option<&str> {
        let said = serde_json::to_value(value).ok();
        let right = said.as_ref().and_then(Value::as_str).is_some_and(|said| self.texts.contains(&said));
        self.texts.first().copied().filter(|_| !right)
    }
}

/// Writes an object with its tag, in the place that it has there or else first, and any other value as it is.
pub(super) struct Tagging<'a, S> {
    pub(super) to: S,
    pub(super) tag: Tag<'a>,
}

impl<'a, S: Serializer> Tagging<'a, S> {
    fn members(self, length: Option<usize>) -> Result<ObjectStyle<'a, S::SerializeMap>, S::Error> {
        let Self { to, tag } = self;
        let place = if tag.looking { Place::There } else { tag.place.get() };
        let more = usize::from(place != Place::There && !tag.texts.is_empty());
        let mut to = to.serialize_map(length.map(|length| length + more))?;
        if let Some(text) = tag.texts.first().filter(|_| place == Place::Nowhere) {
            to.serialize_entry(tag.name, text)?;
        }
        Ok(ObjectStyle { to, tag, at_tag: false })
    }
}

pub(super) struct ObjectStyle<'a, M> {
    to: M,
    tag: Tag<'a>,
    /// Whether the key of the value to come is the tag's.
    at_tag: bool,
}

impl<M: SerializeMap> SerializeMap for ObjectStyle<'_, M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        self.at_tag = serde_json::to_value(key).is_ok_and(|key| key == self.tag.name);
        if self.at_tag {
            self.tag.place.set(Place::There);
        }
        if self.tag.looking { Ok(()) } else { self.to.serialize_key(key) }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        if self.tag.looking {
            return Ok(());
        }
        match self.at_tag.then(|| self.tag.instead_of(value)).flatten() {
            Some(text) => self.to.serialize_value(text),
            None => self.to.serialize_value(value),
        }
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.to.end()
    }
}

impl<M: SerializeMap> SerializeStruct for ObjectStyle<'_, M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), M::Error> {
        self.serialize_entry(key, value)
    }

    /// The tag has its place here, and may not be left out.
    fn skip_field(&mut self, key: &'static str) -> Result<(), M::Error> {
        match self.tag.texts.first() {
            Some(_) if key == self.tag.name && self.tag.looking => self.tag.place.set(Place::LeftOut),
            Some(text) if key == self.tag.name => self.serialize_entry(key, text)?,
            _ => {}
        }
        Ok(())
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.to.end()
    }
}

macro_rules! as_they_are {
    ($($method:ident($($name:ident: $type:ty),*) -> $made:ty;)*) => {$(
        fn $method(self, $($name: $type),*) -> Result<$made, S::Error> {
            self.to.$method($($name),*)
        }
    )*};
}

impl<'a, S: Serializer> Serializer for Tagging<'a, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = S::SerializeSeq;
    type SerializeTuple = S::SerializeTuple;
    type SerializeTupleStruct = S::SerializeTupleStruct;
    type SerializeTupleVariant = S::SerializeTupleVariant;
    type SerializeMap = ObjectStyle<'a, S::SerializeMap>;
    type SerializeStruct = ObjectStyle<'a, S::SerializeMap>;
    type SerializeStructVariant = S::SerializeStructVariant;

    as_they_are! {
        serialize_bool(value: bool) -> S::Ok;
        serialize_i8(value: i8) -> S::Ok;
        serialize_i16(value: i16) -> S::Ok;
        serialize_i32(value: i32) -> S::Ok;
        serialize_i64(value: i64) -> S::Ok;
        serialize_i128(value: i128) -> S::Ok;
        serialize_u8(value: u8) -> S::Ok;
        serialize_u16(value: u16) -> S::Ok;
        serialize_u32(value: u32) -> S::Ok;
        serialize_u64(value: u64) -> S::Ok;
        serialize_u128(value: u128) -> S::Ok;
        serialize_f32(value: f32) -> S::Ok;
        serialize_f64(value: f64) -> S::Ok;
        serialize_char(value: char) -> S::Ok;
        serialize_str(value: &str) -> S::Ok;
        serialize_bytes(value: &[u8]) -> S::Ok;
        serialize_none() -> S::Ok;
        serialize_unit() -> S::Ok;
        serialize_unit_struct(name: &'static str) -> S::Ok;
        serialize_unit_variant(name: &'static str, index: u32, variant: &'static str) -> S::Ok;
        serialize_seq(length: Option<usize>) -> S::SerializeSeq;
        serialize_tuple(length: usize) -> S::SerializeTuple;
        serialize_tuple_struct(name: &'static str, length: usize) -> S::SerializeTupleStruct;
        serialize_tuple_variant(name: &'static str, index: u32, variant: &'static str, length: usize) -> S::SerializeTupleVariant;
        serialize_struct_variant(name: &'static str, index: u32, variant: &'static str, length: usize) -> S::SerializeStructVariant;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.to.serialize_newtype_variant(name, index, variant, value)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        self.members(length)
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Self::SerializeStruct, S::Error> {
        self.members(Some(length))
    }

    fn is_human_readable(&self) -> bool {
        self.to.is_human_readable()
    }
}
