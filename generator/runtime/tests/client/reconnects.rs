//! Streams of events that go on over several connections.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::time::Duration;

use oas_client_runtime::{Auth, Error, EventStream, Method, RequestBuilder, Retry, Text};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use crate::serve::{Server, builder, response};

const EVENTS: &str = "content-type: text/event-stream";

/// A response that the server closes `missing` bytes before its end.
fn torn(body: &str, missing: usize) -> Vec<u8> {
    let length = body.len() + missing;
    format!("HTTP/1.1 200 OK\r\n{EVENTS}\r\ncontent-length: {length}\r\n\r\n{body}").into_bytes()
}

fn whole(body: &str) -> Vec<u8> {
    response("200 OK", &[EVENTS], body)
}

fn gone() -> Vec<u8> {
    b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n".to_vec()
}

/// A request whose delays are too short to see.
fn request(url: &str, method: Method) -> RequestBuilder<EventStream<Text<String>>> {
    let client = builder(url).auth(Auth::bearer("key")).build().unwrap();
    let mut retry = Retry::never();
    retry.base_delay = Duration::from_nanos(1);
    RequestBuilder::new(&client.root(), method, "/changes").retry(retry)
}

/// The data of the events, and the errors, of a stream that connects again at most twice in a row.
async fn received(server: &Server, change: impl FnOnce(Stream) -> Stream) -> Vec<Result<String, String>> {
    let mut stream = change(request(&server.url, Method::GET).reconnect(2)).send().await.unwrap();
    let mut received = Vec::new();
    while let Some(event) = stream.try_next().await.transpose() {
        received.push(event.map(|event| event.data).map_err(|error| kind(&error)));
    }
    received
}

type Stream = RequestBuilder<EventStream<Text<String>>>;

fn kind(error: &Error) -> String {
    match error {
        Error::Transport { .. } => "transport".to_owned(),
        Error::Timeout { .. } => "timeout".to_owned(),
        Error::Decode(error) => error.source.to_string(),
        other => other.to_string(),
    }
}

fn data(all: &[&str]) -> Vec<Result<String, String>> {
    all.iter().map(|data| Ok((*data).to_owned())).collect()
}

/// The header `Last-Event-ID` of each request.
fn last_ids(server: &Server) -> Vec<Option<String>> {
    let of = |request: &String| {
        let line = request.lines().find_map(|line| line.strip_prefix("last-event-id: "));
        line.map(str::to_owned)
    };
    server.requests().iter().map(of).collect()
}

#[tokio::test]
async fn a_broken_stream_goes_on_behind_its_last_event() {
    for end in ["", "id: 8\ndata: cut", "id: 8\ndata: cut\n"] {
        for missing in [0, 9] {
            let first = torn(&format!("id: 7\ndata: a\n\n{end}"), missing);
            let server = Server::new([first, whole("id: 8\ndata: b\n\ndata: c\n\n"), gone()]).await;
            assert_eq!(received(&server, |stream| stream).await, data(&["a", "b", "c"]), "{end:?}");
            let ids = [None, Some("7".to_owned()), Some("8".to_owned())];
            assert_eq!(last_ids(&server), ids, "{end:?}");
            assert!(server.requests().iter().all(|request| request.contains("authorization: Bearer key\r\n")));
        }
    }
}

#[tokio::test]
async fn the_last_id_is_that_of_the_standard() {
    for (first, last) in [
        ("data: a\n\n", None),
        ("id: 7\0\ndata: a\n\n", None),
        ("id: 7\ndata: a\n\nid: 8\0\ndata: a\n\n", Some("7")),
        ("id: 7\ndata: a\n\nid\ndata: a\n\n", None),
        ("id: 7\n\n", Some("7")),
        ("id: 7\n", None),
        ("id: ü\ndata: a\n\n", Some("ü")),
    ] {
        let server = Server::new([torn(first, 9), gone()]).await;
        received(&server, |stream| stream).await;
        assert_eq!(last_ids(&server), [None, last.map(str::to_owned)], "{first:?}");
    }
}

#[tokio::test]
async fn the_callers_id_counts_until_the_server_names_one() {
    let responses = [torn("data: a\n\n", 9), torn("id: 7\ndata: b\n\n", 9), torn("id\ndata: c\n\n", 9), gone()];
    let server = Server::new(responses).await;
    received(&server, |stream| stream.header("last-event-id", "5")).await;
    assert_eq!(last_ids(&server), [Some("5"), Some("5"), Some("7"), None].map(|id| id.map(str::to_owned)));
}

#[tokio::test]
async fn an_id_that_no_header_may_carry_ends_the_stream() {
    let server = Server::new([torn("id: \u{1}\ndata: a\n\n", 9)]).await;
    let message = "the ID of the last event holds a character that no header may carry".to_owned();
    assert_eq!(received(&server, |stream| stream).await, [Ok("a".to_owned()), Err(message)]);
}

#[tokio::test]
async fn a_stream_connects_so_often_in_a_row_at_most() {
    let server = Server::new([torn("data: a\n\n", 9), torn("", 9), torn("data: b\n\n", 9), torn("", 9), torn("", 9)]);
    let server = server.await;
    let expected = [data(&["a", "b"]), vec![Err("transport".to_owned())]].concat();
    assert_eq!(received(&server, |stream| stream).await, expected);
    assert_eq!(server.requests().len(), 5);
    let server = Server::new([whole("data: a\n\n"), whole(": x\n\n"), whole("")]).await;
    assert_eq!(received(&server, |stream| stream).await, data(&["a"]));
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_stream_has_one_connection_by_default() {
    let server = Server::new([torn("data: a\n\n", 9)]).await;
    let expected = [data(&["a"]), vec![Err("transport".to_owned())]].concat();
    assert_eq!(received(&server, |stream| stream.reconnect(0)).await, expected);
}

#[tokio::test]
async fn the_end_marker_and_204_end_a_stream() {
    let server = Server::new([whole("data: a\n\ndata: [DONE]\n\n")]).await;
    assert_eq!(received(&server, |stream| stream.end_marker("[DONE]")).await, data(&["a"]));
    let server = Server::new([gone()]).await;
    assert_eq!(received(&server, |stream| stream).await, []);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_error_response_and_another_media_type_end_a_stream() {
    let refused = response("403 Forbidden", &["content-type: application/json"], "{}");
    let page = response("200 OK", &["content-type: text/html"], "data: b\n\n");
    for (second, error) in
        [(refused, ": 403 Forbidden"), (page, "the media type is \"text/html\", and not text/event-stream")]
    {
        let server = Server::new([torn("data: a\n\n", 9), second]).await;
        let received = received(&server, |stream| stream).await;
        assert_eq!(received[0], Ok("a".to_owned()));
        assert!(received[1].as_ref().unwrap_err().contains(error), "{received:?}");
        assert_eq!((received.len(), server.requests().len()), (2, 2));
    }
}

#[tokio::test]
async fn an_event_larger_than_the_limit_ends_a_stream() {
    let server = Server::new([whole("data: 12345678\n\n")]).await;
    let client = builder(&server.url).max_response_size(8).build().unwrap();
    let request = RequestBuilder::<EventStream<Text<String>>>::new(&client.root(), Method::GET, "/").reconnect(2);
    let mut stream = request.send().await.unwrap();
    assert!(matches!(stream.try_next().await, Err(Error::TooLarge { .. })));
    assert!(stream.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn only_get_connects_again() {
    let error = request("http://127.0.0.1:9", Method::POST).reconnect(1).send().await.unwrap_err();
    let message = "only a stream of GET connects again, and this is POST; remove `reconnect`";
    assert!(matches!(error, Error::Invalid { .. }) && error.to_string().contains(message), "{error}");
}

async fn request_of(connection: &mut TcpStream) -> String {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        connection.read_buf(&mut request).await.unwrap();
    }
    String::from_utf8(request).unwrap()
}

#[tokio::test]
async fn an_idle_stream_connects_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let serving = tokio::spawn(async move {
        let (mut idle, _) = listener.accept().await.unwrap();
        request_of(&mut idle).await;
        idle.write_all(format!("HTTP/1.1 200 OK\r\n{EVENTS}\r\n\r\nid: 7\ndata: a\n\n").as_bytes()).await.unwrap();
        let (mut next, _) = listener.accept().await.unwrap();
        let request = request_of(&mut next).await;
        next.write_all(&whole("data: b\n\n")).await.unwrap();
        // The first connection is closed by now.
        assert_eq!(idle.read(&mut [0; 1]).await.unwrap_or(0), 0);
        request
    });
    let request = request(&url, Method::GET).timeout(Duration::from_millis(200)).reconnect(1);
    let mut stream = request.send().await.unwrap();
    for data in ["a", "b"] {
        assert_eq!(stream.try_next().await.unwrap().unwrap().data, data);
    }
    assert!(serving.await.unwrap().contains("last-event-id: 7\r\n"));
}
