//! Responses: decoded, streamed, distinguished by status code, paged.
//!
//! In: a success response as the client received it. Out: its value, or the error that names where it differs from
//! the description. [`ReadResponse`] is how a request names its response; emitted code and callers choose an
//! implementation of it.

mod buffered;
pub(crate) mod coding;
pub(crate) mod decode;
mod download;
mod failure;
mod header;
mod page;
mod stream;
mod text;

use std::{marker::PhantomData, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header::LOCATION};
use serde::de::DeserializeOwned;

use crate::{body::Body, error::Error};
pub use buffered::BufferedResponse;
pub(crate) use decode::KEPT;
pub use download::Download;
pub use failure::{FailedResponse, Failure};
pub use header::{HasHeaders, Header};
pub use page::Page;
pub use stream::{Event, EventData, EventStream, ItemStream};
pub(crate) use stream::{Position, Reconnects, Resend};
#[cfg(feature = "replay")]
pub(crate) use stream::{events_in, items_in};
pub use text::Text;

/// A success response: status code, headers and decoded value.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The HTTP status code: 200 to 299, or 300 to 399 for an operation that returns a [`Redirect`].
    pub status: StatusCode,
    /// The response's headers.
    pub headers: HeaderMap,
    /// The server's ID of the request, if the description names a header for it.
    pub request_id: Option<String>,
    /// How often the client sent the request. More than once means that it [retried](crate::Retry).
    pub attempts: u32,
    /// The decoded body.
    pub value: T,
}

impl<T> Response<T> {
    /// The response without its value, and the value.
    fn take(self) -> (Response<()>, T) {
        let Self { status, headers, request_id, attempts, value } = self;
        (Response { status, headers, request_id, attempts, value: () }, value)
    }

    /// The same response with another value.
    pub(crate) fn with<U>(self, value: U) -> Response<U> {
        let Self { status, headers, request_id, attempts, .. } = self;
        Response { status, headers, request_id, attempts, value }
    }
}

/// How far the client receives a response before it hands the response over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReadMode {
    /// A success response, received to its end.
    #[default]
    Buffered,
    /// A success response, handed over while its body arrives.
    Streamed,
    /// A redirect with a `Location` header.
    Redirect,
}

/// The body of a success response.
#[derive(Debug)]
pub enum ReceivedBody {
    /// The whole body.
    Buffered(Bytes),
    /// A body that is still arriving.
    Streamed(StreamedBody),
}

/// A body that is still arriving, and the settings of its request.
#[derive(Debug)]
pub struct StreamedBody {
    pub(crate) body: Body,
    /// The timeout of each chunk.
    pub(crate) chunk_timeout: Duration,
    /// The length of one item of a stream at most, in bytes.
    pub(crate) max_item_size: usize,
    /// The data of the event that ends a stream of events.
    pub(crate) end_marker: Option<&'static str>,
    /// How a stream of events connects again.
    pub(crate) reconnects: Option<Reconnects>,
}

/// Turns a success response into a value.
///
/// Implementations: [`Json`], [`Text`], [`Empty`], [`Download`], [`EventStream`], [`ItemStream`], [`Redirect`], and the enums of
/// [`by_status!`](crate::by_status).
pub trait ReadResponse {
    /// The value that the caller gets.
    type Output;

    /// How far the client receives the response first.
    const MODE: ReadMode = ReadMode::Buffered;

    /// The value of the `Accept` header.
    const ACCEPT: &'static str = "application/json";

    /// Reads the response.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body differs from the description, [`Error::UndeclaredStatus`] if the status code
    /// does.
    fn read(response: Response<ReceivedBody>) -> Result<Response<Self::Output>, Error>;
}

/// A JSON body that decodes into `T`.
#[derive(Debug)]
pub struct Json<T>(PhantomData<fn() -> T>);

/// A response whose body, if any, is ignored.
#[derive(Debug)]
pub enum Empty {}

/// A redirect response. The client doesn't follow it, since credentials would go to the new location.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Redirect {
    /// The `Location` header as the server sent it: an absolute URL, or one relative to the request's URL.
    pub location: String,
}

impl<T: DeserializeOwned> ReadResponse for Json<T> {
    type Output = T;

    fn read(response: Response<ReceivedBody>) -> Result<Response<T>, Error> {
        let response = buffered(response);
        let value = decode::json(&response)?;
        Ok(response.with(value))
    }
}

impl ReadResponse for Empty {
    type Output = ();

    fn read(response: Response<ReceivedBody>) -> Result<Response<()>, Error> {
        Ok(response.with(()))
    }
}

impl ReadResponse for Download {
    type Output = Download;
    const MODE: ReadMode = ReadMode::Streamed;
    const ACCEPT: &'static str = "*/*";

    fn read(response: Response<ReceivedBody>) -> Result<Response<Download>, Error> {
        let (head, body) = streamed(response).take();
        let download = Download::new(&head.headers, body.body, body.chunk_timeout);
        Ok(head.with(download))
    }
}

impl ReadResponse for Redirect {
    type Output = Redirect;
    const MODE: ReadMode = ReadMode::Redirect;
    const ACCEPT: &'static str = "*/*";

    fn read(response: Response<ReceivedBody>) -> Result<Response<Redirect>, Error> {
        let location = response.headers.get(LOCATION).map_or(&[][..], |value| value.as_bytes());
        let location = String::from_utf8_lossy(location).into_owned();
        Ok(response.with(Redirect { location }))
    }
}

fn buffered(response: Response<ReceivedBody>) -> Response<Bytes> {
    let (head, body) = response.take();
    // A response that wasn't requested as a stream is never one.
    let bytes = if let ReceivedBody::Buffered(bytes) = body { bytes } else { Bytes::new() };
    head.with(bytes)
}

fn streamed(response: Response<ReceivedBody>) -> Response<StreamedBody> {
    let (head, body) = response.take();
    head.with(match body {
        ReceivedBody::Streamed(body) => body,
        ReceivedBody::Buffered(bytes) => StreamedBody {
            body: Body::whole(bytes),
            chunk_timeout: Duration::MAX,
            max_item_size: usize::MAX,
            end_marker: None,
            reconnects: None,
        },
    })
}
