// === src/lib.rs

//! Client for Module features.
//!
//! ```no_run
//! # async fn example() -> module_features::Result<()> {
//! let client = module_features::Client::new()?;
//! println!("{:?}", client.health().send().await?);
//! # Ok(()) }
//! ```

#![cfg_attr(rustfmt, rustfmt_skip)]
#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod models;

#[cfg(feature = "book")]
#[rustfmt::skip]
pub mod book;

#[cfg(feature = "replay_api")]
#[rustfmt::skip]
pub mod replay;

#[cfg(feature = "review")]
#[rustfmt::skip]
pub mod review;

#[cfg(feature = "room")]
#[rustfmt::skip]
pub mod room;

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

// === src/models/review.rs

use oas_client_runtime as rt;

/// `Review` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Review {
    /// `by` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<By>,
}

/// `By` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum By {
    /// `reader` on the wire.
    Reader,
    /// `press` on the wire.
    Press,
    /// A value that the description doesn't list, as it came.
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
//! let answer = client.book("…").fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

impl crate::Client {
    /// `/books/{id}`: Books.
    pub fn book(&self, id: impl AsRef<str>) -> BookHandle {
        BookHandle(self.0.root().arg(id.as_ref()))
    }
}

/// `client.book(id)`: `/books/{id}`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Calls `GET /books/{id}`.
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }
}

rt::request!(FetchBook, GET "/books/{id}", json models::Book);

// === src/review.rs

//! Requests of `review`.
//!
//! Needs the feature `review`.
//!
//! ```no_run
//! # async fn example(client: module_features::Client) -> module_features::Result<()> {
//! let answer = client.book("…").reviews().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

impl crate::book::BookHandle {
    /// `/books/{id}/reviews`: a place in the API.
    pub fn reviews(&self) -> BookReviewsHandle {
        BookReviewsHandle(self.0.clone())
    }
}

/// `client.book(id).reviews()`: `/books/{id}/reviews`.
#[derive(Clone, Debug)]
pub struct BookReviewsHandle(pub(crate) rt::Handle);

impl BookReviewsHandle {
    /// Calls `GET /books/{id}/reviews`.
    pub fn list(&self) -> ListReviews {
        ListReviews::new(&self.0)
    }
}

rt::request!(ListReviews, GET "/books/{id}/reviews", json Vec < models::Review >);

// === src/replay.rs

//! Requests of `replay`.
//!
//! Needs the feature `replay_api`.
//!
//! ```no_run
//! # async fn example(client: module_features::Client) -> module_features::Result<()> {
//! let answer = client.size(module_features::models::Size::Small).shelves().list().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

impl crate::Client {
    /// `/sizes/{size}`: a place in the API.
    pub fn size(&self, size: models::Size) -> SizeHandle {
        SizeHandle(self.0.root().arg(size))
    }
}

/// `client.size(size)`: `/sizes/{size}`.
#[derive(Clone, Debug)]
pub struct SizeHandle(pub(crate) rt::Handle);

impl SizeHandle {
    /// `/sizes/{size}/shelves`: a place in the API.
    pub fn shelves(&self) -> SizeShelvesHandle {
        SizeShelvesHandle(self.0.clone())
    }
}

/// `client.size(size).shelves()`: `/sizes/{size}/shelves`.
#[derive(Clone, Debug)]
pub struct SizeShelvesHandle(pub(crate) rt::Handle);

impl SizeShelvesHandle {
    /// Calls `GET /sizes/{size}/shelves`.
    pub fn list(&self) -> ListShelves {
        ListShelves::new(&self.0)
    }
}

rt::request!(ListShelves, GET "/sizes/{size}/shelves", empty);

// === src/room.rs

//! Requests of `room`.
//!
//! Needs the feature `room`.
//!
//! ```no_run
//! # async fn example(client: module_features::Client) -> module_features::Result<()> {
//! let answer = client.health().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

impl crate::Client {
    /// Calls `GET /health`.
    pub fn health(&self) -> Health {
        Health::new(&self.0.root())
    }
}

impl crate::replay::SizeShelvesHandle {
    /// Calls `PUT /sizes/{size}/shelves`.
    pub fn set(&self) -> SetShelves {
        SetShelves::new(&self.0)
    }
}

rt::request!(SetShelves, PUT "/sizes/{size}/shelves", empty);
rt::request!(Health, GET "/health", empty);

// === tests/replay/main.rs

//! Every recorded exchange as a typed call, over real HTTP on loopback.

#![cfg(
    all(feature = "book", feature = "replay_api", feature = "review", feature = "room")
)]

#![cfg_attr(rustfmt, rustfmt_skip)]
#[rustfmt::skip]
mod all;

use ::module_features::Client;
use ::oas_client_runtime::replay::ReplayTest;

/// A call of these exchanges.
fn run<'a>(recording: &'a str, exchanges: &'a [usize]) -> ReplayTest<'a, Client> {
    ReplayTest::new(Client::builder, recording, exchanges)
}

// === tests/replay/all.rs

//! The exchanges of `all.har`.

use module_features::models;
use oas_client_runtime::replay;

const RECORDING: &str = include_str!("../recordings/all.har");

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
