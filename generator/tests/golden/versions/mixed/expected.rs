// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: Option<String>,
    /// `pages` of the API.
    pub pages: Option<i64>,
    /// `cover` of the API.
    pub cover: Option<String>,
}

rt::object!(Book { optional { title, pages, cover } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: mixed::Client) -> mixed::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
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
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Book>>>);
rt::request!(ListBooks, json Vec<models::Book>);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}
