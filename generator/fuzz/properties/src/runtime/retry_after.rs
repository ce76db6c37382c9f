//! The client waits as long as `Retry-After` says, up to a minute: seconds, or a date. Another value is ignored.

use std::time::Duration;

use oas_client_runtime::{Empty, HttpDate, Method, RequestBuilder, Retry, Timestamp, replay::Canned};
use tokio::time::Instant;

use super::client::{builder, run};

/// Checks a header's value. Returns `true` if it asks for a delay.
pub fn check(bytes: &[u8]) -> bool {
    // Other bytes can't be in a header.
    let Some(value) =
        std::str::from_utf8(bytes).ok().filter(|text| text.bytes().all(|byte| matches!(byte, b' '..=b'~')))
    else {
        return false;
    };
    let canned = Canned::new().respond(503, serde_json::Value::Null).header("Retry-After", value);
    let canned = canned.respond(204, serde_json::Value::Null);
    let client = builder(&canned).retry(Retry::new(1)).build().expect("the base URL is right");
    let request = RequestBuilder::<Empty>::new(&client.root(), Method::GET, "/books");
    let before = Timestamp::now();
    let waited = run(async {
        let start = Instant::now();
        drop(request.send().await);
        start.elapsed()
    });
    let after = Timestamp::now();
    let requests = canned.requests().len();
    let longest = Duration::from_secs(60);
    match asked(value) {
        Some(Asked::Seconds(wait)) if wait > longest => {
            assert_eq!((requests, waited), (1, Duration::ZERO), "{value:?}")
        }
        Some(Asked::Seconds(wait)) => {
            assert_eq!(requests, 2, "{value:?}");
            assert_near(waited, wait, Duration::ZERO, value);
        }
        Some(Asked::At(at)) => {
            let wait = |now: Timestamp| Duration::try_from(at.duration_since(now)).unwrap_or_default();
            match requests {
                1 => assert!(wait(before) > longest, "{value:?}"),
                _ => assert_near(waited, wait(before), wait(before).abs_diff(wait(after)), value),
            }
        }
        None => {
            assert_eq!(requests, 2, "{value:?}");
            assert!(waited <= Duration::from_millis(501), "{value:?}: {waited:?}");
        }
    }
    asked(value).is_some()
}

enum Asked {
    Seconds(Duration),
    At(Timestamp),
}

/// The value, as RFC 9110, section 10.2.3 has it.
fn asked(value: &str) -> Option<Asked> {
    let value = value.trim();
    if !value.is_empty() && value.chars().all(|c| c.is_ascii_digit()) {
        return Some(Asked::Seconds(value.parse().map_or(Duration::MAX, Duration::from_secs)));
    }
    value.parse::<HttpDate>().ok().map(|date| Asked::At(date.0))
}

/// The clock of the test has whole milliseconds.
fn assert_near(waited: Duration, wait: Duration, slack: Duration, value: &str) {
    assert!(waited.abs_diff(wait) <= slack + Duration::from_millis(2), "{value:?}: {waited:?} in place of {wait:?}");
}
