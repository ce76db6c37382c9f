//! Errors of content codings.

use std::error::Error as StdError;

#[cfg(any(feature = "gzip", feature = "brotli", feature = "zstd"))]
use super::BoxError;

/// A response whose content coding the client can't decode.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CodingError {
    #[error("the response has the content coding {0:?}, which this build doesn't decode")]
    Unknown(String),
    #[cfg(any(feature = "gzip", feature = "brotli", feature = "zstd"))]
    #[error("the response isn't valid {coding}")]
    Invalid { coding: &'static str, source: BoxError },
}

/// The coding error among an error and its causes.
pub(super) fn find<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a CodingError> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        next = error.source();
    }
    None
}
