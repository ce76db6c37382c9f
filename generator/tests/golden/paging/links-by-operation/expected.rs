// === src/models/common.rs

use oas_client_runtime as rt;

/// `Books` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Books {
    /// `value` of the API.
    pub value: Option<Vec<String>>,
    /// `@odata.nextLink` of the API.
    pub odata_next_link: Option<String>,
}

rt::object!(Books { optional { value, odata_next_link = "@odata.nextLink" } });

impl rt::Page for Books {
    type Item = String;

    const TOKEN_PARAMETER: Option<&'static str> = Some("skip");

    fn next_url(&self) -> Option<&str> {
        self.odata_next_link.as_deref()
    }

    fn into_items(self) -> Vec<String> {
        self.value.unwrap_or_default()
    }
}

// === src/models/loans.rs

use oas_client_runtime as rt;

/// `Loans` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Loans {
    /// `loans` of the API.
    pub loans: Vec<String>,
    /// `links` of the API.
    pub links: Option<LoansLinks>,
}

rt::object!(Loans { required { loans } optional { links } });

impl rt::Page for Loans {
    type Item = String;

    const TOKEN_PARAMETER: Option<&'static str> = Some("page");

    fn next_url(&self) -> Option<&str> {
        self.links.as_ref()?.next.as_deref()
    }

    fn into_items(self) -> Vec<String> {
        self.loans
    }
}

/// `LoansLinks` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LoansLinks {
    /// `next` of the API.
    pub next: Option<String>,
}

rt::object!(LoansLinks { optional { next } });

// === src/models/rooms.rs

use oas_client_runtime as rt;

/// `Rooms` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Rooms {
    /// `rooms` of the API.
    pub rooms: Option<Vec<String>>,
    /// `next.page` of the API.
    pub next_page: Option<String>,
}

rt::object!(Rooms { optional { rooms, next_page = "next.page" } });

impl rt::Page for Rooms {
    type Item = String;

    fn next_url(&self) -> Option<&str> {
        self.next_page.as_deref()
    }

    fn into_items(self) -> Vec<String> {
        self.rooms.unwrap_or_default()
    }
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: links_by_operation::Client) -> links_by_operation::Result<()> {
//! let first = client.books().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListBooks, pages models::Books);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }

    /// Sets `top`.
    pub fn top(self, value: i64) -> Self {
        Self(self.0.query("top", value.clamp(1, 100)))
    }
}

// === src/shelves.rs

//! Requests of `shelves`.
//!
//! ```no_run
//! # async fn example(client: links_by_operation::Client) -> links_by_operation::Result<()> {
//! let first = client.shelves().by_id("…").books().list_shelf().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/shelves`: `client.shelves()`.
#[derive(Clone, Debug)]
pub struct ShelvesHandle(pub(crate) rt::Handle);

impl ShelvesHandle {
    /// The resource `/shelves/{id}`.
    pub fn by_id(&self, id: impl AsRef<str>) -> ShelvesByIdHandle {
        ShelvesByIdHandle(self.0.arg(id.as_ref()))
    }
}

/// The resource `/shelves/{id}`: `client.shelves().by_id(id)`.
#[derive(Clone, Debug)]
pub struct ShelvesByIdHandle(pub(crate) rt::Handle);

impl ShelvesByIdHandle {
    /// The resource `/shelves/{id}/books`.
    pub fn books(&self) -> ShelvesByIdBooksHandle {
        ShelvesByIdBooksHandle(self.0.clone())
    }
}

/// The resource `/shelves/{id}/books`: `client.shelves().by_id(id).books()`.
#[derive(Clone, Debug)]
pub struct ShelvesByIdBooksHandle(pub(crate) rt::Handle);

impl ShelvesByIdBooksHandle {
    /// Sends `GET /shelves/{id}/books`.
    pub fn list_shelf(&self) -> ListShelfBooks {
        ListShelfBooks::new(&self.0)
    }
}

/// The request `GET /shelves/{id}/books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListShelfBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListShelfBooks, pages models::Books);

impl ListShelfBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/shelves/{id}/books"))
    }
}

// === src/archive.rs

//! Requests of `archive`.
//!
//! ```no_run
//! # async fn example(client: links_by_operation::Client) -> links_by_operation::Result<()> {
//! let response = client.archive().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/archive`: `client.archive()`.
#[derive(Clone, Debug)]
pub struct ArchiveHandle(pub(crate) rt::Handle);

impl ArchiveHandle {
    /// Sends `GET /archive`.
    ///
    /// The parameters are the caller's here.
    pub fn list(&self) -> ListArchive {
        ListArchive::new(&self.0)
    }
}

/// The request `GET /archive`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListArchive(pub(crate) rt::RequestBuilder<rt::Json<models::Books>>);
rt::request!(ListArchive, json models::Books);

impl ListArchive {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/archive"))
    }

    /// Sets `top`.
    pub fn top(self, value: i64) -> Self {
        Self(self.0.query("top", value))
    }

    /// Sets `skip`.
    pub fn skip(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("skip", value.as_ref()))
    }
}

// === src/loans.rs

//! Requests of `loans`.
//!
//! ```no_run
//! # async fn example(client: links_by_operation::Client) -> links_by_operation::Result<()> {
//! let first = client.loans().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/loans`: `client.loans()`.
#[derive(Clone, Debug)]
pub struct LoansHandle(pub(crate) rt::Handle);

impl LoansHandle {
    /// Sends `GET /loans`.
    pub fn list(&self) -> ListLoans {
        ListLoans::new(&self.0)
    }
}

/// The request `GET /loans`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListLoans(pub(crate) rt::RequestBuilder<rt::Json<models::Loans>>);
rt::request!(ListLoans, pages models::Loans);

impl ListLoans {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/loans"))
    }

    /// Sets `size`.
    pub fn size(self, value: i64) -> Self {
        Self(self.0.query("size", value.clamp(1, 50)))
    }

    /// Sets `skip`.
    pub fn skip(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("skip", value.as_ref()))
    }
}

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: links_by_operation::Client) -> links_by_operation::Result<()> {
//! let first = client.rooms().list().limit(20).items().all().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/rooms`: `client.rooms()`.
#[derive(Clone, Debug)]
pub struct RoomsHandle(pub(crate) rt::Handle);

impl RoomsHandle {
    /// Sends `GET /rooms`.
    pub fn list(&self) -> ListRooms {
        ListRooms::new(&self.0)
    }
}

/// The request `GET /rooms`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListRooms(pub(crate) rt::RequestBuilder<rt::Json<models::Rooms>>);
rt::request!(ListRooms, pages models::Rooms);

impl ListRooms {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms"))
    }
}

// === tests/replay/recordings.rs

//! The exchanges of `recordings.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "recordings.har",
    include_str!("../recordings/recordings.har"),
);

/// listBooks
#[test]
fn list_books_with_top() -> replay::TestResult {
    super::run(RECORDING, &[0, 1]).pages(|client| Ok(client.books().list().top(2_i64)))
}

/// listShelfBooks
#[test]
fn list_shelf_books() -> replay::TestResult {
    super::run(RECORDING, &[2, 3])
        .pages(|client| Ok(client.shelves().by_id("7").books().list_shelf()))
}

/// listArchive
#[test]
fn list_archive_with_skip() -> replay::TestResult {
    super::run(RECORDING, &[4]).call(|client| Ok(client.archive().list().skip("1")))
}

/// listLoans
#[test]
fn list_loans() -> replay::TestResult {
    super::run(RECORDING, &[5, 6]).pages(|client| Ok(client.loans().list()))
}

/// listRooms
#[test]
fn list_rooms() -> replay::TestResult {
    super::run(RECORDING, &[7]).pages(|client| Ok(client.rooms().list()))
}
