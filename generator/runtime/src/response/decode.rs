//! Decodes JSON bodies, and finds where they differ from the description.

use bytes::Bytes;
use serde::de::{DeserializeOwned, Error as _};

use super::{Response, coding};
use crate::{
    error::{ApiError, DecodeError, Error, without_value},
    value::{Value, json, lenient::take_failure},
};

/// How many bytes of a body an error keeps.
pub(crate) const KEPT: usize = 64 * 1024;

/// Decodes a body. An empty body decodes as null, if `T` has a null.
///
/// The plain decoder runs first. Only after a failure does a slower pass find the path of the value.
pub(crate) fn json<T: DeserializeOwned>(response: &Response<Bytes>) -> Result<T, Error> {
    if response.value.is_empty()
        && let Ok(null) = serde_json::from_slice(b"null")
    {
        return Ok(null);
    }
    slice(&response.value).map_err(|(path, source)| error(response, path, source))
}

/// Decodes bytes. After a failure, the path of the value is in the error, and the value isn't.
pub(crate) fn slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, (String, serde_json::Error)> {
    let first = match serde_json::from_slice(bytes) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    take_failure();
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    Err(match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
        Err(error) => {
            let path = with_inner(error.path().to_string());
            (path, without_value(json::with_length::<T>(bytes, error.into_inner())))
        }
        // The value itself decodes: more bytes follow it.
        Ok(_) => (".".to_owned(), without_value(first)),
    })
}

/// The error for a body that differs from the description at `path`.
///
/// A body whose content coding the client didn't decode differs because of it.
pub(super) fn error(response: &Response<Bytes>, path: String, source: serde_json::Error) -> Error {
    let source = match coding::undecoded(&response.headers) {
        Some(coding) => serde_json::Error::custom(format!(
            "the body has the content coding {coding:?}, which this build doesn't decode"
        )),
        None => source,
    };
    Error::Decode(Box::new(DecodeError {
        path,
        source,
        status: response.status,
        request_id: response.request_id.clone(),
        // A copy, so that the error doesn't keep a large body alive.
        body: Bytes::copy_from_slice(response.value.get(..KEPT).unwrap_or(&response.value)),
        call: None,
    }))
}

/// The path to a value in a lenient one, of which `path` is the path.
fn with_inner(path: String) -> String {
    match (path.as_str(), take_failure()) {
        (_, inner) if inner.is_empty() => path,
        (".", inner) => inner,
        (_, inner) if inner.starts_with('[') => path + &inner,
        (_, inner) => format!("{path}.{inner}"),
    }
}

// `error` imports no other module, so the method with a type of `value` is here.
impl ApiError {
    /// Decodes the body as JSON. Returns `None` if it isn't JSON.
    pub fn json(&self) -> Option<Value> {
        self.decode()
    }
}
