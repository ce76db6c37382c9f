// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: redirects::Client) -> redirects::Result<()> {
//! let response = client.book("…").scan().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// The resource `/books/{id}/scan`.
    pub fn scan(&self) -> BookScanHandle {
        BookScanHandle(self.0.clone())
    }

    /// The resource `/books/{id}/either`.
    pub fn either(&self) -> BookEitherHandle {
        BookEitherHandle(self.0.clone())
    }

    /// Sends `POST /books/{id}/move`.
    pub fn move_(&self) -> MoveBook {
        MoveBook::new(&self.0)
    }
}

/// The resource `/books/{id}/scan`: `client.book(id).scan()`.
#[derive(Clone, Debug)]
pub struct BookScanHandle(pub(crate) rt::Handle);

impl BookScanHandle {
    /// Leads to the scan. `GET /books/{id}/scan`
    pub fn fetch(&self) -> FetchScan {
        FetchScan::new(&self.0)
    }
}

/// The resource `/books/{id}/either`: `client.book(id).either()`.
#[derive(Clone, Debug)]
pub struct BookEitherHandle(pub(crate) rt::Handle);

impl BookEitherHandle {
    /// Sends `GET /books/{id}/either`.
    pub fn fetch(&self) -> FetchEither {
        FetchEither::new(&self.0)
    }
}

/// The request `GET /books/{id}/scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchScan(pub(crate) rt::RequestBuilder<rt::Redirect>);
rt::request!(FetchScan, redirect);

impl FetchScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}/scan"))
    }
}

/// The request `POST /books/{id}/move`.
#[must_use = "a request does nothing until it is sent"]
pub struct MoveBook(pub(crate) rt::RequestBuilder<rt::Redirect>);
rt::request!(MoveBook, redirect);

impl MoveBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books/{id}/move").form())
    }

    /// Sets `To`.
    pub fn to(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("To", value.as_ref()))
    }
}

/// The request `GET /books/{id}/either`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchEither(pub(crate) rt::RequestBuilder<rt::Json<String>>);
rt::request!(FetchEither, json String);

impl FetchEither {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}/either"))
    }
}
