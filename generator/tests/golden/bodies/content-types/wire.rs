//! Each media type of a body, and its bytes.

use crate::serve::{body, header, reply, serve};
use golden_clients::content_types::{
    Client,
    models::{Pod, ReplaceRowsBody, ReplaceRowsBodyShelfV2Json},
};
use oas_client_runtime::{IntoRequest, Upload, serde_json::json};

/// The media type and the body of a call.
async fn sent<R: IntoRequest>(call: impl FnOnce(Client) -> R) -> [String; 2] {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    call(client).into_request().send().await.map(drop).unwrap();
    let request = server.request();
    [header(&request, "content-type").unwrap_or("none").to_owned(), body(&request).to_owned()]
}

#[tokio::test]
async fn one_type_has_a_setter_for_each_media_type() {
    let patch = || json!({"a": null}).into();
    let json = r#"{"a":null}"#;
    for (sent, expected) in [
        (sent(|client| client.pod("1").patch(patch())).await, ["application/json-patch+json", json]),
        (
            sent(|client| client.pod("1").patch(patch()).content_type_merge_patch_json().force(true)).await,
            ["application/merge-patch+json", json],
        ),
        (sent(|client| client.pod("1").patch_bytes("a: 1")).await, ["application/apply-patch+yaml", "a: 1"]),
        (sent(|client| client.pod("1").replace().body(Pod::new())).await, ["application/json", "{}"]),
        (
            sent(|client| client.pod("1").replace().content_type_json_version_2().body(Pod::new())).await,
            ["application/json; version=2", "{}"],
        ),
        (sent(|client| client.pod("1").replace().content_type_json_version_2()).await, ["none", ""]),
    ] {
        assert_eq!(sent, expected);
    }
}

#[tokio::test]
async fn another_type_has_a_function() {
    let v1 = || ReplaceRowsBody::new("a");
    let v2 = || ReplaceRowsBodyShelfV2Json::new("b");
    for (sent, expected) in [
        (sent(|client| client.rows().add(vec!["a".to_owned()])).await, ["application/json", r#"["a"]"#]),
        (sent(|client| client.rows().add_bytes("a,b")).await, ["text/csv", "a,b"]),
        (sent(|client| client.rows().add_bytes("<a/>").content_type_xml()).await, ["application/xml", "<a/>"]),
        (sent(|client| client.rows().replace(v1())).await, ["application/vnd.shelf.v1+json", r#"{"one":"a"}"#]),
        (
            sent(|client| client.rows().replace_shelf_v2_json(v2())).await,
            ["application/vnd.shelf.v2+json", r#"{"two":"b"}"#],
        ),
        (sent(|client| client.rows().replace_form("c")).await, ["application/x-www-form-urlencoded", "three=c"]),
    ] {
        assert_eq!(sent, expected);
    }
}

#[tokio::test]
async fn bytes_have_the_chosen_media_type_or_their_own() {
    let own = || Upload::from("x").content_type("image/gif");
    for (sent, expected) in [
        (sent(|client| client.scan().replace().body("x")).await, "image/png"),
        (sent(|client| client.scan().replace().body("x").content_type_jpeg()).await, "image/jpeg"),
        (sent(|client| client.scan().replace().content_type_text().body("x")).await, "text/plain; charset=latin1"),
        (sent(|client| client.scan().replace().content_type_jpeg().body(own())).await, "image/gif"),
    ] {
        assert_eq!(sent, [expected, "x"]);
    }
}
