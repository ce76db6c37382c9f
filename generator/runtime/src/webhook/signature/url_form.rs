//! Signatures of the URL and a form.

use hmac::{Hmac, Mac};
use http::{HeaderMap, header::CONTENT_TYPE};
use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::{Rejected, hex};
use crate::webhook::{Fields, url};

/// The keyed hash of what is signed.
pub(super) fn mac(key: Hmac<Sha1>, url: &str, fields: &str) -> Hmac<Sha1> {
    key.chain_update(url).chain_update(fields)
}

/// The signed part of the body. If the URL has a digest, it must be this body's, whatever the `Content-Type`: with a changed
/// `Content-Type`, another body could pass otherwise.
pub(super) fn signed_fields(
    body_digest: Option<&'static str>,
    url: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<String, Rejected> {
    let form = is_form(headers)?;
    match body_digest.map(|name| (name, url::parameters(url, name).collect::<Vec<_>>())) {
        Some((name, digests)) if digests.len() > 1 => return Err(Rejected::DigestTwice(name)),
        Some((name, digests)) if digests.len() == 1 => {
            let digest = hex(&Sha256::digest(body));
            if !digests.iter().all(|sent| sent.eq_ignore_ascii_case(&digest)) {
                return Err(Rejected::Digest(name));
            }
        }
        _ if form || body.is_empty() => {}
        _ => return Err(Rejected::BodyUnsigned),
    }
    Ok(if form { Fields::parse_signed(body)?.signed() } else { String::new() })
}

fn is_form(headers: &HeaderMap) -> Result<bool, Rejected> {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let Some(value) = values.next() else { return Ok(false) };
    let text = value.to_str().ok().filter(|_| values.next().is_none()).ok_or(Rejected::ContentType)?;
    let media_type = text.split(';').next().unwrap_or("").trim();
    Ok(media_type.eq_ignore_ascii_case("application/x-www-form-urlencoded"))
}
