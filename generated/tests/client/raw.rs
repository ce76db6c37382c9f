//! Calls that the description doesn't have.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test states what must hold"
)]

use crate::support::{Bystander, Response, Server, json, whole};
use oas_client_runtime::{Download, Empty, Json, Redirect, replay::Canned, serde_json::json};
use twilio_chat_v2::{Client, Error, Method, Retry, Upload, Value, auth, models::Service};

const SERVICE: &str = r#"{"sid":"IS1","account_sid":"AC1"}"#;

#[tokio::test]
async fn a_path_may_have_a_query() {
    let server = Server::with([json(200, r#"{"a":[1,null]}"#)]).await;
    let call = server.client().request(Method::GET, "/Odd/%2F~zo%C3%AB?a=1&b=c%20d");
    let response: Value = call.query("e", "f&g").send().await.unwrap();
    assert_eq!(response, json!({"a": [1, null]}));
    let request = server.request();
    assert_eq!(request.line, "GET /v2/Odd/%2F~zo%C3%AB?a=1&b=c%20d&e=f%26g HTTP/1.1");
    assert_eq!(request.header("authorization"), Some("Basic U0sxOmh1bnRlcjI="));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert!(request.header("user-agent").unwrap().starts_with("twilio-chat-v2/"));
    assert_eq!((request.header("content-type"), request.body.as_str()), (None, ""));
}

#[tokio::test]
async fn other_characters_than_ascii_are_escaped() {
    let server = Server::with([json(200, "1")]).await;
    server.client().request(Method::GET, "/zoë%20?a=猫").send().await.unwrap();
    assert_eq!(server.request().line, "GET /v2/zo%C3%AB%20?a=%E7%8C%AB HTTP/1.1");
}

#[tokio::test]
async fn a_form_is_sent_as_any_other() {
    let server = Server::with([json(201, SERVICE)]).await;
    let call = server.client().request(Method::POST, "/Services").header("X-Trace", "7");
    let call = call.field("FriendlyName", "a b").field("Size", 7).field("Size", 8).field_each("Each", ["a", "ë"]);
    let service = call.read_as::<Json<Service>>().send_with_response().await.unwrap();
    assert_eq!((service.status.as_u16(), service.value.sid.as_str()), (201, "IS1"));
    assert_eq!(service.request_id.as_deref(), Some("RQ1"));
    let request = server.request();
    assert_eq!(request.line, "POST /v2/Services HTTP/1.1");
    assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(request.header("x-trace"), Some("7"));
    assert_eq!(request.body, "FriendlyName=a+b&Size=8&Each=a&Each=%C3%AB");
}

#[tokio::test]
async fn every_kind_of_body_and_response_is_available() {
    let server = Server::with([json(200, "1"), json(200, "2"), json(204, ""), json(200, "{}")]).await;
    server.respond(whole(302, &["Location: /there"], ""));
    let client = server.client();
    let one = client.request(Method::PUT, "/a").json(&json!({"b": 1})).read_as::<Json<u8>>().send().await.unwrap();
    let upload = Upload::from("x").content_type("text/csv");
    let two = client.request(Method::PATCH, "/a").upload("text/plain", upload).send().await.unwrap();
    client.request(Method::DELETE, "/a").read_as::<Empty>().send().await.unwrap();
    let raw = client.request(Method::GET, "/a").read_as::<Download>().send().await.unwrap();
    let redirect = client.request(Method::GET, "/a").read_as::<Redirect>().send().await.unwrap();
    assert_eq!((one, two, raw.bytes(9).await.unwrap().as_ref()), (1, json!(2).into(), &b"{}"[..]));
    assert_eq!(redirect.location, "/there");
    let requests = server.requests();
    let kinds = requests.iter().map(|request| (request.header("content-type"), request.body.as_str()));
    let kinds: Vec<_> = kinds.take(3).collect();
    assert_eq!(kinds, [(Some("application/json"), r#"{"b":1}"#), (Some("text/csv"), "x"), (None, "")]);
    let accepts: Vec<_> = requests.iter().map(|request| request.header("accept").unwrap()).collect();
    assert_eq!(accepts, ["application/json", "application/json", "application/json", "*/*", "*/*"]);
}

#[tokio::test]
async fn a_path_never_leads_elsewhere() {
    let evil = Bystander::new();
    let host = &evil.host;
    for path in [
        "",
        "Services",
        "?a=b",
        &format!("http://{host}/"),
        &format!("//{host}/"),
        &format!("@{host}/"),
        &format!(".{host}/"),
        ":80/",
        "/a/../../b",
        "/..",
        "/.",
        "/./a",
        "/a/%2e%2E/b",
        "/a/.%2e",
        "/%2e?a",
        "/a#b",
        "/a b",
        "/a\r\nX-Evil: 1",
        "/a\0",
    ] {
        let server = Server::with([json(200, "1")]).await;
        let error = server.client().request(Method::GET, path).send().await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{path:?}: {error:?}");
        assert!(server.requests().is_empty(), "{path:?}");
        evil.assert_untouched();
    }
    for path in ["/...", "/a..b/.c", "/a?b=../..", "/"] {
        let server = Server::with([json(200, "1")]).await;
        server.client().request(Method::GET, path).send().await.unwrap();
        assert_eq!(server.request().line, format!("GET /v2{path} HTTP/1.1"));
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let evil = Bystander::new();
    for status in [301, 302, 303, 307, 308] {
        let server = Server::with([whole(status, &[&format!("Location: http://{}/", evil.host)], "")]).await;
        let error = server.client().request(Method::GET, "/a").send().await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), status);
        evil.assert_untouched();
    }
}

#[tokio::test]
async fn a_raw_request_has_the_retries_of_any_call() {
    for (method, status, sent) in [
        (Method::GET, 503, 3),
        (Method::DELETE, 502, 3),
        (Method::PUT, 504, 3),
        (Method::POST, 503, 1),
        (Method::PATCH, 503, 1),
        (Method::POST, 429, 3),
        (Method::GET, 500, 1),
    ] {
        let responses = (0..3).map(|_| whole(status, &["Retry-After: 0"], ""));
        let server = Server::with(responses).await;
        let call = server.client().request(method.clone(), "/a").retry(Retry::default());
        let error = call.send().await.unwrap_err();
        assert_eq!(error.attempts(), Some(sent), "{method} {status}");
        assert_eq!(server.requests().len(), sent as usize, "{method} {status}");
    }
    let server = Server::with([Response::Cut(String::new())]).await;
    let call = server.client().request(Method::POST, "/a").retry(Retry::default());
    assert!(matches!(call.send().await.unwrap_err(), Error::Transport { attempts: 1, .. }));
}

#[tokio::test]
async fn a_raw_request_has_the_errors_of_any_call() {
    let server = Server::with([json(404, r#"{"code":20404,"message":"gone","status":404}"#), json(200, "{")]).await;
    let client = server.client();
    let error = client.request(Method::GET, "/a").send().await.unwrap_err();
    assert!(error.is_not_found(), "{error:?}");
    assert_eq!((error.code(), error.message(), error.request_id()), (Some("20404"), Some("gone"), Some("RQ1")));
    let error = client.request(Method::GET, "/a").send().await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error:?}");
    let error = client.request(Method::GET, "/a").header("a b", "c").send().await.unwrap_err();
    assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_region_counts_for_raw_calls_too() {
    let canned = Canned::new().respond(200, 1).require_auth(auth::api_key("SK1", "hunter2"));
    let builder = Client::builder().auth(auth::api_key("SK1", "hunter2")).transport(canned.clone());
    let client = builder.server(twilio_chat_v2::server::region("ie1")).build().unwrap();
    client.request(Method::GET, "/a").send().await.unwrap();
    canned.finish().unwrap();
    assert_eq!(canned.requests()[0].url, "https://chat.ie1.twilio.com/v2/a");
}
