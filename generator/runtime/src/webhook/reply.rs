//! Replies to webhooks.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header::CONTENT_TYPE};
use serde::Serialize;

use crate::{
    error::{Error, Result},
    value::json,
};

/// The HTTP response to a webhook, as plain data for any web framework.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reply {
    /// The HTTP status code.
    pub status: StatusCode,
    /// The headers: the media type, if there is a body.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Reply {
    /// Accepts the event unchanged: status 200 without a body.
    pub fn accept() -> Self {
        Self { status: StatusCode::OK, headers: HeaderMap::new(), body: Bytes::new() }
    }

    /// Rejects the event: an error status code such as [`StatusCode::FORBIDDEN`], without a body.
    ///
    /// A service may send the webhook again after a status code that allows it, such as 429 or 503.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the status code isn't an error, since it would accept the event.
    pub fn reject(status: StatusCode) -> Result<Self> {
        if status.is_client_error() || status.is_server_error() {
            return Ok(Self { status, ..Self::accept() });
        }
        Err(Error::invalid(format!("status {} doesn't reject the event; use 400 to 599", status.as_u16())))
    }

    /// Accepts the event with these changes: status 200 with JSON. Events that can be changed have a method for it,
    /// which knows the type.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if JSON can't hold the value: a map whose keys aren't strings, for example.
    pub fn json(changes: &impl Serialize) -> Result<Self> {
        let body = json::to_response_vec(changes)
            .map_err(|error| Error::invalid(format!("the changes can't be encoded as JSON: {error}")))?;
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))]);
        Ok(Self { status: StatusCode::OK, headers, body: body.into() })
    }
}

/// The reply as a response of a web framework, whose body type can hold bytes: `http::Response::<axum::body::Body>::from(reply)`.
impl<B: From<Bytes>> From<Reply> for http::Response<B> {
    fn from(reply: Reply) -> Self {
        let mut response = Self::new(reply.body.into());
        *response.status_mut() = reply.status;
        *response.headers_mut() = reply.headers;
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_written_as_a_body_is() {
        assert_eq!(Reply::json(&[80.0, 0.5]).unwrap().body, "[80,0.5]");
    }

    #[test]
    fn a_reply_is_a_response_of_any_framework() {
        let reply = Reply::json(&[1]).unwrap();
        let response = http::Response::<Vec<u8>>::from(reply);
        assert_eq!((response.status(), response.body().as_slice()), (StatusCode::OK, b"[1]".as_slice()));
        assert_eq!(response.headers()[CONTENT_TYPE], "application/json");
    }

    #[test]
    fn only_an_error_rejects() {
        for status in [400_u16, 403, 451, 500, 599] {
            let reply = Reply::reject(StatusCode::from_u16(status).unwrap()).unwrap();
            assert_eq!((reply.status.as_u16(), reply.body.len()), (status, 0));
        }
        for status in [200_u16, 204, 302, 600] {
            let error = Reply::reject(StatusCode::from_u16(status).unwrap()).unwrap_err().to_string();
            assert_eq!(error, format!("status {status} doesn't reject the event; use 400 to 599"));
        }
    }
}
