// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// One of `0`, `18446744073709551615`.
    pub wide: Option<u64>,
    /// One of `0`, `18446744073709551615`.
    pub typed: Option<u64>,
    /// One of `-1`, `18446744073709551615`.
    pub mixed: Option<rt::Decimal>,
    /// One of `1`, `2.5`.
    pub parts: Option<f64>,
}

rt::object!(Book { optional { wide, typed, mixed, parts } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: wide_integer_enums::Client) -> wide_integer_enums::Result<()> {
//! let response = client.books().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(FetchBook, json models::Book);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}
