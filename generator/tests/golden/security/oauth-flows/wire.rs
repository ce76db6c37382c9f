//! The tokens that the client fetches.

use crate::serve::{Server, header, json, line, reply, serve};
use golden_clients::oauth_flows::{Client, auth};

/// A server for tokens and requests, and a client of it.
fn service(replies: impl IntoIterator<Item = String>) -> (Server, Client) {
    let server = serve(replies);
    let flow = auth::oauth_client_credentials_2("id", "secret");
    let client = Client::builder().base_url(format!("{}/v1", server.url)).auth(flow).build().unwrap();
    (server, client)
}

fn token(token: &str) -> String {
    json(&format!(r#"{{"access_token": "{token}", "expires_in": 600}}"#))
}

fn done() -> String {
    reply("204 Done", "", "")
}

#[tokio::test]
async fn each_operation_has_a_token_for_its_scopes() {
    let (server, client) = service([token("reads"), done(), token("writes"), done(), done(), done()]);
    client.books().list().send().await.unwrap();
    client.books().add().send().await.unwrap();
    client.books().list().send().await.unwrap();
    client.health().send().await.unwrap();
    let requests = server.requests();
    let lines: Vec<_> = requests.iter().map(|request| line(request)).collect();
    let books = ["POST /oauth/token", "GET /v1/books", "POST /oauth/token", "POST /v1/books", "GET /v1/books", "GET /v1/health"];
    assert_eq!(lines, books);
    assert!(requests[0].ends_with("grant_type=client_credentials&scope=read"), "{}", requests[0]);
    assert!(requests[2].ends_with("grant_type=client_credentials&scope=read+write"), "{}", requests[2]);
    let sent: Vec<_> = [1, 3, 4, 5].into_iter().map(|index| header(&requests[index], "authorization")).collect();
    assert_eq!(sent, [Some("Bearer reads"), Some("Bearer writes"), Some("Bearer reads"), None]);
}

#[tokio::test]
async fn a_ready_token_and_a_flow_of_another_url_work_beside() {
    let (server, client) = service([done(), token("mine"), done()]);
    client.readers().list().with(|call| call.auth(auth::person("ready"))).send().await.unwrap();
    let flow = auth::person_refresh_token("id", "refresh").token_url(format!("{}/own", server.url));
    client.readers().list().with(|call| call.auth(flow)).send().await.unwrap();
    let requests = server.requests();
    assert_eq!(header(&requests[0], "authorization"), Some("Bearer ready"));
    assert!(requests[1].starts_with("POST /own ") && requests[1].ends_with("refresh_token=refresh&client_id=id"));
    assert_eq!(header(&requests[2], "authorization"), Some("Bearer mine"));
}
