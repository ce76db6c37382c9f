//! Request bodies that are items in a row.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::{
    collections::{BTreeMap, VecDeque},
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
    task::{Context, Poll},
};

use futures_core::Stream;
use oas_client_runtime::{
    Body, Empty, Error, ItemFormat, Method, RequestBuilder, Retry, Transport, Upload, serde_json::value::RawValue,
    transport::ResponseFuture,
};
use tokio::{io::AsyncReadExt, net::TcpListener};

use crate::serve::builder;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Keeps the bodies of requests, and refuses the first ones.
#[derive(Debug, Default)]
struct Keeping {
    bodies: Arc<Mutex<Vec<String>>>,
    refusals: usize,
}

impl Transport for Keeping {
    fn send(&self, request: http::Request<Body>) -> ResponseFuture<'_> {
        Box::pin(async move {
            let mut body = request.into_body();
            let mut text = String::new();
            while let Some(chunk) = body.next().await {
                text.push_str(std::str::from_utf8(&chunk?).unwrap());
            }
            let mut bodies = self.bodies.lock().unwrap();
            bodies.push(text);
            let status = if bodies.len() > self.refusals { 204 } else { 429 };
            Ok(http::Response::builder().status(status).body(Body::default()).unwrap())
        })
    }
}

/// The bodies that a call sends when the server refuses the first.
async fn sent(upload: Upload, refusals: usize) -> (Vec<String>, Result<(), Error>) {
    let bodies = Arc::new(Mutex::new(Vec::new()));
    let mut retry = Retry::new(1);
    retry.base_delay = std::time::Duration::ZERO;
    let transport = Keeping { bodies: bodies.clone(), refusals };
    let client = builder("https://books.test").retry(retry).transport(transport).build().unwrap();
    let call = RequestBuilder::<Empty>::new(&client.root(), Method::POST, "/books").upload("application/jsonl", upload);
    let outcome = call.send().await;
    let bodies = bodies.lock().unwrap().clone();
    (bodies, outcome)
}

async fn text(upload: Upload) -> String {
    let (bodies, outcome) = sent(upload, 0).await;
    outcome.unwrap();
    bodies.concat()
}

/// A stream of these results, which is pending before each.
struct Slow<T>(VecDeque<Result<T, BoxError>>, bool);

impl<T> Unpin for Slow<T> {}

impl<T> Stream for Slow<T> {
    type Item = Result<T, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.1 = !self.1;
        if self.1 {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(self.0.pop_front())
    }
}

#[tokio::test]
async fn items_have_a_line_or_a_record_separator_each() {
    assert_eq!(text(Upload::items(ItemFormat::Lines, ["a", "b\nc"])).await, "\"a\"\n\"b\\nc\"\n");
    assert_eq!(text(Upload::items(ItemFormat::Sequence, [1, 2])).await, "\u{1e}1\n\u{1e}2\n");
    assert_eq!(text(Upload::items(ItemFormat::Lines, Vec::<u8>::new())).await, "");
    let slow = Slow([1.0, 2.5].map(Ok).into(), false);
    assert_eq!(text(Upload::item_stream(ItemFormat::Lines, slow)).await, "1\n2.5\n");
    let raw = RawValue::from_string("{\"a\":\r\n1}".to_owned()).unwrap();
    assert_eq!(text(Upload::items(ItemFormat::Lines, [raw])).await, "{\"a\":  1}\n");
}

#[tokio::test]
async fn items_are_sent_again_only_if_they_can_be() {
    let (bodies, outcome) = sent(Upload::repeatable_items(ItemFormat::Lines, [1, 2]), 1).await;
    assert_eq!((bodies, outcome.is_ok()), (vec!["1\n2\n".to_owned(); 2], true));
    let (bodies, outcome) = sent(Upload::items(ItemFormat::Lines, [1, 2]), 1).await;
    assert_eq!((bodies.len(), outcome.unwrap_err().status().unwrap().as_u16()), (1, 429));
}

/// An item that JSON can't hold: a map whose keys are lists.
fn no_json() -> BTreeMap<Vec<u8>, u8> {
    [(vec![1], 1)].into()
}

#[tokio::test]
async fn a_body_that_fails_breaks_off() {
    let unfit = || Upload::items(ItemFormat::Lines, [BTreeMap::new(), no_json()]);
    let torn = || Upload::item_stream(ItemFormat::Lines, Slow([Ok(1), Err("the tape tore".into())].into(), false));
    for (upload, message) in
        [(unfit(), "the item [1] can't be encoded as JSON: key must be a string"), (torn(), "the tape tore")]
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let receiving = tokio::spawn(async move {
            let (mut connection, _) = listener.accept().await.unwrap();
            let mut request = Vec::new();
            while connection.read_buf(&mut request).await.is_ok_and(|read| read > 0) {}
            String::from_utf8(request).unwrap()
        });
        let client = builder(&url).build().unwrap();
        let call = RequestBuilder::<Empty>::new(&client.root(), Method::POST, "/").upload("application/jsonl", upload);
        let error = call.send().await.unwrap_err();
        drop(client);
        let mut shown = error.to_string();
        let mut source = std::error::Error::source(&error);
        while let Some(cause) = source {
            shown = format!("{shown}: {cause}");
            source = cause.source();
        }
        assert!(shown.contains(message), "{shown}");
        let request = receiving.await.unwrap();
        // The last chunk of a whole body is empty.
        assert!(!request.ends_with("0\r\n\r\n"), "{request}");
    }
}

/// Items that count how many of them are alive.
struct Counted(Arc<AtomicI64>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl oas_client_runtime::serde::Serialize for Counted {
    fn serialize<S: oas_client_runtime::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        assert!(self.0.load(Ordering::Relaxed) <= 1);
        serializer.serialize_str("one of a million items")
    }
}

/// Takes the body's chunks, each of which is small.
#[derive(Debug)]
struct Counting(Arc<AtomicI64>);

impl Transport for Counting {
    fn send(&self, request: http::Request<Body>) -> ResponseFuture<'_> {
        Box::pin(async move {
            let mut body = request.into_body();
            while let Some(chunk) = body.next().await {
                let chunk = chunk?;
                assert!(chunk.len() < 20 * 1024, "{}", chunk.len());
                self.0.fetch_add(chunk.iter().filter(|byte| **byte == b'\n').count() as i64, Ordering::Relaxed);
            }
            Ok(http::Response::new(Body::default()))
        })
    }
}

#[tokio::test]
async fn a_million_items_are_held_one_by_one() {
    let (alive, sent) = (Arc::new(AtomicI64::new(0)), Arc::new(AtomicI64::new(0)));
    let make = move |_| {
        alive.fetch_add(1, Ordering::Relaxed);
        Counted(alive.clone())
    };
    let client = builder("https://books.test").transport(Counting(sent.clone())).build().unwrap();
    let call = RequestBuilder::<Empty>::new(&client.root(), Method::POST, "/books");
    call.upload("application/jsonl", Upload::items(ItemFormat::Lines, (0..1_000_000).map(make))).send().await.unwrap();
    assert_eq!(sent.load(Ordering::Relaxed), 1_000_000);
}
