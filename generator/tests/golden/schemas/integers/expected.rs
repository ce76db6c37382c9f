// === problems
// warning[value-type]: `minimum: 0.5` of an integer is not an integer
//   --> #/components/schemas/All/properties/half/minimum
//   help: write an integer
//
// warning[value-type]: `default: many` is not of the schema's type `integer`
//   --> #/components/schemas/All/properties/wrong_default/default
//   help: write a value of type `integer`, or change `type`
//
// warning[value-type]: `default: true` is not of the schema's type `boolean`
//   --> #/components/schemas/All/properties/wrong_boolean/default
//   help: write a value of type `boolean`, or change `type`
//
// warning[value-type]: `default: a` is not of the schema's type `array`
//   --> #/components/schemas/All/properties/list/default
//   help: write a value of type `array`, or change `type`

// === src/models/all.rs

use oas_client_runtime as rt;

/// `All` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// `plain` of the API.
    pub plain: Option<i64>,
    /// `tiny` of the API.
    pub tiny: Option<i32>,
    /// `short` of the API.
    pub short: Option<i32>,
    /// `int32` of the API.
    pub int32: Option<i32>,
    /// `wide_int32` of the API.
    pub wide_int32: Option<i64>,
    /// `uint16` of the API.
    pub uint16: Option<u32>,
    /// `uint32` of the API.
    pub uint32: Option<u32>,
    /// `uint64` of the API.
    pub uint64: Option<u64>,
    /// `beyond` of the API.
    pub beyond: Option<u64>,
    /// `both_ways` of the API.
    pub both_ways: Option<rt::Decimal>,
    /// `largest` of the API.
    pub largest: Option<i64>,
    /// `half` of the API.
    pub half: Option<i64>,
    /// `wrong_default` of the API.
    pub wrong_default: Option<i64>,
    /// `wrong_boolean` of the API.
    pub wrong_boolean: Option<bool>,
    /// `list` of the API.
    pub list: Option<Vec<String>>,
}

rt::object!(
    All { optional { plain, tiny, short, int32, wide_int32, uint16, uint32, uint64,
    beyond, both_ways, largest, half, wrong_default, wrong_boolean, list } }
);

// === src/all.rs

//! Requests of `all`.
//!
//! ```no_run
//! # async fn example(client: integers::Client) -> integers::Result<()> {
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

    /// Sets `big`.
    pub fn big(self, value: u64) -> Self {
        Self(self.0.query("big", value))
    }

    /// Default: `5`.
    pub fn small(self, value: u32) -> Self {
        Self(self.0.query("small", value))
    }
}
