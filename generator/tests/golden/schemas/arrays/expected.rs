// === src/models/books.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `authors` of the API.
    pub authors: Option<Vec<String>>,
    /// `loans` of the API.
    pub loans: Option<Vec<Option<BookLoansItem>>>,
    /// `grid` of the API.
    pub grid: Option<Vec<Vec<Vec<bool>>>>,
    /// `anything` of the API.
    pub anything: Option<Vec<rt::Value>>,
}

rt::object!(Book { optional { authors, loans, grid, anything } });

/// `BookLoansItem` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BookLoansItem {
    /// `to` of the API.
    pub to: Option<String>,
}

rt::object!(BookLoansItem { optional { to } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: arrays::Client) -> arrays::Result<()> {
//! let response = client.books().list([1]).send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self, id: impl IntoIterator<Item = i64>) -> ListBooks {
        ListBooks(ListBooks::new(&self.0).0.query_each("id", id))
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Book>>>);
rt::request!(ListBooks, json Vec<models::Book>);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `author`.
    pub fn author(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("author", rt::strings(values)))
    }

    /// Sets `since`.
    pub fn since(self, values: impl IntoIterator<Item = impl Into<rt::Open<rt::Date>>>) -> Self {
        Self(self.0.query_each("since", values.into_iter().map(rt::open::<rt::Date>)))
    }
}

// === src/matrix.rs

//! Requests of `matrix`.

use oas_client_runtime as rt;

/// The resource `/matrix`: `client.matrix()`.
#[derive(Clone, Debug)]
pub struct MatrixHandle(pub(crate) rt::Handle);

impl MatrixHandle {
    /// Sends `POST /matrix`.
    pub fn sum(&self, body: Vec<Vec<f64>>) -> Sum {
        Sum(Sum::new(&self.0).0.json(&body))
    }
}

/// The request `POST /matrix`.
#[must_use = "a request does nothing until it is sent"]
#[allow(clippy::type_complexity, reason = "the API's response is nested as deeply")]
pub struct Sum(
    pub(crate) rt::RequestBuilder<rt::Json<Option<Vec<Vec<Option<String>>>>>>,
);
rt::request!(Sum, json Option<Vec<Vec<Option<String>>>>);

impl Sum {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/matrix"))
    }
}
