//! Sending through a reqwest client, for programs that have one.

use std::{
    fmt,
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use http_body_util::BodyExt;
/// The reqwest that [`ReqwestTransport`] uses. A program that names it here has the same version.
pub use reqwest;
use reqwest::redirect::Policy;

use super::{ResponseFuture, Transport, body::incoming};
use crate::{
    body::Body,
    error::{BoxError, Error},
};

/// A reqwest client that follows no redirects.
///
/// reqwest follows redirects by default, and sends all headers but `Authorization` and cookies to the new host: a key
/// in a header of its own would leak. So this transport takes reqwest's builder and turns redirects off.
///
/// The connections are reqwest's. Only while the Tokio runtime runs does reqwest notice a response that nobody asked for. If
/// a program works between two calls, or is outside the runtime, reqwest can take that response for the one to the second
/// call; the transport over hyper doesn't. `pool_max_idle_per_host(0)` of reqwest's builder
/// gives each call a connection of its own.
///
/// ```
/// # fn main() -> oas_client_runtime::Result<()> {
/// use std::time::Duration;
/// use oas_client_runtime::transport::reqwest::ReqwestTransport;
///
/// let transport = ReqwestTransport::new(reqwest::Client::builder().connect_timeout(Duration::from_secs(3)))?;
/// # drop(transport); // for `ClientBuilder::transport`
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct ReqwestTransport(reqwest::Client);

impl ReqwestTransport {
    /// Builds a client that follows no redirects and is otherwise as configured. It has TLS if the program turns on a
    /// feature of reqwest that adds it.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] with reqwest's message, if reqwest can't build the client.
    pub fn new(builder: reqwest::ClientBuilder) -> Result<Self, Error> {
        let client = builder.redirect(Policy::none()).retry(reqwest::retry::never()).build();
        client
            .map(Self)
            .map_err(|error| Error::invalid(format!("reqwest can't build its client: {}", with_causes(&error))))
    }

    /// Takes a client that exists, to share its connections. Build it with [`Policy::none`], which this crate can't
    /// check.
    ///
    /// If the client follows a redirect nevertheless, the request fails, but the other server has already received
    /// it.
    pub fn from_client_without_redirects(client: reqwest::Client) -> Self {
        Self(client)
    }
}

/// An error with its causes: reqwest's own message only says what it was doing.
fn with_causes(error: &dyn std::error::Error) -> String {
    error.source().map_or_else(|| error.to_string(), |cause| format!("{error}: {}", with_causes(cause)))
}

/// reqwest's own output shows default headers, which may hold a key.
impl fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransport").finish_non_exhaustive()
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Body>) -> ResponseFuture<'_> {
        Box::pin(async move {
            let request = request.map(|body| reqwest::Body::wrap(Outgoing(Mutex::new(body))));
            let request = reqwest::Request::try_from(request).map_err(strip_url)?;
            let url = request.url().clone();
            let response = self.0.execute(request).await.map_err(strip_url)?;
            if *response.url() != url {
                return Err(
                    "the reqwest client followed a redirect, so the response comes from another URL; build the client with \
                            `redirect::Policy::none()`"
                        .into(),
                );
            }
            Ok(http::Response::from(response).map(|body| incoming(body.map_err(strip_url))))
        })
    }
}

/// The error without its URL, whose query may hold a key.
fn strip_url(error: reqwest::Error) -> BoxError {
    error.without_url().into()
}

/// A body that threads may share, as reqwest requires. The lock is never contended.
struct Outgoing(Mutex<Body>);

impl Outgoing {
    fn inspect<T>(&self, read: impl FnOnce(&Body) -> T) -> T {
        read(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl http_body::Body for Outgoing {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let body = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        Pin::new(body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.inspect(http_body::Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.inspect(http_body::Body::size_hint)
    }
}
