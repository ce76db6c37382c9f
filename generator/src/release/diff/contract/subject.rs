//! How callers write the item that a limit is of.

use crate::{
    pointer::{escape, keys},
    release::public_api::{Field, Kind, Model, Operation},
};

/// A parameter or a part of a body, with the call of its operation.
pub(super) fn of_operation(operation: &Operation, label: &str, path: &str) -> String {
    let Operation { call, inputs, .. } = operation;
    let (location, name) = label.split_once(' ').unwrap_or((label, ""));
    let of_path = || if path.is_empty() { String::new() } else { format!(" `{path}`") };
    let input = |wire_name: &str| inputs.iter().find(|input| input.wire_name.as_deref() == Some(wire_name));
    match location {
        "query" | "header" | "cookie" => match input(name) {
            Some(input) => format!("{call} option `{}`{}", input.name, of_path()),
            None => format!("{call} {location} parameter `{name}`{}", of_path()),
        },
        "path" => format!("{call} path parameter `{name}`{}", of_path()),
        "request" => match input(path) {
            Some(input) => format!("{call} option `{}`", input.name),
            None => format!("{call} request body{}", of_path()),
        },
        "response" => {
            let status = name.split(' ').next().unwrap_or_default();
            format!("{call} response `{status}`{}", of_path())
        }
        _ => {
            let (status, name) = name.split_once(' ').unwrap_or((name, ""));
            format!("{call} response `{status}` header `{name}`{}", of_path())
        }
    }
}

/// A schema or a property of it, as the model and its field if there are such.
pub(super) fn of_schema(models: &[Model], name: &str, path: &str) -> String {
    let of_path = if path.is_empty() { String::new() } else { format!(".{path}") };
    match (model(models, name), field(models, name, path)) {
        (Some(model), Some(field)) => format!("models::{}.{}", model.name, field.name),
        (Some(model), None) => format!("models::{}{of_path}", model.name),
        (None, _) => format!("schema {name}{of_path}"),
    }
}

/// The model of a component schema.
pub(super) fn model<'m>(models: &'m [Model], name: &str) -> Option<&'m Model> {
    let end = format!("/{}", escape(name));
    models.iter().find(|model| is_component(&model.pointer) && model.pointer.ends_with(&end))
}

/// Whether a pointer is that of a component schema, `/components/schemas/Book` or `/definitions/Book`.
fn is_component(pointer: &str) -> bool {
    let depth = keys(pointer).count();
    depth == 3 && pointer.starts_with("/components/schemas/") || depth == 2 && pointer.starts_with("/definitions/")
}

/// The field of a property of a component schema.
pub(super) fn field<'m>(models: &'m [Model], name: &str, path: &str) -> Option<&'m Field> {
    let Kind::Struct(object) = &model(models, name)?.kind else { return None };
    object.fields.iter().find(|field| field.wire_name == path)
}

/// The property that a path starts with: `tags` of `tags[]`.
pub(super) fn property(path: &str) -> &str {
    path.split(['[', '{', '|']).next().unwrap_or_default()
}
