//! Tests the span of a call and the events of lenient reading: their fields, and the values that they leave out.
//!
//! The tests run one after the other, in a program of their own: tracing remembers of each event if a subscriber wants it, and a
//! thread without a subscriber could decide that for all.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use oas_client_runtime::{
    Api, Auth, ClientBuilder, ErrorFields, Json, Method, OAuth2, Redirects, RequestBuilder, Retry, Value,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use tracing_subscriber::fmt::format::FmtSpan;

static API: Api = Api {
    servers: &[],
    variables: &[],
    user_agent: "test/1",
    error_fields: ErrorFields { code: None, message: None, request_id: Some("x-request-id") },
};

/// Where the subscriber writes to.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Write::write(&mut *self.0.lock().unwrap(), bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

#[test]
fn a_span_names_the_operation_and_has_no_values() {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(check_span());
}

async fn check_span() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 4096];
        let _ = stream.read(&mut request).await.unwrap();
        stream
            .write_all(b"HTTP/1.1 404 No\r\nx-request-id: RQ7\r\ncontent-length: 6\r\nconnection: close\r\n\r\nsecret")
            .await
            .unwrap();
    });
    let (log, guard) = spans(FmtSpan::CLOSE);
    let client: oas_client_runtime::Client =
        [Auth::basic("user", "hunter2"), Auth::query("key", "hidden-key"), Auth::cookie("key", "hidden-cookie")]
            .into_iter()
            .fold(ClientBuilder::new(&API).base_url(url), ClientBuilder::auth)
            .build()
            .unwrap();
    let call: RequestBuilder<Json<Value>> =
        RequestBuilder::new(&client.root().arg("hidden-id"), Method::GET, "/things/{id}");
    let call = call.operation("FetchThing");
    call.query("q", "hidden-query").header("x-mine", "hidden-header").send().await.unwrap_err();
    drop(guard);

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let ours: Vec<_> = log.lines().filter(|line| line.contains("http.client")).collect();
    let close = ours.iter().find(|line| line.contains("close")).unwrap();
    for part in [
        "http.request.method=GET",
        "otel.name=GET /things/{id}",
        "operation=\"FetchThing\"",
        "url.template=\"/things/{id}\"",
        "server.address=\"127.0.0.1\"",
        "server.port=",
        "error.type=\"404\"",
        "http.response.status_code=404",
        "request.id=\"RQ7\"",
    ] {
        assert!(close.contains(part), "{part} in {close}");
    }
    for hidden in [
        "hidden-id",
        "hidden-query",
        "hidden-header",
        "hidden-key",
        "hidden-cookie",
        "hunter2",
        "dXNlcjpodW50ZXIy",
        "secret",
    ] {
        assert!(!ours.iter().any(|line| line.contains(hidden)), "{hidden} in {ours:?}");
    }
}

#[test]
fn no_event_has_a_token_or_a_secret() {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(check_tokens());
}

/// One server is the API and its authorization server.
async fn check_tokens() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let granted = r#"{"access_token": "hidden-token", "refresh_token": "hidden-next", "expires_in": 600}"#;
    let responses = [("200 OK", granted), ("401 No", ""), ("200 OK", granted), ("200 OK", "{}"), ("400 No", "hidden")];
    tokio::spawn(async move {
        for (status, body) in responses {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = Vec::new();
            while !request.windows(4).any(|end| end == b"\r\n\r\n") {
                stream.read_buf(&mut request).await.unwrap();
            }
            let head = format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
            stream.write_all(format!("{head}{body}").as_bytes()).await.unwrap();
        }
    });
    let (log, guard) = spans(FmtSpan::FULL);
    for fails in [false, true] {
        let flow = OAuth2::refresh_token(format!("{url}/token"), "hidden-id", "hidden-refresh");
        let flow = flow.client_secret("hidden-secret").parameter("audience", "hidden-audience");
        let client: oas_client_runtime::Client = ClientBuilder::new(&API).base_url(&url).auth(flow).build().unwrap();
        let call: RequestBuilder<Json<Value>> = RequestBuilder::new(&client.root(), Method::GET, "/things");
        assert_eq!(call.send().await.is_err(), fails);
    }
    drop(guard);
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("renewing the token") && log.contains("error.type=\"token\""), "{log}");
    // In base64: `hidden-id:hidden-secret`.
    assert!(!log.contains("hidden") && !log.contains("aGlkZGVu"), "{log}");
}

/// Writes events and spans, until the guard is dropped.
fn spans(events: FmtSpan) -> (Log, tracing::subscriber::DefaultGuard) {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(tracing::Level::TRACE)
        .with_span_events(events)
        .with_writer(move || writer.clone())
        .finish();
    (log, tracing::subscriber::set_default(subscriber))
}

#[test]
fn a_span_counts_what_was_sent_again() {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(check_resent());
}

async fn check_resent() {
    let (busy, moved, ok) = ("503 Busy", "307 Moved\r\nlocation: /other", "200 OK");
    for (responses, resent) in [
        (&[ok][..], None),
        (&[busy, ok], Some(1)),
        (&[busy, busy, ok], Some(2)),
        (&[moved, ok], Some(1)),
        (&[moved, busy, ok], Some(2)),
        (&[moved, "404 No"], Some(1)),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let served = responses.to_vec();
        tokio::spawn(async move {
            for response in served {
                let (mut stream, _) = listener.accept().await.unwrap();
                let _ = stream.read(&mut [0; 4096]).await.unwrap();
                let response = format!("HTTP/1.1 {response}\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{{}}");
                stream.write_all(response.as_bytes()).await.unwrap();
            }
        });
        let (log, guard) = spans(FmtSpan::CLOSE);
        let mut retry = Retry::default();
        retry.base_delay = Duration::ZERO;
        let client: oas_client_runtime::Client =
            ClientBuilder::new(&API).base_url(url).retry(retry).redirects(Redirects::up_to(1)).build().unwrap();
        let call: RequestBuilder<Json<Value>> = RequestBuilder::new(&client.root(), Method::GET, "/things");
        _ = call.send().await;
        drop(guard);
        let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        let close = log.lines().find(|line| line.contains("http.client") && line.contains("close time")).unwrap();
        let found = close.split_once("resend_count=").map(|(_, rest)| rest.split([' ', '}']).next().unwrap());
        assert_eq!(found, resent.map(|count: u8| count.to_string()).as_deref(), "{responses:?}: {close}");
    }
}

struct Book {
    id: Option<i64>,
    title: Option<String>,
    sold: Option<bool>,
    tags: Option<Vec<Option<String>>>,
    next: Option<Box<Book>>,
}
oas_client_runtime::object!(Book lenient["id", "title"] { optional { id, title, sold, tags, next } });

#[test]
fn lenient_reading_names_the_location_and_no_value() {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .without_time()
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::with_default(subscriber, || {
        let json = r#"{"id":"4711","next":{"id":null,"title":"a","tags":["b",4712],"sold":"true"}}"#;
        oas_client_runtime::serde_json::from_str::<Book>(json).unwrap();
    });
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for (location, expected, found) in [
        ("title", "a value", "nothing"),
        ("id", "a number", "a string"),
        ("next.id", "a value", "null"),
        ("next.tags[1]", "a string", "a number"),
        ("next.sold", "a boolean", "a string"),
    ] {
        let fields = format!("location=\"{location}\" expected=\"{expected}\" found=\"{found}\"");
        assert!(text.contains(&fields), "{fields} in {text}");
    }
    assert_eq!(text.lines().count(), 5, "{text}");
    assert!(!text.contains("471"), "{text}");
}
