//! Sends requests: the attempts of one request, and reading its response.
//!
//! In: a request that lacks only what the client adds to every request. Out: the response as it was received, or an error.

mod buffer;

use std::{
    borrow::Cow,
    pin::{Pin, pin},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, Method, StatusCode, Uri,
    header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, USER_AGENT},
    uri::{self, PathAndQuery},
};
use jiff::Timestamp;
use serde_json::Value;
use tokio::time::{Instant, timeout_at};
use tracing::{Instrument, field::Empty};

use super::{
    Base, Client, Credentials, LayerRequest, Next, Retry, Security, Settings, bearer::Bearer, idempotency, reconnect,
};
use buffer::{BodyBuffer, collect};

use crate::{
    body::{Body, Source},
    error::{ApiError, BoxError, Call, Error},
    response::{KEPT, ReadMode, ReceivedBody, Response, StreamedBody, coding},
    transport,
};

/// The number of headers that most requests have.
const USUAL_HEADERS: usize = 7;

/// A time in place of one that the clock can't represent.
const FOREVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// A request that is being sent.
type ResponseFuture<'a> = Pin<Box<dyn Future<Output = Result<Response<ReceivedBody>, Error>> + Send + 'a>>;

/// A request that lacks only what the client adds to every request.
#[derive(Clone)]
pub(crate) struct Outgoing {
    pub(crate) base: Arc<Base>,
    pub(crate) method: Method,
    /// The path template, for traces.
    pub(crate) template: &'static str,
    /// The operation's name, for traces.
    pub(crate) operation: &'static str,
    /// Path and query, with the base URL's path.
    pub(crate) target: String,
    /// The request's own headers. They count before those that the client adds.
    pub(crate) headers: HeaderMap,
    pub(crate) accept: &'static str,
    pub(crate) media_type: Option<HeaderValue>,
    pub(crate) body: Vec<Source>,
    pub(crate) mode: ReadMode,
    /// The data of the event that ends a stream of events.
    pub(crate) end_marker: Option<&'static str>,
    /// How often a stream of events connects again without an event between.
    pub(crate) reconnects: u32,
    pub(crate) security: Security,
    /// The OAuth scopes that the operation asks for, by security scheme.
    pub(crate) scopes: &'static [(&'static str, &'static str)],
    /// The header with the call's idempotency key.
    pub(crate) idempotency_key: Option<&'static str>,
    /// In place of the client's.
    pub(crate) auth: Option<Arc<Credentials>>,
    /// In place of the client's.
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<Box<Retry>>,
}

/// One attempt of a request.
struct Attempt<'a> {
    /// Counted from 1.
    number: u32,
    started: Instant,
    /// The timeout.
    after: Duration,
    /// Counts the chunks that are sent, each of which starts the timeout anew.
    sent: Option<Arc<AtomicU64>>,
    /// The header `Authorization` of a token.
    bearer: Option<&'a HeaderValue>,
}

impl Outgoing {
    pub(crate) fn call(&self) -> Call {
        Call {
            operation: self.operation,
            method: self.method.clone(),
            template: self.template,
            base: Some(self.base.host_and_path()),
        }
    }
}

impl Client {
    /// Sends a request and receives its response within the client's limits. Retries where that is safe.
    ///
    /// A request is one span, named and filled as OpenTelemetry's [HTTP client
    /// conventions](https://opentelemetry.io/docs/specs/semconv/http/http-spans/) say. The span holds the path
    /// template, but no path arguments, query, headers or bodies.
    ///
    /// The future is boxed, so that emitted crates don't compile its content for each operation.
    pub(crate) fn execute(&self, mut outgoing: Outgoing) -> ResponseFuture<'_> {
        // A block, and functions that borrow: a function that owned the request would hold it twice.
        let call = async move {
            if let Some(name) = outgoing.idempotency_key {
                let added = idempotency::add(&mut outgoing.headers, name);
                added.map_err(|why| Error::invalid(why).with_call(outgoing.call()))?;
            }
            let span = tracing::info_span!(
                "http.client",
                otel.kind = "client",
                otel.name = %format_args!("{} {}", outgoing.method, outgoing.template),
                operation = Some(outgoing.operation).filter(|name| !name.is_empty()),
                http.request.method = %outgoing.method,
                url.template = Some(outgoing.template).filter(|template| !template.is_empty()),
                server.address = outgoing.base.authority.host(),
                server.port = outgoing.base.port(),
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
                .map(|response| reconnect::attach(response, self, &outgoing))
                .map_err(|error| error.with_call(outgoing.call()))
        };
        Box::pin(call)
    }

    /// The result of a request, and how often it was sent, redirects included.
    async fn attempts(&self, outgoing: &Outgoing) -> (u32, Result<Response<ReceivedBody>, Error>) {
        let retry = outgoing.retry.as_deref().unwrap_or(&self.0.retry);
        let allowed = outgoing.timeout.unwrap_or(self.0.timeout);
        // A body of several chunks may take long. The timeout applies to each chunk.
        let long = outgoing.body.iter().any(|chunk| !matches!(chunk, Source::Whole(_)));
        let bound = |spent| if long { allowed } else { allowed.min(retry.deadline.saturating_sub(spent)) };
        let repeatable = outgoing.body.iter().all(Source::is_repeatable);
        let mut started = Instant::now();
        let mut outgoing = Cow::Borrowed(outgoing);
        let (mut followed, mut renewed) = (0, 0);
        let mut attempt = 1;
        // Most requests have one attempt, and reading the clock takes time.
        let mut now = started;
        loop {
            let bearer = match self.bearer(&outgoing, bound(now - started)) {
                Some(fetching) => fetching.await.map(Some),
                None => Ok(None),
            };
            if !matches!(bearer, Ok(None)) {
                now = Instant::now();
                // A person may have taken longer than the deadline to confirm the first token.
                let is_confirmed = matches!(&bearer, Ok(Some(bearer)) if bearer.is_interactive());
                started = if is_confirmed && attempt + followed + renewed == 1 { now } else { started };
            }
            let after = bound(now - started);
            let (bearer, outcome) = match bearer {
                Ok(bearer) => {
                    let sent = long.then(Default::default);
                    let header = bearer.as_ref().map(Bearer::header);
                    let this = Attempt { number: attempt, started: now, after, sent, bearer: header };
                    let outcome = self.exchange(&outgoing, this).await;
                    (bearer, outcome)
                }
                Err(error) => (None, Err(error)),
            };
            let error = match outcome {
                Ok(response) => return (attempt + followed + renewed, Ok(Response { attempts: attempt, ..response })),
                Err(error) => error,
            };
            let is_rejected = error.status() == Some(StatusCode::UNAUTHORIZED);
            // A service that rejects a new token too would reject another one.
            if let Some(bearer) = bearer.filter(|_| is_rejected && renewed == 0) {
                bearer.forget();
                if repeatable {
                    tracing::debug!("renewing the token");
                    renewed = 1;
                    now = Instant::now();
                    continue;
                }
            }
            if let Some(next) = self.0.redirects.next(&outgoing, &error, followed) {
                tracing::debug!(http.response.status_code = error.status().map(|status| status.as_u16()), "redirected");
                outgoing = Cow::Owned(next);
                followed += 1;
                now = Instant::now();
                continue;
            }
            let is_idempotent = outgoing.method.is_idempotent() || outgoing.idempotency_key.is_some();
            let wait = retry.delay(&error, is_idempotent, attempt, Timestamp::now()).filter(|_| repeatable);
            match wait.filter(|wait| started.elapsed().saturating_add(*wait) < retry.deadline) {
                Some(wait) => {
                    tracing::debug!(attempt, ?wait, error.type = error.kind(), "retrying");
                    tokio::time::sleep(wait).await;
                }
                None => return (attempt + followed + renewed, Err(error.with_attempts(attempt))),
            }
            attempt += 1;
            now = Instant::now();
        }
    }

    /// One attempt, with its timeout. For a body of several chunks, the timeout applies to each chunk.
    async fn exchange(&self, outgoing: &Outgoing, attempt: Attempt<'_>) -> Result<Response<ReceivedBody>, Error> {
        let Attempt { number, started, after, sent, bearer } = attempt;
        let late = || Error::timeout(after);
        // Opening a pipe without a writer takes forever.
        let body = within(started, after, None, pin!(open(&outgoing.body))).await.ok_or_else(late)??;
        let body = if let Some(sent) = &sent { body.counted(sent.clone()) } else { body };
        let request = self.request_with(outgoing, body, bearer)?;
        let end = end_of(started, after);
        let sending = within(started, after, sent.as_deref(), self.transmit(request, outgoing, number, end)).await;
        let (mut head, body) = sending.ok_or_else(late)?.map_err(Error::transport)?.into_parts();
        let mut body = coding::decode(&mut head.headers, body);
        let success = match outgoing.mode {
            ReadMode::Redirect => head.status.is_redirection() && head.headers.contains_key(LOCATION),
            _ => head.status.is_success(),
        };
        let request_id = self.0.request_id.as_ref().and_then(|name| head.headers.get(name));
        let request_id = request_id.and_then(|value| value.to_str().ok()).map(str::to_owned);
        let response = Response { status: head.status, headers: head.headers, request_id, attempts: 1, value: () };
        if success && outgoing.mode == ReadMode::Streamed {
            // The deadline bounds attempts, not a download after the last attempt.
            let allowed = outgoing.timeout.unwrap_or(self.0.timeout);
            return Ok(response.with(ReceivedBody::Streamed(StreamedBody {
                body,
                chunk_timeout: allowed,
                max_item_size: self.0.max_response_size,
                end_marker: outgoing.end_marker,
                reconnects: None,
            })));
        }
        let limit = if success { self.0.max_response_size } else { KEPT };
        let mut bytes = BodyBuffer::default();
        let started = if sent.is_some() { Instant::now() } else { started };
        let read = {
            let reading = pin!(collect(&mut body, &mut bytes, limit));
            within(started, after, None, reading).await.unwrap_or_else(|| Err(late()))
        };
        if success {
            read?;
            return Ok(response.with(ReceivedBody::Buffered(bytes.whole())));
        }
        // An error response counts even if its body breaks off or doesn't end. The copy releases the whole body.
        let bytes = bytes.whole();
        let kept = Bytes::copy_from_slice(bytes.get(..limit).unwrap_or(&bytes));
        Err(self.api_error(response.with(kept)))
    }

    /// Hands a request to the layers, or without any to the transport.
    fn transmit(
        &self,
        request: http::Request<Body>,
        outgoing: &Outgoing,
        attempt: u32,
        end: Instant,
    ) -> transport::ResponseFuture<'_> {
        let Settings { layers, transport, .. } = &*self.0;
        if layers.is_empty() {
            return transport.send(request);
        }
        let next = Next::new(layers, &**transport);
        let running = next.run(LayerRequest::new(request, outgoing, attempt, end));
        Box::pin(async { running.await.map_err(BoxError::from) })
    }

    /// The HTTP request of one attempt.
    fn request_with(
        &self,
        outgoing: &Outgoing,
        body: Body,
        bearer: Option<&HeaderValue>,
    ) -> Result<http::Request<Body>, Error> {
        let Outgoing { base, method, target, headers: own, accept, media_type, security, .. } = outgoing;
        let mut target = target.clone();
        let mut headers = HeaderMap::with_capacity(own.len() + USUAL_HEADERS);
        for (name, value) in own {
            headers.insert(name, value.clone());
        }
        if let Some(bearer) = bearer {
            headers.entry(AUTHORIZATION).or_insert_with(|| bearer.clone());
        }
        let auth = outgoing.auth.as_deref().unwrap_or(&self.0.auth);
        auth.apply(*security, &mut headers, &mut target).map_err(Error::invalid)?;
        // Credentials may use any of these headers, so they come first.
        headers.entry(ACCEPT).or_insert(HeaderValue::from_static(accept));
        headers.entry(ACCEPT_ENCODING).or_insert_with(coding::accepted);
        headers.entry(USER_AGENT).or_insert_with(|| self.0.user_agent.clone());
        if let Some(media_type) = media_type {
            headers.entry(CONTENT_TYPE).or_insert_with(|| media_type.clone());
        }
        if body.is_empty() && [Method::POST, Method::PUT, Method::PATCH, Method::QUERY].contains(method) {
            // RFC 9110, section 8.6. Some servers require it.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let mut parts = uri::Parts::default();
        let target = PathAndQuery::from_maybe_shared(Bytes::from(target));
        let target =
            target.map_err(|error| Error::invalid(format!("the path and query don't form a valid URL: {error}")))?;
        (parts.scheme, parts.authority) = (Some(base.scheme.clone()), Some(base.authority.clone()));
        parts.path_and_query = Some(target);
        let uri = Uri::from_parts(parts);
        let uri = uri.map_err(|error| Error::invalid(format!("the path and query don't form a valid URL: {error}")))?;
        let mut request = http::Request::new(body);
        *request.method_mut() = method.clone();
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        Ok(request)
    }

    /// The error of an error response.
    fn api_error(&self, response: Response<Bytes>) -> Error {
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
            call: None,
        }))
    }
}

/// The end of a timeout.
fn end_of(started: Instant, after: Duration) -> Instant {
    started.checked_add(after).unwrap_or_else(|| started + FOREVER)
}

/// The output of a future, or `None` after the timeout. Each chunk that is sent, which `sent` counts, starts the
/// timeout anew.
async fn within<F: Future + Unpin>(
    mut started: Instant,
    after: Duration,
    sent: Option<&AtomicU64>,
    mut outcome: F,
) -> Option<F::Output> {
    let count = || sent.map(|sent| sent.load(Ordering::Relaxed));
    loop {
        let before = count();
        match timeout_at(end_of(started, after), &mut outcome).await {
            Ok(outcome) => return Some(outcome),
            Err(_) if count() > before => started = Instant::now(),
            Err(_) => return None,
        }
    }
}

/// The body of these chunks.
async fn open(chunks: &[Source]) -> Result<Body, Error> {
    match chunks {
        [] => Ok(Body::default()),
        [only] => only.open().await,
        chunks => {
            let mut bodies = Vec::with_capacity(chunks.len());
            for chunk in chunks {
                bodies.push(chunk.open().await?);
            }
            Ok(Body::chain(bodies))
        }
    }
}
