//! The error of a layer.

use std::fmt;

use super::{BoxError, Call, Prefix, after_attempts, one_line};

/// Why a [layer](crate::Layer) ended a request.
///
/// A layer makes one of its reason, and returns it as an [`Error`](crate::Error):
///
/// ```
/// # use oas_client_runtime::{Error, LayerError};
/// fn check(left: u32) -> Result<(), Error> {
///     if left == 0 { Err(LayerError::new("the budget of today is spent").into()) } else { Ok(()) }
/// }
/// ```
///
/// `Display` shows the reason, so that it should hold no secret. [`source`](std::error::Error::source) returns the reason, too.
pub struct LayerError {
    reason: BoxError,
    is_retryable: bool,
    pub(super) attempts: u32,
    pub(super) call: Option<Call>,
}

impl LayerError {
    /// The error of this reason: a string, or an error of any type. The client doesn't retry.
    pub fn new(reason: impl Into<BoxError>) -> Self {
        Self { reason: reason.into(), is_retryable: false, attempts: 1, call: None }
    }

    /// Lets the client retry the request as its [`Retry`](crate::Retry) says, whatever the method. Only for a layer that knows
    /// that the server hasn't processed the request.
    #[must_use]
    pub fn retryable(mut self) -> Self {
        self.is_retryable = true;
        self
    }

    /// The reason.
    pub fn reason(&self) -> &BoxError {
        &self.reason
    }

    pub(crate) fn is_retryable(&self) -> bool {
        self.is_retryable
    }
}

impl fmt::Display for LayerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prefix, reason) = (Prefix(self.call.as_ref()), one_line(&self.reason.to_string()));
        write!(f, "{prefix}a layer ended the request: {reason}{}", after_attempts(self.attempts))
    }
}

impl fmt::Debug for LayerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("LayerError");
        shown.field("reason", &self.reason).field("is_retryable", &self.is_retryable);
        shown.field("attempts", &self.attempts).field("call", &self.call).finish()
    }
}

impl std::error::Error for LayerError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.reason.as_ref())
    }
}

impl From<LayerError> for super::Error {
    fn from(error: LayerError) -> Self {
        Self::Layer(Box::new(error))
    }
}
