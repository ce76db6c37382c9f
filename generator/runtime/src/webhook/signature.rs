//! Signatures of webhooks: a keyed hash of the URL and the form, or of the body's digest.
//!
//! In come the URL, headers and body of a request, and the shared secret. Out goes whether the signature is valid, or for tests
//! the signature itself. Emitted modules and servers of callers use it before they decode an event.

use std::fmt;

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderMap, HeaderValue, header::CONTENT_TYPE};
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::{Fields, FormError, url};
use crate::{
    error::{Error, Result},
    secret::Secret,
};

/// How a service signs its webhooks. Emitted crates know it from their description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    header: &'static str,
    body_digest: Option<&'static str>,
}

impl Scheme {
    /// HMAC-SHA1 in base64, in `header`, over the URL and then a form's decoded names and values, sorted.
    ///
    /// The URL signs a body that isn't a form: its query parameter `body_digest` holds the body's SHA-256 in
    /// hexadecimal. Without such a parameter, the service can only send forms.
    pub const fn hmac_sha1_url_form(header: &'static str, body_digest: Option<&'static str>) -> Self {
        Self { header, body_digest }
    }

    /// The header with the signature.
    pub const fn header(&self) -> &'static str {
        self.header
    }
}

/// Why a webhook isn't valid. It holds no token and no valid signature, so it can be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Rejected {
    /// The header with the signature is missing.
    #[error("the webhook lacks the header `{0}`")]
    Unsigned(&'static str),
    /// The header with the signature occurs more than once.
    #[error("the webhook has several headers `{0}`")]
    SignedTwice(&'static str),
    /// The signature isn't base64 of the right length.
    #[error("the signature in the header `{0}` isn't base64 of the right length")]
    Garbled(&'static str),
    /// `Content-Type` occurs more than once, or isn't ASCII.
    #[error("the webhook has several headers `Content-Type`, or an invalid one")]
    ContentType,
    /// The body isn't a form, although `Content-Type` says so.
    #[error("the body isn't a form: {0}")]
    Form(#[from] FormError),
    /// The body isn't a form, and the URL has no digest of it: the signature doesn't cover it.
    #[error("the body isn't a form, and the URL has no digest of the body")]
    BodyUnsigned,
    /// The URL has several digests.
    #[error("the URL has several parameters `{0}`")]
    DigestTwice(&'static str),
    /// The digest in the URL isn't the body's.
    #[error("the URL's parameter `{0}` isn't the digest of the body")]
    Digest(&'static str),
    /// The URL isn't absolute.
    #[error("the URL isn't absolute; pass scheme, host, path and query to the validator")]
    Url,
    /// The signature belongs to another webhook, another URL, or another token.
    #[error(
        "the signature is wrong; the URL must equal the one that is configured at the service, character by character"
    )]
    Mismatch,
}

/// Validates the signatures of webhooks with one or several tokens.
///
/// A signature covers URL and body, but no time: the same webhook can be sent again. `Debug` shows no token.
#[derive(Clone)]
pub struct Validator {
    scheme: Scheme,
    keys: Vec<Hmac<Sha1>>,
}

impl Validator {
    /// A validator of webhooks that are signed by `scheme` with `token`.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the token is empty, since anyone could sign with it.
    pub fn new(scheme: &Scheme, token: impl Into<Secret>) -> Result<Self> {
        Self { scheme: *scheme, keys: Vec::new() }.or_token(token)
    }

    /// Also accepts webhooks that are signed with another token, while tokens are being replaced.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub fn or_token(mut self, token: impl Into<Secret>) -> Result<Self> {
        let token = token.into();
        let key = Hmac::new_from_slice(token.expose().as_bytes()).ok().filter(|_| !token.expose().is_empty());
        self.keys.push(key.ok_or_else(|| Error::invalid("the token that signs webhooks is empty"))?);
        Ok(self)
    }

    /// Validates a webhook's signature. Trust a webhook only if this returns `Ok`.
    ///
    /// `url` is the URL that is configured at the service, with scheme, host and query, character by character.
    /// Behind a proxy it differs from the URL that the server sees. Parameters that the service adds to the query
    /// belong to it. A port may be present or absent. `body` is the body as received; it is empty for GET, whose
    /// fields are in the URL.
    ///
    /// # Errors
    ///
    /// Why the webhook isn't valid. Reply with status 403, and don't tell the sender the reason.
    pub fn verify(&self, url: &str, headers: &HeaderMap, body: &[u8]) -> Result<(), Rejected> {
        let signature = self.signature(headers)?;
        let fields = self.signed_fields(url, headers, body)?;
        let urls = url::spellings(url)?;
        let fits = |url: &String| self.keys.iter().any(|key| mac(key, url, &fields).verify_slice(&signature).is_ok());
        if urls.iter().any(fits) { Ok(()) } else { Err(Rejected::Mismatch) }
    }

    /// The header value that makes [`verify`](Self::verify) accept a webhook, for tests of a receiver.
    ///
    /// # Errors
    ///
    /// Why the webhook isn't valid, apart from its signature.
    pub fn sign(&self, url: &str, headers: &HeaderMap, body: &[u8]) -> Result<HeaderValue, Rejected> {
        let fields = self.signed_fields(url, headers, body)?;
        url::spellings(url)?;
        let key = self.keys.first().ok_or(Rejected::Mismatch)?;
        let text = STANDARD.encode(mac(key, url, &fields).finalize().into_bytes());
        HeaderValue::try_from(text).map_err(|_| Rejected::Garbled(self.scheme.header))
    }

    /// The signature that was sent.
    fn signature(&self, headers: &HeaderMap) -> Result<Vec<u8>, Rejected> {
        let name = self.scheme.header;
        let mut values = headers.get_all(name).iter();
        let value = values.next().ok_or(Rejected::Unsigned(name))?;
        if values.next().is_some() {
            return Err(Rejected::SignedTwice(name));
        }
        let signature = STANDARD.decode(value.as_bytes()).ok();
        signature.filter(|signature| signature.len() == Sha1::output_size()).ok_or(Rejected::Garbled(name))
    }

    /// The signed part of the body. If the URL has a digest, it must be this body's, whatever the `Content-Type`:
    /// with a changed `Content-Type`, another body could pass otherwise.
    fn signed_fields(&self, url: &str, headers: &HeaderMap, body: &[u8]) -> Result<String, Rejected> {
        let form = is_form(headers)?;
        match self.scheme.body_digest.map(|name| (name, url::parameters(url, name).collect::<Vec<_>>())) {
            Some((name, digests)) if digests.len() > 1 => return Err(Rejected::DigestTwice(name)),
            Some((name, digests)) if digests.len() == 1 => {
                let digest: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
                if !digests.iter().all(|sent| sent.eq_ignore_ascii_case(&digest)) {
                    return Err(Rejected::Digest(name));
                }
            }
            _ if form || body.is_empty() => {}
            _ => return Err(Rejected::BodyUnsigned),
        }
        Ok(if form { Fields::parse_signed(body)?.signed() } else { String::new() })
    }
}

impl fmt::Debug for Validator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Validator").field("scheme", &self.scheme).field("tokens", &self.keys.len()).finish()
    }
}

fn mac(key: &Hmac<Sha1>, url: &str, fields: &str) -> Hmac<Sha1> {
    key.clone().chain_update(url).chain_update(fields)
}

fn is_form(headers: &HeaderMap) -> Result<bool, Rejected> {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let Some(value) = values.next() else { return Ok(false) };
    let text = value.to_str().ok().filter(|_| values.next().is_none()).ok_or(Rejected::ContentType)?;
    let media_type = text.split(';').next().unwrap_or("").trim();
    Ok(media_type.eq_ignore_ascii_case("application/x-www-form-urlencoded"))
}

#[cfg(test)]
mod tests;
