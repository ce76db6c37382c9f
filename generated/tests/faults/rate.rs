//! Refusals for too many requests, with all that may stand in `Retry-After`.

use crate::server::{Server, send, suffer};

/// A response that asks for such a wait.
fn too_many(wait: &str) -> crate::server::Step {
    send(format!("HTTP/1.1 429 Slow Down\r\nRetry-After: {wait}\r\nContent-Length: 0\r\n\r\n"))
}

#[tokio::test]
async fn a_wait_longer_than_is_honoured_ends_the_call_at_once() {
    for wait in [
        "9999999",
        "18446744073709551616",
        "99999999999999999999999999999999999999999999",
        "Thu, 01 Jan 9998 00:00:00 GMT",
        "Sun, 01 Jan 2090 00:00:00 GMT",
    ] {
        suffer(&[too_many(wait)]).await.assert_final(|error| error.is_rate_limited() && error.attempts() == Some(1));
    }
}

#[tokio::test]
async fn an_invalid_retry_after_is_ignored() {
    for wait in [
        "0",
        "-5",
        "-99999999999999999999",
        "1e99",
        "0.5",
        "NaN",
        "soon",
        "",
        "\u{fe}\u{ff}",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        // Beyond what an instant can be.
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Fri, 31 Dec 99999 23:59:59 GMT",
        "Fri, 99 Foo 2090 99:99:99 GMT",
        "2090-01-01T00:00:00Z",
    ] {
        let outcome = suffer(&[too_many(wait)]).await;
        for failed in [&outcome.fetched, &outcome.created] {
            let error = failed.as_ref().unwrap_err();
            assert!(error.is_rate_limited() && error.attempts() == Some(3), "{wait}: {error:?}");
        }
        // Status 429 says that nothing was done, so that even a creation is sent again.
        assert_eq!((outcome.fetches, outcome.creations), (3, 3), "{wait}");
    }
}

#[tokio::test]
async fn a_storm_ends_with_the_deadline() {
    let server = Server::script(&[too_many("0")]).await;
    let mut retry = crate::server::quick();
    retry.max_retries = u32::MAX;
    retry.deadline = std::time::Duration::from_millis(200);
    let client = server.client_with(|builder| builder.retry(retry));
    let error = crate::server::watched(client.service("IS1").fetch().send()).await.unwrap_err();
    assert!(error.is_rate_limited() || error.is_timeout(), "{error:?}");
}
