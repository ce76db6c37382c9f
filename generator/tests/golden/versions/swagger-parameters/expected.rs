// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: swagger_parameters::Client) -> swagger_parameters::Result<()> {
//! let response = client.books().by_ids([1]).get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// The resource `/books/{ids}`.
    pub fn by_ids(&self, ids: impl IntoIterator<Item = i64>) -> BooksByIdsHandle {
        BooksByIdsHandle(self.0.arg_array(ids))
    }
}

/// The resource `/books/{ids}`: `client.books().by_ids(ids)`.
#[derive(Clone, Debug)]
pub struct BooksByIdsHandle(pub(crate) rt::Handle);

impl BooksByIdsHandle {
    /// Sends `GET /books/{ids}`.
    pub fn get(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }

    /// Sends `POST /books/{ids}`.
    pub fn create(&self) -> CreateBooks {
        CreateBooks::new(&self.0)
    }
}

/// The request `GET /books/{ids}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<String>>);
rt::request!(ListBooks, json String);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{ids}"))
    }

    /// Sets `default`.
    #[allow(clippy::should_implement_trait, reason = "named by the API")]
    pub fn default(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("default", rt::strings(values), ","))
    }

    /// Sets `csv`.
    pub fn csv(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("csv", rt::strings(values), ","))
    }

    /// Sets `ssv`.
    pub fn ssv(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("ssv", rt::strings(values), "%20"))
    }

    /// Sets `tsv`.
    pub fn tsv(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("tsv", rt::strings(values), "%09"))
    }

    /// Sets `pipes`.
    pub fn pipes(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_joined("pipes", rt::strings(values), "%7C"))
    }

    /// Sets `multi`.
    pub fn multi(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("multi", rt::strings(values)))
    }

    /// Sets `raw`.
    pub fn raw(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query_reserved("raw", value.as_ref()))
    }

    /// Sets `rawEach`.
    pub fn raw_each(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_reserved_each("rawEach", rt::strings(values)))
    }

    /// Sets `escaped`.
    pub fn escaped(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("escaped", value.as_ref()))
    }

    /// Sets `X-Csv`.
    pub fn x_csv(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.header_joined("X-Csv", rt::strings(values)))
    }
}

/// The request `POST /books/{ids}`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBooks, empty);

impl CreateBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books/{ids}").form())
    }

    /// Sets `csv`.
    pub fn csv(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_joined("csv", rt::strings(values), ","))
    }

    /// Sets `tsv`.
    pub fn tsv(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.field_joined("tsv", rt::strings(values), "%09"))
    }
}
