//! One call on its way: its attempts, and what each of them reads.

use std::{
    mem::take,
    pin::{Pin, pin},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use http::{
    HeaderMap, HeaderValue, Method, Uri,
    header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, USER_AGENT},
    uri::{self, PathAndQuery},
};
use jiff::Timestamp;
use serde_json::Value;
use tokio::time::{Instant, timeout_at};
use tracing::{Instrument, field::Empty};

use super::{Base, Client, Retry, Security};
use crate::{
    body::{Body, Source},
    error::{ApiError, BoxError, Error},
    response::{KEPT, ReadMode, ReceivedBody, Response},
};

/// The most memory that is set aside for a body before it is there, in bytes.
const SET_ASIDE: usize = 1024 * 1024;

/// The headers that nearly every call has.
const USUAL_HEADERS: usize = 6;

/// Longer than any call: what a time counts as that the clock can't reach.
const FOREVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// A call on its way.
type Executing<'a> = Pin<Box<dyn Future<Output = Result<Response<ReceivedBody>, Error>> + Send + 'a>>;

/// A request that only lacks what every request of a client has.
#[derive(Clone)]
pub(crate) struct Outgoing {
    pub(crate) base: Arc<Base>,
    pub(crate) method: Method,
    /// The path as the description has it, for traces.
    pub(crate) template: &'static str,
    /// What the emitted crate calls the operation, for traces.
    pub(crate) operation: &'static str,
    /// Path and query, the base URL's path included.
    pub(crate) target: String,
    /// What the call itself says; it counts before all that is added here.
    pub(crate) headers: HeaderMap,
    pub(crate) accept: &'static str,
    pub(crate) media_type: Option<HeaderValue>,
    pub(crate) body: Vec<Source>,
    pub(crate) mode: ReadMode,
    pub(crate) security: Security,
    /// Instead of the client's own.
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<Box<Retry>>,
}

impl Client {
    /// Sends a request and reads its whole response, within the client's bounds; tries again where that is safe.
    ///
    /// A call is one span, named and filled as OpenTelemetry's
    /// [HTTP client conventions](https://opentelemetry.io/docs/specs/semconv/http/http-spans/) say: with the path's template
    /// and never its arguments, and without query, headers and bodies.
    ///
    /// The future is boxed, so that the emitted crate, which has one such call an operation, needn't compile what is in it.
    pub(crate) fn execute(&self, outgoing: Outgoing) -> Executing<'_> {
        // A block, and calls that borrow: a function that took the request would hold it twice.
        let call = async move {
            let span = tracing::info_span!(
                "http.client",
                otel.kind = "client",
                otel.name = %format_args!("{} {}", outgoing.method, outgoing.template),
                operation = Some(outgoing.operation).filter(|name| !name.is_empty()),
                http.request.method = %outgoing.method,
                url.template = Some(outgoing.template).filter(|template| !template.is_empty()),
                server.address = outgoing.base.authority.host(),
                http.response.status_code = Empty,
                http.request.resend_count = Empty,
                request.id = Empty,
                error.type = Empty,
            );
            let (attempts, outcome) = self.attempts(&outgoing).instrument(span.clone()).await;
            if attempts > 1 {
                span.record("http.request.resend_count", attempts - 1);
            }
            let (status, id) = match &outcome {
                Ok(response) => (Some(response.status), response.request_id.as_deref()),
                Err(error) => {
                    span.record("error.type", error.kind());
                    (error.status(), error.request_id())
                }
            };
            status.map(|status| span.record("http.response.status_code", status.as_u16()));
            id.map(|id| span.record("request.id", id));
            outcome
        };
        Box::pin(call)
    }

    /// The outcome of a call, and how often it was sent.
    async fn attempts(&self, outgoing: &Outgoing) -> (u32, Result<Response<ReceivedBody>, Error>) {
        let retry = outgoing.retry.as_deref().unwrap_or(&self.0.retry);
        let allowed = outgoing.timeout.unwrap_or(self.0.timeout);
        // A body that is sent piece by piece may take long; what counts is that it moves on.
        let long = outgoing.body.iter().any(|piece| !matches!(piece, Source::Whole(_)));
        let repeatable = outgoing.body.iter().all(Source::is_repeatable);
        let started = Instant::now();
        let mut attempt = 1;
        loop {
            // Looked at once an attempt: a clock isn't for nothing.
            let now = if attempt == 1 { started } else { Instant::now() };
            let left = retry.deadline.saturating_sub(now - started);
            let after = if long { allowed } else { allowed.min(left) };
            let error = match self.exchange(outgoing, now, after, long.then(Default::default)).await {
                Ok(response) => return (attempt, Ok(Response { attempts: attempt, ..response })),
                Err(error) => error,
            };
            let wait = retry.delay(&error, &outgoing.method, attempt, Timestamp::now()).filter(|_| repeatable);
            match wait.filter(|wait| started.elapsed().saturating_add(*wait) < retry.deadline) {
                Some(wait) => {
                    tracing::debug!(attempt, ?wait, error.type = error.kind(), "trying again");
                    tokio::time::sleep(wait).await;
                }
                None => return (attempt, Err(error.with_attempts(attempt))),
            }
            attempt += 1;
        }
    }

    /// One attempt, which may take this long; one that sends a long body, this long for each piece of it.
    async fn exchange(
        &self,
        outgoing: &Outgoing,
        started: Instant,
        after: Duration,
        sent: Option<Arc<AtomicU64>>,
    ) -> Result<Response<ReceivedBody>, Error> {
        let late = || Error::Timeout { after, attempts: 1 };
        // A pipe that nobody writes to can't be opened.
        let body = within(started, after, None, pin!(open(&outgoing.body))).await.ok_or_else(late)??;
        let body = if let Some(sent) = &sent { body.counted(sent.clone()) } else { body };
        let request = self.request_with(outgoing, body)?;
        let sending = within(started, after, sent.as_deref(), self.0.transport.send(request)).await;
        let (head, mut body) = sending.ok_or_else(late)?.map_err(broken)?.into_parts();
        let success = match outgoing.mode {
            ReadMode::Redirect => head.status.is_redirection() && head.headers.contains_key(LOCATION),
            _ => head.status.is_success(),
        };
        let request_id = self.0.request_id.as_ref().and_then(|name| head.headers.get(name));
        let request_id = request_id.and_then(|value| value.to_str().ok()).map(str::to_owned);
        let response = Response { status: head.status, headers: head.headers, request_id, attempts: 1, value: () };
        if success && outgoing.mode == ReadMode::Streamed {
            // What is left of the deadline bounds attempts, not what comes after the last of them.
            let allowed = outgoing.timeout.unwrap_or(self.0.timeout);
            return Ok(response.with(ReceivedBody::Streamed(body, allowed)));
        }
        let limit = if success { self.0.max_response_size } else { KEPT };
        let mut bytes = Gathered::default();
        let started = if sent.is_some() { Instant::now() } else { started };
        let read = {
            let reading = pin!(collect(&mut body, &mut bytes, limit));
            within(started, after, None, reading).await.unwrap_or_else(|| Err(late()))
        };
        if success {
            read?;
            return Ok(response.with(ReceivedBody::Buffered(bytes.whole())));
        }
        // A refusal that breaks off or doesn't end is a refusal all the same. A copy, so that the rest is let go.
        let bytes = bytes.whole();
        let kept = Bytes::copy_from_slice(bytes.get(..limit).unwrap_or(&bytes));
        Err(self.failure(response.with(kept)))
    }

    /// One attempt's request.
    fn request_with(&self, outgoing: &Outgoing, body: Body) -> Result<http::Request<Body>, Error> {
        let Outgoing { base, method, target, headers: own, accept, media_type, security, .. } = outgoing;
        let mut target = target.clone();
        let mut headers = HeaderMap::with_capacity(own.len() + USUAL_HEADERS);
        for (name, value) in own {
            headers.insert(name, value.clone());
        }
        self.0.auth.apply(*security, &mut headers, &mut target).map_err(Error::invalid)?;
        // A key may travel in any of these.
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(accept));
        headers.entry(USER_AGENT).or_insert_with(|| self.0.user_agent.clone());
        if let Some(media_type) = media_type {
            headers.entry(CONTENT_TYPE).or_insert_with(|| media_type.clone());
        }
        if body.is_empty() && [Method::POST, Method::PUT, Method::PATCH].contains(method) {
            // RFC 9110, section 8.6; some servers ask for it.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let mut parts = uri::Parts::default();
        let target = PathAndQuery::from_maybe_shared(Bytes::from(target));
        let target =
            target.map_err(|error| Error::invalid(format!("the path and query make no valid URL: {error}")))?;
        (parts.scheme, parts.authority) = (Some(base.scheme.clone()), Some(base.authority.clone()));
        parts.path_and_query = Some(target);
        let uri = Uri::from_parts(parts);
        let uri = uri.map_err(|error| Error::invalid(format!("the path and query make no valid URL: {error}")))?;
        let mut request = http::Request::new(body);
        *request.method_mut() = method.clone();
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        Ok(request)
    }

    /// The error that a response without success stands for.
    fn failure(&self, response: Response<Bytes>) -> Error {
        let json: Option<Value> = serde_json::from_slice(&response.value).ok();
        let part = |pointer: Option<&str>| match json.as_ref()?.pointer(pointer?)? {
            Value::String(text) => Some(text.clone()),
            value @ (Value::Number(_) | Value::Bool(_)) => Some(value.to_string()),
            _ => None,
        };
        let fields = &self.0.api.error_fields;
        Error::Api(Box::new(ApiError {
            code: part(fields.code),
            message: part(fields.message),
            status: response.status,
            headers: response.headers,
            request_id: response.request_id,
            body: response.value,
            attempts: 1,
        }))
    }
}

/// The outcome, unless `after` goes by without it, and without anything sent of a body that counts in `sent`.
async fn within<F: Future + Unpin>(
    mut started: Instant,
    after: Duration,
    sent: Option<&AtomicU64>,
    mut outcome: F,
) -> Option<F::Output> {
    let count = || sent.map(|sent| sent.load(Ordering::Relaxed));
    loop {
        let before = count();
        let end = started.checked_add(after).unwrap_or_else(|| started + FOREVER);
        match timeout_at(end, &mut outcome).await {
            Ok(outcome) => return Some(outcome),
            Err(_) if count() > before => started = Instant::now(),
            Err(_) => return None,
        }
    }
}

/// The body that these pieces make, one behind the other.
async fn open(pieces: &[Source]) -> Result<Body, Error> {
    match pieces {
        [] => Ok(Body::default()),
        [only] => only.open().await,
        pieces => {
            let mut bodies = Vec::with_capacity(pieces.len());
            for piece in pieces {
                bodies.push(piece.open().await?);
            }
            Ok(Body::chain(bodies))
        }
    }
}

/// What has arrived of a body.
#[derive(Default)]
struct Gathered {
    /// Most bodies come in one piece, which is kept as it is.
    first: Bytes,
    /// All of it, once there is more.
    all: BytesMut,
}

impl Gathered {
    fn len(&self) -> usize {
        self.first.len().max(self.all.len())
    }

    /// Adds a piece; `more` are expected behind it.
    fn push(&mut self, piece: Bytes, more: usize) {
        if self.len() == 0 {
            self.first = piece;
            return;
        }
        if self.all.is_empty() {
            self.all.reserve(self.first.len() + piece.len() + more);
            self.all.extend_from_slice(&take(&mut self.first));
        }
        self.all.extend_from_slice(&piece);
    }

    fn whole(self) -> Bytes {
        if self.all.is_empty() { self.first } else { self.all.freeze() }
    }
}

/// Reads a body of at most `limit` bytes; after a failure, what came before it is there.
async fn collect(body: &mut Body, bytes: &mut Gathered, limit: usize) -> Result<(), Error> {
    while let Some(piece) = body.next().await {
        // Announced is not sent yet: what is set aside for it is bounded.
        let more = usize::try_from(body.len().unwrap_or(0)).map_or(SET_ASIDE, |more| more.min(SET_ASIDE));
        bytes.push(piece.map_err(broken)?, more.min(limit));
        if bytes.len() > limit {
            return Err(Error::TooLarge { limit });
        }
    }
    Ok(())
}

fn broken(source: BoxError) -> Error {
    Error::Transport { source, attempts: 1 }
}
