//! OAuth 2: access tokens that the client fetches, keeps and renews.
//!
//! In: a source of tokens, and the scopes of an operation. Out: a token in time for each request, or an error. `send` asks for it
//! before each attempt; the flows are sources that ask an authorization server.

mod cache;
mod endpoint;
mod flow;

use std::{fmt, pin::Pin, time::Duration};

use http::HeaderValue;

use crate::{error::TokenError, secret::Secret};

pub(crate) use cache::Cached;
pub use cache::Tokens;
pub(crate) use endpoint::Endpoint;
pub use flow::{DevicePrompt, OAuth2};

/// The future that [`TokenSource::token`] returns.
pub type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<Token, TokenError>> + Send + 'a>>;

/// Fetches access tokens. [`Auth::token_source`](crate::Auth::token_source) makes credentials of it.
///
/// The client calls it once however many requests wait for a token, and again shortly before the token expires or after a
/// response with 401. [`OAuth2`] is a source for the usual flows. A source of your own:
///
/// ```
/// use std::time::Duration;
/// use oas_client_runtime::{Auth, Token, TokenFuture, TokenRequest, TokenSource};
///
/// struct Vault;
///
/// impl TokenSource for Vault {
///     fn token<'a>(&'a self, _: TokenRequest<'a>) -> TokenFuture<'a> {
///         Box::pin(async { Ok(Token::new("from the vault").expires_in(Duration::from_secs(600))) })
///     }
/// }
///
/// let auth = Auth::token_source(Vault);
/// ```
pub trait TokenSource: Send + Sync + 'static {
    /// Fetches a token.
    fn token<'a>(&'a self, request: TokenRequest<'a>) -> TokenFuture<'a>;

    /// `true` if a person takes part. Then the timeout of a request's attempt doesn't apply. The default is `false`.
    fn is_interactive(&self) -> bool {
        false
    }
}

/// A request for a token.
pub struct TokenRequest<'a> {
    /// The scopes that the operation asks for; empty if the description names none.
    pub scopes: &'a [&'a str],
    /// The transport to an authorization server.
    endpoint: Endpoint<'a>,
}

impl fmt::Debug for TokenRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenRequest").field("scopes", &self.scopes).finish_non_exhaustive()
    }
}

/// An access token, which requests carry as a bearer token.
#[derive(Clone)]
pub struct Token {
    secret: Secret,
    expires_in: Option<Duration>,
    scopes: Scopes,
}

/// The scopes of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Scopes {
    /// The scopes that the token was requested for, and further ones.
    Requested(Vec<String>),
    /// The token serves every operation.
    All,
}

impl Token {
    /// A token for the scopes of its request, which the client keeps until a response with 401.
    pub fn new(secret: impl Into<Secret>) -> Self {
        Self { secret: secret.into(), expires_in: None, scopes: Scopes::Requested(Vec::new()) }
    }

    /// Sets the lifetime.
    #[must_use]
    pub fn expires_in(self, lifetime: Duration) -> Self {
        Self { expires_in: Some(lifetime), ..self }
    }

    /// Lets the token serve operations of any scope.
    #[must_use]
    pub fn for_all_scopes(self) -> Self {
        Self { scopes: Scopes::All, ..self }
    }

    /// Adds scopes that the authorization server has granted.
    fn with_scopes(self, scopes: Vec<String>) -> Self {
        Self { scopes: Scopes::Requested(scopes), ..self }
    }

    /// The value of the header `Authorization`, marked sensitive.
    fn header(&self) -> Result<HeaderValue, TokenError> {
        let value = HeaderValue::try_from(format!("Bearer {}", self.secret.expose()));
        let mut value =
            value.map_err(|_| TokenError::invalid("the token holds a character that no header may carry"))?;
        value.set_sensitive(true);
        Ok(value)
    }
}

/// Shows no token.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token")
            .field("expires_in", &self.expires_in)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}
