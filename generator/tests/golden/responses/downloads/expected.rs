// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: downloads::Client) -> downloads::Result<()> {
//! let response = client.books().by_id("…").scan().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// The resource `/books/{id}`.
    pub fn by_id(&self, id: impl AsRef<str>) -> BooksByIdHandle {
        BooksByIdHandle(self.0.arg(id.as_ref()))
    }
}

/// The resource `/books/{id}`: `client.books().by_id(id)`.
#[derive(Clone, Debug)]
pub struct BooksByIdHandle(pub(crate) rt::Handle);

impl BooksByIdHandle {
    /// The resource `/books/{id}/scan`.
    pub fn scan(&self) -> BooksByIdScanHandle {
        BooksByIdScanHandle(self.0.clone())
    }

    /// The resource `/books/{id}/text`.
    pub fn text(&self) -> BooksByIdTextHandle {
        BooksByIdTextHandle(self.0.clone())
    }

    /// The resource `/books/{id}/any`.
    pub fn any(&self) -> BooksByIdAnyHandle {
        BooksByIdAnyHandle(self.0.clone())
    }

    /// The resource `/books/{id}/both`.
    pub fn both(&self) -> BooksByIdBothHandle {
        BooksByIdBothHandle(self.0.clone())
    }
}

/// The resource `/books/{id}/scan`: `client.books().by_id(id).scan()`.
#[derive(Clone, Debug)]
pub struct BooksByIdScanHandle(pub(crate) rt::Handle);

impl BooksByIdScanHandle {
    /// Fetches a scan. `GET /books/{id}/scan`
    pub fn fetch(&self) -> FetchScan {
        FetchScan::new(&self.0)
    }
}

/// The resource `/books/{id}/text`: `client.books().by_id(id).text()`.
#[derive(Clone, Debug)]
pub struct BooksByIdTextHandle(pub(crate) rt::Handle);

impl BooksByIdTextHandle {
    /// Sends `GET /books/{id}/text`.
    pub fn fetch(&self) -> FetchText {
        FetchText::new(&self.0)
    }
}

/// The resource `/books/{id}/any`: `client.books().by_id(id).any()`.
#[derive(Clone, Debug)]
pub struct BooksByIdAnyHandle(pub(crate) rt::Handle);

impl BooksByIdAnyHandle {
    /// Sends `GET /books/{id}/any`.
    pub fn fetch(&self) -> FetchAny {
        FetchAny::new(&self.0)
    }
}

/// The resource `/books/{id}/both`: `client.books().by_id(id).both()`.
#[derive(Clone, Debug)]
pub struct BooksByIdBothHandle(pub(crate) rt::Handle);

impl BooksByIdBothHandle {
    /// Sends `GET /books/{id}/both`.
    pub fn fetch(&self) -> FetchBoth {
        FetchBoth::new(&self.0)
    }
}

/// The request `GET /books/{id}/scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchScan(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchScan, bytes);

impl FetchScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}/scan").accept("application/pdf"))
    }

    /// Sets `Accept-Language`.
    pub fn accept_language(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("Accept-Language", value.as_ref()))
    }
}

/// The request `GET /books/{id}/text`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchText(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchText, bytes);

impl FetchText {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}/text").accept("text/plain"))
    }
}

/// The request `GET /books/{id}/any`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchAny(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(FetchAny, bytes);

impl FetchAny {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}/any"))
    }
}

/// The request `GET /books/{id}/both`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBoth(pub(crate) rt::RequestBuilder<rt::Json<Vec<String>>>);
rt::request!(FetchBoth, json Vec<String>);
rt::alternatives!(FetchBoth { accept_csv = "text/csv" as rt::Download });

impl FetchBoth {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}/both"))
    }
}
