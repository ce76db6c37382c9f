//! A response that isn't described is its bytes, and a failure that is has its type.

use crate::serve::{line, reply, serve};
use golden_clients::errors_only::{Client, models::Failure};

#[tokio::test]
async fn any_success_is_its_bytes() {
    for (status, body) in [("200 OK", "{\"a\": 1}"), ("201 Created", "a,b\n"), ("204 No Content", "")] {
        let server = serve([reply(status, "", body)]);
        let client = Client::builder().base_url(&server.url).build().unwrap();
        let response = client.books().list().send().await.unwrap();
        assert_eq!(response.bytes(100).await.unwrap(), body);
        let request = server.request();
        assert_eq!((line(&request), crate::serve::header(&request, "accept")), ("GET /books", Some("*/*")));
    }
    let server = serve([reply("200 OK", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.books().delete().send().await.unwrap();
    assert_eq!(line(&server.request()), "DELETE /books");
}

#[tokio::test]
async fn failures_are_typed() {
    let server = serve([reply("404 Not Found", "content-type: application/json", "{\"reason\": \"empty\"}")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let error = client.books().list().send().await.unwrap_err();
    assert!(error.is_not_found());
    let failure: Failure = error.decode().unwrap();
    assert_eq!(failure.reason, "empty");
}

#[tokio::test]
async fn a_head_has_no_body() {
    let server = serve([reply("200 OK", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let () = client.books().probe().send().await.unwrap();
    assert_eq!(line(&server.request()), "HEAD /books");
}
