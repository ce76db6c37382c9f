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
//! let answer = client.book("…").get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.book(id)`: `/books/{id}`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Calls `GET /books/{id}`.
    pub fn get(&self) -> GetBook {
        GetBook::new(&self.0)
    }
}

rt::request!(GetBook, GET "/books/{id}", empty);

// === src/scans.rs

//! Requests of `scans`.
//!
//! ```no_run
//! # async fn example(client: server_levels::Client) -> server_levels::Result<()> {
//! let answer = client.scans().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.scans()`: `/scans`.
#[derive(Clone, Debug)]
pub struct ScansHandle(pub(crate) rt::Handle);

impl ScansHandle {
    /// Calls `GET /scans`.
    pub fn list(&self) -> ListScans {
        ListScans::new(&self.0)
    }
    /// Calls `POST /scans`.
    pub fn create(&self) -> CreateScan {
        CreateScan::new(&self.0)
    }
}

rt::request!(ListScans, GET "/scans" server(1), empty);
rt::request!(CreateScan, POST "/scans" server(2), empty);

// === src/drafts.rs

//! Requests of `drafts`.
//!
//! ```no_run
//! # async fn example(client: server_levels::Client) -> server_levels::Result<()> {
//! let answer = client.drafts().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.drafts()`: `/drafts`.
#[derive(Clone, Debug)]
pub struct DraftsHandle(pub(crate) rt::Handle);

impl DraftsHandle {
    /// Calls `GET /drafts`.
    pub fn list(&self) -> ListDrafts {
        ListDrafts::new(&self.0)
    }
}

rt::request!(ListDrafts, GET "/drafts" server(3), empty);
