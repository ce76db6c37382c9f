// === problems
// warning[unsendable-name]: the header parameter `Authorization` is ignored: OpenAPI describes this header elsewhere
//   --> #/paths/~1headers/get/parameters/6
//   help: describe it under `components/securitySchemes` and `security`
//
// warning[unsendable-name]: the header parameter `Accept` is ignored: OpenAPI describes this header elsewhere
//   --> #/paths/~1headers/get/parameters/7
//   help: remove it: the client accepts the media types of the responses; `.with(|call| call.accept(…))` sets others
//
// warning[path-parameter]: the path parameter `clone` is not declared; it becomes a string
//   --> #/paths/~1from_env~1{clone}
//   not declared here: #/paths/~1from_env~1{clone}/get
//   help: add `{name: clone, in: path, required: true, schema: {type: string}}` under `parameters`

// === src/client.rs

use oas_client_runtime as rt;

static API: rt::Api = rt::Api {
    servers: &[rt::Server::new("", &["https://shelf.example"])],
    variables: &[],
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
    error_fields: rt::ErrorFields {
        code: None,
        message: None,
        request_id: None,
    },
};

/// A client of Names. Cheap to clone; share one.
#[derive(Clone, Debug)]
pub struct Client(rt::Client);

impl From<rt::Client> for Client {
    fn from(client: rt::Client) -> Self {
        Self(client)
    }
}

impl Client {
    /// A client of `https://shelf.example` with default settings.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`](crate::Error::Invalid) if the settings make no client.
    pub fn new() -> rt::Result<Self> {
        Self::builder().build()
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

    /// The resource `/match`.
    pub fn match_(&self) -> crate::match_::MatchHandle {
        crate::match_::MatchHandle(self.0.root())
    }

    /// The resource `/self`.
    pub fn self_(&self) -> crate::self_::SelfHandle {
        crate::self_::SelfHandle(self.0.root())
    }

    /// The resource `/builder`.
    pub fn builder_2(&self) -> crate::builder::Builder2Handle {
        crate::builder::Builder2Handle(self.0.root())
    }

    /// The resource `/new`.
    pub fn new_2(&self) -> crate::new::New2Handle {
        crate::new::New2Handle(self.0.root())
    }

    /// The resource `/from_env`.
    #[allow(clippy::wrong_self_convention, reason = "named by the API")]
    pub fn from_env_2(&self) -> crate::from_env::FromEnv2Handle {
        crate::from_env::FromEnv2Handle(self.0.root())
    }

    /// Sends `GET /headers`.
    pub fn headers(&self, x_self: i64) -> crate::headers::Headers {
        crate::headers::Headers(
            crate::headers::Headers::new(&self.0.root()).0.header("X-Self", x_self),
        )
    }
}

// === src/models/match_.rs

use oas_client_runtime as rt;

/// `Impl` of the API.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Impl {
    /// `type` of the API.
    pub type_: Option<String>,
    /// `type_` of the API.
    pub type_2: Option<String>,
    /// `Type` of the API.
    pub kind: Option<String>,
    /// `bookId` of the API.
    pub book_id: Option<String>,
    /// `book_id` of the API.
    pub book_id_2: Option<String>,
    /// `rest` of the API.
    pub rest: Option<String>,
    /// `gen` of the API.
    pub gen_: Option<String>,
    /// `@id` of the API.
    pub id: Option<String>,
    /// `""` of the API.
    pub unnamed: Option<String>,
    /// `r#type` of the API.
    pub r_type: Option<String>,
}

rt::object!(
    Impl { optional { type_ = "type", type_2 = "type_", kind = "Type", book_id =
    "bookId", book_id_2 = "book_id", rest, gen_ = "gen", id = "@id", unnamed = "", r_type
    = "r#type" } }
);

// === src/match_.rs

//! Requests of `match_`.
//!
//! ```no_run
//! # async fn example(client: clashes::Client) -> clashes::Result<()> {
//! let response = client.match_().by_self("…", "…").async_("…").send().await?;
//! # Ok(()) }
//! ```

use crate::models;
use oas_client_runtime as rt;

/// The resource `/match`: `client.match_()`.
#[derive(Clone, Debug)]
pub struct MatchHandle(pub(crate) rt::Handle);

impl MatchHandle {
    /// The resource `/match/{type}/{self}`.
    pub fn by_self(&self, type_: impl AsRef<str>, self_: impl AsRef<str>) -> MatchBySelfHandle {
        MatchBySelfHandle(self.0.arg(type_.as_ref()).arg(self_.as_ref()))
    }
}

/// The resource `/match/{type}/{self}`: `client.match_().by_self(type_, self_)`.
#[derive(Clone, Debug)]
pub struct MatchBySelfHandle(pub(crate) rt::Handle);

impl MatchBySelfHandle {
    /// Sends `GET /match/{type}/{self}`.
    pub fn async_(&self, self_: impl AsRef<str>) -> Async {
        Async(Async::new(&self.0).0.query("self", self_.as_ref()))
    }
}

/// The request `GET /match/{type}/{self}`.
#[must_use = "a request does nothing until it is sent"]
pub struct Async(pub(crate) rt::RequestBuilder<rt::Json<models::Impl>>);
rt::request!(Async, json models::Impl);

impl Async {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/match/{type}/{self}"))
    }

    /// Sets `Self`.
    pub fn self_2(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("Self", value.as_ref()))
    }

    /// Sets `new`.
    pub fn new_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("new", value.as_ref()))
    }

    /// Sets `send`.
    pub fn send_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("send", value.as_ref()))
    }

    /// Sets `send_blocking`.
    pub fn send_blocking_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("send_blocking", value.as_ref()))
    }

    /// Sets `limit`.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// Sets `items`.
    pub fn items(self, value: i64) -> Self {
        Self(self.0.query("items", value))
    }

    /// Sets `body`.
    pub fn body(self, value: i64) -> Self {
        Self(self.0.query("body", value))
    }

    /// Sets `value`.
    pub fn value(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.query_each("value", rt::strings(values)))
    }

    /// Sets `Date`.
    pub fn date(self, value: impl Into<rt::Open<rt::Date>>) -> Self {
        Self(self.0.query("Date", rt::open::<rt::Date>(value)))
    }

    /// Sets `Date<`.
    pub fn date_lt(self, value: impl Into<rt::Open<rt::Date>>) -> Self {
        Self(self.0.query("Date<", rt::open::<rt::Date>(value)))
    }

    /// Sets `Date>`.
    pub fn date_gt(self, value: impl Into<rt::Open<rt::Date>>) -> Self {
        Self(self.0.query("Date>", rt::open::<rt::Date>(value)))
    }

    /// Sets `date_lt`.
    pub fn date_lt_2(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("date_lt", value.as_ref()))
    }

    /// Sets `created[gte]`.
    pub fn created_gte(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("created[gte]", value.as_ref()))
    }

    /// Sets `2nd`.
    pub fn n2nd(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("2nd", value.as_ref()))
    }

    /// Sets `""`.
    pub fn unnamed(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("", value.as_ref()))
    }

    /// Sets `会議`.
    pub fn u4f1a_u8b70(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("会議", value.as_ref()))
    }

    /// Sets `is_lent`.
    #[allow(clippy::wrong_self_convention, reason = "named by the API")]
    pub fn is_lent(self, value: bool) -> Self {
        Self(self.0.query("is_lent", value))
    }

    /// Sets `clone`.
    pub fn clone_(self, value: bool) -> Self {
        Self(self.0.query("clone", value))
    }

    /// Sets `add`.
    #[allow(clippy::should_implement_trait, reason = "named by the API")]
    pub fn add(self, value: bool) -> Self {
        Self(self.0.query("add", value))
    }

    /// Sets `shl`.
    #[allow(clippy::should_implement_trait, reason = "named by the API")]
    pub fn shl(self, value: bool) -> Self {
        Self(self.0.query("shl", value))
    }

    /// Sets `next`.
    #[allow(clippy::should_implement_trait, reason = "named by the API")]
    pub fn next(self, value: bool) -> Self {
        Self(self.0.query("next", value))
    }

    /// Sets `as_ref`.
    #[allow(clippy::wrong_self_convention, reason = "named by the API")]
    #[allow(clippy::should_implement_trait, reason = "named by the API")]
    pub fn as_ref(self, value: bool) -> Self {
        Self(self.0.query("as_ref", value))
    }

    /// Sets `odd`.
    pub fn handsome(self, value: bool) -> Self {
        Self(self.0.query("odd", value))
    }
}

// === src/self_.rs

//! Requests of `self_`.
//!
//! ```no_run
//! # async fn example(client: clashes::Client) -> clashes::Result<()> {
//! let response = client.self_().handle().models().get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/self`: `client.self_()`.
#[derive(Clone, Debug)]
pub struct SelfHandle(pub(crate) rt::Handle);

impl SelfHandle {
    /// The resource `/self/handle`.
    pub fn handle(&self) -> SelfHandleHandle {
        SelfHandleHandle(self.0.clone())
    }

    /// Sends `POST /self/new`.
    #[allow(clippy::new_ret_no_self, reason = "named by the API")]
    pub fn new(&self) -> SelfNew {
        SelfNew::new(&self.0)
    }
}

/// The resource `/self/handle`: `client.self_().handle()`.
#[derive(Clone, Debug)]
pub struct SelfHandleHandle(pub(crate) rt::Handle);

impl SelfHandleHandle {
    /// The resource `/self/handle/models`.
    pub fn models(&self) -> SelfHandleModelsHandle {
        SelfHandleModelsHandle(self.0.clone())
    }
}

/// The resource `/self/handle/models`: `client.self_().handle().models()`.
#[derive(Clone, Debug)]
pub struct SelfHandleModelsHandle(pub(crate) rt::Handle);

impl SelfHandleModelsHandle {
    /// Sends `GET /self/handle/models`.
    pub fn get(&self) -> GetSelfHandleModels {
        GetSelfHandleModels::new(&self.0)
    }
}

/// The request `POST /self/new`.
#[must_use = "a request does nothing until it is sent"]
pub struct SelfNew(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SelfNew, empty);

impl SelfNew {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/self/new"))
    }

    /// Sets `models`.
    pub fn models(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("models", value.as_ref()))
    }
}

/// The request `GET /self/handle/models`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetSelfHandleModels(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetSelfHandleModels, empty);

impl GetSelfHandleModels {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/self/handle/models"))
    }
}

// === src/headers.rs

//! Requests of `headers`.
//!
//! ```no_run
//! # async fn example(client: clashes::Client) -> clashes::Result<()> {
//! let response = client.headers(1).send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /headers`.
#[must_use = "a request does nothing until it is sent"]
pub struct Headers(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Headers, empty);

impl Headers {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/headers"))
    }

    /// Sets `type`.
    pub fn type_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.header("type", value.as_ref()))
    }

    /// Sets `type`.
    pub fn type_2(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("type", value.as_ref()))
    }

    /// Sets `X_Self`.
    pub fn x_self_2(self, value: bool) -> Self {
        Self(self.0.header("X_Self", value))
    }

    /// Sets `Match`.
    pub fn match_(self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self(self.0.header_joined("Match", rt::strings(values)))
    }

    /// Sets `self`.
    pub fn self_(self, value: impl AsRef<str>) -> Self {
        Self(self.0.cookie("self", value.as_ref()))
    }
}

// === src/builder.rs

//! Requests of `builder`.
//!
//! ```no_run
//! # async fn example(client: clashes::Client) -> clashes::Result<()> {
//! let response = client.builder_2().get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/builder`: `client.builder_2()`.
#[derive(Clone, Debug)]
pub struct Builder2Handle(pub(crate) rt::Handle);

impl Builder2Handle {
    /// Sends `GET /builder`.
    pub fn get(&self) -> GetBuilder {
        GetBuilder::new(&self.0)
    }
}

/// The request `GET /builder`.
#[must_use = "a request does nothing until it is sent"]
pub struct GetBuilder(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(GetBuilder, empty);

impl GetBuilder {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/builder"))
    }
}

// === src/new.rs

//! Requests of `new`.
//!
//! ```no_run
//! # async fn example(client: clashes::Client) -> clashes::Result<()> {
//! let response = client.new_2().post().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/new`: `client.new_2()`.
#[derive(Clone, Debug)]
pub struct New2Handle(pub(crate) rt::Handle);

impl New2Handle {
    /// Sends `POST /new`.
    pub fn post(&self) -> PostNew {
        PostNew::new(&self.0)
    }
}

/// The request `POST /new`.
#[must_use = "a request does nothing until it is sent"]
pub struct PostNew(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(PostNew, empty);

impl PostNew {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.post("/new"))
    }
}

// === src/from_env.rs

//! Requests of `from_env`.
//!
//! ```no_run
//! # async fn example(client: clashes::Client) -> clashes::Result<()> {
//! let response = client.from_env_2().by_clone("…").get().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The resource `/from_env`: `client.from_env_2()`.
#[derive(Clone, Debug)]
pub struct FromEnv2Handle(pub(crate) rt::Handle);

impl FromEnv2Handle {
    /// The resource `/from_env/{clone}`.
    pub fn by_clone(&self, clone: impl AsRef<str>) -> FromEnv2ByCloneHandle {
        FromEnv2ByCloneHandle(self.0.arg(clone.as_ref()))
    }
}

/// The resource `/from_env/{clone}`: `client.from_env_2().by_clone(clone)`.
#[derive(Clone, Debug)]
pub struct FromEnv2ByCloneHandle(pub(crate) rt::Handle);

impl FromEnv2ByCloneHandle {
    /// Sends `GET /from_env/{clone}`.
    pub fn get(&self) -> Clone {
        Clone::new(&self.0)
    }
}

/// The request `GET /from_env/{clone}`.
#[must_use = "a request does nothing until it is sent"]
pub struct Clone(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Clone, empty);

impl Clone {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/from_env/{clone}"))
    }
}
