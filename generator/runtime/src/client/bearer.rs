//! The bearer token of a request, if its credentials are tokens that the client fetches.

use std::{pin::Pin, sync::Arc, time::Duration};

use http::{HeaderValue, header::AUTHORIZATION};
use tokio::time::timeout;

use super::{
    Client, Outgoing,
    auth::{Cached, Tokens},
};
use crate::error::{Error, TokenError};

/// A token, and where it is from.
pub(super) struct Bearer {
    tokens: Tokens,
    token: Arc<Cached>,
}

type BearerFuture<'a> = Pin<Box<dyn Future<Output = Result<Bearer, Error>> + Send + 'a>>;

impl Bearer {
    /// The value of the header `Authorization`.
    pub(super) fn header(&self) -> &HeaderValue {
        &self.token.header
    }

    /// Returns `true` if a person takes part in fetching the token.
    pub(super) fn is_interactive(&self) -> bool {
        self.tokens.is_interactive()
    }

    /// Forgets the token, since the service has rejected it.
    pub(super) fn forget(&self) {
        self.tokens.forget(&self.token);
    }
}

impl Client {
    /// Fetches the token of a request, in `allowed` unless a person takes part. Returns `None` for a request without one.
    pub(super) fn bearer<'a>(&'a self, outgoing: &'a Outgoing, allowed: Duration) -> Option<BearerFuture<'a>> {
        let credentials = outgoing.auth.as_deref().unwrap_or(&self.0.auth);
        // `request_with` reports the error.
        let (tokens, scheme) = credentials.tokens(outgoing.security).ok()??;
        if outgoing.headers.contains_key(AUTHORIZATION) {
            return None;
        }
        let named = |(name, _): &&(&str, &str)| scheme.is_none_or(|scheme| scheme == *name);
        let scopes = outgoing.scopes.iter().find(named).map_or("", |(_, scopes)| *scopes);
        let scopes: Vec<&str> = scopes.split(' ').filter(|scope| !scope.is_empty()).collect();
        Some(Box::pin(async move {
            let fetching = tokens.get(&scopes, self, allowed.max(self.0.timeout));
            let token = if tokens.is_interactive() {
                fetching.await
            } else {
                timeout(allowed, fetching).await.unwrap_or_else(|_| Err(TokenError::late(allowed)))
            };
            Ok(Bearer { tokens: tokens.clone(), token: token? })
        }))
    }
}
