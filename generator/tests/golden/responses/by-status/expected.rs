// === src/models/common.rs

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
}

impl Book {
    /// A value with what is required; everything else is left out until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// `Job` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Job {
    /// `job` of the API.
    pub job: i64,
}

/// `Lost` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Lost {
    /// `since` of the API.
    pub since: String,
}

/// `Lent` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Lent {
    /// `to` of the API.
    pub to: String,
}

/// `PutBookError4xx` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct PutBookError4xx {
    /// `why` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

// === src/models/same.rs

/// `SameResponse` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct SameResponse {
    /// `id` of the API.
    pub id: String,
}

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: by_status::Client) -> by_status::Result<()> {
//! let answer = client.book("…").put().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.book(id)`: `/books/{id}`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Calls `PUT /books/{id}`.
    ///
    /// Failures have a body: 404 [`Lost`](crate::models::Lost), 409 [`Lent`](crate::models::Lent), 4XX [`PutBookError4xx`](crate::models::PutBookError4xx).
    pub fn put(&self) -> PutBook {
        PutBook::new(&self.0)
    }
    /// Calls `PUT /books/{id}`.
    ///
    /// Failures have a body: 404 [`Lost`](crate::models::Lost), 409 [`Lent`](crate::models::Lent), 4XX [`PutBookError4xx`](crate::models::PutBookError4xx).
    pub fn put_form(&self) -> PutBookForm {
        PutBookForm::new(&self.0)
    }
}

rt::by_status!(
    PutBookResponse { 200 => Ok(json models::Book), 202 => Accepted(json models::Job),
    204 => NoContent }
);
rt::request!(
    PutBook, PUT "/books/{id}"
    accept("application/json, application/vnd.shelf.job+json"), by_status PutBookResponse
);

impl PutBook {
    /// The request's body.
    pub fn body(self, value: models::Book) -> Self {
        Self(self.0.json(&value))
    }
}

rt::by_status!(
    PutBookFormResponse { 200 => Ok(json models::Book), 202 => Accepted(json
    models::Job), 204 => NoContent }
);
rt::request!(
    PutBookForm, PUT "/books/{id}" form
    accept("application/json, application/vnd.shelf.job+json"), by_status
    PutBookFormResponse
);

impl PutBookForm {
    /// Sets `title`.
    pub fn title(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("title", value.as_ref()))
    }
}

// === src/scan.rs

//! Requests of `scan`.
//!
//! ```no_run
//! # async fn example(client: by_status::Client) -> by_status::Result<()> {
//! let answer = client.scan().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// `client.scan()`: `/scan`.
#[derive(Clone, Debug)]
pub struct ScanHandle(pub(crate) rt::Handle);

impl ScanHandle {
    /// Calls `GET /scan`.
    pub fn fetch(&self) -> FetchScan {
        FetchScan::new(&self.0)
    }
}

rt::by_status!(
    FetchScanResponse { 200 => Ok(bytes rt::Bytes), 299 => Status299, 200..= 299 =>
    Success(json Vec < models::Job >) }
);
rt::request!(
    FetchScan, GET "/scan" accept("image/png, application/json"), by_status
    FetchScanResponse
);

// === src/same.rs

//! Requests of `same`.
//!
//! ```no_run
//! # async fn example(client: by_status::Client) -> by_status::Result<()> {
//! let answer = client.same().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::request!(Same, GET "/same", json models::SameResponse);

// === src/only_default.rs

//! Requests of `only_default`.
//!
//! ```no_run
//! # async fn example(client: by_status::Client) -> by_status::Result<()> {
//! let answer = client.only_default().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::request!(OnlyDefault, GET "/only-default", json models::Book);

// === src/beside_default.rs

//! Requests of `beside_default`.
//!
//! ```no_run
//! # async fn example(client: by_status::Client) -> by_status::Result<()> {
//! let answer = client.beside_default().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::request!(BesideDefault, GET "/beside-default", json models::Book);
