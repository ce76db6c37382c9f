// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: downloads::Client) -> downloads::Result<()> {
//! let answer = client.books().by_id("…").scan().fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// `/books/{id}`: a place in the API.
    pub fn by_id(&self, id: impl AsRef<str>) -> BooksByIdHandle {
        BooksByIdHandle(self.0.arg(id.as_ref()))
    }
}

/// `client.books().by_id(id)`: `/books/{id}`.
#[derive(Clone, Debug)]
pub struct BooksByIdHandle(pub(crate) rt::Handle);

impl BooksByIdHandle {
    /// `/books/{id}/scan`: a place in the API.
    pub fn scan(&self) -> BooksByIdScanHandle {
        BooksByIdScanHandle(self.0.clone())
    }
    /// `/books/{id}/text`: a place in the API.
    pub fn text(&self) -> BooksByIdTextHandle {
        BooksByIdTextHandle(self.0.clone())
    }
    /// `/books/{id}/any`: a place in the API.
    pub fn any(&self) -> BooksByIdAnyHandle {
        BooksByIdAnyHandle(self.0.clone())
    }
    /// `/books/{id}/both`: a place in the API.
    pub fn both(&self) -> BooksByIdBothHandle {
        BooksByIdBothHandle(self.0.clone())
    }
}

/// `client.books().by_id(id).scan()`: `/books/{id}/scan`.
#[derive(Clone, Debug)]
pub struct BooksByIdScanHandle(pub(crate) rt::Handle);

impl BooksByIdScanHandle {
    /// Fetches a scan.
    pub fn fetch(&self) -> FetchScan {
        FetchScan::new(&self.0)
    }
}

/// `client.books().by_id(id).text()`: `/books/{id}/text`.
#[derive(Clone, Debug)]
pub struct BooksByIdTextHandle(pub(crate) rt::Handle);

impl BooksByIdTextHandle {
    /// Calls `GET /books/{id}/text`.
    pub fn fetch(&self) -> FetchText {
        FetchText::new(&self.0)
    }
}

/// `client.books().by_id(id).any()`: `/books/{id}/any`.
#[derive(Clone, Debug)]
pub struct BooksByIdAnyHandle(pub(crate) rt::Handle);

impl BooksByIdAnyHandle {
    /// Calls `GET /books/{id}/any`.
    pub fn fetch(&self) -> FetchAny {
        FetchAny::new(&self.0)
    }
}

/// `client.books().by_id(id).both()`: `/books/{id}/both`.
#[derive(Clone, Debug)]
pub struct BooksByIdBothHandle(pub(crate) rt::Handle);

impl BooksByIdBothHandle {
    /// Calls `GET /books/{id}/both`.
    pub fn fetch(&self) -> FetchBoth {
        FetchBoth::new(&self.0)
    }
}

rt::request!(FetchScan, GET "/books/{id}/scan" accept("application/pdf"), bytes);

impl FetchScan {
    /// Sets `Accept-Language`.
    pub fn accept_language(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("Accept-Language", value.as_ref()))
    }
}

rt::request!(FetchText, GET "/books/{id}/text" accept("text/plain"), bytes);
rt::request!(FetchAny, GET "/books/{id}/any", bytes);
rt::request!(FetchBoth, GET "/books/{id}/both", json Vec < String >);
