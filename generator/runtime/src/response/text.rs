//! Responses that are one string: `text/plain`.

use std::marker::PhantomData;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use serde::{
    Deserializer,
    de::{DeserializeOwned, Error as _, Visitor},
    forward_to_deserialize_any,
};

use super::{ReadResponse, ReceivedBody, Response, buffered, decode};
use crate::error::{Error, without_value};

/// A body of `text/plain` that is one value: a string, a date, a value of an enum.
///
/// The text must be UTF-8. A body in another `charset` is an error, since the client doesn't convert it.
#[derive(Debug)]
pub struct Text<T>(PhantomData<fn() -> T>);

impl<T: DeserializeOwned> ReadResponse for Text<T> {
    type Output = T;
    const ACCEPT: &'static str = "text/plain";

    fn read(response: Response<ReceivedBody>) -> Result<Response<T>, Error> {
        let response = buffered(response);
        let value = read(&response)?;
        Ok(response.with(value))
    }
}

/// Reads the value of a text.
///
/// # Errors
///
/// [`Error::Decode`] if the text isn't UTF-8, or isn't of the type.
pub(super) fn read<T: DeserializeOwned>(response: &Response<Bytes>) -> Result<T, Error> {
    decode_text(response).map_err(|error| decode::error(response, ".".to_owned(), error))
}

fn decode_text<T: DeserializeOwned>(response: &Response<Bytes>) -> Result<T, serde_json::Error> {
    let media_type = response.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if let Some(charset) = charset(media_type).filter(|charset| !is_utf8(charset)) {
        return Err(serde_json::Error::custom(format!("the text is in the charset `{charset}`, and not in UTF-8")));
    }
    let text = std::str::from_utf8(&response.value);
    let text = text.map_err(|error| serde_json::Error::custom(format!("the text isn't UTF-8: {error}")))?;
    value(text)
}

/// The value that a text is.
pub(super) fn value<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    T::deserialize(TextValue(text)).map_err(without_value)
}

/// The parameter `charset` of a media type, without quotes.
fn charset(media_type: &str) -> Option<&str> {
    let mut parameters = media_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, value) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Some(value.trim().trim_matches('"'))
}

/// Returns `true` for charsets whose bytes are UTF-8.
fn is_utf8(charset: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|known| charset.eq_ignore_ascii_case(known))
}

/// A text as a value: null if it is empty and the type has a null.
struct TextValue<'a>(&'a str);

impl<'de> Deserializer<'de> for TextValue<'_> {
    type Error = serde_json::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_str(self.0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        if self.0.is_empty() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, StatusCode};

    use super::*;
    use crate::{Open, Secret, Timestamp};

    fn decode<T: DeserializeOwned>(media_type: &'static str, body: &'static [u8]) -> Result<T, String> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, media_type.parse().unwrap());
        let value = ReceivedBody::Buffered(Bytes::from_static(body));
        let response = Response { status: StatusCode::OK, headers, request_id: None, attempts: 1, value };
        Text::read(response).map(|response| response.value).map_err(|error| match error {
            Error::Decode(error) => error.source.to_string(),
            other => other.to_string(),
        })
    }

    #[test]
    fn a_text_is_a_value_as_it_is() {
        for (media_type, body) in [
            ("text/plain", "\"a\" \n"),
            ("text/plain; charset=UTF-8", "é"),
            ("text/plain;charset=\"utf-8\"", "é"),
            ("text/plain; Charset=us-ascii; format=flowed", "e"),
            ("text/plain", ""),
        ] {
            assert_eq!(decode::<String>(media_type, body.as_bytes()).unwrap(), body);
        }
        let when = decode::<Open<Timestamp>>("text/plain", b"2026-01-02T03:04:05Z").unwrap();
        assert_eq!(when.known(), Some(&"2026-01-02T03:04:05Z".parse().unwrap()));
        assert_eq!(decode::<Secret>("text/plain", b"x").unwrap(), "x".into());
        assert_eq!(decode::<Option<String>>("text/plain", b""), Ok(None));
        assert_eq!(decode::<Option<String>>("text/plain", b"a"), Ok(Some("a".to_owned())));
    }

    #[test]
    fn a_text_in_another_charset_is_an_error_that_names_it() {
        let error = decode::<String>("text/plain; charset=iso-8859-1", b"\xE9").unwrap_err();
        assert_eq!(error, "the text is in the charset `iso-8859-1`, and not in UTF-8");
        let error = decode::<String>("text/plain", b"\xE9").unwrap_err();
        assert!(error.contains("the text isn't UTF-8"), "{error}");
    }
}
