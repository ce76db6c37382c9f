//! The servers of operations whose server URLs have no host.

use crate::serve::{reply, serve};
use golden_clients::relative_servers::{Client, Error, server};
use oas_client_runtime::{IntoRequest, ServerSetting};

/// The target that a call is sent to, by a client with this path behind its base URL.
async fn target<R: IntoRequest>(path: &str, setting: Option<ServerSetting>, call: impl FnOnce(&Client) -> R) -> String {
    let server = serve([reply("204 No Content", "", "")]);
    let builder = Client::builder().base_url(format!("{}{path}", server.url)).servers(setting);
    call(&builder.build().unwrap()).into_request().send().await.map(drop).unwrap();
    server.request().split(' ').nth(1).unwrap().to_owned()
}

#[tokio::test]
async fn a_base_url_without_a_path_gets_that_of_the_description() {
    let v2 = || Some(server::version("v2"));
    for slash in ["", "/"] {
        assert_eq!(target(slash, None, |client| client.books().list()).await, "/api/v1/books");
        assert_eq!(target(slash, v2(), |client| client.books().list()).await, "/api/v2/books");
    }
    assert_eq!(target("/mine", v2(), |client| client.books().list()).await, "/mine/books");
    for path in ["", "/mine"] {
        assert_eq!(target(path, None, |client| client.scans().list()).await, "/store/scans/scans");
        assert_eq!(target(path, None, |client| client.root()).await, "/root");
    }
    assert_eq!(target("", None, |client| client.same()).await, "/api/v1/same");
}

#[test]
fn there_is_no_client_without_a_base_url() {
    let error = Client::builder().build().unwrap_err();
    assert!(matches!(&error, Error::Invalid { message: why, .. } if why.contains("https://host")), "{error}");
}
