//! Parts of error messages.

use std::error::Error as StdError;

use super::{BoxError, connect};

/// A server's text as at most 300 characters on one line, so that it can't forge lines of a log.
pub(super) fn one_line(text: &str) -> String {
    text.chars().take(300).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The reason why no whole response arrived. A connection that never came about is reported with its cause, such as
/// `connection refused`: that cause holds no data of the request.
pub(super) fn transport_failure(source: &BoxError) -> String {
    #[cfg(any(feature = "gzip", feature = "brotli", feature = "zstd"))]
    if let Some(coding) = super::coding::find(source.as_ref()) {
        return coding.to_string();
    }
    if !connect::is_connect(source.as_ref()) {
        return "the connection failed before the whole response arrived".to_owned();
    }
    let mut cause: &(dyn StdError + 'static) = source.as_ref();
    while let Some(next) = cause.source() {
        cause = next;
    }
    format!("no connection to the host: {}", one_line(&cause.to_string()))
}

/// The number of attempts as an ending of an error message; empty for one attempt.
pub(super) fn after_attempts(attempts: u32) -> String {
    if attempts > 1 { format!(", after {attempts} attempts") } else { String::new() }
}
