// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[
        rt::Server::new("", &["https://shelf.example/v1"]),
        rt::Server::new("write", &["https://write.shelf.example"]),
        rt::Server::new("scan_store", &["https://files.shelf.example/v2"]),
        rt::Server::new("write_2", &["https://write.shelf.example:8443"]),
    ],
    variables: &[],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of Own servers. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of `https://shelf.example/v1` with default settings.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn new() -> rt::Result<Self> {
        Self::builder().build()
    }

    /// Configures a client: credentials, another server, timeouts, another HTTP stack.
    pub fn builder() -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(&API)
    }

    /// Starts a request that the description doesn't have, with the client's credentials, retries and errors:
    /// `path` is appended to the base URL. The response is read as JSON.
    pub fn request(
        &self,
        method: rt::Method,
        path: impl AsRef<str>,
    ) -> rt::RequestBuilder<rt::Json<rt::Value>> {
        self.0.request(method, path.as_ref())
    }

    /// Starts a download from a URL that a response named, on any host, without credentials.
    pub fn download(&self, url: impl AsRef<str>) -> rt::RequestBuilder<rt::Download> {
        self.0.download(url.as_ref())
    }

    /// The resource `/books`.
    pub fn books(&self) -> crate::books::BooksHandle {
        crate::books::BooksHandle(self.0.root())
    }

    /// The resource `/scans`.
    pub fn scans(&self) -> crate::scans::ScansHandle {
        crate::scans::ScansHandle(self.0.root())
    }

    /// The resource `/covers`.
    pub fn covers(&self) -> crate::covers::CoversHandle {
        crate::covers::CoversHandle(self.0.root())
    }

    /// The resource `/drafts`.
    pub fn drafts(&self) -> crate::drafts::DraftsHandle {
        crate::drafts::DraftsHandle(self.0.root())
    }
}

// === src/server.rs

//! Where the API is served: settings for `Client::builder().server(…)`.

use oas_client_runtime as rt;

/// Takes what is written.
///
/// Puts it at a URL other than `https://write.shelf.example`.
pub fn write(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("write", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `https://files.shelf.example/v2`.
pub fn scan_store(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("scan_store", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `https://write.shelf.example:8443`.
pub fn write_2(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("write_2", url)
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: operation_servers::Client) -> operation_servers::Result<()> {
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

    /// Sends `POST /books`.
    pub fn create(&self) -> CreateBook {
        CreateBook::new(&self.0)
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

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").server(1))
    }
}

// === src/scans.rs

//! Requests of `scans`.
//!
//! ```no_run
//! # async fn example(client: operation_servers::Client) -> operation_servers::Result<()> {
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

    /// Sends `DELETE /scans`.
    pub fn delete(&self) -> DeleteScans {
        DeleteScans::new(&self.0)
    }
}

/// The request `GET /scans`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListScans(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListScans, empty);

impl ListScans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/scans").server(2))
    }
}

/// The request `DELETE /scans`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteScans(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteScans, empty);

impl DeleteScans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/scans"))
    }
}

// === src/covers.rs

//! Requests of `covers`.
//!
//! ```no_run
//! # async fn example(client: operation_servers::Client) -> operation_servers::Result<()> {
//! let response = client.covers().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/covers`: `client.covers()`.
#[derive(Clone, Debug)]
pub struct CoversHandle(pub(crate) rt::Handle);

impl CoversHandle {
    /// Sends `GET /covers`.
    pub fn list(&self) -> ListCovers {
        ListCovers::new(&self.0)
    }
}

/// The request `GET /covers`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListCovers(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListCovers, empty);

impl ListCovers {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/covers").server(2))
    }
}

// === src/drafts.rs

//! Requests of `drafts`.
//!
//! ```no_run
//! # async fn example(client: operation_servers::Client) -> operation_servers::Result<()> {
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
