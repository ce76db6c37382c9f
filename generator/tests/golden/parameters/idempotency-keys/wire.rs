//! The idempotency keys that the client sends.

use crate::serve::{Server, header, reply, serve};
use golden_clients::idempotency_keys::{
    Client, Retry,
    runtime::{Uuid, serde_json::json},
};

/// A server that is busy once, and a client that retries at once.
fn busy_server() -> (Server, Client) {
    let server = serve([reply("503 Busy", "", ""), reply("204 Done", "", "")]);
    let mut retry = Retry::new(1);
    retry.base_delay = std::time::Duration::ZERO;
    let client = Client::builder().base_url(&server.url).retry(retry).build().unwrap();
    (server, client)
}

/// The key of both attempts.
fn key_of_both(server: &Server, name: &str) -> String {
    let requests = server.requests();
    let keys: Vec<_> = requests.iter().map(|request| header(request, name)).collect();
    assert_eq!(keys.len(), 2, "{requests:?}");
    assert_eq!(keys[0], keys[1]);
    keys[0].unwrap().to_owned()
}

#[tokio::test]
async fn a_fresh_key_is_the_same_in_all_attempts() {
    let mut seen = Vec::new();
    for _ in 0..2 {
        let (server, client) = busy_server();
        client.orders().create(json!({}).into()).send().await.unwrap();
        let key = key_of_both(&server, "idempotency-key");
        assert!(key.parse::<Uuid>().is_ok(), "{key}");
        seen.push(key);
    }
    assert_ne!(seen[0], seen[1]);
}

#[tokio::test]
async fn callers_set_a_key_of_their_own() {
    let (server, client) = busy_server();
    client.orders().create(json!({}).into()).idempotency_key("mine").send().await.unwrap();
    assert_eq!(key_of_both(&server, "idempotency-key"), "mine");
}

#[tokio::test]
async fn a_declared_header_is_optional_and_keeps_its_type() {
    let (server, client) = busy_server();
    client.order("1").update().send().await.unwrap();
    assert!(key_of_both(&server, "idempotency-key").parse::<Uuid>().is_ok());
    let (server, client) = busy_server();
    client.order("1").update().idempotency_key(Uuid::from(7)).send().await.unwrap();
    assert_eq!(key_of_both(&server, "idempotency-key"), Uuid::from(7).as_str());
}

#[tokio::test]
async fn an_operation_has_a_header_of_its_own() {
    let (server, client) = busy_server();
    client.order("1").delete().send().await.unwrap();
    assert!(key_of_both(&server, "x-request-key").parse::<Uuid>().is_ok());
    assert_eq!(header(&server.requests()[0], "idempotency-key"), None);
}

#[tokio::test]
async fn other_operations_send_no_key() {
    let (server, client) = busy_server();
    client.order("1").replace().send().await.unwrap();
    let requests = server.requests();
    assert!(requests.iter().all(|request| header(request, "idempotency-key").is_none()), "{requests:?}");
    // Without a key, a POST is sent once.
    let (server, client) = busy_server();
    client.search().send().await.unwrap_err();
    assert_eq!(header(&server.request(), "idempotency-key"), None);
}
