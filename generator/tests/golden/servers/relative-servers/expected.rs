// === problems
// warning[unsupported-server]: the server `/api/{version}` is relative; the client has no default server, so callers pass a base URL
//   --> #/servers/0/url
//   help: write an absolute URL, such as `https://api.example.com/v1`

// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[
        rt::Server::new("", &["/api/{version}"]),
        rt::Server::new("store", &["/store/scans"]),
        rt::Server::new("other", &["/"]),
    ],
    variables: &[rt::ServerVariable::new("version", "v1", &["v1", "v2"])],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of Relative servers. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of the API at `base_url` with default settings. A URL without a path is followed by
    /// `/api/v1`.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn new(base_url: impl Into<String>) -> rt::Result<Self> {
        Self::builder().base_url(base_url).build()
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

    /// Sends `GET /root`.
    pub fn root(&self) -> crate::root::Root {
        crate::root::Root::new(&self.0.root())
    }

    /// Sends `GET /same`.
    pub fn same(&self) -> crate::same::Same {
        crate::same::Same::new(&self.0.root())
    }
}

// === src/server.rs

//! Where the API is served: settings for `Client::builder().server(…)`.

use oas_client_runtime as rt;

/// Sets `version` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `v1`. One of `v1`, `v2`.
pub fn version(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("version", value)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `/store/scans`.
pub fn store(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("store", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `/`.
pub fn other(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("other", url)
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: relative_servers::Client) -> relative_servers::Result<()> {
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

// === src/scans.rs

//! Requests of `scans`.
//!
//! ```no_run
//! # async fn example(client: relative_servers::Client) -> relative_servers::Result<()> {
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

// === src/root.rs

//! Requests of `root`.
//!
//! ```no_run
//! # async fn example(client: relative_servers::Client) -> relative_servers::Result<()> {
//! let response = client.root().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /root`.
#[must_use = "a request does nothing until it is sent"]
pub struct Root(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Root, empty);

impl Root {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/root").server(2))
    }
}

// === src/same.rs

//! Requests of `same`.
//!
//! ```no_run
//! # async fn example(client: relative_servers::Client) -> relative_servers::Result<()> {
//! let response = client.same().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /same`.
#[must_use = "a request does nothing until it is sent"]
pub struct Same(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Same, empty);

impl Same {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/same"))
    }
}
