//! Receives the body of a response into memory.

use std::mem::take;

use bytes::{Bytes, BytesMut};

use crate::{body::Body, error::Error};

/// How many bytes of memory are reserved for a body before it arrives.
const MAX_RESERVED: usize = 1024 * 1024;

/// The received part of a body.
#[derive(Default)]
pub(super) struct BodyBuffer {
    /// The only chunk, if the body has one. It is kept without a copy.
    first: Bytes,
    /// The whole body, if it has several chunks.
    all: BytesMut,
}

impl BodyBuffer {
    fn len(&self) -> usize {
        self.first.len().max(self.all.len())
    }

    /// Adds a chunk. `more` bytes are expected behind it.
    fn push(&mut self, chunk: Bytes, more: usize) {
        if self.len() == 0 {
            self.first = chunk;
            return;
        }
        if self.all.is_empty() {
            self.all.reserve(self.first.len() + chunk.len() + more);
            self.all.extend_from_slice(&take(&mut self.first));
        }
        self.all.extend_from_slice(&chunk);
    }

    pub(super) fn whole(self) -> Bytes {
        if self.all.is_empty() { self.first } else { self.all.freeze() }
    }
}

/// Receives a body of at most `limit` bytes. After an error, the buffer holds what arrived before.
pub(super) async fn collect(body: &mut Body, bytes: &mut BodyBuffer, limit: usize) -> Result<(), Error> {
    while let Some(chunk) = body.next().await {
        // The stated length may be wrong, so the reserved memory is bounded.
        let more = usize::try_from(body.len().unwrap_or(0)).map_or(MAX_RESERVED, |more| more.min(MAX_RESERVED));
        bytes.push(chunk.map_err(Error::transport)?, more.min(limit));
        if bytes.len() > limit {
            return Err(Error::TooLarge { limit, call: None });
        }
    }
    Ok(())
}
