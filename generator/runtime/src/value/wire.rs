//! Values as the text that travels in a path, a query, a header or a form.

use std::{borrow::Cow, fmt};

use jiff::{Timestamp, civil::Date};
use serde::{
    Deserializer,
    de::{DeserializeOwned, Visitor},
};
use serde_json::Value;

use super::json;
use crate::{
    error::{Error, JsonStringError},
    secret::Secret,
};

/// A value that has one textual form on the wire.
///
/// Numbers are decimal, booleans `true` or `false`, dates RFC 3339 (instants in UTC with a `Z`), and `None` is the
/// empty text, which is how a form says "clear this".
pub trait Wire {
    /// The text, before any escaping that its place in the request calls for.
    fn wire(&self) -> Cow<'_, str>;
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

wire_by_display!(i32, i64, u32, u64, f32, f64, Timestamp, Date);

/// A JSON value travels as its compact JSON text.
impl Wire for Value {
    fn wire(&self) -> Cow<'_, str> {
        // It has no keys but texts, which are all that can't be written.
        Cow::Owned(json::to_string(self).unwrap_or_default())
    }
}

impl<T: Wire + ?Sized> Wire for &T {
    fn wire(&self) -> Cow<'_, str> {
        (**self).wire()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn wire(&self) -> Cow<'_, str> {
        self.as_ref().map_or(Cow::Borrowed(""), Wire::wire)
    }
}

/// Encoded of any kind as values for the wire.
pub fn strings(values: impl IntoIterator<Item = impl AsRef<str>>) -> impl Iterator<Item = String> {
    values.into_iter().map(|value| value.as_ref().to_owned())
}

/// The JSON value that the text of `property` holds; `None` if there is no text.
///
/// # Errors
///
/// [`Error::JsonString`] if it holds none of this type.
pub fn json_string<T: DeserializeOwned>(text: &impl Wire, property: &'static str) -> Result<Option<T>, Error> {
    let text = text.wire();
    if text.is_empty() {
        return Ok(None);
    }
    serde_json::from_str(&text)
        .map(Some)
        .map_err(|source| Error::JsonString(Box::new(JsonStringError { property, source })))
}

/// Reads a member that is there, null or not, for members that may be either: absent is `None`, null `Some(None)`.
///
/// # Errors
///
/// The format's own, if it is another type.
pub fn present<'de, D: Deserializer<'de>, T: serde::Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// Reads a text and hands it on without copying it first; `expected` says what was to be there instead of anything else.
///
/// # Errors
///
/// The format's own, if no text is there.
pub fn visit<'de, D: Deserializer<'de>, T>(
    from: D,
    expected: &'static str,
    build: impl FnOnce(&str) -> T,
) -> Result<T, D::Error> {
    struct Text<F>(&'static str, F);

    impl<T, F: FnOnce(&str) -> T> Visitor<'_> for Text<F> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            Ok(self.1(text))
        }
    }

    from.deserialize_str(Text(expected, build))
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
    fn none_is_the_empty_text() {
        assert_eq!(None::<i64>.wire(), "");
        assert_eq!(Some(7_i64).wire(), "7");
    }
}
