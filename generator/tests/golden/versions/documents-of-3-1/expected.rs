// === problems
// warning[unsupported-webhook]: deliveries to `newBook` are not generated: it has no body
//   --> #/webhooks/newBook/post
//   help: write `requestBody: {content: {application/json: {schema: …}}}`

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("X-Key", token)
}

// === src/ping.rs

//! Requests of `ping`.
//!
//! ```no_run
//! # async fn example(client: documents_of_3_1::Client) -> documents_of_3_1::Result<()> {
//! let response = client.ping().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /ping`.
#[must_use = "a request does nothing until it is sent"]
pub struct Ping(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Ping, empty);

impl Ping {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/ping").anonymous())
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: documents_of_3_1::Client) -> documents_of_3_1::Result<()> {
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

    /// Sets `page`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }
}
