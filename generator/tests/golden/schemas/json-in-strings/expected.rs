// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `notes` of the API.
    pub notes: String,
    /// `extra` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<String>,
    /// `extra_as` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra_as: Option<String>,
    /// `type` of the API.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `evil\n\n'''\npanic!()\n'''\n` of the API.
    #[serde(
        rename = "evil\n\n```\npanic!()\n```\n",
        skip_serializing_if = "Option::is_none"
    )]
    pub evil_panic: Option<String>,
}

rt::json_strings!(
    Book { notes_as : notes "notes", extra_as : extra "extra", type_as : type_ "type",
    evil_panic_as : evil_panic "evil\n\n```\npanic!()\n```\n" }
);

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: json_in_strings::Client) -> json_in_strings::Result<()> {
//! let answer = client.books().create("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `POST /books`.
    ///
    /// - `notes`: Notes, as JSON.
    pub fn create(&self, notes: impl AsRef<str>) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.field("Notes", notes.as_ref()))
    }
}

rt::request!(CreateBook, POST "/books" form, json models::Book);

rt::json_options!(
    CreateBook { filter_as : query "filter", x_context_as : header "X-Context",
    extra_as_2 : field "Extra" }
);

impl CreateBook {
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
//! let answer = client.scans().create().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.scans()`: `/scans`.
#[derive(Clone, Debug)]
pub struct ScansHandle(pub(crate) rt::Handle);

impl ScansHandle {
    /// Calls `POST /scans`.
    pub fn create(&self) -> CreateScan {
        CreateScan::new(&self.0)
    }
}

rt::request!(CreateScan, POST "/scans" multipart, empty);

rt::json_options!(CreateScan { notes_as : part "Notes" });

impl CreateScan {
    /// Sets `Notes`.
    pub fn notes(self, value: impl AsRef<str>) -> Self {
        Self(self.0.part("Notes", value.as_ref()))
    }
}

// === src/prices.rs

//! Requests of `prices`.

use oas_client_runtime as rt;

/// `client.price(price)`: `/prices/{price}`.
#[derive(Clone, Debug)]
pub struct PriceHandle(pub(crate) rt::Handle);

impl PriceHandle {
    /// Calls `GET /prices/{price}`.
    pub fn fetch(&self) -> FetchPrice {
        FetchPrice::new(&self.0)
    }
}

rt::request!(FetchPrice, GET "/prices/{price}", empty);
