//! Operations whose body asks for a stream: two functions, each of which sets the property.

use crate::serve::{body, header, line, reply, serve};
use golden_clients::stream_by_flag::{Client, chats::CreateChatStreamError, models::Question};
use oas_client_runtime::Retry;

fn client(url: &str) -> Client {
    Client::builder().base_url(url).retry(Retry::never()).build().unwrap()
}

#[tokio::test]
async fn one_function_asks_for_the_whole_response() {
    let answer = reply("200 OK", "content-type: application/json", r#"{"text":"yes"}"#);
    let server = serve([answer.clone(), answer]);
    let chats = client(&server.url);
    let response = chats.chats().create(Question::new("why")).trace("t").send().await.unwrap();
    assert_eq!(response.text, "yes");
    chats.chats().create(Question::new("why").stream(true)).send().await.unwrap();
    let requests = server.requests();
    assert_eq!((line(&requests[0]), body(&requests[0])), ("POST /chats?trace=t", r#"{"text":"why"}"#));
    assert_eq!(header(&requests[0], "accept"), Some("application/json"));
    assert_eq!(body(&requests[1]), r#"{"text":"why","stream":false}"#);
}

#[tokio::test]
async fn the_other_asks_for_the_stream_and_ends_at_the_marker() {
    let events = "data: {\"token\":\"a\"}\n\ndata: {\"token\":7}\n\ndata: {\"token\":\"b\"}\n\ndata: [DONE]\n\ndata: never\n\n";
    let event_stream = reply("200 OK", "content-type: text/event-stream", events);
    let server = serve([event_stream.clone(), event_stream]);
    for question in [Question::new("why"), Question::new("why").stream(false)] {
        let mut parts = client(&server.url).chats().create_stream(question).trace("t").send().await.unwrap();
        assert_eq!(parts.try_next().await.unwrap().unwrap().data.token, "a");
        // One event of another type is an error with its number, and the stream goes on.
        let error = parts.try_next().await.unwrap_err();
        assert!(error.to_string().ends_with("at `[1].token`"), "{error}");
        assert_eq!(parts.try_next().await.unwrap().unwrap().data.token, "b");
        assert!(parts.try_next().await.unwrap().is_none());
    }
    for request in server.requests() {
        assert_eq!((line(&request), body(&request)), ("POST /chats?trace=t", r#"{"text":"why","stream":true}"#));
        assert_eq!(header(&request, "accept"), Some("text/event-stream"));
    }
}

#[tokio::test]
async fn both_have_the_error_responses() {
    let server = serve([reply("400 Bad", "content-type: application/json", r#"{"text":"no"}"#)]);
    let error = client(&server.url).chats().create_stream(Question::new("why")).send().await.unwrap_err();
    let failure = error.failure().unwrap();
    assert!(matches!(failure, Some(CreateChatStreamError::BadRequest(answer)) if answer.text == "no"));
}

#[tokio::test]
async fn bytes_or_items_and_a_body_that_callers_leave_out() {
    let server = serve([
        reply("200 OK", "content-type: application/octet-stream", "mp3"),
        reply("200 OK", "content-type: application/x-ndjson", "{\"token\":\"a\"}\n"),
    ]);
    let client = client(&server.url);
    let bytes = client.speech().create().send().await.unwrap().bytes(9).await.unwrap();
    assert_eq!(&bytes[..], b"mp3");
    let mut items = client.speech().create_stream().send().await.unwrap();
    assert_eq!(items.try_next().await.unwrap().unwrap().token, "a");
    let requests = server.requests();
    assert_eq!((body(&requests[0]), header(&requests[0], "accept")), ("", Some("application/octet-stream")));
    assert_eq!((body(&requests[1]), header(&requests[1], "accept")), (r#"{"stream":true}"#, Some("application/x-ndjson")));
    assert_eq!(header(&requests[1], "content-type"), Some("application/json"));
}

#[tokio::test]
async fn a_property_of_another_type_is_the_callers() {
    let server = serve([reply("200 OK", "content-type: text/event-stream", "data: a\n\ndata: bye\n\n")]);
    let mut events = client(&server.url).plain().create().accept_event_stream().send().await.unwrap();
    assert_eq!(events.try_next().await.unwrap().unwrap().data, "a");
    assert!(events.try_next().await.unwrap().is_none());
}
