// === src/models/books.rs

use oas_client_runtime as rt;

/// `Books` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Books {
    /// `books` of the API.
    pub books: Option<Vec<BooksBooksItem>>,
    /// `meta` of the API.
    pub meta: Option<BooksMeta>,
}

rt::object!(Books { optional { books, meta } });

impl rt::Page for Books {
    type Item = BooksBooksItem;

    fn next_url(&self) -> Option<&str> {
        self.meta.as_ref()?.next.as_deref()
    }

    fn into_items(self) -> Vec<BooksBooksItem> {
        self.books.unwrap_or_default()
    }
}

/// `BooksBooksItem` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BooksBooksItem {
    /// `title` of the API.
    pub title: Option<String>,
}

rt::object!(BooksBooksItem { optional { title } });

/// `BooksMeta` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BooksMeta {
    /// `next` of the API.
    pub next: Option<String>,
}

rt::object!(BooksMeta { optional { next } });

// === src/models/loans.rs

use oas_client_runtime as rt;

/// `ListLoansResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListLoansResponse {
    /// `loans` of the API.
    pub loans: Option<Vec<String>>,
}

rt::object!(ListLoansResponse { optional { loans } });

// === src/models/rooms.rs

use oas_client_runtime as rt;

/// `Rooms` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Rooms {
    /// `rooms` of the API.
    pub rooms: Vec<String>,
    /// `meta` of the API.
    pub meta: RoomsMeta,
}

rt::object!(Rooms { required { rooms, meta } });

impl rt::Page for Rooms {
    type Item = String;

    fn next_url(&self) -> Option<&str> {
        Some(&self.meta.next)
    }

    fn into_items(self) -> Vec<String> {
        self.rooms
    }
}

/// `RoomsMeta` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RoomsMeta {
    /// `next` of the API.
    pub next: String,
}

rt::object!(RoomsMeta { required { next } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: page_links::Client) -> page_links::Result<()> {
//! let first = client.books().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Lists all books. `GET /books`
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
        Self(handle.get("/books"))
    }

    /// Sets `size`.
    pub fn size(self, value: i64) -> Self {
        Self(self.0.query("size", value.clamp(1, 100)))
    }

    /// Not the client's own.
    pub fn limit_(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// Sets `items`.
    pub fn items_(self, value: bool) -> Self {
        Self(self.0.query("items", value))
    }
}

// === src/loans.rs

//! Requests of `loans`.
//!
//! ```no_run
//! # async fn example(client: page_links::Client) -> page_links::Result<()> {
//! let response = client.loans().list().send().await?;
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
pub struct ListLoans(pub(crate) rt::RequestBuilder<rt::Json<models::ListLoansResponse>>);
rt::request!(ListLoans, json models::ListLoansResponse);

impl ListLoans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/loans"))
    }

    /// Sets `page`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// Sets `limit`.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }
}

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: page_links::Client) -> page_links::Result<()> {
//! let first = client.rooms().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
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
pub struct ListRooms(pub(crate) rt::RequestBuilder<rt::Json<models::Rooms>>);
rt::request!(ListRooms, pages models::Rooms);

impl ListRooms {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms"))
    }
}
