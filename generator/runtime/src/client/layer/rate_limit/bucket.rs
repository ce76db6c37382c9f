//! A token bucket, as the time at which it is full again.

use std::{collections::BTreeSet, num::NonZeroU32, time::Duration};

use tokio::time::Instant;

/// A bucket of `size` tokens, into which one falls for each `interval`.
#[derive(Debug)]
pub(super) struct Bucket {
    interval: Duration,
    /// The time in which an empty bucket fills.
    filling: Duration,
    /// `None` before the first token was taken.
    full_at: Option<Instant>,
    /// The tokens that were given back.
    unused: BTreeSet<Token>,
}

/// A token, as the time at which the bucket is full again after it was taken. From then on the token would overflow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Token(Instant);

impl Bucket {
    /// A full bucket.
    pub(super) fn new(size: NonZeroU32, filling: Duration) -> Self {
        // The sum of the intervals is at most `filling`.
        Self { interval: filling / size.get(), filling, full_at: None, unused: BTreeSet::new() }
    }

    /// Takes a token, perhaps one that has still to fall. Returns when it is there.
    pub(super) fn reserve(&mut self, now: Instant) -> (Token, Instant) {
        self.unused.retain(|token| token.0 > now);
        let token = self.unused.pop_first().unwrap_or_else(|| self.next(now));
        (token, token.0.checked_sub(self.filling).map_or(now, |at| at.max(now)))
    }

    /// The token after the last one.
    fn next(&mut self, now: Instant) -> Token {
        let full_at = self.full_at.map_or(now, |at| at.max(now)).checked_add(self.interval).unwrap_or(now);
        self.full_at = Some(full_at);
        Token(full_at)
    }

    /// Puts back a token that no request has used.
    pub(super) fn give_back(&mut self, token: Token) {
        self.unused.insert(token);
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
        (0..requests).map(|_| (bucket.reserve(now).1 - now).as_millis()).collect()
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
        for given_back in 0..3 {
            let (mut bucket, now) = (bucket(1), Instant::now());
            let reserved: Vec<_> = (0..3).map(|_| bucket.reserve(now)).collect();
            let (token, at) = reserved[given_back];
            bucket.give_back(token);
            // The next request has the token's time, and none that another request has.
            assert_eq!(waits(&mut bucket, now, 2), [(at - now).as_millis(), 3000], "{given_back}");
        }
    }

    #[test]
    fn tokens_that_were_given_back_do_not_pile_up() {
        let (mut bucket, now) = (bucket(4), Instant::now());
        let reserved: Vec<_> = (0..20).map(|_| bucket.reserve(now).0).collect();
        reserved.into_iter().for_each(|token| bucket.give_back(token));
        let later = now + Duration::from_secs(3);
        assert_eq!(waits(&mut bucket, later, 6), [0, 0, 0, 0, 250, 500]);
        assert_eq!(waits(&mut bucket, later + Duration::from_secs(60), 5), [0, 0, 0, 0, 250]);
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
