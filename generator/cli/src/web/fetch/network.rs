//! The network, by the runtime's own transport. The only user of tokio.

use std::{error::Error, time::Instant};

use http::{
    HeaderMap, Request, StatusCode, Uri,
    header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, HeaderName, LOCATION, USER_AGENT},
};
use oas_client_runtime::{Body, Transport, transport::hyper::HyperTransport};
use sha2::{Digest, Sha256};
use tokio::{
    runtime::{Builder, Runtime},
    time::timeout_at,
};

use super::{Failed, Fetched};

/// Sends requests, and keeps connections for the next ones.
pub(in crate::web) struct Fetcher {
    transport: HyperTransport,
    /// Taken when this is dropped.
    runtime: Option<Runtime>,
}

impl Fetcher {
    /// `authorities` are trusted certificates in PEM, beside Mozilla's.
    pub(in crate::web) fn new(authorities: Option<Vec<u8>>) -> Result<Self, String> {
        let mut transport = HyperTransport::builder();
        if let Some(pem) = authorities {
            transport = transport.root_certificates_pem(pem);
        }
        let transport = transport.build().map_err(|error| error.to_string())?;
        let runtime = Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
        Ok(Self { transport, runtime: Some(runtime) })
    }

    /// Sends a GET request, and reads a body of up to `limit` bytes before the deadline.
    pub(in crate::web) fn get(&self, uri: &Uri, limit: u64, deadline: Instant) -> Result<Fetched, Failed> {
        let Some(runtime) = &self.runtime else { return Err(Failed::TimedOut) };
        let fetched = runtime.block_on(async { timeout_at(deadline.into(), self.send(uri, limit)).await });
        fetched.unwrap_or(Err(Failed::TimedOut))
    }

    async fn send(&self, uri: &Uri, limit: u64) -> Result<Fetched, Failed> {
        let request = Request::get(uri.clone())
            .header(ACCEPT, "application/json, application/yaml, */*;q=0.8")
            .header(ACCEPT_ENCODING, "identity")
            .header(USER_AGENT, concat!("oas-client/", env!("CARGO_PKG_VERSION")))
            .body(Body::default())
            .map_err(|error| Failed::Error(error.to_string()))?;
        let response = self.transport.send(request).await.map_err(|error| Failed::Error(innermost(&*error)))?;
        let (status, headers) = (response.status(), response.headers());
        if let Some(location) = text(headers, LOCATION).filter(|_| is_followed(status)) {
            return Ok(Fetched::Redirect(location));
        }
        if !status.is_success() {
            return Ok(Fetched::Status(status));
        }
        match text(headers, CONTENT_ENCODING) {
            Some(coding) if !coding.eq_ignore_ascii_case("identity") => Ok(Fetched::Encoded(coding)),
            _ => read(response.into_body(), limit).await,
        }
    }
}

impl Drop for Fetcher {
    fn drop(&mut self) {
        // A look-up of a host that takes long is not waited for.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// The redirects of GET requests (RFC 9110, section 15.4).
fn is_followed(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

async fn read(mut body: Body, limit: u64) -> Result<Fetched, Failed> {
    let fits = |bytes: u64| if bytes <= limit { Ok(()) } else { Err(Failed::TooLarge) };
    fits(body.len().unwrap_or(0))?;
    let (mut bytes, mut hash) = (Vec::new(), Sha256::new());
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|error| Failed::Error(innermost(&*error)))?;
        bytes.extend_from_slice(&chunk);
        hash.update(&chunk);
        fits(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    }
    let hash = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    Ok(Fetched::Document { bytes, hash: format!("sha256:{hash}") })
}

/// The message of the first cause: the others only say that there was an error.
fn innermost(error: &(dyn Error + 'static)) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
