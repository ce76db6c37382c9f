//! Decodes success responses and error responses.

use crate::serve::{header, line, reply, serve};
use golden_clients::success_and_error::{
    Client, Error,
    models::{AgreeError4xx, Fault, Loss},
    or_nothing::OrNothingResponse,
};
use oas_client_runtime::{IntoRequest, ReadResponse, Retry, serde_json::json};

/// The result of a call for a response, its request line and the `Accept` header.
async fn read<R: IntoRequest>(
    response: &str,
    call: impl FnOnce(&Client) -> R,
) -> (Result<<R::Response as ReadResponse>::Output, Error>, String) {
    let server = serve([response]);
    let client = Client::builder().base_url(&server.url).retry(Retry::never()).build().unwrap();
    let outcome = call(&client).into_request().send().await;
    let request = server.request();
    (outcome, format!("{} {}", line(&request), header(&request, "accept").unwrap()))
}

fn fault(text: &str) -> Fault {
    oas_client_runtime::serde_json::from_value(json!({"text": text})).unwrap()
}

macro_rules! gives {
    ($($call:ident $status:literal $body:literal => $value:expr, $asked:literal;)*) => {$(
        let (outcome, asked) = read(&reply($status, "", $body), |client| client.$call()).await;
        assert_eq!((outcome.unwrap(), asked.as_str()), ($value, $asked), "{}", $status);
    )*};
}

#[tokio::test]
async fn successes() {
    gives! {
        nothing "204 No Content" "" => (), "GET /nothing application/json";
        no_content "200 OK" "" => (), "HEAD /no-content application/json";
        no_content "299 Odd" "" => (), "HEAD /no-content application/json";
        no_schema "200 OK" "[1]" => json!([1]).into(), "GET /no-schema application/json";
        no_schema "200 OK" "" => json!(null).into(), "GET /no-schema application/json";
        null_media "200 OK" "7" => json!(7).into(), "GET /null-media application/json";
        text "200 OK" "\"a\\n\"" => "a\n".to_owned(), "GET /text application/json";
        maybe "200 OK" "null" => None, "GET /maybe application/json";
        maybe "200 OK" "" => None, "GET /maybe application/json";
        maybe "200 OK" "{\"title\":\"a\",\"new\":1}" => Some(oas_client_runtime::serde_json::from_str(r#"{"title":"a"}"#).unwrap()),
            "GET /maybe application/json";
        default "200 OK" "{\"text\":\"a\"}" => Some(fault("a")), "GET /default application/problem+json";
        default "201 Created" "null" => None, "GET /default application/problem+json";
        or_nothing "200 OK" "{\"text\":\"a\"}" => OrNothingResponse::Ok(fault("a")), "POST /or-nothing application/json";
        or_nothing "202 Accepted" "" => OrNothingResponse::Accepted, "POST /or-nothing application/json";
        agree "200 OK" "{\"text\":\"a\"}" => fault("a"), "PUT /agree application/json, text/json";
        agree "201 Created" "{\"text\":\"b\"}" => fault("b"), "PUT /agree application/json, text/json";
    }
}

#[tokio::test]
async fn error_responses_decode_as_described() {
    let body = r#"{"error":{"code":17,"text":"gone"}}"#;
    let (outcome, _) = read(&reply("404 Not Found", "x-request: r1", body), |client| client.nothing()).await;
    let error = outcome.unwrap_err();
    assert_eq!((error.code(), error.message(), error.request_id()), (Some("17"), Some("gone"), Some("r1")));
    assert_eq!(error.decode::<Loss>().unwrap().error, Some(fault("gone")));
    // A range, and what remains.
    let (outcome, _) = read(&reply("422 Odd", "", r#"{"why":"so"}"#), |client| client.agree()).await;
    let error = outcome.unwrap_err();
    assert_eq!((error.decode::<AgreeError4xx>().unwrap().why.as_deref(), error.message()), (Some("so"), None));
    let (outcome, _) = read(&reply("500 Odd", "", body), |client| client.agree()).await;
    assert_eq!(outcome.unwrap_err().decode::<Loss>().unwrap().error, Some(fault("gone")));
    // Not described, and no JSON.
    let (outcome, _) = read(&reply("418 Odd", "a: b", "<p>"), |client| client.text()).await;
    let error = outcome.unwrap_err();
    let response = error.api().unwrap();
    assert_eq!(
        (response.status.as_u16(), &response.headers["a"], &response.body[..]),
        (418, &"b".parse().unwrap(), &b"<p>"[..])
    );
    // `default` alone is a success, but not of an error's status.
    let (outcome, _) = read(&reply("500 Odd", "", r#"{"text":"a"}"#), |client| client.default()).await;
    assert_eq!(outcome.unwrap_err().decode::<Fault>().unwrap(), fault("a"));
}

#[tokio::test]
async fn a_wrong_response_is_an_error_with_its_location() {
    for (body, at) in [("7", "."), ("", "."), ("\"a\" b", ".")] {
        let (outcome, _) = read(&reply("200 OK", "", body), |client| client.text()).await;
        assert!(matches!(outcome.unwrap_err(), Error::Decode(error) if error.path == at), "{body}");
    }
    // A text that is none isn't left out as an unreadable date is.
    for body in [r#"{"text":[1]}"#, r#"{"text":7}"#, r#"{"text":{}}"#] {
        let (outcome, _) = read(&reply("200 OK", "", body), |client| client.agree()).await;
        assert!(matches!(outcome.unwrap_err(), Error::Decode(error) if error.path == "text"), "{body}");
    }
}
