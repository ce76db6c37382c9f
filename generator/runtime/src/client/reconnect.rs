//! Sending the request of a stream of events again, from the last event on.

use std::{pin::Pin, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{Client, Outgoing, Retry};
use crate::{
    error::Error,
    response::{Position, ReceivedBody, Reconnects, Resend, Response},
};

const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// The request of a stream, with its client.
struct Again {
    client: Client,
    outgoing: Outgoing,
}

/// Lets the stream of a response connect again, if the request says so.
pub(super) fn attach(
    mut response: Response<ReceivedBody>,
    client: &Client,
    outgoing: &Outgoing,
) -> Response<ReceivedBody> {
    if let (1.., ReceivedBody::Streamed(body)) = (outgoing.reconnects, &mut response.value) {
        // The new connection is one of the same stream, which counts its connections.
        let again = Again { client: client.clone(), outgoing: Outgoing { reconnects: 0, ..outgoing.clone() } };
        body.reconnects = Some(Reconnects::new(again, outgoing.reconnects));
    }
    response
}

impl Resend for Again {
    fn resend(
        &self,
        position: Position,
        attempt: u32,
    ) -> Pin<Box<dyn Future<Output = Result<Response<ReceivedBody>, Error>> + Send>> {
        let (client, mut outgoing) = (self.client.clone(), self.outgoing.clone());
        let retry = outgoing.retry.as_deref().unwrap_or(&client.0.retry);
        let delay = delay(position.delay, retry, attempt);
        Box::pin(async move {
            continue_after(&mut outgoing.headers, position.last_id.as_deref())?;
            tracing::debug!(attempt, ?delay, "reconnecting");
            tokio::time::sleep(delay).await;
            client.execute(outgoing).await
        })
    }
}

/// The delay before an attempt: the one that the server asks for, as long as a `Retry-After` at most. A server that asks for none
/// and ends each stream gets no storm of connections.
fn delay(asked: Option<Duration>, retry: &Retry, attempt: u32) -> Duration {
    asked.map_or_else(|| retry.backoff(attempt), |asked| asked.min(retry.max_retry_after).max(retry.base_delay))
}

/// Sets the header with the ID of the last event. Without an event that says anything of it, the caller's stays.
fn continue_after(headers: &mut HeaderMap, last_id: Option<&str>) -> Result<(), Error> {
    match last_id {
        None => {}
        Some("") => drop(headers.remove(LAST_EVENT_ID)),
        Some(id) => {
            let value = HeaderValue::from_bytes(id.as_bytes());
            let invalid = "the ID of the last event holds a character that no header may carry";
            headers.insert(LAST_EVENT_ID, value.map_err(|_| Error::invalid(invalid))?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_sets_the_delay_within_bounds() {
        let retry = Retry { base_delay: Duration::from_millis(4), ..Retry::default() };
        for (asked, delayed) in [(0, 4), (3, 4), (5, 5), (7_000, 7_000), (60_000, 60_000), (60_001, 60_000)] {
            assert_eq!(delay(Some(Duration::from_millis(asked)), &retry, 9), Duration::from_millis(delayed));
        }
        assert!((0..100).all(|_| delay(None, &retry, 2) <= Duration::from_millis(8)));
        assert!((0..100).any(|_| delay(None, &retry, 2) > Duration::from_millis(4)));
    }
}
