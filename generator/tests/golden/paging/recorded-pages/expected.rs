// === src/models/common.rs

use oas_client_runtime as rt;

/// `Books` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Books {
    /// `books` of the API.
    pub books: Option<Vec<String>>,
    /// `total` of the API.
    pub total: Option<i64>,
}

rt::object!(Books { optional { books, total } });

impl rt::Page for Books {
    type Item = String;

    fn into_items(self) -> Vec<String> {
        self.books.unwrap_or_default()
    }
}

// === src/models/search.rs

use oas_client_runtime as rt;

/// `SearchBooksBody` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchBooksBody {
    /// `after` of the API.
    pub after: Option<String>,
    /// `words` of the API.
    pub words: Option<String>,
}

rt::object!(SearchBooksBody { optional { after, words } });

impl SearchBooksBody {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { after: None, words: None }
    }
}

rt::setters!(SearchBooksBody { into { after(String), words(String) } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: recorded_pages::Client) -> recorded_pages::Result<()> {
//! let first = client.books().list().limit(20).items().all().await?;
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
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListBooks, pages models::Books);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/books")
                .paging(
                    &rt::Paging::Offset {
                        to: rt::CursorTo::Query("offset"),
                        items: "/books",
                        total: Some("/total"),
                        more: None,
                    },
                ),
        )
    }

    /// Sets `limit`.
    pub fn limit_(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }
}

// === src/loans.rs

//! Requests of `loans`.
//!
//! ```no_run
//! # async fn example(client: recorded_pages::Client) -> recorded_pages::Result<()> {
//! let first = client.loans().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/loans`: `client.loans()`.
#[derive(Clone, Debug)]
pub struct LoansHandle(pub(crate) rt::Handle);

impl LoansHandle {
    /// Sends `GET /loans`.
    pub fn list(&self) -> ListLoans {
        ListLoans::new(&self.0)
    }
}

/// The request `GET /loans`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListLoans(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListLoans, pages models::Books);

impl ListLoans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .get("/loans")
                .paging(
                    &rt::Paging::Number {
                        to: rt::CursorTo::Query("page"),
                        first: 1,
                        items: "/books",
                        total: Some("/total"),
                        total_pages: None,
                        more: None,
                    },
                ),
        )
    }
}

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: recorded_pages::Client) -> recorded_pages::Result<()> {
//! let first = client.rooms().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/rooms`: `client.rooms()`.
#[derive(Clone, Debug)]
pub struct RoomsHandle(pub(crate) rt::Handle);

impl RoomsHandle {
    /// Sends `GET /rooms`.
    pub fn list(&self) -> ListRooms {
        ListRooms::new(&self.0)
    }
}

/// The request `GET /rooms`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListRooms(pub(crate) rt::RequestBuilder<rt::Json<Vec<String>>>);
rt::request!(ListRooms, pages Vec<String>);

impl ListRooms {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms").paging(&rt::Paging::Header("Link")))
    }
}

// === src/search.rs

//! Requests of `search`.
//!
//! ```no_run
//! # async fn example(client: recorded_pages::Client) -> recorded_pages::Result<()> {
//! let response = client.search().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `POST /search`.
#[must_use = "a request does nothing until it is sent"]
pub struct SearchBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(SearchBooks, pages models::Books);

impl SearchBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .post("/search")
                .paging(
                    &rt::Paging::Cursor {
                        from: rt::CursorFrom::Header("X-Next"),
                        to: rt::CursorTo::Body("/after"),
                        more: None,
                    },
                ),
        )
    }

    /// The request's body.
    pub fn body(self, value: models::SearchBooksBody) -> Self {
        Self(self.0.json(&value))
    }
}

// === tests/replay/recordings.rs

//! The exchanges of `recordings.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "recordings.har",
    include_str!("../recordings/recordings.har"),
);

/// listBooks
#[test]
fn list_books_with_limit() -> replay::TestResult {
    super::run(RECORDING, &[0, 1])
        .pages(|client| Ok(client.books().list().limit_(2_i64)))
}

/// listLoans
#[test]
fn list_loans() -> replay::TestResult {
    super::run(RECORDING, &[2, 3]).pages(|client| Ok(client.loans().list()))
}

/// listRooms
#[test]
fn list_rooms() -> replay::TestResult {
    super::run(RECORDING, &[4, 5]).pages(|client| Ok(client.rooms().list()))
}

/// searchBooks
#[test]
fn search_books() -> replay::TestResult {
    super::run(RECORDING, &[6, 7])
        .pages(|client| Ok(
            client.search().body(replay::from_json("{\"words\": \"w\"}")?),
        ))
}
