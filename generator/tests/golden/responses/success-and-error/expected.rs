// === src/models/common.rs

/// `Loss` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Loss {
    /// `error` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<Fault>,
}

/// `Fault` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Fault {
    /// `text` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// `AgreeError4xx` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct AgreeError4xx {
    /// `why` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

// === src/models/maybe.rs

/// `Book` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Book {
    /// `title` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

// === src/nothing.rs

//! Requests of `nothing`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let answer = client.nothing().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Nothing, GET "/nothing", empty);

// === src/no_content.rs

//! Requests of `no_content`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let answer = client.no_content().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(NoContent, HEAD "/no-content", empty);

// === src/no_schema.rs

//! Requests of `no_schema`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let answer = client.no_schema().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(NoSchema, GET "/no-schema", json rt::Value);

// === src/null_media.rs

//! Requests of `null_media`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let answer = client.null_media().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(NullMedia, GET "/null-media", json rt::Value);

// === src/text.rs

//! Requests of `text`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let answer = client.text().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Text, GET "/text", json String);

// === src/maybe.rs

//! Requests of `maybe`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let answer = client.maybe().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::request!(Maybe, GET "/maybe", json Option < models::Book >);

// === src/default.rs

//! Requests of `default`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let answer = client.default().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::request!(
    Default2, GET "/default" accept("application/problem+json"), json Option <
    models::Fault >
);

// === src/or_nothing.rs

//! Requests of `or_nothing`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let answer = client.or_nothing().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::by_status!(OrNothingResponse { 200 => Ok(json models::Fault), 202 => Accepted });

rt::request!(OrNothing, POST "/or-nothing", by_status OrNothingResponse);

// === src/agree.rs

//! Requests of `agree`.
//!
//! ```no_run
//! # async fn example(client: success_and_error::Client) -> success_and_error::Result<()> {
//! let answer = client.agree().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

rt::request!(
    Agree, PUT "/agree" accept("application/json, text/json"), json models::Fault
);
