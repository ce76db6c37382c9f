//! The type of the response to each status code.

use crate::serve::{Server, reply, serve};
use golden_clients::by_status::{
    Client, Error,
    books::{PutBookFormResponse, PutBookResponse},
    models::{Book, Job, Lent, Lost},
    scan::FetchScanResponse,
};
use oas_client_runtime::{Bytes, Retry};

fn responding(status: &str, body: &str) -> (Server, Client) {
    let server = serve([reply(status, "x-shelf: 7", body)]);
    let client = Client::builder().base_url(&server.url).retry(Retry::never()).build().unwrap();
    (server, client)
}

async fn put(status: &str, body: &str) -> Result<PutBookResponse, Error> {
    responding(status, body).1.book("1").put().send().await
}

#[tokio::test]
async fn each_status_of_success_is_a_variant() {
    let response = put("200 OK", r#"{"title":"a"}"#).await.unwrap();
    assert!(matches!(response, PutBookResponse::Ok(Book { title, .. }) if title == "a"));
    let response = put("202 Accepted", r#"{"job":7}"#).await.unwrap();
    assert!(matches!(response, PutBookResponse::Accepted(Job { job: 7, .. })));
    assert_eq!(put("204 No Content", "").await.unwrap(), PutBookResponse::NoContent);
    // A body is read as what its own status says.
    let error = put("202 Accepted", r#"{"title":"a"}"#).await.unwrap_err();
    assert!(matches!(&error, Error::Decode(error) if error.status == 202), "{error:?}");
    // Each way to send the body has the same responses.
    let (server, client) = responding("204 No Content", "");
    assert_eq!(client.book("1").put_form().title("b").send().await.unwrap(), PutBookFormResponse::NoContent);
    assert!(server.request().contains("\r\naccept: application/json, application/vnd.shelf.job+json\r\n"));
}

#[tokio::test]
async fn an_undeclared_success_status_is_an_error_with_the_response() {
    let error = put("201 Created", r#"{"title":"a"}"#).await.unwrap_err();
    let message = "the API's description has no response for status 201 Created";
    assert_eq!(error.to_string(), format!("{}: {message}", error.call().unwrap()));
    let response = error.api().unwrap();
    assert!(matches!(error, Error::UndeclaredStatus(_)));
    assert_eq!((response.status.as_u16(), &response.headers["x-shelf"]), (201, &"7".parse().unwrap()));
    assert_eq!(error.decode::<Book>().unwrap().title, "a");
    let error = put("203 Odd", &"x".repeat(100_000)).await.unwrap_err();
    assert_eq!(error.api().unwrap().body.len(), 64 * 1024);
}

#[tokio::test]
async fn a_status_of_its_own_counts_before_a_range() {
    let scan = async |status: &str, body: &str| responding(status, body).1.scan().fetch().send().await;
    assert_eq!(scan("200 OK", "png").await.unwrap(), FetchScanResponse::Ok(Bytes::from("png")));
    assert_eq!(scan("299 Odd", "").await.unwrap(), FetchScanResponse::Status299);
    let response = scan("206 Partial Content", r#"[{"job":1}]"#).await.unwrap();
    assert!(matches!(response, FetchScanResponse::Success(jobs) if jobs[0].job == 1));
}

#[tokio::test]
async fn equal_responses_are_one_type_and_default_is_success_only_alone() {
    for status in ["200 OK", "201 Created"] {
        let (_server, client) = responding(status, r#"{"id":"1"}"#);
        assert_eq!(client.same().send().await.unwrap().id, "1");
    }
    let (_server, client) = responding("203 Odd", r#"{"title":"a"}"#);
    assert_eq!(client.only_default().send().await.unwrap().title, "a");
    let (_server, client) = responding("500 Internal Server Error", r#"{"since":"May"}"#);
    let error = client.beside_default().send().await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.decode::<Lost>().unwrap().since.as_str()), (500, "May"));
}

#[tokio::test]
async fn error_responses_decode_into_the_model_of_their_status() {
    let error = put("404 Not Found", r#"{"since":"May"}"#).await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.decode::<Lost>().unwrap().since, "May");
    assert_eq!(error.decode::<Lent>(), None);
    let error = put("409 Conflict", r#"{"to":"ada"}"#).await.unwrap_err();
    assert_eq!(error.decode::<Lent>().unwrap().to, "ada");
    // Not described, and no JSON.
    let error = put("418 I'm a teapot", "<p>no</p>").await.unwrap_err();
    let response = error.api().unwrap();
    assert_eq!((response.status.as_u16(), &response.body[..]), (418, &b"<p>no</p>"[..]));
    assert_eq!(response.headers["x-shelf"], "7");
    let error = put("301 Moved Permanently", "").await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 301);
}
