//! The methods of a client that start requests.

use http::Method;

use super::{Handle, RequestBuilder, path};
use crate::{
    client::Client,
    response::{Download, Json},
    value::Value,
};

impl Client {
    /// The handle of the API's root, without path arguments.
    pub fn root(&self) -> Handle {
        Handle { client: self.clone(), arguments: String::new() }
    }

    /// Starts a request that the description may not have. The client appends `path` to its base URL.
    ///
    /// `path` starts with one `/` and may have a query. The client percent-encodes characters outside ASCII and sends
    /// all others unchanged. A path with `.` or `..` as a segment is an error when the request is sent. Credentials,
    /// retries and errors are those of any other request. The response is read as JSON; [`RequestBuilder::read_as`]
    /// changes that.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder<Json<Value>> {
        RequestBuilder::for_path(self, method, "", path::checked(path))
    }

    /// Starts a download of a URL from a response, on any host. The client sends no credentials, and follows no
    /// redirect.
    ///
    /// The URL is absolute, and its scheme is `https`. Plain `http` is allowed to this machine, and elsewhere if the
    /// client [allows it](crate::ClientBuilder::allow_insecure_http). Any other URL is an error when the request is
    /// sent.
    pub fn download(&self, url: &str) -> RequestBuilder<Download> {
        let (base, target) = match self.link(url) {
            Ok((base, target)) => (Ok(base), target),
            Err(why) => (Err(why), String::new()),
        };
        RequestBuilder::for_path(self, Method::GET, "", Ok(target)).send_to_link(base)
    }
}
