//! Responses to deliveries.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header::CONTENT_TYPE};
use serde::Serialize;

use crate::{
    error::{Error, Result},
    value::json,
};

/// A response to a delivery, as plain data for any web framework to send.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reply {
    /// The status.
    pub status: StatusCode,
    /// The headers: what the body is, if there is one.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Reply {
    /// The delivery was received, and what it announces may happen as it is: status 200 without a body.
    pub fn accept() -> Self {
        Self { status: StatusCode::OK, headers: HeaderMap::new(), body: Bytes::new() }
    }

    /// What the delivery announces must not happen: an error status, such as [`StatusCode::FORBIDDEN`], without a body.
    /// Services may deliver again after a status that says so, such as 429 or 503.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the status is no error, since it would accept.
    pub fn reject(status: StatusCode) -> Result<Self> {
        if status.is_client_error() || status.is_server_error() {
            return Ok(Self { status, ..Self::accept() });
        }
        Err(Error::invalid(format!("a response with status {} rejects nothing; use 400 to 599", status.as_u16())))
    }

    /// What the delivery announces may happen with these changes: status 200 with JSON. Events that can be changed have a
    /// method for it, which knows the type.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the value is no JSON, such as a map with keys other than text.
    pub fn json(changes: &impl Serialize) -> Result<Self> {
        let body = json::to_response_vec(changes).map_err(|error| Error::invalid(format!("the changes: {error}")))?;
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))]);
        Ok(Self { status: StatusCode::OK, headers, body: body.into() })
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
    fn only_an_error_rejects() {
        for status in [400_u16, 403, 451, 500, 599] {
            let reply = Reply::reject(StatusCode::from_u16(status).unwrap()).unwrap();
            assert_eq!((reply.status.as_u16(), reply.body.len()), (status, 0));
        }
        for status in [200_u16, 204, 302, 600] {
            let error = Reply::reject(StatusCode::from_u16(status).unwrap()).unwrap_err().to_string();
            assert_eq!(error, format!("a response with status {status} rejects nothing; use 400 to 599"));
        }
    }
}
