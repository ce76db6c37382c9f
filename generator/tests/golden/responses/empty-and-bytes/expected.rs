// === src/none.rs

//! Requests of `none`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let response = client.none().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /none`.
#[must_use = "a request does nothing until it is sent"]
pub struct None2(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(None2, empty);

impl None2 {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/none"))
    }
}

// === src/head.rs

//! Requests of `head`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let response = client.head().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `HEAD /head`.
#[must_use = "a request does nothing until it is sent"]
pub struct Head(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Head, empty);

impl Head {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.head("/head"))
    }
}

// === src/empty_content.rs

//! Requests of `empty_content`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let response = client.empty_content().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /empty-content`.
#[must_use = "a request does nothing until it is sent"]
pub struct EmptyContent(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(EmptyContent, empty);

impl EmptyContent {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/empty-content"))
    }
}

// === src/no_schema.rs

//! Requests of `no_schema`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
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

// === src/any.rs

//! Requests of `any`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let response = client.any().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /any`.
#[must_use = "a request does nothing until it is sent"]
pub struct Any(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(Any, bytes);

impl Any {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/any"))
    }
}

// === src/text.rs

//! Requests of `text`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let response = client.text().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /text`.
#[must_use = "a request does nothing until it is sent"]
pub struct Text(pub(crate) rt::RequestBuilder<rt::Text<String>>);
rt::request!(Text, text String);

impl Text {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/text"))
    }
}

// === src/maybe.rs

//! Requests of `maybe`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let response = client.maybe().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /maybe`.
#[must_use = "a request does nothing until it is sent"]
pub struct Maybe(pub(crate) rt::RequestBuilder<rt::Json<Option<i64>>>);
rt::request!(Maybe, json Option<i64>);

impl Maybe {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/maybe"))
    }
}

// === src/number.rs

//! Requests of `number`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let response = client.number().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /number`.
#[must_use = "a request does nothing until it is sent"]
pub struct Number(pub(crate) rt::RequestBuilder<rt::Json<i64>>);
rt::request!(Number, json i64);

impl Number {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/number"))
    }
}

// === src/or_none.rs

//! Requests of `or_none`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let response = client.or_none().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /or-none`.
#[must_use = "a request does nothing until it is sent"]
pub struct OrNone(pub(crate) rt::RequestBuilder<rt::Json<Option<i64>>>);
rt::request!(OrNone, json Option<i64>);

impl OrNone {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/or-none"))
    }
}

// === src/bytes_or_none.rs

//! Requests of `bytes_or_none`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let response = client.bytes_or_none().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /bytes-or-none`.
#[must_use = "a request does nothing until it is sent"]
pub struct BytesOrNone(pub(crate) rt::RequestBuilder<rt::Download>);
rt::request!(BytesOrNone, bytes);

impl BytesOrNone {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/bytes-or-none").accept("image/png"))
    }
}

// === src/moved.rs

//! Requests of `moved`.
//!
//! ```no_run
//! # async fn example(client: empty_and_bytes::Client) -> empty_and_bytes::Result<()> {
//! let response = client.moved().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /moved`.
#[must_use = "a request does nothing until it is sent"]
pub struct Moved(pub(crate) rt::RequestBuilder<rt::Redirect>);
rt::request!(Moved, redirect);

impl Moved {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/moved"))
    }
}
