// === problems
// warning[conflicting-all-of]: `allOf` merges `year` as integer with one as string; its value becomes raw JSON
//   --> #/components/schemas/Book/allOf/1/properties/year
//   as string: #/components/schemas/Thing/properties/year
//   help: write the same `type` in both, or rename one property
//
// warning[raw-json]: `type: money` is not a type of OpenAPI; its value becomes raw JSON
//   --> #/components/schemas/Book/allOf/1/properties/typo/type
//   help: write `string`, `integer`, `number`, `boolean`, `array` or `object`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `id` of the API.
    pub id: String,
    /// `year` of the API.
    pub year: Option<rt::Value>,
    /// `weight` of the API.
    pub weight: Option<i64>,
    /// What to know.
    #[deprecated]
    pub note: Option<String>,
    /// `state` of the API.
    pub state: Option<BookState>,
    /// Another.
    pub thing: Option<Thing>,
    /// `only` of the API.
    pub only: Option<Thing>,
    /// `nothing` of the API.
    pub nothing: Option<Thing>,
    /// `any_text` of the API.
    pub any_text: Option<BookAnyText>,
    /// `links` of the API.
    pub links: Option<rt::Value>,
    /// `anything` of the API.
    pub anything: Option<rt::Value>,
    /// `typo` of the API.
    pub typo: Option<rt::Value>,
    /// `open` of the API.
    pub open: Option<BookOpen>,
    /// `closed` of the API.
    pub closed: Option<BookClosed>,
    /// `counts` of the API.
    pub counts: Option<BookCounts>,
}

rt::object!(
    Book { required { id } present { year } optional { weight, note, state, thing, only,
    nothing, any_text } present { links, anything, typo } optional { open, closed, counts
    } }
);

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
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// `id` of the API.
    pub id: String,
    /// `year` of the API.
    pub year: Option<String>,
    /// `weight` of the API.
    pub weight: Option<f64>,
    /// `note` of the API.
    pub note: Option<String>,
    /// `state` of the API.
    pub state: Option<String>,
}

rt::object!(Thing { required { id } optional { year, weight, note, state } });

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
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookOpen {
    /// `a` of the API.
    pub a: Option<String>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, rt::Value>,
}

rt::object!(BookOpen { optional { a }, rest rest });

/// `BookClosed` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookClosed {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(BookClosed { optional { a } });

/// `BookCounts` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookCounts {
    /// `a` of the API.
    pub a: Option<String>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, i64>,
}

rt::object!(BookCounts { optional { a }, rest rest });

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
