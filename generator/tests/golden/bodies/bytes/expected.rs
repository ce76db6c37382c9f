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

// === src/covers.rs

//! Requests of `covers`.
//!
//! ```no_run
//! # async fn example(client: bytes::Client) -> bytes::Result<()> {
//! let response = client.covers().replace().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/covers`: `client.covers()`.
#[derive(Clone, Debug)]
pub struct CoversHandle(pub(crate) rt::Handle);

impl CoversHandle {
    /// Sends `PUT /covers`.
    pub fn replace(&self) -> ReplaceCovers {
        ReplaceCovers::new(&self.0)
    }

    /// Adds a cover. `POST /covers`
    ///
    /// - `body`: The picture.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateCover {
        CreateCover(CreateCover::new(&self.0).0.upload("image/png", body))
    }
}

/// The request `PUT /covers`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceCovers(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceCovers, empty);

impl ReplaceCovers {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/covers"))
    }

    /// The request's body.
    pub fn body(self, value: impl Into<rt::Upload>) -> Self {
        Self(self.0.upload("application/octet-stream", value))
    }
}

/// The request `POST /covers`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateCover(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateCover, empty);

impl CreateCover {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/covers"))
    }

    /// Sets `title`.
    pub fn title(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("title", value.as_ref()))
    }
}

// === src/notes.rs

//! Requests of `notes`.
//!
//! ```no_run
//! # async fn example(client: bytes::Client) -> bytes::Result<()> {
//! let response = client.notes().create("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/notes`: `client.notes()`.
#[derive(Clone, Debug)]
pub struct NotesHandle(pub(crate) rt::Handle);

impl NotesHandle {
    /// Sends `POST /notes`.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateNote {
        CreateNote(CreateNote::new(&self.0).0.upload("text/plain", body))
    }
}

/// The request `POST /notes`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateNote(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateNote, empty);
rt::content_types!(CreateNote { content_type_markdown = "text/markdown" });

impl CreateNote {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/notes"))
    }
}

// === src/kinds.rs

//! Requests of `kinds`.
//!
//! ```no_run
//! # async fn example(client: bytes::Client) -> bytes::Result<()> {
//! let response = client.kinds().replace("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/kinds`: `client.kinds()`.
#[derive(Clone, Debug)]
pub struct KindsHandle(pub(crate) rt::Handle);

impl KindsHandle {
    /// Sends `PUT /kinds`.
    pub fn replace(&self, body: impl Into<rt::Upload>) -> ReplaceKinds {
        ReplaceKinds(
            ReplaceKinds::new(&self.0)
                .0
                .upload("text/csv; charset=utf-8; header=present", body),
        )
    }

    /// Sends `POST /kinds`.
    pub fn create(&self) -> CreateKind {
        CreateKind::new(&self.0)
    }
}

/// The request `PUT /kinds`.
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceKinds(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ReplaceKinds, empty);

impl ReplaceKinds {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/kinds"))
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

    /// The request's body.
    pub fn body(self, value: models::Author) -> Self {
        Self(self.0.json_as("application/vnd.shelf+json", &value))
    }
}

// === src/xml.rs

//! Requests of `xml`.
//!
//! ```no_run
//! # async fn example(client: bytes::Client) -> bytes::Result<()> {
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

// === src/octets.rs

//! Requests of `octets`.
//!
//! ```no_run
//! # async fn example(client: bytes::Client) -> bytes::Result<()> {
//! let response = client.octets().create("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/octets`: `client.octets()`.
#[derive(Clone, Debug)]
pub struct OctetsHandle(pub(crate) rt::Handle);

impl OctetsHandle {
    /// Sends `POST /octets`.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateOctets {
        CreateOctets(
            CreateOctets::new(&self.0).0.upload("application/octet-stream", body),
        )
    }
}

/// The request `POST /octets`.
#[must_use = "a request does nothing until it is sent"]
pub struct CreateOctets(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(CreateOctets, empty);

impl CreateOctets {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/octets"))
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: bytes::Client) -> bytes::Result<()> {
//! let response = client.books().create("…", "…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `POST /books`.
    ///
    /// - `file`: The book, with its name.
    pub fn create(&self, title: impl AsRef<str>, file: impl Into<rt::Upload>) -> CreateBook {
        CreateBook(
            CreateBook::new(&self.0)
                .0
                .part("Title", title.as_ref())
                .part_file("File", file)
                .part_type("File", "application/pdf"),
        )
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

    /// Sets `Scans`.
    pub fn scans(self, values: impl IntoIterator<Item = impl Into<rt::Upload>>) -> Self {
        Self(self.0.part_files("Scans", values))
    }

    /// Sets `Tags`.
    pub fn tags(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.part_each("Tags", rt::strings(values)))
    }

    /// Sets `Pages`.
    pub fn pages(self, value: i64) -> Self {
        Self(self.0.part("Pages", value))
    }

    /// Sets `PrintedAt`.
    pub fn printed_at(self, value: impl Into<rt::Open<rt::Date>>) -> Self {
        Self(self.0.part("PrintedAt", rt::open::<rt::Date>(value)))
    }

    /// Sets `Author`.
    pub fn author(self, value: models::Author) -> Self {
        Self(self.0.part_json("Author", &value))
    }

    /// Sets `Readers`.
    pub fn readers(self, values: impl IntoIterator<Item = models::Author>) -> Self {
        Self(self.0.part_json_each("Readers", values))
    }

    /// Sets `Extra`.
    pub fn extra(self, value: std::collections::BTreeMap<String, i64>) -> Self {
        Self(self.0.part_json("Extra", &value))
    }

    /// Sets `Sold`.
    #[deprecated]
    pub fn sold(self, value: bool) -> Self {
        Self(self.0.part("Sold", value))
    }
}
