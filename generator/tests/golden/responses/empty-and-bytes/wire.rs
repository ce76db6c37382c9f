//! The type of each kind of response body.

use crate::serve::{reply, serve};
use golden_clients::empty_and_bytes::{Client, Error};
use oas_client_runtime::{IntoRequest, Retry, Value, serde_json::json};

/// The result of a call for a response, and the `Accept` header.
async fn read<R: IntoRequest>(
    response: &str,
    call: impl FnOnce(&Client) -> R,
) -> (Result<<R::Response as oas_client_runtime::ReadResponse>::Output, Error>, String) {
    let server = serve([response]);
    let client = Client::builder().base_url(&server.url).retry(Retry::never()).build().unwrap();
    let outcome = call(&client).into_request().send().await;
    let request = server.request();
    let accept = request.lines().find_map(|line| line.strip_prefix("accept: ")).unwrap();
    (outcome, accept.to_owned())
}

macro_rules! gives {
    ($($call:ident $response:expr => $value:expr, $accept:literal;)*) => {$(
        let (value, accept) = read(&$response, |client| client.$call()).await;
        assert_eq!((value.unwrap(), accept.as_str()), ($value, $accept), "{}", stringify!($call));
    )*};
}

#[tokio::test]
async fn a_response_without_a_body_is_unit_and_an_optional_body_is_an_option() {
    let ok = |body: &str| reply("200 OK", "", body);
    let none = reply("204 No Content", "", "");
    // The length is that of the body for GET.
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n".to_owned();
    gives! {
        none none => (), "application/json";
        none ok("ignored") => (), "application/json";
        head head => (), "application/json";
        empty_content ok("") => (), "application/json";
        no_schema ok(r#"{"a":1}"#) => json!({"a": 1}).into(), "application/json";
        no_schema ok("") => Value::NULL, "application/json";
        maybe ok("7") => Some(7), "application/json";
        maybe ok("null") => None, "application/json";
        maybe ok("") => None, "application/json";
        number ok(" 7\n") => 7, "application/json";
        or_none ok("7") => Some(7), "application/json";
        or_none none => None, "application/json";
    }
    let (outcome, _) = read(&ok(""), |client| client.number()).await;
    assert!(matches!(outcome.unwrap_err(), Error::Decode(error) if error.path == "."));
}

#[tokio::test]
async fn other_media_types_than_json_are_bytes() {
    let ok = |kind: &str, body: &str| reply("200 OK", kind, body);
    for (kind, body) in [("content-type: text/html", "<p>"), ("content-type: application/json", "{}"), ("", "")] {
        let (download, accept) = read(&ok(kind, body), |client| client.any()).await;
        assert_eq!((&download.unwrap().bytes(9).await.unwrap()[..], accept.as_str()), (body.as_bytes(), "*/*"));
    }
    let (text, accept) = read(&ok("", "a"), |client| client.text()).await;
    assert_eq!((text.unwrap().as_str(), accept.as_str()), ("a", "text/plain"));
    let (download, accept) = read(&reply("204 No Content", "", ""), |client| client.bytes_or_none()).await;
    assert_eq!((&download.unwrap().bytes(9).await.unwrap()[..], accept.as_str()), (&b""[..], "image/png"));
}

#[tokio::test]
async fn a_redirect_is_a_value_where_it_is_described_and_an_error_elsewhere() {
    for status in ["302 Found", "307 Temporary Redirect"] {
        let moved = reply(status, "location: http://127.0.0.1:1/there", "");
        let (outcome, _) = read(&moved, |client| client.moved()).await;
        assert_eq!(outcome.unwrap().location, "http://127.0.0.1:1/there");
        let (outcome, _) = read(&moved, |client| client.number()).await;
        assert_eq!(outcome.unwrap_err().api().unwrap().headers["location"], "http://127.0.0.1:1/there");
    }
    let (outcome, _) = read(&reply("302 Found", "", ""), |client| client.moved()).await;
    assert_eq!(outcome.unwrap_err().status().unwrap().as_u16(), 302);
}
