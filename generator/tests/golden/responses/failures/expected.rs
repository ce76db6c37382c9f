// === src/models/common.rs

use oas_client_runtime as rt;

/// `Lost` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lost {
    /// `since` of the API.
    pub since: rt::Open<rt::Date>,
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

/// `Problem` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// `title` of the API.
    pub title: Option<String>,
}

rt::object!(Problem { optional { title } });

/// `FetchBookError4xx` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FetchBookError4xx {
    /// `why` of the API.
    pub why: Option<String>,
}

rt::object!(FetchBookError4xx { optional { why } });

/// `DeleteBookError400` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeleteBookError400 {
    /// `too_new` on the wire.
    TooNew,
    /// `too_old` on the wire.
    TooOld,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(DeleteBookError400 { TooNew = "too_new", TooOld = "too_old" });

// === src/books.rs

//! Requests of `books`.
//!
//! ```no_run
//! # async fn example(client: failures::Client) -> failures::Result<()> {
//! let response = client.book("…").fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/books/{id}`: `client.book(id)`.
#[derive(Clone, Debug)]
pub struct BookHandle(pub(crate) rt::Handle);

impl BookHandle {
    /// Sends `GET /books/{id}`.
    ///
    /// Error responses: [`FetchBookError`].
    pub fn fetch(&self) -> FetchBook {
        FetchBook::new(&self.0)
    }

    /// Sends `DELETE /books/{id}`.
    ///
    /// Error responses: [`DeleteBookError`].
    pub fn delete(&self) -> DeleteBook {
        DeleteBook::new(&self.0)
    }
}

/// The resource `/book-errors`: `client.book_errors()`.
#[derive(Clone, Debug)]
pub struct BookErrorsHandle(pub(crate) rt::Handle);

impl BookErrorsHandle {
    /// Sends `POST /book-errors`.
    pub fn fetch(&self) -> FetchBookError2 {
        FetchBookError2::new(&self.0)
    }
}

rt::failures!(
    FetchBookError { 404 => NotFound(json models::Lost), 409 if
    "application/problem+json" => ConflictProblemJson(json models::Problem), 409 if
    "text/plain" => ConflictText(text String), 409 => Conflict(json models::Lent), 410 =>
    Gone, 418 => Status418, 599 => Status599(json i64), 400..= 499 => ClientError(json
    models::FetchBookError4xx), 400.. => Default(json models::Problem) }
);

/// The request `GET /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchBook, empty);

impl FetchBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/books/{id}"))
    }
}

rt::failures!(
    DeleteBookError { 400 => BadRequest(text models::DeleteBookError400), 404 =>
    NotFound(json Option < models::Problem >), 422 => UnprocessableContent, 500 =>
    InternalServerError(text String), 502 => BadGateway(bytes rt::Bytes), 500..= 599 if
    "text/*" => ServerErrorText(text String), 500..= 599 => ServerError(bytes rt::Bytes)
    }
);

/// The request `DELETE /books/{id}`.
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBook(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(DeleteBook, empty);

impl DeleteBook {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.delete("/books/{id}"))
    }
}

/// The request `POST /book-errors`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchBookError2(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(FetchBookError2, empty);

impl FetchBookError2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/book-errors"))
    }
}

// === src/only_default.rs

//! Requests of `only_default`.
//!
//! ```no_run
//! # async fn example(client: failures::Client) -> failures::Result<()> {
//! let response = client.only_default().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /only-default`.
#[must_use = "a request does nothing until it is sent"]
pub struct OnlyDefault(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(OnlyDefault, empty);

impl OnlyDefault {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/only-default"))
    }
}

// === src/two_defaults.rs

//! Requests of `two_defaults`.
//!
//! ```no_run
//! # async fn example(client: failures::Client) -> failures::Result<()> {
//! let response = client.two_defaults().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::failures!(
    TwoDefaultsError { 400.. if "text/plain" => DefaultText(text String), 400.. =>
    Default(json models::Problem) }
);

/// The request `GET /two-defaults`.
#[must_use = "a request does nothing until it is sent"]
pub struct TwoDefaults(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(TwoDefaults, empty);

impl TwoDefaults {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/two-defaults"))
    }
}

// === src/any_error.rs

//! Requests of `any_error`.
//!
//! ```no_run
//! # async fn example(client: failures::Client) -> failures::Result<()> {
//! let response = client.any_error().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::failures!(
    AnyErrorError { 400.. if "text/plain" => DefaultText(text String), 400.. if "*/*" but
    "application/json" but "application/vnd.shelf+json" => DefaultAny(bytes rt::Bytes),
    400.. => Default(json models::Problem) }
);

/// The request `GET /any-error`.
#[must_use = "a request does nothing until it is sent"]
pub struct AnyError(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(AnyError, empty);

impl AnyError {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/any-error"))
    }
}

// === src/type_error.rs

//! Requests of `type_error`.
//!
//! ```no_run
//! # async fn example(client: failures::Client) -> failures::Result<()> {
//! let response = client.type_error().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::failures!(
    TypeErrorError { 400.. if "application/*" but "application/json" =>
    DefaultApplication(bytes rt::Bytes), 400.. => Default(json models::Problem) }
);

/// The request `GET /type-error`.
#[must_use = "a request does nothing until it is sent"]
pub struct TypeError(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(TypeError, empty);

impl TypeError {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/type-error"))
    }
}

// === src/no_bodies.rs

//! Requests of `no_bodies`.
//!
//! ```no_run
//! # async fn example(client: failures::Client) -> failures::Result<()> {
//! let response = client.no_bodies().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /no-bodies`.
#[must_use = "a request does nothing until it is sent"]
pub struct NoBodies(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(NoBodies, empty);

impl NoBodies {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/no-bodies"))
    }
}
