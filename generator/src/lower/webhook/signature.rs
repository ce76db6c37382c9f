//! The signature of deliveries.

use crate::{diagnostic::Diagnostic, ir::webhook::Signature, openapi::extension, pointer::join};

/// The signature that the description asks for, checked.
pub(super) fn signature(said: Option<extension::Signature>, diagnostics: &mut Vec<Diagnostic>) -> Option<Signature> {
    let Some(said) = said else {
        let what = "the description doesn't say how deliveries are signed; no check of signatures is generated";
        let help = "add `x-oas-client: {signature: {header: X-Signature, scheme: hmac-sha1-url-form}}` at the top";
        // After an error the signature may be there, but wrong.
        if !diagnostics.iter().any(Diagnostic::is_error) {
            diagnostics.push(Diagnostic::warning("", what, help));
        }
        return None;
    };
    let at = join(&join("", extension::NAME), "signature");
    let token = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if said.header.is_empty() || !said.header.chars().all(token) {
        let what = format!("`{}` is not a valid header name", said.header);
        diagnostics.push(Diagnostic::error(&join(&at, "header"), what, "use letters, digits, `-` and `_`"));
    }
    let parameter = |name: &String| !name.is_empty() && !name.contains(['&', '=', '#', '?', '%', '+', ' ']);
    if let Some(name) = said.body_digest.as_ref().filter(|name| !parameter(name)) {
        let what = format!("`{name}` has characters that a URL escapes; it can't name the query parameter");
        diagnostics.push(Diagnostic::error(
            &join(&at, "body-digest"),
            what,
            "use a name without `&`, `=`, `#`, `?`, `%`, `+` and spaces",
        ));
    }
    Some(Signature { header: said.header, body_digest: said.body_digest })
}
