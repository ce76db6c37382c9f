// === problems
// warning: query parameter `like` is more than an object of simple values, which OpenAPI's `deepObject` doesn't define
//   --> #/paths/~1books~1{id}/put/parameters/0
//   help: the client sends `a[b][c]=1` and `a[0]=1`, as most servers read it; for JSON, write `content: {application/json: …}`

// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// Its number.
    ///
    /// Only the service sets it: it is not sent.
    #[serde(skip_serializing_if = "oas_client_runtime::value::read_only::is_omitted")]
    pub id: Option<String>,
    /// `title` of the API.
    pub title: String,
    /// `parts` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<Vec<Part>>,
    /// `loan` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loan: Option<Loan>,
}

impl Book {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            id: None,
            title: title.into(),
            parts: None,
            loan: None,
        }
    }
}

/// `Part` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Part {
    /// `number` of the API.
    ///
    /// Only the service sets it: it is not sent.
    #[serde(skip_serializing_if = "oas_client_runtime::value::read_only::is_omitted")]
    pub number: Option<i64>,
    /// `name` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `parts` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<std::collections::BTreeMap<String, Part>>,
}

impl Part {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new() -> Self {
        Self {
            number: None,
            name: None,
            parts: None,
        }
    }
}

/// `Loan` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Loan {
    /// An object whose `kind` is `lent`.
    Lent(Box<Lent>),
    /// An object whose `kind` is `sold`.
    Sold(Box<Sold>),
    /// A value that is none of these, as it came.
    Unknown(rt::Value),
}

rt::union!(
    Loan { Lent(Box < Lent >) if Tag("kind", "lent"), Sold(Box < Sold >) if Tag("kind",
    "sold") }
);

/// `Lent` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Lent {
    /// `kind` of the API.
    ///
    /// Only the service sets it: it is not sent.
    #[serde(skip_serializing_if = "oas_client_runtime::value::read_only::is_omitted")]
    pub kind: Option<String>,
    /// `since` of the API.
    ///
    /// Only the service sets it: it is not sent.
    #[serde(skip_serializing_if = "oas_client_runtime::value::read_only::is_omitted")]
    pub since: Option<String>,
    /// `to` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

impl Lent {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new() -> Self {
        Self {
            kind: None,
            since: None,
            to: None,
        }
    }
}

/// `Sold` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Sold {
    /// `kind` of the API.
    ///
    /// Only the service sets it: it is not sent.
    #[serde(skip_serializing_if = "oas_client_runtime::value::read_only::is_omitted")]
    pub kind: Option<String>,
}

impl Sold {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new() -> Self {
        Self { kind: None }
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: read_only::Client) -> read_only::Result<()> {
//! let answer = client.book("…").fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.book(id)`: `/books/{id}`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Calls `GET /books/{id}`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }
    /// Calls `PUT /books/{id}`.
    pub fn replace(&self, body: models::Book) -> ReplaceBook {
        ReplaceBook(ReplaceBook::new(&self.0).0.json(&body))
    }
    /// Calls `POST /books/{id}`.
    pub fn update(&self) -> UpdateBook {
        UpdateBook::new(&self.0)
    }
}

rt::request!(FetchBook, GET "/books/{id}", json models::Book);
rt::request!(ReplaceBook, PUT "/books/{id}", json models::Book);

impl ReplaceBook {
    /// Sets `like`.
    pub fn like(self, value: models::Part) -> Self {
        Self(self.0.query_object("like", &value, rt::ObjectStyle::DeepObject))
    }
}

rt::request!(UpdateBook, POST "/books/{id}" form, empty);

impl UpdateBook {
    /// Sets `part`.
    pub fn part(self, value: models::Part) -> Self {
        Self(self.0.field_json("part", &value))
    }
}
