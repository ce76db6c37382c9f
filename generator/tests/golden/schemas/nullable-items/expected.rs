// === src/models/books.rs

use oas_client_runtime as rt;

/// `ListBookShelf` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListBookShelf {
    /// A string.
    String(String),
    /// An integer.
    Integer(Option<i64>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    ListBookShelf { String(String) if String, Integer(Option < i64 >) if Integer }
);
rt::union_from!(ListBookShelf { String(String), Integer(Option < i64 >) });
rt::union_wire!(ListBookShelf { String, Integer });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: nullable_items::Client) -> nullable_items::Result<()> {
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
    pub fn list(&self) -> ListBook {
        ListBook::new(&self.0)
    }

    /// Sends `POST /books`.
    pub fn create(&self) -> CreateBook {
        CreateBook::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBook, empty);

impl ListBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `tag`.
    pub fn tag(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("tag", rt::strings(values)))
    }

    /// Sets `joined`.
    pub fn joined(self, values: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_joined("joined", values, ","))
    }

    /// Sets `shelf`.
    pub fn shelf(self, value: models::ListBookShelf) -> Self {
        Self(self.0.query("shelf", value))
    }

    /// Sets `X-Tags`.
    pub fn x_tags(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.header_joined("X-Tags", rt::strings(values)))
    }

    /// Sets `filter`.
    pub fn filter(self, value: std::collections::BTreeMap<String, Option<String>>) -> Self {
        Self(self.0.query_object("filter", &value, rt::ObjectStyle::DeepObject))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").form())
    }

    /// Sets `tag`.
    pub fn tag(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_each("tag", rt::strings(values)))
    }
}
