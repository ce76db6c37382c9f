//! For tests: recorded or canned answers in place of a live service.
//!
//! [`Canned`] is a transport that needs no network, for unit tests of code that uses a client. [`Replay`] is a real HTTP
//! server on loopback, which tests the way over the wire too; it plays recorded exchanges back:
//!
//! ```no_run
//! # async fn test(har: &str) -> Result<(), oas_client_runtime::replay::Failure> {
//! use oas_client_runtime::replay::Replay;
//!
//! let server = Replay::start(har, &[0]).await?; // the first exchange of the recording
//! let url = server.base_url("/v2");             // what the client under test talks to
//! // … one call through the client …
//! # let answer: oas_client_runtime::Result<oas_client_runtime::Value> = Ok(().into());
//! server.finish(answer).await
//! # }
//! ```
//!
//! A request that differs from the recorded one is answered with status 599 and reported by [`Replay::finish`], with
//! both sides. So is an exchange that was never asked for, and an answer that lost something on its way through the
//! models.
//!
//! [`Run`] does all of this for one call, in every way that it can be sent.

mod canned;
mod compare;
mod run;
mod script;
mod seen;

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
pub use run::{Run, SetUrl};
pub use seen::{Recorded, Seen};

use crate::{client::Auth, error::Error};
use script::Script;

/// What a replayed test found wrong.
#[derive(thiserror::Error)]
#[error("{0}")]
pub struct Failure(String);

/// As it reads: this is how a failed test shows it.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Failure {
    fn new(message: impl fmt::Display) -> Self {
        Self(message.to_string())
    }
}

/// The outcome of a replayed test.
pub type Outcome = Result<(), Failure>;

impl From<Error> for Failure {
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

/// A server that expects recorded requests, in order, and answers as recorded.
///
/// The recorded origin is replaced by the server's own in every body, so that links lead back here.
#[derive(Debug)]
pub struct Replay {
    origin: String,
    script: Arc<Mutex<Script>>,
    task: JoinHandle<()>,
}

impl Replay {
    /// Serves the exchanges `picked` (counted from 0) of the HAR document `har`, in that order.
    ///
    /// # Errors
    ///
    /// If the text isn't HAR, has no such exchange, a picked answer's body can't be decoded, or no loopback port is free.
    pub async fn start(har: &str, picked: &[usize]) -> Result<Self, Failure> {
        Self::serve(Script::picked(har, picked)?).await
    }

    /// Serves all exchanges of the HAR document `har`, in its order.
    ///
    /// # Errors
    ///
    /// As [`Replay::start`].
    pub async fn whole(har: &str) -> Result<Self, Failure> {
        Self::serve(Script::whole(har)?).await
    }

    async fn serve(script: Script) -> Result<Self, Failure> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(Failure::new)?;
        let origin = format!("http://{}", listener.local_addr().map_err(Failure::new)?);
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
    pub fn demand(self, auth: Auth) -> Self {
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
    pub async fn finish<T: Serialize>(self, outcome: Result<T, Error>) -> Outcome {
        self.finish_seen(outcome.and_then(|value| Seen::json(&value))).await
    }

    /// Checks the outcome of a call of any kind, as [`Replay::finish`] does.
    ///
    /// # Errors
    ///
    /// As [`Replay::finish`].
    pub async fn finish_seen(self, outcome: Result<Seen, Error>) -> Outcome {
        let script = lock(&self.script);
        let last = script.answers().next_back();
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
    pub async fn finish_pages<T: Serialize>(self, outcome: Result<Vec<T>, Error>) -> Outcome {
        let script = lock(&self.script);
        let mut differences = Vec::new();
        match outcome {
            Ok(pages) => {
                if pages.len() != script.answers().len() {
                    differences.push(format!("{} pages came of {} recorded", pages.len(), script.answers().len()));
                }
                for (page, recorded) in pages.iter().zip(script.answers()) {
                    match Seen::json(page) {
                        Ok(page) => differences.extend(compare::success(recorded, &page)),
                        Err(error) => differences.push(error.to_string()),
                    }
                }
            }
            Err(error) => {
                differences = compare::failure(script.answers().next_back(), &error);
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
pub fn body<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|error| Failure::new(format!("the recorded body doesn't decode: {error}")))
}

/// A value from its text, for recorded dates and the like.
///
/// # Errors
///
/// If the text isn't one.
pub fn parse<T: std::str::FromStr<Err: fmt::Display>>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|error| Failure::new(format!("`{text}`: {error}")))
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(listener: TcpListener, origin: String, script: Arc<Mutex<Script>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let (origin, script) = (origin.clone(), script.clone());
        let answer = service_fn(move |request| answer(request, origin.clone(), script.clone()));
        tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await });
    }
}

async fn answer(
    request: Request<Incoming>,
    origin: String,
    script: Arc<Mutex<Script>>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    Ok(lock(&script).answer(&origin, &head, &body).map(Full::new))
}

/// The JSON that a recorded text stands for; empty text stands for `null`.
fn json(text: &str) -> Option<Value> {
    if text.is_empty() { Some(Value::Null) } else { serde_json::from_str(text).ok() }
}
