// === problems
// warning: `allOf` merges `year` as integer with one as string; its value becomes raw JSON
//   --> #/components/schemas/Book/allOf/1/properties/year
//   as string: #/components/schemas/Thing/properties/year
//   help: write the same `type` in both, or rename one property
//
// warning: `type: long` is not a type of OpenAPI; its value becomes raw JSON
//   --> #/components/schemas/Book/allOf/1/properties/typo
//   help: write `string`, `integer`, `number`, `boolean`, `array` or `object`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `id` of the API.
    pub id: String,
    /// `year` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<rt::Value>,
    /// `weight` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<i64>,
    /// What to know.
    #[deprecated]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// `state` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<BookState>,
    /// Another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thing: Option<Thing>,
    /// `only` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only: Option<Thing>,
    /// `nothing` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nothing: Option<Thing>,
    /// `any_text` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any_text: Option<BookAnyText>,
    /// `links` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<rt::Value>,
    /// `anything` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anything: Option<rt::Value>,
    /// `typo` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub typo: Option<rt::Value>,
    /// `open` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<BookOpen>,
    /// `closed` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<BookClosed>,
    /// `counts` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<BookCounts>,
}

/// `BookState` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookState {
    /// `new` on the wire.
    New,
    /// `torn` on the wire.
    Torn,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookState { New = "new", Torn = "torn" });

/// `Thing` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Thing {
    /// `id` of the API.
    pub id: String,
    /// `year` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<String>,
    /// `weight` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// `note` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// `state` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

/// `BookAnyText` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookAnyText {
    /// `red` on the wire.
    Red,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(BookAnyText { Red = "red" });

/// `BookOpen` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BookOpen {
    /// `a` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// Additional properties: those that the description doesn't name.
    #[serde(flatten)]
    pub rest: std::collections::BTreeMap<String, rt::Value>,
}

/// `BookClosed` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BookClosed {
    /// `a` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
}

/// `BookCounts` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BookCounts {
    /// `a` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// Additional properties: those that the description doesn't name.
    #[serde(flatten)]
    pub rest: std::collections::BTreeMap<String, i64>,
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: all_of_shared_properties::Client) -> all_of_shared_properties::Result<()> {
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
