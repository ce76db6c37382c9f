//! Serializes objects with the allowed tag, which may have to be added. A wrong tag is an error.

use std::cell::Cell;

use serde::{
    Serialize, Serializer,
    ser::{self, SerializeMap, SerializeStruct},
};
use serde_json::Value;

use super::is_constant;

/// Whether an object has its tag.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TagState {
    Undeclared,
    /// The tag is declared, and skipped.
    Skipped,
    Present,
}

/// The JSON type of a tag.
#[derive(Clone, Copy)]
pub(super) enum TagKind {
    String,
    /// A number or boolean, whose allowed values are JSON.
    Json,
}

/// An allowed value of a tag.
struct Allowed<'a>(&'a str, TagKind);

impl Allowed<'_> {
    fn value(&self) -> Value {
        match self.1 {
            TagKind::String => self.0.into(),
            TagKind::Json => self.0.parse().unwrap_or_default(),
        }
    }
}

impl Serialize for Allowed<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.1 {
            TagKind::String => to.serialize_str(self.0),
            TagKind::Json => self.value().serialize(to),
        }
    }
}

/// The tag property.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    /// Its allowed values. The first stands for a tag that isn't set.
    pub(super) values: &'a [&'a str],
    pub(super) kind: TagKind,
    /// Whether the object has it.
    pub(super) state: &'a Cell<TagState>,
    /// Whether this is the pass that only searches for the tag and writes nothing.
    pub(super) searching: bool,
}

impl<'a> Tag<'a> {
    /// The first allowed value.
    fn first(&self) -> Option<Allowed<'a>> {
        self.values.first().map(|value| Allowed(value, self.kind))
    }

    /// The value that replaces null, a tag that isn't set; `None` if `value` is allowed. Any other value is an error.
    fn replacement(&self, value: &(impl Serialize + ?Sized)) -> Result<Option<Allowed<'a>>, String> {
        let current = serde_json::to_value(value).unwrap_or_default();
        let allowed = match self.kind {
            TagKind::String => current.as_str().is_some_and(|text| self.values.contains(&text)),
            TagKind::Json => self.values.iter().any(|value| is_constant(&current, value)),
        };
        if allowed || self.values.is_empty() {
            return Ok(None);
        }
        if current.is_null() {
            return Ok(self.first());
        }
        Err(format!("the property `{}` of this variant must be {}", self.name, self.values.join(" or ")))
    }
}

/// Serializes an object with its tag, and any other value unchanged.
pub(super) struct TaggedSerializer<'a, S> {
    pub(super) to: S,
    pub(super) tag: Tag<'a>,
}

impl<'a, S: Serializer> TaggedSerializer<'a, S> {
    fn properties(self, length: Option<usize>) -> Result<Properties<'a, S::SerializeMap>, S::Error> {
        let Self { to, tag } = self;
        let state = if tag.searching { TagState::Present } else { tag.state.get() };
        let more = usize::from(state != TagState::Present && !tag.values.is_empty());
        let mut to = to.serialize_map(length.map(|length| length + more))?;
        if let Some(first) = tag.first().filter(|_| state == TagState::Undeclared) {
            to.serialize_entry(tag.name, &first)?;
        }
        Ok(Properties { to, tag, at_tag: false })
    }
}

pub(super) struct Properties<'a, M> {
    to: M,
    tag: Tag<'a>,
    /// Whether the next value is the tag's.
    at_tag: bool,
}

impl<M: SerializeMap> SerializeMap for Properties<'_, M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        self.at_tag = serde_json::to_value(key).is_ok_and(|key| key == self.tag.name);
        if self.at_tag {
            self.tag.state.set(TagState::Present);
        }
        if self.tag.searching { Ok(()) } else { self.to.serialize_key(key) }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        if self.tag.searching {
            return Ok(());
        }
        if !self.at_tag {
            return self.to.serialize_value(value);
        }
        match self.tag.replacement(value).map_err(ser::Error::custom)? {
            Some(allowed) => self.to.serialize_value(&allowed),
            None => self.to.serialize_value(value),
        }
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.to.end()
    }
}

impl<M: SerializeMap> SerializeStruct for Properties<'_, M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), M::Error> {
        self.serialize_entry(key, value)
    }

    /// A declared tag is never skipped.
    fn skip_field(&mut self, key: &'static str) -> Result<(), M::Error> {
        match self.tag.first() {
            Some(_) if key == self.tag.name && self.tag.searching => self.tag.state.set(TagState::Skipped),
            Some(first) if key == self.tag.name => self.serialize_entry(key, &first)?,
            _ => {}
        }
        Ok(())
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.to.end()
    }
}

macro_rules! unchanged {
    ($($method:ident($($name:ident: $type:ty),*) -> $made:ty;)*) => {$(
        fn $method(self, $($name: $type),*) -> Result<$made, S::Error> {
            self.to.$method($($name),*)
        }
    )*};
}

impl<'a, S: Serializer> Serializer for TaggedSerializer<'a, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = S::SerializeSeq;
    type SerializeTuple = S::SerializeTuple;
    type SerializeTupleStruct = S::SerializeTupleStruct;
    type SerializeTupleVariant = S::SerializeTupleVariant;
    type SerializeMap = Properties<'a, S::SerializeMap>;
    type SerializeStruct = Properties<'a, S::SerializeMap>;
    type SerializeStructVariant = S::SerializeStructVariant;

    unchanged! {
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
        self.properties(length)
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Self::SerializeStruct, S::Error> {
        self.properties(Some(length))
    }

    fn is_human_readable(&self) -> bool {
        self.to.is_human_readable()
    }
}
