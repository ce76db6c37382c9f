//! Parameters and headers, whose schemas are among their own keywords.

use super::{Context, examples};
use crate::{
    diagnostic::{Diagnostic, code},
    openapi::{raw::scalar, version::private},
    pointer::join,
    yaml::{Mapping, Value},
};

/// The keywords that belong to the schema.
const OF_SCHEMA: [&str; 22] = [
    "type",
    "format",
    "items",
    "default",
    "enum",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "multipleOf",
    "x-nullable",
    "x-ms-enum",
    "x-enum-varnames",
    "x-enum-descriptions",
    "x-example",
    "x-format",
];

/// Asks for a value that the client doesn't escape.
const UNESCAPED: &str = "x-ms-skip-url-encoding";

/// The keywords that belong to a form field, but not to its schema.
const OF_FIELD: [&str; 4] = ["name", "in", "required", "allowEmptyValue"];

/// Moves the schema of a parameter or a header into `schema`.
pub(super) fn parameter(map: &mut Mapping, at: &dyn Fn() -> String, is_parameter: bool, cx: &mut Context<'_>) {
    if map.contains_key("$ref") || map.contains_key("schema") || map.contains_key("content") {
        return;
    }
    let at = at();
    if let Some(Value::Mapping(examples)) = map.shift_remove(examples::EXTENSION) {
        examples::named(map, &examples, &join(&at, examples::EXTENSION), &at, cx);
    }
    let location = map.get("in").map_or_else(|| "header".to_owned(), scalar);
    let mut schema = take_schema(map);
    if is_parameter {
        join_nested(&mut schema, &at, cx);
    }
    let format = collection_format(map, &schema);
    if map.shift_remove(UNESCAPED).is_some_and(|value| value == true) {
        let is_joined = format.as_ref().is_some_and(|format| format != "multi");
        unescaped(map, &location, is_joined, &at, cx);
    }
    // The generator reads no items of response headers.
    if let Some(format) = format.filter(|_| is_parameter) {
        styles(map, &format, &location, &at, cx);
    }
    if !schema.is_empty() {
        map.insert("schema".into(), schema.into());
        cx.moves.insert_within(join(&at, "schema"), at);
    }
    if map.shift_remove("x-deprecated").is_some_and(|value| value == true) {
        map.insert("deprecated".into(), true.into());
    }
}

/// The schema of a form field, and its encoding.
pub(super) fn form_field(mut field: Mapping, at: &str, cx: &mut Context<'_>) -> (Mapping, Mapping) {
    let mut schema = take_schema(&mut field);
    join_nested(&mut schema, at, cx);
    let mut encoding = Mapping::new();
    if let Some(format) = collection_format(&mut field, &schema) {
        pair_style(&mut encoding, &format);
    }
    if schema.get("type").is_some_and(|ty| ty == "file") {
        schema.insert("type".into(), "string".into());
        schema.insert("format".into(), "binary".into());
    }
    field.retain(|key, _| !OF_FIELD.iter().any(|keyword| key == keyword));
    schema.extend(field);
    (schema, encoding)
}

fn take_schema(map: &mut Mapping) -> Mapping {
    let mut schema = Mapping::new();
    for keyword in OF_SCHEMA {
        if let Some(value) = map.shift_remove(keyword) {
            schema.insert(keyword.into(), value);
        }
    }
    schema
}

/// An array in an array is one string, which callers join by its `collectionFormat`.
fn join_nested(schema: &mut Mapping, at: &str, cx: &mut Context<'_>) {
    let is_array = |value: Option<&Value>| value.and_then(|value| value.get("type")).is_some_and(|ty| ty == "array");
    if !is_array(schema.get("items")) {
        return;
    }
    let format = schema.get("items").and_then(|items| items.get("collectionFormat")).map(scalar);
    let separator = match format.as_deref() {
        Some("ssv") => "spaces",
        Some("tsv") => "tabs",
        Some("pipes") => "bars",
        _ => "commas",
    };
    let message = format!("callers pass each array in this array as a string: its items, joined with {separator}");
    let help = "write `items: {type: string}`, and describe the string";
    cx.diagnostics.push(Diagnostic::new(code::UNSUPPORTED_STYLE, &join(at, "items"), message, help));
    schema.insert("items".into(), Mapping::from_iter([("type".into(), "string".into())]).into());
}

/// The `collectionFormat` of an array, which is `csv` by default.
fn collection_format(map: &mut Mapping, schema: &Mapping) -> Option<String> {
    let format = map.shift_remove("collectionFormat").map(|format| scalar(&format));
    let is_array = schema.get("type").is_some_and(|ty| ty == "array");
    is_array.then(|| format.unwrap_or_else(|| "csv".to_owned()))
}

/// Lets a query keep reserved characters. A path can't, and a query can't within an array that is one string.
fn unescaped(map: &mut Mapping, location: &str, is_joined: bool, at: &str, cx: &mut Context<'_>) {
    let from = join(at, UNESCAPED);
    match location {
        "path" => {
            map.insert(private::RESERVED.into(), UNESCAPED.into());
            cx.moves.insert_within(join(at, private::RESERVED), from);
        }
        "query" if is_joined => {
            let message = "the client escapes reserved characters in the items of an array that is one string";
            let help = format!("remove `{UNESCAPED}`; callers pass items without escapes");
            cx.diagnostics.push(Diagnostic::new(code::UNSUPPORTED_STYLE, &from, message, help));
        }
        "query" => {
            map.insert("allowReserved".into(), true.into());
            cx.moves.insert_within(join(at, "allowReserved"), from);
        }
        _ => {}
    }
}

/// The style of an array in a query or a form.
fn pair_style(map: &mut Mapping, format: &str) {
    let style = match format {
        "ssv" => "spaceDelimited",
        "pipes" => "pipeDelimited",
        _ => "form",
    };
    map.insert("style".into(), style.into());
    map.insert("explode".into(), (format == "multi").into());
    if format == "tsv" {
        map.insert(private::SEPARATOR.into(), "%09".into());
    }
}

/// Sets the style of an array. Only queries have styles for the separators of 2.0.
fn styles(map: &mut Mapping, format: &str, location: &str, at: &str, cx: &mut Context<'_>) {
    if location == "query" {
        pair_style(map, format);
    } else if format != "csv" {
        let message =
            format!("the client sends an array in a {location} with commas, not as `collectionFormat: {format}`");
        let help = "write `type: string`, and join the items yourself";
        cx.diagnostics.push(Diagnostic::new(code::UNSUPPORTED_STYLE, &join(at, "collectionFormat"), message, help));
    }
}
