// === src/models/common.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: String,
}

rt::object!(Book { required { title } });

impl Book {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

/// `Job` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// `job` of the API.
    pub job: i64,
}

rt::object!(Job { required { job } });

/// `Lost` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lost {
    /// `since` of the API.
    pub since: String,
}

rt::object!(Lost { required { since } });

/// `Lent` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lent {
    /// `to` of the API.
    pub to: String,
}

rt::object!(Lent { required { to } });

/// `PutBookError4xx` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PutBookError4xx {
    /// `why` of the API.
    pub why: Option<String>,
}

rt::object!(PutBookError4xx { optional { why } });

// === src/models/same.rs

use oas_client_runtime as rt;

/// `SameResponse` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SameResponse {
    /// `id` of the API.
    pub id: String,
}

rt::object!(SameResponse { required { id } });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: by_status::Client) -> by_status::Result<()> {
//! let response = client.book("…").put().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `PUT /books/{id}`.
    ///
    /// Error responses: [`PutBookError`].
    pub fn put(&self) -> PutBook {
        PutBook::new(&self.0)
    }

    /// Sends `PUT /books/{id}`.
    ///
    /// Error responses: [`PutBookFormError`].
    pub fn put_form(&self) -> PutBookForm {
        PutBookForm::new(&self.0)
    }
}

rt::by_status!(
    PutBookResponse { 200 => Ok(json models::Book), 202 => Accepted(json models::Job),
    204 => NoContent }
);
rt::failures!(
    PutBookError { 404 => NotFound(json models::Lost), 409 => Conflict(json
    models::Lent), 400..= 499 => ClientError(json models::PutBookError4xx), 400.. =>
    Default(json models::Lost) }
);

/// The request `PUT /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutBook(pub(crate) rt::RequestBuilder<PutBookResponse>);
rt::request!(PutBook, by_status PutBookResponse);

impl PutBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .put("/books/{id}")
                .accept("application/json, application/vnd.shelf.job+json"),
        )
    }

    /// The request's body.
    pub fn body(self, value: models::Book) -> Self {
        Self(self.0.json(&value))
    }
}

rt::by_status!(
    PutBookFormResponse { 200 => Ok(json models::Book), 202 => Accepted(json
    models::Job), 204 => NoContent }
);
rt::failures!(
    PutBookFormError { 404 => NotFound(json models::Lost), 409 => Conflict(json
    models::Lent), 400..= 499 => ClientError(json models::PutBookError4xx), 400.. =>
    Default(json models::Lost) }
);

/// The request `PUT /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct PutBookForm(pub(crate) rt::RequestBuilder<PutBookFormResponse>);
rt::request!(PutBookForm, by_status PutBookFormResponse);

impl PutBookForm {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(
            handle
                .put("/books/{id}")
                .form()
                .accept("application/json, application/vnd.shelf.job+json"),
        )
    }

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
//! let response = client.scan().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/scan`: `client.scan()`.
#[derive(Clone, Debug)]
pub struct ScanHandle(pub(crate) rt::Handle);

impl ScanHandle {
    /// Sends `GET /scan`.
    pub fn fetch(&self) -> FetchScan {
        FetchScan::new(&self.0)
    }
}

rt::by_status!(
    FetchScanResponse { 200 => Ok(bytes rt::Bytes), 299 => Status299, 200..= 299 =>
    Success(json Vec < models::Job >) }
);

/// The request `GET /scan`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchScan(pub(crate) rt::RequestBuilder<FetchScanResponse>);
rt::request!(FetchScan, by_status FetchScanResponse);

impl FetchScan {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/scan").accept("image/png, application/json"))
    }
}

// === src/same.rs

//! Requests of `same`.
//!
//! ```no_run
//! # async fn example(client: by_status::Client) -> by_status::Result<()> {
//! let response = client.same().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `GET /same`.
#[must_use = "a request does nothing until it is sent"]
pub struct Same(pub(crate) rt::RequestBuilder<rt::Json<models::SameResponse>>);
rt::request!(Same, json models::SameResponse);

impl Same {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/same"))
    }
}

// === src/only_default.rs

//! Requests of `only_default`.
//!
//! ```no_run
//! # async fn example(client: by_status::Client) -> by_status::Result<()> {
//! let response = client.only_default().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::failures!(OnlyDefaultError { 404 => NotFound, 400.. => Default(json models::Book) });

/// The request `GET /only-default`.
#[must_use = "a request does nothing until it is sent"]
pub struct OnlyDefault(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(OnlyDefault, json models::Book);

impl OnlyDefault {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/only-default"))
    }
}

// === src/beside_default.rs

//! Requests of `beside_default`.
//!
//! ```no_run
//! # async fn example(client: by_status::Client) -> by_status::Result<()> {
//! let response = client.beside_default().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `GET /beside-default`.
#[must_use = "a request does nothing until it is sent"]
pub struct BesideDefault(pub(crate) rt::RequestBuilder<rt::Json<models::Book>>);
rt::request!(BesideDefault, json models::Book);

impl BesideDefault {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/beside-default"))
    }
}
