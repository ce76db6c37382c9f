//! The flows of OAuth 2 that need no browser of the program.

use std::{
    fmt,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use serde_json::{Map, Value};
use tokio::time::{Instant, sleep};

use super::{Endpoint, Token, TokenFuture, TokenRequest, TokenSource, endpoint::Identity};
use crate::{error::TokenError, secret::Secret};

/// The time between two polls, unless the authorization server says another (RFC 8628, section 3.2).
const POLL: Duration = Duration::from_secs(5);

/// The shortest time between two polls.
const LEAST_POLL: Duration = Duration::from_secs(1);

/// The longest time that a person has to confirm a device.
const MOST_PATIENCE: Duration = Duration::from_secs(60 * 60);

/// Fetches tokens from an authorization server by one of the flows of [RFC 6749](https://www.rfc-editor.org/rfc/rfc6749) and [RFC
/// 8628](https://www.rfc-editor.org/rfc/rfc8628).
///
/// The functions of an emitted crate's module `auth` make it with the URLs of the description. `Debug` shows no secret.
pub struct OAuth2 {
    scheme: Option<&'static str>,
    flow: Flow,
    token_url: String,
    client_id: Secret,
    client_secret: Option<Secret>,
    in_body: bool,
    scopes: Vec<String>,
    parameters: Vec<(String, Secret)>,
    /// The newest refresh token.
    refresh_token: Mutex<Option<Secret>>,
    on_refresh_token: Option<StoreFn>,
}

/// Stores a refresh token.
type StoreFn = Box<dyn Fn(&Secret) + Send + Sync>;

enum Flow {
    ClientCredentials,
    RefreshToken,
    Device { url: String, prompt: Box<dyn Fn(DevicePrompt) + Send + Sync> },
}

/// The page and the code for the person who confirms a device ([RFC 8628, section 3.3](https://www.rfc-editor.org/rfc/rfc8628#section-3.3)).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DevicePrompt {
    /// The code to type in.
    pub user_code: String,
    /// The page to open.
    pub verification_uri: String,
    /// The page with the code in its URL, for a QR code for example.
    pub verification_uri_complete: Option<String>,
    /// The time to do so.
    pub expires_in: Duration,
}

impl OAuth2 {
    fn new(flow: Flow, token_url: String, client_id: Secret) -> Self {
        Self {
            scheme: None,
            flow,
            token_url,
            client_id,
            client_secret: None,
            in_body: false,
            scopes: Vec::new(),
            parameters: Vec::new(),
            refresh_token: Mutex::new(None),
            on_refresh_token: None,
        }
    }

    /// The client credentials grant: the program acts for itself.
    ///
    /// `token_url` is an absolute URL, or one relative to the client's base URL.
    pub fn client_credentials(
        token_url: impl Into<String>,
        client_id: impl Into<Secret>,
        client_secret: impl Into<Secret>,
    ) -> Self {
        Self::new(Flow::ClientCredentials, token_url.into(), client_id.into()).client_secret(client_secret)
    }

    /// The refresh token grant: the program acts for a person who has given it a refresh token before.
    pub fn refresh_token(
        token_url: impl Into<String>,
        client_id: impl Into<Secret>,
        refresh_token: impl Into<Secret>,
    ) -> Self {
        let flow = Self::new(Flow::RefreshToken, token_url.into(), client_id.into());
        Self { refresh_token: Mutex::new(Some(refresh_token.into())), ..flow }
    }

    /// The device authorization grant: a person opens a page on another device and types a code in. `prompt` shows the page and the
    /// code. The first request that needs a token waits until the person has confirmed the device.
    pub fn device_code(
        device_authorization_url: impl Into<String>,
        token_url: impl Into<String>,
        client_id: impl Into<Secret>,
        prompt: impl Fn(DevicePrompt) + Send + Sync + 'static,
    ) -> Self {
        let flow = Flow::Device { url: device_authorization_url.into(), prompt: Box::new(prompt) };
        Self::new(flow, token_url.into(), client_id.into())
    }

    /// Sets the secret of the program, if it has one.
    #[must_use]
    pub fn client_secret(self, secret: impl Into<Secret>) -> Self {
        Self { client_secret: Some(secret.into()), ..self }
    }

    /// Sends the secret in the body, `client_secret_post`, instead of in a header, `client_secret_basic`.
    #[must_use]
    pub fn secret_in_body(self) -> Self {
        Self { in_body: true, ..self }
    }

    /// Sets another URL for tokens than the description's.
    #[must_use]
    pub fn token_url(self, url: impl Into<String>) -> Self {
        Self { token_url: url.into(), ..self }
    }

    /// Adds scopes to those that an operation asks for. The refresh token grant sends none: its tokens have the scopes that the
    /// person has granted.
    #[must_use]
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.scopes.extend(scopes.into_iter().map(Into::into));
        self
    }

    /// Adds a parameter that the authorization server asks for, such as `audience`.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// Sets a function that gets each new refresh token, to store it for the next run.
    #[must_use]
    pub fn on_refresh_token(self, store: impl Fn(&Secret) + Send + Sync + 'static) -> Self {
        Self { on_refresh_token: Some(Box::new(store)), ..self }
    }

    /// Restricts the credentials to operations that ask for this security scheme of the description.
    #[must_use]
    pub fn for_scheme(self, name: &'static str) -> Self {
        Self { scheme: Some(name), ..self }
    }

    pub(crate) fn scheme(&self) -> Option<&'static str> {
        self.scheme
    }

    async fn fetch(&self, request: &TokenRequest<'_>) -> Result<Token, TokenError> {
        let endpoint = &request.endpoint;
        let known = self.refresh_token.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let scope = self.scope(request.scopes);
        let response = match (&self.flow, known) {
            (Flow::ClientCredentials, _) => self.post(endpoint, "client_credentials", &[("scope", &scope)]).await?,
            (Flow::RefreshToken, Some(token)) => self.refresh(endpoint, &token).await?,
            (Flow::RefreshToken, None) => return Err(TokenError::invalid("there is no refresh token")),
            (Flow::Device { url, prompt }, Some(token)) => match self.refresh(endpoint, &token).await {
                // The person has to confirm again.
                Err(error) if error.code() == Some("invalid_grant") => {
                    self.confirm(endpoint, (url, prompt), &scope).await?
                }
                outcome => outcome?,
            },
            (Flow::Device { url, prompt }, None) => self.confirm(endpoint, (url, prompt), &scope).await?,
        };
        // First, since it replaces the old one even if the access token is unusable.
        if let Some(next) = string(&response, "refresh_token") {
            self.keep(Secret::new(next));
        }
        let token = token(&response)?;
        // A person grants scopes once, for all operations.
        Ok(if matches!(self.flow, Flow::ClientCredentials) { token } else { token.for_all_scopes() })
    }

    /// The scopes of the operation and of the caller, in order and once each.
    fn scope(&self, requested: &[&str]) -> String {
        let mut all: Vec<&str> = Vec::new();
        for scope in requested.iter().copied().chain(self.scopes.iter().map(String::as_str)) {
            if !all.contains(&scope) {
                all.push(scope);
            }
        }
        all.join(" ")
    }

    /// A request to the token endpoint.
    async fn post(
        &self,
        endpoint: &Endpoint<'_>,
        grant: &str,
        fields: &[(&str, &str)],
    ) -> Result<Map<String, Value>, TokenError> {
        let fields: Vec<_> = [("grant_type", grant)].iter().chain(fields).copied().collect();
        self.send(endpoint, &self.token_url, &fields).await
    }

    /// A request with these fields and the caller's parameters. Empty fields aren't sent.
    async fn send(
        &self,
        endpoint: &Endpoint<'_>,
        url: &str,
        fields: &[(&str, &str)],
    ) -> Result<Map<String, Value>, TokenError> {
        let own = self.parameters.iter().map(|(name, value)| (name.as_str(), value.expose()));
        let fields = fields.iter().copied().chain(own);
        let fields: Vec<_> = fields.filter(|(_, value)| !value.is_empty()).collect();
        endpoint.post(url, &self.identity(), &fields).await
    }

    async fn refresh(&self, endpoint: &Endpoint<'_>, token: &Secret) -> Result<Map<String, Value>, TokenError> {
        self.post(endpoint, "refresh_token", &[("refresh_token", token.expose())]).await
    }

    /// Lets a person confirm the device, and asks for the token until then.
    async fn confirm(
        &self,
        endpoint: &Endpoint<'_>,
        (url, prompt): (&str, &(dyn Fn(DevicePrompt) + Send + Sync)),
        scope: &str,
    ) -> Result<Map<String, Value>, TokenError> {
        let started = self.send(endpoint, url, &[("scope", scope)]).await?;
        let text = |name| string(&started, name).map(str::to_owned);
        let missing =
            || TokenError::invalid("the authorization server's response lacks a code or a page for the person");
        let expires_in = lifetime(&started)?.unwrap_or(MOST_PATIENCE).min(MOST_PATIENCE);
        let code = text("device_code").ok_or_else(missing)?;
        prompt(DevicePrompt {
            user_code: text("user_code").ok_or_else(missing)?,
            // Some servers use the name of an earlier draft.
            verification_uri: text("verification_uri").or(text("verification_url")).ok_or_else(missing)?,
            verification_uri_complete: text("verification_uri_complete"),
            expires_in,
        });
        let end = Instant::now() + expires_in;
        let mut interval =
            started.get("interval").and_then(Value::as_u64).map_or(POLL, Duration::from_secs).max(LEAST_POLL);
        loop {
            if Instant::now().checked_add(interval).is_none_or(|next| next > end) {
                return Err(TokenError::unconfirmed(expires_in));
            }
            sleep(interval).await;
            let grant = "urn:ietf:params:oauth:grant-type:device_code";
            match self.post(endpoint, grant, &[("device_code", &code)]).await {
                Err(error) if error.code() == Some("authorization_pending") => {}
                Err(error) if error.code() == Some("slow_down") => interval += POLL,
                // RFC 8628, section 3.5. Another code would bother the person twice.
                Err(error) if error.is_temporary() => interval = interval.saturating_mul(2),
                outcome => return outcome,
            }
        }
    }

    fn identity(&self) -> Identity<'_> {
        Identity { id: &self.client_id, secret: self.client_secret.as_ref(), in_body: self.in_body }
    }

    fn keep(&self, next: Secret) {
        let mut known = self.refresh_token.lock().unwrap_or_else(PoisonError::into_inner);
        if known.as_ref() == Some(&next) {
            return;
        }
        *known = Some(next.clone());
        drop(known);
        if let Some(store) = &self.on_refresh_token {
            store(&next);
        }
    }
}

impl TokenSource for OAuth2 {
    fn token<'a>(&'a self, request: TokenRequest<'a>) -> TokenFuture<'a> {
        Box::pin(async move { self.fetch(&request).await })
    }

    fn is_interactive(&self) -> bool {
        matches!(self.flow, Flow::Device { .. })
    }
}

/// A string of a response that isn't empty.
fn string<'a>(response: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    response.get(name)?.as_str().filter(|text| !text.is_empty())
}

/// The token of a response (RFC 6749, section 5.1).
fn token(response: &Map<String, Value>) -> Result<Token, TokenError> {
    let lacking = || TokenError::invalid("the authorization server's response has no `access_token`");
    let secret = string(response, "access_token").ok_or_else(lacking)?;
    match response.get("token_type") {
        None | Some(Value::Null) => {}
        Some(Value::String(kind)) if kind.eq_ignore_ascii_case("bearer") => {}
        Some(_) => return Err(TokenError::invalid("the authorization server's token is no bearer token")),
    }
    let granted = string(response, "scope").unwrap_or_default().split(' ').filter(|scope| !scope.is_empty());
    let token = Token::new(secret).with_scopes(granted.map(str::to_owned).collect());
    Ok(match lifetime(response)? {
        Some(lifetime) => token.expires_in(lifetime),
        None => token,
    })
}

/// The lifetime that a response states: a number of seconds, or as some servers write it, a string of one.
fn lifetime(response: &Map<String, Value>) -> Result<Option<Duration>, TokenError> {
    let seconds = match response.get("expires_in") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Number(number)) => number.as_f64(),
        Some(Value::String(text)) => text.trim().parse().ok(),
        Some(_) => None,
    };
    let wrong = || TokenError::invalid("the authorization server's `expires_in` is no number of seconds");
    let seconds = seconds.filter(|seconds: &f64| seconds.is_finite()).ok_or_else(wrong)?;
    if seconds <= 0.0 {
        return Err(TokenError::invalid("the authorization server's token has expired already"));
    }
    // Longer than any program runs.
    Ok(Duration::try_from_secs_f64(seconds).ok())
}

/// Shows no secret, and no identifier.
impl fmt::Debug for OAuth2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let flow = match self.flow {
            Flow::ClientCredentials => "client credentials",
            Flow::RefreshToken => "refresh token",
            Flow::Device { .. } => "device code",
        };
        write!(f, "OAuth2({flow})")
    }
}
