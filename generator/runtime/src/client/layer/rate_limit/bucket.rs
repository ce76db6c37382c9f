//! A token bucket, as the time at which it is full again.

use std::{num::NonZeroU32, time::Duration};

use tokio::time::Instant;

/// A bucket of `size` tokens, into which one falls for each `interval`.
#[derive(Debug)]
pub(super) struct Bucket {
    interval: Duration,
    /// The time in which an empty bucket fills.
    filling: Duration,
    /// `None` before the first token was taken.
    full_at: Option<Instant>,
}

impl Bucket {
    /// A full bucket.
    pub(super) fn new(size: NonZeroU32, filling: Duration) -> Self {
        // The sum of the intervals is at most `filling`.
        Self { interval: filling / size.get(), filling, full_at: None }
    }

    /// Takes a token, perhaps one that has still to fall. Returns when it is there.
    pub(super) fn reserve(&mut self, now: Instant) -> Instant {
        let full_at = self.full_at.map_or(now, |at| at.max(now)).checked_add(self.interval).unwrap_or(now);
        self.full_at = Some(full_at);
        full_at.checked_sub(self.filling).map_or(now, |at| at.max(now))
    }

    /// Puts back a token that no request has used.
    pub(super) fn give_back(&mut self) {
        self.full_at = self.full_at.and_then(|at| at.checked_sub(self.interval));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bucket(size: u32) -> Bucket {
        Bucket::new(NonZeroU32::new(size).unwrap(), Duration::from_secs(1))
    }

    /// The waits of the next requests, in milliseconds.
    fn waits(bucket: &mut Bucket, now: Instant, requests: usize) -> Vec<u128> {
        (0..requests).map(|_| (bucket.reserve(now) - now).as_millis()).collect()
    }

    #[test]
    fn a_burst_is_free_and_then_one_token_falls_for_each_interval() {
        let (mut bucket, now) = (bucket(4), Instant::now());
        assert_eq!(waits(&mut bucket, now, 7), [0, 0, 0, 0, 250, 500, 750]);
        let later = now + Duration::from_millis(750);
        assert_eq!(waits(&mut bucket, later, 2), [250, 500]);
        assert_eq!(waits(&mut bucket, later + Duration::from_secs(60), 5), [0, 0, 0, 0, 250]);
    }

    #[test]
    fn a_token_that_was_given_back_is_free_again() {
        let (mut bucket, now) = (bucket(1), Instant::now());
        assert_eq!(waits(&mut bucket, now, 3), [0, 1000, 2000]);
        bucket.give_back();
        assert_eq!(waits(&mut bucket, now, 1), [2000]);
    }

    #[test]
    fn extreme_periods_do_not_panic() {
        let now = Instant::now();
        for period in [Duration::ZERO, Duration::from_nanos(1), Duration::MAX] {
            let mut bucket = Bucket::new(NonZeroU32::MAX, period);
            assert_eq!(waits(&mut bucket, now, 3), [0, 0, 0], "{period:?}");
        }
    }
}
