//! Errors of decoding: the response's body, and strings that hold JSON.

use std::fmt;

use bytes::Bytes;
use http::StatusCode;

use super::{
    call::{Call, Prefix},
    one_line,
};

/// A response whose body differs from the description.
#[derive(thiserror::Error)]
#[error("{}the response's body differs from the API's description at `{}`", Prefix(call.as_ref()), one_line(path))]
#[non_exhaustive]
pub struct DecodeError {
    /// The path to the value, such as `books[0].due`; `.` is the whole body. It has the keys of maps, as received.
    pub path: String,
    /// The decoder's error: the kind of the value, the expected type, line and column. It has no value.
    pub source: serde_json::Error,
    /// The HTTP status code.
    pub status: StatusCode,
    /// The server's ID of the request.
    pub request_id: Option<String>,
    /// The first 64 KiB of the body.
    pub body: Bytes,
    /// The call whose response it is.
    pub call: Option<Call>,
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("path", &self.path)
            .field("source", &format_args!("{}", self.source))
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}

/// A string property that doesn't hold the requested JSON.
#[derive(thiserror::Error)]
#[error("the string `{property}` doesn't hold JSON of the requested type")]
#[non_exhaustive]
pub struct JsonStringError {
    /// The property that holds the string.
    pub property: &'static str,
    /// The decoder's error: the kind of the value, the expected type, line and column. It has no value.
    pub source: serde_json::Error,
}

impl fmt::Debug for JsonStringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonStringError")
            .field("property", &self.property)
            .field("source", &format_args!("{}", self.source))
            .finish()
    }
}
