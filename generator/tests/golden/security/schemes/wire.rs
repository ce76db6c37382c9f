//! The credentials of each security scheme.

use crate::serve::{reply, serve};
use golden_clients::schemes::Client;

#[tokio::test]
async fn an_operation_without_security_sends_no_credentials() {
    let server = serve([reply("204 No Content", "", "")]);
    let client =
        Client::builder().base_url(&server.url).auth(golden_clients::schemes::auth::token("hunter2")).build().unwrap();
    client.health().send().await.unwrap();
    assert!(!server.request().contains("hunter2"));
}
