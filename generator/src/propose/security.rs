//! Security schemes: the environment variables that `from_env()` reads.

use openapiv3::{APIKeyLocation, SecurityScheme};
use serde_json::{Value, json};

use super::{Certainty, Finding};
use crate::{
    naming::words::words,
    openapi::{Document, extension},
    pointer::join,
};

/// Names for the parts of each security scheme that has none.
pub(super) fn find(document: &Document) -> Vec<Finding> {
    let schemes = document.api.components.iter().flat_map(|components| &components.security_schemes);
    let schemes: Vec<_> = schemes.filter_map(|(name, scheme)| Some((name, scheme.as_item()?))).collect();
    let api = words(&document.api.info.title).join("_").to_uppercase();
    let api = if api.is_empty() || !api.is_ascii() { "API".to_owned() } else { api };
    let is_only = schemes.len() == 1;
    let findings = schemes.iter().filter(|(_, scheme)| !has_extension(scheme)).filter_map(|(name, scheme)| {
        let own = if is_only { api.clone() } else { format!("{api}_{}", words(name).join("_").to_uppercase()) };
        let extension = parts(scheme, &own)?;
        Some(Finding {
            at: join("/components/securitySchemes", name),
            extension,
            certainty: Certainty::Possible,
            reason: "the names are made of the title; write those that your program has".to_owned(),
        })
    });
    findings.collect()
}

fn has_extension(scheme: &SecurityScheme) -> bool {
    let extensions = match scheme {
        SecurityScheme::APIKey { extensions, .. }
        | SecurityScheme::HTTP { extensions, .. }
        | SecurityScheme::OAuth2 { extensions, .. }
        | SecurityScheme::OpenIDConnect { extensions, .. } => extensions,
    };
    extensions.contains_key(extension::NAME)
}

/// The parts of a scheme, with the environment variable of each. `None` for a scheme that the client doesn't know.
fn parts(scheme: &SecurityScheme, own: &str) -> Option<Value> {
    let token = |what: &str| Some(json!({ "token": { "env": format!("{own}_{what}") } }));
    match scheme {
        SecurityScheme::HTTP { scheme, .. } if scheme.eq_ignore_ascii_case("basic") => Some(json!({
            "username": { "env": format!("{own}_USERNAME") },
            "password": { "env": format!("{own}_PASSWORD") },
        })),
        SecurityScheme::HTTP { scheme, .. } if scheme.eq_ignore_ascii_case("bearer") => token("TOKEN"),
        SecurityScheme::APIKey { location: APIKeyLocation::Header | APIKeyLocation::Query, .. } => token("KEY"),
        SecurityScheme::OAuth2 { .. } | SecurityScheme::OpenIDConnect { .. } => token("ACCESS_TOKEN"),
        _ => None,
    }
}
