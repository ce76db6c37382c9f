//! Decodes fields into typed values.

use std::{collections::btree_map, fmt, vec};

use serde::{
    Deserializer,
    de::{
        self, DeserializeOwned, DeserializeSeed, IntoDeserializer, MapAccess, Visitor,
        value::{SeqDeserializer, StrDeserializer},
    },
    forward_to_deserialize_any,
};

use super::Fields;
use crate::error::describe;

/// Why a field is invalid, with the field's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct FieldError(String);

impl de::Error for FieldError {
    /// serde's message without the value, which may be private.
    fn custom<T: fmt::Display>(what: T) -> Self {
        Self(describe(&what.to_string()))
    }
}

impl Fields {
    /// Decodes the fields into `T`.
    ///
    /// Numbers, booleans and dates are parsed from their strings. An optional field that is empty is absent. An array
    /// has all values of its name. Fields that `T` doesn't have are ignored.
    ///
    /// # Errors
    ///
    /// The field that is missing, occurs twice, or has an invalid value.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, FieldError> {
        T::deserialize(FieldsObject { rest: self.by_name().into_iter(), next: None, strict_beside: None })
    }

    /// Decodes the fields into `T`, which has all of them but the one that is named here.
    pub(super) fn decode_strictly<T: DeserializeOwned>(&self, beside: &str) -> Result<T, FieldError> {
        T::deserialize(FieldsObject { rest: self.by_name().into_iter(), next: None, strict_beside: Some(beside) })
    }
}

/// All fields as an object.
struct FieldsObject<'a> {
    rest: btree_map::IntoIter<&'a str, Vec<&'a str>>,
    next: Option<(&'a str, Vec<&'a str>)>,
    /// The only field that may be ignored. `None` if all may be.
    strict_beside: Option<&'a str>,
}

impl<'de> Deserializer<'de> for FieldsObject<'_> {
    type Error = FieldError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for FieldsObject<'_> {
    type Error = FieldError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, FieldError> {
        self.next = self.rest.next();
        let key = self.next.as_ref().map(|(name, _)| StrDeserializer::new(name));
        key.map(|key| seed.deserialize(key)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, FieldError> {
        let (name, values) = self.next.take().unwrap_or_default();
        let may_be_ignored = self.strict_beside.is_none_or(|beside| beside == name);
        seed.deserialize(Values { values, may_be_ignored })
            .map_err(|error| FieldError(format!("the field `{name}`: {error}")))
    }
}

/// All values of one name.
struct Values<'a> {
    values: Vec<&'a str>,
    may_be_ignored: bool,
}

impl<'a> Values<'a> {
    fn one(&self) -> Result<&'a str, FieldError> {
        match self.values.as_slice() {
            [value] => Ok(value),
            values => Err(FieldError(format!("it occurs {} times", values.len()))),
        }
    }
}

/// Types that are parsed from their string. The error doesn't show the string: it may be private.
macro_rules! parsed {
    ($($method:ident $visit:ident $type:ty: $what:literal),*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
            let value = self.one()?.parse::<$type>();
            visitor.$visit(value.map_err(|_| FieldError(concat!("it is not ", $what).to_owned()))?)
        }
    )*};
}

impl<'de> Deserializer<'de> for Values<'_> {
    type Error = FieldError;

    parsed! {
        deserialize_bool visit_bool bool: "`true` or `false`",
        deserialize_i32 visit_i32 i32: "a 32-bit integer",
        deserialize_i64 visit_i64 i64: "a 64-bit integer",
        deserialize_f32 visit_f32 f32: "a number",
        deserialize_f64 visit_f64 f64: "a number"
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
        visitor.visit_str(self.one()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
        if self.values == [""] { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
        let Self { values, may_be_ignored } = self;
        let each = values.into_iter().map(|value| Values { values: vec![value], may_be_ignored });
        visitor.visit_seq(SeqDeserializer::new(each))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, FieldError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
        if self.may_be_ignored {
            visitor.visit_unit()
        } else {
            Err(FieldError("the description doesn't have it".to_owned()))
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u8 u16 u32 u64 u128 char str string bytes byte_buf unit unit_struct tuple tuple_struct map struct enum
        identifier
    }
}

impl IntoDeserializer<'_, FieldError> for Values<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde::Deserialize;

    use super::*;
    use crate::Secret;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Loan {
        book: String,
        days: Option<i64>,
        late: Option<bool>,
        since: Option<Timestamp>,
        #[serde(default)]
        readers: Vec<i32>,
        price: Option<f64>,
        pin: Option<Secret>,
        note: Option<serde_json::Value>,
    }

    fn decode(form: &str) -> Result<Loan, String> {
        Fields::parse(form.as_bytes()).unwrap().decode().map_err(|error| error.to_string())
    }

    #[test]
    fn a_string_becomes_a_value_of_the_type() {
        let form = "readers=2&book=&days=-7&late=true&since=2026-01-02T03:04:05.678Z&readers=1&price=1.5&pin=x&note=n&new=1&new=2";
        let loan = decode(form).unwrap();
        assert_eq!((loan.book.as_str(), loan.days, loan.late, loan.price), ("", Some(-7), Some(true), Some(1.5)));
        assert_eq!((loan.readers, loan.pin, loan.note), (vec![2, 1], Some("x".into()), Some("n".into())));
        assert_eq!(loan.since.unwrap().to_string(), "2026-01-02T03:04:05.678Z");
    }

    #[test]
    fn an_optional_field_may_be_empty_or_absent() {
        assert_eq!(decode("book=a&days=&late=&since="), decode("book=a"));
    }

    #[test]
    fn errors_name_the_field_and_not_its_value() {
        for (form, error) in [
            ("days=1", "missing field `book`"),
            ("book=a&book=a", "the field `book`: it occurs 2 times"),
            ("book=a&days=hunter2", "the field `days`: it is not a 64-bit integer"),
            ("book=a&days=9223372036854775808", "the field `days`: it is not a 64-bit integer"),
            ("book=a&late=1", "the field `late`: it is not `true` or `false`"),
            ("book=a&readers=1&readers=x", "the field `readers`: it is not a 32-bit integer"),
        ] {
            assert_eq!(decode(form), Err(error.to_owned()), "{form}");
        }
        let error = decode("book=a&since=yesterday").unwrap_err();
        assert!(error.starts_with("the field `since`: "), "{error}");
    }
}
