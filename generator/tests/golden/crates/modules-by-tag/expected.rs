// === problems
// warning[unused-component]: no operation uses the schema `shelf.v1.unused`
//   --> #/components/schemas/shelf.v1.unused
//   help: remove it, or write `$ref: '#/components/schemas/shelf.v1.unused'` where it is used

// === src/lib.rs

//! Client for Modules.
//!
//! ```no_run
//! # async fn example() -> modules_by_tag::Result<()> {
//! let client = modules_by_tag::Client::new()?;
//! println!("{:?}", client.books().get().send().await?);
//! # Ok(()) }
//! ```

mod client;
pub mod models;
pub mod book;
pub mod reading_room;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Open, Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
};

// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[rt::Server::new("", &["https://shelf.example"])],
    variables: &[],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of Modules. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of `https://shelf.example` with default settings.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn new() -> rt::Result<Self> {
        Self::builder().build()
    }

    /// Configures a client: credentials, another server, timeouts, another HTTP stack.
    pub fn builder() -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(&API)
    }

    /// Starts a request that the description doesn't have, with the client's credentials, retries and errors:
    /// `path` is appended to the base URL. The response is read as JSON.
    pub fn request(
        &self,
        method: rt::Method,
        path: impl AsRef<str>,
    ) -> rt::RequestBuilder<rt::Json<rt::Value>> {
        self.0.request(method, path.as_ref())
    }

    /// Starts a download from a URL that a response named, on any host, without credentials.
    pub fn download(&self, url: impl AsRef<str>) -> rt::RequestBuilder<rt::Download> {
        self.0.download(url.as_ref())
    }

    /// Books. `/books`
    pub fn books(&self) -> crate::book::BooksHandle {
        crate::book::BooksHandle(self.0.root())
    }

    /// The resource `/rooms`.
    pub fn rooms(&self) -> crate::reading_room::RoomsHandle {
        crate::reading_room::RoomsHandle(self.0.root())
    }

    /// The resource `/rooms/{id}`.
    pub fn room(&self, id: impl AsRef<str>) -> crate::reading_room::RoomHandle {
        crate::reading_room::RoomHandle(self.0.root().arg(id.as_ref()))
    }
}

// === src/models.rs

//! What the API receives and returns.

mod book;
mod common;
mod reading_room;

pub use book::*;
pub use common::*;
pub use reading_room::*;

// === src/models/book.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `size` of the API.
    pub size: Option<super::Size>,
}

rt::object!(Book { optional { size } });

// === src/models/common.rs

use oas_client_runtime as rt;

/// `Size` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Size {
    /// `small` on the wire.
    Small,
    /// `large` on the wire.
    Large,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Size { Small = "small", Large = "large" });

// === src/models/reading_room.rs

use oas_client_runtime as rt;

/// `Room` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Room {
    /// `size` of the API.
    pub size: Option<super::Size>,
}

rt::object!(Room { optional { size } });

/// `RoomBook` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RoomBook {
    /// `n` of the API.
    pub n: Option<i64>,
}

rt::object!(RoomBook { optional { n } });

// === src/book.rs

//! Books.
//!
//! ```no_run
//! # async fn example(client: modules_by_tag::Client) -> modules_by_tag::Result<()> {
//! let response = client.books().get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// Books: `client.books()`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Sends `GET /books`.
    pub fn get(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

/// The request `GET /books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListBooks(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(ListBooks, json models::Book);

impl ListBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books"))
    }
}

// === src/reading_room.rs

//! Requests of `reading_room`.
//!
//! ```no_run
//! # async fn example(client: modules_by_tag::Client) -> modules_by_tag::Result<()> {
//! let response = client.rooms().get().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/rooms`: `client.rooms()`.
#[derive(Clone, Debug)]
pub struct RoomsHandle(pub(crate) rt::Handle);

impl RoomsHandle {
    /// Sends `GET /rooms`.
    pub fn get(&self) -> ListRooms {
        ListRooms::new(&self.0)
    }
}

/// The resource `/rooms/{id}`: `client.room(id)`.
#[derive(Clone, Debug)]
pub struct RoomHandle(pub(crate) rt::Handle);

impl RoomHandle {
    /// The resource `/rooms/{id}/books`.
    pub fn books(&self) -> RoomBooksHandle {
        RoomBooksHandle(self.0.clone())
    }
}

/// The resource `/rooms/{id}/books`: `client.room(id).books()`.
#[derive(Clone, Debug)]
pub struct RoomBooksHandle(pub(crate) rt::Handle);

impl RoomBooksHandle {
    /// Sends `GET /rooms/{id}/books`.
    pub fn get(&self) -> ListRoomBooks {
        ListRoomBooks::new(&self.0)
    }
}

/// The request `GET /rooms`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListRooms(pub(crate) rt::RequestBuilder<rt::Json<models::Room>>);
rt::request!(ListRooms, json models::Room);

impl ListRooms {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms"))
    }
}

/// The request `GET /rooms/{id}/books`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListRoomBooks(pub(crate) rt::RequestBuilder<rt::Json<models::RoomBook>>);
rt::request!(ListRoomBooks, json models::RoomBook);

impl ListRoomBooks {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rooms/{id}/books"))
    }
}

// === api.md

# Modules

Every method, by module. The operation is the description's.

## book

| method | operation | returns | |
|---|---|---|---|
| `client.books().get()` | `listBooks` | `Book` | |

## reading_room

| method | operation | returns | |
|---|---|---|---|
| `client.rooms().get()` | `listRooms` | `Room` | |
| `client.room(id).books().get()` | `listRoomBooks` | `RoomBook` | |
