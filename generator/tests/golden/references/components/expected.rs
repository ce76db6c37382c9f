// === src/models/shelves.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `name` of the API.
    pub name: String,
}

rt::object!(Book { required { name } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

// === src/shelves.rs

//! Requests of `shelves`.
//!
//! ```no_run
//! # async fn example(client: components::Client) -> components::Result<()> {
//! let response = client.shelves().by_shelf("…").books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/shelves`: `client.shelves()`.
#[derive(Clone, Debug)]
pub struct ShelvesHandle(pub(crate) rt::Handle);

impl ShelvesHandle {
    /// The resource `/shelves/{shelf}`.
    ///
    /// - `shelf`: The shelf's name.
    pub fn by_shelf(&self, shelf: impl AsRef<str>) -> ShelvesByShelfHandle {
        ShelvesByShelfHandle(self.0.arg(shelf.as_ref()))
    }
}

/// The resource `/shelves/{shelf}`: `client.shelves().by_shelf(shelf)`.
#[derive(Clone, Debug)]
pub struct ShelvesByShelfHandle(pub(crate) rt::Handle);

impl ShelvesByShelfHandle {
    /// The resource `/shelves/{shelf}/books`.
    pub fn books(&self) -> ShelvesByShelfBooksHandle {
        ShelvesByShelfBooksHandle(self.0.clone())
    }
}

/// The resource `/shelves/{shelf}/books`: `client.shelves().by_shelf(shelf).books()`.
#[derive(Clone, Debug)]
pub struct ShelvesByShelfBooksHandle(pub(crate) rt::Handle);

impl ShelvesByShelfBooksHandle {
    /// Sends `GET /shelves/{shelf}/books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }

    /// Sends `POST /shelves/{shelf}/books`.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
}

/// The request `GET /shelves/{shelf}/books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Book>>>);
rt::request!(ListBooks, json Vec<models::Book>);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelves/{shelf}/books"))
    }

    /// The operation's own.
    pub fn lang(self, value: i64) -> Self {
        Self(self.0.query("lang", value))
    }

    /// Sets `lang`.
    pub fn lang_2(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("lang", value.as_ref()))
    }
}

/// The request `POST /shelves/{shelf}/books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(CreateBook, json models::Book);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/shelves/{shelf}/books"))
    }

    /// The path's own.
    pub fn lang(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("lang", value.as_ref()))
    }

    /// Sets `lang`.
    pub fn lang_2(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("lang", value.as_ref()))
    }
}
