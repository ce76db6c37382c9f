// === src/lib.rs

//! Client for Preluded.
//!
//! ```no_run
//! # async fn example() -> prelude::Result<()> {
//! let client = prelude::Client::new()?;
//! println!("{:?}", client.string().send().await?);
//! # Ok(()) }
//! ```

mod client;
pub mod models;
pub mod client_api;
pub mod crate_;
pub mod lib_api;
pub mod main_api;
pub mod rt_api;
pub mod runtime_api;
pub mod serde_api;
pub mod std_api;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Open, Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
};

// === src/models.rs

//! What the API receives and returns.

mod rt_api;
mod std_api;

pub use rt_api::*;
pub use std_api::*;

// === src/models/rt_api.rs

use oas_client_runtime as rt;

/// `Models` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Models {
    /// `rt` of the API.
    pub rt: Option<String>,
}

rt::object!(Models { optional { rt } });

// === src/models/std_api.rs

use oas_client_runtime as rt;

/// `All` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// `into` of the API.
    pub into: Into2,
    /// `from` of the API.
    pub from: From2,
    /// `self` of the API.
    pub self_: Option<Self_>,
    /// `result` of the API.
    pub result: Option<Result2>,
    /// `error` of the API.
    pub error: Option<Error>,
    /// `clone` of the API.
    pub clone: Option<Clone>,
    /// `rt` of the API.
    pub rt: Option<Rt>,
    /// `text` of the API.
    pub text: String,
}

rt::object!(
    All { required { into, from } optional { self_ = "self", result, error, clone, rt }
    required { text } }
);

impl All {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(into: Into2, text: impl Into<String>) -> Self {
        Self {
            into,
            from: From2::A,
            self_: None,
            result: None,
            error: None,
            clone: None,
            rt: None,
            text: text.into(),
        }
    }
}

rt::setters!(
    All { into { self_(Self_), result(Result2), error(Error), clone as clone_(Clone),
    rt(Rt) } }
);

/// `Into2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Into2 {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(Into2 { optional { a } });

impl Into2 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None }
    }
}

rt::setters!(Into2 { into { a(String) } });

/// `From2` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum From2 {
    /// `a` on the wire.
    A,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(From2 { A = "a" });

/// `Self_` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Self_ {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(Self_ { optional { a } });

impl Self_ {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None }
    }
}

rt::setters!(Self_ { into { a(String) } });

/// `Result2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Result2 {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(Result2 { optional { a } });

impl Result2 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None }
    }
}

rt::setters!(Result2 { into { a(String) } });

/// `Error` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Error {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(Error { optional { a } });

impl Error {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None }
    }
}

rt::setters!(Error { into { a(String) } });

/// `Clone` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Clone {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(Clone { optional { a } });

impl Clone {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None }
    }
}

rt::setters!(Clone { into { a(String) } });

/// `Rt` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Rt {
    /// `a` of the API.
    pub a: Option<String>,
    /// `new` of the API.
    pub new: Option<New2>,
}

rt::object!(Rt { optional { a, new } });

impl Rt {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { a: None, new: None }
    }
}

rt::setters!(Rt { into { a(String), new as new_(New2) } });

/// `New2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct New2 {
    /// `rt` of the API.
    pub rt: Option<String>,
}

rt::object!(New2 { optional { rt } });

impl New2 {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { rt: None }
    }
}

rt::setters!(New2 { into { rt(String) } });

/// `Option2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Option2 {
    /// `some` of the API.
    pub some: Option<Some2>,
    /// `list` of the API.
    pub list: Option<Vec<Vec2>>,
}

rt::object!(Option2 { optional { some, list } });

/// `Some2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Some2 {
    /// `n` of the API.
    pub n: Option<i64>,
}

rt::object!(Some2 { optional { n } });

/// `Vec2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Vec2 {
    /// `text` of the API.
    pub text: Option<String2>,
}

rt::object!(Vec2 { optional { text } });

/// `String2` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum String2 {
    /// `From` on the wire.
    From,
    /// `Into` on the wire.
    Into,
    /// `Ok` on the wire.
    Ok,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(String2 { From = "From", Into = "Into", Ok = "Ok" });

/// `Iterator2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Iterator2 {
    /// `a` of the API.
    pub a: Option<String>,
}

rt::object!(Iterator2 { optional { a } });

// === src/std_api.rs

//! Requests of `std_api`.
//!
//! ```no_run
//! # async fn example(client: prelude::Client) -> prelude::Result<()> {
//! let response = client.into_2().post().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/into`: `client.into_2()`.
#[derive(Clone, Debug)]
pub struct Into2Handle(pub(crate) rt::Handle);

impl Into2Handle {
    /// Sends `POST /into`.
    pub fn post(&self) -> Into2 {
        Into2::new(&self.0)
    }
}

/// The request `PUT /option`.
#[must_use = "a request does nothing until it is sent"]
pub struct Option2(pub(crate) rt::RequestBuilder<rt::Json<models::Option2>>);
rt::request!(Option2, json models::Option2);

impl Option2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/option"))
    }

    /// Sets `vec`.
    pub fn vec(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("vec", rt::strings(values)))
    }
}

/// The request `POST /into`.
#[must_use = "a request does nothing until it is sent"]
pub struct Into2(
    pub(crate) rt::RequestBuilder<
        rt::Json<std::collections::BTreeMap<String, models::Iterator2>>,
    >,
);
rt::request!(Into2, json std::collections::BTreeMap<String, models::Iterator2>);

impl Into2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/into").form())
    }

    /// Sets `n`.
    pub fn n(self, value: impl Into<Option<i64>>) -> Self {
        Self(self.0.field("n", value.into()))
    }
}

// === src/lib_api.rs

//! Requests of `lib_api`.
//!
//! ```no_run
//! # async fn example(client: prelude::Client) -> prelude::Result<()> {
//! let response = client.string().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /string`.
#[must_use = "a request does nothing until it is sent"]
pub struct String2(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(String2, empty);

impl String2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/string"))
    }
}

// === src/main_api.rs

//! Requests of `main_api`.
//!
//! ```no_run
//! # async fn example(client: prelude::Client) -> prelude::Result<()> {
//! let response = client.as_ref().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /as_ref`.
#[must_use = "a request does nothing until it is sent"]
pub struct AsRef2(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(AsRef2, empty);

impl AsRef2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/as_ref"))
    }
}

// === src/runtime_api.rs

//! Requests of `runtime_api`.
//!
//! ```no_run
//! # async fn example(client: prelude::Client) -> prelude::Result<()> {
//! let response = client.box_().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /box`.
#[must_use = "a request does nothing until it is sent"]
pub struct Box2(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Box2, empty);

impl Box2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/box"))
    }
}

// === src/serde_api.rs

//! Requests of `serde_api`.
//!
//! ```no_run
//! # async fn example(client: prelude::Client) -> prelude::Result<()> {
//! let response = client.self_().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /self`.
#[must_use = "a request does nothing until it is sent"]
pub struct Self_(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Self_, empty);

impl Self_ {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/self"))
    }
}

// === src/client_api.rs

//! Requests of `client_api`.
//!
//! ```no_run
//! # async fn example(client: prelude::Client) -> prelude::Result<()> {
//! let response = client.client().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /client`.
#[must_use = "a request does nothing until it is sent"]
pub struct Client(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Client, empty);

impl Client {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/client"))
    }
}

// === src/crate_.rs

//! Requests of `crate_`.
//!
//! ```no_run
//! # async fn example(client: prelude::Client) -> prelude::Result<()> {
//! let response = client.crate_().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /crate`.
#[must_use = "a request does nothing until it is sent"]
pub struct Crate(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Crate, empty);

impl Crate {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/crate"))
    }
}

// === src/rt_api.rs

//! Requests of `rt_api`.
//!
//! ```no_run
//! # async fn example(client: prelude::Client) -> prelude::Result<()> {
//! let response = client.rt().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `GET /rt`.
#[must_use = "a request does nothing until it is sent"]
pub struct Rt(pub(crate) rt::RequestBuilder<rt::Json<models::Models>>);
rt::request!(Rt, json models::Models);

impl Rt {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/rt"))
    }
}
