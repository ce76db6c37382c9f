// === src/lib.rs

//! Client for Deprecated.
//!
//! ```no_run
//! # async fn example() -> deprecated::Result<()> {
//! let client = deprecated::Client::new()?;
//! println!("{:?}", client.rooms().list().send().await?);
//! # Ok(()) }
//! ```

#![cfg_attr(rustfmt, rustfmt_skip)]
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod models;
#[rustfmt::skip]
pub mod books;
#[rustfmt::skip]
pub mod rooms;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
};

// === src/models/books.rs

/// A book.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `isbn` of the API.
    #[deprecated]
    pub isbn: String,
    /// `cover` of the API.
    #[deprecated]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cover: Option<Cover>,
}

impl Book {
    /// A value with what is required; everything else is left out until it is set.
    #[allow(deprecated)]
    pub fn new(title: impl Into<String>, isbn: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            isbn: isbn.into(),
            cover: None,
        }
    }
}

/// `Cover` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Cover {
    /// `colour` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
}

impl Cover {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new() -> Self {
        Self { colour: None }
    }
}

// === src/books.rs

//! Requests of `books`.

use crate::models;
use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `GET /books`.
    #[deprecated]
    pub fn old(&self) -> OldBooks {
        OldBooks::new(&self.0)
    }
    /// Calls `POST /books`.
    ///
    /// - `body`: A book.
    pub fn create(&self, must: bool, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.query("must", must).json(&body))
    }
}

rt::request!(OldBooks, GET "/books", json models::Book);
rt::request!(CreateBook, POST "/books", empty);

impl CreateBook {
    /// Sets `notify`.
    #[deprecated]
    pub fn notify(self, value: bool) -> Self {
        Self(self.0.query("notify", value))
    }
}

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: deprecated::Client) -> deprecated::Result<()> {
//! let answer = client.rooms().list().send().await?;
//! # Ok(()) }
//! ```

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

rt::request!(ListRooms, GET "/rooms", json Vec < String >);
