//! Bytes go out and come in as they are, whatever their media type.

use crate::serve::{Server, body, header, reply, serve};
use golden_clients::binary::{Client, scan::CreateScanResponse};
use oas_client_runtime::Bytes;

fn serving(response: &str) -> (Server, Client) {
    let server = serve([response]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    (server, client)
}

#[tokio::test]
async fn a_binary_response_is_its_bytes() {
    let (server, client) = serving(&reply("200 OK", "content-type: application/json", "\"a\0"));
    let scan = client.scan().fetch().send().await.unwrap();
    assert_eq!(&scan.bytes(9).await.unwrap()[..], b"\"a\0");
    assert_eq!(header(&server.request(), "accept"), Some("application/json"));
    let (server, client) = serving(&reply("200 OK", "", "x"));
    let scan = client.scan().update().body("{").send().await.unwrap();
    assert_eq!(&scan.bytes(9).await.unwrap()[..], b"x");
    let request = server.request();
    assert_eq!((header(&request, "accept"), body(&request)), (Some("application/vnd.shelf+json"), "{"));
    assert_eq!(header(&request, "content-type"), Some("application/vnd.shelf+json"));
    let (_server, client) = serving(&reply("200 OK", "", "x"));
    assert_eq!(client.scan().create("x").send().await.unwrap(), CreateScanResponse::Ok(Bytes::from("x")));
}

#[tokio::test]
async fn a_binary_body_is_an_upload() {
    let (server, client) = serving(&reply("204 No Content", "", ""));
    client.scan().replace("\"a\0").send().await.unwrap();
    let request = server.request();
    assert_eq!((header(&request, "content-type"), body(&request)), (Some("application/json"), "\"a\0"));
    let (server, client) = serving(&reply("202 Accepted", "", "7"));
    assert_eq!(client.scan().create("{").send().await.unwrap(), CreateScanResponse::Accepted(7));
    assert!(body(&server.request()).contains("\r\nContent-Type: application/json\r\n\r\n{\r\n"));
}
