//! The replay server tells each difference of a request from the recorded one, and nothing that means the same.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's set-up fails by panicking")]

use std::collections::BTreeMap;

use bytes::Bytes;
use oas_client_runtime::{
    Auth, Value,
    replay::{Observed, Replay},
    serde_json::{self, json},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::yield_now,
};

/// The status and the body of the response to a request with these header lines, when `recorded` is due.
async fn played(
    recorded: serde_json::Value,
    auth: Option<Auth>,
    line: &str,
    headers: &[&str],
    body: &str,
) -> (String, String) {
    let har = json!({"log": {"entries": [{"request": recorded, "response": {"status": 204}}]}}).to_string();
    let server = Replay::start_all(&har).await.unwrap();
    let server = auth.into_iter().fold(server, Replay::require_auth);
    let mut stream = TcpStream::connect(server.base_url("").trim_start_matches("http://")).await.unwrap();
    let length = format!("content-length: {}", body.len());
    let lines = [&["host: a", "connection: close", &length], headers].concat().join("\r\n");
    stream.write_all(format!("{line} HTTP/1.1\r\n{lines}\r\n\r\n{body}").as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    let (head, text) = response.split_once("\r\n\r\n").unwrap();
    (head.split(' ').nth(1).unwrap().to_owned(), text.to_owned())
}

/// Compares requests with a recorded one. `None`: they mean the same.
async fn assert_all(recorded: &serde_json::Value, cases: &[(&str, &[&str], &str, Option<&str>)]) {
    for (line, headers, body, differs) in cases {
        let (status, text) = played(recorded.clone(), None, line, headers, body).await;
        match differs {
            None => assert_eq!((status.as_str(), text.as_str()), ("204", ""), "{line} {headers:?} {body}"),
            Some(what) => {
                assert_eq!(status, "599", "{line} {headers:?} {body}");
                let why = text.split_once(": ").unwrap().1;
                assert_eq!(why, format!("{what} differs"), "{line} {headers:?} {body}");
            }
        }
    }
}

#[tokio::test]
async fn lines_and_headers() {
    let headers = json!([{"name": "X-Trace", "value": "1"}, {"name": "X-Trace", "value": "2"}, {"name": "Referer", "value": "b"}]);
    let recorded = json!({"method": "GET", "url": "https://a.test/b%20c?d=1&d=2&e=f%20g", "headers": headers});
    let trace: &[&str] = &["x-trace: 1", "x-trace: 2"];
    let line = "GET /b%20c?d=1&d=2&e=f%20g";
    assert_all(
        &recorded,
        &[
            (line, trace, "", None),
            ("GET /b%20c?e=f+g&d=1&d=2", trace, "", None),
            (line, &["accept: a/b", "user-agent: x", "referer: y", "x-trace: 1", "x-trace: 2"], "", None),
            ("POST /b%20c?d=1&d=2&e=f%20g", trace, "", Some("method")),
            ("GET /b+c?d=1&d=2&e=f%20g", trace, "", Some("path")),
            ("GET /b%20c?d=2&d=1&e=f%20g", trace, "", Some("query")),
            ("GET /b%20c?d=1&d=2", trace, "", Some("query")),
            ("GET /b%20c?d=1&d=2&e=f%20g&h=", trace, "", Some("query")),
            (line, &["x-trace: 2", "x-trace: 1"], "", Some("headers")),
            (line, &["x-trace: 1"], "", Some("headers")),
            (line, &["x-trace: 1", "x-trace: 2", "x-more: 1"], "", Some("headers")),
            (line, trace, "body", Some("body")),
        ],
    )
    .await;
    let accept = json!([{"name": "ACCEPT", "value": "a/b"}]);
    let recorded = json!({"method": "GET", "url": "https://a.test/", "headers": accept});
    let cases: [(_, &[&str], _, _); 3] = [
        ("GET /", &["accept: a/b"], "", None),
        ("GET /", &["accept: a/c"], "", Some("headers")),
        ("GET /", &[], "", Some("headers")),
    ];
    assert_all(&recorded, &cases).await;
}

fn with_body(media_type: &str, text: &str) -> serde_json::Value {
    json!({"method": "POST", "url": "https://a.test/b", "postData": {"mimeType": media_type, "text": text}})
}

#[tokio::test]
async fn json_bodies() {
    let json: &[&str] = &["content-type: application/merge-patch+json"];
    let recorded =
        with_body("application/merge-patch+json", r#"{"a": [1, {"b": null}], "at": "2026-01-02T03:04:05.0Z"}"#);
    let case = |body: &'static str, is_same: bool| ("POST /b", json, body, (!is_same).then_some("body"));
    let cases = [
        case(r#"{"at":"2026-01-02T03:04:05Z","a":[1.0,{"b":null}]}"#, true),
        case(r#"{"a":[1,{"b":null}],"at":"2026-01-02T03:04:06Z"}"#, false),
        case(r#"{"a":[1,{"b":null}],"at":"2026-01-02T03:04:05.0Z","more":1}"#, false),
        case(r#"{"a":[1,{"b":null}]}"#, false),
        case(r#"{"a":[1,{}],"at":"2026-01-02T03:04:05.0Z"}"#, false),
        case(r#"{"a":[1,{"c":null}],"at":"2026-01-02T03:04:05.0Z"}"#, false),
        case(r#"{"a":[{"b":null},1],"at":"2026-01-02T03:04:05.0Z"}"#, false),
        case(r#"{"a":[1],"at":"2026-01-02T03:04:05.0Z"}"#, false),
        case(r#"{"a":[1,{"b":null},2],"at":"2026-01-02T03:04:05.0Z"}"#, false),
        case(r#"{"a":["1",{"b":null}],"at":"2026-01-02T03:04:05.0Z"}"#, false),
        case(r#"{"a":{},"at":"2026-01-02T03:04:05.0Z"}"#, false),
        case("{", false),
        case("", false),
    ];
    assert_all(&recorded, &cases).await;
    let empty = with_body("application/json", "");
    let json: &[&str] = &["content-type: application/json"];
    assert_all(&empty, &[("POST /b", json, "null", None), ("POST /b", json, "0", Some("body"))]).await;
}

#[tokio::test]
async fn forms_and_parts() {
    let form: &[&str] = &["content-type: application/x-www-form-urlencoded"];
    let recorded = with_body("application/x-www-form-urlencoded", "a=1&b=c+d&a=2");
    let cases = [
        ("POST /b", form, "b=c%20d&a=1&a=2", None),
        ("POST /b", form, "a=2&b=c+d&a=1", Some("form")),
        ("POST /b", form, "a=1&a=2", Some("form")),
    ];
    assert_all(&recorded, &cases).await;

    let parts = |boundary: &str, parts: &[(&str, &str, &str)]| {
        let part = |(name, file, text): &(&str, &str, &str)| {
            let file = if file.is_empty() { String::new() } else { format!("; filename=\"{file}\"") };
            format!("--{boundary}\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n{text}\r\n")
        };
        parts.iter().map(part).collect::<String>() + &format!("--{boundary}--\r\n")
    };
    let recorded = [("a", "", "1"), ("b", "c.txt", "2")];
    let recorded = with_body("multipart/form-data; boundary=x", &parts("x", &recorded));
    let other: &[&str] = &["content-type: multipart/form-data; boundary=other"];
    let body = |list: &[(&str, &str, &str)]| parts("other", list);
    let same = body(&[("a", "", "1"), ("b", "c.txt", "2")]);
    // A file that the caller gave no name has that of its part.
    let unnamed = body(&[("a", "a", "1"), ("b", "c.txt", "2")]);
    let named = body(&[("a", "z", "1"), ("b", "c.txt", "2")]);
    let renamed = body(&[("a", "", "1"), ("b", "b", "2")]);
    let (text, order, fewer) = (
        body(&[("a", "", "1"), ("b", "c.txt", "3")]),
        body(&[("b", "c.txt", "2"), ("a", "", "1")]),
        body(&[("a", "", "1")]),
    );
    let is_part = |body| ("POST /b", other, body, Some("parts"));
    let cases = [("POST /b", other, same.as_str(), None), ("POST /b", other, unnamed.as_str(), None)];
    assert_all(&recorded, &cases).await;
    assert_all(&recorded, &[&named, &renamed, &text, &order, &fewer].map(|body| is_part(body.as_str()))).await;
}

#[tokio::test]
async fn credentials() {
    let recorded = json!({"method": "GET", "url": "https://a.test/b?key=recorded&c=d"});
    let key = || Auth::query("key", "s");
    let cookie = || Auth::cookie("key", "s");
    let bearer = || Auth::bearer("s");
    for (auth, line, headers, is_allowed) in [
        (key(), "GET /b?c=d&key=s", &[][..], true),
        (key(), "GET /b?c=d&key=recorded", &[], false),
        (key(), "GET /b?c=d", &[], false),
        (cookie(), "GET /b?c=d&key=recorded", &["cookie: key=s"], true),
        (cookie(), "GET /b?c=d&key=recorded", &["cookie: a=b; key=s; c=d"], true),
        (cookie(), "GET /b?c=d&key=recorded", &["cookie: a=b; key=t"], false),
        (bearer(), "GET /b?c=d&key=recorded", &["authorization: Bearer s"], true),
        (bearer(), "GET /b?c=d&key=recorded", &["authorization: Bearer t"], false),
        (bearer(), "GET /b?c=d&key=recorded", &[], false),
    ] {
        let (status, text) = played(recorded.clone(), Some(auth), line, headers, "").await;
        let why = text.split_once(": ").map_or("", |(_, why)| why);
        let expected = if is_allowed { ("204", "") } else { ("599", "credentials differs") };
        assert_eq!((status.as_str(), why), expected, "{line} {headers:?}");
    }
}

#[tokio::test]
async fn a_test_that_ends_early_frees_the_port() {
    let server = Replay::start_all(r#"{"log": {"entries": []}}"#).await.unwrap();
    let address = server.base_url("").trim_start_matches("http://").to_owned();
    drop(server);
    // The task is dropped when the runtime gets to it.
    for _ in 0..10 {
        yield_now().await;
    }
    TcpStream::connect(address).await.unwrap_err();
}

#[test]
fn an_observed_text_is_a_string_or_absent() {
    let bytes = |observed: Observed| match observed {
        Observed::Bytes(bytes) => bytes,
        other => panic!("{other:?}"),
    };
    assert_eq!(bytes(Observed::text(&"a\u{0}b").unwrap()), "a\u{0}b");
    assert_eq!(bytes(Observed::text(&None::<String>).unwrap()), "");
    assert_eq!(bytes(Observed::bytes(&Bytes::from_static(b"\xff")).unwrap()), &b"\xff"[..]);
    for wrong in [json!(1), json!(["a"]), json!({})] {
        let error = Observed::text(&wrong).unwrap_err();
        assert!(error.to_string().contains("the decoded text is no string"), "{error}");
    }
    let numbers: BTreeMap<&str, Value> = [("a", json!(1.5).into())].into();
    assert!(matches!(Observed::json(&numbers).unwrap(), Observed::Json(json) if json.to_string() == r#"{"a":1.5}"#));
}
