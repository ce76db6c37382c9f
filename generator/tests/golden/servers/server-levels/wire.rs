//! The servers of operations.

use crate::serve::{Server, reply, serve};
use golden_clients::server_levels::{Client, Error, server};
use oas_client_runtime::{IntoRequest, ServerSetting};

fn server() -> (Server, String) {
    let server = serve([reply("204 No Content", "", "")]);
    let port = server.url.rsplit_once(':').unwrap().1.to_owned();
    (server, port)
}

/// The first line of what a call sends.
async fn line<R: IntoRequest>(settings: &[ServerSetting], call: impl FnOnce(&Client) -> R) -> String {
    let (server, port) = server();
    let builder = Client::builder().server(server::port(port)).servers(settings.iter().cloned());
    call(&builder.build().unwrap()).into_request().send().await.map(drop).unwrap();
    server.request().lines().next().unwrap().replace(" HTTP/1.1", "")
}

#[tokio::test]
async fn each_operation_goes_to_its_own_server_below_its_path() {
    assert_eq!(line(&[], |client| client.book("a/b").get()).await, "GET /api/v1/books/a%2Fb");
    assert_eq!(line(&[server::version("v2")], |client| client.book("1").get()).await, "GET /api/v2/books/1");
    assert_eq!(line(&[], |client| client.scans().list()).await, "GET /scan-store/scans");
    assert_eq!(line(&[], |client| client.scans().create()).await, "POST /scans");
    assert_eq!(line(&[], |client| client.drafts().list()).await, "GET /aside/drafts");
    assert_eq!(
        line(&[], |client| client.request(golden_clients::server_levels::Method::GET, "/x?y=1")).await,
        "GET /api/v1/x?y=1"
    );
}

#[tokio::test]
async fn a_base_url_replaces_the_first_server_and_each_other_is_set_by_itself() {
    let (server, _) = server();
    let client = Client::builder().base_url(format!("{}/gateway/", server.url)).build().unwrap();
    let error = client.scans().list().send().await.unwrap_err();
    assert!(matches!(&error, Error::Invalid { message: why, .. } if why.contains("server::scans(url)")), "{error}");
    client.book("1").get().send().await.unwrap();
    assert!(server.request().starts_with("GET /gateway/books/1 "));

    let (server, _) = self::server();
    let builder = Client::builder().base_url("http://127.0.0.1:1").server(server::scans(format!("{}/s/", server.url)));
    builder.build().unwrap().scans().list().send().await.unwrap();
    assert!(server.request().starts_with("GET /s/scans "));

    // On the same host as the base URL, and so no other place.
    let (server, _) = self::server();
    let client = Client::builder().base_url(format!("{}/gateway", server.url)).build().unwrap();
    client.drafts().list().send().await.unwrap();
    assert!(server.request().starts_with("GET /aside/drafts "));
}
