//! The seam between a client and an HTTP stack.

use std::{fmt, pin::Pin};

use crate::{body::Body, error::BoxError};

#[cfg(any(feature = "rustls", feature = "native-tls", feature = "reqwest"))]
mod body;
#[cfg(any(feature = "rustls", feature = "native-tls"))]
pub mod hyper;
#[cfg(feature = "reqwest")]
pub mod reqwest;

/// What [`Transport::send`] returns: the response's head as soon as it is there, its body as it arrives.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<http::Response<Body>, BoxError>> + Send + 'a>>;

/// Sends one HTTP request and gives back one response.
///
/// An implementation follows no redirect, sends nothing again that may have been received, and adds no credentials: the
/// client does what is to be done of these. The request's URI is absolute. Dropping the future gives the request up.
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends `request`.
    ///
    /// # Errors
    ///
    /// Whatever kept a response's head from arriving.
    fn send(&self, request: http::Request<Body>) -> Sending<'_>;
}
