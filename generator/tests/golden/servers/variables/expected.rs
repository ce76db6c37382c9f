// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[
        rt::Server::new(
            "",
            &["https://shelf.example/{base}", "https://{region}.shelf.example/{base}"],
        ),
        rt::Server::new("files", &["https://files.{region}.shelf.example"]),
        rt::Server::new("type_", &["https://{from_env}.type.example"]),
    ],
    variables: &[
        rt::ServerVariable::new("base", "api/v1", &[]),
        rt::ServerVariable::new("region", "north", &["north", "south"]),
        rt::ServerVariable::new("from_env", "lead", &[]),
    ],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of Server variables. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of `https://shelf.example/api/v1` with default settings.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn new(auth: rt::Auth) -> rt::Result<Self> {
        Self::builder().auth(auth).build()
    }

    /// A client with credentials from the environment: `SHELF_USER` and `SHELF_PASSWORD`. Where the API
    /// is served is read from `SHELF_REGION`.
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
        Ok(
            Self::builder()
                .auth(crate::auth::from_env()?)
                .servers(crate::server::from_env()),
        )
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

    /// The resource `/type`.
    pub fn type_(&self) -> crate::type_::TypeHandle {
        crate::type_::TypeHandle(self.0.root())
    }
}

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn login(user: impl Into<String>, password: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::basic(user, password)
}

/// Credentials from the environment: `SHELF_USER` and `SHELF_PASSWORD`.
///
/// Fails with an error that names the variables if none are set.
pub fn from_env() -> rt::Result<rt::Auth> {
    if let Some([user, password]) = rt::Auth::read_env([
        "SHELF_USER",
        "SHELF_PASSWORD",
    ]) {
        return Ok(self::login(user, password));
    }
    Err(rt::Auth::missing_env(&[&["SHELF_USER", "SHELF_PASSWORD"]]))
}

// === src/server.rs

//! Where the API is served: settings for `Client::builder().server(…)`.

use oas_client_runtime as rt;

/// Sets `base` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `api/v1`.
pub fn base(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("base", value)
}

/// Where the books are.
///
/// Where a URL needs it and it isn't set, it is `north`. One of `north`, `south`.
pub fn region(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("region", value)
}

/// Sets `from_env` of the servers' URLs.
///
/// Where a URL needs it and it isn't set, it is `lead`.
pub fn from_env_2(value: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::variable("from_env", value)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `https://files.north.shelf.example`.
pub fn files(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("files", url)
}

/// A server that some operations are sent to.
///
/// Puts it at a URL other than `https://lead.type.example`.
pub fn type_(url: impl Into<String>) -> rt::ServerSetting {
    rt::ServerSetting::url("type_", url)
}

/// What the environment says: `SHELF_REGION`, only if it is set.
pub fn from_env() -> Vec<rt::ServerSetting> {
    rt::ServerSetting::from_env(&[("region", "SHELF_REGION")])
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: variables::Client) -> variables::Result<()> {
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
//! # async fn example(client: variables::Client) -> variables::Result<()> {
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

// === src/type_.rs

//! Requests of `type_`.
//!
//! ```no_run
//! # async fn example(client: variables::Client) -> variables::Result<()> {
//! let response = client.type_().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/type`: `client.type_()`.
#[derive(Clone, Debug)]
pub struct TypeHandle(pub(crate) rt::Handle);

impl TypeHandle {
    /// Sends `GET /type`.
    pub fn list(&self) -> ListTypes {
        ListTypes::new(&self.0)
    }
}

/// The request `GET /type`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListTypes(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListTypes, empty);

impl ListTypes {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/type").server(2))
    }
}
