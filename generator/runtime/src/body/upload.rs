//! Bytes that a caller sends.

use std::{
    fmt,
    io::ErrorKind,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use futures_core::Stream;
use serde::Serialize;
use tokio::io::{AsyncRead, AsyncReadExt};

use super::{
    Body,
    items::{EncodedItems, ItemFormat, Ready},
};
use crate::error::{BoxError, Error};

/// Bytes to send as a request's body or as a part of it: from memory, a file, a reader or a stream; or items
/// that the client encodes.
///
/// Bytes in memory and files can be sent again when the client [retries](crate::Retry). A reader or stream can't, and
/// neither can a clone of a request that has sent one. Files, readers and streams are sent in chunks, in flat memory:
/// the timeout of an attempt applies to each chunk, and the retries' deadline doesn't interrupt them.
#[derive(Clone)]
pub struct Upload {
    pub(crate) source: Source,
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: Option<String>,
}

#[derive(Clone)]
pub(crate) enum Source {
    Whole(Bytes),
    File(PathBuf),
    /// Empty once it was sent.
    Once(Arc<Mutex<Option<Body>>>, Option<u64>),
    /// Made anew each time.
    Again(Arc<dyn Fn() -> Body + Send + Sync>),
}

impl Upload {
    fn new(source: Source) -> Self {
        Self { source, file_name: None, content_type: None }
    }

    fn once(body: Body) -> Self {
        Self::new(Source::Once(Arc::new(Mutex::new(Some(body))), None))
    }

    /// Uploads bytes in memory.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self::new(Source::Whole(bytes.into()))
    }

    /// Uploads a file, which is opened when the request is sent. Its name is sent where the request has a file name.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let file_name = path.file_name().and_then(|name| name.to_str()).map(str::to_owned);
        Self { source: Source::File(path), file_name, content_type: None }
    }

    /// Uploads everything that a reader returns.
    pub fn reader(reader: impl AsyncRead + Send + 'static) -> Self {
        Self::once(Body::reader(reader, None))
    }

    /// Uploads all chunks of a stream.
    pub fn stream(chunks: impl Stream<Item = Result<Bytes, BoxError>> + Send + 'static) -> Self {
        Self::once(Body::stream(chunks, None))
    }

    /// Uploads the items of an iterator, each encoded as JSON when it is sent. They can't be sent again.
    ///
    /// An item that can't be encoded ends the request with an error, and its body breaks off, so that the server doesn't take
    /// the items before it for all. The media type is the operation's: `application/jsonl` and `application/x-ndjson` are
    /// [`ItemFormat::Lines`].
    ///
    /// ```
    /// use oas_client_runtime::{ItemFormat, Upload};
    ///
    /// let numbers = Upload::items(ItemFormat::Lines, 1..=1_000_000);
    /// ```
    pub fn items<I>(format: ItemFormat, items: I) -> Self
    where
        I: IntoIterator<Item: Serialize, IntoIter: Send + 'static>,
    {
        Self::once(Body::stream(EncodedItems::new(format, Ready(items.into_iter())), None))
    }

    /// Uploads items as [`Upload::items`] does. A clone of them is sent when the client [retries](crate::Retry).
    pub fn repeatable_items<I>(format: ItemFormat, items: I) -> Self
    where
        I: IntoIterator<Item: Serialize, IntoIter: Send + 'static> + Clone + Send + Sync + 'static,
    {
        let body = move || Body::stream(EncodedItems::new(format, Ready(items.clone().into_iter())), None);
        Self::new(Source::Again(Arc::new(body)))
    }

    /// Uploads the items of a stream, each encoded as JSON when it is sent. They can't be sent again.
    ///
    /// An error of the stream, and an item that can't be encoded, end the request as for [`Upload::items`].
    pub fn item_stream<T: Serialize>(
        format: ItemFormat,
        items: impl Stream<Item = Result<T, BoxError>> + Send + 'static,
    ) -> Self {
        Self::once(Body::stream(EncodedItems::new(format, items), None))
    }

    /// Sets the length of a reader or stream in bytes.
    ///
    /// The length is then stated, instead of chunked encoding, which some servers reject. The request fails if the
    /// reader or stream has another length. Bytes in memory and files know their own length.
    #[must_use]
    pub fn len(mut self, bytes: u64) -> Self {
        if let Source::Once(_, len) = &mut self.source {
            *len = Some(bytes);
        }
        self
    }

    /// Sets the media type, such as `image/png`. The default is the description's, or else
    /// `application/octet-stream`.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }

    /// Sets the file name in a multipart body. The default is the part's name. A request whose whole body is the
    /// upload has no file name.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }
}

impl Source {
    /// Whether it can be opened again.
    pub(crate) fn is_repeatable(&self) -> bool {
        match self {
            Self::Whole(_) | Self::Again(_) => true,
            // A pipe is empty after the first time.
            Self::File(path) => std::fs::metadata(path).is_ok_and(|file| file.is_file()),
            Self::Once(..) => false,
        }
    }

    /// The body to send.
    ///
    /// # Errors
    ///
    /// [`Error::File`] if a file can't be read, [`Error::Invalid`] if a reader or stream was sent already.
    pub(crate) async fn open(&self) -> Result<Body, Error> {
        match self {
            Self::Whole(bytes) => Ok(Body::whole(bytes.clone())),
            Self::Again(body) => Ok(body()),
            Self::File(path) => {
                let open = async {
                    let file = tokio::fs::File::open(path).await?;
                    let about = file.metadata().await?;
                    if about.is_dir() {
                        return Err(ErrorKind::IsADirectory.into());
                    }
                    if !about.is_file() {
                        // The size of a pipe or a device isn't its length.
                        return Ok(Body::reader(file, None));
                    }
                    let len = about.len();
                    // Bytes that are appended from now on are not sent.
                    Ok(Body::reader(file.take(len), None).exactly(len))
                };
                open.await.map_err(|source| Error::File { path: path.clone(), written: false, source })
            }
            Self::Once(body, len) => {
                let body = body.lock().unwrap_or_else(PoisonError::into_inner).take();
                let body = body.ok_or_else(|| {
                    Error::invalid(
                        "the request's reader or stream was sent already; make a new `Upload` for each request",
                    )
                })?;
                Ok(match len {
                    Some(0) => {
                        // HTTP stacks don't read a body of length 0, so that they would drop its bytes in silence.
                        let mut body = body.exactly(0);
                        match body.next().await {
                            Some(Err(error)) => return Err(Error::invalid(error.to_string())),
                            _ => Body::default(),
                        }
                    }
                    Some(len) => body.exactly(*len),
                    None => body,
                })
            }
        }
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            Source::Whole(bytes) => write!(f, "Upload({} bytes)", bytes.len()),
            Source::File(path) => write!(f, "Upload({})", path.display()),
            Source::Once(..) | Source::Again(_) => f.write_str("Upload(stream)"),
        }
    }
}

impl From<Bytes> for Upload {
    fn from(bytes: Bytes) -> Self {
        Self::bytes(bytes)
    }
}

impl From<Vec<u8>> for Upload {
    fn from(bytes: Vec<u8>) -> Self {
        Self::bytes(bytes)
    }
}

impl From<&[u8]> for Upload {
    fn from(bytes: &[u8]) -> Self {
        Self::bytes(Bytes::copy_from_slice(bytes))
    }
}

impl<const N: usize> From<&[u8; N]> for Upload {
    fn from(bytes: &[u8; N]) -> Self {
        Self::from(bytes.as_slice())
    }
}

impl From<&str> for Upload {
    fn from(string: &str) -> Self {
        Self::from(string.as_bytes())
    }
}

impl From<String> for Upload {
    fn from(string: String) -> Self {
        Self::bytes(string)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_reader_of_nothing_is_asked_whether_it_is_one() {
        let open = async |text: &'static str| Upload::reader(std::io::Cursor::new(text)).len(0).source.open().await;
        assert!(open("").await.is_ok_and(|body| body.is_empty()));
        assert!(matches!(open("x").await, Err(Error::Invalid { .. })));
    }
}
