//! Where a document isn't shaped as OpenAPI 3.0 says. The parser stops at the first fault and can't name its place.

use openapiv3 as oas;
use serde::Deserialize;
use serde_yaml::{Error, Mapping, Value};

use super::{members, scalar};
use crate::{diagnostic::Diagnostic, pointer::below};

/// What a value must be.
enum Shape {
    Any,
    Text,
    /// One of some texts.
    Word(&'static [&'static str]),
    Flag,
    Number,
    List(&'static Shape),
    Map(&'static Shape),
    /// A map of path items; what doesn't start with a slash isn't read, and said elsewhere.
    Paths,
    Object(&'static Object),
    /// An object or a reference to one.
    Component(&'static Object),
    /// True, false, or a schema.
    FlagOrSchema,
}

/// An object of OpenAPI's: its members, and how the parser reads it.
struct Object {
    members: &'static [(&'static str, Shape)],
    read: fn(&Value) -> Result<(), Error>,
}

/// All faults that can be told apart. Found before the parser has the whole, which reads what it refuses twice at each level:
/// a mistake forty schemas deep would take it years.
pub(super) fn faults(tree: &Value) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    object(&DOCUMENT, tree, "", &mut found);
    found
}

fn check(shape: &Shape, value: &Value, at: &str, found: &mut Vec<Diagnostic>) {
    match (shape, value) {
        // The parser takes null for absent where it may.
        (_, Value::Null)
        | (Shape::Any, _)
        | (Shape::Text, Value::String(_))
        | (Shape::Flag | Shape::FlagOrSchema, Value::Bool(_))
        | (Shape::Number, Value::Number(_)) => {}
        (Shape::Word(words), Value::String(word)) => {
            if !words.contains(&word.as_str()) {
                let known = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
                found.push(Diagnostic::error(at, format!("`{word}` is none of {known}"), HELP));
            }
        }
        (Shape::List(each), Value::Sequence(items)) => {
            for (index, item) in items.iter().enumerate() {
                element(each, item, &below(at, index), found);
            }
        }
        (Shape::Map(each), Value::Mapping(_)) => {
            for (name, value) in members(Some(value)).filter(|(name, _)| !name.starts_with("x-")) {
                element(each, value, &below(at, name), found);
            }
        }
        (Shape::Paths, Value::Mapping(_)) => {
            for (path, item) in members(Some(value)).filter(|(path, _)| path.starts_with('/')) {
                element(&Shape::Component(&PATH_ITEM), item, &below(at, path), found);
            }
        }
        (Shape::Component(_), Value::Mapping(map)) if map.get("$ref").is_some_and(Value::is_string) => {}
        (Shape::Object(known) | Shape::Component(known), Value::Mapping(_)) => object(known, value, at, found),
        (Shape::FlagOrSchema, Value::Mapping(_)) => check(&Shape::Component(&SCHEMA), value, at, found),
        _ => found.push(wrong(shape, value, at)),
    }
}

/// Null is absent only as a member: in a list or a map it is there.
fn element(shape: &Shape, value: &Value, at: &str, found: &mut Vec<Diagnostic>) {
    match (shape, value) {
        (Shape::Any, Value::Null) => {}
        (_, Value::Null) => found.push(wrong(shape, value, at)),
        _ => check(shape, value, at, found),
    }
}

/// Looks into an object's members, and asks the parser only if they are in order.
fn object(known: &Object, value: &Value, at: &str, found: &mut Vec<Diagnostic>) {
    let before = found.len();
    for (name, shape) in known.members {
        // Objects have few members: to look at each costs less than to hash the name.
        let mut members = value.as_mapping().into_iter().flatten();
        if let Some((_, member)) = members.find(|(key, _)| *key == name) {
            check(shape, member, &below(at, name), found);
        }
    }
    if found.len() == before
        && let Err(error) = (known.read)(&alone(known, value))
    {
        found.push(Diagnostic::error(at, format!("this isn't what OpenAPI 3.0 has here: {error}"), HELP));
    }
}

/// An object without what is looked at on its own: others, which may hold others.
fn alone(known: &Object, value: &Value) -> Value {
    let Value::Mapping(map) = value else { return value.clone() };
    let nested = |key: &Value| known.members.iter().find(|(name, shape)| key == name && holds_objects(shape));
    let mut alone = Mapping::new();
    for (key, value) in map {
        let value = match nested(key) {
            _ if value.is_null() => Value::Null,
            None => value.clone(),
            Some((_, Shape::List(_))) => Value::Sequence(Vec::new()),
            Some((_, Shape::Object(_))) => continue,
            Some(_) => Mapping::new().into(),
        };
        alone.insert(key.clone(), value);
    }
    Value::Mapping(alone)
}

fn holds_objects(shape: &Shape) -> bool {
    match shape {
        Shape::Component(_) | Shape::FlagOrSchema | Shape::Paths => true,
        Shape::List(each) | Shape::Map(each) => holds_objects(each) || matches!(each, Shape::Object(_)),
        Shape::Object(known) => known.members.iter().any(|(_, shape)| holds_objects(shape)),
        _ => false,
    }
}

fn wrong(shape: &Shape, value: &Value, at: &str) -> Diagnostic {
    let is = match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) => format!("`{}`", scalar(value)),
        Value::String(text) => format!("the text `{text}`"),
        Value::Sequence(_) => "a list".to_owned(),
        Value::Mapping(_) | Value::Tagged(_) => "an object".to_owned(),
    };
    let wanted = match shape {
        Shape::Any => "anything",
        Shape::Text | Shape::Word(_) => "a text",
        Shape::Flag => "`true` or `false`",
        Shape::Number => "a number",
        Shape::List(_) => "a list",
        Shape::Map(_) | Shape::Paths | Shape::Object(_) | Shape::Component(_) => "an object",
        Shape::FlagOrSchema => "`true`, `false` or an object",
    };
    let help = match (shape, value) {
        (Shape::Text, Value::Number(_) | Value::Bool(_)) => "put it in quotes",
        (Shape::Text, Value::Sequence(_)) if at.ends_with("/type") => "name one type; `nullable: true` allows null",
        _ => HELP,
    };
    Diagnostic::error(at, format!("this is {is}, but OpenAPI 3.0 has {wanted} here"), help)
}

pub(super) const HELP: &str = "compare it with https://spec.openapis.org/oas/v3.0.3";

fn read<'a, T: Deserialize<'a>>(value: &'a Value) -> Result<(), Error> {
    T::deserialize(value).map(drop)
}

macro_rules! object {
    ($name:ident: $type:ty { $($member:literal: $shape:expr),* $(,)? }) => {
        static $name: Object = Object {
            members: &[$(($member, $shape)),*],
            read: |value| read::<$type>(value),
        };
    };
}

use Shape::{Any, Component, Flag, FlagOrSchema, List, Map, Number, Object as Own, Paths, Text, Word};

const SERVERS: Shape = List(&Own(&SERVER));
const SECURITY: Shape = List(&Map(&List(&Text)));
const PARAMETERS: Shape = List(&Component(&PARAMETER));
static CALLBACK: Shape = Map(&Component(&PATH_ITEM));
const CONTENT: Shape = Map(&Own(&MEDIA_TYPE));

object!(DOCUMENT: oas::OpenAPI {
    "openapi": Text, "info": Own(&INFO), "servers": SERVERS, "paths": Paths,
    "components": Own(&COMPONENTS), "security": SECURITY, "tags": List(&Own(&TAG)),
});
object!(INFO: oas::Info { "title": Text, "description": Text, "termsOfService": Text, "version": Text });
object!(TAG: oas::Tag { "name": Text, "description": Text });
object!(SERVER: oas::Server { "url": Text, "description": Text, "variables": Map(&Own(&VARIABLE)) });
object!(VARIABLE: oas::ServerVariable { "enum": List(&Text), "default": Text, "description": Text });
object!(PATH_ITEM: oas::PathItem {
    "summary": Text, "description": Text, "servers": SERVERS, "parameters": PARAMETERS, "get": Own(&OPERATION),
    "put": Own(&OPERATION), "post": Own(&OPERATION), "delete": Own(&OPERATION), "options": Own(&OPERATION),
    "head": Own(&OPERATION), "patch": Own(&OPERATION), "trace": Own(&OPERATION),
});
object!(OPERATION: oas::Operation {
    "tags": List(&Text), "summary": Text, "description": Text, "operationId": Text, "parameters": PARAMETERS,
    "requestBody": Component(&REQUEST_BODY), "responses": Map(&Component(&RESPONSE)), "deprecated": Flag,
    "security": SECURITY, "servers": SERVERS, "callbacks": Map(&CALLBACK),
});
object!(PARAMETER: oas::Parameter {
    "name": Text, "in": Word(&["path", "query", "header", "cookie"]), "description": Text, "required": Flag,
    "deprecated": Flag, "allowEmptyValue": Flag, "style": Text, "explode": Flag, "allowReserved": Flag,
    "schema": Component(&SCHEMA), "content": CONTENT,
});
object!(HEADER: oas::Header {
    "description": Text, "required": Flag, "deprecated": Flag, "schema": Component(&SCHEMA), "content": CONTENT,
});
object!(REQUEST_BODY: oas::RequestBody { "description": Text, "required": Flag, "content": CONTENT });
object!(RESPONSE: oas::Response { "description": Text, "headers": Map(&Component(&HEADER)), "content": CONTENT });
object!(MEDIA_TYPE: oas::MediaType { "schema": Component(&SCHEMA), "encoding": Map(&Own(&ENCODING)) });
object!(ENCODING: oas::Encoding { "contentType": Text, "style": Text, "explode": Flag, "allowReserved": Flag });
object!(SCHEMA: oas::Schema {
    "title": Text, "description": Text, "type": Text, "format": Text, "pattern": Text, "nullable": Flag, "deprecated": Flag,
    "readOnly": Flag, "writeOnly": Flag, "uniqueItems": Flag, "exclusiveMinimum": Flag, "exclusiveMaximum": Flag,
    "minimum": Number, "maximum": Number, "multipleOf": Number, "minLength": Number, "maxLength": Number,
    "minItems": Number, "maxItems": Number, "minProperties": Number, "maxProperties": Number, "required": List(&Text),
    "enum": List(&Any), "properties": Map(&Component(&SCHEMA)), "items": Component(&SCHEMA), "allOf": List(&Component(&SCHEMA)),
    "oneOf": List(&Component(&SCHEMA)), "anyOf": List(&Component(&SCHEMA)), "not": Component(&SCHEMA), "additionalProperties": FlagOrSchema,
    "discriminator": Own(&DISCRIMINATOR),
});
object!(DISCRIMINATOR: oas::Discriminator { "propertyName": Text, "mapping": Map(&Text) });
object!(COMPONENTS: oas::Components {
    "schemas": Map(&Component(&SCHEMA)), "parameters": Map(&Component(&PARAMETER)),
    "responses": Map(&Component(&RESPONSE)), "requestBodies": Map(&Component(&REQUEST_BODY)),
    "headers": Map(&Component(&HEADER)), "securitySchemes": Map(&Component(&SECURITY_SCHEME)),
});
object!(SECURITY_SCHEME: oas::SecurityScheme {
    "type": Word(&["apiKey", "http", "oauth2", "openIdConnect"]), "description": Text, "name": Text,
    "in": Word(&["query", "header", "cookie"]), "scheme": Text, "bearerFormat": Text, "openIdConnectUrl": Text,
});
