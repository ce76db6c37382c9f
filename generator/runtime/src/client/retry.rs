//! When a failed call is tried again, and after how long.

use std::time::Duration;

use http::{HeaderMap, Method, StatusCode, header::RETRY_AFTER};
use jiff::{Timestamp, fmt::rfc2822};

use crate::error::Error;

/// When and how often a call is tried again.
///
/// What is tried again: status 429 for every method, since such a call was not processed; a broken connection, a
/// timeout, and status 502, 503 and 504 only for the idempotent methods of
/// [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#name-idempotent-methods), never for POST and PATCH, which may have
/// been processed all the same.
///
/// How long is waited: what the response's `Retry-After` says, in seconds or as a date; without one, a random time up to
/// `base_delay`, doubled for each attempt, at most `max_delay` (full jitter).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retry {
    /// How often a call is tried again; 2 by default.
    pub max_retries: u32,
    /// The longest wait before the first retry; 500 ms by default.
    pub base_delay: Duration,
    /// The longest wait before any retry; 8 s by default.
    pub max_delay: Duration,
    /// The longest `Retry-After` that is honoured; 60 s by default. A longer one ends the call at once.
    pub max_retry_after: Duration,
    /// How long a call may take with all its attempts and waits; 2 minutes by default. An attempt that sends a file, reader or
    /// stream is not cut off by it, and neither is a download once it has begun.
    pub deadline: Duration,
}

impl Default for Retry {
    fn default() -> Self {
        Self::new(2)
    }
}

impl Retry {
    /// The defaults, with up to `max_retries` retries.
    pub const fn new(max_retries: u32) -> Self {
        Self {
            max_retries,
            base_delay: Duration::from_millis(500),
            max_delay: Duration::from_secs(8),
            max_retry_after: Duration::from_secs(60),
            deadline: Duration::from_secs(120),
        }
    }

    /// No retries.
    pub const fn never() -> Self {
        Self::new(0)
    }

    /// How long to wait after `attempt` (counted from 1) of a call with this method failed; `None` to give up.
    pub(crate) fn delay(&self, error: &Error, method: &Method, attempt: u32, now: Timestamp) -> Option<Duration> {
        if attempt > self.max_retries || !worthwhile(error, method) {
            return None;
        }
        if let Some(wait) = error.api().and_then(|error| retry_after(&error.headers, now)) {
            return Some(wait).filter(|wait| *wait <= self.max_retry_after);
        }
        let most = self.base_delay.saturating_mul(2_u32.saturating_pow(attempt - 1)).min(self.max_delay);
        Some(most.mul_f64(fastrand::f64()))
    }
}

fn worthwhile(error: &Error, method: &Method) -> bool {
    match error {
        Error::Api(error) if error.status == StatusCode::TOO_MANY_REQUESTS => true,
        Error::Api(error) => method.is_idempotent() && [502, 503, 504].contains(&error.status.as_u16()),
        Error::Transport { .. } | Error::Timeout { .. } => method.is_idempotent(),
        _ => false,
    }
}

/// The wait that a server asks for; a date in the past asks for none.
fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.parse().map_or(Duration::MAX, Duration::from_secs));
    }
    // An HTTP date is one of RFC 2822's.
    let at = rfc2822::parse(text).ok()?.timestamp();
    Some(Duration::try_from(at.duration_since(now)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ApiError;
    use bytes::Bytes;

    const NOW: &str = "2026-01-02T03:04:05Z";

    fn failure(status: u16, retry_after: Option<&str>) -> Error {
        let mut headers = HeaderMap::new();
        if let Some(text) = retry_after {
            headers.insert(RETRY_AFTER, text.parse().unwrap());
        }
        Error::Api(Box::new(ApiError {
            status: StatusCode::from_u16(status).unwrap(),
            headers,
            request_id: None,
            code: None,
            message: None,
            body: Bytes::new(),
            attempts: 1,
        }))
    }

    fn delay(error: &Error, method: &Method, attempt: u32) -> Option<Duration> {
        Retry::default().delay(error, method, attempt, NOW.parse().unwrap())
    }

    #[test]
    fn only_what_is_safe_is_tried_again() {
        for (status, get, post) in [(429, true, true), (502, true, false), (503, true, false), (504, true, false)]
            .into_iter()
            .chain([400, 404, 409, 500, 501].map(|status| (status, false, false)))
        {
            assert_eq!(delay(&failure(status, None), &Method::GET, 1).is_some(), get, "GET {status}");
            assert_eq!(delay(&failure(status, None), &Method::DELETE, 1).is_some(), get, "DELETE {status}");
            assert_eq!(delay(&failure(status, None), &Method::POST, 1).is_some(), post, "POST {status}");
            assert_eq!(delay(&failure(status, None), &Method::PATCH, 1).is_some(), post, "PATCH {status}");
        }
        let timeout = Error::Timeout { after: Duration::ZERO, attempts: 1 };
        assert!(delay(&timeout, &Method::GET, 1).is_some() && delay(&timeout, &Method::POST, 1).is_none());
        assert!(delay(&Error::invalid("x"), &Method::GET, 1).is_none());
    }

    #[test]
    fn retries_end() {
        assert!(delay(&failure(429, None), &Method::GET, 2).is_some());
        assert!(delay(&failure(429, None), &Method::GET, 3).is_none());
    }

    #[test]
    fn waits_grow_but_stay_below_the_cap() {
        let retry = Retry { max_retries: u32::MAX, ..Retry::default() };
        for attempt in [1, 2, 5, 31, 1000] {
            let most = retry.base_delay.saturating_mul(2_u32.saturating_pow(attempt - 1)).min(retry.max_delay);
            let wait = retry.delay(&failure(503, None), &Method::GET, attempt, NOW.parse().unwrap()).unwrap();
            assert!(wait <= most, "{attempt}: {wait:?}");
        }
    }

    #[test]
    fn retry_after_is_honoured_in_both_forms_up_to_a_bound() {
        for (text, seconds) in [
            ("7", Some(7)),
            ("0", Some(0)),
            ("61", None),
            ("99999999999999999999", None),
            ("Fri, 02 Jan 2026 03:04:15 GMT", Some(10)),
            ("Fri, 02 Jan 2026 03:04:00 GMT", Some(0)),
            ("Sat, 02 Jan 2027 03:04:15 GMT", None),
        ] {
            let wait = delay(&failure(429, Some(text)), &Method::POST, 1);
            assert_eq!(wait, seconds.map(Duration::from_secs), "{text}");
        }
    }
}
