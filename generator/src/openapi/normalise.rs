//! Normalising: other ways to write a description become the one that openapiv3 reads.
//!
//! In: a bundled raw document. Out: the document without the differences that have a clear meaning, and a warning where the
//! author should know. Called by `load` alone.

use super::{
    lazy_pointer::LazyPointer,
    moves::Moves,
    operations::{OperationMut, http_method, operations_mut},
    raw::{properties_mut, scalar},
    references::component_name,
    spec::{REFERENCE_SIBLINGS, SCHEMA, Type, has_names, is_data, is_status},
    version::private,
};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    pointer::join,
    yaml::{Mapping, Value},
};

/// Normalises `document`. Returns the operations that openapiv3 drops, by method and path.
pub(super) fn normalise(document: &mut Value, moves: &mut Moves, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut dropped = Vec::new();
    visit(document, false, LazyPointer::Root, moves);
    number_to_string(document.get_mut("openapi"));
    number_to_string(document.get_mut("info").and_then(|info| info.get_mut("version")));
    for (path, item) in properties_mut(document.get_mut("paths")) {
        path_item(&path, item, &mut dropped, diagnostics);
    }
    for (name, item) in properties_mut(document.get_mut("webhooks")) {
        for OperationMut { pointer, value, .. } in operations_mut(item, &join("/webhooks", name)) {
            operation(value, &pointer, diagnostics);
        }
    }
    let components = document.get_mut("components");
    for (name, response) in properties_mut(components.and_then(|components| components.get_mut("responses"))) {
        self::response(response, &join("/components/responses", name), diagnostics);
    }
    dropped
}

/// `version: 1.0` is a number in YAML.
fn number_to_string(version: Option<&mut Value>) {
    if let Some(version) = version.filter(|version| version.is_number()) {
        *version = scalar(version).into();
    }
}

/// Visits all of a document. `named` says that the keys of `value` are names. The parsers have bounded its depth.
fn visit(value: &mut Value, named: bool, pointer: LazyPointer<'_>, moves: &mut Moves) {
    match value {
        Value::Mapping(map) => {
            if wrap_reference(map) {
                let pointer = pointer.write();
                moves.insert_within(format!("{pointer}/allOf/0"), pointer);
            }
            if !named {
                remove_wrong_pattern(map);
            }
            encodings(map);
            exclusive_bound(map, "exclusiveMinimum", "minimum");
            exclusive_bound(map, "exclusiveMaximum", "maximum");
            for (key, value) in map.iter_mut() {
                let name = key.as_str().unwrap_or_default();
                if matches!(SCHEMA.keyword(name), Some(Type::Count)) {
                    float_to_integer(value);
                }
                if named || !is_data(name) {
                    visit(value, has_names(name) && !named, pointer.key(key), moves);
                }
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                visit(item, false, pointer.index(index), moves);
            }
        }
        _ => {}
    }
}

/// `{$ref: …, nullable: true}` as a schema becomes `{allOf: [{$ref: …}], nullable: true}`. Whether it was one.
fn wrap_reference(map: &mut Mapping) -> bool {
    let names_schema = |value: &Value| value.as_str().is_some_and(|text| component_name(text, "schemas").is_some());
    if map.len() > 1
        && map.get("$ref").is_some_and(names_schema)
        && let Some(target) = map.shift_remove("$ref")
    {
        let has_effect = |key: &str| REFERENCE_SIBLINGS.contains(&key) || key.starts_with("x-");
        map.retain(|key, _| key.as_str().is_some_and(has_effect));
        let reference = Mapping::from_iter([("$ref".into(), target)]);
        map.insert("allOf".into(), vec![Value::Mapping(reference)].into());
        return true;
    }
    false
}

/// `pattern: 5` is ignored; a lint warns of it.
fn remove_wrong_pattern(map: &mut Mapping) {
    if map.get("pattern").is_some_and(|pattern| !pattern.is_string() && !pattern.is_null()) {
        map.shift_remove("pattern");
    }
}

/// To openapiv3, `explode: false` in an encoding is the same as no `explode`. A style beside it shows the difference.
fn encodings(map: &mut Mapping) {
    for (_, encoding) in properties_mut(map.get_mut("encoding")) {
        if let Some(encoding) = encoding.as_mapping_mut()
            && encoding.get("explode").and_then(Value::as_bool) == Some(false)
            && !encoding.contains_key("style")
        {
            encoding.insert("style".into(), "form".into());
        }
    }
}

/// `exclusiveMinimum: 5`, of OpenAPI 3.1, becomes `minimum: 5, exclusiveMinimum: true`.
fn exclusive_bound(map: &mut Mapping, exclusive: &str, bound: &str) {
    if let Some(Value::Number(number)) = map.get(exclusive).cloned() {
        map.insert(bound.into(), Value::Number(number));
        map.insert(exclusive.into(), true.into());
    }
}

/// `maxLength: 10.0` becomes `maxLength: 10`.
fn float_to_integer(bound: &mut Value) {
    if let Some(float) = bound.as_f64()
        && bound.as_u64().is_none()
        && float >= 0.0
        && float.fract() == 0.0
        && float < 9e15
    {
        *bound = Value::Number((float as u64).into());
    }
}

fn path_item(path: &str, item: &mut Value, dropped: &mut Vec<String>, diagnostics: &mut Vec<Diagnostic>) {
    let pointer = join("/paths", path);
    let is_read = path.starts_with('/') || path.starts_with("x-");
    if !is_read {
        let message = format!("the path `{path}` doesn't start with a slash; its operations are not generated");
        diagnostics.push(
            Diagnostic::new(code::PATH_WITHOUT_SLASH, &pointer, message, format!("write `/{path}`"))
                .on(Highlight::Key)
                .correct_with(format!("/{path}")),
        );
    }
    for OperationMut { method, pointer, value } in operations_mut(item, &pointer) {
        if !is_read {
            dropped.push(format!("{} {path}", http_method(&method)));
        }
        operation(value, &pointer, diagnostics);
    }
}

fn operation(operation: &mut Value, pointer: &str, diagnostics: &mut Vec<Diagnostic>) {
    let Some(operation) = operation.as_mapping_mut() else { return };
    if !operation.contains_key("responses") {
        let help = "write `responses: {'200': {description: OK}}`, with the responses of the API";
        diagnostics.push(
            Diagnostic::new(code::MISSING_KEYWORD, pointer, "the operation has no responses", help).on(Highlight::Key),
        );
        operation.insert("responses".into(), Mapping::new().into());
    }
    let parameters = operation.get_mut("parameters").and_then(Value::as_sequence_mut).into_iter().flatten();
    for (index, parameter) in parameters.enumerate() {
        self::parameter(parameter, &join(&join(pointer, "parameters"), index), diagnostics);
    }
    // openapiv3 has no references there, and the generator doesn't read callbacks.
    for (_, callback) in properties_mut(operation.get_mut("callbacks")) {
        if callback.get("$ref").is_some_and(Value::is_string) {
            *callback = Mapping::new().into();
        }
    }
    if let Some(responses) = operation.get_mut("responses").and_then(Value::as_mapping_mut) {
        self::responses(responses, &join(pointer, "responses"), diagnostics);
    }
}

fn parameter(parameter: &mut Value, pointer: &str, diagnostics: &mut Vec<Diagnostic>) {
    if let Some(map) = parameter.as_mapping_mut()
        && ["$ref", "schema", "content"].iter().all(|key| !map.contains_key(*key))
    {
        let message = "the parameter has no schema; the generator takes a string";
        diagnostics.push(Diagnostic::new(
            code::MISSING_KEYWORD,
            pointer,
            message,
            "write `schema: {type: string}`, or another schema",
        ));
        map.insert("schema".into(), Mapping::from_iter([("type".into(), "string".into())]).into());
    }
}

/// Removes responses whose key is no status; [`near`](super::near) has reported them. They may have been the success responses, so
/// that `default` describes errors.
fn responses(responses: &mut Mapping, pointer: &str, diagnostics: &mut Vec<Diagnostic>) {
    let before = responses.len();
    responses.retain(|status, _| is_status(&scalar(status)));
    if responses.len() < before {
        responses.insert(private::IGNORED_RESPONSES.into(), true.into());
    }
    for (status, response) in responses {
        self::response(response, &join(pointer, scalar(status)), diagnostics);
    }
}

/// A response without a description gets an empty one. A media type that is null becomes an empty object.
fn response(response: &mut Value, pointer: &str, diagnostics: &mut Vec<Diagnostic>) {
    let Some(response) = response.as_mapping_mut() else { return };
    if !response.contains_key("$ref") && !response.contains_key("description") {
        let (message, help) = ("the response has no description", "write `description: …`; OpenAPI requires one");
        diagnostics.push(Diagnostic::new(code::MISSING_KEYWORD, pointer, message, help).on(Highlight::Key));
        response.insert("description".into(), "".into());
    }
    for (_, media_type) in properties_mut(response.get_mut("content")) {
        if media_type.is_null() {
            *media_type = Mapping::new().into();
        }
    }
}
