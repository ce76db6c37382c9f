//! What a service's responses say about further requests.

use std::time::Duration;

use http::HeaderMap;
use jiff::Timestamp;
use tokio::time::Instant;

/// The longest time for which one response holds requests back, whatever it says.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// The difference between two ends of the same window: services state whole seconds.
const ROUNDING: Duration = Duration::from_secs(1);

/// The quota that a service has stated.
#[derive(Debug, Default)]
pub(super) struct Quota {
    window: Option<Window>,
    /// No request before.
    held_until: Option<Instant>,
    /// A probe is on its way: the first request after a hold or a spent window.
    is_probing: bool,
}

/// A stretch of time, and how many more requests it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Window {
    remaining: u64,
    ends: Instant,
}

/// What one response says: how many requests remain, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stated {
    remaining: u64,
    reset: Duration,
}

impl Quota {
    /// When the next request may be sent; `now` or before if it may be sent at once.
    pub(super) fn free_at(&self, now: Instant) -> Instant {
        let window = self.window.filter(|window| window.remaining == 0).map(|window| window.ends);
        window.max(self.held_until).unwrap_or(now)
    }

    /// Counts a request that is sent: `Some(true)` for a probe, and `None` if the request has to wait for the response to a probe,
    /// since until then nobody knows how many requests the service takes.
    pub(super) fn take(&mut self, now: Instant) -> Option<bool> {
        if self.is_probing {
            return None;
        }
        self.is_probing = self.held_until.is_some() || self.window.is_some_and(|window| window.remaining == 0);
        if !self.is_probing {
            self.window = self.window.filter(|window| window.ends > now);
        }
        if let Some(window) = &mut self.window {
            window.remaining = window.remaining.saturating_sub(1);
        }
        Some(self.is_probing)
    }

    /// Forgets the hold and the window that have ended: the service has responded to a probe.
    pub(super) fn reopen(&mut self, now: Instant) {
        self.held_until = self.held_until.filter(|until| *until > now);
        self.window = self.window.filter(|window| window.ends > now);
    }

    /// Lets the next request go, whether or not the probe had a response.
    pub(super) fn end_probe(&mut self) {
        self.is_probing = false;
    }

    /// Holds further requests back, for an hour at most.
    pub(super) fn hold(&mut self, now: Instant, wait: Duration) {
        self.held_until = self.held_until.max(now.checked_add(wait.min(LONGEST)));
    }

    /// Reads the headers of a response.
    ///
    /// The service may not know yet of requests that are on their way, so that within a window the smaller number counts. A window
    /// that ends at another time replaces the known one.
    pub(super) fn read(&mut self, headers: &HeaderMap, now: Instant, clock: Timestamp) {
        let Some(stated) = stated(headers, clock) else { return };
        let Some(ends) = now.checked_add(stated.reset.min(LONGEST)) else { return };
        let known = self.window.filter(|known| known.ends > now && known.is_same(ends));
        // The end that was stated first stays: a window that slides along is another one after a second.
        self.window = Some(known.map_or(Window { remaining: stated.remaining, ends }, |known| Window {
            remaining: known.remaining.min(stated.remaining),
            ..known
        }));
    }
}

impl Window {
    /// Returns `true` if a window with this end is the same one.
    fn is_same(self, ends: Instant) -> bool {
        self.ends.max(ends) - self.ends.min(ends) <= ROUNDING
    }
}

/// What the headers of a response state, of the several forms the first that is there.
fn stated(headers: &HeaderMap, clock: Timestamp) -> Option<Stated> {
    let header = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    if let Some(limits) = header("ratelimit") {
        return of_draft(limits, header("ratelimit-policy").unwrap_or_default(), clock);
    }
    ["ratelimit-", "x-ratelimit-", "x-rate-limit-"].into_iter().find_map(|prefix| {
        let number =
            |name: &str| header(&format!("{prefix}{name}"))?.parse::<f64>().ok().filter(|number| *number >= 0.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a float saturates")]
        Some(Stated { remaining: number("remaining")? as u64, reset: until(number("reset")?, clock)? })
    })
}

/// The time until a reset: a number of seconds, or, as most services with `X-` do, the seconds or milliseconds since 1970.
fn until(reset: f64, clock: Timestamp) -> Option<Duration> {
    const YEAR: f64 = 366.0 * 24.0 * 60.0 * 60.0;
    #[allow(clippy::cast_precision_loss, reason = "the clock is far below 2^53")]
    let now = clock.as_millisecond() as f64 / 1000.0;
    let seconds = match reset {
        seconds if seconds <= YEAR => seconds,
        seconds if seconds < 100.0 * now => (seconds - now).max(0.0),
        milliseconds => (milliseconds / 1000.0 - now).max(0.0),
    };
    Duration::try_from_secs_f64(seconds).ok()
}

/// The tightest limit of the header `RateLimit`: `"burst";r=3;t=7, "day";r=90;t=4000`, or in earlier drafts `limit=9, remaining=3,
/// reset=7`. Without `t`, the limit counts for the window `w` of the policy of its name.
fn of_draft(limits: &str, policies: &str, clock: Timestamp) -> Option<Stated> {
    let parameter = |item: &str, name: &str| {
        let parameters = item.split(';').filter_map(|part| part.trim().split_once('='));
        parameters.into_iter().find(|(key, _)| *key == name)?.1.parse::<u64>().ok()
    };
    #[allow(clippy::cast_precision_loss, reason = "no wait comes near 2^53 seconds")]
    let stated = |remaining, reset: u64| Some(Stated { remaining, reset: until(reset as f64, clock)? });
    let earlier = |name: &str| limits.split(',').find_map(|item| parameter(item, name));
    if let (Some(remaining), Some(reset)) = (earlier("remaining"), earlier("reset")) {
        return stated(remaining, reset);
    }
    let name = |item: &str| item.split(';').next().unwrap_or_default().trim().to_owned();
    let window =
        |of: &str| policies.split(',').find(|policy| name(policy) == name(of)).and_then(|found| parameter(found, "w"));
    let limits = limits
        .split(',')
        .filter_map(|item| stated(parameter(item, "r")?, parameter(item, "t").or_else(|| window(item))?));
    // Of two spent limits, the longer one counts.
    limits.min_by_key(|stated| (stated.remaining, std::cmp::Reverse(stated.reset)))
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    const NOW: &str = "2026-01-02T03:04:05Z";

    fn read(lines: &[(&'static str, &'static str)]) -> Option<(u64, u64)> {
        let line = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        let headers: HeaderMap = lines.iter().map(line).collect();
        stated(&headers, NOW.parse().unwrap()).map(|stated| (stated.remaining, stated.reset.as_secs()))
    }

    #[test]
    fn every_form_of_the_headers_is_read() {
        for (lines, expected) in [
            (&[("ratelimit", r#""default";r=50;t=30"#)][..], Some((50, 30))),
            (&[("ratelimit", r#""burst";r=3;t=7, "day";r=90;t=4000"#)], Some((3, 7))),
            (&[("ratelimit", r#""burst";r=0;t=7,"day" ; r=0 ; t=4000"#)], Some((0, 4000))),
            (
                &[("ratelimit", r#""day";r=1"#), ("ratelimit-policy", r#""burst";q=9;w=1,"day";q=9;w=86400"#)],
                Some((1, 86400)),
            ),
            (&[("ratelimit", "limit=10, remaining=4, reset=6")], Some((4, 6))),
            (&[("ratelimit-limit", "10"), ("ratelimit-remaining", "4"), ("ratelimit-reset", "6")], Some((4, 6))),
            (&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "6")], Some((0, 6))),
            (&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1.5")], Some((0, 1))),
            (&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1767323055")], Some((0, 10))),
            (&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1767323055000")], Some((0, 10))),
            (&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1767323000")], Some((0, 0))),
            (&[("x-rate-limit-remaining", "2"), ("x-rate-limit-reset", "6")], Some((2, 6))),
            (&[("ratelimit", r#""default";r=0;t=1767323055"#)], Some((0, 10))),
            (&[("ratelimit", r#""default";r=0;t=1767323055000"#)], Some((0, 10))),
            (&[("ratelimit", "limit=10, remaining=4, reset=1767323055")], Some((4, 10))),
        ] {
            assert_eq!(read(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn headers_that_state_nothing_are_ignored() {
        for lines in [
            &[][..],
            &[("ratelimit", "")],
            &[("ratelimit", r#""default";r=50"#)],
            &[("ratelimit", r#""default";r=-1;t=30"#)],
            &[("ratelimit", r#""default";r=1;t=99999999999999999999999"#)],
            &[("ratelimit-remaining", "4")],
            &[("ratelimit-remaining", "-4"), ("ratelimit-reset", "6")],
            &[("x-ratelimit-remaining", "NaN"), ("x-ratelimit-reset", "6")],
            &[("x-ratelimit-remaining", "1"), ("x-ratelimit-reset", "inf")],
            &[("x-ratelimit-remaining", "1"), ("x-ratelimit-reset", "soon")],
        ] {
            assert_eq!(read(lines), None, "{lines:?}");
        }
    }

    fn state(quota: &mut Quota, now: Instant, remaining: &str, reset: &str) {
        let mut headers = HeaderMap::new();
        headers.insert("ratelimit-remaining", remaining.parse().unwrap());
        headers.insert("ratelimit-reset", reset.parse().unwrap());
        quota.read(&headers, now, NOW.parse().unwrap());
    }

    #[test]
    fn a_spent_window_holds_requests_until_its_end() {
        let (mut quota, now) = (Quota::default(), Instant::now());
        state(&mut quota, now, "2", "10");
        quota.take(now);
        assert_eq!(quota.free_at(now), now);
        // The service responds to the first request of two: it doesn't know of the second.
        state(&mut quota, now, "2", "10");
        quota.take(now);
        let end = now + Duration::from_secs(10);
        assert_eq!(quota.free_at(now), end);
        quota.take(end);
        assert_eq!(quota.free_at(end), end);
        state(&mut quota, end, "5", "10");
        assert_eq!(quota.window.map(|window| window.remaining), Some(5));
    }

    #[test]
    fn the_longest_hold_counts() {
        let (mut quota, now) = (Quota::default(), Instant::now());
        let after = |seconds| now + Duration::from_secs(seconds);
        quota.hold(now, Duration::from_secs(7));
        quota.hold(now, Duration::from_secs(3));
        assert_eq!(quota.free_at(now), after(7));
        state(&mut quota, now, "0", "9");
        assert_eq!(quota.free_at(now), after(9));
    }

    #[test]
    fn no_header_holds_requests_for_more_than_an_hour() {
        let (now, hour) = (Instant::now(), Duration::from_secs(60 * 60));
        for wait in [Duration::from_secs(3_153_600_000), Duration::MAX] {
            let mut quota = Quota::default();
            quota.hold(now, wait);
            assert_eq!(quota.free_at(now), now + hour, "{wait:?}");
        }
        // A day, beyond a year, and beyond what a time can be.
        for reset in ["86400", "99999999999", "1e19", "1e300"] {
            let mut quota = Quota::default();
            state(&mut quota, now, "0", reset);
            assert!(quota.free_at(now) <= now + hour, "{reset}");
        }
    }

    #[test]
    fn a_window_that_ends_at_another_time_replaces_the_known_one() {
        let now = Instant::now();
        // The service's next window begins a moment before the known one ends here, or it has stated another limit.
        for (first, second) in [("1", "60"), ("60", "1")] {
            let mut quota = Quota::default();
            state(&mut quota, now, "0", first);
            state(&mut quota, now, "99", second);
            assert_eq!(quota.window.map(|window| window.remaining), Some(99), "{first} {second}");
        }
    }

    #[test]
    fn whole_seconds_of_one_window_are_one_window() {
        let (mut quota, now) = (Quota::default(), Instant::now());
        state(&mut quota, now, "3", "60");
        quota.take(now);
        state(&mut quota, now + Duration::from_millis(100), "3", "60");
        state(&mut quota, now + Duration::from_millis(100), "3", "59");
        assert_eq!(quota.window.map(|window| window.remaining), Some(2));
    }

    #[test]
    fn a_sliding_window_never_runs_out() {
        let (mut quota, started) = (Quota::default(), Instant::now());
        // Ten requests a second.
        for sent in 0..1000 {
            let now = started + Duration::from_millis(100) * sent;
            assert!(quota.free_at(now) <= now, "{sent}");
            quota.take(now);
            state(&mut quota, now, "40", "60");
        }
    }
}
