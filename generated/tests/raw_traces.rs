//! Tests the traces of calls that the description doesn't have. The file has one test, since subscribers of a process see each
//! other's tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test states what must hold"
)]

mod support;

use std::{
    fmt,
    sync::{Arc, Mutex},
};

use support::{Server, json};
use twilio_chat_v2::{Method, Retry};

/// All that spans and events say, in one text.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl tracing::field::Visit for Log {
    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn fmt::Debug) {
        self.0.lock().unwrap().push_str(&format!("{field}={value:?}\n"));
    }
}

impl tracing::Subscriber for Log {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target().starts_with("oas_client_runtime")
    }

    fn new_span(&self, span: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        span.record(&mut self.clone());
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, values: &tracing::span::Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        event.record(&mut self.clone());
    }

    fn enter(&self, _: &tracing::span::Id) {}

    fn exit(&self, _: &tracing::span::Id) {}
}

#[tokio::test]
async fn traces_show_no_paths_of_raw_calls_and_links() {
    let log = Log::default();
    let guard = tracing::subscriber::set_default(log.clone());
    let server = Server::with([json(503, ""), json(404, ""), json(200, "1")]).await;
    let client = server.client();
    let call = client.request(Method::GET, "/secret1/x?secret2=secret3").header("secret4", "secret5");
    call.retry(Retry::default()).send().await.unwrap_err();
    client.download(format!("{}/secret6?secret7", server.origin)).send().await.unwrap();
    drop(guard);
    assert_eq!(server.requests().len(), 3);
    let log = log.0.lock().unwrap();
    assert!(!log.contains("secret"), "{log}");
    for said in
        ["http.request.method=GET", "server.address=\"127.0.0.1\"", "http.response.status_code=404", "attempt=1"]
    {
        assert!(log.contains(said), "`{said}` is missing: {log}");
    }
}
