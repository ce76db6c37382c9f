//! Bytes that a caller sends: from memory, a file, a reader or a stream.

use std::{
    fmt,
    io::ErrorKind,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::{AsyncRead, AsyncReadExt};

use super::Body;
use crate::error::{BoxError, Error};

/// Bytes to send as a request's body or as a part of one.
///
/// Bytes in memory and files can be sent again when a call is [tried again](crate::Retry); readers and streams can't, and
/// neither can a copy of a request that has sent one. Anything but bytes in memory is sent piece by piece, in flat memory:
/// for such an upload the timeout of a call starts anew with each piece that is sent, and the retries' deadline only says
/// whether it is tried again.
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
    /// Gone once it is sent.
    Once(Arc<Mutex<Option<Body>>>, Option<u64>),
}

impl Upload {
    fn new(source: Source) -> Self {
        Self { source, file_name: None, content_type: None }
    }

    fn once(body: Body) -> Self {
        Self::new(Source::Once(Arc::new(Mutex::new(Some(body))), None))
    }

    /// Bytes in memory.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self::new(Source::Whole(bytes.into()))
    }

    /// A file, opened when the call is sent. Its name goes along where the request has a place for one.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let file_name = path.file_name().and_then(|name| name.to_str()).map(str::to_owned);
        Self { source: Source::File(path), file_name, content_type: None }
    }

    /// All that a reader gives.
    pub fn reader(reader: impl AsyncRead + Send + 'static) -> Self {
        Self::once(Body::reader(reader, None))
    }

    /// All pieces of a stream.
    pub fn stream(chunks: impl Stream<Item = Result<Bytes, BoxError>> + Send + 'static) -> Self {
        Self::once(Body::stream(chunks, None))
    }

    /// Says how many bytes a reader or stream will give, so that the length is announced instead of sending in chunks, which
    /// some servers refuse. If it gives fewer or more, the call fails. Bytes in memory and files know their own.
    #[must_use]
    pub fn len(mut self, bytes: u64) -> Self {
        if let Source::Once(_, len) = &mut self.source {
            *len = Some(bytes);
        }
        self
    }

    /// What kind of bytes they are, as a media type such as `image/png`. Otherwise they are what the description says, or else
    /// `application/octet-stream`.
    #[must_use]
    pub fn content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }

    /// The file name that goes along in a multipart body, where bytes are otherwise called as their part; a body of its own has
    /// no place for one.
    #[must_use]
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }
}

impl Source {
    /// Whether it can be opened another time.
    pub(crate) fn is_repeatable(&self) -> bool {
        match self {
            Self::Whole(_) => true,
            // A pipe is empty after the first time.
            Self::File(path) => std::fs::metadata(path).is_ok_and(|file| file.is_file()),
            Self::Once(..) => false,
        }
    }

    /// The body to send.
    ///
    /// # Errors
    ///
    /// [`Error::File`] if a file can't be read, [`Error::Invalid`] if the bytes are gone.
    pub(crate) async fn open(&self) -> Result<Body, Error> {
        match self {
            Self::Whole(bytes) => Ok(Body::whole(bytes.clone())),
            Self::File(path) => {
                let open = async {
                    let file = tokio::fs::File::open(path).await?;
                    let about = file.metadata().await?;
                    if about.is_dir() {
                        return Err(ErrorKind::IsADirectory.into());
                    }
                    if !about.is_file() {
                        // A pipe or a device, whose size says nothing.
                        return Ok(Body::reader(file, None));
                    }
                    let len = about.len();
                    // What is written to the file from now on doesn't go along.
                    Ok(Body::reader(file.take(len), None).exactly(len))
                };
                open.await.map_err(|source| Error::File { path: path.clone(), written: false, source })
            }
            Self::Once(body, len) => {
                let body = body.lock().unwrap_or_else(PoisonError::into_inner).take();
                let body =
                    body.ok_or_else(|| Error::invalid("the reader or stream of this request was sent already"))?;
                Ok(match len {
                    Some(0) => {
                        // HTTP stacks don't even look at a body without bytes, and nothing would tell of those that are there.
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
            Source::Once(..) => f.write_str("Upload(stream)"),
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
    fn from(text: &str) -> Self {
        Self::from(text.as_bytes())
    }
}

impl From<String> for Upload {
    fn from(text: String) -> Self {
        Self::bytes(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_reader_of_nothing_is_asked_whether_it_is_one() {
        let open = async |text: &'static str| Upload::reader(std::io::Cursor::new(text)).len(0).source.open().await;
        assert!(open("").await.is_ok_and(|body| body.is_empty()));
        assert!(matches!(open("x").await, Err(Error::Invalid(_))));
    }
}
