// === problems
// warning[unsupported-style]: query parameter `like` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books~1{id}/put/parameters/0
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// Its number.
    ///
    /// Only the service sets this field. It is never sent.
    pub id: Option<String>,
    /// `title` of the API.
    pub title: String,
    /// `parts` of the API.
    pub parts: Option<Vec<Part>>,
    /// `loan` of the API.
    pub loan: Option<Loan>,
}

rt::object!(Book { read_only { id } required { title } optional { parts, loan } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            id: None,
            title: title.into(),
            parts: None,
            loan: None,
        }
    }
}

rt::setters!(Book { each { parts(Part) } into { loan(Loan) } });

/// `Part` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// `number` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub number: Option<i64>,
    /// `name` of the API.
    pub name: Option<String>,
    /// `parts` of the API.
    pub parts: Option<std::collections::BTreeMap<String, Part>>,
}

rt::object!(Part { read_only { number } optional { name, parts } });

impl Part {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            number: None,
            name: None,
            parts: None,
        }
    }
}

rt::setters!(Part { into { name(String) } pairs { parts(Part) } });

/// `Loan` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Loan {
    /// An object whose `kind` is `lent`.
    Lent(Box<Lent>),
    /// An object whose `kind` is `sold`.
    Sold(Box<Sold>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Loan { Lent(Box < Lent >) if Tag("kind", "lent"), Sold(Box < Sold >) if Tag("kind",
    "sold") }
);
rt::union_from!(Loan {} boxed { Lent(Lent), Sold(Sold) });

/// `Lent` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Lent {
    /// `kind` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub kind: Option<String>,
    /// `since` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub since: Option<String>,
    /// `to` of the API.
    pub to: Option<String>,
}

rt::object!(Lent { read_only { kind, since } optional { to } });

impl Lent {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self {
            kind: None,
            since: None,
            to: None,
        }
    }
}

rt::setters!(Lent { into { to(String) } });

/// `Sold` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Sold {
    /// `kind` of the API.
    ///
    /// Only the service sets this field. It is never sent.
    pub kind: Option<String>,
}

rt::object!(Sold { read_only { kind } });

impl Sold {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { kind: None }
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: read_only::Client) -> read_only::Result<()> {
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
    pub fn replace(&self, body: models::Book) -> ReplaceBook {
        ReplaceBook(ReplaceBook::new(&self.0).0.json(&body))
    }

    /// Sends `POST /books/{id}`.
    pub fn update(&self) -> UpdateBook {
        UpdateBook::new(&self.0)
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

    /// Sets `like`.
    pub fn like(self, value: models::Part) -> Self {
        Self(self.0.query_object("like", &value, rt::ObjectStyle::DeepObject))
    }
}

/// The request `POST /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(UpdateBook, empty);

impl UpdateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books/{id}").form())
    }

    /// Sets `part`.
    pub fn part(self, value: models::Part) -> Self {
        Self(self.0.field_json("part", &value))
    }
}
