//! Where requests begin: at the root of the API, at a path, or at a link.

use http::Method;
use serde_json::Value;

use super::{Handle, RequestBuilder, path};
use crate::{
    client::Client,
    response::{Download, Json},
};

impl Client {
    /// The place that all others start from.
    pub fn root(&self) -> Handle {
        Handle { client: self.clone(), arguments: String::new() }
    }

    /// A call that the description may not have: `path` is appended to the base URL, and may have a query. It starts with one
    /// `/`, and is sent as it is but for characters beyond ASCII, which are escaped; one with `.` or `..` in it is refused when
    /// the call is sent. Credentials, retries and errors are those of any other call. The response is read as JSON;
    /// [`RequestBuilder::read_as`] changes that.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder<Json<Value>> {
        RequestBuilder::for_path(self, method, "", path::checked(path))
    }

    /// Asks for the bytes at a URL that a response led to, on whichever host. No credentials go along, and a redirect is not
    /// followed. The URL is absolute and `https`; plain `http` leads to this machine only, unless the client
    /// [allows it](crate::ClientBuilder::allow_insecure_http). Any other is refused when the call is sent.
    pub fn download(&self, url: &str) -> RequestBuilder<Download> {
        let (base, target) = match self.link(url) {
            Ok((base, target)) => (Ok(base), target),
            Err(why) => (Err(why), String::new()),
        };
        RequestBuilder::for_path(self, Method::GET, "", Ok(target)).to_link(base)
    }
}
