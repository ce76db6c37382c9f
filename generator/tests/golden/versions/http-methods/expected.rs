// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn token(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token)
}

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Search` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Search {
    /// `title` of the API.
    pub title: String,
}

rt::object!(Search { required { title } });

impl Search {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
}

rt::object!(Book { required { title } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: http_methods::Client) -> http_methods::Result<()> {
//! let response = client.book("…").fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Searches for books. `QUERY /books`
    pub fn search(&self, body: models::Search) -> SearchBooks {
        SearchBooks(SearchBooks::new(&self.0).0.json(&body))
    }
}

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{id}`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }

    /// Sends `COPY /books/{id}`.
    pub fn copy(&self, destination: impl AsRef<str>) -> CopyBook {
        CopyBook(CopyBook::new(&self.0).0.header("Destination", destination.as_ref()))
    }

    /// Sends `m-search /books/{id}`.
    pub fn m_search(&self) -> MSearchBooksId {
        MSearchBooksId::new(&self.0)
    }
}

/// The request `QUERY /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct SearchBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Book>>>);
rt::request!(SearchBooks, json Vec<models::Book>);

impl SearchBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.query("/books"))
    }

    /// Sets `lang`.
    pub fn lang(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("lang", value.as_ref()))
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

/// The request `COPY /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct CopyBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CopyBook, empty);

impl CopyBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.method("COPY", "/books/{id}"))
    }
}

/// The request `m-search /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct MSearchBooksId(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(MSearchBooksId, empty);

impl MSearchBooksId {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.method("m-search", "/books/{id}").anonymous())
    }
}

// === tests/replay/exchanges.rs

//! The exchanges of `exchanges.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "exchanges.har",
    include_str!("../recordings/exchanges.har"),
);

/// Searches.
#[test]
fn searches() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client.books().search(replay::from_json("{\"title\":\"Emma\"}")?).lang("en"),
        ))
}

/// Fetches.
#[test]
fn fetches() -> replay::TestResult {
    super::run(RECORDING, &[1]).call(|client| Ok(client.book("1").fetch()))
}

/// Copies.
#[test]
fn copies() -> replay::TestResult {
    super::run(RECORDING, &[2]).call(|client| Ok(client.book("1").copy("/books/2")))
}

/// Asks with a method in lower case.
#[test]
fn asks_with_a_method_in_lower_case() -> replay::TestResult {
    super::run(RECORDING, &[3])
        .anonymous()
        .call(|client| Ok(client.book("1").m_search()))
}

// === api.md

# Shelf

Every method, by module. The operation is the description's.

## books

| method | operation | returns | |
|---|---|---|---|
| `client.books().search(body)` | `searchBooks` | `Vec<Book>` | Searches for books. |
| `client.book(id).fetch()` | `fetchBook` | `Book` | |
| `client.book(id).copy(destination)` | `copyBook` | `()` | |
| `client.book(id).m_search()` | `m-search /books/{id}` | `()` | |
