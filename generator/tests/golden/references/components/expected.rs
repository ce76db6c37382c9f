// === src/models/shelves.rs

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `name` of the API.
    pub name: String,
}

impl Book {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

// === src/shelves.rs

//! Requests of `shelves`.
//!
//! ```no_run
//! # async fn example(client: components::Client) -> components::Result<()> {
//! let answer = client.shelves().by_shelf("…").books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.shelves()`: `/shelves`.
#[derive(Clone, Debug)]
pub struct ShelvesHandle(pub(crate) rt::Handle);

impl ShelvesHandle {
    /// `/shelves/{shelf}`: a place in the API.
    ///
    /// - `shelf`: The shelf's name.
    pub fn by_shelf(&self, shelf: impl AsRef<str>) -> ShelvesByShelfHandle {
        ShelvesByShelfHandle(self.0.arg(shelf.as_ref()))
    }
}

/// `client.shelves().by_shelf(shelf)`: `/shelves/{shelf}`.
#[derive(Clone, Debug)]
pub struct ShelvesByShelfHandle(pub(crate) rt::Handle);

impl ShelvesByShelfHandle {
    /// `/shelves/{shelf}/books`: a place in the API.
    pub fn books(&self) -> ShelvesByShelfBooksHandle {
        ShelvesByShelfBooksHandle(self.0.clone())
    }
}

/// `client.shelves().by_shelf(shelf).books()`: `/shelves/{shelf}/books`.
#[derive(Clone, Debug)]
pub struct ShelvesByShelfBooksHandle(pub(crate) rt::Handle);

impl ShelvesByShelfBooksHandle {
    /// Calls `GET /shelves/{shelf}/books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
    /// Calls `POST /shelves/{shelf}/books`.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
}

rt::request!(ListBooks, GET "/shelves/{shelf}/books", json Vec < models::Book >);

impl ListBooks {
    /// The operation's own.
    pub fn lang(self, value: i64) -> Self {
        Self(self.0.query("lang", value))
    }
    /// Sets `lang`.
    pub fn lang_2(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("lang", value.as_ref()))
    }
}

rt::request!(CreateBook, POST "/shelves/{shelf}/books", json models::Book);

impl CreateBook {
    /// The path's own.
    pub fn lang(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("lang", value.as_ref()))
    }
    /// Sets `lang`.
    pub fn lang_2(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("lang", value.as_ref()))
    }
}
