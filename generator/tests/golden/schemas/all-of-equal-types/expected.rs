// === problems
// warning[conflicting-all-of]: `allOf` merges `notes` as two types of array; its value becomes raw JSON
//   --> #/components/schemas/Book/allOf/1/properties/notes
//   as array: #/components/schemas/Thing/properties/notes
//   help: write the same `type` in both, or rename one property
//
// warning[conflicting-all-of]: `allOf` merges `state` as two types of string; its value becomes a string
//   --> #/components/schemas/Book/allOf/1/properties/state
//   as string: #/components/schemas/Thing/properties/state
//   help: write the same `type` in both, or rename one property
//
// warning[conflicting-all-of]: `allOf` merges `counts` as two types of object; its value becomes raw JSON
//   --> #/components/schemas/Book/allOf/1/properties/counts
//   as object: #/components/schemas/Thing/properties/counts
//   help: write the same `type` in both, or rename one property
//
// warning[conflicting-all-of]: `allOf` merges `some` as boolean with one as union; its value becomes raw JSON
//   --> #/components/schemas/Book/allOf/1/properties/some
//   as union: #/components/schemas/Thing/properties/some
//   help: write the same `type` in both, or rename one property

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `meta` of the API.
    pub meta: Option<BookMeta>,
    /// `notes` of the API.
    pub notes: Option<rt::Value>,
    /// `texts` of the API.
    pub texts: Option<Vec<String>>,
    /// `state` of the API.
    pub state: Option<String>,
    /// `color` of the API.
    pub color: Option<BookColor>,
    /// `weight` of the API.
    pub weight: Option<i64>,
    /// `same` of the API.
    pub same: Option<Node>,
    /// What it is called.
    pub named: Option<String>,
    /// `fixed` of the API.
    pub fixed: Option<BookFixed>,
    /// `counts` of the API.
    pub counts: Option<rt::Value>,
    /// `next` of the API.
    pub next: Option<BookNext>,
    /// `any` of the API.
    pub any: Option<String>,
    /// `some` of the API.
    pub some: Option<rt::Value>,
}

rt::object!(
    Book { optional { meta } present { notes } optional { texts, state, color, weight,
    same, named, fixed } present { counts } optional { next, any } present { some } }
);

/// `BookMeta` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookMeta {
    /// `a` of the API.
    pub a: Option<String>,
    /// `deep` of the API.
    pub deep: Option<BookMetaDeep>,
    /// `b` of the API.
    pub b: Option<String>,
}

rt::object!(BookMeta { optional { a, deep, b } });

/// `BookMetaDeep` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookMetaDeep {
    /// `c` of the API.
    pub c: Option<String>,
    /// `d` of the API.
    pub d: Option<String>,
}

rt::object!(BookMetaDeep { optional { c, d } });

/// `BookColor` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookColor {
    /// `red` on the wire.
    Red,
    /// `blue` on the wire.
    Blue,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookColor { Red = "red", Blue = "blue" });

/// `Node` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Node {
    /// `a` of the API.
    pub a: Option<String>,
    /// `next` of the API.
    pub next: Option<Box<Node>>,
}

rt::object!(Node { optional { a, next } });

/// `BookFixed` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BookFixed {
    /// `a` of the API.
    pub a: String,
}

rt::object!(BookFixed { required { a } });

/// `BookNext` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookNext {
    /// `a` of the API.
    pub a: Option<String>,
    /// `next` of the API.
    pub next: Option<Box<BookNext>>,
    /// `b` of the API.
    pub b: Option<String>,
}

rt::object!(BookNext { optional { a, next, b } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: all_of_equal_types::Client) -> all_of_equal_types::Result<()> {
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
