//! The interface between a client and an HTTP stack, and the stacks that are built in.
//!
//! In: one HTTP request with an absolute URI. Out: its response, whose body arrives in chunks. The client calls it;
//! callers may bring their own [`Transport`].

use std::{fmt, pin::Pin};

use crate::{body::Body, error::BoxError};

#[cfg(any(feature = "rustls", feature = "native-tls", feature = "reqwest"))]
mod body;
#[cfg(any(feature = "rustls", feature = "native-tls"))]
pub mod hyper;
#[cfg(feature = "reqwest")]
pub mod reqwest;

/// The future that [`Transport::send`] returns: ready once the response's head has arrived.
pub type ResponseFuture<'a> = Pin<Box<dyn Future<Output = Result<http::Response<Body>, BoxError>> + Send + 'a>>;

/// Sends one HTTP request and returns its response.
///
/// An implementation follows no redirects, sends nothing twice that the server may have received, and adds no
/// credentials: the client does that. Dropping the future cancels the request.
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends `request`.
    ///
    /// # Errors
    ///
    /// The error of the HTTP stack, if no response head arrived: the call fails with
    /// [`Error::Transport`](crate::Error::Transport). An [`Error`](crate::Error) is the call's error as it is.
    fn send(&self, request: http::Request<Body>) -> ResponseFuture<'_>;
}
