//! A layer that waits before it sends, so that the service does not have to reject requests.
//!
//! In: the limit of a caller, and headers of responses. Out: requests in time, or an error if the wait is too long.

mod bucket;
mod quota;

use std::{
    fmt,
    num::NonZeroU32,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use http::StatusCode;
use jiff::Timestamp;
use tokio::{
    sync::Notify,
    time::{Instant, sleep_until},
};

use super::{Layer, LayerFuture, LayerRequest, Next};
use crate::{
    client::retry::retry_after,
    error::{Error, LayerError},
};
use bucket::{Bucket, Token};
use quota::Quota;

/// A [layer](crate::Layer) that keeps to the limits of a service: it waits before it sends.
///
/// ```
/// # use std::num::NonZeroU32;
/// # use oas_client_runtime::{Client, ClientBuilder, RateLimit, Result};
/// # fn build(builder: ClientBuilder<Client>) -> Result<Client> {
/// let limit = RateLimit::per_second(NonZeroU32::new(10).unwrap());
/// builder.layer(limit).build()
/// # }
/// ```
///
/// Two things make a request wait:
///
/// - the caller's limit, a token bucket: at most so many requests at once, and then one for each interval;
/// - what the service's responses say: `RateLimit` and `RateLimit-Policy` ([draft of the
///   IETF](https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/)), `RateLimit-Remaining` and `RateLimit-Reset`, the
///   same with `X-`, and `Retry-After` in responses with 429 or 503. One response holds requests back for an hour at most.
///
/// When such a wait ends, one request goes first. The others follow with its response, which says how many the service takes.
///
/// The wait counts towards the attempt's timeout. If it would last longer than the rest of the timeout, the request fails at
/// once with a [`LayerError`](crate::LayerError).
///
/// To let several clients share a limit, wrap it in an `Arc`.
pub struct RateLimit {
    state: Mutex<State>,
    /// The end of a request that others wait for.
    probed: Notify,
}

/// The two limits.
struct State {
    bucket: Option<Bucket>,
    quota: Quota,
}

impl RateLimit {
    /// Up to `requests` at once, and on average so many for each second.
    pub fn per_second(requests: NonZeroU32) -> Self {
        Self::new(requests, Duration::from_secs(1))
    }

    /// Up to `requests` at once, and on average so many for each `period`.
    pub fn new(requests: NonZeroU32, period: Duration) -> Self {
        Self::of(Some(Bucket::new(requests, period)))
    }

    /// No limit but that which the service's responses state.
    pub fn of_service() -> Self {
        Self::of(None)
    }

    fn of(bucket: Option<Bucket>) -> Self {
        Self { state: Mutex::new(State { bucket, quota: Quota::default() }), probed: Notify::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the request may be sent.
    async fn wait(&self, deadline: Instant) -> Result<Sent<'_>, Error> {
        let now = Instant::now();
        let (token, at) = self.state().bucket.as_mut().map(|bucket| bucket.reserve(now)).unzip();
        let mut reserved = Reserved { limit: self, token };
        let mut at = at.unwrap_or(now);
        loop {
            let probed = self.probed.notified();
            let now = Instant::now();
            at = self.state().quota.free_at(now).max(at);
            if at > deadline {
                // Whole seconds, or whole milliseconds below one.
                let wait = at - now;
                return Err(LayerError::new(format!("the rate limit allows the request in {wait:.0?} only")).into());
            }
            if at > now {
                sleep_until(at).await;
                continue;
            }
            let taken = self.state().quota.take(now);
            if let Some(is_probe) = taken {
                reserved.token = None;
                return Ok(Sent { limit: self, is_probe });
            }
            probed.await;
        }
    }
}

/// A token of the bucket, which goes back unless a request uses it.
struct Reserved<'a> {
    limit: &'a RateLimit,
    token: Option<Token>,
}

impl Drop for Reserved<'_> {
    fn drop(&mut self) {
        if let Some(token) = self.token.take()
            && let Some(bucket) = &mut self.limit.state().bucket
        {
            bucket.give_back(token);
        }
    }
}

/// A request that is on its way. At its end, or if the caller drops it, those that wait for it go on.
struct Sent<'a> {
    limit: &'a RateLimit,
    is_probe: bool,
}

impl Drop for Sent<'_> {
    fn drop(&mut self) {
        if self.is_probe {
            self.limit.state().quota.end_probe();
            self.limit.probed.notify_waiters();
        }
    }
}

impl Layer for RateLimit {
    fn call<'a>(&'a self, request: LayerRequest, next: Next<'a>) -> LayerFuture<'a> {
        Box::pin(async move {
            let sent = self.wait(request.deadline).await?;
            let response = next.run(request).await?;
            let (now, headers) = (Instant::now(), response.headers());
            let mut state = self.state();
            if sent.is_probe {
                state.quota.reopen(now);
            }
            state.quota.read(headers, now, Timestamp::now());
            if [StatusCode::TOO_MANY_REQUESTS, StatusCode::SERVICE_UNAVAILABLE].contains(&response.status())
                && let Some(wait) = retry_after(headers, Timestamp::now())
            {
                state.quota.hold(now, wait);
            }
            drop(state);
            Ok(response)
        })
    }
}

impl fmt::Debug for RateLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("RateLimit").field("bucket", &state.bucket).field("quota", &state.quota).finish()
    }
}
