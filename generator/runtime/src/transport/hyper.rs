//! The default transport: hyper's pooled client, over rustls or the platform's TLS.

mod builder;
mod connect;
mod proxy;
mod tls;

use std::{fmt, future::ready};

use hyper_util::client::legacy::Client;

use super::{Sending, Transport, body::incoming};
use crate::{body::Body, error::Error};

pub use builder::HyperTransportBuilder;

use connect::Connector;

/// HTTP/1.1 over TCP or TLS with a pool of kept connections. Cheap to clone; clones share the pool.
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
    /// Should the platform's TLS fail to start, each call says so; [`HyperTransportBuilder::build`] does at once.
    pub fn new() -> Self {
        Self::builder().build().unwrap_or_else(|error: Error| Self(Err(error.to_string())))
    }

    /// Settings, each with its default: no proxy, the built-in roots, 10 seconds to connect, idle connections kept for 90
    /// seconds and in any number.
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
    fn send(&self, request: http::Request<Body>) -> Sending<'_> {
        match &self.0 {
            Ok(client) => {
                let response = client.request(request);
                Box::pin(async move { Ok(response.await?.map(incoming)) })
            }
            Err(why) => Box::pin(ready(Err(why.as_str().into()))),
        }
    }
}
