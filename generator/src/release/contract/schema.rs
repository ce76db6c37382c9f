//! The limits of schemas.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::{Keywords, Limits};
use crate::{
    ir::Format,
    openapi::references::{component_name, reference_of, resolve_in},
    yaml::{Mapping, Value},
};

/// The keywords that are compared as they are.
const PLAIN: [&str; 13] = [
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "default",
    "readOnly",
    "writeOnly",
    "x-sunset",
];

/// The formats of numbers and strings that give a type of their own, beside those of [`Format`].
const TYPED: [&str; 8] = ["int32", "int64", "float", "double", "binary", "password", "uint32", "uint64"];

/// The deepest schema that is read.
const DEEPEST: usize = 32;

/// Whether a value goes to the service or comes from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Direction {
    Request,
    Response,
}

/// Whether a label is that of a parameter that may be new. It is there without limits too, so that a new one is known.
pub(super) fn is_optional(label: &str) -> bool {
    ["query ", "header ", "cookie "].iter().any(|location| label.starts_with(location))
}

/// Reads schemas, and notes which component schemas they refer to.
pub(super) struct Reader<'a> {
    pub(super) raw: &'a Value,
    /// The component schemas that operations refer to.
    pub(super) roots: BTreeSet<(Direction, String)>,
    /// The references of the schema that was read last.
    references: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(raw: &'a Value) -> Self {
        Self { raw, roots: BTreeSet::new(), references: BTreeSet::new() }
    }

    /// The target of a reference, or the value itself.
    pub(super) fn resolve(&self, value: &'a Value) -> Option<&'a Value> {
        let Some(reference) = reference_of(value) else { return Some(value) };
        Some(resolve_in(self.raw, reference.strip_prefix('#')?)?.value)
    }

    /// The limits of an operation's schema and of the inline schemas in it.
    pub(super) fn limits(&mut self, schema: &'a Value, direction: Direction) -> Limits {
        let (limits, references) = self.component(schema);
        self.roots.extend(references.into_iter().map(|name| (direction, name)));
        limits
    }

    /// The limits of a component schema, and the names of those that it refers to.
    pub(super) fn component(&mut self, schema: &'a Value) -> (Limits, BTreeSet<String>) {
        let mut limits = Limits::new();
        self.add(schema, (String::new(), 0), &mut limits);
        (limits, std::mem::take(&mut self.references))
    }

    fn add(&mut self, schema: &'a Value, (path, depth): (String, usize), limits: &mut Limits) {
        if let Some(reference) = reference_of(schema) {
            match component_name(reference, "schemas") {
                Some(name) => {
                    add_reference(limits.entry(path).or_default(), &name);
                    self.references.insert(name);
                }
                None if depth < DEEPEST => {
                    if let Some(schema) = self.resolve(schema) {
                        self.add(schema, (path, depth + 1), limits);
                    }
                }
                None => {}
            }
            return;
        }
        let keywords = limits.entry(path.clone()).or_default();
        let Some(schema) = schema.as_mapping().filter(|_| depth < DEEPEST) else { return };
        add_keywords(schema, keywords);
        let properties = schema.get("properties").and_then(Value::as_mapping).into_iter().flatten();
        for (name, property) in properties.filter_map(|(name, property)| Some((name.as_str()?, property))) {
            let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            self.add(property, (path, depth + 1), limits);
        }
        for (keyword, suffix) in [("items", "[]"), ("additionalProperties", "{}")] {
            if let Some(inner) = schema.get(keyword).filter(|inner| inner.is_mapping()) {
                self.add(inner, (format!("{path}{suffix}"), depth + 1), limits);
            }
        }
        for member in sequence(schema, "allOf") {
            self.add(member, (path.clone(), depth + 1), limits);
        }
        let variants = sequence(schema, "oneOf").chain(sequence(schema, "anyOf"));
        for (index, variant) in variants.enumerate() {
            self.add(variant, (format!("{path}|{index}"), depth + 1), limits);
        }
    }
}

fn sequence<'a>(schema: &'a Mapping, keyword: &str) -> impl Iterator<Item = &'a Value> {
    schema.get(keyword).and_then(Value::as_sequence).into_iter().flatten()
}

fn add_reference(keywords: &mut Keywords, name: &str) {
    let names = match keywords.get("$ref") {
        Some(Json::String(names)) => format!("{names} {name}"),
        _ => name.to_owned(),
    };
    keywords.insert("$ref".to_owned(), Json::String(names));
}

/// Adds the keywords of a schema that limit values, without what is usual.
fn add_keywords(schema: &Mapping, keywords: &mut Keywords) {
    for (keyword, value) in schema {
        let Some(keyword) = keyword.as_str() else { continue };
        let limit = match keyword {
            "additionalProperties" if value.as_bool() == Some(false) => Some(Json::from("none")),
            // Enums of strings and integers are Rust enums, whose values are compared.
            "enum" => text(schema, "type").filter(|ty| !["string", "integer"].contains(ty)).and_then(|_| json(value)),
            "format" => value.as_str().filter(|name| !has_type(name)).map(Json::from),
            "minimum" | "maximum" => json(value),
            _ if PLAIN.contains(&keyword) => json(value),
            _ => None,
        };
        let is_exclusive = |exclusive: &str| schema.get(exclusive).and_then(Value::as_bool).unwrap_or_default();
        let keyword = match keyword {
            "minimum" if is_exclusive("exclusiveMinimum") => "exclusiveMinimum",
            "maximum" if is_exclusive("exclusiveMaximum") => "exclusiveMaximum",
            keyword => keyword,
        };
        keywords.extend(limit.filter(|limit| *limit != Json::Bool(false)).map(|limit| (keyword.to_owned(), limit)));
    }
}

fn json(value: &Value) -> Option<Json> {
    serde_json::to_value(value).ok()
}

fn text<'a>(schema: &'a Mapping, keyword: &str) -> Option<&'a str> {
    schema.get(keyword).and_then(Value::as_str)
}

/// Whether a format gives a type of its own, whose change is one of types.
fn has_type(format: &str) -> bool {
    TYPED.contains(&format) || Format::named(format).is_some()
}
