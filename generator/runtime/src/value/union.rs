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
mod tests {
    use serde::{Deserialize, Serialize};
    use serde_json::{from_value, json, to_value};

    use super::*;
    use crate as oas_client_runtime;
    use crate::Value;

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Cat {
        lives: i64,
    }

    #[derive(Clone, Debug, PartialEq)]
    enum Pet {
        Cat(Box<Cat>),
        Unknown(Value),
    }
    crate::union!(Pet { Cat(Box<Cat>) if Tag("kind", "cat", "kitten") });

    #[derive(Clone, Debug, PartialEq)]
    enum Loose {
        Text(String),
        Whole(i64),
        Number(f64),
        Cat(Box<Cat>),
        Unknown(Value),
    }
    crate::union!(Loose { Text(String) if String, Whole(i64) if Integer, Number(f64) if Number, Cat(Box<Cat>) if Property("lives") });

    fn given_back<T: DeserializeOwned + Serialize>(value: &serde_json::Value) -> serde_json::Value {
        to_value(from_value::<T>(value.clone()).unwrap()).unwrap()
    }

    #[test]
    fn every_value_is_given_back_as_it_came() {
        for value in
            [json!({"kind": "cat", "lives": 9}), json!({"kind": "dog", "tail": [1]}), json!({"lives": 9}), json!(null)]
        {
            if value["kind"] != "cat" {
                assert_eq!(from_value::<Pet>(value.clone()).unwrap(), Pet::Unknown(value.clone().into()));
            }
            assert_eq!(given_back::<Pet>(&value), value);
        }
        for value in
            [json!("a"), json!(-7), json!(1.5), json!(18_446_744_073_709_551_615_u64), json!({"lives": 1}), json!([1])]
        {
            assert_eq!(given_back::<Loose>(&value), value);
        }
    }

    #[test]
    fn a_number_that_would_lose_digits_is_kept_as_it_came() {
        #[derive(Debug, PartialEq)]
        enum Exact {
            Number(crate::Decimal),
            Unknown(Value),
        }
        crate::union!(Exact { Number(crate::Decimal) if Decimal });
        for wide in ["18446744073709551617", "0.12345678901234567890"] {
            let loose: Loose = serde_json::from_str(wide).unwrap();
            assert_eq!(loose, Loose::Unknown(wide.parse().unwrap()));
            assert_eq!(serde_json::to_string(&loose).unwrap(), wide);
            let exact: Exact = serde_json::from_str(wide).unwrap();
            assert_eq!(exact, Exact::Number(wide.parse().unwrap()));
            assert_eq!(serde_json::to_string(&exact).unwrap(), wide);
        }
    }

    #[test]
    fn the_tag_is_written_once_and_right() {
        let cat = Pet::Cat(Box::new(Cat { lives: 9 }));
        assert_eq!(to_value(&cat).unwrap(), json!({"kind": "cat", "lives": 9}));
        assert_eq!(from_value::<Pet>(json!({"kind": "kitten", "lives": 9})).unwrap(), cat);
    }

    #[test]
    fn numbers_and_booleans_are_tags_too() {
        #[derive(Debug, PartialEq)]
        enum Switch {
            On(std::collections::BTreeMap<String, Value>),
            Five(Box<Cat>),
            Unknown(Value),
        }
        crate::union!(Switch { On(std::collections::BTreeMap<String, Value>) if Constant("v", "true"), Five(Box<Cat>) if Constant("v", "5", "6") });
        let read = |value| from_value::<Switch>(value).unwrap();
        assert!(matches!(read(json!({"v": true})), Switch::On(_)));
        for five in [json!({"v": 5, "lives": 1}), json!({"v": 6.0, "lives": 1})] {
            assert_eq!(read(five), Switch::Five(Box::new(Cat { lives: 1 })));
        }
        for other in [json!({"v": "5"}), json!({"v": false}), json!({"v": 7}), json!({"lives": 1}), json!(5)] {
            assert!(matches!(read(other), Switch::Unknown(_)));
        }
        let written = |value: Switch| serde_json::to_string(&value).unwrap();
        assert_eq!(written(read(json!({"v": true, "a": "b"}))), r#"{"a":"b","v":true}"#);
        let wrong = serde_json::to_string(&Switch::On([("v".to_owned(), json!(false).into())].into()));
        assert_eq!(wrong.unwrap_err().to_string(), "the property `v` of this variant must be true");
        assert_eq!(written(Switch::Five(Box::new(Cat { lives: 1 }))), r#"{"v":5,"lives":1}"#);
    }

    #[derive(Serialize)]
    struct Dog {
        weight: f32,
        kind: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        age: Option<i64>,
    }

    #[derive(Serialize)]
    struct Unsaid {
        #[serde(skip_serializing_if = "Option::is_none")]
        kind: Option<String>,
    }

    #[derive(Serialize)]
    struct Loosely {
        weight: f32,
        #[serde(flatten)]
        rest: std::collections::BTreeMap<&'static str, &'static str>,
    }

    struct Tagged<T>(T, &'static str);

    impl<T: Serialize> Serialize for Tagged<T> {
        fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
            write_tagged(to, &self.0, &[self.1, "dog", "hound"])
        }
    }

    fn written(value: impl Serialize) -> String {
        String::from_utf8(crate::value::json::to_vec(&value).unwrap()).unwrap()
    }

    #[test]
    fn properties_keep_their_order_and_digits() {
        let dog = |kind| Dog { weight: 0.1, kind, age: None };
        assert_eq!(written(Tagged(dog("hound"), "kind")), r#"{"weight":0.1,"kind":"hound"}"#);
        let wrong = |written: Result<Vec<u8>, serde_json::Error>| written.unwrap_err().to_string();
        let message = "the property `kind` of this variant must be dog or hound";
        assert_eq!(wrong(crate::value::json::to_vec(&Tagged(dog("cat"), "kind"))), message);
        assert_eq!(written(Tagged(dog("hound"), "sort")), r#"{"sort":"dog","weight":0.1,"kind":"hound"}"#);
        assert_eq!(written(Tagged(dog("hound"), "age")), r#"{"weight":0.1,"kind":"hound","age":"dog"}"#);
        let unsaid = std::collections::BTreeMap::from([("kind", ())]);
        assert_eq!(written(Tagged(unsaid, "kind")), r#"{"kind":"dog"}"#);
        assert_eq!(written(Tagged(Unsaid { kind: None }, "kind")), r#"{"kind":"dog"}"#);
        let loosely = |name| Loosely { weight: 0.1, rest: [(name, "cat")].into() };
        assert_eq!(wrong(crate::value::json::to_vec(&Tagged(loosely("kind"), "kind"))), message);
        assert_eq!(written(Tagged(loosely("a"), "kind")), r#"{"kind":"dog","weight":0.1,"a":"cat"}"#);
        assert_eq!(written(Tagged(json!({"kind": "hound", "a": 1}), "kind")), r#"{"a":1,"kind":"hound"}"#);
        assert_eq!(written(Tagged(json!({}), "kind")), r#"{"kind":"dog"}"#);
        assert_eq!(written(Tagged(json!([1]), "kind")), "[1]");
        let twice = Tagged(Tagged(dog("hound"), "sort"), "kind");
        assert_eq!(written(twice), r#"{"sort":"dog","weight":0.1,"kind":"hound"}"#);
        assert_eq!(to_value(Tagged(dog("cat"), "sort")).unwrap()["sort"], "dog");
    }

    #[test]
    fn a_broken_known_variant_is_an_error_and_not_unknown() {
        let error = from_value::<Pet>(json!({"kind": "cat", "lives": "nine"})).unwrap_err().to_string();
        assert!(error.starts_with("as Cat: invalid type"), "{error}");
    }

    #[test]
    fn strings_are_sent_as_they_are() {
        #[derive(Debug)]
        enum Id {
            Text(String),
            Whole(i64),
            Unknown(Value),
        }
        crate::union_wire!(Id { Text, Whole });
        let wires =
            [Id::Text("a b".to_owned()), Id::Whole(7), Id::Unknown(json!("x").into()), Id::Unknown(json!(true).into())];
        let wires = wires.iter().map(|id| oas_client_runtime::Wire::wire(id).into_owned()).collect::<Vec<_>>();
        assert_eq!(wires, ["a b", "7", "x", "true"]);
    }
}
