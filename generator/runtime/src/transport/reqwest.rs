//! Sending through a reqwest client, for programs that have one configured already.

use std::{
    fmt,
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use http_body_util::BodyExt;
/// The reqwest that [`ReqwestTransport`] sends through: a program that names it here has the same version.
pub use reqwest;
use reqwest::redirect::Policy;

use super::{Sending, Transport, body::incoming};
use crate::{
    body::Body,
    error::{BoxError, Error},
};

/// A reqwest client that follows no redirect.
///
/// reqwest follows redirects unless told otherwise, and then takes the request to whatever host it is shown, with all
/// headers but `Authorization` and cookies: a key in a header of its own would go along. So this is made from reqwest's
/// builder, and turns that off.
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
    /// Builds a client that follows no redirect and is otherwise as configured. TLS is there if the program turns a feature
    /// of reqwest on that brings it.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if reqwest can't build it, in reqwest's own words.
    pub fn new(builder: reqwest::ClientBuilder) -> Result<Self, Error> {
        let client = builder.redirect(Policy::none()).retry(reqwest::retry::never()).build();
        client.map(Self).map_err(|error| Error::invalid(format!("reqwest can't build its client: {}", words(&error))))
    }

    /// Takes a client as it is, to share its connections. It **must** have been built with [`Policy::none`], which nobody
    /// can tell from outside: if it follows a redirect after all, the call fails, but only after the other server
    /// has had the request.
    pub fn from_client_without_redirects(client: reqwest::Client) -> Self {
        Self(client)
    }
}

/// An error with its causes: reqwest's own line says only what it was doing.
fn words(error: &dyn std::error::Error) -> String {
    error.source().map_or_else(|| error.to_string(), |cause| format!("{error}: {}", words(cause)))
}

/// reqwest's own output shows default headers, and there may be a key in one.
impl fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransport").finish_non_exhaustive()
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Body>) -> Sending<'_> {
        Box::pin(async move {
            let request = request.map(|body| reqwest::Body::wrap(Outgoing(Mutex::new(body))));
            let request = reqwest::Request::try_from(request).map_err(quiet)?;
            let url = request.url().clone();
            let response = self.0.execute(request).await.map_err(quiet)?;
            if *response.url() != url {
                return Err(
                    "the reqwest client followed a redirect, and its response is of another place; build it with \
                            `redirect::Policy::none()`"
                        .into(),
                );
            }
            Ok(http::Response::from(response).map(|body| incoming(body.map_err(quiet))))
        })
    }
}

/// The error without its URL, in whose query there may be a key.
fn quiet(error: reqwest::Error) -> BoxError {
    error.without_url().into()
}

/// A body that threads may share, as reqwest asks for. Empty ever waits for the lock.
struct Outgoing(Mutex<Body>);

impl Outgoing {
    fn look<T>(&self, at: impl FnOnce(&Body) -> T) -> T {
        at(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
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
        self.look(http_body::Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.look(http_body::Body::size_hint)
    }
}
