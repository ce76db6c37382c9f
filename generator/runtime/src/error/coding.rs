//! Errors of content codings.

use std::error::Error as StdError;

use super::BoxError;

/// A body that isn't what its content coding says.
#[derive(Debug, thiserror::Error)]
#[error("the response isn't valid {coding}")]
pub(crate) struct CodingError {
    pub(crate) coding: &'static str,
    pub(crate) source: BoxError,
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
