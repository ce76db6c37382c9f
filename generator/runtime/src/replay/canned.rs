//! Prepared responses without a network.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard},
};

use bytes::Bytes;
use http::{header::CONTENT_TYPE, request::Parts};
use serde_json::Value;

use super::{
    ReceivedRequest, TestFailure, TestResult, lock,
    script::{RecordedResponse, Script},
};
use crate::{
    body::Body,
    client::Auth,
    error::{BoxError, Error},
    har::Pair,
    transport::{ResponseFuture, Transport},
};

/// A [`Transport`] with prepared responses: its client needs no server, no network and no account.
///
/// Clones share their state: give one to the client, and keep one to see which requests were sent.
///
/// ```
/// use oas_client_runtime::{replay::Canned, serde_json::json};
/// # use oas_client_runtime::{Api, RequestBuilder, Client, ClientBuilder, ErrorFields, Json, Method, Value};
/// # static API: Api = Api { servers: &[oas_client_runtime::Server::new("", &["https://library.example/v1"])], variables: &[], user_agent: "test/1", error_fields: ErrorFields {
/// #     code: None, message: None, request_id: None } };
/// # struct Library;
/// # impl Library { fn builder() -> ClientBuilder<Client> { ClientBuilder::new(&API) } }
/// # async fn lend(client: &Client) -> oas_client_runtime::Result<Value> {
/// #     RequestBuilder::<Json<Value>>::new(&client.root(), Method::POST, "/loans").form().field("Reader", "ada").send().await
/// # }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let canned = Canned::new().respond(201, json!({"id": "L1", "reader": "ada"}));
/// let client = Library::builder().transport(canned.clone()).build()?;
///
/// let loan = lend(&client).await?; // the code under test
///
/// assert_eq!(loan["id"], "L1");
/// let [request] = &canned.requests()[..] else { panic!("one request was expected") };
/// assert_eq!((request.method.as_str(), request.path()), ("POST", "/v1/loans"));
/// assert_eq!(request.field("Reader").as_deref(), Some("ada"));
/// canned.finish()?; // every request had a response, and every response was requested
/// # Ok(())
/// # }
/// ```
///
/// Responses are sent in order, one for each request. Responses of [`Canned::respond`] and [`Canned::respond_bytes`] suit any
/// request. Those of a recording ([`Canned::all_exchanges`], [`Canned::exchanges`]) require the recorded request, to any
/// origin. A request without a response, or another than the recorded one, fails with
/// [`Error::Invalid`](crate::Error::Invalid), whose message names the request and the responses. [`Canned::finish`] reports
/// it too.
///
/// A retry uses a response of its own. Build the client with [`Retry::never`](crate::Retry::never) to see a 429, 502, 503 or
/// 504 response as it is.
#[derive(Clone, Default)]
pub struct Canned(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    script: Script,
    requests: Vec<ReceivedRequest>,
}

impl Canned {
    /// No responses yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The responses of all exchanges of the HAR document `har`, in its order.
    ///
    /// # Errors
    ///
    /// If the text isn't HAR 1.2, or a response's body can't be decoded.
    pub fn all_exchanges(har: &str) -> Result<Self, TestFailure> {
        Script::all(har).map(Self::of)
    }

    /// The responses of the exchanges of these indices (counted from 0) of the HAR document `har`, in this order.
    ///
    /// # Errors
    ///
    /// If the text isn't HAR 1.2, has no such exchange, or a response's body can't be decoded.
    pub fn exchanges(har: &str, exchanges: &[usize]) -> Result<Self, TestFailure> {
        Script::exchanges(har, exchanges).map(Self::of)
    }

    fn of(script: Script) -> Self {
        Self(Arc::new(Mutex::new(State { script, requests: Vec::new() })))
    }

    /// Adds a response: a status code from 100 to 999, and a body of JSON. Null stands for an empty body.
    pub fn respond(self, status: u16, body: impl Into<Value>) -> Self {
        let (headers, body) = match body.into() {
            Value::Null => (Vec::new(), String::new()),
            body => {
                let content_type_header = Pair { name: CONTENT_TYPE.to_string(), value: "application/json".to_owned() };
                (vec![content_type_header], body.to_string())
            }
        };
        self.state().script.push(RecordedResponse { status, headers, body: body.into() });
        self
    }

    /// Adds a response: a status code from 100 to 999, and a body of bytes with its media type.
    ///
    /// ```
    /// use oas_client_runtime::{replay::Canned, serde_json::json};
    ///
    /// let canned = Canned::new()
    ///     .respond_bytes(200, "image/png", &b"\x89PNG"[..])
    ///     .header("ETag", "\"1\"")
    ///     .respond(429, json!({"message": "Slow down"}))
    ///     .header("Retry-After", "7");
    /// ```
    pub fn respond_bytes(self, status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        let content_type_header = Pair { name: CONTENT_TYPE.to_string(), value: content_type.to_owned() };
        self.state().script.push(RecordedResponse { status, headers: vec![content_type_header], body: body.into() });
        self
    }

    /// Adds a header to the last response. A header of the same name stays; only `Content-Type` is replaced.
    ///
    /// A request for a response with an invalid header fails. [`Canned::finish`] reports it, and also a header before the
    /// first response.
    pub fn header(self, name: &str, value: &str) -> Self {
        self.state().script.header(Pair { name: name.to_owned(), value: value.to_owned() });
        self
    }

    /// Requires these credentials on every request.
    pub fn require_auth(self, auth: Auth) -> Self {
        self.state().script.auth.push(auth);
        self
    }

    /// All requests so far in order, without credentials that travel in headers.
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        self.state().requests.clone()
    }

    /// Checks that every request was the expected one, and that every response was requested.
    ///
    /// # Errors
    ///
    /// Every difference, as [`Replay::finish`](super::Replay::finish) reports it.
    pub fn finish(&self) -> TestResult {
        self.state().script.verdict(Vec::new())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.0)
    }
}

impl Transport for Canned {
    fn send(&self, request: http::Request<Body>) -> ResponseFuture<'_> {
        Box::pin(async move {
            let (head, mut body) = request.into_parts();
            let mut bytes = Vec::new();
            while let Some(chunk) = body.next().await {
                bytes.extend_from_slice(&chunk?);
            }
            let response = self.state().exchange(&head, bytes.into()).map_err(Error::invalid)?;
            Ok::<_, BoxError>(response.map(Body::whole))
        })
    }
}

impl State {
    fn exchange(&mut self, head: &Parts, body: Bytes) -> Result<http::Response<Bytes>, String> {
        self.requests.push(ReceivedRequest::new(head, body.clone()));
        let scheme = head.uri.scheme_str().unwrap_or("https");
        let host = head.uri.authority().map_or("", |authority| authority.as_str());
        self.script.response(&format!("{scheme}://{host}"), head, &body)
    }
}

/// Shows no requests: they hold the caller's data.
impl fmt::Debug for Canned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Canned").field("requests", &self.state().requests.len()).finish_non_exhaustive()
    }
}
