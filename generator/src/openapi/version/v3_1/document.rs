//! Keywords of objects other than schemas.

use std::collections::BTreeSet;

use super::Context;
use crate::{
    diagnostic::code,
    openapi::{
        raw::properties,
        spec::{DOCUMENT, INFO, LICENSE, OPERATION, Object, RESPONSE},
    },
    pointer::get_mut,
    yaml::{Mapping, Value},
};

/// The dialects of schemas that are read.
const DIALECTS: [&str; 4] = [
    "https://spec.openapis.org/oas/3.1/dialect/base",
    "https://spec.openapis.org/oas/3.1/dialect/2024-11-10",
    "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
    "https://json-schema.org/draft/2020-12/schema",
];

/// Changes the document as a whole.
pub(super) fn unify(document: &mut Value, cx: &mut Context<'_>) {
    if cx.is_3_1()
        && document.get("paths").is_none()
        && let Some(map) = document.as_mapping_mut()
    {
        map.insert("paths".into(), Mapping::new().into());
    }
    // The path items that references name are merged into those of `paths` already.
    if let Some(components) = document.get_mut("components").and_then(Value::as_mapping_mut) {
        components.shift_remove("pathItems");
    }
    remove_client_certificates(document);
}

/// A client certificate is no credential of a request, but one of its connection.
fn remove_client_certificates(document: &mut Value) {
    let schemes = document.get("components").and_then(|components| components.get("securitySchemes"));
    let is_certificate = |scheme: &Value| scheme.get("type").is_some_and(|ty| ty == "mutualTLS");
    let names: BTreeSet<String> =
        properties(schemes).filter(|(_, scheme)| is_certificate(scheme)).map(|(name, _)| name.to_owned()).collect();
    if names.is_empty() {
        return;
    }
    if let Some(schemes) = get_mut(document, "/components/securitySchemes").and_then(Value::as_mapping_mut) {
        schemes.retain(|name, _| name.as_str().is_none_or(|name| !names.contains(name)));
    }
    super::walk::objects(document, &mut |object, value, _| {
        if !object.is(&DOCUMENT) && !object.is(&OPERATION) {
            return;
        }
        let requirements = value.get_mut("security").and_then(Value::as_sequence_mut);
        for requirement in requirements.into_iter().flatten().filter_map(Value::as_mapping_mut) {
            requirement.retain(|name, _| name.as_str().is_none_or(|name| !names.contains(name)));
        }
    });
}

/// Changes an object that is no schema.
pub(super) fn object(object: &'static Object, map: &mut Mapping, cx: &mut Context<'_>) {
    if object.section.is_some() && map.contains_key("$ref") {
        if cx.is_3_1() {
            map.shift_remove("summary");
            map.shift_remove("description");
        }
        return;
    }
    if object.is(&DOCUMENT) {
        self::document(map, cx);
    } else if object.is(&INFO) {
        summary(map);
    } else if object.is(&LICENSE) {
        map.shift_remove("identifier");
    } else if object.is(&OPERATION) && cx.is_3_1() && !map.contains_key("responses") {
        map.insert("responses".into(), Mapping::new().into());
    } else if object.is(&RESPONSE) && cx.version == super::Version::V3_2 {
        summary(map);
        map.entry("description".into()).or_insert_with(|| "".into());
    }
}

fn document(map: &mut Mapping, cx: &mut Context<'_>) {
    if let Some(dialect) = map.shift_remove("jsonSchemaDialect").filter(|dialect| !is_read(dialect)) {
        let message =
            format!("schemas of the dialect `{}` are read as those of OpenAPI", crate::openapi::raw::scalar(&dialect));
        cx.warn(code::UNCHECKED_KEYWORD, "/jsonSchemaDialect", message, "remove it if they are");
    }
}

fn is_read(dialect: &Value) -> bool {
    dialect.as_str().is_some_and(|dialect| DIALECTS.contains(&dialect.trim_end_matches('#')))
}

/// A `summary` is the first paragraph of the description.
pub(in crate::openapi::version) fn summary(map: &mut Mapping) {
    let Some(Value::String(summary)) = map.shift_remove("summary") else { return };
    let text = match map.get("description").and_then(Value::as_str) {
        Some(description) if !description.trim().is_empty() => format!("{summary}\n\n{description}"),
        _ => summary,
    };
    map.insert("description".into(), text.into());
}
