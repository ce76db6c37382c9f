// === problems
// warning[unused-security-scheme]: no operation asks for the security scheme `from_env`
//   --> #/components/securitySchemes/from_env
//   help: write `security: [{from_env: []}]` in the document or in operations, or remove the scheme
//
// warning[unused-security-scheme]: no operation asks for the security scheme `query-key`
//   --> #/components/securitySchemes/query-key
//   help: write `security: [{query-key: []}]` in the document or in operations, or remove the scheme
//
// warning[unused-security-scheme]: no operation asks for the security scheme `oauth`
//   --> #/components/securitySchemes/oauth
//   help: write `security: [{oauth: []}]` in the document or in operations, or remove the scheme
//
// warning[unused-security-scheme]: no operation asks for the security scheme `cookie`
//   --> #/components/securitySchemes/cookie
//   help: write `security: [{cookie: []}]` in the document or in operations, or remove the scheme
//
// warning[unused-security-scheme]: no operation asks for the security scheme `digest`
//   --> #/components/securitySchemes/digest
//   help: write `security: [{digest: []}]` in the document or in operations, or remove the scheme
//
// warning[unsupported-security-scheme]: the HTTP authentication scheme `digest` is not supported: it signs each request
//   --> #/components/securitySchemes/digest
//   help: pass the header in each call: `.with(|call| call.header("Authorization", …))`

// === src/lib.rs

//! Client for Security.
//!
//! ```no_run
//! # async fn example() -> schemes::Result<()> {
//! let client = schemes::Client::from_env()?;
//! println!("{:?}", client.books().list().send().await?);
//! # Ok(()) }
//! ```

pub mod auth;
mod client;
pub mod books;
pub mod health;
pub mod news;
pub mod version;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Open, Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
};

// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[rt::Server::new("", &["https://shelf.example"])],
    variables: &[],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of Security. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of `https://shelf.example` with default settings.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn new(auth: rt::Auth) -> rt::Result<Self> {
        Self::builder().auth(auth).build()
    }

    /// A client with credentials from the environment: `SHELF_TOKEN`, or else `SHELF_READER` and
    /// `SHELF_PIN`.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn from_env() -> rt::Result<Self> {
        Self::builder_from_env()?.build()
    }

    /// Configures a client that has the settings of the environment, as [`from_env`](Self::from_env) reads them.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the environment has no credentials.
    pub fn builder_from_env() -> rt::Result<rt::ClientBuilder<Self>> {
        Ok(Self::builder().auth(crate::auth::from_env()?))
    }

    /// Configures a client: credentials, another server, timeouts, another HTTP stack.
    pub fn builder() -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(&API).security("token|login")
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

    /// Sends `GET /health`.
    pub fn health(&self) -> crate::health::Health {
        crate::health::Health::new(&self.0.root())
    }

    /// Sends `GET /version`.
    pub fn version(&self) -> crate::version::Version {
        crate::version::Version::new(&self.0.root())
    }

    /// Sends `GET /news`.
    pub fn news(&self) -> crate::news::News {
        crate::news::News::new(&self.0.root())
    }
}

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn token(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("token")
}

/// A reader's name and PIN.
pub fn login(reader: impl Into<String>, password: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::basic(reader, password).for_scheme("login")
}

/// A key from the desk.
pub fn from_env_2(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("X-Key", token).for_scheme("from_env_2")
}

/// Credentials for the API.
pub fn query_key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::query("api_key", token).for_scheme("query_key")
}

/// Credentials for the API.
pub fn oauth(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("oauth")
}

/// Credentials for the API.
pub fn cookie(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::cookie("session", token).for_scheme("cookie")
}

/// Credentials from the environment: `SHELF_TOKEN`, or else `SHELF_READER` and `SHELF_PIN`.
///
/// Fails with an error that names the variables if none are set.
pub fn from_env() -> rt::Result<rt::Auth> {
    if let Some([token]) = rt::Auth::read_env(["SHELF_TOKEN"]) {
        return Ok(self::token(token));
    }
    if let Some([reader, password]) = rt::Auth::read_env(["SHELF_READER", "SHELF_PIN"]) {
        return Ok(self::login(reader, password));
    }
    Err(rt::Auth::missing_env(&[&["SHELF_TOKEN"], &["SHELF_READER", "SHELF_PIN"]]))
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: schemes::Client) -> schemes::Result<()> {
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

// === src/health.rs

//! Requests of `health`.
//!
//! ```no_run
//! # async fn example(client: schemes::Client) -> schemes::Result<()> {
//! let response = client.health().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /health`.
#[must_use = "a request does nothing until it is sent"]
pub struct Health(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Health, empty);

impl Health {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/health").anonymous())
    }
}

// === src/version.rs

//! Requests of `version`.
//!
//! ```no_run
//! # async fn example(client: schemes::Client) -> schemes::Result<()> {
//! let response = client.version().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /version`.
#[must_use = "a request does nothing until it is sent"]
pub struct Version(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Version, empty);

impl Version {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/version").anonymous())
    }
}

// === src/news.rs

//! Requests of `news`.
//!
//! ```no_run
//! # async fn example(client: schemes::Client) -> schemes::Result<()> {
//! let response = client.news().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /news`.
#[must_use = "a request does nothing until it is sent"]
pub struct News(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(News, empty);

impl News {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/news").security("token|"))
    }
}
