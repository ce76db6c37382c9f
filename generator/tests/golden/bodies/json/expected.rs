// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
    /// `pages` of the API.
    pub pages: i64,
    /// `subtitle` of the API.
    pub subtitle: Option<String>,
    /// `tags` of the API.
    pub tags: Vec<String>,
    /// `extra` of the API.
    pub extra: rt::Value,
    /// `price` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<f64>,
    /// `note` of the API.
    ///
    /// `None` is left out, `Some(None)` is null.
    #[serde(
        default,
        deserialize_with = "oas_client_runtime::value::wire::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub note: Option<Option<String>>,
    /// `shelf` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shelf: Option<Shelf>,
}

impl Book {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(
        title: impl Into<String>,
        pages: i64,
        subtitle: Option<String>,
        tags: Vec<String>,
        extra: rt::Value,
    ) -> Self {
        Self {
            title: title.into(),
            pages,
            subtitle,
            tags,
            extra,
            price: None,
            note: None,
            shelf: None,
        }
    }
}

/// `Shelf` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Shelf {
    /// `room` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
}

impl Shelf {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new() -> Self {
        Self { room: None }
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: json::Client) -> json::Result<()> {
//! let answer = client.books().delete().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `PUT /books`.
    pub fn replace(
        &self,
        body_2: impl AsRef<str>,
        body: Vec<models::Book>,
    ) -> ReplaceBooks {
        ReplaceBooks(
            ReplaceBooks::new(&self.0).0.query("body", body_2.as_ref()).json(&body),
        )
    }
    /// Calls `POST /books`.
    ///
    /// - `body`: The book to be.
    pub fn create(&self, body: models::Book) -> CreateBook {
        CreateBook(CreateBook::new(&self.0).0.json(&body))
    }
    /// Calls `DELETE /books`.
    pub fn delete(&self) -> DeleteBooks {
        DeleteBooks::new(&self.0)
    }
    /// Calls `PATCH /books`.
    pub fn update(&self) -> UpdateBooks {
        UpdateBooks::new(&self.0)
    }
}

rt::request!(ReplaceBooks, PUT "/books", empty);
rt::request!(CreateBook, POST "/books", empty);
rt::request!(DeleteBooks, DELETE "/books", empty);

impl DeleteBooks {
    /// The request's body.
    pub fn body(self, value: rt::Value) -> Self {
        Self(self.0.json(&value))
    }
}

rt::request!(UpdateBooks, PATCH "/books", empty);

impl UpdateBooks {
    /// Sets `body`.
    pub fn body_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("body", value.as_ref()))
    }
    /// The request's body.
    pub fn body(self, value: models::Book) -> Self {
        Self(self.0.json_as("application/merge-patch+json", &value))
    }
}
