// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: Option<String>,
}

rt::object!(Book { optional { title } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { title: None }
    }
}

rt::setters!(Book { into { title(String) } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: media_type_parameters::Client) -> media_type_parameters::Result<()> {
//! let response = client.books().get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn get(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }

    /// Sends `PUT /books`.
    pub fn replace(&self, body: models::Book) -> ReplaceBooks {
        ReplaceBooks(
            ReplaceBooks::new(&self.0)
                .0
                .json_as(
                    "application/json; profile=\"https://shelf.example/a;b\"",
                    &body,
                ),
        )
    }

    /// Sends `POST /books`.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(
            CreateBook::new(&self.0).0.json_as("application/json; profile=strict", &body),
        )
    }

    /// Sends `DELETE /books`.
    pub fn delete(&self) -> DeleteBooks {
        DeleteBooks::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(ListBooks, json models::Book);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books").accept("application/vnd.shelf+json; version=3"))
    }
}

/// The request `PUT /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(ReplaceBooks, json models::Book);

impl ReplaceBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books").accept("application/json; odata.metadata=minimal"))
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
}

/// The request `DELETE /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(DeleteBooks, json models::Book);

impl DeleteBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/books"))
    }
}

// === src/scan.rs

//! Requests of `scan`.
//!
//! ```no_run
//! # async fn example(client: media_type_parameters::Client) -> media_type_parameters::Result<()> {
//! let response = client.scan().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/scan`: `client.scan()`.
#[derive(Clone, Debug)]
pub struct ScanHandle(pub(crate) rt::Handle);

impl ScanHandle {
    /// Sends `GET /scan`.
    pub fn fetch(&self) -> FetchScan {
        FetchScan::new(&self.0)
    }

    /// Sends `PUT /scan`.
    pub fn replace(&self, body: impl Into<rt::Upload>) -> ReplaceScan {
        ReplaceScan(ReplaceScan::new(&self.0).0.upload("image/png; size=large", body))
    }
}

/// The request `GET /scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchScan(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchScan, bytes);

impl FetchScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/scan").accept("image/png; size=large"))
    }
}

/// The request `PUT /scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceScan(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceScan, empty);

impl ReplaceScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/scan"))
    }
}
