// === problems
// warning[unsupported-style]: form field `Prices` is an array of objects or arrays without an `encoding`; the client sends each item as JSON
//   --> #/components/schemas/NewBook/properties/Prices
//   help: add `style: deepObject` or `contentType: application/json` under `encoding`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `NewBookCoverColour` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NewBookCoverColour {
    /// `red` on the wire.
    Red,
    /// `blue` on the wire.
    Blue,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(NewBookCoverColour { Red = "red", Blue = "blue" });

/// `Offer` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Offer {
    /// `at` of the API.
    pub at: f64,
}

rt::object!(Offer { required { at } });

impl Offer {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(at: f64) -> Self {
        Self { at }
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: form::Client) -> form::Result<()> {
//! let response = client.books().create("…", 1, "…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Creates a book. `POST /books`
    ///
    /// - `title`: What is on the cover.
    pub fn create(&self, title: impl AsRef<str>, pages: i32, body: impl AsRef<str>) -> CreateBook {
        CreateBook(
            CreateBook::new(&self.0)
                .0
                .field("Title", title.as_ref())
                .field("Pages", pages)
                .field("Body", body.as_ref()),
        )
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").form())
    }

    /// Sets `Notify`.
    pub fn notify(self, value: bool) -> Self {
        Self(self.0.query("Notify", value))
    }

    /// Sets `X-Dry-Run`.
    pub fn x_dry_run(self, value: bool) -> Self {
        Self(self.0.header("X-Dry-Run", value))
    }

    /// Everyone who wrote it.
    pub fn authors(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_each("Authors", rt::strings(values)))
    }

    /// Sets `Ratings`.
    pub fn ratings(self, values: impl IntoIterator<Item = f64>) -> Self {
        Self(self.0.field_each("Ratings", values))
    }

    /// Sets `Cover.Colour`.
    pub fn cover_colour(self, value: models::NewBookCoverColour) -> Self {
        Self(self.0.field("Cover.Colour", value))
    }

    /// Sets `Shelf_2nd`.
    pub fn shelf_2nd(self, value: impl Into<Option<i64>>) -> Self {
        Self(self.0.field("Shelf_2nd", value.into()))
    }

    /// Sets `PIN`.
    pub fn pin(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("PIN", value.as_ref()))
    }

    /// Sets `Printed`.
    pub fn printed(self, value: impl rt::IntoNullable<rt::Open<rt::Date>>) -> Self {
        Self(
            self
                .0
                .field(
                    "Printed",
                    rt::IntoNullable::<rt::Open<rt::Date>>::into_nullable(value),
                ),
        )
    }

    /// Sets `LentAt`.
    pub fn lent_at(self, value: impl Into<rt::Open<rt::Timestamp>>) -> Self {
        Self(self.0.field("LentAt", rt::open::<rt::Timestamp>(value)))
    }

    /// Sets `Price`.
    #[deprecated]
    pub fn price(self, value: f32) -> Self {
        Self(self.0.field("Price", value))
    }

    /// Your own data.
    pub fn attributes(self, value: rt::Value) -> Self {
        Self(self.0.field("Attributes", value))
    }

    /// Default: `"paper"`.
    pub fn type_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("type", value.as_ref()))
    }

    /// Sets `Note`.
    pub fn note(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("Note", value.as_ref()))
    }

    /// Sets `Offer`.
    pub fn offer(self, value: models::Offer) -> Self {
        Self(self.0.field_json("Offer", &value))
    }

    /// Sets `Prices`.
    pub fn prices(self, values: impl IntoIterator<Item = models::Offer>) -> Self {
        Self(self.0.field_json_each("Prices", values))
    }
}
