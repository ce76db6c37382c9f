//! One operation, and its body in each of the ways there are.

use crate::serve::{body, header, json, line, reply, serve};
use golden_clients::several_media_types::{
    Client,
    models::{Book, ReplaceBookBodyAuthor},
};
use oas_client_runtime::{IntoRequest, Upload};

/// The request line, the media type and the body of a call.
async fn sent<R: IntoRequest>(response: String, call: impl FnOnce(Client) -> R) -> [String; 3] {
    let server = serve([response]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    call(client).into_request().send().await.map(drop).unwrap();
    let request = server.request();
    [line(&request), header(&request, "content-type").unwrap_or("none"), body(&request)].map(str::to_owned)
}

#[tokio::test]
async fn each_way_has_its_media_type_and_bytes() {
    let book = || json(r#"{"title":"a"}"#);
    let xml = || Upload::from("<book/>").content_type("application/xml");
    let form = "application/x-www-form-urlencoded";
    for (sent, expected) in [
        (
            sent(book(), |client| client.books().create(Book::new("é"))).await,
            ["POST /books", "application/json", r#"{"title":"é"}"#],
        ),
        (
            sent(book(), |client| client.books().create_form("a b&é").notify(true)).await,
            ["POST /books?notify=true", form, "Title=a+b%26%C3%A9"],
        ),
        (
            sent(book(), |client| client.books().create_bytes("a\0\r\n")).await,
            ["POST /books", "application/octet-stream", "a\0\r\n"],
        ),
        // Ways that have no method of their own are bytes of another kind.
        (
            sent(book(), |client| client.books().create_bytes(xml())).await,
            ["POST /books", "application/xml", "<book/>"],
        ),
    ] {
        assert_eq!(sent, expected);
    }
    let [line, kind, parts] = sent(book(), |client| client.books().create_multipart("x").notify(false)).await;
    let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
    let part = "Content-Disposition: form-data; name=\"File\"; filename=\"File\"\r\nContent-Type: application/octet-stream\r\n\r\nx";
    assert_eq!(line, "POST /books?notify=false");
    assert_eq!(parts, format!("--{boundary}\r\n{part}\r\n--{boundary}--\r\n"));
}

#[tokio::test]
async fn an_optional_body_is_not_sent() {
    let none = || reply("204 No Content", "", "");
    let put = "PUT /books/1";
    let mut author = ReplaceBookBodyAuthor::new();
    author.name = Some("a".to_owned());
    for (sent, expected) in [
        (sent(none(), |client| client.book("1").replace()).await, [put, "none", ""]),
        (
            sent(none(), |client| client.book("1").replace().body(Book::new("a"))).await,
            [put, "application/json", r#"{"title":"a"}"#],
        ),
        (
            sent(none(), |client| client.book("1").replace_form().author(author)).await,
            [put, "application/x-www-form-urlencoded", "Author=%7B%22name%22%3A%22a%22%7D"],
        ),
    ] {
        assert_eq!(sent, expected);
    }
}
