//! Tests retries over real sockets: which calls, how often, and the deadline.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use oas_client_runtime::{
    Api, Client, ClientBuilder, Error, ErrorFields, Json, Method, RequestBuilder, Result, Retry, Value,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

static API: Api = Api {
    servers: &[],
    variables: &[],
    user_agent: "test/1",
    error_fields: ErrorFields { code: Some("/code"), message: Some("/message"), request_id: None },
};

/// A server that responses each connection with the next of these texts, then with the last, and counts them.
async fn server(responses: &'static [&'static str]) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let seen = Arc::new(AtomicUsize::new(0));
    let count = seen.clone();
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = Vec::new();
            while !request.windows(4).any(|end| end == b"\r\n\r\n") {
                if stream.read_buf(&mut request).await.unwrap() == 0 {
                    break;
                }
            }
            let index = count.fetch_add(1, Ordering::SeqCst);
            let response = responses.get(index).or(responses.last()).unwrap();
            stream.write_all(response.as_bytes()).await.unwrap();
        }
    });
    (url, seen)
}

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}";
const BUSY: &str = "HTTP/1.1 503 Busy\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const TOO_MANY: &str = "HTTP/1.1 429 Slow\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const IN_A_MINUTE: &str = "HTTP/1.1 503 Busy\r\nretry-after: 60\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const NEXT_YEAR: &str = "HTTP/1.1 429 Slow\r\nretry-after: 31536000\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const CUT_OFF: &str = "HTTP/1.1 200 OK\r\ncontent-length: 20\r\nconnection: close\r\n\r\n{";
const NOTHING: &str = "";

fn quick() -> Retry {
    let mut retry = Retry::default();
    retry.base_delay = Duration::from_millis(1);
    retry
}

fn client(url: &str) -> Client {
    ClientBuilder::new(&API).base_url(url).retry(quick()).build().unwrap()
}

fn call(url: &str, method: Method) -> RequestBuilder<Json<Value>> {
    RequestBuilder::new(&client(url).root(), method, "/thing")
}

/// Sends one call to a server with these responses: the outcome, and how many requests came.
async fn outcome(method: Method, responses: &'static [&'static str]) -> (Result<Value>, usize) {
    let (url, seen) = server(responses).await;
    let outcome = call(&url, method).send().await;
    (outcome, seen.load(Ordering::SeqCst))
}

#[tokio::test]
async fn a_safe_call_is_sent_again_until_it_succeeds() {
    for trouble in [&[BUSY, BUSY, OK], &[CUT_OFF, NOTHING, OK], &[TOO_MANY, BUSY, OK]] {
        let (outcome, seen) = outcome(Method::GET, trouble).await;
        assert!(outcome.is_ok(), "{trouble:?}: {outcome:?}");
        assert_eq!(seen, 3, "{trouble:?}");
    }
}

#[tokio::test]
async fn a_post_is_sent_once_unless_it_was_not_processed() {
    for trouble in [&[BUSY, OK], &[CUT_OFF, OK], &[NOTHING, OK]] {
        let (outcome, seen) = outcome(Method::POST, trouble).await;
        assert!(outcome.is_err(), "{trouble:?}");
        assert_eq!(seen, 1, "{trouble:?}");
    }
    let (outcome, seen) = outcome(Method::POST, &[TOO_MANY, OK]).await;
    assert!(outcome.is_ok(), "{outcome:?}");
    assert_eq!(seen, 2);
}

#[tokio::test]
async fn the_error_says_how_often_was_tried() {
    let (outcome, seen) = outcome(Method::GET, &[BUSY]).await;
    let error = outcome.unwrap_err();
    assert_eq!((seen, error.attempts()), (3, Some(3)));
    let host = error.call().unwrap().host().unwrap();
    assert_eq!(error.to_string(), format!("GET /thing at {host}: 503 Service Unavailable, after 3 attempts"));
}

#[tokio::test]
async fn an_absurd_retry_after_ends_the_call_at_once() {
    let (outcome, seen) = outcome(Method::GET, &[NEXT_YEAR, OK]).await;
    assert!(outcome.unwrap_err().is_rate_limited());
    assert_eq!(seen, 1);
}

#[tokio::test]
async fn the_deadline_ends_a_call_between_attempts() {
    let (url, seen) = server(&[IN_A_MINUTE]).await;
    let mut retry = quick();
    retry.max_retries = u32::MAX;
    retry.deadline = Duration::from_secs(30);
    let error = call(&url, Method::GET).retry(retry).send().await.unwrap_err();
    assert_eq!((seen.load(Ordering::SeqCst), error.attempts()), (1, Some(1)));
}

#[tokio::test]
async fn a_call_can_have_its_own_retries_and_timeout() {
    let (url, seen) = server(&[BUSY]).await;
    call(&url, Method::GET).retry(Retry::never()).send().await.unwrap_err();
    assert_eq!(seen.load(Ordering::SeqCst), 1);

    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let error = call(&url, Method::GET).timeout(Duration::from_millis(20)).send().await.unwrap_err();
    assert!(matches!(error, Error::Timeout { attempts: 3, .. }), "{error:?}");
    let host = error.call().unwrap().host().unwrap();
    let message = "the response did not arrive within 20ms, after 3 attempts";
    assert_eq!(error.to_string(), format!("GET /thing at {host}: {message}"));
}

#[tokio::test]
async fn a_refused_connection_is_tried_again_and_reported() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap().to_string();
    drop(listener);
    for method in [Method::GET, Method::POST] {
        let error = call(&format!("http://{host}"), method.clone()).send().await.unwrap_err();
        assert!(matches!(error, Error::Transport { attempts: 3, .. }) && error.is_connect(), "{error:?}");
        let message = error.to_string().to_lowercase();
        let begin = format!("{method} /thing at {host}: no connection to the host: ").to_lowercase();
        assert!(message.starts_with(&begin) && message.contains("refused"), "{error}");
    }
}

oas_client_runtime::by_status!(Made { 201 => Created });

#[tokio::test]
async fn an_undeclared_response_says_how_often_the_call_was_sent() {
    let (url, _) = server(&[BUSY, BUSY, OK]).await;
    let error = call(&url, Method::GET).read_as::<Made>().send().await.unwrap_err();
    assert!(matches!(error, Error::UndeclaredStatus(_)), "{error}");
    assert_eq!((error.attempts(), error.api().unwrap().attempts), (Some(3), 3));
}
