// === src/models/all.rs

use oas_client_runtime as rt;

/// `All` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// `text` of the API.
    pub text: Option<String>,
    /// `email` of the API.
    pub email: Option<String>,
    /// `at` of the API.
    pub at: rt::Open<rt::Timestamp>,
    /// `on` of the API.
    pub on: Option<rt::Open<rt::Date>>,
    /// `secret` of the API.
    pub secret: Option<rt::Secret>,
    /// `bytes` of the API.
    pub bytes: Option<rt::Open<rt::Base64>>,
    /// `amount` of the API.
    pub amount: i64,
    /// `small` of the API.
    pub small: Option<i32>,
    /// `unsigned` of the API.
    pub unsigned: Option<u64>,
    /// `ratio` of the API.
    pub ratio: Option<f64>,
    /// `rough` of the API.
    pub rough: Option<f32>,
    /// `yes` of the API.
    pub yes: Option<bool>,
    /// `anything` of the API.
    pub anything: rt::Value,
    /// `maybe` of the API.
    pub maybe: Option<rt::Value>,
    /// `object` of the API.
    pub object: Option<rt::Value>,
    /// `known_by_members` of the API.
    pub known_by_members: Option<AllKnownByMembers>,
    /// `one_or_null` of the API.
    pub one_or_null: Option<String>,
    /// `one_of_one` of the API.
    pub one_of_one: Option<i64>,
}

rt::object!(
    All { optional { text, email } required { at } optional { on, secret, bytes }
    required { amount } optional { small, unsigned, ratio, rough, yes } required {
    anything } present { maybe, object } optional { known_by_members, one_or_null,
    one_of_one } }
);

/// `AllKnownByMembers` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AllKnownByMembers {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(AllKnownByMembers { optional { a } });

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
