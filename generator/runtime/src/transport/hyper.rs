//! The default transport: hyper's pooled client with rustls, ring and the Mozilla roots.

use std::{
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use http_body_util::BodyDataStream;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};

use super::{Sending, Transport};
use crate::{Body, error::BoxError};

/// How long connecting may take, TLS apart.
const CONNECT: Duration = Duration::from_secs(10);

/// HTTP/1.1 over TCP or TLS with a pool of kept connections.
#[derive(Clone, Debug)]
pub struct HyperTransport(Client<HttpsConnector<HttpConnector>, Body>);

impl HyperTransport {
    /// A transport with an empty pool. Works inside a Tokio runtime.
    pub fn new() -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(CONNECT));
        let tls = HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1().wrap_connector(tcp);
        Self(Client::builder(TokioExecutor::new()).pool_timer(TokioTimer::new()).build(tls))
    }
}

impl Default for HyperTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl Transport for HyperTransport {
    fn send(&self, request: http::Request<Body>) -> Sending<'_> {
        let answer = self.0.request(request);
        Box::pin(async move {
            let answer = answer.await?;
            Ok(answer.map(|body| {
                let len = http_body::Body::size_hint(&body).exact();
                Body::stream(Pieces(BodyDataStream::new(body)), len)
            }))
        })
    }
}

/// hyper's body with its error boxed.
struct Pieces(BodyDataStream<hyper::body::Incoming>);

impl futures_core::Stream for Pieces {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.0).poll_next(context).map_err(Into::into)
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, BoxError>>> {
        self.poll_chunk(context).map_ok(http_body::Frame::data)
    }

    fn is_end_stream(&self) -> bool {
        self.is_empty()
    }

    fn size_hint(&self) -> http_body::SizeHint {
        self.len().map_or_else(http_body::SizeHint::default, http_body::SizeHint::with_exact)
    }
}
