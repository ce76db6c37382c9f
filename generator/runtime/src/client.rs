//! Clients: what their calls have in common.

mod auth;
mod base;
mod builder;
pub(crate) mod cookie;
mod retry;
mod send;
mod server;

use std::{fmt, sync::Arc, time::Duration};

use http::{HeaderName, HeaderValue};

pub use auth::Auth;
pub use builder::ClientBuilder;
pub use retry::Retry;
pub use server::{Server, ServerSetting, ServerVariable};

pub(crate) use auth::Security;
pub(crate) use base::Base;
pub(crate) use send::Outgoing;

use crate::transport::Transport;
use auth::Credentials;

/// What an emitted crate knows of its API from the description.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    /// Where it is served; operations are sent to the first unless they name another.
    pub servers: &'static [Server],
    /// What callers may choose in the servers' URLs.
    pub variables: &'static [ServerVariable],
    /// The product that requests name in `User-Agent`.
    pub user_agent: &'static str,
    /// Where errors have their parts.
    pub error_fields: ErrorFields,
}

/// Where the body of an error has its parts, as JSON pointers ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).
#[derive(Clone, Copy, Debug, Default)]
pub struct ErrorFields {
    /// The API's own code.
    pub code: Option<&'static str>,
    /// The API's own words.
    pub message: Option<&'static str>,
    /// The header of a response that names the request.
    pub request_id: Option<&'static str>,
}

/// One API, one set of credentials, one pool of connections. Cheap to clone and to share.
#[derive(Clone)]
pub struct Client(Arc<Settings>);

struct Settings {
    api: &'static Api,
    /// The header of a response that names the request.
    request_id: Option<HeaderName>,
    /// For each of the API's servers its base, or why there is none.
    bases: Vec<Result<Arc<Base>, String>>,
    auth: Credentials,
    user_agent: HeaderValue,
    timeout: Duration,
    retry: Retry,
    max_response_size: usize,
    allow_http: bool,
    transport: Arc<dyn Transport>,
}

impl Client {
    /// The base URL that paths are appended to, without a trailing slash.
    pub fn base_url(&self) -> String {
        self.base(0).map_or_else(|_| String::new(), |base| base.to_string())
    }

    /// A link to any host taken apart: its origin, and its path and query.
    ///
    /// # Errors
    ///
    /// In words, if it is no absolute `https` URL, nor plain `http` where that is allowed.
    pub(crate) fn link(&self, url: &str) -> Result<(Base, String), String> {
        let (base, target) = Base::of_link(url)?;
        if base.is_safe(self.0.allow_http) {
            return Ok((base, target));
        }
        Err("plain http is refused, unless the client says `allow_insecure_http()`".to_owned())
    }

    /// The base of the API's server in this place.
    pub(crate) fn base(&self, server: usize) -> Result<Arc<Base>, String> {
        self.0.bases.get(server).cloned().unwrap_or_else(|| Err("the API has no such server".to_owned()))
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url())
            .field("timeout", &self.0.timeout)
            .finish_non_exhaustive()
    }
}
