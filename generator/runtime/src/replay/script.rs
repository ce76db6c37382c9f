//! The exchanges that a test expects, and the mistakes so far.

use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use http::{Response, header::CONTENT_TYPE, request::Parts};

use super::{TestFailure, TestResult, compare};
use crate::{
    client::Auth,
    har::{self, Har, Pair},
};

/// How many responses a message lists.
const MOST_SHOWN: usize = 10;

/// Exchanges in order, and how many of them were requested.
#[derive(Debug, Default)]
pub(super) struct Script {
    exchanges: Vec<Exchange>,
    served: usize,
    /// The credentials that every request must have.
    pub(super) auth: Vec<Auth>,
    mistakes: Vec<String>,
}

#[derive(Debug)]
struct Exchange {
    /// The recorded request; `None` accepts any request.
    request: Option<har::Request>,
    response: RecordedResponse,
}

/// A response with its decoded body.
#[derive(Debug)]
pub(super) struct RecordedResponse {
    pub(super) status: u16,
    pub(super) headers: Vec<Pair>,
    pub(super) body: Bytes,
}

impl RecordedResponse {
    /// The value of a header.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let header = self.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name))?;
        Some(&header.value)
    }
}

impl Script {
    /// All exchanges of a HAR document.
    pub(super) fn all(har: &str) -> Result<Self, TestFailure> {
        let entries = parse(har)?.log.entries;
        let exchanges = entries.into_iter().enumerate().map(|(index, entry)| exchange(index, entry));
        Ok(Self { exchanges: exchanges.collect::<Result<_, _>>()?, ..Self::default() })
    }

    /// The exchanges of these indices of a HAR document, counted from 0.
    pub(super) fn exchanges(har: &str, indices: &[usize]) -> Result<Self, TestFailure> {
        let entries = parse(har)?.log.entries;
        let mut script = Self::default();
        for &index in indices {
            let entry = entries.get(index).cloned();
            let entry = entry.ok_or_else(|| TestFailure::new(format!("the recording has no exchange {index}")))?;
            script.exchanges.push(exchange(index, entry)?);
        }
        Ok(script)
    }

    /// Adds a response to any request.
    pub(super) fn push(&mut self, response: RecordedResponse) {
        self.exchanges.push(Exchange { request: None, response });
    }

    /// Adds a header to the last response. A second `Content-Type` replaces the first.
    pub(super) fn header(&mut self, header: Pair) {
        let Some(Exchange { response, .. }) = self.exchanges.last_mut() else {
            self.mistakes
                .push(format!("the header `{}` comes before the first response; call `respond` first", header.name));
            return;
        };
        if header.name.eq_ignore_ascii_case(CONTENT_TYPE.as_str()) {
            response.headers.retain(|other| !other.name.eq_ignore_ascii_case(CONTENT_TYPE.as_str()));
        }
        response.headers.push(header);
    }

    /// The responses in order.
    pub(super) fn responses(&self) -> impl ExactSizeIterator<Item = &RecordedResponse> + DoubleEndedIterator {
        self.exchanges.iter().map(|exchange| &exchange.response)
    }

    /// The response to a request that came to `origin`.
    ///
    /// # Errors
    ///
    /// One line on why the request has no response: none is left, another request is due, or the response is invalid.
    pub(super) fn response(&mut self, origin: &str, head: &Parts, body: &[u8]) -> Result<Response<Bytes>, String> {
        let requested = format!("{} {}", head.method, head.uri.path_and_query().map_or("", |target| target.as_str()));
        let Some(exchange) = self.exchanges.get_mut(self.served) else {
            let why = format!("no response is left for {requested}: {}", self.inventory());
            self.mistakes.push(why.clone());
            return Err(why);
        };
        self.served += 1;
        let differences = compare::request(exchange.request.as_ref(), &self.auth, head, body);
        // Observe links lead back to where the client came from.
        let recorded = exchange.request.as_ref().map_or("", |request| request.origin_and_target().0);
        if !recorded.is_empty() {
            let escaped = |origin: &str| origin.replace('/', r"\/");
            let body = &mut exchange.response.body;
            if let Ok(text) = str::from_utf8(body) {
                *body = text.replace(recorded, origin).replace(&escaped(recorded), &escaped(origin)).into();
            }
        }
        if !differences.is_empty() {
            let what: Vec<_> = differences.iter().filter_map(|difference| difference.lines().next()).collect();
            let expected = exchange.request.as_ref().map(|request| format!(" isn't the recorded {}", line(request)));
            let why = format!("{requested}{}: {}", expected.unwrap_or_default(), what.join(", "));
            self.mistakes.extend(differences);
            return Err(why);
        }
        sendable(&exchange.response).map_err(|error| {
            let why = format!("the response can't be sent: {error}");
            self.mistakes.push(why.clone());
            why
        })
    }

    /// All responses, each with the request that it is for.
    fn inventory(&self) -> String {
        let responses = self.exchanges.iter().map(|exchange| {
            let request = exchange.request.as_ref().map_or_else(|| "any request".to_owned(), line);
            format!("{} for {request}", exchange.response.status)
        });
        let shown: Vec<_> = responses.take(MOST_SHOWN).collect();
        match self.exchanges.len() {
            0 => "there are no responses".to_owned(),
            1 => format!("the only response was sent ({})", shown.join(", ")),
            all => {
                let more = if all > MOST_SHOWN { ", …" } else { "" };
                format!("all {all} responses were sent ({}{more})", shown.join(", "))
            }
        }
    }

    /// All mistakes of the requests, then these differences of the responses.
    pub(super) fn verdict(&self, differences: Vec<String>) -> TestResult {
        let mut mistakes = self.mistakes.clone();
        if self.served < self.exchanges.len() {
            mistakes.push(format!("{} of {} exchanges were requested", self.served, self.exchanges.len()));
        }
        mistakes.extend(differences);
        if mistakes.is_empty() { Ok(()) } else { Err(TestFailure(mistakes.join("\n"))) }
    }
}

/// The recorded exchange of this index.
fn exchange(index: usize, entry: har::Entry) -> Result<Exchange, TestFailure> {
    let har::Entry { request, response: har::Response { status, mut headers, content }, .. } = entry;
    let body =
        decoded(content).map_err(|why| TestFailure::new(format!("exchange {index}: the recorded response {why}")))?;
    // These describe the recorded connection, not this one.
    let hop = ["content-length", "content-encoding", "transfer-encoding", "connection"];
    headers.retain(|header| !hop.contains(&header.name.to_ascii_lowercase().as_str()));
    Ok(Exchange { request: Some(request), response: RecordedResponse { status, headers, body } })
}

/// The bytes of a recorded body.
fn decoded(content: har::Content) -> Result<Bytes, String> {
    match content.encoding.as_str() {
        "" => Ok(content.text.into()),
        "base64" => match STANDARD.decode(content.text) {
            Ok(bytes) => Ok(bytes.into()),
            Err(error) => Err(format!("isn't base64, as its `encoding` says: {error}")),
        },
        other => Err(format!("has the unknown encoding `{other}`; use `base64`, or leave it empty")),
    }
}

fn parse(har: &str) -> Result<Har, TestFailure> {
    Har::parse(har).map_err(|error| TestFailure::new(format!("the recording isn't HAR 1.2: {error}")))
}

fn sendable(response: &RecordedResponse) -> Result<Response<Bytes>, http::Error> {
    let empty = Response::builder().status(response.status);
    let headers = response.headers.iter();
    headers.fold(empty, |made, header| made.header(&header.name, &header.value)).body(response.body.clone())
}

/// The method and the path with the query of a recorded request.
fn line(request: &har::Request) -> String {
    format!("{} {}", request.method, request.origin_and_target().1)
}
