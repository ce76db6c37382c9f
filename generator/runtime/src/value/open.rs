//! Values whose string has a format, and strings that don't keep to it.

use std::{borrow::Cow, convert::Infallible, fmt, str::FromStr};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    HttpDate, IsoDuration, IsoTime, Rfc2822, Uuid, Wire,
    base64::{EncodedBytes, Encoding},
    wire,
};

/// A value of a model whose string has a format, such as `date-time`.
///
/// Services send strings that keep to no format, or that the type can't hold: `0000-00-00`, an instant without an
/// offset, or `9999-12-31T23:59:59.9999999Z`, which is .NET's "never" and later than the last [`Timestamp`]. These are
/// kept as [`Unknown`](Self::Unknown), and sent as they came. A string that would lose a part is unknown too: a `date`
/// with a time, or a second 60.
///
/// An instant without an offset, such as `2026-01-02T03:04:05`, names no moment. Parse its
/// [`text`](Self::text) as a [`jiff::civil::DateTime`], and choose its time zone.
///
/// ```
/// use oas_client_runtime::{Open, Timestamp};
///
/// let due: Open<Timestamp> = "2026-01-02T03:04:05+01:00".into();
/// assert_eq!(due.known(), Some(&"2026-01-02T02:04:05Z".parse()?));
/// let never: Open<Timestamp> = "9999-12-31T23:59:59.9999999Z".into();
/// assert_eq!((never.known(), never.text()), (None, "9999-12-31T23:59:59.9999999Z".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Open<T> {
    /// A value of the format.
    Known(T),
    /// A string that isn't one, as received.
    Unknown(String),
}

/// A type whose values are strings of a format.
pub trait Format: Sized + fmt::Display + Wire {
    /// Reads a string. `None` if it isn't a value of the format, or if a part of it would be lost.
    fn read(text: &str) -> Option<Self>;
}

impl Format for Timestamp {
    fn read(text: &str) -> Option<Self> {
        // jiff reads a second 60 as 59.
        text.parse().ok().filter(|_| !text.contains(":60"))
    }
}

impl Format for Date {
    fn read(text: &str) -> Option<Self> {
        // jiff reads a date with a time too, and drops the time.
        text.parse().ok().filter(|date: &Self| date.to_string() == text)
    }
}

impl Format for IsoDuration {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl<A: Encoding> Format for EncodedBytes<A> {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Format for IsoTime {
    fn read(text: &str) -> Option<Self> {
        // jiff reads a second 60 as 59.
        text.parse().ok().filter(|_| !text.contains(":60"))
    }
}

impl Format for HttpDate {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok().filter(|_| !text.contains(":60"))
    }
}

impl Format for Uuid {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Format for Rfc2822 {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok().filter(|_| !text.contains(":60"))
    }
}

impl<T> Open<T> {
    /// The value, if the string is one of the format.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown(_) => None,
        }
    }

    /// The same with another type of values.
    pub(crate) fn map<U>(self, convert: impl FnOnce(T) -> U) -> Open<U> {
        match self {
            Self::Known(value) => Open::Known(convert(value)),
            Self::Unknown(text) => Open::Unknown(text),
        }
    }
}

impl<T: fmt::Display> Open<T> {
    /// The string that is sent.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Known(value) => value.to_string().into(),
            Self::Unknown(text) => text.into(),
        }
    }
}

/// Makes an argument of a request what is sent: emitted functions take a `T`, its text, or an [`Open`] value.
pub fn open<T: Format>(value: impl Into<Open<T>>) -> Open<T> {
    value.into()
}

impl<T: Format> From<T> for Open<T> {
    fn from(value: T) -> Self {
        Self::Known(value)
    }
}

impl From<Timestamp> for Open<HttpDate> {
    fn from(value: Timestamp) -> Self {
        Self::Known(HttpDate(value))
    }
}

impl<T: Format> From<&str> for Open<T> {
    fn from(text: &str) -> Self {
        T::read(text).map_or_else(|| Self::Unknown(text.to_owned()), Self::Known)
    }
}

impl<T: Format> FromStr for Open<T> {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

/// A received UUID is an argument as it is: `client.book(&loan.book_id)`.
impl AsRef<str> for Open<Uuid> {
    fn as_ref(&self) -> &str {
        match self {
            Self::Known(value) => value.as_str(),
            Self::Unknown(text) => text,
        }
    }
}

impl<T: fmt::Display> fmt::Display for Open<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl<T: fmt::Display + Wire> Wire for Open<T> {
    fn wire(&self) -> Cow<'_, str> {
        self.text()
    }

    fn mistake(&self) -> Option<&'static str> {
        self.known().and_then(Wire::mistake)
    }
}

impl<T: fmt::Display + Wire> Serialize for Open<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        wire::write(self, to)
    }
}

impl<'de, T: Format> Deserialize<'de> for Open<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        wire::visit(from, "a string", |text| text.into())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{from_value, json, to_value};

    use super::*;
    use crate::Base64;

    fn is_kept<T: Format>(text: &str, known: bool) {
        let read: Open<T> = from_value(json!(text)).unwrap();
        assert_eq!(read.known().is_some(), known, "{text}");
        if !known {
            assert_eq!(to_value(&read).unwrap(), json!(text));
        }
    }

    #[test]
    fn a_string_that_the_type_can_t_hold_comes_back_as_it_was() {
        for text in ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.123456789+02:00", "0001-01-01T00:00:00Z"] {
            is_kept::<Timestamp>(text, true);
        }
        for text in [
            "9999-12-31T23:59:59.9999999Z",
            "9999-12-30T22:00:01Z",
            "2026-01-02T03:04:05",
            "2026-01-02",
            "2016-12-31T23:59:60Z",
            "2026-01-02T03:04:05.1234567890123Z",
            "never",
            "",
        ] {
            is_kept::<Timestamp>(text, false);
        }
        is_kept::<Date>("2019-01-20", true);
        for text in ["2019-01-20T00:00:00.000+0000", "20190120", "0000-00-00", ""] {
            is_kept::<Date>(text, false);
        }
        is_kept::<Base64>("Zm8", true);
        is_kept::<Base64>("Zm9v!", false);
        is_kept::<IsoTime>("20:20:39.5+02:00", true);
        for text in ["20:20", "20:20:60Z", "20:20:39.1234567890123"] {
            is_kept::<IsoTime>(text, false);
        }
        is_kept::<HttpDate>("Sun, 06 Nov 1994 08:49:37 GMT", true);
        is_kept::<HttpDate>("Fri, 31 Dec 9999 23:59:59 GMT", false);
        is_kept::<HttpDate>("Sat, 31 Dec 2016 23:59:60 GMT", false);
        is_kept::<Uuid>("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", true);
        is_kept::<Uuid>("f81d4fae7dec11d0a76500a0c91e6bf6", false);
        is_kept::<IsoDuration>("PT36H", true);
        is_kept::<IsoDuration>("01:30:00", false);
        is_kept::<Rfc2822>("Thu, 30 Jul 2015 20:12:31 +0000", true);
        is_kept::<Rfc2822>("soon", false);
        assert!(from_value::<Open<Date>>(json!(7)).is_err());
    }

    #[test]
    fn a_uuid_is_an_argument_as_it_was_received() {
        for text in ["F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", "f81d4fae"] {
            assert_eq!(AsRef::<str>::as_ref(&Open::<Uuid>::from(text)), text);
        }
    }
}
