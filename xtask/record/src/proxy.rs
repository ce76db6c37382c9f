//! Forwards requests of a client on this machine to the service, and records them with the responses.

use std::{
    convert::Infallible,
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderName, HeaderValue, Method, StatusCode,
    header::{ACCEPT_ENCODING, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, EXPECT, HOST, LOCATION},
    request,
};
use http_body_util::{BodyExt, Full, Limited};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use oas_client_runtime::{Timestamp, Transport, har::parse_form, transport::hyper::HyperTransport};
use tokio::net::TcpListener;

use crate::{
    har, json,
    scrub::{Body, Scrub},
    upstream::Upstream,
};

/// The largest body that is forwarded, in bytes.
const LARGEST: usize = 32 * 1024 * 1024;

/// Headers of one connection (RFC 9110, section 7.6.1), beside those that `Connection` names.
const CONNECTION_HEADERS: [&str; 9] = [
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// A proxy in front of one service, and the recording that it writes.
pub(crate) struct Recorder {
    upstream: Upstream,
    /// The URL of the recorder.
    host: String,
    transport: HyperTransport,
    recording: Mutex<Recording>,
}

struct Recording {
    scrub: Scrub,
    /// The exchanges in the file, not scrubbed: a string may turn out to be secret later, and then leaves all of them.
    exchanges: Vec<Exchange>,
    file: har::File,
}

/// A request and its response, not scrubbed.
#[derive(Clone)]
struct Exchange {
    started: Timestamp,
    milliseconds: u64,
    request: request::Parts,
    request_body: Bytes,
    status: StatusCode,
    headers: HeaderMap,
    response_body: Bytes,
}

type Response = http::Response<Full<Bytes>>;

impl Recorder {
    /// A recorder at `origin` for a service.
    pub(crate) fn new(upstream: Upstream, origin: String, scrub: Scrub, file: har::File) -> Self {
        let host = origin.trim_start_matches("http://").to_owned();
        let recording = Mutex::new(Recording { scrub, exchanges: Vec::new(), file });
        Self { upstream, host, transport: HyperTransport::new(), recording }
    }

    /// Serves requests until the process ends.
    pub(crate) async fn serve(self, listener: TcpListener) -> Result<(), String> {
        let recorder = Arc::new(self);
        loop {
            let (stream, _) = listener.accept().await.map_err(|error| format!("no more connections: {error}"))?;
            let recorder = recorder.clone();
            let response = service_fn(move |request| {
                let recorder = recorder.clone();
                async move { Ok::<_, Infallible>(recorder.respond(request).await) }
            });
            tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), response).await });
        }
    }

    async fn respond(&self, request: http::Request<Incoming>) -> Response {
        let (head, body) = request.into_parts();
        if head.uri.authority().is_some() || head.method == Method::CONNECT {
            return error_response(
                StatusCode::BAD_REQUEST,
                "this is no proxy for all hosts: use its URL as the base URL",
            );
        }
        let Ok(body) = Limited::new(body, LARGEST).collect().await else {
            return error_response(StatusCode::PAYLOAD_TOO_LARGE, "the request broke off, or is larger than 32 MiB");
        };
        let exchange = match self.forward(head, body.to_bytes()).await {
            Ok(exchange) => exchange,
            Err(why) => {
                eprintln!("not recorded: {why}");
                return error_response(StatusCode::BAD_GATEWAY, &why);
            }
        };
        self.record(&exchange);
        self.response_to_client(exchange)
    }

    /// Forwards a request.
    async fn forward(&self, request: request::Parts, request_body: Bytes) -> Result<Exchange, String> {
        let (started, clock) = (Timestamp::now(), Instant::now());
        let target = request.uri.path_and_query().map_or("/", |target| target.as_str());
        let uri = format!("{}{target}", self.upstream.origin);
        let mut forwarded = http::Request::new(oas_client_runtime::Body::whole(request_body.clone()));
        *forwarded.method_mut() = request.method.clone();
        *forwarded.uri_mut() = uri.parse().map_err(|_| "the path and query make no valid URL".to_owned())?;
        *forwarded.headers_mut() = end_to_end(&request.headers);
        let headers = forwarded.headers_mut();
        for name in [HOST, EXPECT] {
            headers.remove(name);
        }
        if !request_body.is_empty() {
            headers.remove(CONTENT_LENGTH);
        }
        // A compressed response can't be read and scrubbed.
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));

        let response = self.transport.send(forwarded).await.map_err(|error| {
            let causes = std::iter::successors(Some(&*error as &dyn std::error::Error), |error| error.source());
            let causes: Vec<_> = causes.map(ToString::to_string).collect();
            format!("{} can't be reached: {}", self.upstream.origin, causes.join(": "))
        })?;
        let (head, mut body) = response.into_parts();
        let mut response_body = Vec::new();
        while let Some(chunk) = body.next().await {
            response_body.extend_from_slice(&chunk.map_err(|error| format!("the response broke off: {error}"))?);
            if response_body.len() > LARGEST {
                return Err("the response is larger than 32 MiB".to_owned());
            }
        }
        let milliseconds = u64::try_from(clock.elapsed().as_millis()).unwrap_or(u64::MAX);
        let headers = end_to_end(&head.headers);
        Ok(Exchange {
            started,
            milliseconds,
            request,
            request_body,
            status: head.status,
            headers,
            response_body: response_body.into(),
        })
    }

    /// Adds an exchange to the file, or prints why it can't be added.
    fn record(&self, exchange: &Exchange) {
        let mut recording = self.recording.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = recording.record(exchange, &self.upstream.origin);
        let target = exchange.request.uri.path();
        let call =
            format!("{} {} -> {}", exchange.request.method, recording.scrub.url(target), exchange.status.as_u16());
        match outcome {
            Ok(()) => eprintln!("{call}"),
            Err(why) => eprintln!("{call}, not recorded: {why}"),
        }
    }

    /// The response for the client, with links to the recorder instead of the service.
    fn response_to_client(&self, exchange: Exchange) -> Response {
        let Exchange { status, mut headers, response_body, .. } = exchange;
        let redirect = |text: &str| self.upstream.redirect_links(&self.host, text);
        for value in headers.values_mut() {
            let new = value.to_str().ok().and_then(|text| HeaderValue::try_from(redirect(text)).ok());
            *value = new.unwrap_or_else(|| value.clone());
        }
        let readable = headers.get(CONTENT_ENCODING).is_none();
        let response_body = match str::from_utf8(&response_body) {
            Ok(text) if readable => Bytes::from(redirect(text)),
            _ => response_body,
        };
        headers.remove(CONTENT_LENGTH);
        let mut response = http::Response::new(Full::new(response_body));
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        response
    }
}

impl Recording {
    fn record(&mut self, exchange: &Exchange, origin: &str) -> Result<(), String> {
        let known = self.scrub.known();
        // An exchange that can't be recorded has secrets too.
        let learned = learn_secrets(exchange, &mut self.scrub);
        if self.scrub.known() > known && !self.exchanges.is_empty() {
            let again = self.exchanges.iter().map(|exchange| make_entry(exchange, origin, &mut self.scrub));
            let again = again.collect::<Result<_, _>>()?;
            self.file.replace(again).map_err(|error| format!("earlier exchanges still hold its secrets: {error}"))?;
        }
        learned?;
        let entry = make_entry(exchange, origin, &mut self.scrub)?;
        self.file.add(entry).map_err(|error| error.to_string())?;
        self.exchanges.push(exchange.clone());
        Ok(())
    }
}

/// Remembers the secrets of an exchange.
fn learn_secrets(exchange: &Exchange, scrub: &mut Scrub) -> Result<(), String> {
    let Exchange { request, headers, .. } = exchange;
    let target = request.uri.path_and_query().map_or("/", |target| target.as_str());
    let bodies = [read_body(&request.headers, &exchange.request_body), read_body(headers, &exchange.response_body)];
    let learned = scrub.learn_request(target, &request.headers);
    bodies.iter().flatten().fold(learned, |learned, body| learned.and(scrub.learn_body(body)))
}

/// Makes the scrubbed entry of an exchange.
fn make_entry(exchange: &Exchange, origin: &str, scrub: &mut Scrub) -> Result<har::Entry, String> {
    let Exchange { request, headers, .. } = exchange;
    let request_body = read_body(&request.headers, &exchange.request_body).ok_or("its body is no text")?;
    if matches!(request_body, Body::Text(_)) {
        return Err("its body is neither JSON nor a form, so its secrets can't be found".to_owned());
    }
    let response_body = read_body(headers, &exchange.response_body).ok_or("the response is no text")?;
    let target = request.uri.path_and_query().map_or("/", |target| target.as_str());

    let target = scrub.url(target);
    let query = parse_form(target.split_once('?').map_or("", |(_, query)| query));
    let (request_body, response_body) = (scrub.body(request_body), scrub.body(response_body));
    let body_size = request_body.text().len();
    let mime_type = |headers: &HeaderMap, scrub: &mut Scrub| scrub.text(&text(headers, &CONTENT_TYPE));
    let post_data = (request_body != Body::Nothing).then(|| har::PostData {
        mime_type: mime_type(&request.headers, scrub),
        params: if let Body::Form(form) = &request_body { har::pairs(parse_form(form)) } else { Vec::new() },
        text: request_body.text().to_owned(),
    });
    let location = text(headers, &LOCATION);
    Ok(har::Entry {
        started_date_time: exchange.started.to_string(),
        time: exchange.milliseconds,
        request: har::Request {
            method: request.method.to_string(),
            url: format!("{origin}{target}"),
            http_version: "HTTP/1.1",
            cookies: [],
            headers: har::pairs(scrub.headers(&request.headers)),
            query_string: har::pairs(query),
            post_data,
            headers_size: -1,
            body_size,
        },
        response: har::Response {
            status: exchange.status.as_u16(),
            status_text: exchange.status.canonical_reason().unwrap_or("").to_owned(),
            http_version: "HTTP/1.1",
            cookies: [],
            headers: har::pairs(scrub.headers(headers)),
            content: har::Content {
                size: response_body.text().len(),
                mime_type: mime_type(headers, scrub),
                text: response_body.text().to_owned(),
            },
            redirect_url: scrub.url(&location),
            headers_size: -1,
            body_size: response_body.text().len(),
        },
        cache: har::Empty {},
        timings: har::Timings { send: 0, wait: exchange.milliseconds, receive: 0 },
    })
}

/// Reads a body by its media type. A body of another form is text; `None` if it is compressed or not UTF-8.
fn read_body(headers: &HeaderMap, bytes: &Bytes) -> Option<Body> {
    if bytes.is_empty() {
        return Some(Body::Nothing);
    }
    let encoding = text(headers, &CONTENT_ENCODING);
    if !encoding.is_empty() && !encoding.eq_ignore_ascii_case("identity") {
        return None;
    }
    let body = str::from_utf8(bytes).ok()?.to_owned();
    let kind = text(headers, &CONTENT_TYPE).to_ascii_lowercase();
    Some(if kind.starts_with("application/x-www-form-urlencoded") {
        Body::Form(body)
    } else if json::is_json(&body) {
        Body::Json(body)
    } else {
        Body::Text(body)
    })
}

impl Body {
    fn text(&self) -> &str {
        match self {
            Self::Nothing => "",
            Self::Form(text) | Self::Json(text) | Self::Text(text) => text,
        }
    }
}

fn text(headers: &HeaderMap, name: &HeaderName) -> String {
    headers.get(name).map_or_else(String::new, |value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// The headers that a proxy forwards.
fn end_to_end(headers: &HeaderMap) -> HeaderMap {
    let named = text(headers, &CONNECTION).to_ascii_lowercase();
    let named: Vec<_> = named.split(',').map(str::trim).collect();
    let forwarded = headers
        .iter()
        .filter(|(name, _)| !CONNECTION_HEADERS.contains(&name.as_str()) && !named.contains(&name.as_str()));
    forwarded.map(|(name, value)| (name.clone(), value.clone())).collect()
}

fn error_response(status: StatusCode, why: &str) -> Response {
    let mut response = http::Response::new(Full::new(Bytes::from(format!("recorder: {why}\n"))));
    *response.status_mut() = status;
    response
}
