//! A response whose reading depends on its status code; [`by_status!`](crate::by_status) uses it.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::{
    ReceivedBody, Response, buffered,
    decode::{self, KEPT},
    text,
};
use crate::error::{ApiError, Error};

/// A success response that was received to its end.
#[derive(Debug)]
pub struct BufferedResponse(Response<Bytes>);

impl BufferedResponse {
    /// Wraps a response that was received to its end.
    pub fn new(response: Response<ReceivedBody>) -> Self {
        Self(buffered(response))
    }

    /// The HTTP status code, 200 to 299.
    pub fn status(&self) -> u16 {
        self.0.status.as_u16()
    }

    /// Decodes the body as JSON and turns it into a value.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body isn't JSON, or differs from the description.
    pub fn json<T: DeserializeOwned, V>(self, make: impl FnOnce(T) -> V) -> Result<Response<V>, Error> {
        let value = decode::json(&self.0)?;
        Ok(self.0.with(make(value)))
    }

    /// Reads the body as one string and turns it into a value.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] as for [`Text`](super::Text).
    pub fn text<T: DeserializeOwned, V>(self, make: impl FnOnce(T) -> V) -> Result<Response<V>, Error> {
        let value = text::read(&self.0)?;
        Ok(self.0.with(make(value)))
    }

    /// Turns the body's bytes into a value.
    ///
    /// # Errors
    ///
    /// None. It returns a `Result` as [`json`](Self::json) does, for the macro.
    pub fn bytes<V>(mut self, make: impl FnOnce(Bytes) -> V) -> Result<Response<V>, Error> {
        let bytes = std::mem::take(&mut self.0.value);
        Ok(self.0.with(make(bytes)))
    }

    /// Ignores the body.
    ///
    /// # Errors
    ///
    /// None. It returns a `Result` as [`json`](Self::json) does, for the macro.
    pub fn empty<V>(self, value: V) -> Result<Response<V>, Error> {
        Ok(self.0.with(value))
    }

    /// The error for a status code that the description doesn't list.
    pub fn into_undeclared(self) -> Error {
        let Response { status, headers, request_id, attempts, value } = self.0;
        // A copy, so that the error doesn't keep a large body alive.
        let body = Bytes::copy_from_slice(value.get(..KEPT).unwrap_or(&value));
        Error::UndeclaredStatus(Box::new(ApiError {
            status,
            headers,
            request_id,
            code: None,
            message: None,
            body,
            attempts,
            call: None,
        }))
    }
}
