//! Bytes on their way, whole or in pieces.

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

pub(crate) use upload::Source;
pub use upload::Upload;

type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

/// The bytes that a reader is asked for at once.
const CHUNK: usize = 64 * 1024;

/// The body of a request or a response: nothing, one piece, or a stream of pieces.
#[derive(Default)]
pub struct Body {
    kind: Kind,
    /// Counts the pieces that were taken.
    taken: Option<Arc<AtomicU64>>,
}

#[derive(Default)]
enum Kind {
    #[default]
    Empty,
    Whole(Bytes),
    /// With the bytes that are to come, if that is known.
    Stream(Chunks, Option<u64>),
    Chain(VecDeque<Body>),
}

impl From<Kind> for Body {
    fn from(kind: Kind) -> Self {
        Self { kind, taken: None }
    }
}

impl Body {
    /// A body of one piece.
    pub fn whole(bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        if bytes.is_empty() { Self::default() } else { Kind::Whole(bytes).into() }
    }

    /// A body that arrives in pieces, `len` bytes in all if that is known.
    pub fn stream(chunks: impl Stream<Item = Result<Bytes, BoxError>> + Send + 'static, len: Option<u64>) -> Self {
        Kind::Stream(Box::pin(chunks), len).into()
    }

    /// A body that is read piece by piece, `len` bytes in all if that is known.
    pub fn reader(reader: impl AsyncRead + Send + 'static, len: Option<u64>) -> Self {
        Self::stream(Reading { reader: Box::pin(reader), buffer: BytesMut::new() }, len)
    }

    /// Bodies one behind the other.
    pub(crate) fn chain(bodies: impl IntoIterator<Item = Self>) -> Self {
        Kind::Chain(bodies.into_iter().collect()).into()
    }

    /// The same body, announced as `len` bytes; it fails if it turns out to be of fewer or more.
    pub(crate) fn exactly(self, len: u64) -> Self {
        Self::stream(Exact { body: self, left: len, last: None }, Some(len))
    }

    /// The same body, which counts in `taken` what is taken of it.
    pub(crate) fn counted(self, taken: Arc<AtomicU64>) -> Self {
        Self { taken: Some(taken), ..self }
    }

    /// The bytes that are left, if that is known.
    pub fn len(&self) -> Option<u64> {
        match &self.kind {
            Kind::Empty => Some(0),
            Kind::Whole(bytes) => Some(bytes.len() as u64),
            Kind::Stream(_, len) => *len,
            Kind::Chain(bodies) => bodies.iter().try_fold(0_u64, |sum, body| sum.checked_add(body.len()?)),
        }
    }

    /// Whether it is known that no bytes are left.
    pub fn is_empty(&self) -> bool {
        self.len() == Some(0)
    }

    /// The next piece, or `None` at the end.
    ///
    /// # Errors
    ///
    /// What the stream reports; nothing can be read after that.
    pub async fn next(&mut self) -> Option<Result<Bytes, BoxError>> {
        poll_fn(|context| self.poll_chunk(context)).await
    }

    pub(crate) fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        let chunk = ready!(self.poll_kind(context));
        if let (Some(Ok(_)), Some(taken)) = (&chunk, &self.taken) {
            taken.fetch_add(1, Ordering::Relaxed);
        }
        Poll::Ready(chunk)
    }

    fn poll_kind(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        match &mut self.kind {
            Kind::Empty => Poll::Ready(None),
            Kind::Whole(bytes) => {
                let bytes = std::mem::take(bytes);
                self.kind = Kind::Empty;
                Poll::Ready(Some(Ok(bytes)))
            }
            Kind::Stream(chunks, left) => {
                let chunk = ready!(chunks.as_mut().poll_next(context));
                if let (Some(Ok(chunk)), Some(left)) = (&chunk, left) {
                    *left = left.saturating_sub(chunk.len() as u64);
                }
                Poll::Ready(chunk)
            }
            Kind::Chain(bodies) => {
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

/// A body that must have the length that was announced. HTTP stacks stop reading there, and would cut the rest off in silence.
struct Exact {
    body: Body,
    left: u64,
    /// The piece that completes the length, until it is known that nothing comes behind it.
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
                    None => return Poll::Ready(Some(Err("the body is longer than its announced length".into()))),
                    Some(0) => (*left, *last) = (0, Some(chunk)),
                    Some(rest) => {
                        *left = rest;
                        return Poll::Ready(Some(Ok(chunk)));
                    }
                },
                None if *left > 0 => {
                    return Poll::Ready(Some(Err("the body is shorter than its announced length".into())));
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
