//! Streams of JSON texts.

use std::{
    fmt,
    future::poll_fn,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
};

#[cfg(feature = "replay")]
use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use super::{Frames, json::Texts};
use crate::{
    error::Error,
    response::{ReadMode, ReadResponse, ReceivedBody, Response, decode, streamed},
};

/// The JSON items of a response while they arrive: a `Stream`, with [`ItemStream::try_next`] for callers without a stream
/// library.
///
/// Each item has a line: JSON Lines, NDJSON. In a response of `application/json-seq` it has a record separator before it.
/// Empty lines don't count.
///
/// The client doesn't read ahead. The next item, or the next part of an item, must arrive within the request's timeout.
/// To drop the stream closes the connection.
pub struct ItemStream<T> {
    frames: Frames<Texts>,
    item: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> ItemStream<T> {
    /// Receives the next item. `None` at the end of the response.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the item isn't JSON, or differs from the description. The path begins with the number of the
    /// item, `[0]` for the first. The next call returns the next item.
    ///
    /// The stream ends after any other error: [`Error::TooLarge`] for an item larger than the limit of responses,
    /// [`Error::Timeout`], [`Error::Transport`].
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }
}

impl<T: DeserializeOwned> Stream for ItemStream<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = ready!(self.frames.poll_next(context));
        Poll::Ready(item.map(|text| {
            let text = text?;
            decode::slice(&text).map_err(|(path, source)| self.frames.decode_error(text, &path, source))
        }))
    }
}

impl<T: DeserializeOwned> ReadResponse for ItemStream<T> {
    type Output = Self;
    const MODE: ReadMode = ReadMode::Streamed;
    const ACCEPT: &'static str = "application/jsonl";

    fn read(response: Response<ReceivedBody>) -> Result<Response<Self>, Error> {
        let (head, body) = streamed(response).take();
        let media_type = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let is_sequence = media_type.is_some_and(is_sequence);
        let frames = Frames::new(head.clone().with(body), |limit| Texts::new(is_sequence, limit));
        Ok(head.with(Self { frames, item: PhantomData }))
    }
}

/// The items of a whole body.
#[cfg(feature = "replay")]
pub(crate) fn items_in(media_type: &str, body: &[u8]) -> Vec<Bytes> {
    super::whole(Texts::new(is_sequence(media_type), usize::MAX), body)
}

/// Returns `true` for `application/json-seq`, and for media types that end in `+json-seq` (RFC 8091).
fn is_sequence(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json-seq" || essence.ends_with("+json-seq")
}

impl<T> fmt::Debug for ItemStream<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemStream").field("received", &self.frames.count).finish_non_exhaustive()
    }
}
