//! When the client retries a request, and after which delay.

use std::time::Duration;

use http::{HeaderMap, StatusCode, header::RETRY_AFTER};
use jiff::Timestamp;

use crate::{error::Error, value::HttpDate};

/// When and how often the client retries a request.
///
/// | failure | retried |
/// |---|---|
/// | status 429, or no connection came about | every method, since the server did not process the request |
/// | broken connection, timeout, another status of `statuses` | the idempotent methods of [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#name-idempotent-methods); POST, PATCH and unknown methods, which the server may have processed, only with an [idempotency key](crate::RequestBuilder::idempotency_key) or `all_methods` |
/// | no [access token](crate::TokenError), for a reason that may pass | every method |
/// | [`LayerError`](crate::LayerError) | every method, if the layer says so |
///
/// The delay is the response's `Retry-After`, in seconds or as a date in any of HTTP's [three
/// formats](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7). Without this header the delay is random, up to
/// `base_delay` before the first retry; the bound doubles for each attempt, up to `max_delay` (full jitter).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retry {
    /// The number of retries; 2 by default.
    pub max_retries: u32,
    /// The longest delay before the first retry; 500 ms by default.
    pub base_delay: Duration,
    /// The longest delay before any retry; 8 s by default.
    pub max_delay: Duration,
    /// The longest `Retry-After` that the client waits for; 60 s by default. A longer one ends the request at once.
    pub max_retry_after: Duration,
    /// The longest time of a request with all its attempts and delays; 2 minutes by default.
    ///
    /// It doesn't interrupt an attempt that uploads a file, reader or stream, or a download that has begun.
    pub deadline: Duration,
    /// The status codes of error responses that the client retries; 408, 429, 502, 503 and 504 by default.
    pub statuses: &'static [u16],
    /// Whether POST, PATCH and unknown methods are retried as the idempotent methods are; `false` by default. Set it if the server
    /// processes a repeated request only once.
    pub all_methods: bool,
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
            statuses: &[408, 429, 502, 503, 504],
            all_methods: false,
        }
    }

    /// No retries.
    pub const fn never() -> Self {
        Self::new(0)
    }

    /// The delay after `attempt` (counted from 1) failed; `None` if the client doesn't retry.
    pub(crate) fn delay(&self, error: &Error, is_idempotent: bool, attempt: u32, now: Timestamp) -> Option<Duration> {
        if attempt > self.max_retries || !self.is_retryable(error, is_idempotent) {
            return None;
        }
        let asked = match error {
            Error::Token(error) => error.retry_after(),
            _ => error.api().and_then(|error| retry_after(&error.headers, now)),
        };
        if let Some(wait) = asked {
            return Some(wait).filter(|wait| *wait <= self.max_retry_after);
        }
        Some(self.backoff(attempt))
    }

    /// A random delay after `attempt`, counted from 1.
    pub(super) fn backoff(&self, attempt: u32) -> Duration {
        let most = self.base_delay.saturating_mul(2_u32.saturating_pow(attempt.saturating_sub(1))).min(self.max_delay);
        most.mul_f64(fastrand::f64())
    }

    /// Whether a retry is safe and may succeed.
    fn is_retryable(&self, error: &Error, is_idempotent: bool) -> bool {
        let is_safe = self.all_methods || is_idempotent;
        match error {
            Error::Api(error) => {
                let is_unprocessed = error.status == StatusCode::TOO_MANY_REQUESTS;
                (is_safe || is_unprocessed) && self.statuses.contains(&error.status.as_u16())
            }
            Error::Transport { .. } => is_safe || error.is_connect(),
            Error::Timeout { .. } => is_safe,
            Error::Layer(error) => error.is_retryable(),
            Error::Token(error) => error.is_temporary(),
            _ => false,
        }
    }
}

/// The delay that a server asks for; zero for a date in the past.
pub(super) fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.parse().map_or(Duration::MAX, Duration::from_secs));
    }
    let HttpDate(at) = text.parse().ok()?;
    Some(Duration::try_from(at.duration_since(now)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ApiError;
    use bytes::Bytes;
    use http::Method;

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
            call: None,
        }))
    }

    fn delay(error: &Error, method: &Method, attempt: u32) -> Option<Duration> {
        Retry::default().delay(error, method.is_idempotent(), attempt, NOW.parse().unwrap())
    }

    #[test]
    fn only_what_is_safe_is_tried_again() {
        for (status, get, post) in
            [(408, true, false), (429, true, true), (502, true, false), (503, true, false), (504, true, false)]
                .into_iter()
                .chain([400, 404, 409, 500, 501].map(|status| (status, false, false)))
        {
            assert_eq!(delay(&failure(status, None), &Method::GET, 1).is_some(), get, "GET {status}");
            assert_eq!(delay(&failure(status, None), &Method::DELETE, 1).is_some(), get, "DELETE {status}");
            assert_eq!(delay(&failure(status, None), &Method::QUERY, 1).is_some(), get, "QUERY {status}");
            let copy = Method::from_bytes(b"COPY").unwrap();
            assert_eq!(delay(&failure(status, None), &copy, 1).is_some(), post, "COPY {status}");
            assert_eq!(delay(&failure(status, None), &Method::POST, 1).is_some(), post, "POST {status}");
            assert_eq!(delay(&failure(status, None), &Method::PATCH, 1).is_some(), post, "PATCH {status}");
        }
        let timeout = Error::timeout(Duration::ZERO);
        assert!(delay(&timeout, &Method::GET, 1).is_some() && delay(&timeout, &Method::POST, 1).is_none());
        assert!(delay(&Error::invalid("x"), &Method::GET, 1).is_none());
    }

    #[test]
    fn a_connection_that_never_came_about_is_tried_again_with_every_method() {
        let of = |kind: std::io::ErrorKind| Error::transport(std::io::Error::from(kind).into());
        for (kind, post) in
            [(std::io::ErrorKind::ConnectionRefused, true), (std::io::ErrorKind::ConnectionReset, false)]
        {
            assert!(delay(&of(kind), &Method::GET, 1).is_some(), "{kind:?}");
            assert_eq!(delay(&of(kind), &Method::POST, 1).is_some(), post, "{kind:?}");
        }
    }

    #[test]
    fn callers_choose_statuses_and_methods() {
        let retry = Retry { statuses: &[409], all_methods: true, ..Retry::default() };
        let delay = |status: u16| retry.delay(&failure(status, None), false, 1, NOW.parse().unwrap());
        assert!(delay(409).is_some());
        assert!(delay(503).is_none() && delay(429).is_none());
    }

    #[test]
    fn retries_end() {
        assert!(delay(&failure(429, None), &Method::GET, 2).is_some());
        assert!(delay(&failure(429, None), &Method::GET, 3).is_none());
    }

    /// The bound doubles for each attempt, and the delay is anywhere below it.
    #[test]
    fn delays_grow_up_to_the_cap() {
        fastrand::seed(1);
        let retry = Retry { max_retries: u32::MAX, ..Retry::default() };
        for (attempt, most) in [(1, 500), (2, 1000), (3, 2000), (5, 8000), (6, 8000), (31, 8000), (1000, 8000)] {
            let delay = || retry.delay(&failure(503, None), true, attempt, NOW.parse().unwrap()).unwrap();
            let mut delays: Vec<_> = (0..500).map(|_| delay().as_millis()).collect();
            delays.sort_unstable();
            assert!((most * 9 / 10..=most).contains(&delays[499]) && delays[0] < most / 10, "{attempt}: {delays:?}");
        }
    }

    /// A value that is neither a number of seconds nor a date doesn't count.
    #[test]
    fn an_unreadable_retry_after_is_ignored() {
        for text in ["", " ", "soon", "-1", "+1", "1.5", "1 2", "Fri, 32 Jan 2026 03:04:15 GMT"] {
            let delay = delay(&failure(429, Some(text)), &Method::POST, 1).unwrap();
            assert!(delay <= Retry::default().base_delay, "{text}");
        }
    }

    #[test]
    fn retry_after_is_honoured_in_every_form_up_to_a_bound() {
        for (text, seconds) in [
            ("7", Some(7)),
            ("0", Some(0)),
            (" 60 ", Some(60)),
            ("61", None),
            ("99999999999999999999", None),
            ("Fri, 02 Jan 2026 03:04:15 GMT", Some(10)),
            ("Fri, 02 Jan 2026 03:05:05 GMT", Some(60)),
            ("Fri, 02 Jan 2026 03:05:06 GMT", None),
            ("Fri, 02 Jan 2026 03:04:00 GMT", Some(0)),
            ("Sat, 02 Jan 2027 03:04:15 GMT", None),
            ("Friday, 02-Jan-26 03:04:15 GMT", Some(10)),
            ("Fri Jan  2 03:04:15 2026", Some(10)),
            ("Tue, 06 Nov 1894 08:49:37 GMT", Some(0)),
        ] {
            let wait = delay(&failure(429, Some(text)), &Method::POST, 1);
            assert_eq!(wait, seconds.map(Duration::from_secs), "{text}");
        }
    }
}
