//! Everything that can go wrong with a call.

use std::{error::Error as StdError, fmt, io, path::PathBuf, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A boxed error of another crate.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// The result of a call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call failed.
///
/// `Display` says it in a line without credentials, and of a body no more than the API's own code and words;
/// [`source`](StdError::source) leads to the cause.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The server answered, with a status that isn't a success.
    #[error("{0}")]
    Api(Box<ApiError>),
    /// The server answered with success, but with a status that the description doesn't have, where answers differ by status.
    #[error("the API's description has no answer of status {0}")]
    Undeclared(Box<ApiError>),
    /// The server answered with success, but not with what the description promises.
    #[error(transparent)]
    Decode(Box<DecodeError>),
    /// No answer came: the connection was refused, broke, or TLS failed. Or what was to be uploaded could not be read to its
    /// end.
    #[error("the request did not reach the server or its answer was cut off{}", tries(*attempts))]
    #[non_exhaustive]
    Transport {
        /// What the HTTP stack says.
        source: BoxError,
        /// How often the request was sent.
        attempts: u32,
    },
    /// The answer wasn't complete in time. The server may have acted on the request all the same.
    #[error("no complete answer within {after:?}{}", tries(*attempts))]
    #[non_exhaustive]
    Timeout {
        /// The time that was allowed for an attempt.
        after: Duration,
        /// How often the request was sent.
        attempts: u32,
    },
    /// The answer is larger than the client accepts.
    #[error("the answer is larger than the {limit} bytes this client accepts")]
    TooLarge {
        /// The bound, in bytes.
        limit: usize,
    },
    /// The call or the client's configuration is invalid; nothing was sent.
    #[error("{0}")]
    Invalid(String),
    /// A file could not be read for an upload, or written for a download.
    #[error("the file {} can't be {}", path.display(), if *written { "written" } else { "read" })]
    #[non_exhaustive]
    File {
        /// The file.
        path: PathBuf,
        /// Whether it was to be written.
        written: bool,
        /// What the system says.
        source: io::Error,
    },
    /// A text that should hold JSON holds none, or none that fits what was asked for.
    #[error(transparent)]
    Text(Box<TextError>),
    /// The link to the next page was refused; credentials stay with the client's own origin.
    #[error("{0}")]
    Page(String),
}

impl Error {
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::Invalid(message.into())
    }

    /// The answer's HTTP status, if there was an answer.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Api(error) | Self::Undeclared(error) => Some(error.status),
            Self::Decode(error) => Some(error.status),
            _ => None,
        }
    }

    /// The API's own code for the failure, as text, if the error body has one.
    pub fn code(&self) -> Option<&str> {
        self.api().and_then(|error| error.code.as_deref())
    }

    /// The API's own words for the failure, if the error body has any.
    pub fn message(&self) -> Option<&str> {
        self.api().and_then(|error| error.message.as_deref())
    }

    /// What the server calls this request; its support will ask for it.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Api(error) | Self::Undeclared(error) => error.request_id.as_deref(),
            Self::Decode(error) => error.request_id.as_deref(),
            _ => None,
        }
    }

    /// How often the request was sent, where that is known; more than once if it was [tried again](crate::Retry).
    pub fn attempts(&self) -> Option<u32> {
        match self {
            Self::Api(error) | Self::Undeclared(error) => Some(error.attempts),
            Self::Transport { attempts, .. } | Self::Timeout { attempts, .. } => Some(*attempts),
            _ => None,
        }
    }

    /// The failure's kind in a word, for traces.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Api(_) => "api",
            Self::Undeclared(_) => "undeclared",
            Self::Decode(_) => "decode",
            Self::Transport { .. } => "transport",
            Self::Timeout { .. } => "timeout",
            Self::TooLarge { .. } => "too_large",
            Self::Invalid(_) => "invalid",
            Self::File { .. } => "file",
            Self::Text(_) => "text",
            Self::Page(_) => "page",
        }
    }

    /// The same error after so many attempts.
    pub(crate) fn after(mut self, sent: u32) -> Self {
        match &mut self {
            Self::Api(error) => error.attempts = sent,
            Self::Transport { attempts, .. } | Self::Timeout { attempts, .. } => *attempts = sent,
            _ => {}
        }
        self
    }

    /// The answer that reports the failure, or that the description doesn't have, if there was one.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) | Self::Undeclared(error) => Some(error),
            _ => None,
        }
    }

    /// The body of the answer that reports the failure, decoded into a model that the operation declares for such a status;
    /// `None` if there was no such answer, or its body is something else.
    ///
    /// ```
    /// # use oas_client_runtime::{Error, StatusCode, serde};
    /// # #[derive(serde::Deserialize)] #[serde(crate = "oas_client_runtime::serde")] struct Clash { lent_to: String }
    /// # #[derive(serde::Deserialize)] #[serde(crate = "oas_client_runtime::serde")] struct Lost { since: String }
    /// fn why(error: &Error) -> Option<String> {
    ///     match error.status()? {
    ///         StatusCode::CONFLICT => error.decode().map(|Clash { lent_to }| lent_to),
    ///         StatusCode::NOT_FOUND => error.decode().map(|Lost { since }| since),
    ///         _ => None,
    ///     }
    /// }
    /// ```
    pub fn decode<T: DeserializeOwned>(&self) -> Option<T> {
        self.api().and_then(ApiError::decode)
    }

    /// Status 404.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// Status 401 or 403: the credentials are wrong, or not enough.
    pub fn is_denied(&self) -> bool {
        matches!(self.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN))
    }

    /// Status 409: the resource is already there, or changed meanwhile.
    pub fn is_conflict(&self) -> bool {
        self.status() == Some(StatusCode::CONFLICT)
    }

    /// Status 429: the server asks for fewer requests. The call was not processed.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// The answer wasn't complete in time.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout { .. })
    }
}

/// An answer that reports a failure, or that the description doesn't have.
#[non_exhaustive]
pub struct ApiError {
    /// The HTTP status.
    pub status: StatusCode,
    /// The answer's headers.
    pub headers: HeaderMap,
    /// What the server calls this request.
    pub request_id: Option<String>,
    /// The API's own code, as text.
    pub code: Option<String>,
    /// The API's own words.
    pub message: Option<String>,
    /// The body as it came, cut off at 64 KiB.
    pub body: Bytes,
    /// How often the request was sent.
    pub attempts: u32,
}

impl ApiError {
    /// The body decoded into the description's error model, or `None` if it is something else.
    pub fn decode<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The body as JSON, or `None` if it is something else.
    pub fn json(&self) -> Option<Value> {
        self.decode()
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status)?;
        if let Some(message) = &self.message {
            write!(f, ": {}", one_line(message))?;
        }
        match (&self.code, &self.request_id) {
            (Some(code), Some(id)) => write!(f, " (code {}, request {id})", one_line(code)),
            (Some(code), None) => write!(f, " (code {})", one_line(code)),
            (None, Some(id)) => write!(f, " (request {id})"),
            (None, None) => Ok(()),
        }?;
        f.write_str(&tries(self.attempts))
    }
}

/// A server's words, cut to a line of a log that they can't forge.
fn one_line(text: &str) -> String {
    text.chars().take(300).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// How often was tried, if more than once.
fn tries(attempts: u32) -> String {
    if attempts > 1 { format!(", after {attempts} attempts") } else { String::new() }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("attempts", &self.attempts)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish_non_exhaustive()
    }
}

/// A successful answer that isn't what the description promises.
#[derive(thiserror::Error)]
#[error("the answer differs from the API's description at `{at}`")]
#[non_exhaustive]
pub struct DecodeError {
    /// The place in the answer, as `books[0].due`; `.` is the whole.
    pub at: String,
    /// What was expected there.
    pub source: serde_json::Error,
    /// The HTTP status.
    pub status: StatusCode,
    /// What the server calls this request.
    pub request_id: Option<String>,
    /// The body as it came, cut off at 64 KiB.
    pub body: Bytes,
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("at", &self.at)
            .field("source", &format_args!("{}", quiet(&self.source)))
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}

/// A member's text that isn't the JSON that was asked for.
#[derive(thiserror::Error)]
#[error("the text of `{member}` is not the JSON that was asked for")]
#[non_exhaustive]
pub struct TextError {
    /// The member that holds the text.
    pub member: &'static str,
    /// What was expected.
    pub source: serde_json::Error,
}

impl fmt::Debug for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TextError")
            .field("member", &self.member)
            .field("source", &format_args!("{}", quiet(&self.source)))
            .finish()
    }
}

/// What a decoder has run into, and where; its own words quote the value at fault.
fn quiet(error: &serde_json::Error) -> String {
    format!("{:?} at {}:{}", error.classify(), error.line(), error.column())
}
