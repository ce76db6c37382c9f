//! Finds numbers that JSON has no form for: NaN and infinity. serde_json writes them as `null`.

use std::fmt::{self, Display};

use serde::{Serialize, Serializer, ser};

/// Why a value can't be encoded, and the path to it within the whole value.
#[derive(Debug)]
pub(super) struct NotFinite {
    path: String,
    message: String,
}

/// Checks that a value holds neither NaN nor infinity.
pub(super) fn check(value: &(impl Serialize + ?Sized)) -> Result<(), NotFinite> {
    value.serialize(Check { index: 0 })
}

impl NotFinite {
    fn below(mut self, name: impl Display) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{name}{dot}{}", self.path);
        self
    }
}

impl Display for NotFinite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { String::new() } else { format!("`{}` is ", self.path) };
        write!(f, "{path}{}", self.message)
    }
}

impl std::error::Error for NotFinite {}

impl ser::Error for NotFinite {
    fn custom<T: Display>(message: T) -> Self {
        Self { path: String::new(), message: message.to_string() }
    }
}

/// A serializer that writes nothing.
struct Check {
    /// The next item of an array.
    index: usize,
}

impl Check {
    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), NotFinite> {
        check(value).map_err(|error| error.below(format_args!("[{}]", self.index)))?;
        self.index += 1;
        Ok(())
    }
}

macro_rules! scalars {
    ($($method:ident($($type:ty),*))*) => {$(
        fn $method(self, $(_: $type),*) -> Result<(), NotFinite> {
            Ok(())
        }
    )*};
}

macro_rules! compounds {
    ($($method:ident($($type:ty),*))*) => {$(
        fn $method(self, $(_: $type),*) -> Result<Self, NotFinite> {
            Ok(self)
        }
    )*};
}

impl Serializer for Check {
    type Ok = ();
    type Error = NotFinite;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    scalars! {
        serialize_bool(bool) serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_i128(i128) serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
        serialize_u128(u128) serialize_char(char) serialize_str(&str) serialize_bytes(&[u8]) serialize_none()
        serialize_unit() serialize_unit_struct(&'static str)
        serialize_unit_variant(&'static str, u32, &'static str)
    }

    compounds! {
        serialize_seq(Option<usize>) serialize_tuple(usize) serialize_tuple_struct(&'static str, usize)
        serialize_tuple_variant(&'static str, u32, &'static str, usize) serialize_map(Option<usize>)
        serialize_struct(&'static str, usize) serialize_struct_variant(&'static str, u32, &'static str, usize)
    }

    fn serialize_f32(self, value: f32) -> Result<(), NotFinite> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), NotFinite> {
        if value.is_finite() { Ok(()) } else { Err(ser::Error::custom("NaN or infinite, which JSON can't hold")) }
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NotFinite> {
        check(value)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), NotFinite> {
        check(value)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), NotFinite> {
        check(value)
    }
}

macro_rules! items {
    ($($compound:ident $method:ident)*) => {$(
        impl ser::$compound for Check {
            type Ok = ();
            type Error = NotFinite;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotFinite> {
                self.item(value)
            }

            fn end(self) -> Result<(), NotFinite> {
                Ok(())
            }
        }
    )*};
}

items! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}

macro_rules! properties {
    ($($compound:ident)*) => {$(
        impl ser::$compound for Check {
            type Ok = ();
            type Error = NotFinite;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), NotFinite> {
                check(value).map_err(|error| error.below(name))
            }

            fn end(self) -> Result<(), NotFinite> {
                Ok(())
            }
        }
    )*};
}

properties! { SerializeStruct SerializeStructVariant }

impl ser::SerializeMap for Check {
    type Ok = ();
    type Error = NotFinite;

    /// The keys of JSON are strings, and may be personal.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), NotFinite> {
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotFinite> {
        check(value).map_err(|error| error.below("…"))
    }

    fn end(self) -> Result<(), NotFinite> {
        Ok(())
    }
}
