// === problems
// warning: `a b` is not a valid cookie name; the client doesn't send the key
//   --> #/components/securitySchemes/bad_cookie
//   help: use letters, digits and `!#$%&'*+-.^_`|~`
//
// warning: the HTTP authentication scheme `digest` is not supported: it signs each request
//   --> #/components/securitySchemes/digest
//   help: callers can send the header themselves
//
// warning: `token` and `login` can't be sent together: a request has one place for both
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
    /// A call that the description doesn't have, with the same credentials, retries and errors: `path` is
    /// appended to the base URL. Its answer is read as JSON.
    pub fn request(
        &self,
        method: rt::Method,
        path: impl AsRef<str>,
    ) -> rt::RequestBuilder<rt::Json<rt::Value>> {
        self.0.request(method, path.as_ref())
    }
    /// Asks for the bytes at a URL that an answer led to, wherever that is, without credentials.
    pub fn download(&self, url: impl AsRef<str>) -> rt::RequestBuilder<rt::Download> {
        self.0.download(url.as_ref())
    }
    /// Calls `GET /usual`.
    pub fn usual(&self) -> crate::usual::Usual {
        crate::usual::Usual::new(&self.0.root())
    }
    /// Calls `GET /said-again`.
    pub fn said_again(&self) -> crate::said_again::SaidAgain {
        crate::said_again::SaidAgain::new(&self.0.root())
    }
    /// Calls `GET /basic`.
    pub fn basic(&self) -> crate::basic::Basic {
        crate::basic::Basic::new(&self.0.root())
    }
    /// Calls `GET /bearer`.
    pub fn bearer(&self) -> crate::bearer::Bearer {
        crate::bearer::Bearer::new(&self.0.root())
    }
    /// Calls `GET /header`.
    pub fn header(&self) -> crate::header::Header {
        crate::header::Header::new(&self.0.root())
    }
    /// Calls `GET /query`.
    pub fn query(&self) -> crate::query::Query {
        crate::query::Query::new(&self.0.root())
    }
    /// Calls `GET /cookie`.
    pub fn cookie(&self) -> crate::cookie::Cookie {
        crate::cookie::Cookie::new(&self.0.root())
    }
    /// Calls `GET /oauth`.
    pub fn oauth(&self) -> crate::oauth::Oauth {
        crate::oauth::Oauth::new(&self.0.root())
    }
    /// Calls `GET /oidc`.
    pub fn oidc(&self) -> crate::oidc::Oidc {
        crate::oidc::Oidc::new(&self.0.root())
    }
    /// Calls `GET /together`.
    pub fn together(&self) -> crate::together::Together {
        crate::together::Together::new(&self.0.root())
    }
    /// Calls `GET /either`.
    pub fn either(&self) -> crate::either::Either {
        crate::either::Either::new(&self.0.root())
    }
    /// Calls `GET /optional`.
    pub fn optional(&self) -> crate::optional::Optional {
        crate::optional::Optional::new(&self.0.root())
    }
    /// Calls `GET /none`.
    pub fn none(&self) -> crate::none::None2 {
        crate::none::None2::new(&self.0.root())
    }
    /// Calls `GET /empty`.
    pub fn empty(&self) -> crate::empty::Empty {
        crate::empty::Empty::new(&self.0.root())
    }
    /// Calls `GET /unsendable`.
    pub fn unsendable(&self) -> crate::unsendable::Unsendable {
        crate::unsendable::Unsendable::new(&self.0.root())
    }
    /// Calls `GET /clash`.
    pub fn clash(&self) -> crate::clash::Clash {
        crate::clash::Clash::new(&self.0.root())
    }
    /// Calls `GET /elsewhere`.
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

/// Credentials for the API.
pub fn oidc(token: impl Into<rt::Secret>) -> rt::Auth {
    rt::Auth::bearer(token).for_scheme("oidc")
}

// === src/usual.rs

//! Requests of `usual`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.usual().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Usual, GET "/usual", empty);

// === src/said_again.rs

//! Requests of `said_again`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.said_again().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(SaidAgain, GET "/said-again", empty);

// === src/basic.rs

//! Requests of `basic`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.basic().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Basic, GET "/basic" security("login"), empty);

// === src/bearer.rs

//! Requests of `bearer`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.bearer().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Bearer, GET "/bearer" security("token"), empty);

// === src/header.rs

//! Requests of `header`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.header().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Header, GET "/header" security("header_key"), empty);

// === src/query.rs

//! Requests of `query`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.query().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Query, GET "/query" security("query_key"), empty);

impl Query {
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
//! let answer = client.cookie().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Cookie, GET "/cookie" security("session"), empty);

impl Cookie {
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
//! let answer = client.oauth().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Oauth, GET "/oauth" security("oauth"), empty);

// === src/oidc.rs

//! Requests of `oidc`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.oidc().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Oidc, GET "/oidc" security("oidc"), empty);

// === src/together.rs

//! Requests of `together`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.together().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Together, GET "/together" security("app_id query_key session"), empty);

// === src/either.rs

//! Requests of `either`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.either().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Either, GET "/either" security("login|staff"), empty);

// === src/optional.rs

//! Requests of `optional`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.optional().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Optional, GET "/optional" security("token|"), empty);

// === src/none.rs

//! Requests of `none`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.none().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(None2, GET "/none" anonymous, empty);

// === src/empty.rs

//! Requests of `empty`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.empty().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Empty, GET "/empty" anonymous, empty);

// === src/unsendable.rs

//! Requests of `unsendable`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.unsendable().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Unsendable, GET "/unsendable" security(""), empty);

// === src/clash.rs

//! Requests of `clash`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.clash().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Clash, GET "/clash" security("header_key|"), empty);

// === src/elsewhere.rs

//! Requests of `elsewhere`.
//!
//! ```no_run
//! # async fn example(client: requirements::Client) -> requirements::Result<()> {
//! let answer = client.elsewhere().send().await?;
//! # Ok(()) }
//! ```

use oas_client_runtime as rt;

rt::request!(Elsewhere, GET "/elsewhere" security("query_key session"), redirect);
