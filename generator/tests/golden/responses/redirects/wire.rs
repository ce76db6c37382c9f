//! Responses that lead elsewhere are told and not followed.

use crate::serve::{body, header, line, reply, serve};
use golden_clients::redirects::{Client, Error};
use oas_client_runtime::{IntoRequest, Retry};

/// The result of a call for a response, and the request. A second request would never get a response.
async fn asked<R: IntoRequest>(
    status: &str,
    to: &str,
    call: impl FnOnce(&Client) -> R,
) -> (Result<<R::Response as oas_client_runtime::ReadResponse>::Output, Error>, String) {
    let server = serve([reply(status, to, "\"moved\"")]);
    let client = Client::builder().base_url(&server.url).retry(Retry::never()).build().unwrap();
    let outcome = call(&client).into_request().send().await;
    (outcome, server.request())
}

#[tokio::test]
async fn a_described_redirect_is_its_location_as_written() {
    for status in
        ["302 Found", "301 Moved Permanently", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"]
    {
        for to in ["https://elsewhere.example/a?b=c#d", "/there", "../there", "//host/x"] {
            let (outcome, request) =
                asked(status, &format!("location: {to}"), |client| client.book("a b").scan().fetch()).await;
            assert_eq!((outcome.unwrap().location.as_str(), line(&request)), (to, "GET /books/a%20b/scan"));
        }
    }
}

#[tokio::test]
async fn a_form_is_not_sent_again() {
    let (outcome, request) =
        asked("308 Permanent Redirect", "location: /there", |client| client.book("1").move_().to("a b")).await;
    assert_eq!(outcome.unwrap().location, "/there");
    assert_eq!((line(&request), body(&request)), ("POST /books/1/move", "To=a+b"));
    assert_eq!(header(&request, "content-type"), Some("application/x-www-form-urlencoded"));
}

#[tokio::test]
async fn a_redirect_without_a_location_or_with_a_success_is_an_error_with_the_response() {
    let scan = |client: &Client| client.book("1").scan().fetch();
    for (status, to) in [("302 Found", ""), ("404 Not Found", "location: /there"), ("200 OK", "location: /there")] {
        let (outcome, _) = asked(status, to, scan).await;
        let error = outcome.unwrap_err();
        assert_eq!(error.status().unwrap().as_str(), &status[..3], "{error:?}");
    }
    let (outcome, _) = asked("303 See Other", "location: /there", |client| client.book("1").either().fetch()).await;
    assert_eq!(outcome.unwrap_err().api().unwrap().headers["location"], "/there");
    let (outcome, _) = asked("200 OK", "", |client| client.book("1").either().fetch()).await;
    assert_eq!(outcome.unwrap(), "moved");
}
