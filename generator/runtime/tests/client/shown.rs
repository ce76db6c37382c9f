//! The `Debug` text of each type says enough for a log, and holds no value of the caller or of a response.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::fmt::Debug;

use oas_client_runtime::{
    Auth, Base64, Body, Client, ClientBuilder, Download, Error, Json, Method, Page, RequestBuilder, Retry, Secret,
    ServerSetting, Upload, Uuid, Value, replay::Canned, serde_json::json, value::wire::json_string,
};
use serde::Deserialize;

use super::serve::builder;

fn assert_shown(shown: &dyn Debug, expected: &str) {
    let text = format!("{shown:?}");
    assert_eq!(text, expected);
    assert!(!text.contains("hunter2"), "{text}");
}

fn prepared(canned: &Canned) -> ClientBuilder<Client> {
    builder("https://books.test/v1/").retry(Retry::never()).auth(Auth::bearer("hunter2")).transport(canned.clone())
}

#[derive(Debug, Deserialize)]
struct Books {
    next: Option<String>,
}

impl Page for Books {
    type Item = Value;

    const TOKEN_PARAMETER: Option<&'static str> = Some("after");

    fn next_url(&self) -> Option<&str> {
        self.next.as_deref()
    }

    fn into_items(self) -> Vec<Value> {
        Vec::new()
    }
}

#[tokio::test]
async fn a_client_and_its_calls() {
    let canned = Canned::new().respond(200, json!([]));
    let client = prepared(&canned).build().unwrap();
    assert_shown(&client, r#"Client { base_url: "https://books.test/v1", timeout: 30s, .. }"#);
    let shown = format!("{:?}", prepared(&canned));
    assert!(shown.starts_with(r#"ClientBuilder { base_url: Some("#), "{shown}");
    assert!(shown.contains("Bearer(…)") && !shown.contains("hunter2"), "{shown}");
    let handle = client.root().arg("hunter2").arg(7);
    assert_shown(&handle, "Handle(2 path arguments)");
    let list = || RequestBuilder::<Json<Books>>::new(&handle, Method::GET, "/a/{b}/{c}").query("q", "hunter2");
    assert!(format!("{:?}", list().pages()).starts_with("Pages { client: Client { base_url: "));
    assert!(format!("{:?}", list().limit(7).items()).ends_with("left: 7, .. }"));
    assert_shown(&canned, "Canned { requests: 0, .. }");
    RequestBuilder::<Json<Value>>::new(&client.root(), Method::GET, "/books").send().await.unwrap();
    assert_shown(&canned, "Canned { requests: 1, .. }");
}

#[tokio::test]
async fn errors_and_their_calls() {
    let canned = Canned::new().respond(409, json!({"code": 7, "message": "No", "more": "hunter2"}));
    let client = prepared(&canned.respond(200, json!("hunter2"))).build().unwrap();
    let call = || RequestBuilder::<Json<i64>>::new(&client.root().arg("hunter2"), Method::PUT, "/books/{id}");
    let error = call().operation("replace_book").send().await.unwrap_err();
    let made = error.call().unwrap();
    assert_eq!(
        (made.operation(), made.method(), made.host()),
        (Some("replace_book"), &Method::PUT, Some("books.test"))
    );
    assert_eq!(made.path_template(), Some("/books/{id}"));
    assert_shown(made, "Call(replace_book, PUT /v1/books/{id} at books.test)");
    let api = format!("{:?}", error.api().unwrap());
    let expected = r#"ApiError { status: 409, request_id: None, code: Some("7"), message: Some("No"), attempts: 1, call: Some(Call("#;
    assert!(api.starts_with(expected) && api.contains("body: 42 bytes") && !api.contains("hunter2"), "{api}");
    let error = call().send().await.unwrap_err();
    assert_eq!(error.operation(), None);
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    let Error::Decode(error) = error else { panic!("{error}") };
    let shown = format!("{error:?}");
    assert!(shown.starts_with(r#"DecodeError { path: "#) && shown.contains("expected i64"), "{shown}");
    let error = json_string::<i64>(&r#""hunter2""#.to_owned(), "notes").unwrap_err();
    let shown = format!("{error:?}");
    assert!(shown.contains(r#"JsonStringError { property: "notes", source: invalid type: string"#), "{shown}");
}

#[test]
fn bodies() {
    let chunk = || "hunter2".as_bytes();
    assert_shown(&Body::whole("hunter2"), "Body(7 bytes)");
    assert_shown(&Body::reader(chunk(), None), "Body(stream)");
    assert_shown(&Body::reader(chunk(), Some(7)), "Body(7 bytes)");
    assert_shown(&Upload::bytes("hunter2"), "Upload(7 bytes)");
    assert_shown(&Upload::file("a/b.png"), "Upload(a/b.png)");
    assert_shown(&Upload::reader(chunk()), "Upload(stream)");
}

#[tokio::test]
async fn a_download() {
    let canned = Canned::new().respond_bytes(200, "image/png", "hunter2");
    let client = prepared(&canned).build().unwrap();
    let download = RequestBuilder::<Download>::new(&client.root(), Method::GET, "/cover").send().await.unwrap();
    assert_shown(&download, r#"Download { content_type: Some("image/png"), body: Body(7 bytes) }"#);
}

#[test]
fn credentials_and_settings() {
    for (auth, shown) in [
        (Auth::basic("hunter2", "hunter2"), "Basic(…)"),
        (Auth::bearer("hunter2"), "Bearer(…)"),
        (Auth::http("Digest", "hunter2"), "Http(Digest …)"),
        (Auth::header("x-key", "hunter2"), "Header(x-key: …)"),
        (Auth::query("key", "hunter2"), "Query(key=…)"),
        (Auth::cookie("key", "hunter2"), "Cookie(key=…)"),
        (Auth::bearer("hunter2").for_scheme("token"), "token: Bearer(…)"),
    ] {
        assert_shown(&auth, shown);
    }
    assert_shown(&Secret::new("hunter2"), "Secret(…)");
    assert_shown(&ServerSetting::variable("region", "r1"), r#"region = "r1""#);
}

#[test]
fn values_are_shown() {
    let uuid: Uuid = "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6".parse().unwrap();
    assert_eq!(AsRef::<str>::as_ref(&uuid), "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6");
    assert_shown(&uuid, "Uuid(F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6)");
    assert_shown(&Base64::from(b"a".to_vec()), "Base64(YQ==)");
    assert_shown(&"18446744073709551617".parse::<Value>().unwrap(), "18446744073709551617");
}

#[test]
fn a_page_has_the_token_of_its_link() {
    let token = |next: Option<&str>| Books { next: next.map(str::to_owned) }.next_token();
    for (next, expected) in [
        (Some("/books?size=2&after=a%20b%26"), Some("a b&")),
        (Some("/books?after=&after=b"), Some("")),
        (Some("/books?before=a"), None),
        (Some("/books"), None),
        (None, None),
    ] {
        assert_eq!(token(next).as_deref(), expected, "{next:?}");
    }
}
