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

// === src/covers.rs

//! Requests of `covers`.
//!
//! ```no_run
//! # async fn example(client: bytes::Client) -> bytes::Result<()> {
//! let answer = client.covers().replace().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.covers()`: `/covers`.
#[derive(Clone, Debug)]
pub struct CoversHandle(pub(crate) rt::Handle);

impl CoversHandle {
    /// Calls `PUT /covers`.
    pub fn replace(&self) -> ReplaceCovers {
        ReplaceCovers::new(&self.0)
    }
    /// Adds a cover.
    ///
    /// - `body`: The picture.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateCover {
        CreateCover(CreateCover::new(&self.0).0.upload("image/png", body))
    }
}

rt::request!(ReplaceCovers, PUT "/covers", empty);

impl ReplaceCovers {
    /// The request's body.
    pub fn body(self, value: impl Into<rt::Upload>) -> Self {
        Self(self.0.upload("application/octet-stream", value))
    }
}

rt::request!(CreateCover, POST "/covers", empty);

impl CreateCover {
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
//! let answer = client.notes().create("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.notes()`: `/notes`.
#[derive(Clone, Debug)]
pub struct NotesHandle(pub(crate) rt::Handle);

impl NotesHandle {
    /// Calls `POST /notes`.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateNote {
        CreateNote(CreateNote::new(&self.0).0.upload("text/plain", body))
    }
}

rt::request!(CreateNote, POST "/notes", empty);

// === src/kinds.rs

//! Requests of `kinds`.
//!
//! ```no_run
//! # async fn example(client: bytes::Client) -> bytes::Result<()> {
//! let answer = client.kinds().replace("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.kinds()`: `/kinds`.
#[derive(Clone, Debug)]
pub struct KindsHandle(pub(crate) rt::Handle);

impl KindsHandle {
    /// Calls `PUT /kinds`.
    pub fn replace(&self, body: impl Into<rt::Upload>) -> ReplaceKinds {
        ReplaceKinds(
            ReplaceKinds::new(&self.0)
                .0
                .upload("text/csv; charset=utf-8; header=present", body),
        )
    }
    /// Calls `POST /kinds`.
    pub fn create(&self) -> CreateKind {
        CreateKind::new(&self.0)
    }
}

rt::request!(ReplaceKinds, PUT "/kinds", empty);
rt::request!(CreateKind, POST "/kinds", empty);

impl CreateKind {
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

// === src/octets.rs

//! Requests of `octets`.
//!
//! ```no_run
//! # async fn example(client: bytes::Client) -> bytes::Result<()> {
//! let answer = client.octets().create("…").send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// `client.octets()`: `/octets`.
#[derive(Clone, Debug)]
pub struct OctetsHandle(pub(crate) rt::Handle);

impl OctetsHandle {
    /// Calls `POST /octets`.
    pub fn create(&self, body: impl Into<rt::Upload>) -> CreateOctets {
        CreateOctets(
            CreateOctets::new(&self.0).0.upload("application/octet-stream", body),
        )
    }
}

rt::request!(CreateOctets, POST "/octets", empty);

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: bytes::Client) -> bytes::Result<()> {
//! let answer = client.books().create("…", "…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `POST /books`.
    ///
    /// - `file`: The book, with its name.
    pub fn create(
        &self,
        title: impl AsRef<str>,
        file: impl Into<rt::Upload>,
    ) -> CreateBook {
        CreateBook(
            CreateBook::new(&self.0)
                .0
                .part("Title", title.as_ref())
                .part_file("File", file)
                .part_type("File", "application/pdf"),
        )
    }
}

rt::request!(CreateBook, POST "/books" multipart, empty);

impl CreateBook {
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
    pub fn printed_at(self, value: rt::Date) -> Self {
        Self(self.0.part("PrintedAt", value))
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
