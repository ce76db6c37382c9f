//! Parameters in `body` and `formData` -> a request body.

use std::collections::BTreeMap;

use super::{
    Context, MediaTypes, examples,
    operation::{Bodies, BodyParameter},
    parameter,
};
use crate::{
    diagnostic::{Diagnostic, code},
    openapi::raw::scalar,
    pointer::{get_mut, join},
    yaml::{Mapping, Value},
};

const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";

/// Whether a parameter is a body or a part of one.
pub(super) fn is_body(parameter: &Value) -> bool {
    parameter.get("in").is_some_and(|location| location == "body" || location == "formData")
}

fn is_multipart(media_type: &str) -> bool {
    media_type.to_ascii_lowercase().starts_with(MULTIPART)
}

/// Takes the parameters that are bodies out of the components.
pub(super) fn take_components(document: &mut Value) -> Bodies {
    let mut bodies = BTreeMap::new();
    if let Some(Value::Mapping(parameters)) = get_mut(document, "/components/parameters") {
        parameters.retain(|name, parameter| {
            let is_body = is_body(parameter);
            if is_body {
                bodies.insert(scalar(name), parameter.clone());
            }
            !is_body
        });
    }
    bodies
}

/// The request body of the operation at `at`.
pub(super) fn request_body(
    parameters: &[BodyParameter],
    consumes: Option<&MediaTypes>,
    at: &str,
    cx: &mut Context<'_>,
) -> Option<Mapping> {
    let first = parameters.first()?;
    let to = join(at, "requestBody");
    let content = join(&to, "content");
    cx.moves.insert_within(to, first.at.clone());
    let whole = parameters.iter().find(|body| body.parameter.get("in").is_some_and(|location| location == "body"));
    let mut examples = None;
    let (mut body, media_type, is_form) = match whole {
        Some(body) => {
            let mut map = body.parameter.clone();
            let own = map.shift_remove(examples::EXTENSION);
            examples = own.map(|own| (own, join(&body.at, examples::EXTENSION)));
            let schema = map.shift_remove("schema").unwrap_or_else(|| Mapping::new().into());
            map.shift_remove("in");
            map.shift_remove("name");
            (map, Mapping::from_iter([("schema".into(), schema)]), false)
        }
        None => {
            let (media_type, is_required) = form(parameters, cx);
            let required = Mapping::from_iter([("required".into(), true.into())]);
            (if is_required { required } else { Mapping::new() }, media_type, true)
        }
    };
    let has_file = parameters.iter().any(|body| body.parameter.get("type").is_some_and(|ty| ty == "file"));
    let types = media_types(consumes, is_form, has_file);
    if let Some((examples, from)) = &examples {
        let names: Vec<_> = types.iter().map(|(name, _)| name.clone()).collect();
        examples::report_others(Some(examples), from, &names, cx);
    }
    let mut map = Mapping::new();
    for (name, from) in types {
        let to = join(&content, &name);
        let from = from.or_else(|| Some(consumes?.at.clone()));
        cx.moves.insert_within(to.clone(), from.unwrap_or_else(|| first.at.clone()));
        moves(parameters, &to, is_form, cx);
        let mut media_type = media_type.clone();
        if is_multipart(&name) {
            // Parts have no style. Each item of an array is a part.
            media_type.shift_remove("encoding");
        }
        if let Some((examples, from)) = &examples {
            examples::add(&mut media_type, &name, (Some(examples), from), &to, cx);
        }
        map.insert(name.into(), media_type.into());
    }
    body.insert("content".into(), map.into());
    Some(body)
}

/// Records where the schema of a body was written.
fn moves(parameters: &[BodyParameter], media_type: &str, is_form: bool, cx: &mut Context<'_>) {
    let schema = join(media_type, "schema");
    if !is_form {
        let from = parameters.iter().find(|body| body.parameter.contains_key("schema"));
        from.into_iter().for_each(|body| cx.moves.insert_within(schema.clone(), join(&body.at, "schema")));
        return;
    }
    for body in parameters {
        let name = body.parameter.get("name").map(scalar).unwrap_or_default();
        cx.moves.insert_within(join(&join(&schema, "properties"), &name), body.at.clone());
        cx.moves.insert_within(join(&join(media_type, "encoding"), &name), body.at.clone());
    }
}

/// The media types of a body, each with its location if it was written.
fn media_types(consumes: Option<&MediaTypes>, is_form: bool, has_file: bool) -> Vec<(String, Option<String>)> {
    let written = consumes.into_iter().flat_map(|consumes| {
        consumes.types.iter().enumerate().map(|(index, name)| (name.clone(), Some(join(&consumes.at, index))))
    });
    let fits = |(name, _): &(String, Option<String>)| {
        let is_form_type = name.to_ascii_lowercase().starts_with(FORM) && !has_file || is_multipart(name);
        is_form_type == is_form
    };
    let mut types: Vec<_> = written.filter(fits).collect();
    if types.is_empty() {
        let default = match (is_form, has_file) {
            (false, _) => "application/json",
            (true, false) => FORM,
            (true, true) => MULTIPART,
        };
        types.push((default.to_owned(), None));
    }
    types
}

/// The media type of a form, and whether a field is required.
fn form(parameters: &[BodyParameter], cx: &mut Context<'_>) -> (Mapping, bool) {
    let (mut fields, mut required, mut encoding) = (Mapping::new(), Vec::new(), Mapping::new());
    for BodyParameter { parameter, at } in parameters {
        let Some(name) = parameter.get("name").cloned() else {
            let message = "the parameter has no name";
            cx.diagnostics.push(Diagnostic::new(code::WRONG_TYPE, at, message, "add `name: …`"));
            continue;
        };
        match parameter.get("required") {
            Some(Value::Bool(true)) => required.push(name.clone()),
            None | Some(Value::Bool(false)) => {}
            Some(_) => {
                let message = "`required` is neither `true` nor `false`";
                cx.diagnostics.push(Diagnostic::new(
                    code::WRONG_TYPE,
                    &join(at, "required"),
                    message,
                    "write `true` or `false`",
                ));
            }
        }
        let (schema, style) = parameter::form_field(parameter.clone(), at, cx);
        if !style.is_empty() {
            encoding.insert(name.clone(), style.into());
        }
        fields.insert(name, schema.into());
    }
    let is_required = !required.is_empty();
    let mut schema = Mapping::from_iter([("type".into(), "object".into()), ("properties".into(), fields.into())]);
    if is_required {
        schema.insert("required".into(), required.into());
    }
    let mut media_type = Mapping::from_iter([("schema".into(), schema.into())]);
    if !encoding.is_empty() {
        media_type.insert("encoding".into(), encoding.into());
    }
    (media_type, is_required)
}
