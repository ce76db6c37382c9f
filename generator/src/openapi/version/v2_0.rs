//! Swagger 2.0 -> the form of OpenAPI 3.0.
//!
//! In: a file of 2.0, and the bundled document of a description of 2.0. Out: the same with the keywords of 3.0, and the moves
//! back. Called by `version` alone: a module for each kind of object.

mod body;
mod examples;
mod operation;
mod parameter;
mod response;
mod schema;
mod security;
mod servers;

use super::walk;
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::{
        moves::Moves,
        operations::{OperationMut, operations_mut},
        raw::{properties, properties_mut, scalar},
        references::{Location, to_component},
        spec::{HEADER, PARAMETER, RESPONSE, SCHEMA, SECURITY_SCHEME},
    },
    pointer::join,
    yaml::{Mapping, Value},
};
use servers::Servers;

/// The sections of a file, and those of `components` that they become.
const SECTIONS: [(&str, &str); 4] = [
    ("definitions", "schemas"),
    ("parameters", "parameters"),
    ("responses", "responses"),
    ("securityDefinitions", "securitySchemes"),
];

/// Keywords that later versions added, and what 2.0 has instead.
const NEWER: [(&str, &str); 3] = [
    ("components", "`definitions`, `parameters` and `responses`"),
    ("servers", "`host`, `basePath` and `schemes`"),
    ("webhooks", "nothing"),
];

/// Keywords of operations and responses that later versions added, and what 2.0 has instead.
const REQUEST_BODY: (&str, &str) = ("requestBody", "parameters `in: body` and `in: formData`");
const CONTENT: (&str, &str) = ("content", "`schema` and `produces`");

/// Reports a keyword of the object at `at`, if the object has it.
fn report_newer(map: &Mapping, (keyword, instead): (&str, &str), at: &str, diagnostics: &mut Vec<Diagnostic>) {
    if map.contains_key(keyword) {
        let message = format!("`{keyword}` is a keyword of OpenAPI 3, but this is Swagger 2.0, which has {instead}");
        let help = "write `openapi: 3.0.3` instead of `swagger` if the description is of that version";
        diagnostics.push(Diagnostic::new(code::WRONG_VERSION, &join(at, keyword), message, help).on(Highlight::Key));
    }
}

/// Reports the responses that have `content`.
fn report_content(responses: Option<&Value>, at: &str, diagnostics: &mut Vec<Diagnostic>) {
    for (name, response) in properties(responses) {
        if let Some(response) = response.as_mapping() {
            report_newer(response, CONTENT, &join(at, name), diagnostics);
        }
    }
}

/// The media types of a file or an operation.
struct MediaTypes {
    types: Vec<String>,
    /// The location of their array.
    at: String,
}

impl MediaTypes {
    /// Those that an object has under a keyword, which is removed.
    fn take(map: &mut Mapping, keyword: &str, at: &str) -> Option<Self> {
        let value = map.shift_remove(keyword)?;
        let types: Vec<String> = value.as_sequence()?.iter().map(scalar).collect();
        Some(Self { types, at: join(at, keyword) }).filter(|media| !media.types.is_empty())
    }
}

/// Brings the sections of a file to `components`. Under their old names stay references to each, for references to them.
pub(super) fn restructure(document: &mut Value, name: &str, moves: &mut Moves, diagnostics: &mut Vec<Diagnostic>) {
    servers::follow_parameters(document, name, diagnostics);
    let Some(map) = document.as_mapping_mut() else { return };
    NEWER.iter().for_each(|newer| report_newer(map, *newer, "", diagnostics));
    report_content(map.get("responses"), "/responses", diagnostics);
    let mut moved = |to: String, from: String| moves.insert(Location::new(name, to), Location::new(name, from));
    map.shift_remove("swagger");
    map.insert("openapi".into(), "3.0.3".into());
    moved("/openapi".to_owned(), "/swagger".to_owned());
    let servers = Servers::take(map);
    if let Some(servers) = &servers {
        map.insert("servers".into(), servers.servers(&mut moved));
    }
    let mut components = Mapping::new();
    for (from, to) in SECTIONS {
        let Some(section) = map.shift_remove(from) else { continue };
        if let Value::Mapping(entries) = &section
            && from != "securityDefinitions"
        {
            let reference =
                |name: &Value| Mapping::from_iter([("$ref".into(), to_component(to, &scalar(name)).into())]);
            let references: Mapping = entries.keys().map(|name| (name.clone(), reference(name).into())).collect();
            map.insert(from.into(), references.into());
        }
        components.insert(to.into(), section);
        moved(join("/components", to), join("", from));
    }
    map.insert("components".into(), components.into());
    let media: Vec<_> =
        ["consumes", "produces"].into_iter().filter_map(|keyword| Some((keyword, map.get(keyword)?.clone()))).collect();
    for (path, item) in properties_mut(map.get_mut("paths")) {
        let at = join("/paths", path);
        for OperationMut { pointer, value, .. } in operations_mut(item, &at) {
            let Some(operation) = value.as_mapping_mut() else { continue };
            report_newer(operation, REQUEST_BODY, &pointer, diagnostics);
            report_content(operation.get("responses"), &join(&pointer, "responses"), diagnostics);
            if let (Some(schemes), Some(servers)) = (operation.shift_remove("schemes"), &servers)
                && let Some(own) = servers.of_operation(&schemes)
            {
                operation.insert("servers".into(), own);
                moved(join(&pointer, "servers"), join(&pointer, "schemes"));
            }
            for (keyword, types) in &media {
                if !operation.contains_key(*keyword) {
                    operation.insert((*keyword).into(), types.clone());
                    moved(join(&pointer, keyword), join("", keyword));
                }
            }
        }
    }
}

/// Brings the objects of a bundled document to those of 3.0.
pub(super) fn unify(document: &mut Value, moves: &mut Moves, diagnostics: &mut Vec<Diagnostic>) {
    let Some(map) = document.as_mapping_mut() else { return };
    for (section, _) in SECTIONS {
        map.shift_remove(section);
    }
    map.shift_remove("consumes");
    let produces = MediaTypes::take(map, "produces", "");
    schema::value_names(document, moves);
    let mut cx = Context { moves, diagnostics, produces };
    let bodies = body::take_components(document);
    operation::operations(document, &bodies, &mut cx);
    walk::objects(document, &mut |object, value, pointer| {
        let Value::Mapping(map) = value else { return };
        if object.is(&PARAMETER) || object.is(&HEADER) {
            parameter::parameter(map, &|| pointer.write(), object.is(&PARAMETER), &mut cx);
        } else if object.is(&RESPONSE) {
            response::response(map, None, &|| pointer.write(), &mut cx);
        } else if object.is(&SECURITY_SCHEME) {
            security::scheme(map, &pointer.write(), &mut cx);
        } else if object.is(&SCHEMA) {
            schema::schema(map, pointer, &mut cx);
        }
    });
}

/// What the change of each object needs.
struct Context<'a> {
    moves: &'a mut Moves,
    diagnostics: &'a mut Vec<Diagnostic>,
    /// The media types of responses outside of operations.
    produces: Option<MediaTypes>,
}
