// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `authors` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authors: Option<Vec<String>>,
    /// `loans` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loans: Option<Vec<Option<BookLoansItem>>>,
    /// `grid` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grid: Option<Vec<Vec<Vec<bool>>>>,
    /// `anything` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anything: Option<Vec<rt::Value>>,
}

/// `BookLoansItem` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BookLoansItem {
    /// `to` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: arrays::Client) -> arrays::Result<()> {
//! let answer = client.books().list([1]).send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `GET /books`.
    pub fn list(&self, id: impl IntoIterator<Item = i64>) -> ListBooks {
        ListBooks(ListBooks::new(&self.0).0.query_each("id", id))
    }
}

rt::request!(ListBooks, GET "/books", json Vec < models::Book >);

impl ListBooks {
    /// Sets `author`.
    pub fn author(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("author", rt::strings(values)))
    }
    /// Sets `since`.
    pub fn since(self, values: impl IntoIterator<Item = rt::Date>) -> Self {
        Self(self.0.query_each("since", values))
    }
}

// === src/matrix.rs

//! Requests of `matrix`.

use oas_client_runtime as rt;

/// `client.matrix()`: `/matrix`.
#[derive(Clone, Debug)]
pub struct MatrixHandle(pub(crate) rt::Handle);

impl MatrixHandle {
    /// Calls `POST /matrix`.
    pub fn sum(&self, body: Vec<Vec<f64>>) -> Sum {
        Sum(Sum::new(&self.0).0.json(&body))
    }
}

rt::request!(Sum, POST "/matrix", json Option < Vec < Vec < Option < String > > > >);
