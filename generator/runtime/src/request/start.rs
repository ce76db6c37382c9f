//! Where requests begin: at the root of the API, at a path, or at a link.

use http::Method;
use serde_json::Value;

use super::{Call, Handle, path};
use crate::{
    client::Client,
    response::{Json, Raw},
};

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
    /// [allows it](crate::ClientBuilder::allow_insecure_http). Any other is refused when the call is sent.
    pub fn download(&self, url: &str) -> Call<Raw> {
        let (base, target) = match self.link(url) {
            Ok((base, target)) => (Ok(base), target),
            Err(why) => (Err(why), String::new()),
        };
        Call::at(self, Method::GET, "", Ok(target)).elsewhere(base)
    }
}
