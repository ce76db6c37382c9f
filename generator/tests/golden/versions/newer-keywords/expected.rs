// === problems
// warning[other-version]: `const` is of OpenAPI 3.1; it is read as that version says
//   --> #/components/schemas/Book/properties/kind/const
//   help: write `openapi: 3.1.0` if the description is of that version
//
// warning[other-version]: `examples` is of OpenAPI 3.1; it is read as that version says
//   --> #/components/schemas/Book/properties/title/examples
//   help: write `openapi: 3.1.0` if the description is of that version
//
// warning[other-version]: `prefixItems` is of OpenAPI 3.1; it is read as that version says
//   --> #/components/schemas/Book/properties/parts/prefixItems
//   help: write `openapi: 3.1.0` if the description is of that version
//
// warning[other-version]: `patternProperties` is of OpenAPI 3.1; it is read as that version says
//   --> #/components/schemas/Book/properties/labels/patternProperties
//   help: write `openapi: 3.1.0` if the description is of that version
//
// warning[other-version]: an array in `type` is of OpenAPI 3.1; it is read as that version says
//   --> #/components/schemas/Book/properties/title/type
//   help: write `openapi: 3.1.0` if the description is of that version
//
// warning[unchecked-keyword]: the client doesn't check `if`, here and elsewhere in the description
//   --> #/components/schemas/Book/if
//   help: to give the values a type, write `type`, `properties` or `oneOf` beside it

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `kind` of the API.
    pub kind: BookKind,
    /// `title` of the API.
    pub title: Option<String>,
    /// `pages` of the API.
    pub pages: Option<i64>,
    /// `parts` of the API.
    pub parts: Option<Vec<String>>,
    /// `labels` of the API.
    pub labels: Option<std::collections::BTreeMap<String, String>>,
}

rt::object!(Book { required { kind } optional { title, pages, parts, labels } });

/// `BookKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookKind {
    /// `book` on the wire.
    Book,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookKind { Book = "book" });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: newer_keywords::Client) -> newer_keywords::Result<()> {
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
