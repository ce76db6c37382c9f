//! The default transport: hyper's pooled client, over rustls or the platform's TLS.
//!
//! In comes an HTTP request, out goes a response or a connection error. `client` uses it unless the caller brings another
//! transport.

mod builder;
mod connect;
mod fresh;
mod proxy;
mod tls;

use std::{fmt, future::ready};

use hyper_util::client::legacy::Client;

use super::{ResponseFuture, Transport, body::incoming};
use crate::{body::Body, error::Error};

pub use builder::HyperTransportBuilder;

use connect::Connector;

/// HTTP/1.1 over TCP or TLS, with a pool of kept connections. Cheap to clone; clones share the pool.
///
/// With the feature `http2`, a server of https chooses HTTP/2 by ALPN ([RFC 7301](https://www.rfc-editor.org/rfc/rfc7301)); all
/// requests to the server then share one connection.
///
/// ```
/// # fn main() -> oas_client_runtime::Result<()> {
/// use std::time::Duration;
/// use oas_client_runtime::transport::hyper::HyperTransport;
///
/// let transport = HyperTransport::builder()
///     .proxy("http://user:password@proxy.example:3128")
///     .connect_timeout(Duration::from_secs(3))
///     .build()?; // for `ClientBuilder::transport`
/// # drop(transport);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct HyperTransport(Result<Client<Connector, Body>, String>);

impl HyperTransport {
    /// A transport with the [defaults](HyperTransport::builder) and an empty pool. Works inside a Tokio runtime.
    ///
    /// If the platform's TLS can't start, each request returns that error. [`HyperTransportBuilder::build`] returns
    /// it at once.
    pub fn new() -> Self {
        Self::builder().build().unwrap_or_else(|error: Error| Self(Err(error.to_string())))
    }

    /// The default settings: no proxy, the built-in roots, a connect timeout of 10 seconds, and any number of idle
    /// connections, kept for 90 seconds.
    pub fn builder() -> HyperTransportBuilder {
        HyperTransportBuilder::new()
    }
}

impl Default for HyperTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for HyperTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HyperTransport").finish_non_exhaustive()
    }
}

impl Transport for HyperTransport {
    fn send(&self, request: http::Request<Body>) -> ResponseFuture<'_> {
        match &self.0 {
            Ok(client) => {
                let response = client.request(request);
                Box::pin(async move { Ok(response.await?.map(incoming)) })
            }
            Err(message) => Box::pin(ready(Err(message.as_str().into()))),
        }
    }
}
