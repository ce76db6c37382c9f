//! A client whose requests are kept.

use std::{cell::LazyCell, future::Future};

use oas_client_runtime::{Api, Client, ClientBuilder, ErrorFields, Retry, Transport, replay::Canned};

/// The base URL of the client.
pub(super) const BASE: &str = "https://shelf.example/v2";

static API: Api = Api {
    servers: &[],
    variables: &[],
    user_agent: "fuzz/1",
    error_fields: ErrorFields { code: None, message: None, request_id: None },
};

/// A builder of clients that get these responses and send once.
pub(super) fn builder(canned: &Canned) -> ClientBuilder {
    builder_of(canned.clone())
}

/// A builder of clients that send once by a transport.
pub(super) fn builder_of(transport: impl Transport) -> ClientBuilder {
    ClientBuilder::new(&API).base_url(BASE).transport(transport).retry(Retry::never())
}

/// A client that gets these responses and sends once.
pub(super) fn client(canned: &Canned) -> Client {
    builder(canned).build().expect("the base URL is right")
}

/// Runs a future. The clock advances at once to the next time that something waits for.
pub(super) fn run<T>(future: impl Future<Output = T>) -> T {
    thread_local! {
        static RUNTIME: LazyCell<tokio::runtime::Runtime> = LazyCell::new(|| {
            tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().expect("a runtime")
        });
    }
    RUNTIME.with(|runtime| runtime.block_on(future))
}

/// The text of the bytes, cut at line ends.
pub(super) fn lines(bytes: &[u8]) -> Option<Vec<&str>> {
    Some(std::str::from_utf8(bytes).ok()?.split('\n').collect())
}
