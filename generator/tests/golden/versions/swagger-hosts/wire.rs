//! Requests to a host whose variables are parameters elsewhere in the file.

use golden_clients::swagger_hosts::{Client, server};
use oas_client_runtime::{ClientBuilder, replay::Canned};

async fn url(builder: ClientBuilder<Client>) -> String {
    let canned = Canned::new().respond_bytes(204, "text/plain", "");
    builder.transport(canned.clone()).build().unwrap().books().list().send().await.unwrap();
    canned.requests()[0].url.clone()
}

#[tokio::test]
async fn the_variables_are_those_of_the_parameters() {
    assert_eq!(url(Client::builder()).await, "https://shelf.example/1/books");
    let chosen = Client::builder().server(server::endpoint("https://mine.example/x"));
    assert_eq!(url(chosen).await, "https://mine.example/x/1/books");
}
