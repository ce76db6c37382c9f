//! A request as a test reads it.

use bytes::Bytes;
use http::{HeaderMap, Method, header::CONTENT_TYPE, request::Parts};
use serde::de::DeserializeOwned;

use crate::{
    error::without_value,
    har::{parse_form, parse_multipart, parse_query},
};

/// A request that [`Canned`](super::Canned) received.
#[derive(Clone, Debug)]
pub struct ReceivedRequest {
    /// The method.
    pub method: Method,
    /// The absolute URL.
    pub url: String,
    /// The headers, without those that hold credentials.
    pub headers: HeaderMap,
    /// The body; empty if there was none.
    pub body: Bytes,
    path: String,
}

impl ReceivedRequest {
    pub(super) fn new(head: &Parts, body: Bytes) -> Self {
        let headers = head.headers.iter().filter(|(_, value)| !value.is_sensitive());
        let headers = headers.map(|(name, value)| (name.clone(), value.clone())).collect();
        Self { method: head.method.clone(), url: head.uri.to_string(), headers, body, path: head.uri.path().to_owned() }
    }

    /// The URL's path, still percent-encoded.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The query's pairs, decoded, in order.
    pub fn query(&self) -> Vec<(String, String)> {
        parse_query(&self.url)
    }

    /// The first header of this name, which may have any case. `None` if there is none, or its value isn't visible ASCII.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The body as text; bytes that aren't UTF-8 become U+FFFD.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body, decoded from JSON.
    ///
    /// # Errors
    ///
    /// serde_json's, if the body isn't JSON or doesn't fit `T`.
    pub fn json<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_slice(&self.body).map_err(without_value)
    }

    /// The names and values of a form, decoded, in order: the pairs of `application/x-www-form-urlencoded`, or the parts
    /// of `multipart/form-data` as text.
    pub fn form(&self) -> Vec<(String, String)> {
        let (media_type, text) = (self.header(CONTENT_TYPE.as_str()).unwrap_or(""), self.text());
        if !media_type.starts_with("multipart/") {
            return parse_form(&text);
        }
        let parts = parse_multipart(media_type, &text).unwrap_or_default();
        parts.into_iter().map(|part| (part.name, part.content)).collect()
    }

    /// The first value of this name in the [form](Self::form).
    pub fn field(&self, name: &str) -> Option<String> {
        self.form().into_iter().find_map(|(other, value)| (other == name).then_some(value))
    }
}
