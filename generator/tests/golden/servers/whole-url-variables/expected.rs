// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[
        rt::Server::new("", &["{endpoint}/v1"]),
        rt::Server::new("scans", &["http://{host}/v2"]),
        rt::Server::new("drafts", &["{root}/v3"]),
        rt::Server::new("vaults", &["{vault}{suffix}"]),
        rt::Server::new("umlauts", &["https://xn--bcher-kva.example/ä"]),
        rt::Server::new("plain", &["http://plain.example"]),
        rt::Server::new("odd", &["https://odd host.example"]),
    ],
    variables: &[
        rt::ServerVariable::new("endpoint", "https://api.example.com", &[]),
        rt::ServerVariable::new("host", "localhost:8080", &[]),
        rt::ServerVariable::new("root", "/api", &["/api", "/test"]),
        rt::ServerVariable::new("vault", "none", &[]),
        rt::ServerVariable::new("suffix", "host", &[]),
    ],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of Whole URLs. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of `https://api.example.com/v1` with default settings.
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

    /// The resource `/drafts`.
    pub fn drafts(&self) -> crate::drafts::DraftsHandle {
        crate::drafts::DraftsHandle(self.0.root())
    }

    /// The resource `/vaults`.
    pub fn vaults(&self) -> crate::vaults::VaultsHandle {
        crate::vaults::VaultsHandle(self.0.root())
    }

    /// The resource `/umlauts`.
    pub fn umlauts(&self) -> crate::umlauts::UmlautsHandle {
        crate::umlauts::UmlautsHandle(self.0.root())
    }

    /// The resource `/plain`.
    pub fn plain(&self) -> crate::plain::PlainHandle {
        crate::plain::PlainHandle(self.0.root())
    }

    /// The resource `/odd`.
    pub fn odd(&self) -> crate::odd::OddHandle {
        crate::odd::OddHandle(self.0.root())
    }
}

// === src/server.rs

//! Where the API is served: settings for `Client::builder().server(…)`.

use oas_client_runtime as rt;

/// Sets `endpoint` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `https://api.example.com`.
pub fn endpoint(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("endpoint", value)
}

/// Sets `host` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `localhost:8080`.
pub fn host(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("host", value)
}

/// Sets `root` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `/api`. One of `/api`, `/test`.
pub fn root(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("root", value)
}

/// Sets `vault` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `none`.
pub fn vault(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("vault", value)
}

/// Sets `suffix` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `host`.
pub fn suffix(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("suffix", value)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `http://localhost:8080/v2`.
pub fn scans(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("scans", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `/api/v3`.
pub fn drafts(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("drafts", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `nonehost`.
pub fn vaults(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("vaults", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `https://xn--bcher-kva.example/ä`.
pub fn umlauts(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("umlauts", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `http://plain.example`.
pub fn plain(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("plain", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `https://odd host.example`.
pub fn odd(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("odd", url)
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: whole_url_variables::Client) -> whole_url_variables::Result<()> {
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
//! # async fn example(client: whole_url_variables::Client) -> whole_url_variables::Result<()> {
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

// === src/drafts.rs

//! Requests of `drafts`.
//!
//! ```no_run
//! # async fn example(client: whole_url_variables::Client) -> whole_url_variables::Result<()> {
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
        Self(handle.get("/drafts").server(2))
    }
}

// === src/vaults.rs

//! Requests of `vaults`.
//!
//! ```no_run
//! # async fn example(client: whole_url_variables::Client) -> whole_url_variables::Result<()> {
//! let response = client.vaults().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/vaults`: `client.vaults()`.
#[derive(Clone, Debug)]
pub struct VaultsHandle(pub(crate) rt::Handle);

impl VaultsHandle {
    /// Sends `GET /vaults`.
    pub fn list(&self) -> ListVaults {
        ListVaults::new(&self.0)
    }
}

/// The request `GET /vaults`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListVaults(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListVaults, empty);

impl ListVaults {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/vaults").server(3))
    }
}

// === src/umlauts.rs

//! Requests of `umlauts`.
//!
//! ```no_run
//! # async fn example(client: whole_url_variables::Client) -> whole_url_variables::Result<()> {
//! let response = client.umlauts().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/umlauts`: `client.umlauts()`.
#[derive(Clone, Debug)]
pub struct UmlautsHandle(pub(crate) rt::Handle);

impl UmlautsHandle {
    /// Sends `GET /umlauts`.
    pub fn list(&self) -> ListUmlauts {
        ListUmlauts::new(&self.0)
    }
}

/// The request `GET /umlauts`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListUmlauts(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListUmlauts, empty);

impl ListUmlauts {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/umlauts").server(4))
    }
}

// === src/plain.rs

//! Requests of `plain`.
//!
//! ```no_run
//! # async fn example(client: whole_url_variables::Client) -> whole_url_variables::Result<()> {
//! let response = client.plain().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/plain`: `client.plain()`.
#[derive(Clone, Debug)]
pub struct PlainHandle(pub(crate) rt::Handle);

impl PlainHandle {
    /// Sends `GET /plain`.
    pub fn list(&self) -> ListPlain {
        ListPlain::new(&self.0)
    }
}

/// The request `GET /plain`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListPlain(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListPlain, empty);

impl ListPlain {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/plain").server(5))
    }
}

// === src/odd.rs

//! Requests of `odd`.
//!
//! ```no_run
//! # async fn example(client: whole_url_variables::Client) -> whole_url_variables::Result<()> {
//! let response = client.odd().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/odd`: `client.odd()`.
#[derive(Clone, Debug)]
pub struct OddHandle(pub(crate) rt::Handle);

impl OddHandle {
    /// Sends `GET /odd`.
    pub fn list(&self) -> ListOdd {
        ListOdd::new(&self.0)
    }
}

/// The request `GET /odd`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListOdd(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListOdd, empty);

impl ListOdd {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/odd").server(6))
    }
}
