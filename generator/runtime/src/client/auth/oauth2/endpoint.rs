//! Requests to an authorization server.

use std::{pin::pin, time::Duration};

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{
    HeaderValue, Method, Request, Uri,
    header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT},
    response,
};
use jiff::Timestamp;
use serde_json::{Map, Value};
use tokio::time::timeout;

use crate::{
    body::Body,
    client::{Client, retry::retry_after},
    error::TokenError,
    secret::Secret,
};

/// The size of a response at most.
const MAX_SIZE: usize = 256 * 1024;

/// The error codes that a message may show. Others may be anything.
const CODES: [&str; 14] = [
    "access_denied",
    "authorization_pending",
    "expired_token",
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "invalid_target",
    "server_error",
    "slow_down",
    "temporarily_unavailable",
    "unauthorized_client",
    "unsupported_grant_type",
    "unsupported_response_type",
];

/// The transport to an authorization server: that of a client, without its layers and credentials.
#[derive(Clone, Copy)]
pub(crate) struct Endpoint<'a> {
    client: &'a Client,
    /// The timeout of one request.
    timeout: Duration,
}

/// An OAuth client, as the authorization server knows it.
pub(super) struct Identity<'a> {
    pub(super) id: &'a Secret,
    pub(super) secret: Option<&'a Secret>,
    /// With `true` the body has the secret (`client_secret_post`), otherwise a header (`client_secret_basic`).
    pub(super) in_body: bool,
}

impl<'a> Endpoint<'a> {
    pub(crate) fn new(client: &'a Client, timeout: Duration) -> Self {
        Self { client, timeout }
    }

    /// Sends a form, and returns the object of the response.
    pub(super) async fn post(
        &self,
        url: &str,
        identity: &Identity<'_>,
        fields: &[(&str, &str)],
    ) -> Result<Map<String, Value>, TokenError> {
        let request = self.request(url, identity, fields)?;
        let sending = pin!(self.receive(request));
        let (head, body) = timeout(self.timeout, sending).await.map_err(|_| TokenError::late(self.timeout))??;
        let object = match serde_json::from_slice(&body) {
            Ok(Value::Object(object)) => Some(object),
            _ => None,
        };
        // Some servers report errors with status 200.
        let code = object.as_ref().and_then(|object| object.get("error")).filter(|code| !code.is_null());
        if !head.status.is_success() || code.is_some() {
            let code = code.and_then(|code| CODES.into_iter().find(|known| code == known));
            let retry_after = retry_after(&head.headers, Timestamp::now());
            return Err(TokenError::response(head.status, code).with_retry_after(retry_after));
        }
        object.ok_or_else(|| TokenError::invalid("the authorization server's response is no JSON object"))
    }

    fn request(
        &self,
        url: &str,
        identity: &Identity<'_>,
        fields: &[(&str, &str)],
    ) -> Result<Request<Body>, TokenError> {
        let uri = self.uri(url)?;
        let (id, secret) = (identity.id.expose(), identity.secret.map(Secret::expose));
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        if identity.in_body || secret.is_none() {
            form.append_pair("client_id", id);
            secret.map(|secret| form.append_pair("client_secret", secret));
        }
        let mut request = Request::new(Body::whole(form.finish()));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = uri;
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        headers.insert(USER_AGENT, self.client.user_agent());
        if let (false, Some(secret)) = (identity.in_body, secret) {
            // RFC 6749, section 2.3.1: both are encoded as in forms.
            let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
            let pair = STANDARD.encode(format!("{}:{}", encoded(id), encoded(secret)));
            let value = HeaderValue::try_from(format!("Basic {pair}"));
            let mut value = value.map_err(|_| TokenError::invalid("no header may carry the client's credentials"))?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        Ok(request)
    }

    /// An absolute URL, or one relative to the client's base URL.
    fn uri(&self, url: &str) -> Result<Uri, TokenError> {
        let invalid = |why: String| TokenError::invalid(format!("the authorization server's URL can't be used: {why}"));
        let (base, target) = if url.contains("://") {
            self.client.link(url).map_err(invalid)?
        } else {
            let base = self.client.base(0).map_err(invalid)?;
            let target = base.own_target(url, &format!("{}/", base.path));
            let target = target.map_err(|_| invalid("it isn't a path on the host of the base URL".to_owned()))?;
            ((*base).clone(), target)
        };
        let text = format!("{}://{}{target}", base.scheme, base.authority);
        text.parse().map_err(|_| invalid("it isn't a URL".to_owned()))
    }

    /// The head and the body of a response. The client follows no redirect of it.
    async fn receive(&self, request: Request<Body>) -> Result<(response::Parts, Vec<u8>), TokenError> {
        let response = self.client.transport().send(request).await.map_err(TokenError::transport)?;
        let (head, mut body) = response.into_parts();
        let mut bytes = Vec::new();
        while let Some(chunk) = body.next().await {
            bytes.extend_from_slice(&chunk.map_err(TokenError::transport)?);
            if bytes.len() > MAX_SIZE {
                let message = format!("the authorization server's response is larger than {MAX_SIZE} bytes");
                return Err(TokenError::invalid(message));
            }
        }
        Ok((head, bytes))
    }
}
