//! Lenient schemas: those whose own example lacks a property that the schema requires.

use serde_json::json;

use super::{Certainty, Finding};
use crate::{
    openapi::{Document, extension},
    pointer::{get, join},
    yaml::Value,
};

/// The schemas of `components` that their examples contradict.
pub(super) fn find(document: &Document) -> Vec<Finding> {
    let at = "/components/schemas";
    let schemas = get(&document.raw, at).and_then(Value::as_mapping);
    let findings = schemas.into_iter().flatten().filter_map(|(name, schema)| {
        let extension = schema.get(extension::NAME);
        if extension.is_some_and(|extension| extension.get("lenient").is_some()) {
            return None;
        }
        let properties = schema.get("properties")?.as_mapping()?;
        let example = schema.get("example")?.as_mapping()?;
        let required = schema.get("required")?.as_sequence()?.iter().filter_map(Value::as_str);
        let mut lacking = required.filter(|name| {
            let Some(property) = properties.get(name) else { return false };
            let says = |keyword| property.get(keyword).and_then(Value::as_bool) == Some(true);
            let lacks = |value: &Value| value.is_null() && !may_be_null(document, property);
            !says("writeOnly") && example.get(name).is_none_or(lacks)
        });
        let property = lacking.next()?;
        Some(Finding {
            at: join(at, name.as_str()?),
            extension: json!({ "lenient": true }),
            certainty: Certainty::Likely,
            reason: format!("its example has no `{property}`, which it requires"),
        })
    });
    findings.collect()
}

/// A property may be null, or its schema doesn't say so plainly.
fn may_be_null(document: &Document, property: &Value) -> bool {
    let referenced = property.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
    let schema = referenced.and_then(|pointer| get(&document.raw, pointer)).unwrap_or(property);
    schema.get("nullable").and_then(Value::as_bool) == Some(true) || schema.get("type").is_none_or(|ty| !ty.is_string())
}
