// === problems
// warning[no-success-response]: operation `listBooks` describes no success response; callers get its bytes
//   --> #/paths/~1books/get/responses
//   help: describe the success response under its status, such as `200`, or under `2XX`
//
// warning[no-success-response]: operation `deleteBooks` describes no success response; callers get its bytes
//   --> #/paths/~1books/delete/responses
//   help: describe the success response under its status, such as `200`, or under `2XX`

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Failure` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Failure {
    /// `reason` of the API.
    pub reason: String,
}

rt::object!(Failure { required { reason } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: errors_only::Client) -> errors_only::Result<()> {
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
    ///
    /// Error responses: [`ListBooksError`].
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }

    /// Sends `DELETE /books`.
    pub fn delete(&self) -> DeleteBooks {
        DeleteBooks::new(&self.0)
    }

    /// Sends `HEAD /books`.
    pub fn probe(&self) -> ProbeBooks {
        ProbeBooks::new(&self.0)
    }
}

rt::failures!(ListBooksError { 404 => NotFound(json models::Failure) });

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(ListBooks, bytes);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}

/// The request `DELETE /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBooks(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(DeleteBooks, bytes);

impl DeleteBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/books"))
    }
}

/// The request `HEAD /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ProbeBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ProbeBooks, empty);

impl ProbeBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.head("/books"))
    }
}
