//! Who sends which credentials.

mod serve;

use security::Client;
use serve::{reply, serve};

#[tokio::test]
async fn an_operation_without_security_sends_no_credentials() {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).auth(security::auth::token("hunter2")).build().unwrap();
    client.health().send().await.unwrap();
    assert!(!server.request().contains("hunter2"));
}
