//! The sending of requests.

mod base;
mod builder;

use std::{
    fmt,
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::{Bytes, BytesMut};
use http::{
    HeaderMap, HeaderValue, Method, Uri,
    header::{CONTENT_LENGTH, USER_AGENT},
};
use jiff::Timestamp;
use serde_json::Value;
use tokio::time::timeout;
use tracing::{Instrument, field::Empty};

pub use builder::ClientBuilder;

use base::Base;

use crate::{ApiError, Auth, Body, Error, Handle, Response, Retry, Transport, decode::KEPT, error::BoxError};

/// What an emitted crate knows of its API from the description.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    /// The URL that paths are appended to.
    pub base_url: &'static str,
    /// The product that requests name in `User-Agent`.
    pub user_agent: &'static str,
    /// Where errors have their parts.
    pub errors: ErrorShape,
}

/// Where the body of an error has its parts, as JSON pointers ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).
#[derive(Clone, Copy, Debug, Default)]
pub struct ErrorShape {
    /// The API's own code.
    pub code: Option<&'static str>,
    /// The API's own words.
    pub message: Option<&'static str>,
    /// The header of an answer that names the request.
    pub request_id: Option<&'static str>,
}

/// One API, one set of credentials, one pool of connections. Cheap to clone and to share.
#[derive(Clone)]
pub struct Client(Arc<Settings>);

struct Settings {
    api: &'static Api,
    base: Base,
    auth: Vec<Auth>,
    user_agent: HeaderValue,
    timeout: Duration,
    retry: Retry,
    max_answer: usize,
    transport: Arc<dyn Transport>,
}

/// A call on its way.
type Executing<'a> = Pin<Box<dyn Future<Output = Result<Response<Bytes>, Error>> + Send + 'a>>;

/// A request that only lacks what every request of a client has.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outgoing {
    pub(crate) method: Method,
    /// The path as the description has it, for traces.
    pub(crate) template: &'static str,
    /// Path and query, the base URL's path included.
    pub(crate) target: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) anonymous: bool,
    /// Instead of the client's own.
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<Retry>,
}

impl Client {
    /// The place that all others start from.
    pub fn root(&self) -> Handle {
        Handle { client: self.clone(), arguments: Vec::new() }
    }

    /// The base URL that paths are appended to, without a trailing slash.
    pub fn base_url(&self) -> String {
        self.0.base.to_string()
    }

    /// The path below the base URL as it stands in a request line.
    pub(crate) fn target(&self, path: &str) -> String {
        format!("{}{path}", self.0.base.path)
    }

    /// The request line's target for `url`, if it leads to this client's own origin.
    pub(crate) fn own_target(&self, url: &str) -> Result<String, Error> {
        self.0.base.own_target(url)
    }

    /// Sends a request and reads its whole answer, within the client's bounds; tries again where that is safe.
    ///
    /// A call is one span, named and filled as OpenTelemetry's
    /// [HTTP client conventions](https://opentelemetry.io/docs/specs/semconv/http/http-spans/) say: with the path's template
    /// and never its arguments, and without query, headers and bodies.
    ///
    /// The future is boxed, so that the emitted crate, which has one such call an operation, needn't compile what is in it.
    pub(crate) fn execute(&self, outgoing: Outgoing) -> Executing<'_> {
        Box::pin(self.traced(outgoing))
    }

    async fn traced(&self, outgoing: Outgoing) -> Result<Response<Bytes>, Error> {
        let span = tracing::info_span!(
            "http.client",
            otel.kind = "client",
            http.request.method = %outgoing.method,
            url.template = outgoing.template,
            server.address = self.0.base.authority.host(),
            http.response.status_code = Empty,
            http.request.resend_count = Empty,
            request.id = Empty,
            error.type = Empty,
        );
        let (attempts, outcome) = self.attempts(outgoing).instrument(span.clone()).await;
        if attempts > 1 {
            span.record("http.request.resend_count", attempts - 1);
        }
        let (status, id) = match &outcome {
            Ok(answer) => (Some(answer.status), answer.request_id.as_deref()),
            Err(error) => {
                span.record("error.type", error.kind());
                (error.status(), error.request_id())
            }
        };
        status.map(|status| span.record("http.response.status_code", status.as_u16()));
        id.map(|id| span.record("request.id", id));
        outcome
    }

    /// The outcome of a call, and how often it was sent.
    async fn attempts(&self, outgoing: Outgoing) -> (u32, Result<Response<Bytes>, Error>) {
        let retry = outgoing.retry.unwrap_or(self.0.retry);
        let allowed = outgoing.timeout.unwrap_or(self.0.timeout);
        let started = Instant::now();
        let mut attempt = 1;
        loop {
            let after = allowed.min(retry.deadline.saturating_sub(started.elapsed()));
            let error = match self.exchange(outgoing.clone(), after).await {
                Ok(answer) => return (attempt, Ok(answer)),
                Err(error) => error,
            };
            let wait = retry.wait(&error, &outgoing.method, attempt, Timestamp::now());
            match wait.filter(|wait| started.elapsed().saturating_add(*wait) < retry.deadline) {
                Some(wait) => {
                    tracing::debug!(attempt, ?wait, error.type = error.kind(), "trying again");
                    tokio::time::sleep(wait).await;
                }
                None => return (attempt, Err(error.after(attempt))),
            }
            attempt += 1;
        }
    }

    /// One attempt, which may take this long.
    async fn exchange(&self, outgoing: Outgoing, after: Duration) -> Result<Response<Bytes>, Error> {
        let late = |_| Error::Timeout { after, attempts: 1 };
        let started = Instant::now();
        let sending = self.0.transport.send(self.request(outgoing)?);
        let (head, body) = timeout(after, sending).await.map_err(late)?.map_err(broken)?.into_parts();
        let success = head.status.is_success();
        let limit = if success { self.0.max_answer } else { KEPT };
        let mut bytes = BytesMut::new();
        let left = after.saturating_sub(started.elapsed());
        let read = timeout(left, collect(body, &mut bytes, limit)).await.unwrap_or_else(|elapsed| Err(late(elapsed)));
        if success {
            read?;
        } else if let Some(kept) = bytes.get(..limit) {
            // A refusal that breaks off or doesn't end is a refusal all the same. A copy, so that the rest is let go.
            bytes = BytesMut::from(kept);
        }
        let request_id = self.0.api.errors.request_id.and_then(|name| head.headers.get(name));
        let request_id = request_id.and_then(|value| value.to_str().ok()).map(str::to_owned);
        let answer = Response { status: head.status, headers: head.headers, request_id, value: bytes.freeze() };
        if success { Ok(answer) } else { Err(self.failure(answer)) }
    }

    fn request(&self, outgoing: Outgoing) -> Result<http::Request<Body>, Error> {
        let Outgoing { method, mut target, mut headers, body, anonymous, .. } = outgoing;
        if !anonymous {
            for auth in &self.0.auth {
                auth.apply(&mut headers, &mut target)?;
            }
        }
        // A call may name itself otherwise.
        headers.entry(USER_AGENT).or_insert_with(|| self.0.user_agent.clone());
        if body.is_empty() && [Method::POST, Method::PUT, Method::PATCH].contains(&method) {
            // RFC 9110, section 8.6; some servers ask for it.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let Base { scheme, authority, .. } = &self.0.base;
        let uri = Uri::builder().scheme(scheme.clone()).authority(authority.clone()).path_and_query(target).build();
        let uri = uri.map_err(|error| Error::invalid(format!("the path and query make no valid URL: {error}")))?;
        let mut request = http::Request::new(Body::whole(body));
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        Ok(request)
    }

    /// The error that an answer without success stands for.
    fn failure(&self, answer: Response<Bytes>) -> Error {
        let json: Option<Value> = serde_json::from_slice(&answer.value).ok();
        let part = |pointer: Option<&str>| match json.as_ref()?.pointer(pointer?)? {
            Value::String(text) => Some(text.clone()),
            value @ (Value::Number(_) | Value::Bool(_)) => Some(value.to_string()),
            _ => None,
        };
        let shape = &self.0.api.errors;
        Error::Api(Box::new(ApiError {
            code: part(shape.code),
            message: part(shape.message),
            status: answer.status,
            headers: answer.headers,
            request_id: answer.request_id,
            body: answer.value,
            attempts: 1,
        }))
    }
}

/// Reads a body of at most `limit` bytes; after a failure, what came before it is there.
async fn collect(mut body: Body, bytes: &mut BytesMut, limit: usize) -> Result<(), Error> {
    while let Some(chunk) = body.next().await {
        bytes.extend_from_slice(&chunk.map_err(broken)?);
        if bytes.len() > limit {
            return Err(Error::TooLarge { limit });
        }
    }
    Ok(())
}

fn broken(source: BoxError) -> Error {
    Error::Transport { source, attempts: 1 }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url())
            .field("timeout", &self.0.timeout)
            .finish_non_exhaustive()
    }
}
