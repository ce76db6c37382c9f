//! What comes back from a call.

mod decode;
mod download;
mod page;
mod several;

use std::{marker::PhantomData, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header::LOCATION};
use serde::de::DeserializeOwned;

use crate::{body::Body, error::Error};
pub(crate) use decode::KEPT;
pub use download::Download;
pub use page::Page;
pub use several::Whole;

/// A successful answer: its value, and what came with it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The HTTP status, 200 to 299; 300 to 399 for an operation that answers with a [`Redirect`].
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// What the server calls this request, if the description names a header for that.
    pub request_id: Option<String>,
    /// How often the request was sent; more than once if it was [tried again](crate::Retry).
    pub attempts: u32,
    /// The value.
    pub value: T,
}

impl<T> Response<T> {
    /// The same answer with another value.
    pub(crate) fn with<U>(self, value: U) -> Response<U> {
        let Self { status, headers, request_id, attempts, .. } = self;
        Response { status, headers, request_id, attempts, value }
    }
}

/// How far an answer is read before it is handed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Expects {
    /// A success, read to its end.
    #[default]
    Whole,
    /// A success, handed over as it arrives.
    Stream,
    /// A redirect with a `Location`.
    Redirect,
}

/// The body of a successful answer.
#[derive(Debug)]
pub enum Arrived {
    /// All of it.
    Whole(Bytes),
    /// As it arrives, each piece within this time.
    Stream(Body, Duration),
}

/// How the body of a successful answer becomes a value.
pub trait Answer {
    /// The value.
    type Output;

    /// How far the answer is read first.
    const EXPECTS: Expects = Expects::Whole;

    /// The media types that are asked for.
    const ACCEPT: &'static str = "application/json";

    /// Reads the body.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if it isn't what the description promises.
    fn read(answer: Response<Arrived>) -> Result<Response<Self::Output>, Error>;
}

/// A JSON body that decodes into `T`.
#[derive(Debug)]
pub struct Json<T>(PhantomData<fn() -> T>);

/// An answer whose body, if any, has no meaning.
#[derive(Debug)]
pub enum Nothing {}

/// A body of any other kind, as it arrives.
#[derive(Debug)]
pub enum Raw {}

/// An answer that leads elsewhere, and is not followed: credentials would go along.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Redirect {
    /// Where it leads, as the server wrote it: an absolute URL, or one relative to that of the request.
    pub location: String,
}

impl<T: DeserializeOwned> Answer for Json<T> {
    type Output = T;

    fn read(answer: Response<Arrived>) -> Result<Response<T>, Error> {
        let answer = whole(answer);
        let value = decode::json(&answer)?;
        Ok(answer.with(value))
    }
}

impl Answer for Nothing {
    type Output = ();

    fn read(answer: Response<Arrived>) -> Result<Response<()>, Error> {
        Ok(answer.with(()))
    }
}

impl Answer for Raw {
    type Output = Download;
    const EXPECTS: Expects = Expects::Stream;
    const ACCEPT: &'static str = "*/*";

    fn read(mut answer: Response<Arrived>) -> Result<Response<Download>, Error> {
        let arrived = std::mem::replace(&mut answer.value, Arrived::Whole(Bytes::new()));
        let (body, allowed) = match arrived {
            Arrived::Stream(body, allowed) => (body, allowed),
            Arrived::Whole(bytes) => (Body::whole(bytes), Duration::MAX),
        };
        let download = Download::new(&answer.headers, body, allowed);
        Ok(answer.with(download))
    }
}

impl Answer for Redirect {
    type Output = Redirect;
    const EXPECTS: Expects = Expects::Redirect;
    const ACCEPT: &'static str = "*/*";

    fn read(answer: Response<Arrived>) -> Result<Response<Redirect>, Error> {
        let location = answer.headers.get(LOCATION).map_or(&[][..], |value| value.as_bytes());
        let location = String::from_utf8_lossy(location).into_owned();
        Ok(answer.with(Redirect { location }))
    }
}

fn whole(mut answer: Response<Arrived>) -> Response<Bytes> {
    let arrived = std::mem::replace(&mut answer.value, Arrived::Whole(Bytes::new()));
    // Only answers that are asked for as streams come as such.
    let bytes = if let Arrived::Whole(bytes) = arrived { bytes } else { Bytes::new() };
    answer.with(bytes)
}
