// === problems
// warning[unused-encoding]: the client doesn't send the headers of part `scans`
//   --> #/paths/~1books/post/requestBody/content/multipart~1form-data/encoding/scans/headers
//   help: remove `headers`
//
// warning[unused-encoding]: the style of part `rows` is ignored: OpenAPI 3.0 has styles for form bodies only
//   --> #/paths/~1books/post/requestBody/content/multipart~1form-data/encoding/rows
//   help: replace it with a `contentType`, or remove it

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Author` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Author {
    /// `name` of the API.
    pub name: String,
}

rt::object!(Author { required { name } });

impl Author {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: multipart::Client) -> multipart::Result<()> {
//! let response = client.books().create().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `POST /books`.
    pub fn create(&self) -> CreateBook {
        CreateBook::new(&self.0)
    }
}

/// The request `POST /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateBook, empty);

impl CreateBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/books").multipart())
    }

    /// Sets `title`.
    pub fn title(self, value: impl AsRef<str>) -> Self {
        Self(self.0.part("title", value.as_ref()))
    }

    /// Sets `pages`.
    pub fn pages(self, value: i64) -> Self {
        Self(self.0.part("pages", value))
    }

    /// Sets `tags`.
    pub fn tags(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.part_each("tags", rt::strings(values)))
    }

    /// Sets `file`.
    pub fn file(self, value: impl Into<rt::Upload>) -> Self {
        Self(self.0.part_file("file", value))
    }

    /// Sets `cover`.
    pub fn cover(self, value: impl Into<rt::Upload>) -> Self {
        Self(self.0.part_file("cover", value).part_type("cover", "image/png"))
    }

    /// Sets `scans`.
    pub fn scans(self, values: impl IntoIterator<Item = impl Into<rt::Upload>>) -> Self {
        Self(self.0.part_files("scans", values).part_type("scans", "image/tiff"))
    }

    /// Sets `author`.
    pub fn author(self, value: models::Author) -> Self {
        Self(self.0.part_json("author", &value))
    }

    /// Sets `readers`.
    pub fn readers(self, values: impl IntoIterator<Item = models::Author>) -> Self {
        Self(self.0.part_json_each("readers", values))
    }

    /// Sets `extra`.
    pub fn extra(self, value: rt::Value) -> Self {
        Self(self.0.part_json("extra", &value))
    }

    /// Sets `rows`.
    pub fn rows(self, value: impl AsRef<str>) -> Self {
        Self(self.0.part("rows", value.as_ref()).part_type("rows", "text/csv"))
    }

    /// Sets `quoted`.
    pub fn quoted(self, value: String) -> Self {
        Self(self.0.part_json("quoted", &value))
    }

    /// Sets `meta`.
    pub fn meta(self, value: models::Author) -> Self {
        Self(
            self
                .0
                .part_json("meta", &value)
                .part_type("meta", "application/vnd.shelf+json"),
        )
    }

    /// Sets `odd"name`.
    pub fn odd_name(self, value: impl AsRef<str>) -> Self {
        Self(self.0.part("odd\"name", value.as_ref()))
    }
}

// === src/kinds.rs

//! Requests of `kinds`.
//!
//! ```no_run
//! # async fn example(client: multipart::Client) -> multipart::Result<()> {
//! let response = client.kinds().create_bytes("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/kinds`: `client.kinds()`.
#[derive(Clone, Debug)]
pub struct KindsHandle(pub(crate) rt::Handle);

impl KindsHandle {
    /// Sends `POST /kinds`.
    pub fn create(&self, body: models::Author) -> CreateKind {
        CreateKind(CreateKind::new(&self.0).0.json_as("application/problem+json", &body))
    }

    /// Sends `POST /kinds`.
    pub fn create_bytes(&self, body: impl Into<rt::Upload>) -> CreateKindBytes {
        CreateKindBytes(
            CreateKindBytes::new(&self.0).0.upload("application/octet-stream", body),
        )
    }
}

/// The request `POST /kinds`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateKind(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateKind, empty);

impl CreateKind {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/kinds"))
    }
}

/// The request `POST /kinds`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateKindBytes(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateKindBytes, empty);

impl CreateKindBytes {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/kinds"))
    }
}

// === src/texts.rs

//! Requests of `texts`.
//!
//! ```no_run
//! # async fn example(client: multipart::Client) -> multipart::Result<()> {
//! let response = client.texts().create("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/texts`: `client.texts()`.
#[derive(Clone, Debug)]
pub struct TextsHandle(pub(crate) rt::Handle);

impl TextsHandle {
    /// Sends `POST /texts`.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateText {
        CreateText(CreateText::new(&self.0).0.upload("text/plain", body))
    }
}

/// The request `POST /texts`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateText(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateText, empty);

impl CreateText {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/texts"))
    }
}

// === src/xml.rs

//! Requests of `xml`.
//!
//! ```no_run
//! # async fn example(client: multipart::Client) -> multipart::Result<()> {
//! let response = client.xml().create("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/xml`: `client.xml()`.
#[derive(Clone, Debug)]
pub struct XmlHandle(pub(crate) rt::Handle);

impl XmlHandle {
    /// Sends `POST /xml`.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateXml {
        CreateXml(CreateXml::new(&self.0).0.upload("application/xml", body))
    }
}

/// The request `POST /xml`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateXml(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateXml, empty);

impl CreateXml {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/xml"))
    }
}

// === src/any.rs

//! Requests of `any`.
//!
//! ```no_run
//! # async fn example(client: multipart::Client) -> multipart::Result<()> {
//! let response = client.any().create("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/any`: `client.any()`.
#[derive(Clone, Debug)]
pub struct AnyHandle(pub(crate) rt::Handle);

impl AnyHandle {
    /// Sends `POST /any`.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateAny {
        CreateAny(CreateAny::new(&self.0).0.upload("application/octet-stream", body))
    }
}

/// The request `POST /any`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateAny(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateAny, empty);

impl CreateAny {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/any"))
    }
}
