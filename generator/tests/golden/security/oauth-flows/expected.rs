// === problems
// warning[unused-security-scheme]: no operation asks for the security scheme `oauth_client_credentials`
//   --> #/components/securitySchemes/oauth_client_credentials
//   help: write `security: [{oauth_client_credentials: []}]` in the document or in operations, or remove the scheme

// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[rt::Server::new("", &["https://shelf.example/v1"])],
    variables: &[],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of OAuth flows. Cheap to clone; share one.
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
    pub fn new(auth: rt::Auth) -> rt::Result<Self> {
        Self::builder().auth(auth).build()
    }

    /// A client with credentials from the environment: `SHELF_APP_ID` and `SHELF_APP_SECRET`.
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
        rt::ClientBuilder::new(&API).security("oauth|key")
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

    /// The resource `/readers`.
    pub fn readers(&self) -> crate::readers::ReadersHandle {
        crate::readers::ReadersHandle(self.0.root())
    }

    /// The resource `/staff`.
    pub fn staff(&self) -> crate::staff::StaffHandle {
        crate::staff::StaffHandle(self.0.root())
    }

    /// Sends `GET /health`.
    pub fn health(&self) -> crate::health::Health {
        crate::health::Health::new(&self.0.root())
    }
}

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// A program's own token.
pub fn oauth(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("oauth")
}

/// The program's own credentials, with which the client fetches its tokens and renews them.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `oauth`.
pub fn oauth_client_credentials_2(
    app_id: impl Into<rt::Secret>,
    app_secret: impl Into<rt::Secret>,
) -> rt::OAuth2 {
    rt::OAuth2::client_credentials("/oauth/token", app_id, app_secret)
        .for_scheme("oauth")
}

/// Credentials for the API.
pub fn key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("X-Key", token).for_scheme("key")
}

/// Credentials for the API.
pub fn person(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("person")
}

/// A person's refresh token, with which the client fetches its tokens and renews them.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `person`.
pub fn person_refresh_token(
    client_id: impl Into<rt::Secret>,
    refresh_token: impl Into<rt::Secret>,
) -> rt::OAuth2 {
    rt::OAuth2::refresh_token("https://auth.example/refresh", client_id, refresh_token)
        .for_scheme("person")
}

/// Credentials for the API.
pub fn oauth_client_credentials(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("X-Other", token).for_scheme("oauth_client_credentials")
}

/// Credentials from the environment: `SHELF_APP_ID` and `SHELF_APP_SECRET`.
///
/// Fails with an error that names the variables if none are set.
pub fn from_env() -> rt::Result<rt::Auth> {
    if let Some([app_id, app_secret]) = rt::Auth::read_env([
        "SHELF_APP_ID",
        "SHELF_APP_SECRET",
    ]) {
        return Ok(self::oauth_client_credentials_2(app_id, app_secret).into());
    }
    Err(rt::Auth::missing_env(&[&["SHELF_APP_ID", "SHELF_APP_SECRET"]]))
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: oauth_flows::Client) -> oauth_flows::Result<()> {
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
    #[allow(clippy::should_implement_trait, reason = "named by the API")]
    pub fn add(&self) -> AddBook {
        AddBook::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books").scopes(&[("oauth", "read")]))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct AddBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(AddBook, empty);

impl AddBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").security("oauth").scopes(&[("oauth", "read write")]))
    }
}

// === src/readers.rs

//! Requests of `readers`.
//!
//! ```no_run
//! # async fn example(client: oauth_flows::Client) -> oauth_flows::Result<()> {
//! let response = client.readers().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/readers`: `client.readers()`.
#[derive(Clone, Debug)]
pub struct ReadersHandle(pub(crate) rt::Handle);

impl ReadersHandle {
    /// Sends `GET /readers`.
    pub fn list(&self) -> ListReaders {
        ListReaders::new(&self.0)
    }
}

/// The request `GET /readers`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListReaders(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListReaders, empty);

impl ListReaders {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/readers").security("person").scopes(&[("person", "profile")]))
    }
}

// === src/staff.rs

//! Requests of `staff`.
//!
//! ```no_run
//! # async fn example(client: oauth_flows::Client) -> oauth_flows::Result<()> {
//! let response = client.staff().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/staff`: `client.staff()`.
#[derive(Clone, Debug)]
pub struct StaffHandle(pub(crate) rt::Handle);

impl StaffHandle {
    /// Sends `GET /staff`.
    pub fn list(&self) -> ListStaff {
        ListStaff::new(&self.0)
    }
}

/// The request `GET /staff`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListStaff(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListStaff, empty);

impl ListStaff {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/staff").security("oauth|person").scopes(&[("oauth", "staff")]))
    }
}

// === src/health.rs

//! Requests of `health`.
//!
//! ```no_run
//! # async fn example(client: oauth_flows::Client) -> oauth_flows::Result<()> {
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
