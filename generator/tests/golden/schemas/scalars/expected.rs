// === src/models/all.rs

use oas_client_runtime as rt;

/// `All` of the API.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct All {
    /// `text` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// `email` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// `at` of the API.
    pub at: rt::Timestamp,
    /// `on` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<rt::Date>,
    /// `secret` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<rt::Secret>,
    /// `bytes` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<String>,
    /// `amount` of the API.
    pub amount: i64,
    /// `small` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub small: Option<i32>,
    /// `unsigned` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unsigned: Option<u64>,
    /// `ratio` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
    /// `rough` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rough: Option<f32>,
    /// `yes` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<bool>,
    /// `anything` of the API.
    pub anything: rt::Value,
    /// `maybe` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maybe: Option<rt::Value>,
    /// `object` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<rt::Value>,
    /// `known_by_members` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_by_members: Option<AllKnownByMembers>,
    /// `one_or_null` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_or_null: Option<String>,
    /// `one_of_one` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_of_one: Option<i64>,
}

/// `AllKnownByMembers` of the API.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct AllKnownByMembers {
    /// `a` of the API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
}

// === src/all.rs

//! Requests of `all`.
//!
//! ```no_run
//! # async fn example(client: scalars::Client) -> scalars::Result<()> {
//! let response = client.all().fetch().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/all`: `client.all()`.
#[derive(Clone, Debug)]
pub struct AllHandle(pub(crate) rt::Handle);

impl AllHandle {
    /// Sends `GET /all`.
    pub fn fetch(&self) -> FetchAll {
        FetchAll::new(&self.0)
    }
}

/// The request `GET /all`.
#[must_use = "a request does nothing until it is sent"]
pub struct FetchAll(pub(crate) rt::RequestBuilder<rt::Json<models::All>>);
rt::request!(FetchAll, json models::All);

impl FetchAll {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/all"))
    }
}
