//! Errors of requests, and of the client's configuration.
//!
//! In: what the other modules report. Out: one enum, [`Error`], that callers match on. Every module may return it.

use std::{error::Error as StdError, fmt, io, path::PathBuf, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

mod call;
#[cfg(any(feature = "gzip", feature = "brotli", feature = "zstd"))]
mod coding;
mod connect;
mod decode;
mod header;
mod layer;
mod text;
mod token;
mod without_value;

pub use call::Call;
use call::Prefix;
#[cfg(any(feature = "gzip", feature = "brotli", feature = "zstd"))]
pub(crate) use coding::CodingError;
pub use decode::{DecodeError, JsonStringError};
pub use header::HeaderError;
pub use layer::LayerError;
use text::{after_attempts, one_line, transport_failure};
pub use token::TokenError;
#[cfg(feature = "webhooks")]
pub(crate) use without_value::describe;
pub(crate) use without_value::without_value;

/// The message for a value that is nested deeper than serde_json reads.
pub(crate) const TOO_DEEP: &str = "the value is nested too deep";

/// A boxed error of another crate, such as the HTTP stack.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// The result of a request.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request failed, or why a client can't be built.
///
/// `Display` is one line that begins with the [call](Call): `FetchBook, GET /v1/books/{id} at api.example.com: 404 Not
/// Found`. It shows no credentials and no arguments, and of a response's body only the API's own error code and message.
/// [`source`](StdError::source) returns the cause.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The server returned an error response: a status code other than 2xx.
    #[error("{0}")]
    Api(Box<ApiError>),
    /// The server returned a success status code that the description doesn't list, for an operation whose responses
    /// differ by status code.
    #[error("{}the API's description has no response for status {}", Prefix(.0.call.as_ref()), .0.line())]
    UndeclaredStatus(Box<ApiError>),
    /// The server returned a success response whose body differs from the description. [`Error::failure`] returns it for an
    /// error response too.
    #[error(transparent)]
    Decode(Box<DecodeError>),
    /// No response arrived: the connection was refused or broke, or TLS failed. Also: the data to upload could not be
    /// read to its end.
    #[error("{}{}{}", Prefix(call.as_deref()), transport_failure(source), after_attempts(*attempts))]
    #[non_exhaustive]
    Transport {
        /// The error of the HTTP stack.
        source: BoxError,
        /// How often the client tried to send the request.
        attempts: u32,
        /// The call that failed.
        call: Option<Box<Call>>,
    },
    /// The response didn't arrive in time. The server may have processed the request.
    #[error("{}the response did not arrive within {after:?}{}", Prefix(call.as_deref()), after_attempts(*attempts))]
    #[non_exhaustive]
    Timeout {
        /// The timeout of one attempt.
        after: Duration,
        /// How often the client tried to send the request.
        attempts: u32,
        /// The call that failed.
        call: Option<Box<Call>>,
    },
    /// The response is larger than the limit.
    #[error("{}the response is larger than the limit of {limit} bytes", Prefix(call.as_deref()))]
    #[non_exhaustive]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
        /// The call that failed.
        call: Option<Box<Call>>,
    },
    /// The request or the client's configuration is invalid. The client sent nothing.
    #[error("{}{message}", Prefix(call.as_deref()))]
    #[non_exhaustive]
    Invalid {
        /// The mistake, and how to correct it.
        message: String,
        /// The call that was not sent; `None` for the client's configuration.
        call: Option<Box<Call>>,
    },
    /// A file can't be read for an upload or written for a download.
    #[error("the file {} can't be {}", path.display(), if *written { "written" } else { "read" })]
    #[non_exhaustive]
    File {
        /// The path of the file.
        path: PathBuf,
        /// Whether the client wrote the file; `false` means that it read the file.
        written: bool,
        /// The error of the operating system.
        source: io::Error,
    },
    /// A string property that should hold JSON holds none, or JSON of another type.
    #[error(transparent)]
    JsonString(Box<JsonStringError>),
    /// A response header differs from the description.
    #[error(transparent)]
    Header(Box<HeaderError>),
    /// The link to a list's next page is invalid, or leads to another origin. Credentials stay with the client's own
    /// origin.
    #[error("{}{message}", Prefix(call.as_deref()))]
    #[non_exhaustive]
    Page {
        /// What is wrong with the link.
        message: String,
        /// The call of the list.
        call: Option<Box<Call>>,
    },
    /// A [layer](crate::Layer) ended the request: it rejected it, or it panicked.
    #[error(transparent)]
    Layer(Box<LayerError>),
    /// No access token for the request could be fetched. The client sent nothing but, perhaps, a request with a token that was
    /// rejected.
    #[error(transparent)]
    Token(Box<TokenError>),
}

impl Error {
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::Invalid { message: message.into(), call: None }
    }

    pub(crate) fn page(message: impl Into<String>) -> Self {
        Self::Page { message: message.into(), call: None }
    }

    /// The error of a transport. An [`Error`] stays the one that it is.
    pub(crate) fn transport(source: BoxError) -> Self {
        match source.downcast() {
            Ok(error) => *error,
            Err(source) => Self::Transport { source, attempts: 1, call: None },
        }
    }

    pub(crate) fn timeout(after: Duration) -> Self {
        Self::Timeout { after, attempts: 1, call: None }
    }

    /// The response's status code, if a response arrived.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Api(error) | Self::UndeclaredStatus(error) => Some(error.status),
            Self::Decode(error) => Some(error.status),
            _ => None,
        }
    }

    /// The API's own error code, as a string, if the error response's body has one.
    pub fn code(&self) -> Option<&str> {
        self.api().and_then(|error| error.code.as_deref())
    }

    /// The API's own error message, if the error response's body has one.
    pub fn message(&self) -> Option<&str> {
        self.api().and_then(|error| error.message.as_deref())
    }

    /// The server's ID of the request, for questions to its support.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Api(error) | Self::UndeclaredStatus(error) => error.request_id.as_deref(),
            Self::Decode(error) => error.request_id.as_deref(),
            _ => None,
        }
    }

    /// How often the client sent the request, if known. More than once means that it [retried](crate::Retry).
    pub fn attempts(&self) -> Option<u32> {
        match self {
            Self::Api(error) | Self::UndeclaredStatus(error) => Some(error.attempts),
            Self::Transport { attempts, .. } | Self::Timeout { attempts, .. } => Some(*attempts),
            Self::Layer(error) => Some(error.attempts),
            Self::Token(error) => Some(error.attempts),
            _ => None,
        }
    }

    /// The call that failed, if the error belongs to one.
    pub fn call(&self) -> Option<&Call> {
        match self {
            Self::Api(error) | Self::UndeclaredStatus(error) => error.call.as_ref(),
            Self::Decode(error) => error.call.as_ref(),
            Self::Layer(error) => error.call.as_ref(),
            Self::Token(error) => error.call.as_ref(),
            Self::Transport { call, .. }
            | Self::Timeout { call, .. }
            | Self::TooLarge { call, .. }
            | Self::Invalid { call, .. }
            | Self::Page { call, .. } => call.as_deref(),
            Self::File { .. } | Self::JsonString(_) | Self::Header(_) => None,
        }
    }

    /// The name of the operation that failed, as its request builder is called, such as `FetchBook`.
    pub fn operation(&self) -> Option<&'static str> {
        self.call().and_then(Call::operation)
    }

    /// The same error with the call that failed.
    pub(crate) fn with_call(mut self, of: Call) -> Self {
        match &mut self {
            Self::Api(error) | Self::UndeclaredStatus(error) => error.call = Some(of),
            Self::Decode(error) => error.call = Some(of),
            Self::Layer(error) => error.call = Some(of),
            Self::Token(error) => error.call = Some(of),
            Self::Transport { call, .. }
            | Self::Timeout { call, .. }
            | Self::TooLarge { call, .. }
            | Self::Invalid { call, .. }
            | Self::Page { call, .. } => *call = Some(Box::new(of)),
            Self::File { .. } | Self::JsonString(_) | Self::Header(_) => {}
        }
        self
    }

    /// The class of the error, as the attribute `error.type` of OpenTelemetry's [HTTP client
    /// conventions](https://opentelemetry.io/docs/specs/semconv/http/http-spans/): the status code of an error response, else
    /// the name of the variant.
    pub(crate) fn kind(&self) -> &str {
        match self {
            Self::Api(error) | Self::UndeclaredStatus(error) => error.status.as_str(),
            Self::Decode(_) => "decode",
            Self::Transport { .. } => "transport",
            Self::Timeout { .. } => "timeout",
            Self::TooLarge { .. } => "too_large",
            Self::Invalid { .. } => "invalid",
            Self::File { .. } => "file",
            Self::JsonString(_) => "json_string",
            Self::Header(_) => "header",
            Self::Page { .. } => "page",
            Self::Layer(_) => "layer",
            Self::Token(_) => "token",
        }
    }

    /// The same error with the number of attempts set.
    pub(crate) fn with_attempts(mut self, sent: u32) -> Self {
        match &mut self {
            Self::Api(error) => error.attempts = sent,
            Self::Layer(error) => error.attempts = sent,
            Self::Token(error) => error.attempts = sent,
            Self::Transport { attempts, .. } | Self::Timeout { attempts, .. } => *attempts = sent,
            _ => {}
        }
        self
    }

    /// The error response, or the response with an undeclared status code.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) | Self::UndeclaredStatus(error) => Some(error),
            _ => None,
        }
    }

    /// The first 64 KiB of the response's body, if a response arrived. It may hold secrets, which no text of the error does.
    pub fn body(&self) -> Option<&Bytes> {
        match self {
            Self::Api(error) | Self::UndeclaredStatus(error) => Some(&error.body),
            Self::Decode(error) => Some(&error.body),
            _ => None,
        }
    }

    /// Decodes the error response's body into a model that the operation declares for the status code.
    ///
    /// Returns `None` if there is no error response, or its body doesn't decode into `T`.
    ///
    /// ```
    /// # use oas_client_runtime::{Error, StatusCode, serde};
    /// # #[derive(serde::Deserialize)] #[serde(crate = "oas_client_runtime::serde")] struct Clash { lent_to: String }
    /// # #[derive(serde::Deserialize)] #[serde(crate = "oas_client_runtime::serde")] struct Lost { since: String }
    /// fn reason(error: &Error) -> Option<String> {
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

    /// Whether the status code is 404 Not Found.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// Whether the status code is 401 or 403: the credentials are wrong or lack a permission.
    pub fn is_denied(&self) -> bool {
        matches!(self.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN))
    }

    /// Whether the status code is 409: the resource already exists or has changed.
    pub fn is_conflict(&self) -> bool {
        self.status() == Some(StatusCode::CONFLICT)
    }

    /// Whether the status code is 429: the server asks for fewer requests. It did not process this one.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether no connection came about: the host has no address, refused the connection, or TLS failed. The server
    /// can't have received the request.
    pub fn is_connect(&self) -> bool {
        matches!(self, Self::Transport { source, .. } if connect::is_connect(source.as_ref()))
    }

    /// Whether the response didn't arrive in time.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout { .. })
    }
}

/// An error response, or a response whose status code the description doesn't list.
#[non_exhaustive]
pub struct ApiError {
    /// The HTTP status code.
    pub status: StatusCode,
    /// The response's headers.
    pub headers: HeaderMap,
    /// The server's ID of the request.
    pub request_id: Option<String>,
    /// The API's own error code, as a string.
    pub code: Option<String>,
    /// The API's own error message.
    pub message: Option<String>,
    /// The first 64 KiB of the body.
    pub body: Bytes,
    /// How often the client sent the request.
    pub attempts: u32,
    /// The call that failed.
    pub call: Option<Call>,
}

impl ApiError {
    /// Decodes the body into `T`. Returns `None` if it doesn't decode.
    pub fn decode<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_slice(&self.body).ok()
    }

    /// Status, message, code and request ID on one line.
    fn line(&self) -> String {
        let mut line = self.status.to_string();
        if let Some(message) = &self.message {
            line += &format!(": {}", one_line(message));
        }
        match (&self.code, &self.request_id) {
            (Some(code), Some(id)) => line += &format!(" (code {}, request {id})", one_line(code)),
            (Some(code), None) => line += &format!(" (code {})", one_line(code)),
            (None, Some(id)) => line += &format!(" (request {id})"),
            (None, None) => {}
        }
        line + &after_attempts(self.attempts)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", Prefix(self.call.as_ref()), self.line())
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("attempts", &self.attempts)
            .field("call", &self.call)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish_non_exhaustive()
    }
}
