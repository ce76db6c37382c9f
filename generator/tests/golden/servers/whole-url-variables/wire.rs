//! Requests to servers whose variables are a whole URL, a path or a host with its port.

use golden_clients::whole_url_variables::{Client, server};
use oas_client_runtime::{ClientBuilder, IntoRequest, replay::Canned};

/// The URL of a call's request, or its error.
async fn url<R: IntoRequest>(builder: ClientBuilder<Client>, call: impl FnOnce(&Client) -> R) -> String {
    let canned = Canned::new().respond_bytes(204, "text/plain", "");
    let client = builder.transport(canned.clone()).build().unwrap();
    match call(&client).into_request().send().await.map(drop) {
        Ok(()) => canned.requests()[0].url.clone(),
        Err(error) => error.to_string(),
    }
}

#[tokio::test]
async fn a_variable_at_the_start_is_a_whole_url() {
    let list = |client: &Client| client.books().list();
    assert_eq!(url(Client::builder(), list).await, "https://api.example.com/v1/books");
    let set = Client::builder().server(server::endpoint("http://localhost:8080/x/"));
    assert_eq!(url(set, list).await, "http://localhost:8080/x/v1/books");
    for base in ["https://mine.example", "https://mine.example/"] {
        assert_eq!(url(Client::builder().base_url(base), list).await, "https://mine.example/books");
    }
    let encoded = Client::builder().base_url("https://mine.example:8443/ä");
    assert_eq!(url(encoded, list).await, "https://mine.example:8443/%C3%A4/books");
    let error = Client::builder().server(server::endpoint("https://me:secret@mine.example")).build().unwrap_err();
    assert!(error.to_string().contains("`endpoint` isn't a valid URL") && !error.to_string().contains("secret"));
}

#[tokio::test]
async fn a_host_may_hold_a_port_and_a_variable_a_path() {
    let scans = |client: &Client| client.scans().list();
    assert_eq!(url(Client::builder(), scans).await, "http://localhost:8080/v2/scans");
    let set = Client::builder().server(server::host("127.0.0.1:9"));
    assert_eq!(url(set, scans).await, "http://127.0.0.1:9/v2/scans");
    let drafts = |client: &Client| client.drafts().list();
    assert_eq!(url(Client::builder(), drafts).await, "https://api.example.com/api/v3/drafts");
    let set = Client::builder().server(server::root("/test")).base_url("https://mine.example/x");
    assert_eq!(url(set, drafts).await, "https://mine.example/test/v3/drafts");
    let umlauts = |client: &Client| client.umlauts().list();
    assert_eq!(url(Client::builder(), umlauts).await, "https://xn--bcher-kva.example/%C3%A4/umlauts");
}

#[tokio::test]
async fn a_default_that_is_no_url_stands_for_one_of_the_caller() {
    let vaults = |client: &Client| client.vaults().list();
    let error = url(Client::builder(), vaults).await;
    assert!(error.contains("is not absolute") && error.contains("server::vaults(url)"), "{error}");
    let set = Client::builder().server(server::vaults("http://localhost:3000"));
    assert_eq!(url(set, vaults).await, "http://localhost:3000/vaults");
}

/// The other operations of the client still work.
#[tokio::test]
async fn only_the_calls_of_a_wrong_server_fail() {
    let error = url(Client::builder(), |client| client.plain().list()).await;
    assert!(error.contains("plain http to plain.example") && error.contains("server::plain(url)"), "{error}");
    let error = url(Client::builder(), |client| client.odd().list()).await;
    assert!(error.contains("isn't a valid URL") && error.contains("server::odd(url)"), "{error}");
    let set = Client::builder().server(server::odd("https://even.example"));
    assert_eq!(url(set, |client| client.odd().list()).await, "https://even.example/odd");
    for wrong in ["wss://even.example", "http://even.example"] {
        assert!(Client::builder().server(server::odd(wrong)).build().is_err(), "{wrong}");
    }
}
