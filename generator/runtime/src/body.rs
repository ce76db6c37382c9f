//! Bodies: bytes in memory, files, readers and streams, on their way in either direction.
//!
//! In: bytes of a caller ([`Upload`]) or of a transport. Out: chunks. Every other room but `value` may use it.

mod items;
mod upload;

use std::{
    collections::VecDeque,
    fmt,
    future::poll_fn,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll, ready},
};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use tokio::io::{AsyncRead, ReadBuf};

use crate::error::BoxError;

pub use items::ItemFormat;
pub(crate) use upload::Source;
pub use upload::Upload;

type ChunkStream = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

/// How many bytes are read from a reader at once.
const CHUNK: usize = 64 * 1024;

/// The body of a request or response: empty, one chunk, or a stream of chunks.
#[derive(Default)]
pub struct Body {
    source: BodySource,
    /// Counts the chunks that were taken.
    taken: Option<Arc<AtomicU64>>,
}

/// Where the chunks come from.
#[derive(Default)]
enum BodySource {
    #[default]
    Empty,
    Whole(Bytes),
    /// With the number of bytes still to come, if known.
    Stream(ChunkStream, Option<u64>),
    Chain(VecDeque<Body>),
}

impl From<BodySource> for Body {
    fn from(source: BodySource) -> Self {
        Self { source, taken: None }
    }
}

impl Body {
    /// A body of one chunk.
    pub fn whole(bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        if bytes.is_empty() { Self::default() } else { BodySource::Whole(bytes).into() }
    }

    /// A body of several chunks; `len` is its length in bytes, if known.
    pub fn stream(chunks: impl Stream<Item = Result<Bytes, BoxError>> + Send + 'static, len: Option<u64>) -> Self {
        BodySource::Stream(Box::pin(chunks), len).into()
    }

    /// A body that is read in chunks; `len` is its length in bytes, if known.
    pub fn reader(reader: impl AsyncRead + Send + 'static, len: Option<u64>) -> Self {
        Self::stream(Reading { reader: Box::pin(reader), buffer: BytesMut::new() }, len)
    }

    /// Several bodies, one after the other.
    pub(crate) fn chain(bodies: impl IntoIterator<Item = Self>) -> Self {
        BodySource::Chain(bodies.into_iter().collect()).into()
    }

    /// The same body, whose length is stated as `len` bytes. It fails if it has another length.
    pub(crate) fn exactly(self, len: u64) -> Self {
        Self::stream(Exact { body: self, left: len, last: None }, Some(len))
    }

    /// The same body, which counts in `taken` the chunks that are taken.
    pub(crate) fn counted(self, taken: Arc<AtomicU64>) -> Self {
        Self { taken: Some(taken), ..self }
    }

    /// The number of bytes still to come, if known.
    pub fn len(&self) -> Option<u64> {
        match &self.source {
            BodySource::Empty => Some(0),
            BodySource::Whole(bytes) => Some(bytes.len() as u64),
            BodySource::Stream(_, len) => *len,
            BodySource::Chain(bodies) => bodies.iter().try_fold(0_u64, |sum, body| sum.checked_add(body.len()?)),
        }
    }

    /// Whether it is known that no bytes follow.
    pub fn is_empty(&self) -> bool {
        self.len() == Some(0)
    }

    /// The bytes, if all of them are in memory; `None` for a file, a reader or a stream. Reading them this way takes nothing
    /// from the body.
    pub fn bytes(&self) -> Option<Bytes> {
        match &self.source {
            BodySource::Empty => Some(Bytes::new()),
            BodySource::Whole(bytes) => Some(bytes.clone()),
            BodySource::Stream(..) => None,
            BodySource::Chain(bodies) => {
                let mut all = BytesMut::new();
                for body in bodies {
                    all.extend_from_slice(&body.bytes()?);
                }
                Some(all.freeze())
            }
        }
    }

    /// The next chunk; `None` at the end.
    ///
    /// # Errors
    ///
    /// The stream's own. Nothing can be read after an error.
    pub async fn next(&mut self) -> Option<Result<Bytes, BoxError>> {
        poll_fn(|context| self.poll_chunk(context)).await
    }

    pub(crate) fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        let chunk = ready!(self.poll_source(context));
        if let (Some(Ok(_)), Some(taken)) = (&chunk, &self.taken) {
            taken.fetch_add(1, Ordering::Relaxed);
        }
        Poll::Ready(chunk)
    }

    fn poll_source(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        match &mut self.source {
            BodySource::Empty => Poll::Ready(None),
            BodySource::Whole(bytes) => {
                let bytes = std::mem::take(bytes);
                self.source = BodySource::Empty;
                Poll::Ready(Some(Ok(bytes)))
            }
            BodySource::Stream(chunks, left) => {
                let chunk = ready!(chunks.as_mut().poll_next(context));
                if let (Some(Ok(chunk)), Some(left)) = (&chunk, left) {
                    *left = left.saturating_sub(chunk.len() as u64);
                }
                Poll::Ready(chunk)
            }
            BodySource::Chain(bodies) => {
                while let Some(first) = bodies.front_mut() {
                    match ready!(first.poll_chunk(context)) {
                        None => drop(bodies.pop_front()),
                        chunk => return Poll::Ready(chunk),
                    }
                }
                Poll::Ready(None)
            }
        }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len() {
            Some(len) => write!(f, "Body({len} bytes)"),
            None => f.write_str("Body(stream)"),
        }
    }
}

/// A body that must have its stated length. HTTP stacks stop there, and would drop further bytes in silence.
struct Exact {
    body: Body,
    left: u64,
    /// The chunk that completes the length, until it is known that nothing follows.
    last: Option<Bytes>,
}

impl Stream for Exact {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { body, left, last } = &mut *self;
        loop {
            match ready!(body.poll_chunk(context)) {
                Some(Ok(chunk)) if chunk.is_empty() => {}
                Some(Ok(chunk)) => match left.checked_sub(chunk.len() as u64) {
                    None => return Poll::Ready(Some(Err("the body is longer than its stated length".into()))),
                    Some(0) => (*left, *last) = (0, Some(chunk)),
                    Some(rest) => {
                        *left = rest;
                        return Poll::Ready(Some(Ok(chunk)));
                    }
                },
                None if *left > 0 => {
                    return Poll::Ready(Some(Err("the body is shorter than its stated length".into())));
                }
                None => return Poll::Ready(last.take().map(Ok)),
                error => return Poll::Ready(error),
            }
        }
    }
}

/// A reader as a stream.
struct Reading {
    reader: Pin<Box<dyn AsyncRead + Send>>,
    buffer: BytesMut,
}

impl Stream for Reading {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { reader, buffer } = &mut *self;
        buffer.resize(CHUNK, 0);
        let mut read = ReadBuf::new(buffer);
        if let Err(error) = ready!(reader.as_mut().poll_read(context, &mut read)) {
            return Poll::Ready(Some(Err(error.into())));
        }
        let filled = read.filled().len();
        Poll::Ready((filled > 0).then(|| Ok(buffer.split_to(filled).freeze())))
    }
}
