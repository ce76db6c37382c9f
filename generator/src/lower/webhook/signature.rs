//! The signature of deliveries.

use crate::{
    diagnostic::{Diagnostic, code},
    ir::webhook::{Encoding, Signature, SignatureScheme},
    lower::draft::DraftDelivery,
    openapi::extension,
    pointer::join,
};

/// The signature that the description asks for, checked.
pub(super) fn signature(
    said: Option<extension::Signature>,
    deliveries: &[DraftDelivery],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Signature> {
    let Some(said) = said else {
        let what = "the description doesn't say how deliveries are signed; no check of signatures is generated";
        let has_forms = deliveries.iter().any(|delivery| !delivery.payload.events().is_empty());
        let scheme = if has_forms { "hmac-sha1-url-form" } else { "hmac-sha256-hex" };
        let help = format!("add `x-oas-client: {{signature: {{header: X-Signature, scheme: {scheme}}}}}` at the top");
        // After an error the signature may be there, but wrong.
        if !diagnostics.iter().any(Diagnostic::is_error) {
            diagnostics.push(Diagnostic::new(code::NO_SIGNATURE, "", what, help));
        }
        return None;
    };
    let at = join(&join("", extension::NAME), "signature");
    let token = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if said.header.is_empty() || !said.header.chars().all(token) {
        let what = format!("`{}` is not a valid header name", said.header);
        diagnostics.push(Diagnostic::new(
            code::INVALID_SIGNATURE,
            &join(&at, "header"),
            what,
            "use letters, digits, `-` and `_`",
        ));
    }
    let (scheme, other) = match said.scheme {
        extension::SignatureScheme::HmacSha1UrlForm => {
            check_parameter(said.body_digest.as_deref(), &at, diagnostics);
            (SignatureScheme::UrlForm { body_digest: said.body_digest }, ("prefix", said.prefix.is_some()))
        }
        extension::SignatureScheme::HmacSha256Hex => {
            (body(Encoding::Hex, said.prefix), ("body-digest", said.body_digest.is_some()))
        }
        extension::SignatureScheme::HmacSha256Base64 => {
            (body(Encoding::Base64, said.prefix), ("body-digest", said.body_digest.is_some()))
        }
    };
    if let (key, true) = other {
        let what = format!("this `scheme` has no `{key}`");
        diagnostics.push(Diagnostic::new(
            code::INVALID_SIGNATURE,
            &join(&at, key),
            what,
            "remove it, or write another `scheme`",
        ));
    }
    Some(Signature { header: said.header, scheme })
}

fn body(encoding: Encoding, prefix: Option<String>) -> SignatureScheme {
    SignatureScheme::Body { encoding, prefix: prefix.unwrap_or_default() }
}

fn check_parameter(name: Option<&str>, at: &str, diagnostics: &mut Vec<Diagnostic>) {
    let is_parameter = |name: &&str| !name.is_empty() && !name.contains(['&', '=', '#', '?', '%', '+', ' ']);
    if let Some(name) = name.filter(|name| !is_parameter(name)) {
        let what = format!("`{name}` has characters that a URL escapes; it can't name the query parameter");
        let help = "use a name without `&`, `=`, `#`, `?`, `%`, `+` and spaces";
        diagnostics.push(Diagnostic::new(code::INVALID_SIGNATURE, &join(at, "body-digest"), what, help));
    }
}
