//! The error of a token that can't be fetched.

use std::{fmt, sync::Arc, time::Duration};

use http::StatusCode;

use super::{BoxError, Call, Prefix, after_attempts, one_line};

/// Why no access token could be fetched. The client hasn't sent the request that needs the token.
///
/// No text of the error shows an identifier, a secret or a token, nor what the authorization server sent: of its error code, only
/// the words of [RFC 6749](https://www.rfc-editor.org/rfc/rfc6749#section-5.2) and [RFC
/// 8628](https://www.rfc-editor.org/rfc/rfc8628#section-3.5).
#[derive(Clone)]
pub struct TokenError {
    kind: Kind,
    /// The delay that the authorization server asks for.
    retry_after: Option<Duration>,
    pub(super) attempts: u32,
    pub(super) call: Option<Call>,
}

#[derive(Clone, Debug)]
enum Kind {
    /// An error response, with its error code if that is a known one.
    Response(StatusCode, Option<&'static str>),
    /// A response without a usable token, or settings without a usable URL.
    Invalid(String),
    /// No response arrived.
    Transport(Arc<BoxError>),
    /// No token came in time.
    Late(Duration),
    /// A person hasn't confirmed the device in time.
    Unconfirmed(Duration),
    /// The reason of a caller's own source.
    Source(Arc<BoxError>),
}

impl TokenError {
    /// The error of a [token source](crate::TokenSource) of your own: a string, or an error of any type. `Display` shows the
    /// reason, so that it should hold no secret.
    pub fn new(reason: impl Into<BoxError>) -> Self {
        Self::of(Kind::Source(Arc::new(reason.into())))
    }

    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::of(Kind::Invalid(message.into()))
    }

    pub(crate) fn response(status: StatusCode, code: Option<&'static str>) -> Self {
        Self::of(Kind::Response(status, code))
    }

    pub(crate) fn transport(source: BoxError) -> Self {
        Self::of(Kind::Transport(Arc::new(source)))
    }

    pub(crate) fn late(after: Duration) -> Self {
        Self::of(Kind::Late(after))
    }

    pub(crate) fn unconfirmed(after: Duration) -> Self {
        Self::of(Kind::Unconfirmed(after))
    }

    pub(crate) fn with_retry_after(self, retry_after: Option<Duration>) -> Self {
        Self { retry_after, ..self }
    }

    pub(crate) fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    fn of(kind: Kind) -> Self {
        Self { kind, retry_after: None, attempts: 1, call: None }
    }

    /// The error code of the authorization server, such as `invalid_client`, if it is one of OAuth's.
    pub fn code(&self) -> Option<&'static str> {
        if let Kind::Response(_, code) = self.kind { code } else { None }
    }

    /// The status code of the authorization server's error response.
    pub fn status(&self) -> Option<StatusCode> {
        if let Kind::Response(status, _) = self.kind { Some(status) } else { None }
    }

    /// Whether the timeout ended before a token came.
    pub(crate) fn is_late(&self) -> bool {
        matches!(self.kind, Kind::Late(_))
    }

    /// Whether another request for a token may succeed.
    pub(crate) fn is_temporary(&self) -> bool {
        match self.kind {
            Kind::Response(_, Some("temporarily_unavailable")) => true,
            Kind::Response(status, _) => status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS,
            Kind::Transport(_) | Kind::Late(_) => true,
            Kind::Invalid(_) | Kind::Unconfirmed(_) | Kind::Source(_) => false,
        }
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}no access token: ", Prefix(self.call.as_ref()))?;
        match &self.kind {
            Kind::Response(status, Some(code)) => {
                write!(f, "the authorization server responded with {status} ({code})")
            }
            Kind::Response(status, None) => write!(f, "the authorization server responded with {status}"),
            Kind::Invalid(message) => f.write_str(message),
            Kind::Transport(_) => f.write_str("the connection to the authorization server failed"),
            Kind::Late(after) => write!(f, "none arrived within {after:?}"),
            Kind::Unconfirmed(after) => write!(f, "nobody confirmed the device within {after:?}"),
            Kind::Source(reason) => f.write_str(&one_line(&reason.to_string())),
        }?;
        f.write_str(&after_attempts(self.attempts))
    }
}

impl fmt::Debug for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("TokenError");
        shown.field("kind", &self.kind).field("attempts", &self.attempts).field("call", &self.call).finish()
    }
}

impl std::error::Error for TokenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            Kind::Transport(source) | Kind::Source(source) => Some(&***source),
            _ => None,
        }
    }
}

impl From<TokenError> for super::Error {
    fn from(error: TokenError) -> Self {
        Self::Token(Box::new(error))
    }
}
