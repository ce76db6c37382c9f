//! Faults of an authorization server: typed errors that show no secret.

use std::fmt::Write;

use super::*;

/// The error of a call whose authorization server sends this, with all that users and logs see.
async fn fault(response: Vec<u8>) -> (Error, String) {
    let authority = Server::new([response]).await;
    let error = call(&offline(flow(&authority))).send().await.unwrap_err();
    let mut told = format!("{error} {error:?} {error:#?}");
    let mut cause = std::error::Error::source(&error);
    while let Some(error) = cause {
        write!(told, ": {error} {error:?}").unwrap();
        cause = error.source();
    }
    assert!(!told.contains("hidden") && !told.contains("aGlkZGVu"), "{told}");
    assert!(matches!(error, Error::Token(_)), "{error:?}");
    (error, told)
}

#[tokio::test]
async fn each_fault_of_an_authorization_server_is_a_typed_error() {
    let other = Server::new([granted("t1", "")]).await;
    let moved = format!("location: {}/token", other.url);
    let huge = format!(r#"{{"access_token": "{}"}}"#, "x".repeat(300_000));
    for (response, message) in [
        (
            response("200 OK", &["content-type: text/html"], "<html>hidden</html>"),
            "the authorization server's response is no JSON object",
        ),
        (response("200 OK", &[], r#"["hidden"]"#), "the authorization server's response is no JSON object"),
        (response("200 OK", &[], ""), "the authorization server's response is no JSON object"),
        (
            response("200 OK", &[], r#"{"token": "hidden"}"#),
            "the authorization server's response has no `access_token`",
        ),
        (
            response("200 OK", &[], r#"{"access_token": 7}"#),
            "the authorization server's response has no `access_token`",
        ),
        (
            response("200 OK", &[], r#"{"access_token": ""}"#),
            "the authorization server's response has no `access_token`",
        ),
        (
            response("200 OK", &[], r#"{"access_token": "hidden", "token_type": "mac"}"#),
            "the authorization server's token is no bearer token",
        ),
        (granted("hidden\\nx: y", ""), "the token holds a character that no header may carry"),
        (granted("hidden", r#", "expires_in": 0"#), "the authorization server's token has expired already"),
        (granted("hidden", r#", "expires_in": -60"#), "the authorization server's token has expired already"),
        (
            granted("hidden", r#", "expires_in": "soon""#),
            "the authorization server's `expires_in` is no number of seconds",
        ),
        (
            granted("hidden", r#", "expires_in": [1]"#),
            "the authorization server's `expires_in` is no number of seconds",
        ),
        (response("302 Found", &[&moved], ""), "the authorization server responded with 302 Found"),
        (
            response("307 Temporary Redirect", &[&moved], ""),
            "the authorization server responded with 307 Temporary Redirect",
        ),
        (response("200 OK", &[], huge), "the authorization server's response is larger than 262144 bytes"),
        (response("200 OK", &["content-length: 9"], "{"), "the connection to the authorization server failed"),
        (Vec::new(), "the connection to the authorization server failed"),
    ] {
        let (error, told) = fault(response).await;
        assert!(error.to_string().ends_with(&format!("no access token: {message}")), "{told}");
    }
    assert!(other.requests().is_empty(), "{:?}", other.requests());
}

#[tokio::test]
async fn an_error_code_of_oauth_is_readable_and_no_other_text() {
    for (status, body, code) in [
        ("400 Bad Request", r#"{"error": "invalid_client", "error_description": "hidden"}"#, Some("invalid_client")),
        ("401 Unauthorized", r#"{"error": "invalid_scope"}"#, Some("invalid_scope")),
        ("200 OK", r#"{"error": "invalid_grant"}"#, Some("invalid_grant")),
        ("400 Bad Request", r#"{"error": "hidden-secret"}"#, None),
        ("503 Busy", "<html>", None),
    ] {
        let (error, told) = fault(response(status, &[], body)).await;
        let Error::Token(error) = error else { panic!("{told}") };
        assert_eq!(error.code(), code, "{told}");
        assert_eq!(error.status().unwrap().as_str(), status.get(..3).unwrap());
        assert_eq!(code.is_some_and(|code| told.contains(code)), code.is_some());
    }
}

#[tokio::test]
async fn a_fault_that_may_pass_is_retried() {
    for trouble in [response("503 Busy", &[], ""), response("429 Slow", &[], ""), Vec::new()] {
        let authority = Server::new([trouble, granted("t1", "")]).await;
        let mut retry = Retry::new(1);
        retry.base_delay = Duration::ZERO;
        call(&offline(flow(&authority))).retry(retry).send().await.unwrap();
    }
}

/// The delay of the authorization server counts, and one that is too long ends the call.
#[tokio::test(start_paused = true)]
async fn a_delay_that_the_authorization_server_asks_for_is_honoured() {
    for (wait, waited) in [("7", Some(7)), ("61", None)] {
        let busy = response("429 Slow", &[&format!("retry-after: {wait}")], "");
        let authority = Server::new([busy, granted("t1", "")]).await;
        let started = tokio::time::Instant::now();
        let outcome = call(&offline(flow(&authority))).retry(Retry::default()).send().await;
        assert_eq!(outcome.ok().map(|_| started.elapsed().as_secs()), waited);
    }
}

#[tokio::test]
async fn a_server_that_is_unavailable_for_now_is_asked_again() {
    let busy = response("400 Bad Request", &[], r#"{"error": "temporarily_unavailable"}"#);
    let authority = Server::new([busy, granted("t1", "")]).await;
    let mut retry = Retry::new(1);
    retry.base_delay = Duration::ZERO;
    call(&offline(flow(&authority))).retry(retry).send().await.unwrap();
}
