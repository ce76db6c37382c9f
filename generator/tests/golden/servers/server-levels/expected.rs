// === src/server.rs

//! Where the API is served: settings for `Client::builder().server(…)`.

use oas_client_runtime as rt;

/// Sets `port` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `1`.
pub fn port(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("port", value)
}

/// Sets `version` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `v1`. One of `v1`, `v2`.
pub fn version(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("version", value)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `http://127.0.0.1:1/scan-store`.
pub fn scans(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("scans", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `http://127.0.0.1:1`.
pub fn desk(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("desk", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `/aside`.
pub fn aside(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("aside", url)
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: server_levels::Client) -> server_levels::Result<()> {
//! let response = client.book("…").get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{id}`.
    pub fn get(&self) -> GetBook {
        GetBook::new(&self.0)
    }
}

/// The request `GET /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetBook, empty);

impl GetBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}"))
    }
}

// === src/scans.rs

//! Requests of `scans`.
//!
//! ```no_run
//! # async fn example(client: server_levels::Client) -> server_levels::Result<()> {
//! let response = client.scans().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/scans`: `client.scans()`.
#[derive(Clone, Debug)]
pub struct ScansHandle(pub(crate) rt::Handle);

impl ScansHandle {
    /// Sends `GET /scans`.
    pub fn list(&self) -> ListScans {
        ListScans::new(&self.0)
    }

    /// Sends `POST /scans`.
    pub fn create(&self) -> CreateScan {
        CreateScan::new(&self.0)
    }
}

/// The request `GET /scans`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListScans(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListScans, empty);

impl ListScans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/scans").server(1))
    }
}

/// The request `POST /scans`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateScan(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateScan, empty);

impl CreateScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/scans").server(2))
    }
}

// === src/drafts.rs

//! Requests of `drafts`.
//!
//! ```no_run
//! # async fn example(client: server_levels::Client) -> server_levels::Result<()> {
//! let response = client.drafts().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/drafts`: `client.drafts()`.
#[derive(Clone, Debug)]
pub struct DraftsHandle(pub(crate) rt::Handle);

impl DraftsHandle {
    /// Sends `GET /drafts`.
    pub fn list(&self) -> ListDrafts {
        ListDrafts::new(&self.0)
    }
}

/// The request `GET /drafts`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListDrafts(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListDrafts, empty);

impl ListDrafts {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/drafts").server(3))
    }
}
