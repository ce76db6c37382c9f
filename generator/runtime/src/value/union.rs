//! Unions: how a value is recognised as one of the variants, decoded and encoded.
//!
//! In come a JSON value and the tests of the variants; out go a variant and its JSON. Emitted unions call it, and so does the
//! generator for recordings and examples.

mod tagged;

use std::{cell::Cell, io};

use serde::{Serialize, Serializer, de::DeserializeOwned, ser};
use serde_json::Value;

use super::number::is_same;
use crate::error::without_value;
use tagged::{Tag, TagKind, TagState, TaggedSerializer};

/// How a value is recognised as one of a union's variants.
///
/// [`union!`](crate::union) asks [`VariantTest::accepts`]. The generator asks it too, for values in examples and
/// recordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariantTest {
    /// A string.
    String,
    /// An integer from -2^63 to 2^63 - 1, without a fraction.
    Integer,
    /// A number of any size and precision.
    Decimal,
    /// A number that `f64` can hold. Integers that [`VariantTest::Integer`] rejects are rejected too: they would lose
    /// digits.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An array.
    Array,
    /// An object that has none of the named properties, by which other variants are recognised.
    Object,
    /// An object that has the first of the named properties and none of the others, by which other variants are
    /// recognised.
    Property,
    /// An object whose first named property is a string equal to one of the other names.
    Tag,
    /// An object whose first named property is a number or boolean equal to one of the other names, read as JSON.
    Constant,
    /// An object whose first named property is equal to none of the other names, as [`Tag`](Self::Tag) and
    /// [`Constant`](Self::Constant) compare them, or which lacks the property.
    OtherTag,
}

impl VariantTest {
    /// Whether the variant accepts `value`. Only [`Object`](Self::Object), [`Property`](Self::Property),
    /// [`Tag`](Self::Tag), [`Constant`](Self::Constant) and [`OtherTag`](Self::OtherTag) use `names`.
    pub fn accepts(self, value: &Value, names: &[&str]) -> bool {
        let lacks = |names: &[&str]| names.iter().all(|name| value.get(name).is_none());
        match (self, names) {
            (Self::String, _) => value.is_string(),
            (Self::Integer, _) => value.is_i64(),
            (Self::Number, _) => value.is_f64() || value.is_i64(),
            (Self::Decimal, _) => value.is_number(),
            (Self::Boolean, _) => value.is_boolean(),
            (Self::Array, _) => value.is_array(),
            (Self::Object, others) => value.is_object() && lacks(others),
            (Self::Property, [name, others @ ..]) => value.get(name).is_some() && lacks(others),
            (Self::Tag, [name, tags @ ..]) => {
                value.get(name).and_then(Value::as_str).is_some_and(|tag| tags.contains(&tag))
            }
            (Self::Constant, [name, constants @ ..]) => {
                value.get(name).is_some_and(|value| constants.iter().any(|constant| is_constant(value, constant)))
            }
            (Self::OtherTag, [name, tags @ ..]) => {
                let is_other = |value: &Value| tags.iter().all(|tag| value != tag && !is_constant(value, tag));
                value.is_object() && value.get(name).is_none_or(is_other)
            }
            (Self::Property | Self::Tag | Self::Constant | Self::OtherTag, []) => false,
        }
    }

    /// The same for a received value. [`Number`](Self::Number) rejects a number that would lose digits.
    pub fn accepts_exactly(self, value: &super::Value, names: &[&str]) -> bool {
        self.accepts(value, names) && !(self == Self::Number && value.is_wide())
    }
}

/// Whether a value is the number or boolean of a JSON text.
fn is_constant(value: &Value, constant: &str) -> bool {
    match value {
        Value::Number(number) => is_same(&number.to_string(), constant),
        Value::Bool(value) => constant == if *value { "true" } else { "false" },
        _ => false,
    }
}

/// Decodes a value as `T`.
///
/// # Errors
///
/// serde_json's, if the value isn't a `T`.
pub fn read<T: DeserializeOwned>(value: &super::Value) -> Result<T, serde_json::Error> {
    value.read()
}

/// Serializes an object whose tag, the property that is the first of `names`, must equal one of the other names.
///
/// A missing tag is the first allowed value. A tag that the object doesn't declare is written first; all other properties
/// keep their order.
///
/// # Errors
///
/// The serializer's own, and a tag that isn't allowed.
pub fn write_tagged<S: Serializer>(to: S, value: &impl Serialize, names: &[&str]) -> Result<S::Ok, S::Error> {
    write(to, value, names, TagKind::String)
}

/// The same for a tag that is a number or boolean. Its allowed values are JSON.
///
/// # Errors
///
/// The serializer's own, and a tag that isn't allowed.
pub fn write_constant<S: Serializer>(to: S, value: &impl Serialize, names: &[&str]) -> Result<S::Ok, S::Error> {
    write(to, value, names, TagKind::Json)
}

fn write<S: Serializer>(to: S, value: &impl Serialize, names: &[&str], kind: TagKind) -> Result<S::Ok, S::Error> {
    let Some((name, values)) = names.split_first() else { return value.serialize(to) };
    let state = Cell::new(TagState::Undeclared);
    let tag = Tag { name, values, kind, state: &state, searching: true };
    // A serializer doesn't know the later properties, so a first pass reads only their names.
    let sink = &mut serde_json::Serializer::new(io::sink());
    value.serialize(TaggedSerializer { to: sink, tag }).map_err(ser::Error::custom)?;
    value.serialize(TaggedSerializer { to, tag: Tag { searching: false, ..tag } })
}

/// Makes a declared enum a union: it decodes and encodes as one of several values.
///
/// The enum's last variant is `Unknown(Value)`, which keeps a value that no other variant accepts. The first variant
/// whose [`VariantTest`](crate::value::union::VariantTest) accepts the value counts.
///
/// ```
/// use oas_client_runtime::{self as rt, serde_json::json};
/// #[derive(Clone, Debug, PartialEq)]
/// enum Id { Integer(i64), Tagged(std::collections::BTreeMap<String, String>), Unknown(rt::Value) }
/// oas_client_runtime::union!(Id { Integer(i64) if Integer, Tagged(std::collections::BTreeMap<String, String>) if Tag("kind", "book") });
///
/// let read = |value| rt::serde_json::from_value::<Id>(value).unwrap();
/// assert_eq!(read(json!(7)), Id::Integer(7));
/// assert!(matches!(read(json!({"kind": "book"})), Id::Tagged(_)));
/// assert_eq!(read(json!("x")), Id::Unknown(json!("x").into()));
/// assert_eq!(rt::serde_json::to_value(Id::Tagged(Default::default())).unwrap(), json!({"kind": "book"}));
/// ```
#[macro_export]
macro_rules! union {
    ($name:ident { $($variant:ident($ty:ty) if $test:ident $(($($name_or_tag:literal),+))?),* $(,)? }) => {
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<__From: $crate::serde::Deserializer<'de>>(
                from: __From,
            ) -> ::std::result::Result<Self, __From::Error> {
                let value = <$crate::Value as $crate::serde::Deserialize>::deserialize(from)?;
                $(
                    if $crate::value::union::VariantTest::$test.accepts_exactly(&value, &[$($($name_or_tag),+)?]) {
                        return match $crate::value::union::read::<$ty>(&value) {
                            Ok(value) => Ok(Self::$variant(value)),
                            Err(error) => $crate::union!(@fail $test, value, error, $variant),
                        };
                    }
                )*
                Ok(Self::Unknown(value))
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<__To: $crate::serde::Serializer>(
                &self,
                to: __To,
            ) -> ::std::result::Result<__To::Ok, __To::Error> {
                match self {
                    $(Self::$variant(value) => $crate::union!(@write $test, to, value, &[$($($name_or_tag),+)?]),)*
                    Self::Unknown(value) => $crate::serde::Serialize::serialize(value, to),
                }
            }
        }
    };
    // An object of another variant may have the property among its additional properties.
    (@fail Property, $value:ident, $error:ident, $variant:ident) => {{
        let _ = $error;
        Ok(Self::Unknown($value))
    }};
    (@fail $test:ident, $value:ident, $error:ident, $variant:ident) => {
        Err($crate::serde::de::Error::custom(::std::format_args!("as {}: {}", stringify!($variant), $error)))
    };
    (@write Tag, $to:ident, $value:ident, $names:expr) => {
        $crate::value::union::write_tagged($to, $value, $names)
    };
    (@write Constant, $to:ident, $value:ident, $names:expr) => {
        $crate::value::union::write_constant($to, $value, $names)
    };
    (@write $test:ident, $to:ident, $value:ident, $names:expr) => {
        $crate::serde::Serialize::serialize($value, $to)
    };
}

/// Reads a value of a union as another type.
///
/// # Errors
///
/// serde_json's, if the value isn't a `T`.
pub fn read_as<T: DeserializeOwned>(union: &impl Serialize) -> Result<T, serde_json::Error> {
    serde_json::from_slice(&serde_json::to_vec(union)?).map_err(without_value)
}

/// Gives a union a method that reads the properties of its base schema: `union_base!(Pet: PetBase)`.
#[macro_export]
macro_rules! union_base {
    ($name:ident: $base:ty) => {
        impl $name {
            /// Reads the properties of the base schema, which a value has whatever its variant is, `Unknown` included.
            ///
            /// # Errors
            ///
            /// serde_json's, if a required property is missing, or if a property has another type.
            pub fn base(&self) -> ::std::result::Result<$base, $crate::serde_json::Error> {
                $crate::value::union::read_as(self)
            }
        }
    };
}

/// Implements [`Wire`](crate::Wire) for a union whose variants all implement it.
#[macro_export]
macro_rules! union_wire {
    ($name:ident { $($variant:ident),* $(,)? }) => {
        impl $crate::Wire for $name {
            fn wire(&self) -> ::std::borrow::Cow<'_, str> {
                match self {
                    $(Self::$variant(value) => $crate::Wire::wire(value),)*
                    Self::Unknown(value) => match value.as_str() {
                        Some(string) => string.into(),
                        None => $crate::Wire::wire(value),
                    },
                }
            }

            fn mistake(&self) -> Option<&'static str> {
                match self {
                    $(Self::$variant(value) => $crate::Wire::mistake(value),)*
                    Self::Unknown(_) => None,
                }
            }
        }
    };
}

/// Gives a newtype of a [`Value`](crate::Value) methods that decode it as each of a union's variants, and functions that
/// make it of a variant: `raw_union!(Pet { as_cat from_cat: Cat })`. It decodes and encodes as the value.
#[macro_export]
macro_rules! raw_union {
    ($name:ident { $($method:ident $from:ident: $ty:ty),* $(,)? }) => {
        impl $crate::serde::Serialize for $name {
            fn serialize<__To: $crate::serde::Serializer>(
                &self,
                to: __To,
            ) -> ::std::result::Result<__To::Ok, __To::Error> {
                $crate::serde::Serialize::serialize(&self.0, to)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<__From: $crate::serde::Deserializer<'de>>(
                from: __From,
            ) -> ::std::result::Result<Self, __From::Error> {
                $crate::serde::Deserialize::deserialize(from).map(Self)
            }
        }

        impl $name {
            $(
                #[doc = concat!("Decodes the value as `", stringify!($ty), "`.")]
                ///
                /// # Errors
                ///
                /// serde_json's, if the value isn't one.
                pub fn $method(&self) -> ::std::result::Result<$ty, $crate::serde_json::Error> {
                    $crate::value::union::read(&self.0)
                }

                #[doc = concat!("Makes a value of a `", stringify!($ty), "`.")]
                ///
                /// # Errors
                ///
                /// serde_json's, if the variant can't be encoded.
                pub fn $from(
                    value: impl ::std::convert::Into<$ty>,
                ) -> ::std::result::Result<Self, $crate::serde_json::Error> {
                    let value: $ty = value.into();
                    $crate::Value::encode(&value).map(Self)
                }
            )*
        }
    };
}

#[cfg(test)]
mod tests;
