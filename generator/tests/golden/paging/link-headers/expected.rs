// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn token(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token)
}

// === src/models/loans.rs

use oas_client_runtime as rt;

/// `ListLoansResponse` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListLoansResponse {
    /// `errors` of the API.
    pub errors: Option<Vec<String>>,
    /// `data` of the API.
    pub data: Option<ListLoansResponseData>,
}

rt::object!(ListLoansResponse { optional { errors, data } });

impl rt::Page for ListLoansResponse {
    type Item = String;

    fn into_items(self) -> Vec<String> {
        self.data.and_then(|value| value.loans).unwrap_or_default()
    }
}

/// `ListLoansResponseData` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListLoansResponseData {
    /// `loans` of the API.
    pub loans: Option<Vec<String>>,
}

rt::object!(ListLoansResponseData { optional { loans } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: link_headers::Client) -> link_headers::Result<()> {
//! let first = client.books().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

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
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<Vec<String>>>);
rt::request!(ListBooks, pages Vec<String>);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books").paging(&rt::Paging::Header("Link")))
    }

    /// Sets `per_page`.
    pub fn per_page(self, value: i64) -> Self {
        Self(self.0.query("per_page", value.clamp(1, 100)))
    }
}

// === src/loans.rs

//! Requests of `loans`.
//!
//! ```no_run
//! # async fn example(client: link_headers::Client) -> link_headers::Result<()> {
//! let first = client.loans().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/loans`: `client.loans()`.
#[derive(Clone, Debug)]
pub struct LoansHandle(pub(crate) rt::Handle);

impl LoansHandle {
    /// Sends `GET /loans`.
    pub fn list(&self) -> ListLoans {
        ListLoans::new(&self.0)
    }
}

/// The request `GET /loans`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListLoans(pub(crate) rt::RequestBuilder<rt::Json<models::ListLoansResponse>>);
rt::request!(ListLoans, pages models::ListLoansResponse);

impl ListLoans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/loans").paging(&rt::Paging::Header("X-Next-Page")))
    }
}
