//! Bodies that are items in a row, each encoded when it is sent.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use futures_core::Stream;
use serde::Serialize;

use crate::{error::BoxError, value::json};

/// How many bytes are sent at once, if as many items are ready.
const CHUNK: usize = 16 * 1024;

/// The format of a body of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ItemFormat {
    /// A line each: [JSON Lines](https://jsonlines.org), also called NDJSON.
    Lines,
    /// A record separator before each: `application/json-seq` ([RFC 7464](https://www.rfc-editor.org/rfc/rfc7464)).
    Sequence,
}

impl ItemFormat {
    fn add(self, chunk: &mut Vec<u8>, mut text: Vec<u8>) {
        match self {
            // Raw JSON may have line breaks, which are white space wherever JSON allows them.
            Self::Lines => text.iter_mut().filter(|byte| matches!(byte, b'\n' | b'\r')).for_each(|byte| *byte = b' '),
            Self::Sequence => chunk.push(0x1e),
        }
        chunk.append(&mut text);
        chunk.push(b'\n');
    }
}

/// Encodes the items of a stream. Holds a chunk and an item.
pub(super) struct EncodedItems<S> {
    items: Pin<Box<S>>,
    format: ItemFormat,
    /// How many items came.
    count: u64,
    /// Why there is no next chunk.
    failed: Option<BoxError>,
}

impl<S> EncodedItems<S> {
    pub(super) fn new(format: ItemFormat, items: S) -> Self {
        Self { items: Box::pin(items), format, count: 0, failed: None }
    }
}

impl<T: Serialize, S: Stream<Item = Result<T, BoxError>>> Stream for EncodedItems<S> {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if let Some(error) = this.failed.take() {
            return Poll::Ready(Some(Err(error)));
        }
        let mut chunk = Vec::new();
        while chunk.len() < CHUNK {
            match this.items.as_mut().poll_next(context) {
                Poll::Ready(Some(item)) => match item.and_then(|item| encode(&item, this.count)) {
                    Ok(text) => this.format.add(&mut chunk, text),
                    Err(error) if chunk.is_empty() => return Poll::Ready(Some(Err(error))),
                    Err(error) => {
                        // The items before it are sent.
                        this.failed = Some(error);
                        break;
                    }
                },
                Poll::Ready(None) => break,
                Poll::Pending if chunk.is_empty() => return Poll::Pending,
                Poll::Pending => break,
            }
            this.count += 1;
        }
        Poll::Ready((!chunk.is_empty()).then(|| Ok(chunk.into())))
    }
}

fn encode(item: &impl Serialize, number: u64) -> Result<Vec<u8>, BoxError> {
    json::to_vec(item).map_err(|error| format!("the item [{number}] can't be encoded as JSON: {error}").into())
}

/// An iterator as a stream.
pub(super) struct Ready<I>(pub(super) I);

/// Items are never pinned: they only pass through.
impl<I> Unpin for Ready<I> {}

impl<I: Iterator> Stream for Ready<I> {
    type Item = Result<I::Item, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.next().map(Ok))
    }
}
