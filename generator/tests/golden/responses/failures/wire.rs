//! Error responses as the enums of their operations.

use crate::serve::{reply, serve};
use golden_clients::failures::{
    Client, Error,
    books::{DeleteBookError, FetchBookError},
    models::{DeleteBookError400, Lost, Problem},
    any_error::AnyErrorError,
    two_defaults::TwoDefaultsError,
    type_error::TypeErrorError,
};
use oas_client_runtime::{Bytes, Failure, Retry, serde_json::json};

fn client(status: &str, media_type: &str, body: &str) -> Client {
    let server = serve([reply(status, &format!("content-type: {media_type}"), body)]);
    Client::builder().base_url(&server.url).retry(Retry::never()).build().unwrap()
}

async fn fetch(status: &str, media_type: &str, body: &str) -> Result<Option<FetchBookError>, Error> {
    client(status, media_type, body).book("1").fetch().send().await.unwrap_err().failure()
}

async fn delete(status: &str, media_type: &str, body: &str) -> Result<Option<DeleteBookError>, Error> {
    client(status, media_type, body).book("1").delete().send().await.unwrap_err().failure()
}

fn problem(title: &str) -> Problem {
    oas_client_runtime::serde_json::from_value(json!({"title": title})).unwrap()
}

#[tokio::test]
async fn a_status_counts_before_a_range_and_a_range_before_default() {
    let json = "application/json";
    let lost = fetch("404 Not Found", json, r#"{"since":"2026-05-01"}"#).await.unwrap().unwrap();
    assert!(matches!(lost, FetchBookError::NotFound(Lost { since, .. }) if since.to_string() == "2026-05-01"));
    assert_eq!(fetch("410 Gone", json, "no JSON").await.unwrap(), Some(FetchBookError::Gone));
    assert_eq!(fetch("418 Pot", json, "").await.unwrap(), Some(FetchBookError::Status418));
    let refused = fetch("422 Odd", json, r#"{"why":"so"}"#).await.unwrap().unwrap();
    assert!(matches!(refused, FetchBookError::ClientError(error) if error.why.as_deref() == Some("so")));
    let failed = fetch("500 Oh", json, r#"{"title":"a"}"#).await.unwrap();
    assert_eq!(failed, Some(FetchBookError::Default(problem("a"))));
    assert_eq!(fetch("599 Odd", "text/plain", "7").await.unwrap(), Some(FetchBookError::Status599(7)));
}

#[tokio::test]
async fn the_media_type_picks_among_the_bodies_of_a_status() {
    let lent = || FetchBookError::Conflict(oas_client_runtime::serde_json::from_value(json!({"to": "ada"})).unwrap());
    for media_type in ["application/json", "application/vnd.shelf.lent+json", "Application/JSON; charset=utf-8"] {
        assert_eq!(fetch("409 Conflict", media_type, r#"{"to":"ada"}"#).await.unwrap(), Some(lent()), "{media_type}");
    }
    let conflict = fetch("409 Conflict", "application/problem+JSON;charset=utf-8", r#"{"title":"a"}"#).await.unwrap();
    assert_eq!(conflict, Some(FetchBookError::ConflictProblemJson(problem("a"))));
    let conflict = fetch("409 Conflict", "text/plain", "lent to ada").await.unwrap();
    assert_eq!(conflict, Some(FetchBookError::ConflictText("lent to ada".to_owned())));
    let two = client("500 Oh", "text/plain", "oh").two_defaults().send().await.unwrap_err().failure().unwrap();
    assert_eq!(two, Some(TwoDefaultsError::DefaultText("oh".to_owned())));
}

#[tokio::test]
async fn a_media_range_counts_behind_the_media_types() {
    let json = r#"{"title":"a"}"#;
    for (media_type, body, expected) in [
        ("application/json", json, AnyErrorError::Default(problem("a"))),
        ("application/vnd.shelf+json; v=1", json, AnyErrorError::Default(problem("a"))),
        ("text/plain", "oh", AnyErrorError::DefaultText("oh".to_owned())),
        ("text/html", "oh", AnyErrorError::DefaultAny(Bytes::from("oh"))),
        ("", "oh", AnyErrorError::DefaultAny(Bytes::from("oh"))),
    ] {
        let error = client("500 Oh", media_type, body).any_error().send().await.unwrap_err();
        assert_eq!(error.failure().unwrap(), Some(expected), "{media_type}");
    }
    for (media_type, body, expected) in [
        ("application/json", json, TypeErrorError::Default(problem("a"))),
        ("application/pdf", "oh", TypeErrorError::DefaultApplication(Bytes::from("oh"))),
    ] {
        let error = client("500 Oh", media_type, body).type_error().send().await.unwrap_err();
        assert_eq!(error.failure().unwrap(), Some(expected), "{media_type}");
    }
}

#[tokio::test]
async fn bodies_are_values_text_or_bytes() {
    let code = |code| Some(DeleteBookError::BadRequest(code));
    assert_eq!(delete("400 Bad", "text/plain", "too_new").await.unwrap(), code(DeleteBookError400::TooNew));
    assert_eq!(delete("400 Bad", "text/plain", "x").await.unwrap(), code(DeleteBookError400::Unknown("x".to_owned())));
    assert_eq!(delete("404 Lost", "application/json", "null").await.unwrap(), Some(DeleteBookError::NotFound(None)));
    let found = delete("404 Lost", "application/json", r#"{"title":"a"}"#).await.unwrap();
    assert_eq!(found, Some(DeleteBookError::NotFound(Some(problem("a")))));
    assert_eq!(delete("422 Odd", "application/json", "[").await.unwrap(), Some(DeleteBookError::UnprocessableContent));
    let page = delete("500 Oh", "text/html", "<p>").await.unwrap();
    assert_eq!(page, Some(DeleteBookError::InternalServerError("<p>".to_owned())));
    let bytes = Bytes::from("png");
    let picture = delete("502 Oh", "image/png", "png").await.unwrap();
    assert_eq!(picture, Some(DeleteBookError::BadGateway(bytes.clone())));
    let text = delete("503 Oh", "text/csv", "png").await.unwrap();
    assert_eq!(text, Some(DeleteBookError::ServerErrorText("png".to_owned())));
    assert_eq!(delete("503 Oh", "x/y", "png").await.unwrap(), Some(DeleteBookError::ServerError(bytes)));
}

#[tokio::test]
async fn undeclared_statuses_and_other_errors_are_no_failures() {
    assert_eq!(delete("401 Denied", "application/json", r#"{"title":"a"}"#).await.unwrap(), None);
    // A redirect is no error response, which `default` describes.
    assert_eq!(fetch("304 Same", "application/json", "").await.unwrap(), None);
    let invalid = Client::builder().base_url("nowhere").build().unwrap_err();
    assert_eq!(invalid.failure::<FetchBookError>().unwrap(), None);
}

#[tokio::test]
async fn a_body_that_differs_is_an_error_without_its_value() {
    for body in [r#"{"since":"secret-7"}"#, r#"{"since":["secret-7"]}"#, "secret-7", ""] {
        let error = fetch("404 Not Found", "application/json", body).await;
        // An unreadable date is kept as it came.
        if body.contains(":\"") {
            assert!(error.is_ok(), "{body}");
            continue;
        }
        let error = error.unwrap_err();
        let Error::Decode(decode) = &error else { panic!("{error}") };
        assert_eq!((decode.status.as_u16(), &decode.body[..]), (404, body.as_bytes()));
        assert_eq!(decode.path, if body.starts_with('{') { "since" } else { "." });
        assert_eq!(error.operation(), Some("FetchBook"));
        assert!(!format!("{error} {error:?} {}", decode.source).contains("secret-7"));
    }
    let error = delete("400 Bad", "text/plain; charset=utf-16", "x").await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error}");
}

#[tokio::test]
async fn one_default_body_needs_no_enum() {
    let error = client("500 Oh", "application/json", r#"{"title":"a"}"#).only_default().send().await.unwrap_err();
    assert_eq!(error.decode(), Some(problem("a")));
}

/// Code that is generic over the error type can name it.
#[test]
fn the_enums_are_failures() {
    fn is<F: Failure>() {}
    is::<FetchBookError>();
    is::<DeleteBookError>();
}
