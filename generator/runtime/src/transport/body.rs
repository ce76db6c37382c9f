//! Conversion between this crate's bodies and those of HTTP stacks.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use http_body_util::BodyDataStream;

use crate::{body::Body, error::BoxError};

/// Converts the body of an HTTP stack.
pub(super) fn incoming<B>(body: B) -> Body
where
    B: http_body::Body<Data = Bytes, Error: Into<BoxError>> + Send + Unpin + 'static,
{
    let len = body.size_hint().exact();
    Body::stream(BoxedErrors(BodyDataStream::new(body)), len)
}

/// A stack's body whose errors are boxed.
struct BoxedErrors<B>(BodyDataStream<B>);

impl<B: http_body::Body<Data = Bytes, Error: Into<BoxError>> + Unpin> futures_core::Stream for BoxedErrors<B> {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.0).poll_next(context).map_err(Into::into)
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        self.poll_chunk(context).map_ok(Frame::data)
    }

    fn is_end_stream(&self) -> bool {
        self.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        self.len().map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
