//! A real HTTP server on loopback that plays recorded exchanges back, for tests.
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

mod compare;
mod run;

use std::{
    convert::Infallible,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde::Serialize;
use serde_json::Value;
use tokio::{net::TcpListener, task::JoinHandle};

pub use run::Run;

use crate::{
    Auth, Error,
    har::{Entry, Har},
};

/// What a replayed test found wrong.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failure(String);

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

/// What is still to come, and what went wrong so far.
#[derive(Debug)]
struct Script {
    entries: Vec<Entry>,
    served: usize,
    auth: Vec<Auth>,
    mistakes: Vec<String>,
}

impl Replay {
    /// Serves the exchanges `picked` (counted from 0) of the HAR document `har`, in that order.
    ///
    /// # Errors
    ///
    /// If the text isn't HAR, has no such exchange, or no loopback port is free.
    pub async fn start(har: &str, picked: &[usize]) -> Result<Self, Failure> {
        let all = parse_har(har)?;
        let mut entries = Vec::with_capacity(picked.len());
        for &index in picked {
            let entry = all.log.entries.get(index);
            entries.push(entry.cloned().ok_or_else(|| Failure::new(format!("the recording has no exchange {index}")))?);
        }
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(Failure::new)?;
        let origin = format!("http://{}", listener.local_addr().map_err(Failure::new)?);
        for entry in &mut entries {
            let recorded = entry.request.origin_and_target().0.to_owned();
            entry.response.content.text = entry.response.content.text.replace(&recorded, &origin);
        }
        let script = Script { entries, served: 0, auth: Vec::new(), mistakes: Vec::new() };
        let script = Arc::new(Mutex::new(script));
        let task = tokio::spawn(serve(listener, script.clone()));
        Ok(Self { origin, script, task })
    }

    /// Serves all exchanges of the HAR document `har`, in its order.
    ///
    /// # Errors
    ///
    /// As [`Replay::start`].
    pub async fn whole(har: &str) -> Result<Self, Failure> {
        let picked: Vec<_> = (0..parse_har(har)?.log.entries.len()).collect();
        Self::start(har, &picked).await
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
        let script = lock(&self.script);
        let last = script.entries.last().map(|entry| &entry.response);
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
                if pages.len() != script.entries.len() {
                    differences.push(format!("{} pages came of {} recorded", pages.len(), script.entries.len()));
                }
                for (page, entry) in pages.iter().zip(&script.entries) {
                    differences.extend(compare::success(&entry.response, page));
                }
            }
            Err(error) => {
                differences = compare::failure(script.entries.last().map(|entry| &entry.response), &error);
            }
        }
        script.verdict(differences)
    }
}

impl Script {
    /// What went wrong with the requests, then these differences of the answers.
    fn verdict(&self, differences: Vec<String>) -> Outcome {
        let mut mistakes = self.mistakes.clone();
        if self.served < self.entries.len() {
            mistakes.push(format!("{} of {} exchanges were asked for", self.served, self.entries.len()));
        }
        mistakes.extend(differences);
        if mistakes.is_empty() { Ok(()) } else { Err(Failure(mistakes.join("\n"))) }
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

fn parse_har(har: &str) -> Result<Har, Failure> {
    Har::parse(har).map_err(|error| Failure::new(format!("the recording isn't HAR 1.2: {error}")))
}

fn lock(script: &Mutex<Script>) -> std::sync::MutexGuard<'_, Script> {
    script.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(listener: TcpListener, script: Arc<Mutex<Script>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let script = script.clone();
        let answer = service_fn(move |request| answer(request, script.clone()));
        tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await });
    }
}

async fn answer(request: Request<Incoming>, script: Arc<Mutex<Script>>) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    let mut script = lock(&script);
    let Some(entry) = script.entries.get(script.served).cloned() else {
        script.mistakes.push(format!("unexpected request: {} {}", head.method, head.uri));
        return Ok(refusal());
    };
    script.served += 1;
    let differences = compare::request(&entry.request, &script.auth, &head, &body);
    if !differences.is_empty() {
        script.mistakes.extend(differences);
        return Ok(refusal());
    }
    Ok(recorded(&entry.response).unwrap_or_else(|error| {
        script.mistakes.push(format!("the recorded answer can't be sent: {error}"));
        refusal()
    }))
}

fn recorded(response: &crate::har::Response) -> Result<Response<Full<Bytes>>, http::Error> {
    let mut answer = Response::builder().status(response.status);
    for header in &response.headers {
        // These describe the recorded connection, not this one.
        let hop = ["content-length", "content-encoding", "transfer-encoding", "connection"];
        if !hop.contains(&header.name.to_ascii_lowercase().as_str()) {
            answer = answer.header(&header.name, &header.value);
        }
    }
    answer.body(Full::new(Bytes::from(response.content.text.clone())))
}

fn refusal() -> Response<Full<Bytes>> {
    let mut answer = Response::new(Full::new(Bytes::from_static(b"the request differs from the recorded one")));
    *answer.status_mut() = http::StatusCode::from_u16(599).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
    answer
}

/// The JSON that a recorded text stands for; empty text stands for `null`.
fn json(text: &str) -> Option<Value> {
    if text.is_empty() { Some(Value::Null) } else { serde_json::from_str(text).ok() }
}
