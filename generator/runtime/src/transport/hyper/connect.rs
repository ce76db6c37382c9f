//! Connections, with TLS or without.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use http::Uri;
use hyper::rt::{Read, Write};
use hyper_util::client::legacy::connect::{Connected, Connection};
use tower_service::Service;

use super::tls::Tls;
use crate::error::BoxError;

/// An open connection, with TLS or without.
pub(super) trait Stream: Read + Write + Connection + Send + Unpin {}

impl<T: Read + Write + Connection + Send + Unpin> Stream for T {}

impl Connection for Box<dyn Stream> {
    fn connected(&self) -> Connected {
        (**self).connected()
    }
}

/// A connection being made.
pub(super) type Connecting<S = Box<dyn Stream>> = Pin<Box<dyn Future<Output = Result<S, BoxError>> + Send>>;

/// Opens connections within a timeout.
#[derive(Clone)]
pub(super) struct Connector {
    pub(super) tls: Tls,
    pub(super) connect_timeout: Duration,
}

impl Service<Uri> for Connector {
    type Response = Box<dyn Stream>;
    type Error = BoxError;
    type Future = Connecting;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.tls.poll_ready(context)
    }

    fn call(&mut self, server: Uri) -> Connecting {
        let connecting = self.tls.connect(server);
        let connect_timeout = self.connect_timeout;
        Box::pin(async move {
            tokio::time::timeout(connect_timeout, connecting).await.unwrap_or_else(|_| {
                let message = format!("no connection within {connect_timeout:?}");
                Err(io::Error::new(io::ErrorKind::TimedOut, message).into())
            })
        })
    }
}
