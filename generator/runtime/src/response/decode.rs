//! JSON into values, and where it differs from what was promised.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::Response;
use crate::{
    error::{DecodeError, Error},
    value::dates,
};

/// The most that an error keeps of a body.
pub(crate) const KEPT: usize = 64 * 1024;

/// Decodes a body; an empty one is a null, where null is a value. The plain decoder runs first; only after a failure slower
/// passes find the place, and try to do without dates that can't be read.
pub(crate) fn json<T: DeserializeOwned>(answer: &Response<Bytes>) -> Result<T, Error> {
    if answer.value.is_empty()
        && let Ok(nothing) = serde_json::from_slice(b"null")
    {
        return Ok(nothing);
    }
    let first = match serde_json::from_slice(&answer.value) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let mut text = serde_json::Deserializer::from_slice(&answer.value);
    let (at, source) = match serde_path_to_error::deserialize::<_, T>(&mut text) {
        Err(error) => match dates::left_out(&answer.value, error) {
            Ok(value) => return Ok(value),
            Err(error) => (error.path().to_string(), error.into_inner()),
        },
        // The value itself was fine: something stands behind it.
        Ok(_) => (".".to_owned(), first),
    };
    Err(Error::Decode(Box::new(DecodeError {
        at,
        source,
        status: answer.status,
        request_id: answer.request_id.clone(),
        // A copy, so that a large answer isn't kept with it.
        body: Bytes::copy_from_slice(answer.value.get(..KEPT).unwrap_or(&answer.value)),
    })))
}
