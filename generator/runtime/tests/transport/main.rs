//! The HTTP stacks and their settings, over real sockets.
#![cfg(any(feature = "rustls", feature = "native-tls"))]
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

#[cfg(feature = "http2")]
mod http2;
mod pool;
mod proxy;
#[cfg(feature = "reqwest")]
mod reqwest;
mod server;
mod tls;
mod unasked;
mod user_agent;

use oas_client_runtime::{
    Api, Auth, Client, ClientBuilder, Error, ErrorFields, Json, Method, RequestBuilder, Result, Retry, Transport,
    Value,
    transport::hyper::{HyperTransport, HyperTransportBuilder},
};

static API: Api = Api {
    servers: &[],
    variables: &[],
    user_agent: "test/1",
    error_fields: ErrorFields { code: Some("/code"), message: Some("/message"), request_id: None },
};

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";

/// The default transport, once for each TLS that is built in.
fn builders() -> Vec<HyperTransportBuilder> {
    vec![
        HyperTransport::builder(),
        #[cfg(all(feature = "rustls", feature = "native-tls"))]
        HyperTransport::builder().native_tls(),
    ]
}

/// A client with credentials that tries once.
fn client(url: &str, transport: impl Transport) -> Client {
    let builder = ClientBuilder::new(&API).base_url(url).auth(Auth::basic("alice", "hunter2")).retry(Retry::never());
    builder.allow_insecure_http().transport(transport).build().unwrap()
}

fn get(client: &Client) -> RequestBuilder<Json<Value>> {
    RequestBuilder::new(&client.root(), Method::GET, "/thing")
}

/// An error with all that led to it, as users and logs see them.
fn told(error: &Error) -> String {
    let mut text = format!("{error} {error:?}");
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        text.push_str(&format!(": {error} {error:?}"));
        cause = error.source();
    }
    text
}

/// The message of a call that has no response.
fn failure(outcome: Result<Value>) -> String {
    let error = outcome.unwrap_err();
    assert!(matches!(error, Error::Transport { .. }), "{error:?}");
    let told = told(&error);
    assert!(!told.contains("hunter2") && !told.contains("aHVudGVyMg"), "{told}");
    told
}
