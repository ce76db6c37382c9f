//! Keeps tokens, and fetches each once however many requests wait for it.

use std::{
    fmt,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use http::HeaderValue;
use tokio::{
    sync,
    time::{Instant, timeout},
};

use super::{Endpoint, Scopes, Token, TokenRequest, TokenSource};
use crate::{client::Client, error::TokenError};

/// A token is renewed so long before it expires, or a tenth of its lifetime before, if that is less: it has to be valid when the
/// request arrives.
const MARGIN: Duration = Duration::from_secs(30);

/// A source whose tokens are kept. Clones share the tokens; two are equal if they do.
#[derive(Clone)]
pub struct Tokens(Arc<TokenCache>);

/// The state that all clones of [`Tokens`] share.
struct TokenCache {
    source: Arc<dyn TokenSource>,
    state: Mutex<State>,
    /// Held by the call that fetches a token. If that call is dropped, the next call goes on with its fetch: the authorization server
    /// may have replaced a refresh token.
    fetching: sync::Mutex<Option<Fetch>>,
}

/// A fetch of a token for these scopes.
struct Fetch {
    scopes: Vec<String>,
    outcome: Pin<Box<dyn Future<Output = Result<Token, TokenError>> + Send>>,
}

#[derive(Default)]
struct State {
    tokens: Vec<Arc<Cached>>,
    /// Counts the fetches that failed, for those who wait for one.
    failures: u64,
    /// The last failure, and its scopes.
    failure: Option<(Vec<String>, TokenError)>,
}

/// A kept token.
pub(crate) struct Cached {
    pub(crate) header: HeaderValue,
    /// `None` for a token that serves every operation.
    scopes: Option<Vec<String>>,
    renew_at: Option<Instant>,
}

impl Tokens {
    pub(crate) fn new(source: impl TokenSource) -> Self {
        let cache = TokenCache { source: Arc::new(source), state: Mutex::default(), fetching: sync::Mutex::default() };
        Self(Arc::new(cache))
    }

    /// Returns `true` if a person takes part in fetching a token.
    pub(crate) fn is_interactive(&self) -> bool {
        self.0.source.is_interactive()
    }

    /// A token for these scopes: a kept one that covers them, or a new one, which is fetched in `allowed` unless a person takes part.
    pub(crate) async fn get(
        &self,
        scopes: &[&str],
        client: &Client,
        allowed: Duration,
    ) -> Result<Arc<Cached>, TokenError> {
        let failures = {
            let state = self.state();
            if let Some(token) = state.token(scopes) {
                return Ok(token);
            }
            state.failures
        };
        let mut turn = self.0.fetching.lock().await;
        // A dropped call has left its fetch. Its token may be for other scopes.
        if turn.is_some() {
            self.finish(&mut turn).await;
        }
        {
            let state = self.state();
            if let Some(token) = state.token(scopes) {
                return Ok(token);
            }
            // A call that waited for a failed fetch gets its error.
            if let Some((failed, error)) = state.failure.as_ref().filter(|_| state.failures != failures)
                && failed == scopes
            {
                return Err(error.clone());
            }
        }
        *turn = Some(self.fetch(scopes, client, allowed));
        let missing = || Err(TokenError::late(allowed));
        self.finish(&mut turn).await.unwrap_or_else(missing)
    }

    /// A fetch that has not begun. It has no credentials of the client, whose tokens hold it.
    fn fetch(&self, scopes: &[&str], client: &Client, allowed: Duration) -> Fetch {
        let scopes: Vec<String> = scopes.iter().map(|&scope| scope.to_owned()).collect();
        let (source, client, requested) = (self.0.source.clone(), client.plain(), scopes.clone());
        let outcome = Box::pin(async move {
            let scopes: Vec<&str> = requested.iter().map(String::as_str).collect();
            let fetching = source.token(TokenRequest { scopes: &scopes, endpoint: Endpoint::new(&client, allowed) });
            if source.is_interactive() {
                return fetching.await;
            }
            timeout(allowed, fetching).await.unwrap_or_else(|_| Err(TokenError::late(allowed)))
        });
        Fetch { scopes, outcome }
    }

    /// Waits for the fetch, and keeps its token or its error. Returns `None` if there is no fetch.
    async fn finish(&self, turn: &mut Option<Fetch>) -> Option<Result<Arc<Cached>, TokenError>> {
        let fetched = turn.as_mut()?.outcome.as_mut().await;
        let scopes = turn.take()?.scopes;
        let outcome = fetched.and_then(|token| Cached::new(&token, &scopes, Instant::now()));
        let mut state = self.state();
        Some(match outcome {
            Ok(token) => {
                let token = Arc::new(token);
                let now = Instant::now();
                state.tokens.retain(|known| known.is_fresh(now));
                state.tokens.push(token.clone());
                Ok(token)
            }
            // Another call may have more time.
            Err(error) if error.is_late() => Err(error),
            Err(error) => {
                state.failures += 1;
                state.failure = Some((scopes, error.clone()));
                Err(error)
            }
        })
    }

    /// Forgets a token that the service has rejected.
    pub(crate) fn forget(&self, rejected: &Arc<Cached>) {
        self.state().tokens.retain(|known| !Arc::ptr_eq(known, rejected));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn token(&self, scopes: &[&str]) -> Option<Arc<Cached>> {
        let now = Instant::now();
        self.tokens.iter().find(|token| token.is_fresh(now) && token.covers(scopes)).cloned()
    }
}

impl Cached {
    fn new(token: &Token, requested: &[String], now: Instant) -> Result<Self, TokenError> {
        let scopes = match &token.scopes {
            Scopes::All => None,
            Scopes::Requested(granted) => Some(requested.iter().chain(granted).cloned().collect()),
        };
        let kept = token.expires_in.map(|lifetime| lifetime.saturating_sub(MARGIN.min(lifetime / 10)));
        Ok(Self { header: token.header()?, scopes, renew_at: kept.and_then(|kept| now.checked_add(kept)) })
    }

    fn is_fresh(&self, now: Instant) -> bool {
        self.renew_at.is_none_or(|at| now < at)
    }

    fn covers(&self, scopes: &[&str]) -> bool {
        self.scopes.as_ref().is_none_or(|own| scopes.iter().all(|scope| own.iter().any(|own| own == scope)))
    }
}

impl PartialEq for Tokens {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Tokens {}

/// Shows no token.
impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tokens(…)")
    }
}
