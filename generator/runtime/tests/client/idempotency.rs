//! Idempotency keys: one for each call, and recordings without them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::time::Duration;

use oas_client_runtime::{
    Client, ClientBuilder, Empty, Error, Method, RequestBuilder, Retry, Uuid,
    replay::{Canned, Replay},
};

use crate::serve::{API, Server, builder, response};

fn call(client: &Client) -> RequestBuilder<Empty> {
    RequestBuilder::new(&client.root(), Method::POST, "/orders").idempotency_key("Idempotency-Key")
}

/// A client that is only for requests that never leave.
fn offline() -> Client {
    builder("http://127.0.0.1:9").build().unwrap()
}

#[tokio::test]
async fn each_send_of_a_request_has_a_key_of_its_own() {
    let canned = Canned::new().respond_bytes(204, "", "").respond_bytes(204, "", "");
    let client: Client =
        ClientBuilder::new(&API).base_url("https://a.example").transport(canned.clone()).build().unwrap();
    let request = call(&client);
    request.clone().send().await.unwrap();
    request.send().await.unwrap();
    let keys: Vec<Uuid> =
        canned.requests().iter().map(|sent| sent.header("idempotency-key").unwrap().parse().unwrap()).collect();
    assert_ne!(keys[0], keys[1]);
}

#[tokio::test]
async fn an_undecided_post_is_retried_with_the_same_key() {
    for trouble in [response("503 Busy", &[], ""), Vec::new()] {
        let server = Server::new([trouble, response("204 Done", &[], "")]).await;
        let mut retry = Retry::new(1);
        retry.base_delay = Duration::ZERO;
        let client: Client = builder(&server.url).retry(retry).build().unwrap();
        call(&client).header("idempotency-key", "mine").send().await.unwrap();
        assert_eq!(server.requests().iter().filter(|request| request.contains("idempotency-key: mine\r\n")).count(), 2);
    }
}

#[tokio::test]
async fn a_name_that_no_header_has_is_an_error() {
    let request = RequestBuilder::<Empty>::new(&offline().root(), Method::POST, "/orders");
    let error = request.idempotency_key("a b\n").send().await.unwrap_err();
    assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
    assert!(error.to_string().ends_with("the idempotency key's header has an invalid name: a b\\n"), "{error}");
    assert!(error.call().is_some());
}

/// A recording of one request with these headers.
fn recording(headers: &str) -> String {
    format!(
        r#"{{"log": {{"version": "1.2", "creator": {{"name": "t", "version": "1"}}, "entries": [{{
            "request": {{"method": "POST", "url": "https://a.example/orders", "headers": [{headers}]}},
            "response": {{"status": 204, "headers": [], "content": {{"mimeType": "", "text": ""}}}}}}]}}}}"#
    )
}

#[tokio::test]
async fn a_fresh_key_is_not_compared_with_a_recording() {
    let fresh = r#"{"name": "Idempotency-Key", "value": "f81d4fae-7dec-41d0-a765-00a0c91e6bf6"}"#;
    for recorded in ["", fresh] {
        let har = recording(recorded);
        let canned = Canned::all_exchanges(&har).unwrap();
        let client: Client =
            ClientBuilder::new(&API).base_url("https://a.example").transport(canned.clone()).build().unwrap();
        call(&client).send().await.unwrap();
        canned.finish().unwrap();

        let server = Replay::start_all(&har).await.unwrap();
        let client: Client = builder(&server.base_url("")).build().unwrap();
        let outcome = call(&client).send().await;
        server.finish(outcome).await.unwrap();
    }
}

#[tokio::test]
async fn a_key_of_the_caller_is_compared_with_a_recording() {
    let har = recording(r#"{"name": "Idempotency-Key", "value": "mine"}"#);
    for (key, is_same) in [("mine", true), ("other", false)] {
        let server = Replay::start_all(&har).await.unwrap();
        let client: Client = builder(&server.base_url("")).build().unwrap();
        let outcome = call(&client).header("Idempotency-Key", key).send().await;
        assert_eq!(server.finish(outcome).await.is_ok(), is_same, "{key}");
    }
}
