//! Which deliveries are signed by who knows the token.

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

/// How a service signs its deliveries. Emitted crates have it from their description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    header: &'static str,
    body_digest: Option<&'static str>,
}

impl Scheme {
    /// HMAC-SHA1 in base64, in `header`, over the URL and then a form's names and values, sorted and unescaped.
    ///
    /// A body that is no form is signed by way of the URL: the URL's query parameter `body_digest` has the body's SHA-256
    /// in hexadecimal. Without such a parameter, only forms can be delivered.
    pub const fn hmac_sha1_url_form(header: &'static str, body_digest: Option<&'static str>) -> Self {
        Self { header, body_digest }
    }

    /// The header with the signature.
    pub const fn header(&self) -> &'static str {
        self.header
    }
}

/// Why a delivery is not believed. Neither a token nor a right signature is ever in it, so it can be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Rejected {
    /// No header with a signature.
    #[error("the delivery has no header `{0}`")]
    Unsigned(&'static str),
    /// The header with the signature is there more than once.
    #[error("the delivery has more than one header `{0}`")]
    SignedTwice(&'static str),
    /// The signature is no base64 of the right length.
    #[error("the signature in the header `{0}` is garbled")]
    Garbled(&'static str),
    /// `Content-Type` is there more than once, or no text.
    #[error("the delivery doesn't say what its body is in one `Content-Type`")]
    ContentType,
    /// The body is said to be a form, and is none.
    #[error("the body is no form: {0}")]
    Form(#[from] FormError),
    /// The body is no form, and the URL has no digest of it: nothing ties it to the signature.
    #[error("the body is neither a form, nor does the URL have a digest of it")]
    BodyUnsigned,
    /// The URL has several digests.
    #[error("the URL has more than one parameter `{0}`")]
    DigestTwice(&'static str),
    /// The body isn't the one whose digest the URL has.
    #[error("the body is not the one whose digest is the URL's parameter `{0}`")]
    Digest(&'static str),
    /// The URL handed in isn't a whole one.
    #[error("the URL handed to the validator isn't a whole one: http or https, a host, and all behind it")]
    Url,
    /// The signature is that of another delivery, another URL, or another token.
    #[error("the signature doesn't fit; the URL must be the one that the service was told, to the letter")]
    Mismatch,
}

/// Tells deliveries that were signed with one of its tokens from all others.
///
/// A signature covers URL and body, not time: the same delivery can be sent again. `Debug` shows no token.
#[derive(Clone)]
pub struct Validator {
    scheme: Scheme,
    keys: Vec<Hmac<Sha1>>,
}

impl Validator {
    /// A validator of deliveries that are signed like `scheme` says, with the token.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the token is empty, since anyone could sign with that.
    pub fn new(scheme: &Scheme, token: impl Into<Secret>) -> Result<Self> {
        Self { scheme: *scheme, keys: Vec::new() }.or_token(token)
    }

    /// Takes deliveries signed with another token as well, while tokens are being replaced.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub fn or_token(mut self, token: impl Into<Secret>) -> Result<Self> {
        let token = token.into();
        let key = Hmac::new_from_slice(token.expose().as_bytes()).ok().filter(|_| !token.expose().is_empty());
        self.keys.push(key.ok_or_else(|| Error::invalid("the token that signs deliveries is empty"))?);
        Ok(self)
    }

    /// Whether a delivery can be believed; it can't unless this is `Ok`.
    ///
    /// `url` is the one that the service was told, with scheme, host and query, to the letter: behind a proxy that is not
    /// what the server sees, and no part may be escaped anew. What the service itself adds to the query belongs to it. With
    /// and without a port are taken as the same. `body` is as it came, and empty for GET, whose fields stand in the URL.
    ///
    /// # Errors
    ///
    /// What is wrong with the delivery. ReadResponse it with status 403, and don't tell the sender why.
    pub fn verify(&self, url: &str, headers: &HeaderMap, body: &[u8]) -> Result<(), Rejected> {
        let signature = self.signature(headers)?;
        let fields = self.signed_fields(url, headers, body)?;
        let urls = url::spellings(url)?;
        let fits = |url: &String| self.keys.iter().any(|key| mac(key, url, &fields).verify_slice(&signature).is_ok());
        if urls.iter().any(fits) { Ok(()) } else { Err(Rejected::Mismatch) }
    }

    /// The header's value that makes [`verify`](Self::verify) believe a delivery, to test a receiver with.
    ///
    /// # Errors
    ///
    /// What is wrong with the delivery apart from its signature.
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

    /// What is signed of the body beside the URL. Whatever else the body is, if the URL has a digest, it must be of this
    /// body: otherwise a changed `Content-Type` could pass another body off.
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
    let kind = text.split(';').next().unwrap_or("").trim();
    Ok(kind.eq_ignore_ascii_case("application/x-www-form-urlencoded"))
}

#[cfg(test)]
mod tests;
