//! Decoders of content codings, each over a body as it arrives.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
};

use async_compression::tokio::bufread;
use bytes::Bytes;
use futures_core::Stream;
use tokio_util::io::StreamReader;

use super::Coding;
use crate::{
    body::Body,
    error::{BoxError, CodingError},
};

/// A body without its last coding. An empty body stays empty: servers send the header without a body.
pub(super) fn decoded(body: Body, coding: Coding) -> Body {
    Body::stream(Decoded::Waiting(body, coding), None)
}

enum Decoded {
    /// Nothing has arrived yet.
    Waiting(Body, Coding),
    Decoding(Body, Coding),
}

impl Stream for Decoded {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match &mut *self {
                Self::Waiting(body, coding) => match ready!(body.poll_chunk(context)) {
                    Some(Ok(first)) if first.is_empty() => {}
                    Some(Ok(first)) => {
                        let all = Body::chain([Body::whole(first), std::mem::take(body)]);
                        let coding = *coding;
                        *self = Self::Decoding(decoder(all, coding), coding);
                    }
                    end => return Poll::Ready(end),
                },
                Self::Decoding(body, coding) => {
                    let chunk = ready!(body.poll_chunk(context));
                    return Poll::Ready(chunk.map(|chunk| chunk.map_err(|error| failure(error, *coding))));
                }
            }
        }
    }
}

/// The longest distance of a repetition that zstd may use: 8 MiB, as [RFC 9659](https://www.rfc-editor.org/rfc/rfc9659)
/// says. It bounds the decoder's memory.
#[cfg(feature = "zstd")]
const ZSTD_WINDOW_LOG: u32 = 23;

fn decoder(body: Body, coding: Coding) -> Body {
    let coded = StreamReader::new(Chunks(body));
    match coding {
        #[cfg(feature = "zstd")]
        Coding::Zstd => {
            let window = async_compression::zstd::DParameter::window_log_max(ZSTD_WINDOW_LOG);
            let mut decoder = bufread::ZstdDecoder::with_params(coded, &[window]);
            decoder.multiple_members(true);
            Body::reader(decoder, None)
        }
        #[cfg(feature = "brotli")]
        Coding::Brotli => Body::reader(bufread::BrotliDecoder::new(coded), None),
        #[cfg(feature = "gzip")]
        Coding::Gzip => {
            let mut decoder = bufread::GzipDecoder::new(coded);
            decoder.multiple_members(true);
            Body::reader(decoder, None)
        }
    }
}

/// The chunks of a coded body, for a reader.
struct Chunks(Body);

impl Stream for Chunks {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_chunk(context).map_err(|error| io::Error::other(Broken(error)))
    }
}

/// An error of the coded body itself, as opposed to one of the decoder.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
struct Broken(BoxError);

/// The error of the coded body, if that failed; otherwise one that says that the body can't be decoded.
fn failure(error: BoxError, coding: Coding) -> BoxError {
    let error = match error.downcast::<io::Error>() {
        Ok(error) => *error,
        Err(other) => return other,
    };
    match error.downcast::<Broken>() {
        Ok(broken) => broken.0,
        Err(error) => CodingError { coding: coding.name(), source: error.into() }.into(),
    }
}
