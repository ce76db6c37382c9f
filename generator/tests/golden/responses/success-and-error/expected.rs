// === src/models/common.rs

use oas_client_runtime as rt;

/// `Loss` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Loss {
    /// `error` of the API.
    pub error: Option<Fault>,
}

rt::object!(Loss { optional { error } });

/// `Fault` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Fault {
    /// `text` of the API.
    pub text: Option<String>,
}

rt::object!(Fault { optional { text } });

/// `AgreeError4xx` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AgreeError4xx {
    /// `why` of the API.
    pub why: Option<String>,
}

rt::object!(AgreeError4xx { optional { why } });

// === src/models/maybe.rs

use oas_client_runtime as rt;

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    pub title: Option<String>,
}

rt::object!(Book { optional { title } });

// === src/nothing.rs

//! Requests of `nothing`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let response = client.nothing().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::failures!(NothingError { 404 => NotFound(json models::Loss) });

/// The request `GET /nothing`.
#[must_use = "a request does nothing until it is sent"]
pub struct Nothing(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Nothing, empty);

impl Nothing {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/nothing"))
    }
}

// === src/no_content.rs

//! Requests of `no_content`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let response = client.no_content().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `HEAD /no-content`.
#[must_use = "a request does nothing until it is sent"]
pub struct NoContent(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(NoContent, empty);

impl NoContent {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.head("/no-content"))
    }
}

// === src/no_schema.rs

//! Requests of `no_schema`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let response = client.no_schema().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /no-schema`.
#[must_use = "a request does nothing until it is sent"]
pub struct NoSchema(pub(crate) rt::RequestBuilder<rt::Json<rt::Value>>);
rt::request!(NoSchema, json rt::Value);

impl NoSchema {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/no-schema"))
    }
}

// === src/null_media.rs

//! Requests of `null_media`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let response = client.null_media().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /null-media`.
#[must_use = "a request does nothing until it is sent"]
pub struct NullMedia(pub(crate) rt::RequestBuilder<rt::Json<rt::Value>>);
rt::request!(NullMedia, json rt::Value);

impl NullMedia {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/null-media"))
    }
}

// === src/text.rs

//! Requests of `text`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let response = client.text().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /text`.
#[must_use = "a request does nothing until it is sent"]
pub struct Text(pub(crate) rt::RequestBuilder<rt::Json<String>>);
rt::request!(Text, json String);

impl Text {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/text"))
    }
}

// === src/maybe.rs

//! Requests of `maybe`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let response = client.maybe().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `GET /maybe`.
#[must_use = "a request does nothing until it is sent"]
pub struct Maybe(pub(crate) rt::RequestBuilder<rt::Json<Option<models::Book>>>);
rt::request!(Maybe, json Option<models::Book>);

impl Maybe {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/maybe"))
    }
}

// === src/default.rs

//! Requests of `default`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let response = client.default().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `GET /default`.
#[must_use = "a request does nothing until it is sent"]
pub struct Default2(pub(crate) rt::RequestBuilder<rt::Json<Option<models::Fault>>>);
rt::request!(Default2, json Option<models::Fault>);

impl Default2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/default").accept("application/problem+json"))
    }
}

// === src/or_nothing.rs

//! Requests of `or_nothing`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let response = client.or_nothing().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::by_status!(OrNothingResponse { 200 => Ok(json models::Fault), 202 => Accepted });

/// The request `POST /or-nothing`.
#[must_use = "a request does nothing until it is sent"]
pub struct OrNothing(pub(crate) rt::RequestBuilder<OrNothingResponse>);
rt::request!(OrNothing, by_status OrNothingResponse);

impl OrNothing {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/or-nothing"))
    }
}

// === src/agree.rs

//! Requests of `agree`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let response = client.agree().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::failures!(
    AgreeError { 400..= 499 => ClientError(json models::AgreeError4xx), 400.. =>
    Default(json models::Loss) }
);

/// The request `PUT /agree`.
#[must_use = "a request does nothing until it is sent"]
pub struct Agree(pub(crate) rt::RequestBuilder<rt::Json<models::Fault>>);
rt::request!(Agree, json models::Fault);

impl Agree {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/agree").accept("application/json, text/json"))
    }
}
