// === src/models/books.rs

use oas_client_runtime as rt;

/// `Shelf` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    /// `books` of the API.
    pub books: Option<Vec<Book>>,
    /// `size` of the API.
    pub size: Option<ShelfSize>,
    /// `place` of the API.
    pub place: Option<ShelfPlace>,
    /// `inner` of the API.
    pub inner: Option<Box<Shelf>>,
}

rt::object!(Shelf { optional { books, size, place, inner } });

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: Option<String>,
    /// `author` of the API.
    pub author: Option<Author>,
}

rt::object!(Book { optional { title, author } });

/// `Author` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Author {
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(Author { optional { name } });

/// `ShelfSize` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShelfSize {
    /// `width` of the API.
    pub width: Option<i64>,
}

rt::object!(ShelfSize { optional { width } });

/// `ShelfPlace` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShelfPlace {
    /// `row` of the API.
    pub row: Option<i64>,
}

rt::object!(ShelfPlace { optional { row } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: identifiers::Client) -> identifiers::Result<()> {
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
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Shelf>>);
rt::request!(ListBooks, json models::Shelf);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}
