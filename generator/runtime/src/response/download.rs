//! An answer that is handed over as it arrives.

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

/// The bytes of an answer, as they arrive; a `Stream`, with [`Download::try_next`] for those who need no stream library.
///
/// Nothing is read ahead, so memory stays flat however long the answer is. Each piece must come within the call's timeout;
/// the whole may take as long as it needs.
pub struct Download {
    content_type: Option<String>,
    body: Body,
    /// How long the next piece may take.
    allowed: Duration,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl Download {
    pub(crate) fn new(headers: &HeaderMap, body: Body, allowed: Duration) -> Self {
        let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        Self { content_type: content_type.map(str::to_owned), body, allowed, waiting: None }
    }

    /// What kind of bytes they are, as the server says: `image/png`.
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The bytes that are still to come, if the server has said how many.
    pub fn left(&self) -> Option<u64> {
        self.body.len()
    }

    /// The next piece, or `None` at the end.
    ///
    /// # Errors
    ///
    /// [`Error::Transport`] if the connection broke or closed too early, [`Error::Timeout`] if nothing came in time. After an
    /// error it ends.
    pub async fn try_next(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// All bytes in memory, if they are no more than `most`.
    ///
    /// # Errors
    ///
    /// As [`Download::try_next`], and [`Error::TooLarge`].
    pub async fn bytes(mut self, most: usize) -> Result<Bytes, Error> {
        let mut all = BytesMut::new();
        while let Some(piece) = self.try_next().await? {
            if piece.len() > most.saturating_sub(all.len()) {
                return Err(Error::TooLarge { limit: most });
            }
            all.extend_from_slice(&piece);
        }
        Ok(all.freeze())
    }

    /// Writes all bytes to a file at `path`, and returns how many they were. A file that is there is replaced by a new one,
    /// but only once all have come: until then they gather in a file beside it, which is removed if the download fails or
    /// is given up.
    ///
    /// # Errors
    ///
    /// As [`Download::try_next`], and [`Error::File`].
    pub async fn save(mut self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let path = path.as_ref();
        let mut partial = path.as_os_str().to_owned();
        partial.push(format!(".{:08x}.part", fastrand::u32(..)));
        let partial = Partial(PathBuf::from(partial));
        // Opened here and now: another thread might do so after the download was given up, and nobody would remove the file.
        let open = std::fs::OpenOptions::new().write(true).create_new(true).open(&partial.0);
        let mut output = tokio::fs::File::from_std(open.map_err(|source| file(path, source))?);
        let mut written = 0;
        while let Some(piece) = self.try_next().await? {
            output.write_all(&piece).await.map_err(|source| file(path, source))?;
            written += piece.len() as u64;
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

/// A file that goes away again, unless it was given another name.
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
        if let Poll::Ready(piece) = this.body.poll_chunk(context) {
            this.waiting = None;
            if matches!(piece, Some(Err(_))) {
                this.body = Body::default();
            }
            return Poll::Ready(piece.map(|piece| piece.map_err(|source| Error::Transport { source, attempts: 1 })));
        }
        let after = this.allowed;
        let waiting = this.waiting.get_or_insert_with(|| Box::pin(tokio::time::sleep(after)));
        ready!(waiting.as_mut().poll(context));
        this.body = Body::default();
        Poll::Ready(Some(Err(Error::Timeout { after, attempts: 1 })))
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

    /// Fails with every piece.
    struct Torn;

    impl Stream for Torn {
        type Item = Result<Bytes, BoxError>;

        fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(Some(Err("the tape tore".into())))
        }
    }

    #[tokio::test]
    async fn it_ends_after_an_error_whatever_the_transport_does() {
        let mut download = Download::new(&HeaderMap::new(), Body::stream(Torn, None), Duration::MAX);
        let error = download.try_next().await.unwrap_err();
        assert!(matches!(error, Error::Transport { .. }), "{error:?}");
        assert!(download.try_next().await.unwrap().is_none());
    }
}
