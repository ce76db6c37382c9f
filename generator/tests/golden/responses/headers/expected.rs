// === src/response_headers.rs

//! The headers that responses declare, by type.

use crate::models;
use oas_client_runtime as rt;

/// The headers that responses declare: methods of `Response`, which `send_with_response()` returns,
/// and of `ApiError`.
///
/// A method returns `None` if the response doesn't have the header, and `Error::Header` if its
/// value differs from the description.
pub trait Headers: rt::HasHeaders {
    /// The header `ETag`: The version of the list.
    fn etag(&self) -> rt::Result<Option<String>> {
        self.header("ETag").text()
    }
    /// The header `X-Total`.
    fn x_total(&self) -> rt::Result<Option<i64>> {
        self.header("X-Total").json()
    }
    /// The header `X-Ratio`.
    fn x_ratio(&self) -> rt::Result<Option<f64>> {
        self.header("X-Ratio").json()
    }
    /// The header `X-Complete`.
    fn x_complete(&self) -> rt::Result<Option<bool>> {
        self.header("X-Complete").json()
    }
    /// The header `X-State`.
    fn x_state(&self) -> rt::Result<Option<models::State>> {
        self.header("X-State").text()
    }
    /// The header `X-Level`.
    fn x_level(&self) -> rt::Result<Option<models::ListBooksXLevel>> {
        self.header("X-Level").json()
    }
    /// The header `X-Since`.
    fn x_since(&self) -> rt::Result<Option<rt::Open<rt::Date>>> {
        self.header("X-Since").text()
    }
    /// The header `Last-Modified`.
    fn last_modified(&self) -> rt::Result<Option<rt::Open<rt::HttpDate>>> {
        self.header("Last-Modified").text()
    }
    /// The header `X-Key`.
    fn x_key(&self) -> rt::Result<Option<rt::Open<rt::Base64>>> {
        self.header("X-Key").text()
    }
    /// The header `X-Tags`.
    fn x_tags(&self) -> rt::Result<Option<Vec<String>>> {
        self.header("X-Tags").texts()
    }
    /// The header `X-Ids`.
    fn x_ids(&self) -> rt::Result<Option<Vec<i64>>> {
        self.header("X-Ids").jsons()
    }
    /// The header `Set-Cookie`.
    fn set_cookie(&self) -> rt::Result<Option<Vec<String>>> {
        self.header("Set-Cookie").texts()
    }
    /// The header `X-Quota`.
    fn x_quota(&self) -> rt::Result<Option<models::Quota>> {
        self.header("X-Quota").object(&["limit", "soft"])
    }
    /// The header `X-Words`.
    fn x_words(&self) -> rt::Result<Option<std::collections::BTreeMap<String, String>>> {
        self.header("X-Words").object(&[])
    }
    /// The header `X-Meta`.
    fn x_meta(&self) -> rt::Result<Option<models::Meta>> {
        self.header("X-Meta").json()
    }
    /// The header `X-Text`.
    fn x_text(&self) -> rt::Result<Option<String>> {
        self.header("X-Text").text()
    }
    /// The header `X-Deep`.
    fn x_deep(&self) -> rt::Result<Option<Vec<String>>> {
        self.header("X-Deep").texts()
    }
    /// The header `X-Any`.
    fn x_any(&self) -> rt::Result<Option<String>> {
        self.header("X-Any").text()
    }
    /// The header `Link`: The pages beside this one.
    fn link(&self) -> rt::Result<Option<rt::Links>> {
        self.header("Link").links()
    }
    /// The header `json`.
    fn json_(&self) -> rt::Result<Option<String>> {
        self.header("json").text()
    }
    /// The header `X_Total`.
    fn x_total_2(&self) -> rt::Result<Option<String>> {
        self.header("X_Total").text()
    }
    /// The header `type`.
    fn type_(&self) -> rt::Result<Option<String>> {
        self.header("type").text()
    }
    /// The header `X-Reason`.
    fn x_reason(&self) -> rt::Result<Option<models::ListBooksXReason>> {
        self.header("X-Reason").text()
    }
    /// The header `X-Mixed`.
    fn x_mixed(&self) -> rt::Result<Option<String>> {
        self.header("X-Mixed").text()
    }
    /// The header `X-Gone`.
    fn x_gone(&self) -> rt::Result<Option<rt::Open<rt::Timestamp>>> {
        self.header("X-Gone").text()
    }
}

impl<T: rt::HasHeaders> Headers for T {}

// === src/models/common.rs

use oas_client_runtime as rt;

/// `State` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// `open` on the wire.
    Open,
    /// `closed` on the wire.
    Closed,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(State { Open = "open", Closed = "closed" });

/// `ListBooksXLevel` of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksXLevel {
    /// `1` on the wire.
    Value1,
    /// `2` on the wire.
    Value2,
    /// A value that the description doesn't list, as received.
    Unknown(i64),
}

rt::open_integer_enum!(ListBooksXLevel { Value1 = 1, Value2 = 2 });

/// `Quota` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Quota {
    /// `limit` of the API.
    pub limit: i64,
    /// `unit` of the API.
    pub unit: String,
    /// `soft` of the API.
    pub soft: Option<bool>,
}

rt::object!(Quota { required { limit, unit } optional { soft } });

/// `Meta` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Meta {
    /// `page` of the API.
    pub page: i64,
}

rt::object!(Meta { required { page } });

/// `ListBooksXReason` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksXReason {
    /// `burnt` on the wire.
    Burnt,
    /// `stolen` on the wire.
    Stolen,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ListBooksXReason { Burnt = "burnt", Stolen = "stolen" });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: headers::Client) -> headers::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

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
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}

// === src/book.rs

//! Requests of `book`.
//!
//! ```no_run
//! # async fn example(client: headers::Client) -> headers::Result<()> {
//! let response = client.book().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/book`: `client.book()`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /book`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }

    /// Sends `POST /book`.
    pub fn create(&self) -> CreateBook {
        CreateBook::new(&self.0)
    }
}

/// The request `GET /book`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchBook, empty);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/book"))
    }
}

/// The request `POST /book`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/book"))
    }
}
