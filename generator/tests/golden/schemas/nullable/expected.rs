// === src/models/books.rs

use oas_client_runtime as rt;

/// `Change` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Change {
    /// `title` of the API.
    pub title: String,
    /// `subtitle` of the API.
    pub subtitle: Option<String>,
    /// `pages` of the API.
    pub pages: Option<i64>,
    /// `note` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub note: Option<Option<String>>,
    /// `shelf` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub shelf: Option<Option<Shelf>>,
    /// `printed` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub printed: Option<Option<rt::Open<rt::Date>>>,
    /// `tags` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub tags: Option<Option<Vec<Option<String>>>>,
    /// `data` of the API.
    pub data: Option<rt::Value>,
    /// `attributes` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub attributes: Option<Option<String>>,
    /// `id` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub id: Option<String>,
    /// `parent` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub parent: Option<Option<Box<Change>>>,
}

rt::object!(
    Change { required { title } nullable { subtitle } optional { pages } present { note,
    shelf, printed, tags, data, attributes } read_only { id } present { parent } }
);
rt::json_strings!(Change { attributes_as = attributes("attributes") });

impl Change {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>, subtitle: Option<String>) -> Self {
        Self {
            title: title.into(),
            subtitle,
            pages: None,
            note: None,
            shelf: None,
            printed: None,
            tags: None,
            data: None,
            attributes: None,
            id: None,
            parent: None,
        }
    }
}

rt::setters!(
    Change { exact { pages(i64) } nullable { note(String), shelf(Shelf), printed(rt::Open
    < rt::Date >), tags(Vec < Option < String > >) } into { data(rt::Value) } nullable {
    attributes(String), parent(Box < Change >) } }
);

/// `Shelf` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    /// `room` of the API.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub room: Option<Option<String>>,
}

rt::object!(Shelf { present { room } });

impl Shelf {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { room: None }
    }
}

rt::setters!(Shelf { nullable { room(String) } });

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `note` of the API.
    pub note: Option<String>,
}

rt::object!(Book { required { title } optional { note } });

// === src/books.rs

//! Requests of `books`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `PUT /books/{id}`.
    pub fn replace(&self, body: Option<models::Change>) -> ReplaceBook {
        ReplaceBook(ReplaceBook::new(&self.0).0.json(&body))
    }

    /// Sends `PATCH /books/{id}`.
    pub fn update(&self, body: models::Change) -> UpdateBook {
        UpdateBook(
            UpdateBook::new(&self.0).0.json_as("application/vnd.shelf+json", &body),
        )
    }
}

/// The request `PUT /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBook(pub(crate) rt::RequestBuilder<rt::Json<models::Change>>);
rt::request!(ReplaceBook, json models::Change);

impl ReplaceBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}"))
    }
}

/// The request `PATCH /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(UpdateBook, json models::Book);

impl UpdateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.patch("/books/{id}"))
    }
}
