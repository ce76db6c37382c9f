//! Errors of response headers.

/// A response header that differs from the description. Its texts hold no value of the header.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the response's header `{name}` differs from the API's description: {what}")]
#[non_exhaustive]
pub struct HeaderError {
    /// The name of the header.
    pub name: &'static str,
    /// The expected type, and the type of the value.
    pub what: String,
}
