//! Idempotency keys: which operations send one, and the header for it.

use oas_client_runtime::{Method, request::framing};

use crate::{
    diagnostic::{Diagnostic, code},
    ir::{Location, Style, Type},
    lower::{Context, draft::DraftInput, source::Source},
    naming::ident::from_wire_name,
    openapi::extension::{NAME, OperationKey},
    pointer::join,
};

const DOCS: &str = "The idempotency key, in place of a fresh random one for each call. All attempts of the call have the same key, by \
                    which the service recognises that it got a request before.";

/// The header with the idempotency key of an operation, which callers may set: as the parameter that the description declares, or
/// as one that is added to `inputs`.
pub(crate) fn key(cx: &Context<'_>, source: &Source<'_>, inputs: &mut Vec<DraftInput>) -> Option<String> {
    let name = match &source.idempotency_key {
        OperationKey::Off => return None,
        OperationKey::Own(name) => name,
        OperationKey::Document if is_idempotent(source) => return None,
        OperationKey::Document => cx.extension.idempotency_key.as_ref()?,
    };
    if !is_sendable(name) {
        return None;
    }
    let is_key = |input: &&mut DraftInput| {
        input.location == Location::Header
            && input.wire_name.as_ref().is_some_and(|wire| wire.eq_ignore_ascii_case(name))
    };
    match inputs.iter_mut().find(is_key) {
        Some(declared) => declared.required = false,
        None => inputs.push(DraftInput {
            name: from_wire_name(name),
            wire_name: Some(name.clone()),
            location: Location::Header,
            style: Style::Plain,
            ty: Type::String,
            required: false,
            nullable: false,
            holds_json: false,
            json_type: None,
            media_type: None,
            clamp: None,
            docs: DOCS.to_owned(),
            deprecated: false,
        }),
    }
    Some(name.clone())
}

/// Reports headers that no key can be sent in.
pub(crate) fn report(cx: &Context<'_>, sources: &[Source<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let own = sources.iter().filter_map(|source| match &source.idempotency_key {
        OperationKey::Own(name) => Some((source.at.as_str(), name)),
        OperationKey::Document | OperationKey::Off => None,
    });
    let all = cx.extension.idempotency_key.iter().map(|name| ("", name)).chain(own);
    for (at, name) in all.filter(|(_, name)| !is_sendable(name)) {
        let what =
            format!("no idempotency key can be sent in the header `{}`; the client sends none", name.escape_debug());
        let help = "name a header of letters, digits and `-` that has no other meaning, such as `Idempotency-Key`";
        let at = join(&join(at, NAME), "idempotency-key");
        diagnostics.push(Diagnostic::new(code::UNSENDABLE_NAME, &at, what, help));
    }
}

/// Whether the client retries the operation anyway (RFC 9110, section 9.2.2).
fn is_idempotent(source: &Source<'_>) -> bool {
    Method::from_bytes(source.http_method().as_bytes()).is_ok_and(|method| method.is_idempotent())
}

/// Whether a header of this name is free for a key.
fn is_sendable(name: &str) -> bool {
    const OTHERS: [&str; 5] = ["accept", "authorization", "content-type", "cookie", "user-agent"];
    framing::is_token(name)
        && !framing::is_reserved(name)
        && !OTHERS.iter().any(|other| name.eq_ignore_ascii_case(other))
}
