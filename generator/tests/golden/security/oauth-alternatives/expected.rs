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

/// A client of OAuth alternatives. Cheap to clone; share one.
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

    /// Configures a client: credentials, another server, timeouts, another HTTP stack.
    pub fn builder() -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(&API).security("program|person")
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
}

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn program(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("program")
}

/// The program's own credentials, with which the client fetches its tokens and renews them.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `program`.
pub fn program_client_credentials(
    client_id: impl Into<rt::Secret>,
    client_secret: impl Into<rt::Secret>,
) -> rt::OAuth2 {
    rt::OAuth2::client_credentials("/program", client_id, client_secret)
        .for_scheme("program")
}

/// Credentials for the API.
pub fn person(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("person")
}

/// The program's own credentials, with which the client fetches its tokens and renews them.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `person`.
pub fn person_client_credentials(
    client_id: impl Into<rt::Secret>,
    client_secret: impl Into<rt::Secret>,
) -> rt::OAuth2 {
    rt::OAuth2::client_credentials("/person", client_id, client_secret)
        .for_scheme("person")
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: oauth_alternatives::Client) -> oauth_alternatives::Result<()> {
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
        Self(handle.get("/books").scopes(&[("program", "read"), ("person", "profile")]))
    }
}
