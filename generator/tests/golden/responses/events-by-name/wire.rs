//! Events by name over a socket: each has its type, others are kept, and a broken one doesn't end the stream.

use crate::serve::{reply, serve};
use golden_clients::events_by_name::{
    Client, Error, chats::CreateChatStreamEvent, models::CreateChatBody, news::ListNewsEvent, ticks::FetchTicksEvent,
    typed::ListTypedEvent,
};
use oas_client_runtime::{EventStream, IntoRequest, ReadResponse, Retry};

async fn stream<R: IntoRequest>(
    body: &str,
    call: impl FnOnce(&Client) -> R,
) -> <R::Response as ReadResponse>::Output {
    let server = serve([reply("200 OK", "content-type: text/event-stream", body).as_str()]);
    let client = Client::builder().base_url(&server.url).retry(Retry::never()).build().unwrap();
    call(&client).into_request().send().await.unwrap()
}

async fn next<D: oas_client_runtime::EventData>(stream: &mut EventStream<D>) -> D::Output {
    stream.try_next().await.unwrap().unwrap().data
}

#[tokio::test]
async fn each_name_has_its_type() {
    let body = "event: shelf.opened\ndata: {\"shelf\":\"a\"}\n\nevent: closed\ndata: 4\n\nevent: locked\ndata: 5\n\n\
                event: unknown\ndata: a note\n\n";
    let mut news = stream(body, |client| client.news().list()).await;
    let ListNewsEvent::ShelfOpened(opened) = next(&mut news).await else { panic!("opened") };
    assert_eq!(opened.shelf, "a");
    assert_eq!(next(&mut news).await, ListNewsEvent::Closed(4));
    assert_eq!(next(&mut news).await, ListNewsEvent::Locked(5));
    assert_eq!(next(&mut news).await, ListNewsEvent::Unknown2("a note".to_owned()));
    assert!(news.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn other_events_keep_their_name_and_data() {
    let body = "event: moved\nid: 3\ndata: {not json\n\ndata: without a name\n\nevent: Closed\ndata: 4\n\n";
    let mut news = stream(body, |client| client.news().list()).await;
    let moved = news.try_next().await.unwrap().unwrap();
    assert_eq!((moved.name.as_str(), moved.id.as_deref()), ("moved", Some("3")));
    let unknown = |name: &str, data: &str| ListNewsEvent::Unknown { name: name.to_owned(), data: data.to_owned() };
    assert_eq!(moved.data, unknown("moved", "{not json"));
    assert_eq!(next(&mut news).await, unknown("message", "without a name"));
    assert_eq!(next(&mut news).await, unknown("Closed", "4"));
}

#[tokio::test]
async fn data_of_another_type_is_the_error_of_one_event() {
    let body = "event: closed\ndata: 4\n\nevent: shelf.opened\ndata: {\"shelf\":7}\n\nevent: closed\ndata: x\n\n\
                event: closed\ndata: 5\n\nevent: end\ndata: [DONE]\n\nevent: closed\ndata: 6\n\n";
    let mut news = stream(body, |client| client.news().list()).await;
    assert_eq!(next(&mut news).await, ListNewsEvent::Closed(4));
    for path in ["[1].shelf", "[2]"] {
        let Err(Error::Decode(error)) = news.try_next().await else { panic!("{path} is right") };
        assert_eq!(error.path, path);
    }
    assert_eq!(next(&mut news).await, ListNewsEvent::Closed(5));
    assert!(news.try_next().await.unwrap().is_none(), "the end marker ends the stream");
}

#[tokio::test]
async fn data_may_be_text_that_holds_json() {
    let body = "event: addString\ndata: 1\ndata: 2\n\nevent: addInt64\ndata: 1234\n\nevent: addJson\ndata: {\"foo\": 42}\n\n";
    let mut typed = stream(body, |client| client.typed().list()).await;
    assert_eq!(next(&mut typed).await, ListTypedEvent::AddString("1\n2".to_owned()));
    assert_eq!(next(&mut typed).await, ListTypedEvent::AddInt64("1234".parse().unwrap()));
    let ListTypedEvent::AddJson(json) = next(&mut typed).await else { panic!("JSON") };
    assert_eq!(json.foo, 42);
}

#[tokio::test]
async fn a_stream_that_the_caller_asks_for_has_events_by_name() {
    let body = "event: delta\ndata: {\"word\":\"so\"}\n\nevent: error\ndata: {\"message\":\"no\"}\n\n";
    let mut parts = stream(body, |client| client.chats().create_stream(CreateChatBody::new("why"))).await;
    let CreateChatStreamEvent::Delta(delta) = next(&mut parts).await else { panic!("a delta") };
    assert_eq!(delta.word, "so");
    let CreateChatStreamEvent::Error(error) = next(&mut parts).await else { panic!("an error") };
    assert_eq!(error.message.as_deref(), Some("no"));

    let body = "data: 1\n\nevent: ping\ndata\n\nevent: done\ndata: end\n\ndata: 2\n\n";
    let mut ticks = stream(body, |client| client.ticks().fetch().accept_event_stream()).await;
    assert_eq!(next(&mut ticks).await, FetchTicksEvent::Message(1));
    assert!(matches!(next(&mut ticks).await, FetchTicksEvent::Ping(_)));
    assert!(ticks.try_next().await.unwrap().is_none());
}
