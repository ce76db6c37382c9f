//! Questions that callers ask of a client and of an error.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use oas_client_runtime::{
    Auth, Client, Download, Error, Json, Method, RequestBuilder, Retry, Upload, Value, replay::Canned, serde_json::json,
};
use serde::Deserialize;

use super::serve::{Server, builder};

fn client(canned: &Canned) -> Client {
    builder("https://books.test/v1/").retry(Retry::never()).transport(canned.clone()).build().unwrap()
}

fn get(client: &Client) -> RequestBuilder<Json<Value>> {
    RequestBuilder::new(&client.root(), Method::GET, "/books")
}

#[tokio::test]
async fn an_error_has_the_meaning_of_its_status() {
    type Is = fn(&Error) -> bool;
    let questions: [Is; 4] = [Error::is_denied, Error::is_not_found, Error::is_conflict, Error::is_rate_limited];
    for (status, answers) in [
        (400, [false; 4]),
        (401, [true, false, false, false]),
        (403, [true, false, false, false]),
        (404, [false, true, false, false]),
        (409, [false, false, true, false]),
        (410, [false; 4]),
        (429, [false, false, false, true]),
        (500, [false; 4]),
    ] {
        let canned = Canned::new().respond(status, json!({"code": 7, "message": "No"}));
        let error = get(&client(&canned)).send().await.unwrap_err();
        assert_eq!(questions.map(|is| is(&error)), answers, "{status}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!((error.code(), error.message()), (Some("7"), Some("No")));
        assert_eq!(error.body().map(|body| &body[..]), Some(&br#"{"code":7,"message":"No"}"#[..]));
    }
    let invalid = get(&client(&Canned::new())).header("a b", "c").send().await.unwrap_err();
    assert_eq!(questions.map(|is| is(&invalid)), [false; 4]);
    assert!(invalid.body().is_none() && invalid.status().is_none());
    assert!(!invalid.is_timeout() && !invalid.is_connect() && invalid.decode::<Value>().is_none());
}

#[tokio::test]
async fn an_error_response_is_decoded_into_a_model() {
    #[derive(Debug, Deserialize, PartialEq)]
    struct Clash {
        code: u8,
    }
    let canned = Canned::new().respond(409, json!({"code": 7})).respond(409, json!({"code": "x"}));
    let client = client(&canned);
    assert_eq!(get(&client).send().await.unwrap_err().decode(), Some(Clash { code: 7 }));
    assert_eq!(get(&client).send().await.unwrap_err().decode::<Clash>(), None);
}

#[tokio::test]
async fn a_download_has_its_media_type_and_length() {
    let canned = Canned::new().respond_bytes(200, "image/png", &b"png"[..]);
    let call = RequestBuilder::<Download>::new(&client(&canned).root(), Method::GET, "/cover");
    let mut cover = call.send().await.unwrap();
    assert_eq!((cover.content_type(), cover.remaining()), (Some("image/png"), Some(3)));
    assert_eq!(cover.try_next().await.unwrap().as_deref(), Some(&b"png"[..]));
    assert_eq!(cover.try_next().await.unwrap(), None);
}

#[test]
fn a_client_shows_its_base_url_without_a_slash_at_the_end() {
    assert_eq!(client(&Canned::new()).base_url(), "https://books.test/v1");
}

#[test]
fn debug_shows_the_names_of_options_and_no_value() {
    let client = client(&Canned::new());
    let call = || get(&client).query("page", "hunter2").header("x-key", "hunter2");
    for (call, body) in [
        (call(), ""),
        (call().form().field("Title", "hunter2"), r#", form: ["Title"]"#),
        (call().json(&json!("hunter2")), ", json: 9 bytes"),
        (call().multipart().part("title", "hunter2"), r#", parts: ["title"]"#),
        (call().upload("image/png", Upload::from("hunter2")), ", body: Upload(7 bytes)"),
    ] {
        let expected =
            format!(r#"RequestBuilder {{ method: GET, path: "/books", query: ["page"], headers: ["x-key"]{body} }}"#);
        assert_eq!(format!("{call:?}"), expected);
    }
}

/// Credentials that a description names are sent only where the operation asks for them.
#[tokio::test]
async fn only_the_chosen_credentials_are_sent() {
    let all =
        [Auth::header("x-a", "1").for_scheme("a"), Auth::header("x-b", "2").for_scheme("b"), Auth::header("x-c", "3")];
    for (security, sent) in [
        ("a", ["x-a", "x-c"].as_slice()),
        ("b", &["x-b", "x-c"]),
        ("a b", &["x-a", "x-b", "x-c"]),
        ("z|b|a", &["x-b", "x-c"]),
        ("z|", &["x-c"]),
        ("|a", &["x-a", "x-c"]),
    ] {
        let server = Server::new(["HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"]).await;
        let builder = all.iter().fold(builder(&server.url), |builder, auth| builder.auth(auth.clone()));
        get(&builder.build().unwrap()).security(security).send().await.unwrap();
        let [request] = server.requests().try_into().unwrap();
        let has = |name: &&str| request.contains(&format!("\r\n{name}: "));
        assert_eq!(["x-a", "x-b", "x-c"].into_iter().filter(has).collect::<Vec<_>>(), sent, "{security}");
    }
}
