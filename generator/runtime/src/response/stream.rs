//! Responses that are streams of items: server-sent events, and JSON texts in a row.
//!
//! In: a body while it arrives. Out: its items, decoded one by one, and an error for each item that differs from the
//! description. A stream holds one item in memory, whose size is bounded.

mod events;
mod items;
mod json;
mod reconnect;
mod splitter;
mod sse;

use std::{
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use serde::de::Error as _;

use super::{Download, Response, StreamedBody, decode};
use crate::error::Error;

#[cfg(feature = "replay")]
pub(crate) use events::events_in;
pub use events::{EventData, EventStream};
pub use items::ItemStream;
#[cfg(feature = "replay")]
pub(crate) use items::items_in;
pub(crate) use reconnect::{Position, Reconnects, Resend};
pub use sse::Event;

/// The format of a stream: where its items begin and end.
trait Framing {
    /// An item before it is decoded.
    type Frame;

    /// Takes the next bytes.
    fn push(&mut self, chunk: &[u8]);

    /// The next item. `None` until more bytes arrive.
    fn next(&mut self) -> Result<Option<Self::Frame>, FrameError>;

    /// The item that the end of the stream ends.
    fn end(&mut self) -> Result<Option<Self::Frame>, FrameError>;
}

/// Why bytes are no item.
#[derive(Debug)]
enum FrameError {
    /// The item is longer than the limit. The stream can't go on.
    TooLong,
    /// The item is broken. The next item may be right.
    Broken(serde_json::Error, Bytes),
}

impl FrameError {
    fn broken(message: &str, frame: Bytes) -> Self {
        Self::Broken(serde_json::Error::custom(message), frame)
    }
}

/// The items of a whole body, without those that are broken.
#[cfg(feature = "replay")]
fn whole<F: Framing>(mut framing: F, body: &[u8]) -> Vec<F::Frame> {
    framing.push(body);
    let mut frames = Vec::new();
    while let Some(frame) = framing.next().transpose() {
        frames.extend(frame.ok());
    }
    frames.extend(framing.end().ok().flatten());
    frames
}

/// The items of a body before they are decoded.
struct Frames<F> {
    /// `None` when the stream is over.
    body: Option<Download>,
    framing: F,
    /// The response without its body.
    head: Response<()>,
    /// The length of an item at most, in bytes.
    limit: usize,
    /// How many items came.
    count: u64,
}

impl<F: Framing> Frames<F> {
    fn new(response: Response<StreamedBody>, framing: impl FnOnce(usize) -> F) -> Self {
        let (head, body) = response.take();
        let limit = body.max_item_size;
        let body = Download::new(&head.headers, body.body, body.chunk_timeout);
        Self { body: Some(body), framing: framing(limit), head, limit, count: 0 }
    }

    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<F::Frame, Error>>> {
        let next = loop {
            let Some(body) = &mut self.body else { return Poll::Ready(None) };
            if let Some(next) = self.framing.next().transpose() {
                break Some(next);
            }
            match ready!(Pin::new(body).poll_next(context)) {
                Some(Ok(chunk)) => self.framing.push(&chunk),
                Some(Err(error)) => {
                    self.close();
                    return Poll::Ready(Some(Err(error)));
                }
                None => {
                    self.close();
                    break self.framing.end().transpose();
                }
            }
        };
        self.count += u64::from(next.is_some());
        Poll::Ready(next.map(|next| next.map_err(|error| self.error(error))))
    }

    /// Returns `true` if no more bytes come.
    fn is_closed(&self) -> bool {
        self.body.is_none()
    }

    /// Ends the stream, and closes its connection if more would come.
    fn close(&mut self) {
        self.body = None;
    }

    fn error(&mut self, error: FrameError) -> Error {
        match error {
            FrameError::TooLong => {
                self.close();
                Error::TooLarge { limit: self.limit, call: None }
            }
            FrameError::Broken(source, frame) => self.decode_error(frame, ".", source),
        }
    }

    /// The error for the item that came last: its path begins with the item's number, `[0]` for the first.
    fn decode_error(&self, frame: Bytes, path: &str, source: serde_json::Error) -> Error {
        let separator = if path.starts_with('[') { "" } else { "." };
        let path = if path == "." { String::new() } else { format!("{separator}{path}") };
        let path = format!("[{}]{path}", self.count.saturating_sub(1));
        decode::error(&self.head.clone().with(frame), path, source)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{json::Texts, sse::Parser, *};
    use crate::{body::Body, error::BoxError};
    use http::{HeaderMap, StatusCode};

    /// A million items in chunks that cut them anywhere. Each chunk counts itself among the living.
    struct Million {
        /// The bytes of an item, often enough for a chunk.
        items: Vec<u8>,
        length: usize,
        sent: usize,
        left: usize,
        alive: Arc<()>,
    }

    /// The bytes of a chunk.
    struct Chunk(Vec<u8>, #[allow(dead_code, reason = "counted, never read")] Arc<()>);

    impl AsRef<[u8]> for Chunk {
        fn as_ref(&self) -> &[u8] {
            &self.0
        }
    }

    const MILLION: usize = 1_000_000;
    const SIZE: usize = 4093;

    impl Stream for Million {
        type Item = Result<Bytes, BoxError>;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            if self.left == 0 {
                return Poll::Ready(None);
            }
            let begin = self.sent % self.length;
            let chunk: Vec<_> = self.items.iter().skip(begin).take(SIZE.min(self.left)).copied().collect();
            self.sent += chunk.len();
            self.left -= chunk.len();
            Poll::Ready(Some(Ok(Bytes::from_owner(Chunk(chunk, self.alive.clone())))))
        }
    }

    async fn assert_flat<F: Framing>(item: &str, framing: F, held: impl Fn(&F) -> usize) {
        let alive = Arc::new(());
        let length = item.len();
        let items = item.repeat(SIZE / length + 2).into();
        let body = Million { items, length, sent: 0, left: length * MILLION, alive: alive.clone() };
        let response = Response {
            status: StatusCode::OK,
            headers: HeaderMap::new(),
            request_id: None,
            attempts: 1,
            value: StreamedBody {
                body: Body::stream(body, None),
                chunk_timeout: std::time::Duration::MAX,
                max_item_size: 64,
                end_marker: None,
                reconnects: None,
            },
        };
        let mut frames = Frames::new(response, |_| framing);
        let mut count = 0;
        while let Some(frame) = std::future::poll_fn(|context| frames.poll_next(context)).await {
            frame.unwrap();
            count += 1;
            // The body has one of its own, and this test. No chunk is kept.
            assert!(Arc::strong_count(&alive) <= 2);
            assert!(held(&frames.framing) < 32 * 1024, "{}", held(&frames.framing));
        }
        assert_eq!(count, MILLION);
    }

    #[tokio::test]
    async fn a_million_events_and_items_are_held_in_flat_memory() {
        assert_flat("id: 1\ndata: one\ndata: two\n\n", Parser::new(64), Parser::held).await;
        assert_flat("{\"a\": 1}\n", Texts::new(false, 64), Texts::held).await;
        assert_flat("\u{1e}{\"a\": 1}\n", Texts::new(true, 64), Texts::held).await;
    }
}
