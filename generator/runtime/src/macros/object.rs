//! Structs as objects.

/// Makes a declared struct a JSON object: it implements `Serialize`, and `Deserialize` from objects and nothing else.
///
/// serde's derive reads an array too, each item as the field of its position, and has no option against it. Its `flatten`
/// rounds numbers of additional properties. So this macro takes its place.
///
/// Fields stand in groups, with their names on the wire where these differ:
///
/// | group | if the property is absent | if it is null |
/// |---|---|---|
/// | `required` | an error | what the field's type makes of it |
/// | `nullable` | `None`, which is written as null | `None` |
/// | `optional` | `None` | `None` |
/// | `present` | `None` | `Some` of what the inner type makes of it |
/// | `read_only` | `None`; requests omit it | `None` |
///
/// `, rest more` at the end names the field for additional properties, and `, rest more dates` such instants.
///
/// `lenient["id"]` after the name makes reading tolerant: see [`lenient`](crate::value::lenient). It lists the properties that
/// the description requires.
///
/// In the other groups, a field that is `None` is omitted. `required_dates`, `optional_dates` and so on are instants that
/// are written as in RFC 2822.
///
/// ```
/// use oas_client_runtime as rt;
///
/// #[derive(Debug, PartialEq)]
/// struct Book { id: String, due: Option<String>, notes: Option<rt::Value> }
/// rt::object!(Book { required { id } optional { due = "due_date" } present { notes } });
///
/// let read = rt::serde_json::from_str::<Book>;
/// let book = Book { id: "7".to_owned(), due: None, notes: Some(rt::Value::NULL) };
/// assert_eq!(read(r#"{"id": "7", "notes": null}"#).unwrap(), book);
/// assert!(read(r#"["7"]"#).is_err());
/// ```
#[macro_export]
macro_rules! object {
    ($name:ident $(lenient[$($required:literal),*])? { $($kind:ident { $($field:ident $(= $wire:literal)?),* $(,)? })* $(, rest $rest:ident $($dates:ident)?)? $(,)? }) => {
        #[allow(deprecated, reason = "deprecated fields are read too")]
        #[allow(clippy::disallowed_names, reason = "a field is named by the API")]
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<__From: $crate::serde::Deserializer<'de>>(
                from: __From,
            ) -> ::std::result::Result<Self, __From::Error> {
                #[allow(non_camel_case_types)]
                enum __Field { $($($field,)*)* }
                struct __Visitor;
                impl<'de> $crate::serde::de::Visitor<'de> for __Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str(concat!("an object, `", stringify!($name), "`"))
                    }

                    fn visit_map<__Map: $crate::serde::de::MapAccess<'de>>(
                        self,
                        mut from: __Map,
                    ) -> ::std::result::Result<$name, __Map::Error> {
                        $($(let mut $field = None;)*)*
                        $(let mut $rest = ::std::collections::BTreeMap::new();)?
                        let find = |name: &str| match name {
                            $($($crate::object!(@name $field $($wire)?) => Some(__Field::$field),)*)*
                            _ => None::<__Field>,
                        };
                        while let Some(name) = from.next_key_seed($crate::value::object::Name::new(find))? {
                            match name {
                                $($(Ok(__Field::$field) => {
                                    if $field.is_some() {
                                        return Err($crate::object!(@error duplicate_field $field $($wire)?));
                                    }
                                    $field = Some($crate::object!(@read $kind from));
                                })*)*
                                Err(other) => $crate::object!(@other from, other $(, $rest $($dates)?)?),
                            }
                        }
                        Ok($name {
                            $($($field: $crate::object!(@made $kind $field $($wire)?),)*)*
                            $($rest)?
                        })
                    }
                }

                $crate::object!(@from from $([$($required),*])?)
            }
        }

        #[allow(deprecated, unused_mut, reason = "deprecated fields are written too")]
        impl $crate::serde::Serialize for $name {
            fn serialize<__To: $crate::serde::Serializer>(
                &self,
                to: __To,
            ) -> ::std::result::Result<__To::Ok, __To::Error> {
                let length = 0_usize $($(+ usize::from($crate::object!(@is_sent $kind self.$field)))*)*;
                let mut to = $crate::object!(@start to, length $(, $rest)?)?;
                $($(to.write(
                    $crate::object!(@name $field $($wire)?),
                    $crate::object!(@is_sent $kind self.$field),
                    &$crate::object!(@sent $kind self.$field),
                )?;)*)*
                $(for (name, value) in &self.$rest {
                    to.write_additional(name, &$crate::object!(@additional value $($dates)?))?;
                })?
                to.end()
            }
        }
    };
    (@from $from:ident) => { $from.deserialize_map(__Visitor) };
    (@from $from:ident [$($required:literal),*]) => {
        $crate::value::lenient::read_object($from, &[$($required),*], __Visitor)
    };
    (@is_sent required $value:expr) => { true };
    (@is_sent required_dates $value:expr) => { true };
    (@is_sent nullable $value:expr) => { true };
    (@is_sent nullable_dates $value:expr) => { true };
    (@is_sent read_only $value:expr) => { !$crate::value::read_only::is_omitted(&$value) };
    (@is_sent read_only_dates $value:expr) => { !$crate::value::read_only::is_omitted(&$value) };
    (@is_sent $kind:ident $value:expr) => { $value.is_some() };
    (@sent required $value:expr) => { $value };
    (@sent nullable $value:expr) => { $value };
    (@sent optional $value:expr) => { $value };
    (@sent present $value:expr) => { $value };
    (@sent read_only $value:expr) => { $value };
    (@sent $dates:ident $value:expr) => { $crate::value::rfc2822::Instants::encode(&$value) };
    (@start $to:ident, $length:ident) => { $crate::value::object::Writer::declared($to, $length) };
    (@start $to:ident, $length:ident, $rest:ident) => {{
        let _ = $length;
        $crate::value::object::Writer::open($to)
    }};
    (@additional $value:ident) => { $value };
    (@additional $value:ident dates) => { $crate::value::rfc2822::Instants::encode($value) };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $wire:literal) => { $wire };
    (@error $error:ident $field:ident $($wire:literal)?) => {
        <__Map::Error as $crate::serde::de::Error>::$error($crate::object!(@name $field $($wire)?))
    };
    (@read required $from:ident) => { $from.next_value()? };
    (@read nullable $from:ident) => { $from.next_value()? };
    (@read optional $from:ident) => { $from.next_value()? };
    (@read read_only $from:ident) => { $from.next_value()? };
    (@read present $from:ident) => { Some($from.next_value()?) };
    (@read present_dates $from:ident) => { Some($crate::object!(@dates $from)) };
    (@read $dates:ident $from:ident) => { $crate::object!(@dates $from) };
    (@dates $from:ident) => { $from.next_value::<$crate::value::rfc2822::Decoded<_>>()?.0 };
    (@made required $field:ident $($wire:literal)?) => {
        match $field {
            Some(value) => value,
            None => return Err($crate::object!(@error missing_field $field $($wire)?)),
        }
    };
    (@made required_dates $($field:tt)*) => { $crate::object!(@made required $($field)*) };
    (@made $kind:ident $field:ident $($wire:literal)?) => { $field.unwrap_or_default() };
    (@other $from:ident, $other:ident) => {{
        let _: $crate::value::object::Ignored = $other;
        _ = $from.next_value::<$crate::serde::de::IgnoredAny>()?;
    }};
    (@other $from:ident, $other:ident, $rest:ident) => { _ = $rest.insert($other, $from.next_value()?) };
    (@other $from:ident, $other:ident, $rest:ident dates) => { _ = $rest.insert($other, $crate::object!(@dates $from)) };
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{from_str, to_string};

    use crate::{Timestamp, Value};

    #[derive(Debug, PartialEq)]
    struct Book {
        id: String,
        r#type: Option<i64>,
        notes: Option<Value>,
        sent: Option<Timestamp>,
        rest: BTreeMap<String, Value>,
    }
    crate::object!(Book { required { id = "ID" } optional { r#type = "type" } present { notes } optional_dates { sent }, rest rest });

    #[derive(Debug, PartialEq)]
    struct Empty {}
    crate::object!(Empty {});

    fn error(json: &str) -> String {
        from_str::<Book>(json).unwrap_err().to_string()
    }

    #[test]
    fn an_object_is_read_in_any_order() {
        let wide = "340282366920938463463374607431768211455";
        let json =
            format!(r#"{{"sent":"Thu, 30 Jul 2015 20:12:31 +0000","type":7,"ID":"a","id":{wide},"notes":{wide}}}"#);
        let book: Book = from_str(&json).unwrap();
        let wide: Value = wide.parse().unwrap();
        assert_eq!((book.id.as_str(), book.r#type, book.notes.as_ref()), ("a", Some(7), Some(&wide)));
        assert_eq!(book.rest, BTreeMap::from([("id".to_owned(), wide.clone())]));
        assert!(book.sent.is_some());
        let written =
            format!(r#"{{"ID":"a","type":7,"notes":{wide},"sent":"Thu, 30 Jul 2015 20:12:31 +0000","id":{wide}}}"#);
        assert_eq!(to_string(&book).unwrap(), written);
        let least: Book = from_str(r#"{"ID":"a","notes":null,"type":null}"#).unwrap();
        let expected =
            Book { id: "a".to_owned(), r#type: None, notes: Some(Value::NULL), sent: None, rest: BTreeMap::new() };
        assert_eq!(least, expected);
        assert_eq!(to_string(&least).unwrap(), r#"{"ID":"a","notes":null}"#);
        assert_eq!(to_string(&Empty {}).unwrap(), "{}");
        assert_eq!(from_str::<Empty>(r#"{"more":[1]}"#).unwrap(), Empty {});
    }

    #[test]
    fn everything_else_is_an_error_that_says_so() {
        for array in [r#"["a",7]"#, "[]"] {
            assert_eq!(error(array), "invalid type: sequence, expected an object, `Book` at line 1 column 0");
            assert!(from_str::<Empty>(array).is_err());
        }
        assert!(error("7").starts_with("invalid type: integer `7`, expected an object, `Book`"));
        assert!(error("{}").starts_with("missing field `ID`"));
        assert!(error(r#"{"ID":"a","ID":"b"}"#).starts_with("duplicate field `ID`"));
        assert!(error(r#"{"ID":null}"#).starts_with("invalid type: null"));
    }
}
