//! The credentials that the overlay promises, with operations that have a `security` of their own and with others.

use crate::serve::{reply, serve};
use golden_clients::overlay_credentials::{Client, auth};

#[tokio::test]
async fn each_credential_opens_each_operation() {
    let credentials = [
        (auth::api_key("SK1", "s"), "authorization: Basic U0sxOnM="),
        (auth::account_sid_auth_token("AC1", "t"), "authorization: Basic QUMxOnQ="),
    ];
    for (credential, header) in credentials {
        let empty = reply("200 OK", "content-type: application/json", "{}");
        let server = serve([empty.clone(), empty]);
        let client = Client::builder().base_url(&server.url).auth(credential).build().unwrap();
        client.books().list().send().await.unwrap();
        client.loans().list().send().await.unwrap();
        let requests = server.requests();
        assert!(requests.iter().all(|request| request.contains(&format!("{header}\r\n"))), "{requests:?}");
    }
}

#[tokio::test]
async fn lists_page() {
    let page = |body: &str| reply("200 OK", "content-type: application/json", body);
    let server = serve([
        page(r#"{"books":["a"],"meta":{"next_page_url":"/v1/Books?PageToken=2"}}"#),
        page(r#"{"books":["b"],"meta":{}}"#),
    ]);
    let client = Client::builder().base_url(&server.url).auth(auth::api_key("SK1", "s")).build().unwrap();
    assert_eq!(client.books().list().page_size(5000).items().all().await.unwrap(), ["a", "b"]);
    assert!(server.requests()[0].starts_with("GET /v1/Books?PageSize=1000 "));
}
