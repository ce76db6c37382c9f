//! The request that starts the confirmation of a device.

use crate::serve::{line, reply, serve};
use golden_clients::oauth_device::{Client, Error, auth};

#[tokio::test]
async fn a_device_is_authorized_once_for_all_scopes_of_the_flow() {
    let server = serve([reply("400 Bad Request", "", r#"{"error": "unauthorized_client"}"#)]);
    let flow = auth::oauth_device_code("id", |_| panic!("there is nothing to show"));
    let client = Client::builder().base_url(&server.url).auth(flow).build().unwrap();
    let error = client.books().list().send().await.unwrap_err();
    let Error::Token(error) = error else { panic!("{error:?}") };
    assert_eq!(error.code(), Some("unauthorized_client"));
    let request = server.request();
    assert_eq!(line(&request), "POST /device");
    assert!(request.ends_with("\r\n\r\nscope=read+write&client_id=id"), "{request}");
}
