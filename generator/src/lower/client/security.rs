//! Security schemes -> constructors of credentials.

use std::{cmp::Reverse, collections::BTreeSet};

use oas_client_runtime::request::framing;
use openapiv3::{APIKeyLocation, OpenAPI, SecurityScheme};

use super::flow;
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    ir::{Part, Scheme, SchemeKind},
    lower::source::Source,
    openapi::{
        extension,
        references::{ResolveError, Resolver},
    },
    pointer::join,
};
use crate::{naming::ident::from_wire_name, suggest::closest, unique::free};

/// Reports names in `security` that are no scheme: calls would be sent without a credential. Returns the schemes that are meant.
fn unknown<'a>(api: &'a OpenAPI, sources: &[Source<'_>], diagnostics: &mut Vec<Diagnostic>) -> BTreeSet<&'a str> {
    let described = || api.components.iter().flat_map(|components| components.security_schemes.keys());
    let operations = sources.iter().map(|source| (source.at.clone(), source.operation.security.as_ref()));
    let mut all_meant = BTreeSet::new();
    for (at, security) in std::iter::once((String::new(), api.security.as_ref())).chain(operations) {
        let ways = security.into_iter().flatten().enumerate();
        let names = ways.flat_map(|(index, way)| way.keys().map(move |name| (index, name)));
        for (index, name) in names.filter(|(_, name)| described().all(|other| other != *name)) {
            let meant = closest(name, described().map(String::as_str));
            let message = format!("`security` names `{name}`, which is not a security scheme");
            let help = match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("add `{name}` under `components/securitySchemes`, or write a name that is there"),
            };
            let at = join(&join(&join(&at, "security"), index), name);
            diagnostics.push(Diagnostic::new(code::UNKNOWN_SECURITY_SCHEME, &at, message, help).on(Highlight::Key));
            all_meant.extend(meant);
        }
    }
    all_meant
}

/// Warns of schemes that no operation asks for: callers give a credential, and the client never sends it. A misspelled name has
/// asked for the schemes in `meant`.
fn unasked(api: &OpenAPI, sources: &[Source<'_>], meant: &BTreeSet<&str>, diagnostics: &mut Vec<Diagnostic>) {
    let asked = sources.iter().filter_map(|source| source.operation.security.as_ref().or(api.security.as_ref()));
    let asked: BTreeSet<_> = asked.flatten().flat_map(|alternative| alternative.keys()).collect();
    if sources.is_empty() {
        return;
    }
    let schemes = api.components.iter().flat_map(|components| components.security_schemes.keys());
    for name in schemes.filter(|name| !asked.contains(name) && !meant.contains(name.as_str())) {
        let what = format!("no operation asks for the security scheme `{name}`");
        let help = format!("write `security: [{{{name}: []}}]` in the document or in operations, or remove the scheme");
        let at = join("/components/securitySchemes", name);
        diagnostics.push(Diagnostic::new(code::UNUSED_SECURITY_SCHEME, &at, what, help).on(Highlight::Key));
    }
}

/// The supported schemes, by their names in the document: those of the document's `security` first, in its order. Schemes in
/// `skipped` have no diagnostics.
pub(crate) fn schemes(
    api: &OpenAPI,
    sources: &[Source<'_>],
    resolver: Resolver<'_>,
    skipped: &BTreeSet<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(String, Scheme)> {
    let meant = unknown(api, sources, diagnostics);
    unasked(api, sources, &meant, diagnostics);
    let Some(components) = &api.components else { return Vec::new() };
    let preferred = api.security.iter().flatten().flat_map(|alternative| alternative.keys());
    let mut order: Vec<&String> = Vec::new();
    for name in preferred.chain(components.security_schemes.keys()) {
        if components.security_schemes.contains_key(name) && !order.contains(&name) {
            order.push(name);
        }
    }
    let mut taken = BTreeSet::from(["from_env".to_owned()]);
    let mut all = Vec::new();
    for name in order {
        let at = join("/components/securitySchemes", name);
        let Some(entry) = components.security_schemes.get(name) else { continue };
        match resolver.get(entry, &at) {
            Ok(found) => {
                let constructor = free(&mut taken, from_wire_name(name));
                let mut unsaid = Vec::new();
                let diagnostics = if skipped.contains(name.as_str()) { &mut unsaid } else { &mut *diagnostics };
                let scheme = scheme(constructor, found.value, &found.pointer, diagnostics);
                all.extend(scheme.map(|scheme| (name.clone(), scheme)));
            }
            Err(ResolveError::Invalid(diagnostic)) => diagnostics.extend(diagnostic),
            Err(ResolveError::Unsupported(what)) => diagnostics.push(Diagnostic::new(
                code::UNSUPPORTED_REFERENCE,
                &at,
                what,
                "replace the reference with the scheme itself",
            )),
        }
    }
    // After all schemes, whose names stay as they are.
    let flows = all.iter_mut().filter_map(|(_, scheme)| scheme.flows.as_mut()).flatten();
    flows.for_each(|flow| flow.name = free(&mut taken, std::mem::take(&mut flow.name)));
    alike(api, sources, all)
}

/// Drops a scheme that is always listed with another one of the same form: one credential meets both.
fn alike(api: &OpenAPI, sources: &[Source<'_>], all: Vec<(String, Scheme)>) -> Vec<(String, Scheme)> {
    let operations = sources.iter().filter_map(|source| source.operation.security.as_ref());
    let ways: Vec<_> = api.security.iter().chain(operations).flatten().collect();
    let asking = |name: &String| -> BTreeSet<usize> {
        (0..).zip(&ways).filter(|(_, way)| way.contains_key(name)).map(|(index, _)| index).collect()
    };
    let mut rest: Vec<_> = all.into_iter().enumerate().map(|(index, one)| (index, asking(&one.0), one)).collect();
    // A scheme that includes another is listed at least as often.
    rest.sort_by_key(|(_, asked, _)| Reverse(asked.len()));
    let mut kept: Vec<(usize, BTreeSet<usize>, (String, Scheme))> = Vec::new();
    for (index, asked, (name, scheme)) in rest {
        let own = asked.is_empty() || scheme.parts.iter().any(|part| part.env.is_some());
        let mut others = kept.iter_mut().filter(|_| !own);
        match others.find(|(_, more, (_, other))| other.kind.is_like(&scheme.kind) && asked.is_subset(more)) {
            Some((.., (_, other))) => {
                other.also.push(name);
                if let Some(flows) = scheme.flows {
                    other.flows.get_or_insert_default().extend(flows);
                }
            }
            None => kept.push((index, asked, (name, scheme))),
        }
    }
    kept.sort_by_key(|(index, ..)| *index);
    kept.into_iter().map(|(.., one)| one).collect()
}

fn scheme(name: String, scheme: &SecurityScheme, at: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Scheme> {
    let (kind, description, extensions) = match scheme {
        SecurityScheme::HTTP { scheme, description, extensions, .. } => {
            let kind = match scheme.to_ascii_lowercase().as_str() {
                "basic" => SchemeKind::Basic,
                "bearer" => SchemeKind::Bearer,
                other if signs(other) => {
                    let what =
                        format!("the HTTP authentication scheme `{other}` is not supported: it signs each request");
                    let help = "pass the header in each call: `.with(|call| call.header(\"Authorization\", …))`";
                    diagnostics.push(Diagnostic::new(code::UNSUPPORTED_SECURITY_SCHEME, at, what, help));
                    return None;
                }
                _ if is_token(scheme) => SchemeKind::Http(scheme.clone()),
                _ => {
                    let what = format!(
                        "`{scheme}` is not a valid name of an HTTP authentication scheme; the client doesn't send it"
                    );
                    diagnostics.push(Diagnostic::new(
                        code::UNSUPPORTED_SECURITY_SCHEME,
                        at,
                        what,
                        "use letters, digits and `!#$%&'*+-.^_`|~`",
                    ));
                    return None;
                }
            };
            (kind, description, extensions)
        }
        SecurityScheme::APIKey { location, name, description, extensions } => {
            let kind = match location {
                APIKeyLocation::Header if is_token(name) && !framing::is_reserved(name) => {
                    SchemeKind::Header(name.clone())
                }
                APIKeyLocation::Header => {
                    let what = format!("a key can't be sent in the header `{name}`; the client doesn't send the key");
                    let help =
                        "name a header of letters, digits and `-` that isn't the connection's, such as `X-Api-Key`";
                    diagnostics.push(Diagnostic::new(code::UNSUPPORTED_SECURITY_SCHEME, at, what, help));
                    return None;
                }
                APIKeyLocation::Query => SchemeKind::Query(name.clone()),
                APIKeyLocation::Cookie if is_token(name) => SchemeKind::Cookie(name.clone()),
                APIKeyLocation::Cookie => {
                    let what = format!("`{name}` is not a valid cookie name; the client doesn't send the key");
                    diagnostics.push(Diagnostic::new(
                        code::UNSUPPORTED_SECURITY_SCHEME,
                        at,
                        what,
                        "use letters, digits and `!#$%&'*+-.^_`|~`",
                    ));
                    return None;
                }
            };
            (kind, description, extensions)
        }
        SecurityScheme::OAuth2 { description, extensions, .. } => (SchemeKind::Bearer, description, extensions),
        SecurityScheme::OpenIDConnect { description, extensions, .. } => (SchemeKind::Bearer, description, extensions),
    };
    let mut said: extension::Scheme = extension::read(extensions, at, diagnostics);
    let flows = match scheme {
        SecurityScheme::OAuth2 { flows, .. } => Some(flow::flows(&name, flows, &said)),
        _ => None,
    };
    let mut names = BTreeSet::new();
    let mut part = |said: &mut Option<extension::Part>, default: &str| {
        let said = said.take().unwrap_or_default();
        Part { name: free(&mut names, from_wire_name(said.name.as_deref().unwrap_or(default))), env: said.env }
    };
    let parts = match kind {
        SchemeKind::Basic => vec![part(&mut said.username, "username"), part(&mut said.password, "password")],
        _ => vec![part(&mut said.token, "token")],
    };
    Some(Scheme { name, docs: description.clone().unwrap_or_default(), kind, parts, flows, also: Vec::new() })
}

/// Whether the scheme computes its credentials for each request (<https://www.iana.org/assignments/http-authschemes>).
fn signs(scheme: &str) -> bool {
    const SIGNS: [&str; 10] =
        ["concealed", "digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "ntlm", "oauth", "vapid"];
    SIGNS.contains(&scheme) || scheme.starts_with("scram-") || scheme.contains("hmac")
}

/// Whether a string is a token (RFC 9110, section 5.6.2), as cookie names and HTTP authentication schemes must be.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
