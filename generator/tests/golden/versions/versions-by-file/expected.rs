// === problems
// warning[unknown-keyword]: `maxSize` is not a keyword of a schema; it is ignored
//   --> files/paths.yaml#/books/put/parameters/0/maxSize
//   help: remove it, or rename it to `x-maxSize`

// === src/models/authors.rs

use oas_client_runtime as rt;

/// `Author` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Author {
    /// `kind` of the API.
    pub kind: AuthorKind,
    /// `name` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub name: Option<Option<String>>,
}

rt::object!(Author { required { kind } present { name } });

impl Author {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            kind: "author".into(),
            name: None,
        }
    }
}

impl Default for Author {
    fn default() -> Self {
        Self::new()
    }
}

rt::setters!(Author { nullable { name(String) } });

/// `AuthorKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthorKind {
    /// `author` on the wire.
    Author,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(AuthorKind { Author = "author" });

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Shelf` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    /// `height` of the API.
    pub height: Option<i64>,
}

rt::object!(Shelf { optional { height } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Error` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Error {
    /// `code` of the API.
    pub code: Option<i64>,
}

rt::object!(Error { optional { code } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: versions_by_file::Client) -> versions_by_file::Result<()> {
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

    /// Sends `PUT /books`.
    pub fn replace(&self) -> ReplaceBooks {
        ReplaceBooks::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Shelf>>>);
rt::request!(ListBooks, json Vec<models::Shelf>);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `tags`.
    pub fn tags(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("tags", rt::strings(values), "%7C"))
    }
}

/// The request `PUT /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceBooks, empty);

impl ReplaceBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books").form())
    }

    /// Sets `title`.
    pub fn title(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("title", value.as_ref()))
    }
}

// === src/authors.rs

//! Requests of `authors`.
//!
//! ```no_run
//! # async fn example(client: versions_by_file::Client) -> versions_by_file::Result<()> {
//! let response = client.authors().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/authors`: `client.authors()`.
#[derive(Clone, Debug)]
pub struct AuthorsHandle(pub(crate) rt::Handle);

impl AuthorsHandle {
    /// Sends `GET /authors`.
    pub fn list(&self) -> ListAuthors {
        ListAuthors::new(&self.0)
    }
}

/// The request `GET /authors`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListAuthors(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Author>>>);
rt::request!(ListAuthors, json Vec<models::Author>);

impl ListAuthors {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/authors"))
    }

    /// Sets `page`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// The request's body.
    pub fn body(self, value: models::Author) -> Self {
        Self(self.0.json(&value))
    }
}
