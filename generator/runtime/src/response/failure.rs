//! Error responses as the description declares them: [`failures!`](crate::failures) declares their enums.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use super::{Response, decode, text};
use crate::error::{ApiError, Error};

/// The error responses that an operation declares: an enum that [`failures!`](crate::failures) declares.
pub trait Failure: Sized {
    /// Reads an error response. Returns `None` if the description doesn't declare its status code.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body differs from the description.
    fn read(response: FailedResponse<'_>) -> Result<Option<Self>, Error>;
}

/// An error response that is read as a [`Failure`].
#[derive(Debug)]
pub struct FailedResponse<'a>(&'a ApiError);

impl FailedResponse<'_> {
    /// The HTTP status code.
    pub fn status(&self) -> u16 {
        self.0.status.as_u16()
    }

    /// `true` if the header `Content-Type` has this media type, or one of this range, such as `text/*`. Parameters don't
    /// count.
    pub fn is(&self, media_type: &str) -> bool {
        let sent = self.0.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let sent = sent.split(';').next().unwrap_or_default().trim();
        match media_type.strip_suffix("/*") {
            Some("*") => true,
            Some(range) => sent.split_once('/').is_some_and(|(sent, _)| sent.eq_ignore_ascii_case(range)),
            None => sent.eq_ignore_ascii_case(media_type),
        }
    }

    /// Decodes the body as JSON and turns it into a value.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body isn't JSON, or differs from the description.
    pub fn json<T: DeserializeOwned, V>(&self, make: impl FnOnce(T) -> V) -> Result<Option<V>, Error> {
        self.read(decode::json, make)
    }

    /// Reads the body as one string and turns it into a value.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] as for [`Text`](super::Text).
    pub fn text<T: DeserializeOwned, V>(&self, make: impl FnOnce(T) -> V) -> Result<Option<V>, Error> {
        self.read(text::read, make)
    }

    /// Turns the body's first 64 KiB into a value.
    ///
    /// # Errors
    ///
    /// None. It returns a `Result` as [`json`](Self::json) does, for the macro.
    pub fn bytes<V>(&self, make: impl FnOnce(Bytes) -> V) -> Result<Option<V>, Error> {
        Ok(Some(make(self.0.body.clone())))
    }

    fn read<T, V>(
        &self,
        read: impl FnOnce(&Response<Bytes>) -> Result<T, Error>,
        make: impl FnOnce(T) -> V,
    ) -> Result<Option<V>, Error> {
        let ApiError { status, headers, request_id, body, attempts, call, .. } = self.0;
        let response = Response {
            status: *status,
            headers: headers.clone(),
            request_id: request_id.clone(),
            attempts: *attempts,
            value: body.clone(),
        };
        let error = |error: Error| match call {
            Some(call) => error.with_call(call.clone()),
            None => error,
        };
        read(&response).map(|value| Some(make(value))).map_err(error)
    }
}

impl ApiError {
    /// Reads the response as its operation declares it, see [`Error::failure`].
    ///
    /// # Errors
    ///
    /// As [`Error::failure`].
    pub fn failure<F: Failure>(&self) -> Result<Option<F>, Error> {
        F::read(FailedResponse(self))
    }
}

impl Error {
    /// Reads the error response as its operation declares it: an enum with a variant for each declared status code.
    ///
    /// Returns `None` if there is no response, or if the description doesn't declare its status code. [`body`](Self::body)
    /// has the bytes of any response.
    ///
    /// ```
    /// # use oas_client_runtime as rt;
    /// rt::failures!(LendBookError { 404 => NotFound, 409 => Conflict(json rt::Value), 400.. => Default(text String) });
    ///
    /// fn advice(error: &rt::Error) -> &'static str {
    ///     match error.failure() {
    ///         Ok(Some(LendBookError::NotFound)) => "choose another book",
    ///         Ok(Some(LendBookError::Conflict(_))) => "wait until it is back",
    ///         _ => "ask a librarian",
    ///     }
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body differs from the description.
    pub fn failure<F: Failure>(&self) -> Result<Option<F>, Error> {
        self.api().map_or(Ok(None), ApiError::failure)
    }
}
