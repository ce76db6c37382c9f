// === problems
// warning[unsupported-server]: the server `https://shelf.example/"); panic!("/`\/{x}` has a variable without a value, a query or a fragment; the client has no default server, so callers pass a base URL
//   --> #/servers/0/url
//   help: write an absolute URL, such as `https://api.example.com/v1`
//
// warning[path-parameter]: the path parameter `"); panic!("` is not declared; it becomes a string
//   --> #/paths/~1a"b\c`d\n{"); panic!("}~1*~1}{~1..~1{}
//   not declared here: #/paths/~1a"b\c`d\n{"); panic!("}~1*~1}{~1..~1{}/post
//   help: add `{name: "); panic!(", in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[path-parameter]: the path parameter `` is not declared; it becomes a string
//   --> #/paths/~1a"b\c`d\n{"); panic!("}~1*~1}{~1..~1{}
//   not declared here: #/paths/~1a"b\c`d\n{"); panic!("}~1*~1}{~1..~1{}/post
//   help: add `{name: , in: path, required: true, schema: {type: string}}` under `parameters`
//
// warning[unsendable-name]: the header parameter `"); panic!("` is ignored: its name is no token of RFC 9110, so it can't be sent
//   --> #/paths/~1a"b\c`d\n{"); panic!("}~1*~1}{~1..~1{}/post/parameters/1/name
//   help: write a name of letters, digits and `-`

// === src/lib.rs

//! Client for "); panic!(".

pub mod auth;
mod client;
pub mod models;
pub mod a_etc_passwd;

pub use client::Client;
pub use oas_client_runtime::{
    self as runtime, ApiError, Auth, ClientBuilder, Date, Download, Error, Items, Method,
    Open, Page, Pages, Response, Result, Retry, Secret, Timestamp, Upload, Value,
};

// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[rt::Server::new("", &[])],
    variables: &[],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: Some("/a\"/b"),
        message: Some("/m\n"),
        request_id: Some("X-\"Id\""),
    },
};

/// A client of "); panic!(". Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of the API at `base_url` with default settings.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn new(base_url: impl Into<String>, auth: rt::Auth) -> rt::Result<Self> {
        Self::builder().base_url(base_url).auth(auth).build()
    }

    /// A client with credentials from the environment: `A"\nB'`.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn from_env(base_url: impl Into<String>) -> rt::Result<Self> {
        Self::builder_from_env()?.base_url(base_url).build()
    }

    /// Configures a client that has the settings of the environment, as [`from_env`](Self::from_env) reads them.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the environment has no credentials.
    pub fn builder_from_env() -> rt::Result<rt::ClientBuilder<Self>> {
        Ok(Self::builder().auth(crate::auth::from_env()?))
    }

    /// Configures a client: credentials, another server, timeouts, another HTTP stack.
    pub fn builder() -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(&API)
    }

    /// Starts a request that the description doesn't have, with the client's credentials, retries and errors:
    /// `path` is appended to the base URL. The response is read as JSON.
    pub fn request(
        &self,
        method: rt::Method,
        path: impl AsRef<str>,
    ) -> rt::RequestBuilder<rt::Json<rt::Value>> {
        self.0.request(method, path.as_ref())
    }

    /// Starts a download from a URL that a response named, on any host, without credentials.
    pub fn download(&self, url: impl AsRef<str>) -> rt::RequestBuilder<rt::Download> {
        self.0.download(url.as_ref())
    }

    /// "#. `/a"b\c'd\n{"); panic!("}`
    pub fn by_a_b_c_d_panic(
        &self,
        panic: impl AsRef<str>,
    ) -> crate::a_etc_passwd::ByABCDPanicHandle {
        crate::a_etc_passwd::ByABCDPanicHandle(self.0.root().arg(panic.as_ref()))
    }
}

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn evil(u22: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::query("X\"\n", u22)
}

/// Credentials from the environment: `A"\nB'`.
///
/// Fails with an error that names the variables if none are set.
pub fn from_env() -> rt::Result<rt::Auth> {
    if let Some([u22]) = rt::Auth::read_env(["A\"\nB`"]) {
        return Ok(self::evil(u22));
    }
    Err(rt::Auth::missing_env(&[&["A\"\nB`"]]))
}

// === src/models/a_etc_passwd.rs

use oas_client_runtime as rt;

/// `XY` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct XY {
    /// `a"b` of the API.
    pub a_b: Option<XyAB>,
    /// `#[serde(skip)]` of the API.
    pub serde_skip: Option<i64>,
    /// `\n\n` of the API.
    pub ua_ua: Option<bool>,
}

rt::object!(
    XY { optional { a_b = "a\"b", serde_skip = "#[serde(skip)]", ua_ua = "\n\n" } }
);

/// `XyAB` of the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum XyAB {
    /// `"); panic!("` on the wire.
    Panic,
    /// `\` on the wire.
    Value1,
    /// `a\nb` on the wire.
    AB,
    /// `U+0000` on the wire.
    Value3,
    /// `'` on the wire.
    Value4,
    /// `''' \n\n# x` on the wire.
    X,
    /// `{}` on the wire.
    Value6,
    /// `U+202E` on the wire.
    Value7,
    /// A value that the description doesn't list, as received.
    Unknown(String),
}

rt::open_enum!(
    XyAB { Panic = "\"); panic!(\"", Value1 = "\\", AB = "a\nb", Value3 = "\0", Value4 =
    "`", X = "``` \n\n# x", Value6 = "{}", Value7 = "\u{202e}" }
);

// === src/a_etc_passwd.rs

//! "#
//!
//! ```no_run
//! # async fn example(client: strings::Client) -> strings::Result<()> {
//! let response = client.by_a_b_c_d_panic("…").u2a().u7b().u2e_u2e().by_unnamed("…").x("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// "#: `client.by_a_b_c_d_panic(panic)`.
#[derive(Clone, Debug)]
pub struct ByABCDPanicHandle(pub(crate) rt::Handle);

impl ByABCDPanicHandle {
    /// "#. `/a"b\c'd\n{"); panic!("}/*`
    pub fn u2a(&self) -> ByABCDPanicU2aHandle {
        ByABCDPanicU2aHandle(self.0.clone())
    }
}

/// "#: `client.by_a_b_c_d_panic(panic).u2a()`.
#[derive(Clone, Debug)]
pub struct ByABCDPanicU2aHandle(pub(crate) rt::Handle);

impl ByABCDPanicU2aHandle {
    /// "#. `/a"b\c'd\n{"); panic!("}/*/{`
    pub fn u7b(&self) -> ByABCDPanicU2aU7bHandle {
        ByABCDPanicU2aU7bHandle(self.0.clone())
    }
}

/// "#: `client.by_a_b_c_d_panic(panic).u2a().u7b()`.
#[derive(Clone, Debug)]
pub struct ByABCDPanicU2aU7bHandle(pub(crate) rt::Handle);

impl ByABCDPanicU2aU7bHandle {
    /// "#. `/a"b\c'd\n{"); panic!("}/*/{/..`
    pub fn u2e_u2e(&self) -> ByABCDPanicU2aU7bU2eU2eHandle {
        ByABCDPanicU2aU7bU2eU2eHandle(self.0.clone())
    }
}

/// "#: `client.by_a_b_c_d_panic(panic).u2a().u7b().u2e_u2e()`.
#[derive(Clone, Debug)]
pub struct ByABCDPanicU2aU7bU2eU2eHandle(pub(crate) rt::Handle);

impl ByABCDPanicU2aU7bU2eU2eHandle {
    /// "#. `/a"b\c'd\n{"); panic!("}/*/{/../{}`
    pub fn by_unnamed(&self, unnamed: impl AsRef<str>) -> ByABCDPanicU2aU7bU2eU2eByUnnamedHandle {
        ByABCDPanicU2aU7bU2eU2eByUnnamedHandle(self.0.arg(unnamed.as_ref()))
    }
}

/// "#: `client.by_a_b_c_d_panic(panic).u2a().u7b().u2e_u2e().by_unnamed(unnamed)`.
#[derive(Clone, Debug)]
pub struct ByABCDPanicU2aU7bU2eU2eByUnnamedHandle(pub(crate) rt::Handle);

impl ByABCDPanicU2aU7bU2eU2eByUnnamedHandle {
    /// Sends `POST /a%22b%5Cc%60d%0A{panic}/*/%7D%7B/../{}`.
    pub fn x(&self, f: impl AsRef<str>) -> PanicX {
        PanicX(PanicX::new(&self.0).0.field("f\"\r\n", f.as_ref()))
    }
}

/// The request `POST /a%22b%5Cc%60d%0A{panic}/*/%7D%7B/../{}`.
#[must_use = "a request does nothing until it is sent"]
pub struct PanicX(pub(crate) rt::RequestBuilder<rt::Json<models::XY>>);
rt::request!(PanicX, json models::XY);

impl PanicX {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/a%22b%5Cc%60d%0A{panic}/*/%7D%7B/../{}").form())
    }

    /// Sets `q"\\n'`.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("q\"\\\n`", value.as_ref()))
    }

    /// Sets `{}`.
    pub fn u7b_u7d(self, value: impl AsRef<str>) -> Self {
        Self(self.0.field("{}", value.as_ref()))
    }
}

// === api.md

# "); panic!("

Every method, by module. The operation is the description's.

## a_etc_passwd

| method | operation | returns | |
|---|---|---|---|
| `client.by_a_b_c_d_panic(panic).u2a().u7b().u2e_u2e().by_unnamed(unnamed).x(f)` | `"); panic!("\n'x'` | `XY` | |
