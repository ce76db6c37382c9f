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
            let is_write_only = properties.get(name).and_then(|property| property.get("writeOnly")).is_some();
            properties.contains_key(name) && !is_write_only && example.get(name).is_none_or(Value::is_null)
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
