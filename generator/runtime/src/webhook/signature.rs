//! Signatures of webhooks: a keyed hash of the body, or of the URL and a form.
//!
//! In come the URL, headers and body of a request, and the shared secret. Out goes whether the signature is valid, or for tests
//! the signature itself. Emitted modules and servers of callers use it before they decode an event.

mod url_form;

use std::fmt;

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderMap, HeaderValue};
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::{FormError, url};
use crate::{
    error::{Error, Result},
    secret::Secret,
};

/// How a service signs its webhooks. Emitted crates know it from their description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    header: &'static str,
    signed: Signed,
}

/// What is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Signed {
    /// The URL and a form's fields, by HMAC-SHA1.
    UrlForm { body_digest: Option<&'static str> },
    /// The body, by HMAC-SHA256. The header has `prefix` before the signature.
    Body { encoding: Encoding, prefix: &'static str },
}

/// How a signature is written in its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Hex,
    Base64,
}

impl Scheme {
    /// HMAC-SHA1 in base64, in `header`, over the URL and then a form's decoded names and values, sorted.
    ///
    /// The URL signs a body that isn't a form: its query parameter `body_digest` holds the body's SHA-256 in
    /// hexadecimal. Without such a parameter, the service can only send forms.
    pub const fn hmac_sha1_url_form(header: &'static str, body_digest: Option<&'static str>) -> Self {
        Self { header, signed: Signed::UrlForm { body_digest } }
    }

    /// HMAC-SHA256 of the body in hexadecimal, in `header` after `prefix`, such as `sha256=`. The prefix may be empty.
    pub const fn hmac_sha256_hex(header: &'static str, prefix: &'static str) -> Self {
        Self { header, signed: Signed::Body { encoding: Encoding::Hex, prefix } }
    }

    /// HMAC-SHA256 of the body in base64, in `header` after `prefix`, which may be empty.
    pub const fn hmac_sha256_base64(header: &'static str, prefix: &'static str) -> Self {
        Self { header, signed: Signed::Body { encoding: Encoding::Base64, prefix } }
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
    /// The signature isn't encoded as the scheme says, or has another length.
    #[error("the signature in the header `{0}` has another encoding, length or prefix than the scheme says")]
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
    /// The signature of a body belongs to another body, or another token.
    #[error("the signature is wrong; the body must be the one that was received, byte by byte")]
    BodyMismatch,
}

/// Validates the signatures of webhooks with one or several tokens.
///
/// A signature covers the body, and with some schemes the URL, but no time: the same webhook can be sent again. `Debug` shows no
/// token.
#[derive(Clone)]
pub struct Validator {
    scheme: Scheme,
    tokens: Vec<Secret>,
}

impl Validator {
    /// A validator of webhooks that are signed by `scheme` with `token`.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the token is empty, since anyone could sign with it.
    pub fn new(scheme: &Scheme, token: impl Into<Secret>) -> Result<Self> {
        Self { scheme: *scheme, tokens: Vec::new() }.or_token(token)
    }

    /// Also accepts webhooks that are signed with another token, while tokens are being replaced.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub fn or_token(mut self, token: impl Into<Secret>) -> Result<Self> {
        let token = token.into();
        if token.expose().is_empty() {
            return Err(Error::invalid("the token that signs webhooks is empty"));
        }
        self.tokens.push(token);
        Ok(self)
    }

    /// Validates a webhook's signature, in constant time. Trust a webhook only if this returns `Ok`.
    ///
    /// `body` is the body as received; it is empty for GET, whose fields are in the URL. `url` counts only if the scheme signs
    /// it. It is the URL that is configured at the service, with scheme, host and query, character by character. Behind a
    /// proxy it differs from the URL that the server sees. Parameters that the service adds to the query belong to it. A
    /// port may be present or absent.
    ///
    /// # Errors
    ///
    /// Why the webhook isn't valid. Reply with status 403, and don't tell the sender the reason.
    pub fn verify(&self, url: &str, headers: &HeaderMap, body: &[u8]) -> Result<(), Rejected> {
        let signature = self.signature(headers)?;
        match self.scheme.signed {
            Signed::UrlForm { body_digest } => {
                let fields = url_form::signed_fields(body_digest, url, headers, body)?;
                let urls = url::spellings(url)?;
                let fits = |url: &String| {
                    self.keys().any(|key| url_form::mac(key, url, &fields).verify_slice(&signature).is_ok())
                };
                if urls.iter().any(fits) { Ok(()) } else { Err(Rejected::Mismatch) }
            }
            Signed::Body { .. } => {
                let fits = |key: Hmac<Sha256>| key.chain_update(body).verify_slice(&signature).is_ok();
                if self.keys().any(fits) { Ok(()) } else { Err(Rejected::BodyMismatch) }
            }
        }
    }

    /// The header value that makes [`verify`](Self::verify) accept a webhook, for tests of a receiver.
    ///
    /// # Errors
    ///
    /// Why the webhook isn't valid, apart from its signature.
    pub fn sign(&self, url: &str, headers: &HeaderMap, body: &[u8]) -> Result<HeaderValue, Rejected> {
        let text = match self.scheme.signed {
            Signed::UrlForm { body_digest } => {
                let fields = url_form::signed_fields(body_digest, url, headers, body)?;
                url::spellings(url)?;
                let key = self.keys().next().ok_or(Rejected::Mismatch)?;
                STANDARD.encode(url_form::mac(key, url, &fields).finalize().into_bytes())
            }
            Signed::Body { encoding, prefix } => {
                let key: Hmac<Sha256> = self.keys().next().ok_or(Rejected::BodyMismatch)?;
                format!("{prefix}{}", encoding.encode(&key.chain_update(body).finalize().into_bytes()))
            }
        };
        HeaderValue::try_from(text).map_err(|_| Rejected::Garbled(self.scheme.header))
    }

    /// The keys of a keyed hash.
    fn keys<H: KeyInit>(&self) -> impl Iterator<Item = H> {
        self.tokens.iter().filter_map(|token| H::new_from_slice(token.expose().as_bytes()).ok())
    }

    /// The signature that was sent.
    fn signature(&self, headers: &HeaderMap) -> Result<Vec<u8>, Rejected> {
        let name = self.scheme.header;
        let mut values = headers.get_all(name).iter();
        let value = values.next().ok_or(Rejected::Unsigned(name))?.as_bytes();
        if values.next().is_some() {
            return Err(Rejected::SignedTwice(name));
        }
        let (signature, length) = match self.scheme.signed {
            Signed::UrlForm { .. } => (Encoding::Base64.decode(value), Sha1::output_size()),
            Signed::Body { encoding, prefix } => {
                (value.strip_prefix(prefix.as_bytes()).and_then(|text| encoding.decode(text)), Sha256::output_size())
            }
        };
        signature.filter(|signature| signature.len() == length).ok_or(Rejected::Garbled(name))
    }
}

impl Encoding {
    fn encode(self, bytes: &[u8]) -> String {
        match self {
            Self::Hex => hex(bytes),
            Self::Base64 => STANDARD.encode(bytes),
        }
    }

    fn decode(self, text: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Base64 => STANDARD.decode(text).ok(),
            Self::Hex => {
                let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
                let (pairs, rest) = text.as_chunks::<2>();
                let bytes = pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?));
                if rest.is_empty() { bytes.collect() } else { None }
            }
        }
    }
}

/// Bytes as lower-case hexadecimal digits.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl fmt::Debug for Validator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Validator").field("scheme", &self.scheme).field("tokens", &self.tokens.len()).finish()
    }
}

#[cfg(test)]
mod tests;
