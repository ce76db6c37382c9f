// === src/lib.rs

//! Client for Module features.
//!
//! ```no_run
//! # async fn example() -> module_features::Result<()> {
//! let client = module_features::Client::new()?;
//! println!("{:?}", client.health().send().await?);
//! # Ok(()) }
//! ```

mod client;
pub mod models;
#[cfg(feature = "book")]
pub mod book;
#[cfg(feature = "replay_api")]
pub mod replay;
#[cfg(feature = "review")]
pub mod review;
#[cfg(feature = "room")]
pub mod room;

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

/// A client of Module features. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(pub(crate) rt::Client);

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
}

// === src/models.rs

//! What the API receives and returns.

#[cfg(feature = "book")]
mod book;
mod common;
#[cfg(feature = "review")]
mod review;

#[cfg(feature = "book")]
pub use book::*;
pub use common::*;
#[cfg(feature = "review")]
pub use review::*;

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

// === src/models/review.rs

use oas_client_runtime as rt;

/// `Review` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Review {
    /// `by` of the API.
    pub by: Option<By>,
}

rt::object!(Review { optional { by } });

/// `By` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum By {
    /// `reader` on the wire.
    Reader,
    /// `press` on the wire.
    Press,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(By { Reader = "reader", Press = "press" });

// === src/book.rs

//! Books.
//!
//! Needs the feature `book`.
//!
//! ```no_run
//! # async fn example(client: module_features::Client) -> module_features::Result<()> {
//! let response = client.book("…").fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

impl crate::Client {
    /// Books. `/books/{id}`
    pub fn book(&self, id: impl AsRef<str>) -> BookHandle {
        BookHandle(self.0.root().arg(id.as_ref()))
    }
}

/// Books: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{id}`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }
}

/// The request `GET /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(FetchBook, json models::Book);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}"))
    }
}

// === src/review.rs

//! Requests of `review`.
//!
//! Needs the feature `review`.
//!
//! ```no_run
//! # async fn example(client: module_features::Client) -> module_features::Result<()> {
//! let response = client.book("…").reviews().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

impl crate::book::BookHandle {
    /// The resource `/books/{id}/reviews`.
    pub fn reviews(&self) -> BookReviewsHandle {
        BookReviewsHandle(self.0.clone())
    }
}

/// The resource `/books/{id}/reviews`: `client.book(id).reviews()`.
#[derive(Clone, Debug)]
pub struct BookReviewsHandle(pub(crate) rt::Handle);

impl BookReviewsHandle {
    /// Sends `GET /books/{id}/reviews`.
    pub fn list(&self) -> ListReviews {
        ListReviews::new(&self.0)
    }
}

/// The request `GET /books/{id}/reviews`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListReviews(pub(crate) rt::RequestBuilder<rt::Json<Vec<models::Review>>>);
rt::request!(ListReviews, json Vec<models::Review>);

impl ListReviews {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}/reviews"))
    }
}

// === src/replay.rs

//! Requests of `replay`.
//!
//! Needs the feature `replay_api`.
//!
//! ```no_run
//! # async fn example(client: module_features::Client) -> module_features::Result<()> {
//! let response = client.size(module_features::models::Size::Small).shelves().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

impl crate::Client {
    /// The resource `/sizes/{size}`.
    pub fn size(&self, size: models::Size) -> SizeHandle {
        SizeHandle(self.0.root().arg(size))
    }
}

/// The resource `/sizes/{size}`: `client.size(size)`.
#[derive(Clone, Debug)]
pub struct SizeHandle(pub(crate) rt::Handle);

impl SizeHandle {
    /// The resource `/sizes/{size}/shelves`.
    pub fn shelves(&self) -> SizeShelvesHandle {
        SizeShelvesHandle(self.0.clone())
    }
}

/// The resource `/sizes/{size}/shelves`: `client.size(size).shelves()`.
#[derive(Clone, Debug)]
pub struct SizeShelvesHandle(pub(crate) rt::Handle);

impl SizeShelvesHandle {
    /// Sends `GET /sizes/{size}/shelves`.
    pub fn list(&self) -> ListShelves {
        ListShelves::new(&self.0)
    }
}

/// The request `GET /sizes/{size}/shelves`.
#[must_use = "a request does nothing until it is sent"]
pub struct ListShelves(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(ListShelves, empty);

impl ListShelves {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/sizes/{size}/shelves"))
    }
}

// === src/room.rs

//! Requests of `room`.
//!
//! Needs the feature `room`.
//!
//! ```no_run
//! # async fn example(client: module_features::Client) -> module_features::Result<()> {
//! let response = client.health().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

impl crate::Client {
    /// Sends `GET /health`.
    pub fn health(&self) -> Health {
        Health::new(&self.0.root())
    }
}

impl crate::replay::SizeShelvesHandle {
    /// Sends `PUT /sizes/{size}/shelves`.
    pub fn set(&self) -> SetShelves {
        SetShelves::new(&self.0)
    }
}

/// The request `PUT /sizes/{size}/shelves`.
#[must_use = "a request does nothing until it is sent"]
pub struct SetShelves(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SetShelves, empty);

impl SetShelves {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/sizes/{size}/shelves"))
    }
}

/// The request `GET /health`.
#[must_use = "a request does nothing until it is sent"]
pub struct Health(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Health, empty);

impl Health {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/health"))
    }
}

// === tests/replay/main.rs

//! Every recorded exchange as a typed call, over real HTTP on loopback.

#![cfg(
    all(feature = "book", feature = "replay_api", feature = "review", feature = "room")
)]
mod all;

use ::module_features::Client;
use ::oas_client_runtime::replay::{Recording, ReplayTest};

/// A call of these exchanges.
fn run<'a>(recording: Recording<'a>, exchanges: &'a [usize]) -> ReplayTest<'a, Client> {
    ReplayTest::new(Client::builder, recording, exchanges)
}

// === tests/replay/all.rs

//! The exchanges of `all.har`.

use module_features::models;
use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "all.har",
    include_str!("../recordings/all.har"),
);

/// fetchBook
#[test]
fn fetch_book() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.book("1").fetch()))
}

/// listReviews
#[test]
fn list_reviews() -> replay::TestResult {
    super::run(RECORDING, &[1]).call(|client| Ok(client.book("1").reviews().list()))
}

/// listShelves
#[test]
fn list_shelves() -> replay::TestResult {
    super::run(RECORDING, &[2])
        .call(|client| Ok(client.size(models::Size::Large).shelves().list()))
}

/// setShelves
#[test]
fn set_shelves() -> replay::TestResult {
    super::run(RECORDING, &[3])
        .call(|client| Ok(client.size(models::Size::Large).shelves().set()))
}

/// health
#[test]
fn health() -> replay::TestResult {
    super::run(RECORDING, &[4]).call(|client| Ok(client.health()))
}
