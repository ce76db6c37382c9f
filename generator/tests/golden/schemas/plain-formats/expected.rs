// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `added` of the API.
    pub added: String,
    /// `read` of the API.
    pub read: i64,
    /// `cover` of the API.
    pub cover: Option<String>,
    /// `back` of the API.
    pub back: Option<rt::Open<rt::Base64>>,
    /// `pages` of the API.
    pub pages: Option<Vec<String>>,
    /// `sold` of the API.
    pub sold: Option<rt::Open<rt::Timestamp>>,
    /// `opens` of the API.
    pub opens: Option<String>,
    /// `closes` of the API.
    pub closes: Option<rt::Open<rt::IsoTime>>,
    /// `printed` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub printed: Option<Option<i64>>,
}

rt::object!(
    Book { required { added, read } optional { cover, back, pages, sold, opens, closes }
    present { printed } }
);

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(added: impl Into<String>, read: i64) -> Self {
        Self {
            added: added.into(),
            read,
            cover: None,
            back: None,
            pages: None,
            sold: None,
            opens: None,
            closes: None,
            printed: None,
        }
    }
}

rt::setters!(
    Book { into { cover(String), back(rt::Open < rt::Base64 >) } each { pages(String) }
    into { sold(rt::Open < rt::Timestamp >), opens(String), closes(rt::Open < rt::IsoTime
    >) } nullable { printed(i64) } }
);

// === src/books.rs

//! Requests of `books`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books/{added}`: `client.book(added)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `PUT /books/{added}`.
    pub fn replace(&self, body: models::Book) -> ReplaceBook {
        ReplaceBook(ReplaceBook::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /books/{added}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(ReplaceBook, json models::Book);

impl ReplaceBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{added}"))
    }

    /// Sets `since`.
    pub fn since(self, value: i64) -> Self {
        Self(self.0.query("since", value))
    }

    /// Sets `until`.
    pub fn until(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("until", value.as_ref()))
    }
}
