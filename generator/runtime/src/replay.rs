//! Tests without the live service: recorded or prepared responses.
//!
//! In: a HAR document, or responses that the test prepares. Out: a transport or a server that responds with them, and
//! a list of every difference from the recording. Emitted tests use [`ReplayTest`]; tests of callers use [`Canned`]
//! or [`Replay`].
//!
//! [`Canned`] is a transport without a network, for unit tests of code that uses a client. [`Replay`] is a real HTTP
//! server on loopback, which also tests the exchange over HTTP; it plays recorded exchanges back:
//!
//! ```no_run
//! # async fn test(har: &str) -> Result<(), oas_client_runtime::replay::TestFailure> {
//! use oas_client_runtime::replay::Replay;
//!
//! let server = Replay::start(har, &[0]).await?; // the first exchange of the recording
//! let url = server.base_url("/v2");             // the client's base URL
//! // … one request through the client …
//! # let response: oas_client_runtime::Result<oas_client_runtime::Value> = Ok(true.into());
//! server.finish(response).await
//! # }
//! ```
//!
//! A request that differs from the recorded one gets status 599, and [`Replay::finish`] reports both. It also reports
//! an exchange that was never requested, and a response that lost something when the models decoded it.

mod canned;
mod compare;
mod observed;
mod received;
mod script;
mod streams;
mod test;

use std::{
    convert::Infallible,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde::Serialize;
use tokio::{net::TcpListener, task::JoinHandle};

pub use canned::Canned;

pub use observed::{Observe, ObserveData, Observed};
pub use received::ReceivedRequest;
pub use test::{Recording, ReplayTest, SetUrl};

use crate::{
    client::Auth,
    error::{Error, without_value},
};
use script::Script;

/// Why a replay test failed: every difference from the recording.
#[derive(thiserror::Error)]
#[error("{0}")]
pub struct TestFailure(String);

/// Shows the message as it is, since a failed test prints it.
impl fmt::Debug for TestFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TestFailure {
    fn new(message: impl fmt::Display) -> Self {
        Self(message.to_string())
    }
}

/// The result of a replay test.
pub type TestResult = Result<(), TestFailure>;

impl From<Error> for TestFailure {
    fn from(error: Error) -> Self {
        Self(with_causes(&error))
    }
}

/// An error with all its causes, on one line.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    text
}

/// A server that expects recorded requests in order, and sends the recorded responses.
///
/// In every body, the server replaces the recorded origin by its own, so that links lead back to it.
#[derive(Debug)]
pub struct Replay {
    origin: String,
    script: Arc<Mutex<Script>>,
    task: JoinHandle<()>,
}

impl Replay {
    /// Serves the exchanges of these indices (counted from 0) of the HAR document `har`, in this order.
    ///
    /// # Errors
    ///
    /// If the text isn't HAR, has no such exchange, a response's body can't be decoded, or no loopback port is free.
    pub async fn start(har: &str, exchanges: &[usize]) -> Result<Self, TestFailure> {
        Self::serve(Script::exchanges(har, exchanges)?).await
    }

    /// Serves all exchanges of the HAR document `har`, in its order.
    ///
    /// # Errors
    ///
    /// As [`Replay::start`].
    pub async fn start_all(har: &str) -> Result<Self, TestFailure> {
        Self::serve(Script::all(har)?).await
    }

    async fn serve(script: Script) -> Result<Self, TestFailure> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(TestFailure::new)?;
        let origin = format!("http://{}", listener.local_addr().map_err(TestFailure::new)?);
        let script = Arc::new(Mutex::new(script));
        let task = tokio::spawn(serve(listener, origin.clone(), script.clone()));
        Ok(Self { origin, script, task })
    }

    /// This server's URL with `path` appended.
    pub fn base_url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Requires these credentials on every request.
    #[must_use]
    pub fn require_auth(self, auth: Auth) -> Self {
        lock(&self.script).auth.push(auth);
        self
    }

    /// Requires no credentials, for operations that take none.
    #[must_use]
    pub fn anonymous(self) -> Self {
        lock(&self.script).auth.clear();
        self
    }

    /// Compares the result of a request with the last exchange.
    ///
    /// A success must encode back to the recorded JSON without loss. An error must have the recorded status code and
    /// body. All exchanges must have been requested.
    ///
    /// # Errors
    ///
    /// Every difference, requests first.
    pub async fn finish<T: Serialize>(self, outcome: Result<T, Error>) -> TestResult {
        self.finish_observed(outcome.and_then(|value| Observed::json(&value))).await
    }

    /// Compares the result of a request of any kind, as [`Replay::finish`] does.
    ///
    /// # Errors
    ///
    /// As [`Replay::finish`].
    pub async fn finish_observed(self, outcome: Result<Observed, Error>) -> TestResult {
        let script = lock(&self.script);
        let last = script.responses().next_back();
        let differences = match (&outcome, last) {
            (Ok(value), Some(recorded)) => compare::success(recorded, value),
            (Ok(_), None) => Vec::new(),
            (Err(error), recorded) => compare::failure(recorded, error),
        };
        script.verdict(differences)
    }

    /// Compares the pages of a list with the exchanges, one each, or an error with the last exchange.
    ///
    /// # Errors
    ///
    /// As [`Replay::finish`].
    pub async fn finish_pages<T: Serialize>(self, outcome: Result<Vec<T>, Error>) -> TestResult {
        let script = lock(&self.script);
        let mut differences = Vec::new();
        match outcome {
            Ok(pages) => {
                if pages.len() != script.responses().len() {
                    differences.push(format!(
                        "{} pages arrived, but {} were recorded",
                        pages.len(),
                        script.responses().len()
                    ));
                }
                for (page, recorded) in pages.iter().zip(script.responses()) {
                    match Observed::json(page) {
                        Ok(page) => differences.extend(compare::success(recorded, &page)),
                        Err(error) => differences.push(error.to_string()),
                    }
                }
            }
            Err(error) => {
                differences = compare::failure(script.responses().next_back(), &error);
            }
        }
        script.verdict(differences)
    }
}

/// Stops the server when a test ends early.
impl Drop for Replay {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Decodes a model from a string of JSON: a recorded request's body.
///
/// # Errors
///
/// If the string doesn't decode.
pub fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, TestFailure> {
    serde_json::from_str(text)
        .map_err(without_value)
        .map_err(|error| TestFailure::new(format!("the recorded body can't be decoded: {error}")))
}

/// Parses a value from its string: a recorded date, for example.
///
/// # Errors
///
/// If the string isn't such a value.
pub fn from_string<T: std::str::FromStr<Err: fmt::Display>>(string: &str) -> Result<T, TestFailure> {
    let name = std::any::type_name::<T>();
    string.parse().map_err(|_| TestFailure::new(format!("a recorded string can't be parsed as `{name}`")))
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(listener: TcpListener, origin: String, script: Arc<Mutex<Script>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let (origin, script) = (origin.clone(), script.clone());
        let response = service_fn(move |request| response(request, origin.clone(), script.clone()));
        tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), response).await });
    }
}

async fn response(
    request: Request<Incoming>,
    origin: String,
    script: Arc<Mutex<Script>>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    Ok(lock(&script).response(&origin, &head, &body).unwrap_or_else(rejection).map(Full::new))
}

/// The response to a request that differs from the recorded one: status 599, and the reason as text.
fn rejection(why: String) -> Response<Bytes> {
    let mut response = Response::new(why.into());
    *response.status_mut() = StatusCode::from_u16(599).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response
}
