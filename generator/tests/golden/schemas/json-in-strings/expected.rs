// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `notes` of the API.
    pub notes: String,
    /// `extra` of the API.
    pub extra: Option<String>,
    /// `extra_as` of the API.
    pub extra_as: Option<String>,
    /// `type` of the API.
    pub type_: Option<String>,
    /// `evil\n\n'''\npanic!()\n'''\n` of the API.
    pub evil_panic: Option<String>,
}

rt::object!(
    Book { required { notes } optional { extra, extra_as, type_ = "type", evil_panic =
    "evil\n\n```\npanic!()\n```\n" } }
);
rt::json_strings!(
    Book { notes_as = notes("notes"), extra_as = extra("extra"), type_as = type_("type"),
    evil_panic_as = evil_panic("evil\n\n```\npanic!()\n```\n") }
);

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: json_in_strings::Client) -> json_in_strings::Result<()> {
//! let response = client.books().create("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `POST /books`.
    ///
    /// - `notes`: Notes, as JSON.
    pub fn create(&self, notes: impl AsRef<str>) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.field("Notes", notes.as_ref()))
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(CreateBook, json models::Book);
rt::json_options!(
    CreateBook { filter_as = query("filter"), x_context_as = header("X-Context"),
    extra_as_2 = field("Extra") }
);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").form())
    }

    /// Sets `filter`.
    pub fn filter(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("filter", value.as_ref()))
    }

    /// Sets `X-Context`.
    pub fn x_context(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("X-Context", value.as_ref()))
    }

    /// Sets `Extra`.
    pub fn extra(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("Extra", value.as_ref()))
    }

    /// Sets `ExtraAs`.
    pub fn extra_as(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("ExtraAs", value.as_ref()))
    }
}

// === src/scans.rs

//! Requests of `scans`.
//!
//! ```no_run
//! # async fn example(client: json_in_strings::Client) -> json_in_strings::Result<()> {
//! let response = client.scans().create().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/scans`: `client.scans()`.
#[derive(Clone, Debug)]
pub struct ScansHandle(pub(crate) rt::Handle);

impl ScansHandle {
    /// Sends `POST /scans`.
    pub fn create(&self) -> CreateScan {
        CreateScan::new(&self.0)
    }
}

/// The request `POST /scans`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateScan(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateScan, empty);
rt::json_options!(CreateScan { notes_as = part("Notes") });

impl CreateScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/scans").multipart())
    }

    /// Sets `Notes`.
    pub fn notes(self, value: impl AsRef<str>) -> Self {
        Self(self.0.part("Notes", value.as_ref()))
    }
}

// === src/prices.rs

//! Requests of `prices`.

use oas_client_runtime as rt;

/// The resource `/prices/{price}`: `client.price(price)`.
#[derive(Clone, Debug)]
pub struct PriceHandle(pub(crate) rt::Handle);

impl PriceHandle {
    /// Sends `GET /prices/{price}`.
    pub fn fetch(&self) -> FetchPrice {
        FetchPrice::new(&self.0)
    }
}

/// The request `GET /prices/{price}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchPrice(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchPrice, empty);

impl FetchPrice {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/prices/{price}"))
    }
}
