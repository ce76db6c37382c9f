// === src/models/common.rs

use oas_client_runtime as rt;

/// `ListBooksKind` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListBooksKind {
    /// `""` on the wire.
    Empty,
    /// `novel` on the wire.
    Novel,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(ListBooksKind { Empty = "", Novel = "novel" });

/// `FetchKeyKey` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FetchKeyKey {
    /// `""` on the wire.
    Empty,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(FetchKeyKey { Empty = "" });

/// `Room` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Room {
    /// `""` on the wire.
    Empty,
    /// `hall` on the wire.
    Hall,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Room { Empty = "", Hall = "hall" });

/// `FetchRoomName` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FetchRoomName {
    /// `a` on the wire.
    A,
    /// `b` on the wire.
    B,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(FetchRoomName { A = "a", B = "b" });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: empty_path_arguments::Client) -> empty_path_arguments::Result<()> {
//! let response = client.books().by_kind(empty_path_arguments::models::ListBooksKind::Empty).list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books`: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// The resource `/books/{kind}`.
    pub fn by_kind(&self, kind: models::ListBooksKind) -> BooksByKindHandle {
        BooksByKindHandle(self.0.arg_or_empty(kind))
    }
}

/// The resource `/books/{kind}`: `client.books().by_kind(kind)`.
#[derive(Clone, Debug)]
pub struct BooksByKindHandle(pub(crate) rt::Handle);

impl BooksByKindHandle {
    /// Sends `GET /books/{kind}`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The request `GET /books/{kind}`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListBooks, empty);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{kind}"))
    }
}

// === src/keys.rs

//! Requests of `keys`.
//!
//! ```no_run
//! # async fn example(client: empty_path_arguments::Client) -> empty_path_arguments::Result<()> {
//! let response = client.key(empty_path_arguments::models::FetchKeyKey::Empty).fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/keys/{key}`: `client.key(key)`.
#[derive(Clone, Debug)]
pub struct KeyHandle(pub(crate) rt::Handle);

impl KeyHandle {
    /// Sends `GET /keys/{key}`.
    pub fn fetch(&self) -> FetchKey {
        FetchKey::new(&self.0)
    }
}

/// The request `GET /keys/{key}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchKey(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchKey, empty);

impl FetchKey {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/keys/{key}"))
    }
}

// === src/rooms.rs

//! Requests of `rooms`.
//!
//! ```no_run
//! # async fn example(client: empty_path_arguments::Client) -> empty_path_arguments::Result<()> {
//! let response = client.room(empty_path_arguments::models::Room::Empty, empty_path_arguments::models::FetchRoomName::A).fetch().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/rooms/{room}/{name}`: `client.room(room, name)`.
#[derive(Clone, Debug)]
pub struct RoomHandle(pub(crate) rt::Handle);

impl RoomHandle {
    /// Sends `GET /rooms/{;room}/{name}`.
    pub fn fetch(&self) -> FetchRoom {
        FetchRoom::new(&self.0)
    }
}

/// The request `GET /rooms/{;room}/{name}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchRoom(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchRoom, empty);

impl FetchRoom {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms/{;room}/{name}"))
    }
}
