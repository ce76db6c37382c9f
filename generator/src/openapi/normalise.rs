//! Mends, on the plain tree, what the parser would drop in silence or reject though its meaning is clear.

use std::collections::BTreeSet;

use serde_yaml::{Mapping, Value};

use super::{
    at::{At, Step},
    scalar,
};
use crate::{
    diagnostic::{Diagnostic, Highlight},
    pointer::below,
};

/// What is no longer as it was written.
pub(super) struct Mended {
    /// The operations that the parser would drop.
    pub(super) dropped: Vec<String>,
    /// Where a reference with siblings was made a part of an `allOf`.
    pub(super) parted: BTreeSet<String>,
}

/// Mends `tree`; what its author should know goes to `diagnostics`.
pub(super) fn normalise(tree: &mut Value, diagnostics: &mut Vec<Diagnostic>) -> Mended {
    let (mut dropped, mut parted) = (Vec::new(), BTreeSet::new());
    visit(tree, false, &At::ROOT, &mut parted);
    version(tree.get_mut("openapi"));
    version(tree.get_mut("info").and_then(|info| info.get_mut("version")));
    let paths = tree.get_mut("paths").and_then(Value::as_mapping_mut);
    for (path, item) in paths.into_iter().flatten() {
        let at = below("/paths", scalar(path));
        let path = scalar(path);
        let read = path.starts_with('/') || path.starts_with("x-");
        if !read {
            let what = format!("the path `{path}` doesn't start with a slash; its operations are left out");
            let help = "write it as it follows the server's URL";
            diagnostics.push(Diagnostic::warning(&at, what, help).on(Highlight::Key));
        }
        for (method, operation) in item.as_mapping_mut().into_iter().flatten() {
            let method = scalar(method);
            if super::openapi_method(&method) {
                if !read {
                    dropped.push(format!("{} {path}", method.to_uppercase()));
                }
                self::operation(operation, &below(&at, &method), diagnostics);
            }
        }
    }
    for (name, response) in component(tree, "responses") {
        describe(response, &below("/components/responses", name), diagnostics);
    }
    Mended { dropped, parted }
}

/// `version: 1.0` is a number to YAML.
fn version(value: Option<&mut Value>) {
    if let Some(value) = value.filter(|value| value.is_number()) {
        *value = scalar(value).into();
    }
}

fn component<'a>(tree: &'a mut Value, kind: &str) -> impl Iterator<Item = (String, &'a mut Value)> {
    let all = tree.get_mut("components").and_then(|components| components.get_mut(kind));
    all.and_then(Value::as_mapping_mut).into_iter().flatten().map(|(name, value)| (scalar(name), value))
}

/// Walks everything: siblings of references become an `allOf`, whole floats become the integers they are. The parsers have
/// bounded the depth before.
fn visit(value: &mut Value, named: bool, at: &At<'_>, parted: &mut BTreeSet<String>) {
    match value {
        Value::Mapping(map) => {
            if sibling(map) {
                parted.insert(at.pointer());
            }
            encodings(map);
            // Patterns are for people, unless they are none at all.
            if !named && map.get("pattern").is_some_and(|pattern| !pattern.is_string() && !pattern.is_null()) {
                map.shift_remove("pattern");
            }
            exclusive(map, "exclusiveMinimum", "minimum");
            exclusive(map, "exclusiveMaximum", "maximum");
            for (key, value) in map.iter_mut() {
                let at = at.below(Step::Key(key));
                let key = key.as_str().unwrap_or_default();
                if BOUNDS.contains(&key) {
                    whole(value);
                }
                // Examples and defaults are data, not description; unless the keys here are names.
                if named || !["example", "examples", "default", "enum"].contains(&key) {
                    visit(value, NAMED.contains(&key) && !named, &at, parted);
                }
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                visit(item, false, &at.below(Step::Index(index)), parted);
            }
        }
        _ => {}
    }
}

/// The maps whose keys are names, or statuses.
pub(super) const NAMED: [&str; 6] = ["properties", "responses", "schemas", "parameters", "requestBodies", "headers"];

/// `explode: false` in an encoding is told from its absence only where a style stands beside it.
fn encodings(map: &mut Mapping) {
    for (_, encoding) in map.get_mut("encoding").and_then(Value::as_mapping_mut).into_iter().flatten() {
        if let Some(encoding) = encoding.as_mapping_mut()
            && encoding.get("explode").and_then(Value::as_bool) == Some(false)
            && !encoding.contains_key("style")
        {
            encoding.insert("style".into(), "form".into());
        }
    }
}

const BOUNDS: [&str; 6] = ["maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties"];

/// `maxLength: 10.0` is the integer 10.
fn whole(bound: &mut Value) {
    if let Some(float) = bound.as_f64()
        && bound.as_u64().is_none()
        && float >= 0.0
        && float.fract() == 0.0
        && float < 9e15
    {
        *bound = Value::Number((float as u64).into());
    }
}

/// `exclusiveMinimum: 5` is OpenAPI 3.1's way to say `minimum: 5, exclusiveMinimum: true`.
fn exclusive(map: &mut Mapping, exclusive: &str, bound: &str) {
    if let Some(Value::Number(number)) = map.get(exclusive).cloned() {
        map.insert(bound.into(), Value::Number(number));
        map.insert(exclusive.into(), true.into());
    }
}

/// `{$ref, nullable, description, …}` of a schema becomes `{allOf: [{$ref}], nullable, description, …}`. Says whether it did.
fn sibling(map: &mut Mapping) -> bool {
    let to_schema = |value: &Value| value.as_str().is_some_and(|text| text.starts_with("#/components/schemas/"));
    if map.len() > 1
        && map.get("$ref").is_some_and(to_schema)
        && let Some(target) = map.shift_remove("$ref")
    {
        map.retain(|key, _| key.as_str().is_some_and(|key| HONOURED.contains(&key) || key.starts_with("x-")));
        let reference = Mapping::from_iter([("$ref".into(), target)]);
        map.insert("allOf".into(), vec![Value::Mapping(reference)].into());
        return true;
    }
    false
}

/// The siblings of a reference that mean something beside it.
pub(super) const HONOURED: [&str; 6] = ["nullable", "description", "deprecated", "readOnly", "writeOnly", "default"];

fn operation(operation: &mut Value, at: &str, diagnostics: &mut Vec<Diagnostic>) {
    let Some(operation) = operation.as_mapping_mut() else { return };
    if !operation.contains_key("responses") {
        let what = "the operation has no responses";
        diagnostics.push(Diagnostic::warning(at, what, "say what it answers with").on(Highlight::Key));
        operation.insert("responses".into(), Mapping::new().into());
    }
    for (index, parameter) in sequence(operation.get_mut("parameters")).enumerate() {
        let at = below(&below(at, "parameters"), index);
        if let Some(map) = parameter.as_mapping_mut()
            && ["$ref", "schema", "content"].iter().all(|key| !map.contains_key(*key))
        {
            diagnostics.push(Diagnostic::warning(
                &at,
                "the parameter has no schema; it is taken for a string",
                "give it one",
            ));
            map.insert("schema".into(), Mapping::from_iter([("type".into(), "string".into())]).into());
        }
    }
    // The parser knows no reference there, and nobody looks into them.
    for (_, callback) in operation.get_mut("callbacks").and_then(Value::as_mapping_mut).into_iter().flatten() {
        if callback.get("$ref").is_some_and(Value::is_string) {
            *callback = Mapping::new().into();
        }
    }
    let at = below(at, "responses");
    if let Some(responses) = operation.get_mut("responses").and_then(Value::as_mapping_mut) {
        self::responses(responses, &at, diagnostics);
    }
}

/// Drops what stands under no status, by name.
fn responses(responses: &mut Mapping, at: &str, diagnostics: &mut Vec<Diagnostic>) {
    responses.retain(|status, _| {
        let known = status_key(&scalar(status));
        if !known {
            let what = format!("`{}` is no status, so the response was ignored", scalar(status));
            let help = "statuses read `200`, `2XX` or `default`";
            diagnostics.push(Diagnostic::warning(&below(at, scalar(status)), what, help).on(Highlight::Key));
        }
        known
    });
    for (status, response) in responses {
        describe(response, &below(at, scalar(status)), diagnostics);
    }
}

fn sequence(value: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    value.and_then(Value::as_sequence_mut).into_iter().flatten()
}

fn status_key(key: &str) -> bool {
    let [class, rest @ ..] = key.as_bytes() else { return false };
    key == "default"
        || key.starts_with("x-")
        || (b'1'..=b'5').contains(class) && rest.len() == 2 && (rest == b"XX" || rest.iter().all(u8::is_ascii_digit))
}

/// A response without a description gets an empty one; a media type that is null an empty object.
fn describe(response: &mut Value, at: &str, diagnostics: &mut Vec<Diagnostic>) {
    let Some(response) = response.as_mapping_mut() else { return };
    if !response.contains_key("$ref") && !response.contains_key("description") {
        let what = "the response has no description";
        diagnostics.push(Diagnostic::warning(at, what, "the standard asks for one").on(Highlight::Key));
        response.insert("description".into(), "".into());
    }
    for (_, media) in response.get_mut("content").and_then(Value::as_mapping_mut).into_iter().flatten() {
        if media.is_null() {
            *media = Mapping::new().into();
        }
    }
}
