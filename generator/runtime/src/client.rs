//! Clients: what their calls have in common.

mod base;
mod builder;
mod send;
mod server;

use std::{fmt, sync::Arc, time::Duration};

use http::{HeaderName, HeaderValue, Method};
use serde_json::Value;

pub use builder::ClientBuilder;
pub use server::{Server, ServerSetting, ServerVariable};

pub(crate) use base::Base;
pub(crate) use send::Outgoing;

use crate::{Call, Handle, Json, Raw, Retry, Transport, auth::Credentials, path};

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
    pub errors: ErrorShape,
}

/// Where the body of an error has its parts, as JSON pointers ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).
#[derive(Clone, Copy, Debug, Default)]
pub struct ErrorShape {
    /// The API's own code.
    pub code: Option<&'static str>,
    /// The API's own words.
    pub message: Option<&'static str>,
    /// The header of an answer that names the request.
    pub request_id: Option<&'static str>,
}

/// One API, one set of credentials, one pool of connections. Cheap to clone and to share.
#[derive(Clone)]
pub struct Client(Arc<Settings>);

struct Settings {
    api: &'static Api,
    /// The header of an answer that names the request.
    request_id: Option<HeaderName>,
    /// For each of the API's servers its base, or why there is none.
    bases: Vec<Result<Arc<Base>, String>>,
    auth: Credentials,
    user_agent: HeaderValue,
    timeout: Duration,
    retry: Retry,
    max_answer: usize,
    allow_http: bool,
    transport: Arc<dyn Transport>,
}

impl Client {
    /// The place that all others start from.
    pub fn root(&self) -> Handle {
        Handle { client: self.clone(), arguments: String::new() }
    }

    /// A call that the description may not have: `path` is appended to the base URL, and may have a query. It starts with one
    /// `/`, and is sent as it is but for characters beyond ASCII, which are escaped; one with `.` or `..` in it is refused when
    /// the call is sent. Credentials, retries and errors are those of any other call. The answer is read as JSON;
    /// [`Call::answer`] changes that.
    pub fn request(&self, method: Method, path: &str) -> Call<Json<Value>> {
        Call::at(self, method, "", path::checked(path))
    }

    /// Asks for the bytes at a URL that an answer led to, on whichever host. No credentials go along, and a redirect is not
    /// followed. The URL is absolute and `https`; plain `http` leads to this machine only, unless the client
    /// [allows it](ClientBuilder::allow_insecure_http). Any other is refused when the call is sent.
    pub fn download(&self, url: &str) -> Call<Raw> {
        let allowed = |base: &Base| base.is_safe(self.0.allow_http);
        let (base, target) = match Base::of_link(url) {
            Ok((base, target)) if allowed(&base) => (Ok(base), target),
            Ok(_) => {
                (Err("plain http is refused, unless the client says `allow_insecure_http()`".to_owned()), String::new())
            }
            Err(why) => (Err(why), String::new()),
        };
        Call::at(self, Method::GET, "", Ok(target)).elsewhere(base)
    }

    /// The base URL that paths are appended to, without a trailing slash.
    pub fn base_url(&self) -> String {
        self.base(0).map_or_else(|_| String::new(), |base| base.to_string())
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
