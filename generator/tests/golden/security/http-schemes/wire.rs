//! The header `Authorization` of HTTP authentication schemes.

use crate::serve::{header, reply, serve};
use golden_clients::http_schemes::{Client, auth};
use oas_client_runtime::IntoRequest;

async fn sent<R: IntoRequest>(call: impl FnOnce(&Client) -> R) -> Option<String> {
    let server = serve([reply("204 No Content", "", "")]);
    let builder = Client::builder().base_url(&server.url);
    let client = builder.auth(auth::token("t0k3n")).auth(auth::card("id=\"7\", pin=\"8\"")).build().unwrap();
    call(&client).into_request().send().await.unwrap();
    header(&server.request(), "authorization").map(str::to_owned)
}

#[tokio::test]
async fn the_credential_follows_the_name_of_the_scheme() {
    assert_eq!(sent(|client| client.token()).await.unwrap(), "Token t0k3n");
    assert_eq!(sent(|client| client.card()).await.unwrap(), "library-card id=\"7\", pin=\"8\"");
}

#[tokio::test]
async fn a_signature_is_the_callers() {
    assert_eq!(sent(|client| client.signed()).await, None);
    let signed = |client: &Client| client.signed().with(|call| call.header("authorization", "shelf-hmac-sha256 abc"));
    assert_eq!(sent(signed).await.unwrap(), "shelf-hmac-sha256 abc");
}
