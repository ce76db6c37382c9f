//! Values as strings, in a path, a query, a header or a form.

use std::{borrow::Cow, fmt, str::FromStr};

use jiff::{Timestamp, civil::Date};
use serde::{
    Deserializer, Serializer,
    de::{DeserializeOwned, Error as _, Unexpected, Visitor},
    ser,
};

use super::json;
use crate::{
    error::{Error, JsonStringError, without_value},
    secret::Secret,
};

/// A value that has one string form in requests.
///
/// | value | string |
/// |---|---|
/// | number | decimal |
/// | boolean | `true` or `false` |
/// | date, instant | RFC 3339; instants in UTC with a `Z` |
/// | duration | ISO 8601, with its own units: `PT36H` |
/// | `None` | the empty string, which clears a form field |
/// | JSON value | compact JSON |
pub trait Wire {
    /// The string, not yet escaped for its location in the request.
    fn wire(&self) -> Cow<'_, str>;

    /// Why the value can't be sent, as the end of a sentence; `None` if it can be. A request with such a value is an
    /// error when it is sent.
    fn mistake(&self) -> Option<&'static str> {
        None
    }
}

impl Wire for str {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Wire for String {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Wire for Secret {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.expose())
    }
}

impl Wire for bool {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self { "true" } else { "false" })
    }
}

macro_rules! wire_by_display {
    ($($type:ty),*) => {$(
        impl Wire for $type {
            fn wire(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }
        }
    )*};
}

wire_by_display!(i32, i64, u32, u64, Timestamp, Date);

macro_rules! wire_of_floats {
    ($($type:ty),*) => {$(
        impl Wire for $type {
            fn wire(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }

            fn mistake(&self) -> Option<&'static str> {
                (!self.is_finite()).then_some("is NaN or infinite, which is no number")
            }
        }
    )*};
}

wire_of_floats!(f32, f64);

impl<T: Wire + ?Sized> Wire for &T {
    fn wire(&self) -> Cow<'_, str> {
        (**self).wire()
    }

    fn mistake(&self) -> Option<&'static str> {
        (**self).mistake()
    }
}

impl<T: Wire + ?Sized> Wire for Box<T> {
    fn wire(&self) -> Cow<'_, str> {
        (**self).wire()
    }

    fn mistake(&self) -> Option<&'static str> {
        (**self).mistake()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn wire(&self) -> Cow<'_, str> {
        self.as_ref().map_or(Cow::Borrowed(""), Wire::wire)
    }

    fn mistake(&self) -> Option<&'static str> {
        self.as_ref().and_then(Wire::mistake)
    }
}

/// Copies strings of any type, as values of a parameter.
pub fn strings(values: impl IntoIterator<Item = impl AsRef<str>>) -> impl Iterator<Item = String> {
    values.into_iter().map(|value| value.as_ref().to_owned())
}

/// Decodes the JSON in the string property `property`. Returns `None` if the string is absent or empty.
///
/// # Errors
///
/// [`Error::JsonString`] if the string isn't JSON of this type.
pub fn json_string<T: DeserializeOwned>(string: &impl Wire, property: &'static str) -> Result<Option<T>, Error> {
    let string = string.wire();
    if string.is_empty() {
        return Ok(None);
    }
    serde_json::from_str(&string)
        .map(Some)
        .map_err(|source| without_value(json::with_length::<T>(string.as_bytes(), source)))
        .map_err(|source| Error::JsonString(Box::new(JsonStringError { property, source })))
}

/// Serializes the string of a value.
///
/// # Errors
///
/// The value can't be sent.
pub(crate) fn write<S: Serializer>(value: &impl Wire, to: S) -> Result<S::Ok, S::Error> {
    match value.mistake() {
        Some(mistake) => Err(ser::Error::custom(format_args!("a value {mistake}"))),
        None => to.serialize_str(&value.wire()),
    }
}

/// Deserializes a string and passes it to `build` without a copy. `expected` names what was expected, for the error
/// message.
///
/// # Errors
///
/// The deserializer's own, if the value isn't a string.
pub fn visit<'de, D: Deserializer<'de>, T>(
    from: D,
    expected: &'static str,
    build: impl FnOnce(&str) -> T,
) -> Result<T, D::Error> {
    struct StringVisitor<F>(&'static str, F);

    impl<T, F: FnOnce(&str) -> T> Visitor<'_> for StringVisitor<F> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }

        fn visit_str<E: serde::de::Error>(self, string: &str) -> Result<T, E> {
            Ok(self.1(string))
        }
    }

    from.deserialize_str(StringVisitor(expected, build))
}

/// Deserializes a string and parses it. `expected` names what was expected, for the error message, which has no value.
///
/// # Errors
///
/// The deserializer's own, if the value isn't a string, or isn't a `T`.
pub(crate) fn parse<'de, D: Deserializer<'de>, T: FromStr>(from: D, expected: &'static str) -> Result<T, D::Error> {
    let parsed = visit(from, expected, str::parse)?;
    parsed.map_err(|_: T::Err| D::Error::invalid_value(Unexpected::Other("string"), &expected))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_written_in_utc() {
        let at: Timestamp = "2026-01-02T03:04:05+02:00".parse().unwrap();
        assert_eq!(at.wire(), "2026-01-02T01:04:05Z");
    }

    #[test]
    fn none_is_the_empty_string() {
        assert_eq!(None::<i64>.wire(), "");
        assert_eq!(Some(7_i64).wire(), "7");
    }

    #[test]
    fn what_wraps_a_value_has_its_string_and_its_mistake() {
        use crate::{HttpDate, Open, Timestamp};
        for (date, right) in [(HttpDate(Timestamp::UNIX_EPOCH), true), (HttpDate(Timestamp::MIN), false)] {
            let text = date.wire().into_owned();
            let wrapped: [&dyn Wire; 4] = [&&date, &Box::new(date), &Some(date), &Open::Known(date)];
            for value in wrapped {
                assert_eq!((value.wire().into_owned(), value.mistake().is_none()), (text.clone(), right));
            }
        }
        let none: &dyn Wire = &None::<HttpDate>;
        assert_eq!((none.wire().as_ref(), none.mistake()), ("", None));
    }

    #[test]
    fn each_value_has_one_string() {
        use crate::{Base64, Decimal, HttpDate, IsoDuration, IsoTime, Open, Rfc2822, UnixTime, Uuid, Value};
        let epoch = Timestamp::UNIX_EPOCH;
        let uuid: Uuid = "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6".parse().unwrap();
        let values: [(&dyn Wire, &str); 18] = [
            (&"a b", "a b"),
            (&"a b".to_owned(), "a b"),
            (&Secret::new("hunter2"), "hunter2"),
            (&-7_i32, "-7"),
            (&u64::MAX, "18446744073709551615"),
            (&0.1_f32, "0.1"),
            (&epoch, "1970-01-01T00:00:00Z"),
            (&Date::constant(2026, 1, 2), "2026-01-02"),
            (&HttpDate(epoch), "Thu, 01 Jan 1970 00:00:00 GMT"),
            (&"Thu, 01 Jan 1970 00:00:00 +0000".parse::<Rfc2822>().unwrap(), "Thu, 01 Jan 1970 00:00:00 +0000"),
            (&UnixTime(-7), "-7"),
            (&"03:04:05Z".parse::<IsoTime>().unwrap(), "03:04:05Z"),
            (&"PT36H".parse::<IsoDuration>().unwrap(), "PT36H"),
            (&uuid, "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"),
            (&"1.50".parse::<Decimal>().unwrap(), "1.50"),
            (&Base64::from(b"a?".to_vec()), "YT8="),
            (&Open::<Uuid>::Unknown("none".to_owned()), "none"),
            (&Value::from(serde_json::json!({"a": [1]})), r#"{"a":[1]}"#),
        ];
        for (value, expected) in values {
            assert_eq!((value.wire().as_ref(), value.mistake()), (expected, None));
        }
        assert_eq!(Open::Known(uuid).to_string(), "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6");
        assert_eq!(Open::<Uuid>::Unknown("none".to_owned()).to_string(), "none");
    }

    #[test]
    fn booleans_are_words() {
        assert_eq!([true, false].map(|value| value.wire().into_owned()), ["true", "false"]);
    }

    #[test]
    fn an_error_names_the_expected_string() {
        let error = serde_json::from_str::<crate::Open<crate::Timestamp>>("7").unwrap_err().to_string();
        assert!(error.contains("expected a string"), "{error}");
    }
}
