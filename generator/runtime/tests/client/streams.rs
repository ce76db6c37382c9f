//! Streams of events and of items over real sockets.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::time::Duration;

use oas_client_runtime::{
    Error, Event, EventStream, ItemStream, Json, Method, RequestBuilder, Text, response::EventData,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use crate::serve::{Server, builder, response};

const EVENTS: &str = "content-type: text/event-stream; charset=utf-8";

fn request<R>(url: &str) -> RequestBuilder<R> {
    let client = builder(url).max_response_size(64).build().unwrap();
    RequestBuilder::new(&client.root(), Method::GET, "/numbers")
}

/// Numbers as the data of events; the message and path of each error.
async fn numbers(mut stream: EventStream<Json<u32>>) -> Vec<Result<u32, String>> {
    let mut numbers = Vec::new();
    while let Some(event) = stream.try_next().await.transpose() {
        numbers.push(event.map(|event| event.data).map_err(|error| shown(&error)));
    }
    numbers
}

fn shown(error: &Error) -> String {
    match error {
        Error::Decode(error) => format!("{}: {}", error.path, error.source),
        other => other.to_string(),
    }
}

#[tokio::test]
async fn events_are_decoded_until_the_end_marker() {
    let body = "data: 1\n\nevent: more\nid: b\ndata: 2\n\ndata: [DONE]\n\ndata: 3\n\n";
    let server = Server::new([response("200 OK", &[EVENTS], body), response("200 OK", &[EVENTS], body)]).await;
    let mut stream = request::<EventStream<Json<u32>>>(&server.url).end_marker("[DONE]").send().await.unwrap();
    let first = stream.try_next().await.unwrap().unwrap();
    assert_eq!((first.name.as_str(), first.id, first.data), ("message", None, 1));
    let Event { name, id, data, .. } = stream.try_next().await.unwrap().unwrap();
    assert_eq!((name.as_str(), id.as_deref(), data), ("more", Some("b"), 2));
    assert!(stream.try_next().await.unwrap().is_none());
    assert!(stream.try_next().await.unwrap().is_none());
    assert!(server.requests()[0].contains("accept: text/event-stream\r\n"), "{}", server.requests()[0]);

    let stream = request::<EventStream<Json<u32>>>(&server.url).send().await.unwrap();
    let wrong = "[2]: invalid type: sequence, expected u32 at line 1 column 0".to_owned();
    assert_eq!(numbers(stream).await, [Ok(1), Ok(2), Err(wrong), Ok(3)]);
}

#[tokio::test]
async fn a_wrong_event_is_an_error_with_its_number_and_the_stream_goes_on() {
    let body = "data: 1\n\ndata: \"two\"\n\ndata: \u{1}\n\ndata: 4\n\ndata: 5";
    let server = Server::new([response("200 OK", &[EVENTS], body)]).await;
    let stream = request::<EventStream<Json<u32>>>(&server.url).send().await.unwrap();
    let numbers = numbers(stream).await;
    assert_eq!((&numbers[0], &numbers[3]), (&Ok(1), &Ok(4)));
    let errors: Vec<_> = numbers.into_iter().filter_map(Result::err).collect();
    assert_eq!(
        errors,
        [
            "[1]: invalid type: string, expected u32 at line 1 column 5",
            "[2]: expected value at line 1 column 1",
            "[4]: the stream ends within an event"
        ]
    );
}

#[tokio::test]
async fn an_event_is_as_large_as_a_response_at_most() {
    let body = format!("data: 1\n\ndata: {}\n\ndata: 3\n\n", "2".repeat(64));
    let server = Server::new([response("200 OK", &[EVENTS], body)]).await;
    let stream = request::<EventStream<Json<u32>>>(&server.url).send().await.unwrap();
    let too_large = "the response is larger than the limit of 64 bytes".to_owned();
    assert_eq!(numbers(stream).await, [Ok(1), Err(too_large)]);
}

#[tokio::test]
async fn another_media_type_is_an_error() {
    let page = response("200 OK", &["content-type: text/html"], "data: 1\n\n");
    let server = Server::new([page]).await;
    let error = request::<EventStream<Json<u32>>>(&server.url).send().await.unwrap_err();
    assert_eq!(shown(&error), ".: the media type is \"text/html\", and not text/event-stream");
}

#[tokio::test]
async fn an_error_response_is_an_error_before_the_stream() {
    let refusal = response("400 Bad Request", &["content-type: application/json"], r#"{"code": 7, "message": "no"}"#);
    let server = Server::new([refusal]).await;
    let error = request::<EventStream<Json<u32>>>(&server.url).send().await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.code()), (400, Some("7")));
}

#[tokio::test]
async fn data_may_be_text() {
    let body = "data: one\ndata: line\n\n";
    let server = Server::new([response("200 OK", &[EVENTS], body)]).await;
    let mut stream = request::<EventStream<Text<String>>>(&server.url).send().await.unwrap();
    assert_eq!(stream.try_next().await.unwrap().unwrap().data, "one\nline");
}

/// Events by name.
#[derive(Debug, PartialEq)]
enum Change {
    Added(u32),
    Other,
}

impl EventData for Change {
    type Output = Self;

    fn decode(event: &Event<String>) -> Result<Self, (String, oas_client_runtime::serde_json::Error)> {
        match event.name.as_str() {
            "added" => Json::<u32>::decode(event).map(Self::Added),
            _ => Ok(Self::Other),
        }
    }
}

#[tokio::test]
async fn the_name_may_say_the_type() {
    let server = Server::new([response("200 OK", &[EVENTS], "event: added\ndata: 3\n\ndata: x\n\n")]).await;
    let mut stream = request::<EventStream<Change>>(&server.url).send().await.unwrap();
    assert_eq!(stream.try_next().await.unwrap().unwrap().data, Change::Added(3));
    assert_eq!(stream.try_next().await.unwrap().unwrap().data, Change::Other);
}

#[tokio::test]
async fn items_have_a_line_or_a_record_separator_each() {
    for (media_type, body) in [
        ("application/jsonl", "1\n2\n\n\"x\"\n4\n5"),
        ("application/x-ndjson", "1\r\n2\r\n\"x\"\r\n4\r\n5\r\n"),
        ("application/json-seq", "\u{1e}1\n\u{1e}2\n\u{1e}\"x\"\n\u{1e}4\n\u{1e}5\n"),
        ("application/geo+json-seq; a=b", "\u{1e}1\n\u{1e}2\n\u{1e}\"x\"\n\u{1e}4\n\u{1e}5\n"),
    ] {
        let server = Server::new([response("200 OK", &[&format!("content-type: {media_type}")], body)]).await;
        let mut stream = request::<ItemStream<u32>>(&server.url).send().await.unwrap();
        let mut items = Vec::new();
        while let Some(item) = stream.try_next().await.transpose() {
            items.push(item.map_err(|error| shown(&error)));
        }
        let wrong = "[2]: invalid type: string, expected u32 at line 1 column 3".to_owned();
        assert_eq!(items, [Ok(1), Ok(2), Err(wrong), Ok(4), Ok(5)], "{media_type}");
    }
}

async fn read_request(connection: &mut TcpStream) {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        connection.read_buf(&mut request).await.unwrap();
    }
}

/// A server that sends one event, and the reader of its connection.
async fn one_event() -> (String, tokio::task::JoinHandle<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let connection = tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        read_request(&mut connection).await;
        let head = format!("HTTP/1.1 200 OK\r\n{EVENTS}\r\n\r\ndata: 1\n\ndata: 2");
        connection.write_all(head.as_bytes()).await.unwrap();
        // Returns when the client closes the connection.
        connection.read(&mut [0; 1]).await.unwrap_or(0)
    });
    (url, connection)
}

#[tokio::test]
async fn an_event_that_does_not_go_on_is_a_timeout() {
    let (url, connection) = one_event().await;
    let mut stream = request::<EventStream<Json<u32>>>(&url).timeout(Duration::from_millis(50)).send().await.unwrap();
    assert_eq!(stream.try_next().await.unwrap().unwrap().data, 1);
    let error = stream.try_next().await.unwrap_err();
    assert!(matches!(error, Error::Timeout { .. }), "{error:?}");
    assert!(stream.try_next().await.unwrap().is_none());
    assert_eq!(connection.await.unwrap(), 0);
}

#[tokio::test]
async fn a_dropped_stream_closes_its_connection() {
    let (url, connection) = one_event().await;
    let mut stream = request::<EventStream<Json<u32>>>(&url).send().await.unwrap();
    assert_eq!(stream.try_next().await.unwrap().unwrap().data, 1);
    drop(stream);
    assert_eq!(connection.await.unwrap(), 0);
}

/// A server that begins a response and repeats `part` until the client closes the connection.
async fn endless(media_type: &str, part: &'static str) -> (String, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\n\r\n");
    let serving = tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        read_request(&mut connection).await;
        connection.write_all(head.as_bytes()).await.unwrap();
        while connection.write_all(part.as_bytes()).await.is_ok() {}
    });
    (url, serving)
}

#[tokio::test]
async fn an_endless_line_and_an_endless_event_are_too_large() {
    for part in ["x", "data: 1\n"] {
        let (url, serving) = endless("text/event-stream", part).await;
        let mut stream = request::<EventStream<Json<u32>>>(&url).send().await.unwrap();
        let error = stream.try_next().await.unwrap_err();
        assert!(matches!(error, Error::TooLarge { .. }), "{error:?}");
        assert!(stream.try_next().await.unwrap().is_none());
        // The error has closed the connection.
        serving.await.unwrap();
    }
    for media_type in ["application/jsonl", "application/json-seq"] {
        let (url, serving) = endless(media_type, "[").await;
        let mut stream = request::<ItemStream<u32>>(&url).send().await.unwrap();
        let error = stream.try_next().await.unwrap_err();
        assert!(matches!(error, Error::TooLarge { .. }), "{error:?}");
        assert!(stream.try_next().await.unwrap().is_none());
        serving.await.unwrap();
    }
}

#[tokio::test]
async fn an_event_that_is_no_utf_8_is_an_error_and_the_stream_goes_on() {
    let server = Server::new([response("200 OK", &[EVENTS], b"data: 1\n\ndata: \xff\n\ndata: 3\n\n")]).await;
    let stream = request::<EventStream<Json<u32>>>(&server.url).send().await.unwrap();
    let broken = "[1]: the event is not UTF-8".to_owned();
    assert_eq!(numbers(stream).await, [Ok(1), Err(broken), Ok(3)]);
}

#[tokio::test]
async fn an_item_that_is_no_utf_8_or_is_cut_is_an_error() {
    let media_type = "content-type: application/jsonl";
    let server = Server::new([response("200 OK", &[media_type], b"\"a\"\n\"\xff\"\n\"c\"\n\"d")]).await;
    let mut stream = request::<ItemStream<String>>(&server.url).send().await.unwrap();
    let mut items = Vec::new();
    while let Some(item) = stream.try_next().await.transpose() {
        items.push(item.map_err(|error| shown(&error).split(": ").next().map(str::to_owned)));
    }
    let error = |path: &str| Err(Some(path.to_owned()));
    assert_eq!(items, [Ok("a".to_owned()), error("[1]"), Ok("c".to_owned()), error("[3]")]);
}

#[cfg(feature = "blocking")]
#[tokio::test]
async fn a_dropped_iterator_closes_its_connection() {
    let (url, connection) = one_event().await;
    let request = request::<EventStream<Json<u32>>>(&url);
    let reading = move || {
        let mut events = request.send_blocking().unwrap().blocking();
        events.next().unwrap().unwrap().data
    };
    let thread = || std::thread::spawn(reading).join().unwrap();
    assert_eq!(tokio::task::spawn_blocking(thread).await.unwrap(), 1);
    assert_eq!(connection.await.unwrap(), 0);
}

#[cfg(feature = "blocking")]
#[tokio::test]
async fn a_stream_may_be_an_iterator() {
    let server = Server::new([response("200 OK", &[EVENTS], "data: 1\n\ndata: x\n\ndata: 3\n\n")]).await;
    let request = request::<EventStream<Json<u32>>>(&server.url);
    let reading = move || {
        let events = request.send_blocking().unwrap().blocking();
        events.map(|event| event.ok().map(|event| event.data)).collect::<Vec<_>>()
    };
    // A thread of its own: one of the async runtime is inside of the runtime.
    let thread = || std::thread::spawn(reading).join().unwrap();
    assert_eq!(tokio::task::spawn_blocking(thread).await.unwrap(), [Some(1), None, Some(3)]);
}
