// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: redirects::Client) -> redirects::Result<()> {
//! let answer = client.book("…").scan().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.book(id)`: `/books/{id}`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// `/books/{id}/scan`: a place in the API.
    pub fn scan(&self) -> BookScanHandle {
        BookScanHandle(self.0.clone())
    }
    /// `/books/{id}/either`: a place in the API.
    pub fn either(&self) -> BookEitherHandle {
        BookEitherHandle(self.0.clone())
    }
    /// Calls `POST /books/{id}/move`.
    pub fn move_(&self) -> MoveBook {
        MoveBook::new(&self.0)
    }
}

/// `client.book(id).scan()`: `/books/{id}/scan`.
#[derive(Clone, Debug)]
pub struct BookScanHandle(pub(crate) rt::Handle);

impl BookScanHandle {
    /// Leads to the scan.
    pub fn fetch(&self) -> FetchScan {
        FetchScan::new(&self.0)
    }
}

/// `client.book(id).either()`: `/books/{id}/either`.
#[derive(Clone, Debug)]
pub struct BookEitherHandle(pub(crate) rt::Handle);

impl BookEitherHandle {
    /// Calls `GET /books/{id}/either`.
    pub fn fetch(&self) -> FetchEither {
        FetchEither::new(&self.0)
    }
}

rt::request!(FetchScan, GET "/books/{id}/scan", redirect);
rt::request!(MoveBook, POST "/books/{id}/move" form, redirect);

impl MoveBook {
    /// Sets `To`.
    pub fn to(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("To", value.as_ref()))
    }
}

rt::request!(FetchEither, GET "/books/{id}/either", json String);
