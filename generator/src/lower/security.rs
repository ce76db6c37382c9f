//! Security schemes -> ways to authenticate.

use std::collections::BTreeSet;

use openapiv3::{APIKeyLocation, OpenAPI, SecurityScheme};

use super::schema::{free, identifier};
use crate::{
    extension,
    ir::{Part, Scheme, SchemeKind},
    problem::{Problem, below},
    resolve::{Lost, Resolver},
};

/// All schemes that can be used, those of the document's own `security` first, in its order.
pub(super) fn schemes(api: &OpenAPI, resolver: Resolver<'_>, problems: &mut Vec<Problem>) -> Vec<Scheme> {
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
        let at = below("/components/securitySchemes", name);
        let Some(entry) = components.security_schemes.get(name) else { continue };
        match resolver.get(entry, &at) {
            Ok(found) => {
                let constructor = free(&mut taken, identifier(name));
                all.extend(scheme(constructor, found.value, &found.at, problems));
            }
            Err(Lost::Wrong(problem)) => problems.push(problem),
            Err(Lost::Unread(what)) => problems.push(Problem::warning(&at, what, "write the scheme in place")),
        }
    }
    all
}

fn scheme(name: String, scheme: &SecurityScheme, at: &str, problems: &mut Vec<Problem>) -> Option<Scheme> {
    let (kind, description, extensions) = match scheme {
        SecurityScheme::HTTP { scheme, description, extensions, .. } => {
            let kind = match scheme.to_ascii_lowercase().as_str() {
                "basic" => SchemeKind::Basic,
                "bearer" => SchemeKind::Bearer,
                other => {
                    let what = format!("the HTTP authentication scheme `{other}` is not supported");
                    problems.push(Problem::warning(at, what, "callers can send the header themselves"));
                    return None;
                }
            };
            (kind, description, extensions)
        }
        SecurityScheme::APIKey { location, name, description, extensions } => {
            let kind = match location {
                APIKeyLocation::Header => SchemeKind::Header(name.clone()),
                APIKeyLocation::Query => SchemeKind::Query(name.clone()),
                APIKeyLocation::Cookie => {
                    let what = "a key in a cookie is not supported";
                    problems.push(Problem::warning(at, what, "callers can send the header themselves"));
                    return None;
                }
            };
            (kind, description, extensions)
        }
        SecurityScheme::OAuth2 { description, extensions, .. } => (SchemeKind::Bearer, description, extensions),
        SecurityScheme::OpenIDConnect { description, extensions, .. } => (SchemeKind::Bearer, description, extensions),
    };
    let mut said: extension::Scheme = extension::read(extensions, at, problems);
    let part = |said: &mut Option<extension::Part>, default: &str| {
        let said = said.take().unwrap_or_default();
        Part { name: identifier(said.name.as_deref().unwrap_or(default)), env: said.env }
    };
    let parts = match kind {
        SchemeKind::Basic => vec![part(&mut said.username, "username"), part(&mut said.password, "password")],
        _ => vec![part(&mut said.token, "token")],
    };
    Some(Scheme { name, doc: description.clone().unwrap_or_default(), kind, parts })
}
