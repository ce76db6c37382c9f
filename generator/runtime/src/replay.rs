//! For tests: recorded or canned responses in place of a live service.
//!
//! [`Canned`] is a transport that needs no network, for unit tests of code that uses a client. [`Replay`] is a real HTTP
//! server on loopback, which tests the way over the wire too; it plays recorded exchanges back:
//!
//! ```no_run
//! # async fn test(har: &str) -> Result<(), oas_client_runtime::replay::TestFailure> {
//! use oas_client_runtime::replay::Replay;
//!
//! let server = Replay::start(har, &[0]).await?; // the first exchange of the recording
//! let url = server.base_url("/v2");             // what the client under test talks to
//! // … one call through the client …
//! # let response: oas_client_runtime::Result<oas_client_runtime::Value> = Ok(().into());
//! server.finish(response).await
//! # }
//! ```
//!
//! A request that differs from the recorded one is answered with status 599 and reported by [`Replay::finish`], with
//! both sides. So is an exchange that was never asked for, and a response that lost something on its way through the
//! models.
//!
//! [`ReplayTest`] does all of this for one call, in every way that it can be sent.

mod canned;
mod compare;
mod observed;
mod script;
mod test;

use std::{
    convert::Infallible,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde::Serialize;
use serde_json::Value;
use tokio::{net::TcpListener, task::JoinHandle};

pub use canned::Canned;

pub use observed::{Observe, Observed};
pub use test::{ReplayTest, SetUrl};

use crate::{client::Auth, error::Error};
use script::Script;

/// What a replayed test found wrong.
#[derive(thiserror::Error)]
#[error("{0}")]
pub struct TestFailure(String);

/// As it reads: this is how a failed test shows it.
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

/// The outcome of a replayed test.
pub type TestResult = Result<(), TestFailure>;

impl From<Error> for TestFailure {
    fn from(error: Error) -> Self {
        Self(with_causes(&error))
    }
}

/// An error with all that led to it, on one line.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(&format!(": {error}"));
        cause = error.source();
    }
    text
}

/// A server that mode recorded requests, in order, and responses as recorded.
///
/// The recorded origin is replaced by the server's own in every body, so that links lead back here.
#[derive(Debug)]
pub struct Replay {
    origin: String,
    script: Arc<Mutex<Script>>,
    task: JoinHandle<()>,
}

impl Replay {
    /// Serves the exchanges `exchanges` (counted from 0) of the HAR document `har`, in that order.
    ///
    /// # Errors
    ///
    /// If the text isn't HAR, has no such exchange, a picked response's body can't be decoded, or no loopback port is free.
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

    /// This server's URL with `path` behind it.
    pub fn base_url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Demands these credentials on every request.
    #[must_use]
    pub fn require_auth(self, auth: Auth) -> Self {
        lock(&self.script).auth.push(auth);
        self
    }

    /// Demands no credentials, for operations that take none.
    #[must_use]
    pub fn anonymous(self) -> Self {
        lock(&self.script).auth.clear();
        self
    }

    /// Checks a call's outcome against the last exchange: a success must encode back to the recorded JSON without
    /// loss, a failure must carry the recorded status and body. All exchanges must have been asked for.
    ///
    /// # Errors
    ///
    /// Everything that differed, requests first.
    pub async fn finish<T: Serialize>(self, outcome: Result<T, Error>) -> TestResult {
        self.finish_observed(outcome.and_then(|value| Observed::json(&value))).await
    }

    /// Checks the outcome of a call of any kind, as [`Replay::finish`] does.
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

    /// Checks the pages of a list against the exchanges, one each; a failure against the last.
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
                    differences.push(format!("{} pages came of {} recorded", pages.len(), script.responses().len()));
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

/// Stops serving when a test gives up early.
impl Drop for Replay {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A value of a model from JSON text, for bodies of recorded requests.
///
/// # Errors
///
/// If the text doesn't decode.
pub fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, TestFailure> {
    serde_json::from_str(text).map_err(|error| TestFailure::new(format!("the recorded body doesn't decode: {error}")))
}

/// A value from its text, for recorded dates and the like.
///
/// # Errors
///
/// If the text isn't one.
pub fn from_string<T: std::str::FromStr<Err: fmt::Display>>(text: &str) -> Result<T, TestFailure> {
    text.parse().map_err(|error| TestFailure::new(format!("`{text}`: {error}")))
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
    Ok(lock(&script).response(&origin, &head, &body).map(Full::new))
}

/// The JSON that a recorded text stands for; empty text stands for `null`.
fn json(text: &str) -> Option<Value> {
    if text.is_empty() { Some(Value::Null) } else { serde_json::from_str(text).ok() }
}
