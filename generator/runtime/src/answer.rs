//! What comes back from a call.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use std::marker::PhantomData;

use crate::{Error, decode};

/// A successful answer: its value, and what came with it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The HTTP status, 200 to 299.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// What the server calls this request, if the description names a header for that.
    pub request_id: Option<String>,
    /// The value.
    pub value: T,
}

impl<T> Response<T> {
    /// The same answer with another value.
    pub(crate) fn with<U>(self, value: U) -> Response<U> {
        Response { status: self.status, headers: self.headers, request_id: self.request_id, value }
    }
}

/// How the body of a successful answer becomes a value.
pub trait Answer {
    /// The value.
    type Output;

    /// Reads the body.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if it isn't what the description promises.
    fn read(answer: Response<Bytes>) -> Result<Response<Self::Output>, Error>;
}

/// A JSON body that decodes into `T`.
#[derive(Debug)]
pub struct Json<T>(PhantomData<fn() -> T>);

/// An answer whose body, if any, has no meaning.
#[derive(Debug)]
pub enum Nothing {}

impl<T: DeserializeOwned> Answer for Json<T> {
    type Output = T;

    fn read(answer: Response<Bytes>) -> Result<Response<T>, Error> {
        let value = decode::json(&answer)?;
        Ok(answer.with(value))
    }
}

impl Answer for Nothing {
    type Output = ();

    fn read(answer: Response<Bytes>) -> Result<Response<()>, Error> {
        Ok(answer.with(()))
    }
}
