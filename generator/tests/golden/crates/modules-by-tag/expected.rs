// === problems
// warning: no operation uses the schema `shelf.v1.unused`
//   --> #/components/schemas/shelf.v1.unused
//   help: remove it, or refer to it

// === src/lib.rs

//! Client for Modules.
//!
//! ```no_run
//! # async fn example() -> modules_by_tag::Result<()> {
//! let client = modules_by_tag::Client::new()?;
//! println!("{:?}", client.books().list().send().await?);
//! # Ok(()) }
//! ```

#![cfg_attr(rustfmt, rustfmt_skip)]
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod models;
#[rustfmt::skip]
pub mod book;
#[rustfmt::skip]
pub mod reading_room;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
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
    /// A call that the description doesn't have, with the same credentials, retries and errors: `path` is
    /// appended to the base URL. Its answer is read as JSON.
    pub fn request(
        &self,
        method: rt::Method,
        path: impl AsRef<str>,
    ) -> rt::RequestBuilder<rt::Json<rt::Value>> {
        self.0.request(method, path.as_ref())
    }
    /// Asks for the bytes at a URL that an answer led to, wherever that is, without credentials.
    pub fn download(&self, url: impl AsRef<str>) -> rt::RequestBuilder<rt::Download> {
        self.0.download(url.as_ref())
    }
    /// `/books`: Books.
    pub fn books(&self) -> crate::book::BooksHandle {
        crate::book::BooksHandle(self.0.root())
    }
    /// `/rooms`: a place in the API.
    pub fn rooms(&self) -> crate::reading_room::RoomsHandle {
        crate::reading_room::RoomsHandle(self.0.root())
    }
    /// `/rooms/{id}`: a place in the API.
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

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `size` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<super::Size>,
}

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
    /// A value that the description doesn't list, as it came.
    Unknown(String),
}

rt::open_enum!(Size { Small = "small", Large = "large" });

// === src/models/reading_room.rs

/// `Room` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Room {
    /// `size` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<super::Size>,
}

/// `RoomBook` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct RoomBook {
    /// `n` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<i64>,
}

// === src/book.rs

//! Books.
//!
//! ```no_run
//! # async fn example(client: modules_by_tag::Client) -> modules_by_tag::Result<()> {
//! let answer = client.books().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.books()`: `/books`.
#[derive(Clone, Debug)]
pub struct BooksHandle(pub(crate) rt::Handle);

impl BooksHandle {
    /// Calls `GET /books`.
    pub fn list(&self) -> ListBooks {
        ListBooks::new(&self.0)
    }
}

rt::request!(ListBooks, GET "/books", json models::Book);

// === src/reading_room.rs

//! Requests of `reading_room`.
//!
//! ```no_run
//! # async fn example(client: modules_by_tag::Client) -> modules_by_tag::Result<()> {
//! let answer = client.rooms().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.rooms()`: `/rooms`.
#[derive(Clone, Debug)]
pub struct RoomsHandle(pub(crate) rt::Handle);

impl RoomsHandle {
    /// Calls `GET /rooms`.
    pub fn list(&self) -> ListRooms {
        ListRooms::new(&self.0)
    }
}

/// `client.room(id)`: `/rooms/{id}`.
#[derive(Clone, Debug)]
pub struct RoomHandle(pub(crate) rt::Handle);

impl RoomHandle {
    /// `/rooms/{id}/books`: a place in the API.
    pub fn books(&self) -> RoomBooksHandle {
        RoomBooksHandle(self.0.clone())
    }
}

/// `client.room(id).books()`: `/rooms/{id}/books`.
#[derive(Clone, Debug)]
pub struct RoomBooksHandle(pub(crate) rt::Handle);

impl RoomBooksHandle {
    /// Calls `GET /rooms/{id}/books`.
    pub fn list(&self) -> ListRoomBooks {
        ListRoomBooks::new(&self.0)
    }
}

rt::request!(ListRooms, GET "/rooms", json models::Room);
rt::request!(ListRoomBooks, GET "/rooms/{id}/books", json models::RoomBook);

// === api.md

# Modules

Every method, by resource.

## book

- `client.books().list()` → `Book`

## reading_room

- `client.rooms().list()` → `Room`
- `client.room(id).books().list()` → `RoomBook`
