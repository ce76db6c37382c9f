//! Keywords that hold schemas: definitions, and properties by pattern. And schemas that are `true` or `false`.

use std::collections::HashSet;

use super::Context;
use crate::{
    openapi::{lazy_pointer::LazyPointer, raw::scalar, version::private},
    pointer::join,
    yaml::{Mapping, Value},
};

/// `true` allows any value, `false` none.
pub(super) fn boolean(schema: &mut Value) {
    match schema {
        Value::Bool(true) => *schema = Mapping::new().into(),
        Value::Bool(false) => *schema = Mapping::from_iter([("not".into(), Mapping::new().into())]).into(),
        _ => {}
    }
}

/// Removes schemas inside of a schema. Those that references name are components already.
pub(super) fn remove_definitions(map: &mut Mapping) {
    for keyword in ["$defs", "definitions"] {
        map.shift_remove(keyword);
    }
}

/// Removes properties whose schema is `false`: no value has them.
pub(super) fn remove_impossible_properties(map: &mut Mapping) {
    if let Some(properties) = map.get_mut("properties").and_then(Value::as_mapping_mut) {
        properties.retain(|_, schema| *schema != Value::Bool(false));
    }
}

/// Keywords by which `propertyNames` may be an enum. Others only constrain the names.
const ENUM: [&str; 6] = ["enum", "const", "$ref", "allOf", "anyOf", "oneOf"];

/// `propertyNames` becomes `items` of a map, if it may be an enum.
pub(super) fn names(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    let Some(Value::Mapping(names)) = map.shift_remove("propertyNames") else { return };
    let is_map = map.get("type").is_none_or(is_object)
        && ["properties", "allOf", "anyOf", "oneOf"].iter().all(|keyword| !map.contains_key(*keyword));
    if !is_map || !ENUM.iter().any(|keyword| names.contains_key(*keyword)) {
        return;
    }
    map.insert("items".into(), names.into());
    map.insert(private::INNER.into(), true.into());
    if !map.contains_key("type") {
        map.insert("type".into(), "object".into());
    }
    let at = pointer.write();
    cx.moves.insert_within(join(&at, "items"), join(&at, "propertyNames"));
}

/// Whether a `type` is that of objects, or of objects and null.
fn is_object(ty: &Value) -> bool {
    ty == "object" || ty.as_sequence().is_some_and(|types| types.iter().all(|ty| ty == "object" || ty == "null"))
}

/// `patternProperties` becomes `additionalProperties` that are one of its schemas.
pub(super) fn patterns(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    let Some(Value::Mapping(patterns)) = map.shift_remove("patternProperties") else { return };
    let at = pointer.write();
    let keyword = join(&at, "patternProperties");
    let mut from: Vec<_> = patterns.keys().map(|pattern| join(&keyword, scalar(pattern))).collect();
    let mut schemas: Vec<_> = patterns.into_iter().map(|(_, schema)| schema).collect();
    match map.get("additionalProperties") {
        // Any value is more than one of these.
        Some(Value::Bool(true)) => return,
        Some(Value::Mapping(additional)) => {
            schemas.push(Value::Mapping(additional.clone()));
            from.push(join(&at, "additionalProperties"));
        }
        _ => {}
    }
    if let Some(schema) = one_of(schemas, &from, &join(&at, "additionalProperties"), cx) {
        map.insert("additionalProperties".into(), schema);
    }
    if !map.contains_key("type") {
        map.insert("type".into(), "object".into());
    }
}

/// Keywords that don't say which values a schema allows.
const ANNOTATIONS: [&str; 7] = ["title", "description", "default", "deprecated", "example", "examples", "$comment"];

/// A schema without its annotations.
fn constraints(schema: &Value) -> Value {
    let mut constraints = schema.clone();
    if let Value::Mapping(map) = &mut constraints {
        map.retain(|key, _| key.as_str().is_none_or(|key| !ANNOTATIONS.contains(&key)));
    }
    constraints
}

/// The one schema among equal ones, or a union of several, which stands at `to`. `from` has the locations of the schemas.
pub(super) fn one_of(schemas: Vec<Value>, from: &[String], to: &str, cx: &mut Context<'_>) -> Option<Value> {
    let mut known = HashSet::new();
    let is_new = |(schema, _): &(Value, &String)| *schema != Value::Bool(false) && known.insert(constraints(schema));
    let mut different: Vec<_> = schemas.into_iter().zip(from).filter(is_new).collect();
    if different.len() <= 1 {
        let (schema, from) = different.pop()?;
        cx.moves.insert_within(to.to_owned(), from.clone());
        return Some(schema);
    }
    let variants = join(to, "anyOf");
    for (index, (_, from)) in different.iter().enumerate() {
        cx.moves.insert_within(join(&variants, index), (*from).clone());
    }
    // Last: one of the schemas may stand at `to`.
    if let Some((keyword, _)) = from.first().and_then(|first| first.rsplit_once('/')) {
        cx.moves.insert_within(to.to_owned(), keyword.to_owned());
    }
    let schemas: Vec<_> = different.into_iter().map(|(schema, _)| schema).collect();
    Some(Mapping::from_iter([("anyOf".into(), schemas.into())]).into())
}
