// === problems
// warning: the client doesn't send the headers of part `scans`
//   --> #/paths/~1books/post/requestBody/content/multipart~1form-data/encoding/scans/headers
//   help: remove `headers`
//
// warning: the style of part `rows` is ignored: OpenAPI 3.0 has styles for form bodies only
//   --> #/paths/~1books/post/requestBody/content/multipart~1form-data/encoding/rows
//   help: replace it with a `contentType`, or remove it

// === src/models/common.rs

/// `Author` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Author {
    /// `name` of the API.
    pub name: String,
}

impl Author {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: multipart::Client) -> multipart::Result<()> {
//! let answer = client.books().create().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `POST /books`.
    pub fn create(&self) -> CreateBook {
        CreateBook::new(&self.0)
    }
}

rt::request!(CreateBook, POST "/books" multipart, empty);

impl CreateBook {
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
//! let answer = client.kinds().create_bytes("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.kinds()`: `/kinds`.
#[derive(Clone, Debug)]
pub struct KindsHandle(pub(crate) rt::Handle);

impl KindsHandle {
    /// Calls `POST /kinds`.
    pub fn create(&self, body: models::Author) -> CreateKind {
        CreateKind(CreateKind::new(&self.0).0.json_as("application/problem+json", &body))
    }
    /// Calls `POST /kinds`.
    pub fn create_bytes(&self, body: impl Into<rt::Upload>) -> CreateKindBytes {
        CreateKindBytes(
            CreateKindBytes::new(&self.0).0.upload("application/octet-stream", body),
        )
    }
}

rt::request!(CreateKind, POST "/kinds", empty);
rt::request!(CreateKindBytes, POST "/kinds", empty);

// === src/texts.rs

//! Requests of `texts`.
//!
//! ```no_run
//! # async fn example(client: multipart::Client) -> multipart::Result<()> {
//! let answer = client.texts().create("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.texts()`: `/texts`.
#[derive(Clone, Debug)]
pub struct TextsHandle(pub(crate) rt::Handle);

impl TextsHandle {
    /// Calls `POST /texts`.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateText {
        CreateText(CreateText::new(&self.0).0.upload("text/plain", body))
    }
}

rt::request!(CreateText, POST "/texts", empty);

// === src/xml.rs

//! Requests of `xml`.
//!
//! ```no_run
//! # async fn example(client: multipart::Client) -> multipart::Result<()> {
//! let answer = client.xml().create("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.xml()`: `/xml`.
#[derive(Clone, Debug)]
pub struct XmlHandle(pub(crate) rt::Handle);

impl XmlHandle {
    /// Calls `POST /xml`.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateXml {
        CreateXml(CreateXml::new(&self.0).0.upload("application/xml", body))
    }
}

rt::request!(CreateXml, POST "/xml", empty);

// === src/any.rs

//! Requests of `any`.
//!
//! ```no_run
//! # async fn example(client: multipart::Client) -> multipart::Result<()> {
//! let answer = client.any().create("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.any()`: `/any`.
#[derive(Clone, Debug)]
pub struct AnyHandle(pub(crate) rt::Handle);

impl AnyHandle {
    /// Calls `POST /any`.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateAny {
        CreateAny(CreateAny::new(&self.0).0.upload("application/octet-stream", body))
    }
}

rt::request!(CreateAny, POST "/any", empty);
