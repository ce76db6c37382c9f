//! Downloads: the media types that the client accepts, and the bytes.

use crate::serve::{Server, header, line, reply, serve};
use golden_clients::downloads::{Client, Error};
use oas_client_runtime::{Download, IntoRequest, Response, Retry};

async fn fetch<R: IntoRequest>(
    response: &str,
    call: impl FnOnce(&Client) -> R,
) -> (Result<Response<Output<R>>, Error>, Server) {
    let server = serve([response]);
    let client = Client::builder().base_url(&server.url).retry(Retry::never()).build().unwrap();
    (call(&client).into_request().send_with_response().await, server)
}

type Output<R> = <<R as IntoRequest>::Response as oas_client_runtime::ReadResponse>::Output;

async fn bytes(download: Download) -> (Option<String>, Vec<u8>) {
    let kind = download.content_type().map(str::to_owned);
    (kind, download.bytes(99).await.unwrap().to_vec())
}

const PDF: &str = "content-type: application/pdf; a=b";

macro_rules! gives {
    ($($response:expr, $path:ident => $line:literal, $accept:literal, $kind:expr, $body:literal;)*) => {$(
        let (response, server) = fetch(&$response, |client| client.books().by_id("a/b").$path().fetch()).await;
        let request = server.request();
        assert_eq!((line(&request), header(&request, "accept")), ($line, Some($accept)));
        let kind: Option<&str> = $kind;
        assert_eq!(bytes(response.unwrap().value).await, (kind.map(str::to_owned), $body.as_bytes().to_vec()));
    )*};
}

#[tokio::test]
async fn bytes_are_not_decoded_whatever_their_media_type() {
    let ok = |kind: &str, body: &str| reply("200 OK", kind, body);
    gives! {
        ok(PDF, "%PDF\0"), scan => "GET /books/a%2Fb/scan", "application/pdf", Some("application/pdf; a=b"), "%PDF\0";
        ok("content-type: text/html", "<p>"), scan => "GET /books/a%2Fb/scan", "application/pdf", Some("text/html"), "<p>";
        ok("", ""), scan => "GET /books/a%2Fb/scan", "application/pdf", None, "";
        ok("", "{\"no\": json"), text => "GET /books/a%2Fb/text", "text/plain", None, "{\"no\": json";
        ok("content-type: a/b", "é"), any => "GET /books/a%2Fb/any", "*/*", Some("a/b"), "é";
    }
}

#[tokio::test]
async fn json_counts_before_bytes_where_both_are_described() {
    let response = reply("200 OK", "content-type: application/json", r#"["a"]"#);
    let (read, server) = fetch(&response, |client| client.books().by_id("1").both().fetch()).await;
    assert_eq!(read.unwrap().value, ["a"]);
    assert_eq!(header(&server.request(), "accept"), Some("application/json"));
}

#[tokio::test]
async fn header_parameters_go_along() {
    let call = |client: &Client| client.books().by_id("1").scan().fetch().accept_language("de, *;q=0.5");
    let (_, server) = fetch(&reply("200 OK", PDF, ""), call).await;
    assert_eq!(header(&server.request(), "accept-language"), Some("de, *;q=0.5"));
}

#[tokio::test]
async fn a_failure_is_an_error_and_no_file() {
    let (outcome, _) =
        fetch(&reply("404 Not Found", "", "lost"), |client| client.books().by_id("1").scan().fetch()).await;
    assert_eq!(&outcome.unwrap_err().api().unwrap().body[..], b"lost");
    let short = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 9\r\n\r\nhalf";
    let (outcome, _) = fetch(short, |client| client.books().by_id("1").scan().fetch()).await;
    assert!(matches!(outcome.unwrap().value.bytes(99).await, Err(Error::Transport { .. })));
    let (outcome, _) = fetch(&reply("200 OK", "", "much"), |client| client.books().by_id("1").scan().fetch()).await;
    assert!(outcome.unwrap().value.bytes(3).await.is_err());
}
