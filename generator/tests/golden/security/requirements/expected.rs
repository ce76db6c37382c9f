// === problems
// warning[unused-security-scheme]: no operation asks for the security scheme `bad_cookie`
//   --> #/components/securitySchemes/bad_cookie
//   help: write `security: [{bad_cookie: []}]` in the document or in operations, or remove the scheme
//
// warning[unused-security-scheme]: no operation asks for the security scheme `spare`
//   --> #/components/securitySchemes/spare
//   help: write `security: [{spare: []}]` in the document or in operations, or remove the scheme
//
// warning[unsupported-security-scheme]: `a b` is not a valid cookie name; the client doesn't send the key
//   --> #/components/securitySchemes/bad_cookie
//   help: use letters, digits and `!#$%&'*+-.^_`|~`
//
// warning[unsupported-security-scheme]: the HTTP authentication scheme `digest` is not supported: it signs each request
//   --> #/components/securitySchemes/digest
//   help: pass the header in each call: `.with(|call| call.header("Authorization", …))`
//
// warning[conflicting-credentials]: `token` and `login` can't be sent together: a request has one place for both
//   --> #/paths/~1clash/get/security/0
//   help: list them as alternatives: one item of `security` for each scheme

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

/// A client of Credentials. Cheap to clone; share one.
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
    pub fn new(auth: rt::Auth) -> rt::Result<Self> {
        Self::builder().auth(auth).build()
    }

    /// Configures a client: credentials, another server, timeouts, another HTTP stack.
    pub fn builder() -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(&API).security("token|app_id app_key")
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

    /// Sends `GET /usual`.
    pub fn usual(&self) -> crate::usual::Usual {
        crate::usual::Usual::new(&self.0.root())
    }

    /// Sends `GET /said-again`.
    pub fn said_again(&self) -> crate::said_again::SaidAgain {
        crate::said_again::SaidAgain::new(&self.0.root())
    }

    /// Sends `GET /basic`.
    pub fn basic(&self) -> crate::basic::Basic {
        crate::basic::Basic::new(&self.0.root())
    }

    /// Sends `GET /bearer`.
    pub fn bearer(&self) -> crate::bearer::Bearer {
        crate::bearer::Bearer::new(&self.0.root())
    }

    /// Sends `GET /header`.
    pub fn header(&self) -> crate::header::Header {
        crate::header::Header::new(&self.0.root())
    }

    /// Sends `GET /query`.
    pub fn query(&self) -> crate::query::Query {
        crate::query::Query::new(&self.0.root())
    }

    /// Sends `GET /cookie`.
    pub fn cookie(&self) -> crate::cookie::Cookie {
        crate::cookie::Cookie::new(&self.0.root())
    }

    /// Sends `GET /oauth`.
    pub fn oauth(&self) -> crate::oauth::Oauth {
        crate::oauth::Oauth::new(&self.0.root())
    }

    /// Sends `GET /oidc`.
    pub fn oidc(&self) -> crate::oidc::Oidc {
        crate::oidc::Oidc::new(&self.0.root())
    }

    /// Sends `GET /together`.
    pub fn together(&self) -> crate::together::Together {
        crate::together::Together::new(&self.0.root())
    }

    /// Sends `GET /either`.
    pub fn either(&self) -> crate::either::Either {
        crate::either::Either::new(&self.0.root())
    }

    /// Sends `GET /optional`.
    pub fn optional(&self) -> crate::optional::Optional {
        crate::optional::Optional::new(&self.0.root())
    }

    /// Sends `GET /none`.
    pub fn none(&self) -> crate::none::None2 {
        crate::none::None2::new(&self.0.root())
    }

    /// Sends `GET /empty`.
    pub fn empty(&self) -> crate::empty::Empty {
        crate::empty::Empty::new(&self.0.root())
    }

    /// Sends `GET /unsendable`.
    pub fn unsendable(&self) -> crate::unsendable::Unsendable {
        crate::unsendable::Unsendable::new(&self.0.root())
    }

    /// Sends `GET /clash`.
    pub fn clash(&self) -> crate::clash::Clash {
        crate::clash::Clash::new(&self.0.root())
    }

    /// Sends `GET /elsewhere`.
    pub fn elsewhere(&self) -> crate::elsewhere::Elsewhere {
        crate::elsewhere::Elsewhere::new(&self.0.root())
    }
}

// === src/auth.rs

//! Credentials, in each of the ways that the API takes them.

use oas_client_runtime as rt;

/// Credentials for the API.
pub fn token(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("token")
}

/// Credentials for the API.
pub fn app_id(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("X-App", token).for_scheme("app_id")
}

/// Credentials for the API.
pub fn app_key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("X-App-Key", token).for_scheme("app_key")
}

/// A reader's.
pub fn login(username: impl Into<String>, password: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::basic(username, password).for_scheme("login")
}

/// One who works here.
pub fn staff(username: impl Into<String>, password: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::basic(username, password).for_scheme("staff")
}

/// Credentials for the API.
pub fn header_key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("X-Key", token).for_scheme("header_key")
}

/// Credentials for the API.
pub fn query_key(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::query("api_key", token).for_scheme("query_key")
}

/// Credentials for the API.
pub fn session(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::cookie("SESSION", token).for_scheme("session")
}

/// Credentials for the API.
pub fn spare(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::header("X-Spare", token).for_scheme("spare")
}

/// Credentials for the API.
pub fn oauth(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("oauth")
}

/// The program's own credentials, with which the client fetches its tokens and renews them.
///
/// `.into()` makes credentials for the client of it. The tokens are as for `oauth`.
pub fn oauth_client_credentials(
    client_id: impl Into<rt::Secret>,
    client_secret: impl Into<rt::Secret>,
) -> rt::OAuth2 {
    rt::OAuth2::client_credentials(
            "https://shelf.example/token",
            client_id,
            client_secret,
        )
        .for_scheme("oauth")
}

/// Credentials for the API.
pub fn oidc(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("oidc")
}

// === src/usual.rs

//! Requests of `usual`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.usual().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /usual`.
#[must_use = "a request does nothing until it is sent"]
pub struct Usual(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Usual, empty);

impl Usual {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/usual"))
    }
}

// === src/said_again.rs

//! Requests of `said_again`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.said_again().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /said-again`.
#[must_use = "a request does nothing until it is sent"]
pub struct SaidAgain(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(SaidAgain, empty);

impl SaidAgain {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/said-again"))
    }
}

// === src/basic.rs

//! Requests of `basic`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.basic().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /basic`.
#[must_use = "a request does nothing until it is sent"]
pub struct Basic(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Basic, empty);

impl Basic {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/basic").security("login"))
    }
}

// === src/bearer.rs

//! Requests of `bearer`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.bearer().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /bearer`.
#[must_use = "a request does nothing until it is sent"]
pub struct Bearer(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Bearer, empty);

impl Bearer {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/bearer").security("token"))
    }
}

// === src/header.rs

//! Requests of `header`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.header().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /header`.
#[must_use = "a request does nothing until it is sent"]
pub struct Header(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Header, empty);

impl Header {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/header").security("header_key"))
    }
}

// === src/query.rs

//! Requests of `query`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.query().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /query`.
#[must_use = "a request does nothing until it is sent"]
pub struct Query(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Query, empty);

impl Query {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/query").security("query_key"))
    }

    /// Sets `q`.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        Self(self.0.query("q", value.as_ref()))
    }
}

// === src/cookie.rs

//! Requests of `cookie`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.cookie().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /cookie`.
#[must_use = "a request does nothing until it is sent"]
pub struct Cookie(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Cookie, empty);

impl Cookie {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/cookie").security("session"))
    }

    /// Sets `theme`.
    pub fn theme(self, value: impl AsRef<str>) -> Self {
        Self(self.0.cookie("theme", value.as_ref()))
    }
}

// === src/oauth.rs

//! Requests of `oauth`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.oauth().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /oauth`.
#[must_use = "a request does nothing until it is sent"]
pub struct Oauth(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Oauth, empty);

impl Oauth {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/oauth").security("oauth").scopes(&[("oauth", "read")]))
    }
}

// === src/oidc.rs

//! Requests of `oidc`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.oidc().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /oidc`.
#[must_use = "a request does nothing until it is sent"]
pub struct Oidc(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Oidc, empty);

impl Oidc {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/oidc").security("oidc"))
    }
}

// === src/together.rs

//! Requests of `together`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.together().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /together`.
#[must_use = "a request does nothing until it is sent"]
pub struct Together(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Together, empty);

impl Together {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/together").security("app_id query_key session"))
    }
}

// === src/either.rs

//! Requests of `either`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.either().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /either`.
#[must_use = "a request does nothing until it is sent"]
pub struct Either(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Either, empty);

impl Either {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/either").security("login|staff"))
    }
}

// === src/optional.rs

//! Requests of `optional`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.optional().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /optional`.
#[must_use = "a request does nothing until it is sent"]
pub struct Optional(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Optional, empty);

impl Optional {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/optional").security("token|"))
    }
}

// === src/none.rs

//! Requests of `none`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
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
        Self(handle.get("/none").anonymous())
    }
}

// === src/empty.rs

//! Requests of `empty`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.empty().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /empty`.
#[must_use = "a request does nothing until it is sent"]
pub struct Empty(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Empty, empty);

impl Empty {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/empty").anonymous())
    }
}

// === src/unsendable.rs

//! Requests of `unsendable`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.unsendable().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /unsendable`.
#[must_use = "a request does nothing until it is sent"]
pub struct Unsendable(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Unsendable, empty);

impl Unsendable {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/unsendable").security(""))
    }
}

// === src/clash.rs

//! Requests of `clash`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.clash().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /clash`.
#[must_use = "a request does nothing until it is sent"]
pub struct Clash(pub(crate) rt::RequestBuilder<rt::Empty>);
rt::request!(Clash, empty);

impl Clash {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/clash").security("header_key|"))
    }
}

// === src/elsewhere.rs

//! Requests of `elsewhere`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let response = client.elsewhere().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

/// The request `GET /elsewhere`.
#[must_use = "a request does nothing until it is sent"]
pub struct Elsewhere(pub(crate) rt::RequestBuilder<rt::Redirect>);
rt::request!(Elsewhere, redirect);

impl Elsewhere {
    pub(crate) fn new(handle: &rt::Handle) -> Self {
        Self(handle.get("/elsewhere").security("query_key session"))
    }
}
