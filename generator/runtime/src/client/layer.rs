//! Layers: code of a caller around each attempt of a request.
//!
//! In: the request as the transport would get it, with credentials. Out: the request that the transport gets, and the response
//! or error that the client goes on with. `send` runs them; without a layer it calls the transport itself.

mod rate_limit;

use std::{
    fmt,
    future::ready,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use http::HeaderName;
use tokio::time::Instant;

use super::{Base, Outgoing};
use crate::{
    body::Body,
    error::{Call, Error, LayerError},
    transport::Transport,
};

pub use rate_limit::RateLimit;

/// The future that [`Layer::call`] returns: ready once the response's head has arrived.
pub type LayerFuture<'a> = Pin<Box<dyn Future<Output = Result<http::Response<Body>, Error>> + Send + 'a>>;

/// Code of yours around each attempt of a request: [`ClientBuilder::layer`](crate::ClientBuilder::layer) adds it.
///
/// A layer may change headers, sign the request, measure, reject the request, or respond itself:
///
/// ```
/// use std::time::Instant;
/// use oas_client_runtime::{Layer, LayerError, LayerFuture, LayerRequest, Next};
///
/// struct Measured;
///
/// impl Layer for Measured {
///     fn call<'a>(&'a self, request: LayerRequest, next: Next<'a>) -> LayerFuture<'a> {
///         Box::pin(async move {
///             if request.operation() == Some("DeleteShelf") {
///                 return Err(LayerError::new("shelves stay").into());
///             }
///             let (operation, attempt, started) = (request.operation(), request.attempt(), Instant::now());
///             let outcome = next.run(request).await;
///             let status = outcome.as_ref().map(|response| response.status());
///             println!("{operation:?}, attempt {attempt}: {status:?} after {:?}", started.elapsed());
///             outcome
///         })
///     }
/// }
/// ```
///
/// - The client has added its headers and credentials before. Redirects that it follows and links to further pages run through
///   the layers, too.
/// - The response is the one that arrived, of any status. The client reads its body afterwards.
/// - An error that the layer returns is the error of the attempt. The client retries it as any other; a [`LayerError`] only if the
///   layer says so.
/// - The timeout of the attempt ends a layer that doesn't finish. A panic becomes a [`LayerError`], and isn't retried.
pub trait Layer: Send + Sync + 'static {
    /// Sends the request on with [`Next::run`], or responds itself.
    fn call<'a>(&'a self, request: LayerRequest, next: Next<'a>) -> LayerFuture<'a>;
}

/// A layer that several clients share.
impl<L: Layer + ?Sized> Layer for Arc<L> {
    fn call<'a>(&'a self, request: LayerRequest, next: Next<'a>) -> LayerFuture<'a> {
        (**self).call(request, next)
    }
}

/// One attempt of a request, on its way through the layers.
///
/// `Debug` shows no header's value, no argument and no query.
pub struct LayerRequest {
    /// The HTTP request. Its URI and some of its headers may hold credentials. A body that is in memory is readable by
    /// [`Body::bytes`]. A request whose scheme, host or port a layer has changed isn't sent, because of the credentials.
    pub http: http::Request<Body>,
    call: Call,
    base: Arc<Base>,
    attempt: u32,
    deadline: Instant,
}

impl LayerRequest {
    pub(super) fn new(http: http::Request<Body>, outgoing: &Outgoing, attempt: u32, deadline: Instant) -> Self {
        Self { http, call: outgoing.call(), base: outgoing.base.clone(), attempt, deadline }
    }

    /// The operation's name, as its request builder is called; `None` for requests that the description doesn't have.
    pub fn operation(&self) -> Option<&'static str> {
        self.call.operation()
    }

    /// The path template below the base URL, such as `/books/{id}`; `None` for requests that the description doesn't have.
    pub fn path_template(&self) -> Option<&'static str> {
        self.call.path_template()
    }

    /// The number of the attempt: 1 for the first, 2 for the first retry.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// The time until the attempt's timeout.
    pub fn time_left(&self) -> Duration {
        self.deadline.saturating_duration_since(Instant::now())
    }

    /// Whether the request still goes to the server that its credentials are for.
    fn keeps_origin(&self) -> bool {
        let uri = self.http.uri();
        uri.scheme() == Some(&self.base.scheme) && uri.authority() == Some(&self.base.authority)
    }
}

impl fmt::Debug for LayerRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.http.headers().keys().map(HeaderName::as_str).collect();
        f.debug_struct("LayerRequest")
            .field("call", &self.call)
            .field("attempt", &self.attempt)
            .field("headers", &names)
            .field("body", self.http.body())
            .finish_non_exhaustive()
    }
}

/// The layers inside of a layer, and the transport.
#[derive(Clone, Copy)]
pub struct Next<'a> {
    layers: &'a [Arc<dyn Layer>],
    transport: &'a dyn Transport,
}

impl<'a> Next<'a> {
    pub(super) fn new(layers: &'a [Arc<dyn Layer>], transport: &'a dyn Transport) -> Self {
        Self { layers, transport }
    }

    /// Sends a request on.
    ///
    /// # Errors
    ///
    /// Those of the layers inside, and [`Error::Transport`] if no response arrived.
    pub fn run(self, request: LayerRequest) -> LayerFuture<'a> {
        let Some((layer, layers)) = self.layers.split_first() else {
            if !request.keeps_origin() {
                let error = LayerError::new("a layer changed the request's scheme, host or port");
                return Box::pin(ready(Err(error.into())));
            }
            let sending = self.transport.send(request.http);
            return Box::pin(async { sending.await.map_err(Error::transport) });
        };
        let next = Self { layers, ..self };
        // Nothing of the layer is used after a panic.
        match catch_unwind(AssertUnwindSafe(|| layer.call(request, next))) {
            Ok(running) => Box::pin(Caught(running)),
            Err(_) => Box::pin(ready(Err(panicked()))),
        }
    }
}

impl fmt::Debug for Next<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Next").field("layers", &self.layers.len()).finish_non_exhaustive()
    }
}

/// A layer at work, whose panic is an error.
struct Caught<'a>(LayerFuture<'a>);

impl Future for Caught<'_> {
    type Output = Result<http::Response<Body>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        catch_unwind(AssertUnwindSafe(|| self.0.as_mut().poll(context)))
            .unwrap_or_else(|_| Poll::Ready(Err(panicked())))
    }
}

/// The error after a panic, without the panic's message: it may quote a secret.
fn panicked() -> Error {
    LayerError::new("it panicked").into()
}
