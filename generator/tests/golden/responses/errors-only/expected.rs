// === problems
// warning: operation `listBooks` describes no success response; callers get its bytes
//   --> #/paths/~1books/get/responses
//   help: describe the success response under its status, such as `200`, or under `2XX`
//
// warning: operation `deleteBooks` describes no success response; callers get its bytes
//   --> #/paths/~1books/delete/responses
//   help: describe the success response under its status, such as `200`, or under `2XX`

// === src/models/common.rs

/// `Failure` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Failure {
    /// `reason` of the API.
    pub reason: String,
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: errors_only::Client) -> errors_only::Result<()> {
//! let answer = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `GET /books`.
    ///
    /// Failures have a body: 404 [`Failure`](crate::models::Failure).
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
    /// Calls `DELETE /books`.
    pub fn delete(&self) -> DeleteBooks {
        DeleteBooks::new(&self.0)
    }
    /// Calls `HEAD /books`.
    pub fn probe(&self) -> ProbeBooks {
        ProbeBooks::new(&self.0)
    }
}

rt::request!(ListBooks, GET "/books", bytes);
rt::request!(DeleteBooks, DELETE "/books", bytes);
rt::request!(ProbeBooks, HEAD "/books", empty);
