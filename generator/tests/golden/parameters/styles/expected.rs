// === src/models/books.rs

use oas_client_runtime as rt;

/// `Range` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Range {
    /// `from` of the API.
    pub from: i64,
    /// `to` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub to: Option<Option<i64>>,
}

rt::object!(Range { required { from } present { to } });

impl Range {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(from: i64) -> Self {
        Self { from, to: None }
    }
}

rt::setters!(Range { nullable { to(i64) } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: styles::Client) -> styles::Result<()> {
//! let response = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `each`.
    pub fn each(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("each", rt::strings(values)))
    }

    /// Sets `comma`.
    pub fn comma(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("comma", rt::strings(values), ","))
    }

    /// Sets `space`.
    pub fn space(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("space", rt::strings(values), "%20"))
    }

    /// Sets `pipe`.
    pub fn pipe(self, values: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_joined("pipe", values, "%7C"))
    }

    /// Sets `apart`.
    pub fn apart(self, value: models::Range) -> Self {
        Self(self.0.query_object("apart", &value, rt::ObjectStyle::Exploded))
    }

    /// Sets `inTurn`.
    pub fn in_turn(self, value: models::Range) -> Self {
        Self(self.0.query_object("inTurn", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `deep`.
    pub fn deep(self, value: models::Range) -> Self {
        Self(self.0.query_object("deep", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `map`.
    pub fn map(self, value: std::collections::BTreeMap<String, String>) -> Self {
        Self(self.0.query_object("map", &value, rt::ObjectStyle::DeepObject))
    }

    /// Sets `reserved`.
    pub fn reserved(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query_reserved("reserved", value.as_ref()))
    }

    /// Sets `json`.
    pub fn json(self, value: models::Range) -> Self {
        Self(self.0.query_json("json", &value))
    }

    /// Sets `X-List`.
    pub fn x_list(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.header_joined("X-List", rt::strings(values)))
    }

    /// Sets `X-Range`.
    pub fn x_range(self, value: models::Range) -> Self {
        Self(self.0.header_object("X-Range", &value, rt::ObjectStyle::Delimited(",")))
    }

    /// Sets `X-Pairs`.
    pub fn x_pairs(self, value: models::Range) -> Self {
        Self(self.0.header_object("X-Pairs", &value, rt::ObjectStyle::Pairs))
    }

    /// Sets `session`.
    pub fn session(self, value: impl AsRef<str>) -> Self {
        Self(self.0.cookie("session", value.as_ref()))
    }
}
