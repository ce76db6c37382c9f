// === problems
// warning: `allOf` merges `notes` as two types of array; its value becomes raw JSON
//   --> #/components/schemas/Book/allOf/1/properties/notes
//   as array: #/components/schemas/Thing/properties/notes
//   help: write the same `type` in both, or rename one property
//
// warning: `allOf` merges `state` as two types of string; its value becomes a string
//   --> #/components/schemas/Book/allOf/1/properties/state
//   as string: #/components/schemas/Thing/properties/state
//   help: write the same `type` in both, or rename one property
//
// warning: `allOf` merges `counts` as two types of object; its value becomes raw JSON
//   --> #/components/schemas/Book/allOf/1/properties/counts
//   as object: #/components/schemas/Thing/properties/counts
//   help: write the same `type` in both, or rename one property
//
// warning: `allOf` merges `some` as boolean with one as union; its value becomes raw JSON
//   --> #/components/schemas/Book/allOf/1/properties/some
//   as union: #/components/schemas/Thing/properties/some
//   help: write the same `type` in both, or rename one property

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `meta` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta: Option<BookMeta>,
    /// `notes` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<rt::Value>,
    /// `texts` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<Vec<String>>,
    /// `state` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// `color` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<BookColor>,
    /// `weight` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<i64>,
    /// `same` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same: Option<Node>,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<String>,
    /// `fixed` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixed: Option<BookFixed>,
    /// `counts` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<rt::Value>,
    /// `next` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<BookNext>,
    /// `any` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<String>,
    /// `some` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub some: Option<rt::Value>,
}

/// `BookMeta` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BookMeta {
    /// `a` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// `deep` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deep: Option<BookMetaDeep>,
    /// `b` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<String>,
}

/// `BookMetaDeep` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BookMetaDeep {
    /// `c` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub c: Option<String>,
    /// `d` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub d: Option<String>,
}

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
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Node {
    /// `a` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// `next` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Box<Node>>,
}

/// `BookFixed` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BookFixed {
    /// `a` of the API.
    pub a: String,
}

/// `BookNext` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BookNext {
    /// `a` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// `next` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Box<BookNext>>,
    /// `b` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<String>,
}

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
