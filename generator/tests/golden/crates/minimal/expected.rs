// === src/lib.rs

//! Client for Shelf.
//!
//! Books on shelves.
//!
//! ```no_run
//! # async fn example() -> minimal::Result<()> {
//! let client = minimal::Client::new()?;
//! println!("{:?}", client.book(1).fetch().send().await?);
//! # Ok(()) }
//! ```

mod client;
pub mod models;
pub mod books;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Open, Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
};

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

/// A client of Shelf. Cheap to clone; share one.
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

    /// Books of a shelf. `/books/{id}`
    ///
    /// - `id`: Number of the book.
    pub fn book(&self, id: i64) -> crate::books::BookHandle {
        crate::books::BookHandle(self.0.root().arg(id))
    }
}

// === src/models.rs

//! What the API receives and returns.

mod books;

pub use books::*;

// === src/models/books.rs

use oas_client_runtime as rt;

/// A book.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// Number of the book.
    pub id: i64,
    /// `title` of the API.
    pub title: Option<String>,
}

rt::object!(Book { required { id } optional { title } });

// === src/books.rs

//! Books of a shelf. Lent or not.
//!
//! ```no_run
//! # async fn example(client: minimal::Client) -> minimal::Result<()> {
//! let response = client.book(1).fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// Books of a shelf: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Fetches a book. `GET /books/{id}`
    ///
    /// Lent books too.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }
}

/// The request `GET /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(FetchBook, json models::Book);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}"))
    }
}

// === api.md

# Shelf

Every method, by module. The operation is the description's.

## books

| method | operation | returns | |
|---|---|---|---|
| `client.book(id).fetch()` | `fetchBook` | `Book` | Fetches a book. |
