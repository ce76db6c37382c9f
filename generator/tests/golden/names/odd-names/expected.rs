// === src/models/common.rs

use oas_client_runtime as rt;

/// `Error` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Error {
    /// `error` of the API.
    pub error: Option<String>,
}

rt::object!(Error { optional { error } });

impl Error {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new() -> Self {
        Self { error: None }
    }
}

rt::setters!(Error { into { error(String) } });

/// `Core` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Core {
    /// `clone` of the API.
    pub clone: Option<String>,
}

rt::object!(Core { optional { clone } });

// === src/models/core_api.rs

use oas_client_runtime as rt;

/// `Debug` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Debug {
    /// `a` of the API.
    pub a: Option<String>,
    /// `default` of the API.
    pub default: Option<Default2>,
}

rt::object!(Debug { optional { a, default } });

/// `Default2` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Default2 {
    /// `a` of the API.
    pub a: Option<PartialEq>,
}

rt::object!(Default2 { optional { a } });

/// `PartialEq` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PartialEq {
    /// A string.
    String(String),
    /// An object.
    Core(Box<super::Core>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(PartialEq { String(String) if String, Core(Box < super::Core >) if Object });

// === src/models/serde_api.rs

use oas_client_runtime as rt;

/// Its name is a crate's.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Serde {
    /// `a` on the wire.
    A,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(Serde { A = "a" });

// === src/models/where_.rs

use oas_client_runtime as rt;

/// `Where` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Where {
    /// `self` of the API.
    pub self_: super::Error,
    /// `loop` of the API.
    pub loop_: Option<String>,
    /// `1st` of the API.
    pub n1st: Option<i64>,
    /// `…` of the API.
    pub u2026: Option<String>,
    /// `dyn` of the API.
    pub dyn_: Option<String>,
}

rt::object!(
    Where { required { self_ = "self" } optional { loop_ = "loop", n1st = "1st", u2026 =
    "…", dyn_ = "dyn" } }
);

impl Where {
    /// Makes a value of the required fields. Every other field is absent until it is set.
    pub fn new(self_: super::Error) -> Self {
        Self {
            self_,
            loop_: None,
            n1st: None,
            u2026: None,
            dyn_: None,
        }
    }
}

rt::setters!(
    Where { into { loop_(String) } exact { n1st(i64) } into { u2026(String), dyn_(String)
    } }
);

/// `Loop` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Loop {
    /// `fn` of the API.
    pub fn_: Option<bool>,
    /// `std` of the API.
    pub std: Option<Std>,
    /// `titled` of the API.
    pub titled: Option<Titled>,
    /// `crate` of the API.
    pub crate_: Option<Crate>,
}

rt::object!(Loop { optional { fn_ = "fn", std, titled, crate_ = "crate" } });

/// `Std` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Std {
    /// `core` of the API.
    pub core: Option<super::Core>,
}

rt::object!(Std { optional { core } });

/// `Titled` of the API.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Titled {
    /// Self
    Self2(Box<TitledSelf>),
    /// Unknown
    Unknown2(Box<TitledUnknown>),
    /// A value of none of these variants, as received.
    Unknown(rt::Value),
}

rt::union!(
    Titled { Self2(Box < TitledSelf >) if Property("a", "b"), Unknown2(Box <
    TitledUnknown >) if Property("b", "a") }
);

/// Self
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TitledSelf {
    /// `a` of the API.
    pub a: String,
}

rt::object!(TitledSelf { required { a } });

/// Unknown
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TitledUnknown {
    /// `b` of the API.
    pub b: String,
}

rt::object!(TitledUnknown { required { b } });

/// `Crate` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Crate {
    /// `self` on the wire.
    Self_,
    /// `Self` on the wire.
    Self2,
    /// `crate` on the wire.
    Crate,
    /// `""` on the wire.
    Empty,
    /// `1` on the wire.
    N1,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(
    Crate { Self_ = "self", Self2 = "Self", Crate = "crate", Empty = "", N1 = "1" }
);

// === src/where_.rs

//! Requests of `where_`.

use crate::models;
use oas_client_runtime as rt;

/// The resource `/where`: `client.where_()`.
#[derive(Clone, Debug)]
pub struct WhereHandle(pub(crate) rt::Handle);

impl WhereHandle {
    /// The resource `/where/{loop}`.
    pub fn by_loop(&self, loop_: impl AsRef<str>) -> WhereByLoopHandle {
        WhereByLoopHandle(self.0.arg(loop_.as_ref()))
    }
}

/// The resource `/where/{loop}`: `client.where_().by_loop(loop_)`.
#[derive(Clone, Debug)]
pub struct WhereByLoopHandle(pub(crate) rt::Handle);

impl WhereByLoopHandle {
    /// The resource `/where/{loop}/std`.
    pub fn std(&self) -> WhereByLoopStdHandle {
        WhereByLoopStdHandle(self.0.clone())
    }
}

/// The resource `/where/{loop}/std`: `client.where_().by_loop(loop_).std()`.
#[derive(Clone, Debug)]
pub struct WhereByLoopStdHandle(pub(crate) rt::Handle);

impl WhereByLoopStdHandle {
    /// Sends `PUT /where/{loop}/std`.
    pub fn await_(&self, body: models::Where) -> Await {
        Await(Await::new(&self.0).0.json(&body))
    }
}

/// The request `PUT /where/{loop}/std`.
#[must_use = "a request does nothing until it is sent"]
pub struct Await(pub(crate) rt::RequestBuilder<rt::Json<models::Loop>>);
rt::request!(Await, json models::Loop);

impl Await {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.put("/where/{loop}/std"))
    }

    /// Sets `async`.
    pub fn async_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("async", value.as_ref()))
    }

    /// Sets `crate`.
    pub fn crate_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("crate", value.as_ref()))
    }

    /// Sets `super`.
    pub fn super_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("super", value.as_ref()))
    }

    /// Sets `1`.
    pub fn n1(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("1", value.as_ref()))
    }

    /// Sets `…`.
    pub fn u2026(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("…", value.as_ref()))
    }
}

// === src/error.rs

//! Requests of `error`.
//!
//! ```no_run
//! # async fn example(client: odd_names::Client) -> odd_names::Result<()> {
//! let response = client.error().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `GET /error`.
#[must_use = "a request does nothing until it is sent"]
pub struct Error(pub(crate) rt::RequestBuilder<rt::Json<models::Error>>);
rt::request!(Error, json models::Error);

impl Error {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/error"))
    }
}

// === src/core_api.rs

//! Requests of `core_api`.
//!
//! ```no_run
//! # async fn example(client: odd_names::Client) -> odd_names::Result<()> {
//! let response = client.core().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `GET /core`.
#[must_use = "a request does nothing until it is sent"]
pub struct Core(pub(crate) rt::RequestBuilder<rt::Json<models::Debug>>);
rt::request!(Core, json models::Debug);

impl Core {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/core"))
    }
}

// === src/serde_api.rs

//! Requests of `serde_api`.
//!
//! ```no_run
//! # async fn example(client: odd_names::Client) -> odd_names::Result<()> {
//! let response = client.serde().send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The request `GET /serde`.
#[must_use = "a request does nothing until it is sent"]
pub struct Serde(pub(crate) rt::RequestBuilder<rt::Json<models::Serde>>);
rt::request!(Serde, json models::Serde);

impl Serde {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/serde"))
    }
}

// === tests/replay/where_.rs

//! The exchanges of `where_.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "where_.har",
    include_str!("../examples/where_.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0])
        .call(|client| Ok(
            client
                .where_()
                .by_loop("a")
                .std()
                .await_(replay::from_json("{\"self\":{\"error\":\"x\"},\"1st\":2}")?)
                .async_("b")
                .crate_("c")
                .super_("d")
                .n1("e")
                .u2026("f"),
        ))
}

// === tests/replay/error.rs

//! The exchanges of `error.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "error.har",
    include_str!("../examples/error.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.error()))
}

// === tests/replay/core_api.rs

//! The exchanges of `core_api.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "core_api.har",
    include_str!("../examples/core_api.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.core()))
}

// === tests/replay/serde_api.rs

//! The exchanges of `serde_api.har`.

use oas_client_runtime::replay;

const RECORDING: replay::Recording<'_> = replay::Recording::new(
    "serde_api.har",
    include_str!("../examples/serde_api.har"),
);

/// An example of status 200.
#[test]
fn an_example_of_status_200() -> replay::TestResult {
    super::run(RECORDING, &[0]).call(|client| Ok(client.serde()))
}

// === tests/examples/where_.har

{"comment":"An example of status 200.","request":{"method":"PUT","url":"https://shelf.example/where/a/std?async=b&crate=c&1=e&%E2%80%A6=f","headers":[{"name":"super","value":"d"},{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"self\":{\"error\":\"x\"},\"1st\":2}"}},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"fn\":true}"}}}
]}}

// === tests/examples/error.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/error","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"error\":\"x\"}"}}}
]}}

// === tests/examples/core_api.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/core","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"a\":\"x\"}"}}}
]}}

// === tests/examples/serde_api.har

{"comment":"An example of status 200.","request":{"method":"GET","url":"https://shelf.example/serde","headers":[]},"response":{"status":200,"headers":[{"name":"content-type","value":"application/json"}],"content":{"mimeType":"application/json","text":"\"a\""}}}
]}}
