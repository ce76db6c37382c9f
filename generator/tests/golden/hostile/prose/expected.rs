// === problems
// warning[unused-security-scheme]: no operation asks for the security scheme `key`
//   --> #/components/securitySchemes/key
//   help: write `security: [{key: []}]` in the document or in operations, or remove the scheme

// === src/lib.rs

//! Client for Shelf */ `#![feature]` # Title.
//!
//! Intro.
//!
//! ```text
//! fn main() { panic!() }
//! ```
//!
//! indented();
//!
//! \<script\>alert(1)\</script\> \<b\>
//!
//! \[text\](javascript:x) \]\](x) \[Vec\] \[`Vec`\]
//!
//! */ /* "#; \\" {} {0} #!\[feature\]

pub mod auth;
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
    servers: &[rt::Server::new("", &["https://shelf.example"])],
    variables: &[],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of Shelf */ `#![feature]` # Title. Cheap to clone; share one.
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

    /// Books' of \<i\>a shelf\</i\>. `/books/{id}`
    ///
    /// - `id`: - list - 'item
    pub fn book(&self, id: impl AsRef<str>) -> crate::books::BookHandle {
        crate::books::BookHandle(self.0.root().arg(id.as_ref()))
    }
}

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// \#\[doc = "x"\] \]\](x) \<a href="x"\>
pub fn key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token)
}

// === src/models/books.rs

use oas_client_runtime as rt;

/// /** */ // #\[derive\]
/// \===
/// 1) one
/// 1986. was a year
///       \> quote
///       \***
///       \___
///       \<!--
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: Option<String>,
    /// See <https://a.example/x>?(y)=\[1\]|2 and http:// and HTTPS://B.example "<https://c.example>".
    pub url: Option<String>,
    /// a \& b \&lt; \&#60; $x$ \~\~gone\~\~ __b__ *b* :smile: \[^1\]
    pub kind: Option<BookKind>,
    /// Averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongwordwithoutanyspaceinit
    /// and then some more words so that this line must be broken somewhere - yes - 1. here + there *
    /// and # everywhere
    pub long: Option<String>,
}

rt::object!(Book { optional { title, url, kind, long } });

/// a \& b \&lt; \&#60; $x$ \~\~gone\~\~ __b__ *b* :smile: \[^1\]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookKind {
    /// ```text
    /// ```
    A,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookKind { A = "a" });

// === src/books.rs

//! Books\` of \<i\>a shelf\</i\>. Second. U+202EgnihtynaU+202C
//!
//! ```no_run
//! # async fn example(client: prose::Client) -> prose::Result<()> {
//! let response = client.book("…").fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// Books' of \<i\>a shelf\</i\>: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Fetches \`one
    /// book\` */ \]\](x)
    ///
    /// `GET /books/{id}`
    ///
    /// ~~~text
    /// never closed
    ///
    /// - item
    ///
    ///   ```sh
    ///   rm -rf /
    ///   ```
    /// | a | b |
    /// |---|---|
    /// U+0000U+0007U+200BU+FEFFU+2028 end
    /// ~~~
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

    /// ```text
    /// code
    /// ```
    pub fn q(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("q", value.as_ref()))
    }
}

// === api.md

# Shelf */ `#![feature]` # Title

Every method, by module. The operation is the description's.

## books

| method | operation | returns | |
|---|---|---|---|
| `client.book(id).fetch()` | `fetchBook` | `Book` | Fetches `one book` */ \]\](x) |
