// === src/models/books.rs

use oas_client_runtime as rt;

/// A thing to read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `id` of the API.
    pub id: String,
    /// Said again; this one counts.
    pub name: String,
    /// `until` of the API.
    pub until: Option<rt::Open<rt::Date>>,
    /// How worn the book is.
    pub state: State,
    /// How worn it was.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    #[deprecated]
    pub before: Option<Option<State>>,
    /// Anything there is.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub shelf: Option<Option<Thing>>,
    /// `cover` of the API.
    pub cover: Option<String>,
    /// How torn it is.
    ///
    /// `None` isn't sent, `Some(None)` is sent as null.
    pub torn: Option<Option<State>>,
    /// `twice` of the API.
    pub twice: Option<BookTwice>,
}

rt::object!(
    Book { required { id, name } optional { until } required { state } present { before,
    shelf } optional { cover } present { torn } optional { twice } }
);

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    #[allow(deprecated)]
    pub fn new(id: impl Into<String>, name: impl Into<String>, state: State) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            until: None,
            state,
            before: None,
            shelf: None,
            cover: None,
            torn: None,
            twice: None,
        }
    }
}

rt::setters!(
    Book { into { until(rt::Open < rt::Date >) } nullable { #[deprecated] before(State),
    shelf(Thing) } into { cover(String) } nullable { torn(State) } into {
    twice(BookTwice) } }
);

/// How worn it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// `good` on the wire.
    Good,
    /// `torn` on the wire.
    Torn,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(State { Good = "good", Torn = "torn" });

/// Anything there is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// `id` of the API.
    pub id: String,
    /// `name` of the API.
    pub name: Option<String>,
}

rt::object!(Thing { required { id } optional { name } });

impl Thing {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), name: None }
    }
}

rt::setters!(Thing { into { name(String) } });

/// `BookTwice` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BookTwice {
    /// `id` of the API.
    pub id: String,
    /// `name` of the API.
    pub name: Option<String>,
    /// `until` of the API.
    pub until: Option<rt::Open<rt::Date>>,
    /// Additional properties: those that the description doesn't name.
    pub rest: std::collections::BTreeMap<String, i64>,
}

rt::object!(BookTwice { required { id } optional { name, until }, rest rest });

impl BookTwice {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: None,
            until: None,
            rest: std::collections::BTreeMap::new(),
        }
    }
}

rt::setters!(
    BookTwice { into { name(String), until(rt::Open < rt::Date >) } rest_exact {
    rest(i64) } }
);

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: all_of::Client) -> all_of::Result<()> {
//! let response = client.book("…").fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{id}`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }

    /// Sends `PUT /books/{id}`.
    ///
    /// - `body`: A thing to read.
    pub fn replace(&self, body: models::Book) -> ReplaceBook {
        ReplaceBook(ReplaceBook::new(&self.0).0.json(&body))
    }
}

/// The request `GET /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(FetchBook, json models::Book);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}"))
    }
}

/// The request `PUT /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(ReplaceBook, json models::Book);

impl ReplaceBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/books/{id}"))
    }
}
