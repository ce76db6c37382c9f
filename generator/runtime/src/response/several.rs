//! Answers that are told apart by their status; what [`answers!`](crate::answers) reads them with.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::{
    Arrived, Response,
    decode::{self, KEPT},
    whole,
};
use crate::error::{ApiError, Error};

/// A whole answer of success.
#[derive(Debug)]
pub struct Whole(Response<Bytes>);

impl Whole {
    /// The answer, which was read to its end.
    pub fn of(answer: Response<Arrived>) -> Self {
        Self(whole(answer))
    }

    /// The HTTP status, 200 to 299.
    pub fn status(&self) -> u16 {
        self.0.status.as_u16()
    }

    /// What is made of the body's JSON.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if it is none, or isn't what the description promises for the status.
    pub fn json<T: DeserializeOwned, V>(self, make: impl FnOnce(T) -> V) -> Result<Response<V>, Error> {
        let value = decode::json(&self.0)?;
        Ok(self.0.with(make(value)))
    }

    /// What is made of the body's bytes.
    ///
    /// # Errors
    ///
    /// None.
    pub fn raw<V>(mut self, make: impl FnOnce(Bytes) -> V) -> Result<Response<V>, Error> {
        let bytes = std::mem::take(&mut self.0.value);
        Ok(self.0.with(make(bytes)))
    }

    /// What an answer without a body stands for.
    ///
    /// # Errors
    ///
    /// None.
    pub fn nothing<V>(self, value: V) -> Result<Response<V>, Error> {
        Ok(self.0.with(value))
    }

    /// The error for a status that the description doesn't have.
    pub fn undeclared(self) -> Error {
        let Response { status, headers, request_id, attempts, value } = self.0;
        // A copy, so that a large answer isn't kept with it.
        let body = Bytes::copy_from_slice(value.get(..KEPT).unwrap_or(&value));
        Error::Undeclared(Box::new(ApiError { status, headers, request_id, code: None, message: None, body, attempts }))
    }
}
