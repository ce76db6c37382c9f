//! The client: configuration, servers, credentials, retries, and sending.
//!
//! In: finished requests of the `request` room. Out: success responses as they were received, or an error. Callers
//! configure it through [`ClientBuilder`]; only `request` sends through it.

mod auth;
mod base;
mod bearer;
mod builder;
pub(crate) mod cookie;
mod idempotency;
mod layer;
mod reconnect;
mod redirect;
mod retry;
mod send;
mod server;

use std::{fmt, sync::Arc, time::Duration};

use http::{HeaderName, HeaderValue};

pub use auth::{Auth, DevicePrompt, OAuth2, Token, TokenFuture, TokenRequest, TokenSource, Tokens};
pub use builder::ClientBuilder;
pub use layer::{Layer, LayerFuture, LayerRequest, Next, RateLimit};
pub use redirect::Redirects;
pub use retry::Retry;
pub use server::{Server, ServerSetting, ServerVariable};

pub(crate) use auth::{Credentials, Security};
pub(crate) use base::Base;
pub(crate) use send::Outgoing;

use crate::transport::Transport;

/// The properties of an API that an emitted crate passes from the description.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    /// The API's servers. An operation uses the first, unless it names another.
    pub servers: &'static [Server],
    /// The variables in the servers' URLs.
    pub variables: &'static [ServerVariable],
    /// The product that requests name in `User-Agent`.
    pub user_agent: &'static str,
    /// Where error responses hold code, message and request ID.
    pub error_fields: ErrorFields,
}

/// Where an error response holds its fields: JSON pointers ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)) into
/// the body, and a header.
#[derive(Clone, Copy, Debug, Default)]
pub struct ErrorFields {
    /// The JSON pointer of the API's own error code.
    pub code: Option<&'static str>,
    /// The JSON pointer of the API's own error message.
    pub message: Option<&'static str>,
    /// The response header with the server's ID of the request.
    pub request_id: Option<&'static str>,
}

/// A client of one API, with one set of credentials and one pool of connections. Cheap to clone and to share.
#[derive(Clone)]
pub struct Client(Arc<Settings>);

#[derive(Clone)]
struct Settings {
    api: &'static Api,
    /// The response header with the server's ID of the request.
    request_id: Option<HeaderName>,
    /// For each of the API's servers its base URL, or the reason why there is none.
    bases: Vec<Result<Arc<Base>, String>>,
    auth: Credentials,
    user_agent: HeaderValue,
    timeout: Duration,
    retry: Retry,
    redirects: Redirects,
    max_response_size: usize,
    allow_http: bool,
    /// The first is the outermost.
    layers: Vec<Arc<dyn Layer>>,
    transport: Arc<dyn Transport>,
}

impl Client {
    /// These credentials, for a request that has its own.
    pub(crate) fn credentials(&self, all: &[Auth]) -> Arc<Credentials> {
        Arc::new(self.0.auth.replaced_by(all))
    }

    /// A client with these settings, but without credentials and layers.
    pub(crate) fn plain(&self) -> Self {
        Self(Arc::new(Settings { auth: Credentials::default(), layers: Vec::new(), ..(*self.0).clone() }))
    }

    /// The base URL that paths are appended to, without a trailing slash.
    pub fn base_url(&self) -> String {
        self.base(0).map_or_else(|_| String::new(), |base| base.to_string())
    }

    /// Splits a link to any host into its origin and its path with query.
    ///
    /// # Errors
    ///
    /// A message, if the link isn't an absolute `https` URL, or plain `http` that the client may use.
    pub(crate) fn link(&self, url: &str) -> Result<(Base, String), String> {
        let (base, target) = Base::parse_link(url)?;
        if base.is_safe(self.0.allow_http) {
            return Ok((base, target));
        }
        Err("a link to plain http is not followed; to allow it, build the client with `allow_insecure_http()`"
            .to_owned())
    }

    pub(crate) fn user_agent(&self) -> HeaderValue {
        self.0.user_agent.clone()
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.0.transport
    }

    /// The base URL of the server at this index.
    pub(crate) fn base(&self, server: usize) -> Result<Arc<Base>, String> {
        self.0.bases.get(server).cloned().unwrap_or_else(|| Err("the API has no server of this index".to_owned()))
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
