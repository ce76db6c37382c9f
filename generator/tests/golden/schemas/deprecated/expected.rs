// === src/lib.rs

//! Client for Deprecated.
//!
//! ```no_run
//! # async fn example() -> deprecated::Result<()> {
//! let client = deprecated::Client::new()?;
//! println!("{:?}", client.rooms().list().send().await?);
//! # Ok(()) }
//! ```

mod client;
pub mod models;
pub mod books;
pub mod rooms;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Open, Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
};

// === src/models/books.rs

use oas_client_runtime as rt;

/// A book.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `isbn` of the API.
    #[deprecated]
    pub isbn: String,
    /// `cover` of the API.
    #[deprecated]
    pub cover: Option<Cover>,
}

rt::object!(Book { required { title, isbn } optional { cover } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    #[allow(deprecated)]
    pub fn new(title: impl Into<String>, isbn: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            isbn: isbn.into(),
            cover: None,
        }
    }
}

rt::setters!(Book { into { #[deprecated] cover(Cover) } });

/// `Cover` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Cover {
    /// `colour` of the API.
    pub colour: Option<String>,
}

rt::object!(Cover { optional { colour } });

impl Cover {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { colour: None }
    }
}

rt::setters!(Cover { into { colour(String) } });

// === src/books.rs

//! Requests of `books`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    #[deprecated]
    pub fn old(&self) -> OldBooks {
        OldBooks::new(&self.0)
    }

    /// Sends `POST /books`.
    ///
    /// - `body`: A book.
    pub fn create(&self, must: bool, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.query("must", must).json(&body))
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct OldBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(OldBooks, json models::Book);

impl OldBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books"))
    }

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
//! let response = client.rooms().list().send().await?;
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
rt::request!(ListRooms, json Vec<String>);

impl ListRooms {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms"))
    }
}
