// === src/server.rs

//! Where the API is served: settings for `Client::builder().server(…)`.

use oas_client_runtime as rt;

/// The URL of a library.
///
/// Where a URL needs it and it isn't set, it is `https://shelf.example`.
pub fn endpoint(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("endpoint", value)
}

/// Sets `stage` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `1`. One of `1`, `2`.
pub fn stage(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("stage", value)
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: swagger_hosts::Client) -> swagger_hosts::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}
