//! Response bodies that are handed over while they arrive.

use std::{
    fmt,
    future::poll_fn,
    path::{Path, PathBuf},
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::{HeaderMap, header::CONTENT_TYPE};
use tokio::{io::AsyncWriteExt, time::Sleep};

use crate::{body::Body, error::Error};

/// The bytes of a response while they arrive: a `Stream`, with [`Download::try_next`] for callers without a stream
/// library.
///
/// The client doesn't read ahead, so memory use stays flat however long the body is. Each chunk must arrive within
/// the request's timeout; the whole body may take any time.
pub struct Download {
    content_type: Option<String>,
    body: Body,
    /// The timeout of the next chunk.
    timeout: Duration,
    sleep: Option<Pin<Box<Sleep>>>,
}

impl Download {
    pub(crate) fn new(headers: &HeaderMap, body: Body, timeout: Duration) -> Self {
        let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        Self { content_type: content_type.map(str::to_owned), body, timeout, sleep: None }
    }

    /// The media type that the server states, such as `image/png`.
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The number of bytes still to come, if the server stated the length.
    pub fn remaining(&self) -> Option<u64> {
        self.body.len()
    }

    /// Receives the next chunk; `None` at the end.
    ///
    /// # Errors
    ///
    /// [`Error::Transport`] if the connection breaks or closes early, [`Error::Timeout`] if no chunk arrives in time.
    /// The download ends after an error.
    pub async fn try_next(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// Receives the whole body into memory, up to `limit` bytes.
    ///
    /// # Errors
    ///
    /// As [`Download::try_next`], and [`Error::TooLarge`] if the body is longer.
    pub async fn bytes(mut self, limit: usize) -> Result<Bytes, Error> {
        let mut all = BytesMut::new();
        while let Some(chunk) = self.try_next().await? {
            if chunk.len() > limit.saturating_sub(all.len()) {
                return Err(Error::TooLarge { limit, call: None });
            }
            all.extend_from_slice(&chunk);
        }
        Ok(all.freeze())
    }

    /// Receives the whole body into the file at `path`, and returns its length in bytes.
    ///
    /// The body goes to a temporary file in the same folder first. The temporary file replaces the file at `path`
    /// once the body is complete, and is removed if the download fails or is dropped.
    ///
    /// # Errors
    ///
    /// As [`Download::try_next`], and [`Error::File`] if the file can't be written.
    pub async fn save(mut self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let path = path.as_ref();
        let mut partial = path.as_os_str().to_owned();
        partial.push(format!(".{:08x}.part", fastrand::u32(..)));
        let partial = Partial(PathBuf::from(partial));
        // Opened without the async runtime: its thread could create the file after the download was dropped, and nothing
        // would remove it.
        let open = std::fs::OpenOptions::new().write(true).create_new(true).open(&partial.0);
        let mut output = tokio::fs::File::from_std(open.map_err(|source| file(path, source))?);
        let mut written = 0;
        while let Some(chunk) = self.try_next().await? {
            output.write_all(&chunk).await.map_err(|source| file(path, source))?;
            written += chunk.len() as u64;
        }
        let finish = async {
            output.flush().await?;
            drop(output);
            tokio::fs::rename(&partial.0, path).await
        };
        finish.await.map_err(|source| file(path, source))?;
        Ok(written)
    }
}

fn file(path: &Path, source: std::io::Error) -> Error {
    Error::File { path: path.to_owned(), written: true, source }
}

/// A temporary file: removed on drop, unless it was renamed.
struct Partial(PathBuf);

impl Drop for Partial {
    fn drop(&mut self) {
        _ = std::fs::remove_file(&self.0);
    }
}

impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if let Poll::Ready(chunk) = this.body.poll_chunk(context) {
            this.sleep = None;
            if matches!(chunk, Some(Err(_))) {
                this.body = Body::default();
            }
            return Poll::Ready(chunk.map(|chunk| chunk.map_err(Error::transport)));
        }
        let after = this.timeout;
        let sleep = this.sleep.get_or_insert_with(|| Box::pin(tokio::time::sleep(after)));
        ready!(sleep.as_mut().poll(context));
        this.body = Body::default();
        Poll::Ready(Some(Err(Error::timeout(after))))
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("content_type", &self.content_type).field("body", &self.body).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::BoxError;

    /// Fails with every chunk.
    struct Torn;

    impl Stream for Torn {
        type Item = Result<Bytes, BoxError>;

        fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(Some(Err("the tape tore".into())))
        }
    }

    #[tokio::test]
    async fn a_download_ends_after_an_error() {
        let mut download = Download::new(&HeaderMap::new(), Body::stream(Torn, None), Duration::MAX);
        let error = download.try_next().await.unwrap_err();
        assert!(matches!(error, Error::Transport { .. }), "{error:?}");
        assert!(download.try_next().await.unwrap().is_none());
    }
}
