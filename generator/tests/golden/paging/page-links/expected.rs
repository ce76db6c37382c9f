// === src/models/books.rs

use oas_client_runtime as rt;

/// `Books` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Books {
    /// `books` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub books: Option<Vec<BooksBooksItem>>,
    /// `meta` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta: Option<BooksMeta>,
}

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
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BooksBooksItem {
    /// `title` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// `BooksMeta` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BooksMeta {
    /// `next` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

// === src/models/loans.rs

/// `ListLoansResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct ListLoansResponse {
    /// `loans` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loans: Option<Vec<String>>,
}

// === src/models/rooms.rs

use oas_client_runtime as rt;

/// `Rooms` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Rooms {
    /// `rooms` of the API.
    pub rooms: Vec<String>,
    /// `meta` of the API.
    pub meta: RoomsMeta,
}

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
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct RoomsMeta {
    /// `next` of the API.
    pub next: String,
}

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

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Lists all books.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

rt::request!(ListBooks, GET "/books", pages models::Books);

impl ListBooks {
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
//! let answer = client.loans().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.loans()`: `/loans`.
#[derive(Clone, Debug)]
pub struct LoansHandle(pub(crate) rt::Handle);

impl LoansHandle {
    /// Calls `GET /loans`.
    pub fn list(&self) -> ListLoans {
        ListLoans::new(&self.0)
    }
}

rt::request!(ListLoans, GET "/loans", json models::ListLoansResponse);

impl ListLoans {
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

/// `client.rooms()`: `/rooms`.
#[derive(Clone, Debug)]
pub struct RoomsHandle(pub(crate) rt::Handle);

impl RoomsHandle {
    /// Calls `GET /rooms`.
    pub fn list(&self) -> ListRooms {
        ListRooms::new(&self.0)
    }
}

rt::request!(ListRooms, GET "/rooms", pages models::Rooms);
