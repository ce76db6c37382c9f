//! Streams over a socket: what the client asks for, and the items.

use crate::serve::{header, reply, serve};
use golden_clients::streams::{Client, Error, models::CreateSummaryBody, news::ListNewsEvent};
use oas_client_runtime::{IntoRequest, ReadResponse, Retry};

const EVENTS: &str = "content-type: text/event-stream";

async fn stream<R: IntoRequest>(
    response: &str,
    call: impl FnOnce(&Client) -> R,
) -> (<R::Response as ReadResponse>::Output, String) {
    let server = serve([response]);
    let client = Client::builder().base_url(&server.url).retry(Retry::never()).build().unwrap();
    let stream = call(&client).into_request().send().await.unwrap();
    let accept = header(&server.request(), "accept").unwrap_or_default().to_owned();
    (stream, accept)
}

#[tokio::test]
async fn the_schema_is_that_of_the_data() {
    let body = "event: added\nid: 7\ndata: {\"book\":\"Dune\",\"at\":\"2026-01-02T03:04:05Z\"}\n\ndata: {}\n\n";
    let (mut changes, accept) = stream(&reply("200 OK", EVENTS, body), |client| client.changes().list()).await;
    assert_eq!(accept, "text/event-stream");
    let change = changes.try_next().await.unwrap().unwrap();
    assert_eq!((change.name.as_str(), change.id.as_deref(), change.data.book.as_str()), ("added", Some("7"), "Dune"));
    let Err(Error::Decode(error)) = changes.try_next().await else { panic!("an event without a book") };
    assert_eq!(error.path, "[1]");
    assert!(changes.try_next().await.unwrap().is_none());

    let (mut moves, _) =
        stream(&reply("200 OK", EVENTS, "data: {\"to\":3}\n\n"), |client| client.moves().list()).await;
    assert_eq!(moves.try_next().await.unwrap().unwrap().data.to, 3);
}

#[tokio::test]
async fn data_may_be_text() {
    let (mut log, _) = stream(&reply("200 OK", EVENTS, "data: a {\ndata: b\n\n"), |client| client.log().fetch()).await;
    assert_eq!(log.try_next().await.unwrap().unwrap().data, "a {\nb");
    let body = "data: 2026-01-02T03:04:05Z\n\n";
    let (mut ticks, _) = stream(&reply("200 OK", EVENTS, body), |client| client.ticks().list()).await;
    assert_eq!(ticks.try_next().await.unwrap().unwrap().data.to_string(), "2026-01-02T03:04:05Z");
    let body = "event: closed\ndata: 4\n\n";
    let (mut news, _) = stream(&reply("200 OK", EVENTS, body), |client| client.news().list()).await;
    let news = news.try_next().await.unwrap().unwrap();
    assert_eq!((news.name.as_str(), news.data), ("closed", ListNewsEvent::Closed(4)));
}

#[tokio::test]
async fn a_stream_beside_json_ends_at_its_marker() {
    let body = "data: {\"word\":\"spice\"}\n\ndata: [DONE]\n\ndata: {\"word\":\"no\"}\n\n";
    let call = |client: &Client| client.summaries().create(CreateSummaryBody::new("Dune")).accept_event_stream();
    let (mut parts, accept) = stream(&reply("200 OK", EVENTS, body), call).await;
    assert_eq!(accept, "text/event-stream");
    assert_eq!(parts.try_next().await.unwrap().unwrap().data.word, "spice");
    assert!(parts.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn items_have_a_line_or_a_record_each() {
    let body = "{\"book\":\"Dune\"}\n{\"book\":\"Emma\"}";
    let (mut books, accept) = stream(&reply("200 OK", "", body), |client| client.books().list()).await;
    assert_eq!(accept, "application/x-ndjson");
    assert_eq!(books.try_next().await.unwrap().unwrap().book, "Dune");
    assert_eq!(books.try_next().await.unwrap().unwrap().book, "Emma");
    assert!(books.try_next().await.unwrap().is_none());
    let (mut authors, accept) =
        stream(&reply("200 OK", "", "{\"name\":\"Ann\"}\n"), |client| client.authors().list()).await;
    assert_eq!((accept.as_str(), authors.try_next().await.unwrap().unwrap().name), ("application/jsonl", "Ann".into()));
    let sequence = reply("200 OK", "content-type: application/json-seq", "\u{1e}1\n\u{1e}2\n");
    let (mut counts, accept) = stream(&sequence, |client| client.counts().list()).await;
    assert_eq!((accept.as_str(), counts.try_next().await.unwrap()), ("application/json-seq", Some(1)));
    let (archive, _) = stream(&reply("200 OK", "", "x"), |client| client.archive().fetch()).await;
    assert_eq!(&archive.bytes(9).await.unwrap()[..], b"x");
}
