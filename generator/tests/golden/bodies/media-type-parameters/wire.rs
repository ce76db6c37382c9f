//! The media types of requests, and those that the client asks for.

use crate::serve::{header, json, serve};
use golden_clients::media_type_parameters::{Client, models::Book};
use oas_client_runtime::IntoRequest;

/// The headers `accept` and `content-type` of a call.
async fn sent<R: IntoRequest>(call: impl FnOnce(Client) -> R) -> [String; 2] {
    let server = serve([json("{}")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    call(client).into_request().send().await.map(drop).unwrap();
    let request = server.request();
    ["accept", "content-type"].map(|name| header(&request, name).unwrap_or("none").to_owned())
}

#[tokio::test]
async fn parameters_are_sent_and_asked_for() {
    for (sent, expected) in [
        (sent(|client| client.books().get()).await, ["application/vnd.shelf+json; version=3", "none"]),
        (sent(|client| client.books().create(Book::new())).await, ["application/json", "application/json; profile=strict"]),
        (
            sent(|client| client.books().replace(Book::new())).await,
            [
                "application/json; odata.metadata=minimal",
                "application/json; profile=\"https://shelf.example/a;b\"",
            ],
        ),
        (sent(|client| client.books().delete()).await, ["application/json", "none"]),
        (sent(|client| client.scan().fetch()).await, ["image/png; size=large", "none"]),
        (sent(|client| client.scan().replace("x")).await, ["application/json", "image/png; size=large"]),
    ] {
        assert_eq!(sent, expected);
    }
}
