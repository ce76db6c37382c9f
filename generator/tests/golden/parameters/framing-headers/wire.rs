//! The client alone frames its requests.

use crate::serve::{body, header, reply, serve};
use golden_clients::framing_headers::Client;
use oas_client_runtime::{Error, serde_json::json};

#[tokio::test]
async fn the_body_arrives_whole() {
    let server = serve([reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.books().create(json!({"title": "Emma"}).into()).x_trace("7").send().await.unwrap();
    let request = server.request();
    assert_eq!((header(&request, "content-length"), body(&request)), (Some("16"), r#"{"title":"Emma"}"#));
    assert_eq!(header(&request, "x-trace"), Some("7"));
}

#[tokio::test]
async fn callers_can_t_frame_it_either() {
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    for name in
        ["Content-Length", "transfer-encoding", "Connection", "Host", "Expect", "TE", "Trailer", "Upgrade", "Keep-Alive"]
    {
        let create = client.books().create(json!({}).into()).with(|request| request.header(name, "1"));
        let error = create.send().await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{name}: {error:?}");
        assert!(error.to_string().contains("belongs to the connection"), "{name}: {error}");
    }
}
