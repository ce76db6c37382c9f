//! Names and values are data: they reach code as literals that say exactly them, or as identifiers made of them.

use std::collections::BTreeSet;

use oas_client_generator::Output;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use crate::emitted::{attempt, check, sound, told, words};

/// Texts that are something else to Rust, or to a reader, than they seem.
const HOSTILE: [&str; 46] = [
    "",
    " ",
    "\"",
    "\\",
    "\"); panic!(\"",
    "\\\"",
    "\\\\",
    "\"#",
    "r#\"",
    "'",
    "\n",
    "\r\n",
    "\t",
    "{",
    "}",
    "{}",
    "{0}",
    "{x",
    "%7B",
    "self",
    "Self",
    "super",
    "crate",
    "_",
    "__",
    "gen",
    "type",
    "r#type",
    "async",
    "'static",
    "1",
    "007",
    "9lives",
    "ß٣",
    "Ⅷ",
    "раypal",
    "a\u{200d}b",
    "e\u{301}",
    "\u{301}",
    "\u{202e}",
    "\u{1f980}",
    "ｆｎ",
    "*/",
    "//",
    "$crate",
    "#[cfg(any())]",
];

/// A description in which `name` gives the name of everything that has one.
fn named(name: &dyn Fn(&str) -> String) -> Value {
    let (schema, property, value) = (name("schema"), name("property"), name("value"));
    let reference = schema.replace('~', "~0").replace('/', "~1").replace('%', "%25");
    let reference = format!("#/components/schemas/{reference}");
    json!({
        "openapi": "3.0.3",
        "info": {"title": name("title"), "version": name("version")},
        "servers": [{"url": "https://{zone}.shelf.example", "variables": {"zone": {"default": name("default"), "enum": [name("default"), "b"]}}}],
        "tags": [{"name": name("tag")}],
        "security": [{"key": []}],
        "paths": {
            "/books/{id}": {"get": {
                "tags": [name("tag")], "operationId": name("operation"),
                "parameters": [
                    {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                    {"name": name("query"), "in": "query", "schema": {"type": "string", "default": name("default")}},
                    {"name": "sort", "in": "query", "schema": {"type": "string", "enum": ["up", name("choice")]}},
                ],
                "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": reference}}}}},
            }, "put": {
                "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": {
                    "type": "object", "required": [name("field")], "properties": {name("field"): {"type": "string"}},
                }}}},
                "responses": {"204": {"description": "ok"}},
            }},
            format!("/literal/{}", name("literal").replace(['{', '}', '?', '#'], "")): {"get": {"responses": {"204": {"description": "ok"}}}},
        },
        "components": {
            "securitySchemes": {"key": {"type": "apiKey", "in": "query", "name": name("key")}},
            "schemas": {schema: {"type": "object", "required": [property], "properties": {
                property: {"type": "string", "enum": [value, "other", value.to_uppercase(), value.to_lowercase()]},
            }}},
        },
    })
}

/// The strings of the emitted code. Checks every identifier on the way.
fn strings(output: &Output) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for file in output.files.iter().filter(|file| file.path.ends_with(".rs")) {
        let (idents, strings) = words(&file.text);
        for ident in idents {
            assert!(ident.is_ascii() && ident.len() < 120, "{}: {ident}", file.path);
        }
        all.extend(strings);
    }
    all
}

#[test]
fn literals_say_exactly_what_the_description_says() {
    for hostile in HOSTILE {
        // Alone, some of these are no name at all, which is said.
        let name = |place: &str| format!("{place} {hostile}");
        let output = sound(&named(&name), &Value::Null);
        let strings = strings(&output);
        for place in ["property", "value", "query", "choice", "field", "key", "default"] {
            assert!(strings.contains(&name(place)), "{place} of {hostile:?}");
        }
        let path = name("literal").replace(['{', '}', '?', '#'], "");
        let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let path = decoded(path.split('/').next().unwrap());
        assert!(strings.iter().any(|text| decoded(text).contains(&path)), "{path:?}");
    }
}

#[test]
fn every_name_alone_is_an_identifier_or_a_mistake() {
    for hostile in HOSTILE {
        match attempt(&named(&|_| hostile.to_owned()), &Value::Null) {
            Ok(output) => {
                check(&output);
                strings(&output);
            }
            Err(diagnostics) => {
                assert!(!told(&diagnostics).contains("fault of the generator"), "{}", told(&diagnostics))
            }
        }
    }
}

/// One kind of name at a time, so that what refuses one of them doesn't hide the others.
#[ignore = "takes seconds unoptimised: cargo xtask deep-check"]
#[test]
fn every_location_takes_any_name() {
    let places = [
        "title",
        "version",
        "tag",
        "operation",
        "schema",
        "property",
        "value",
        "query",
        "choice",
        "field",
        "key",
        "default",
        "literal",
    ];
    for place in places {
        for hostile in HOSTILE {
            let name = |here: &str| if here == place { hostile.to_owned() } else { here.to_owned() };
            match attempt(&named(&name), &Value::Null) {
                Ok(output) => {
                    check(&output);
                    strings(&output);
                }
                Err(diagnostics) => {
                    assert!(!told(&diagnostics).contains("fault of the generator"), "{}", told(&diagnostics))
                }
            }
        }
    }
}

#[test]
fn very_long_names_are_cut_in_code_and_whole_in_literals() {
    let name = |place: &str| format!("{place}{}", "x".repeat(10_000));
    let output = sound(&named(&name), &Value::Null);
    let strings = strings(&output);
    assert!(strings.contains(&name("property")) && strings.contains(&name("value")));
    assert!(output.files.iter().all(|file| file.path.len() < 150));
}

/// Names that become the same identifier get numbers, and each keeps its own text.
#[test]
fn names_that_differ_in_nothing_but_signs_and_case_stay_apart() {
    let alike = [
        "book",
        "Book",
        "BOOK",
        "book!",
        "b-o-o-k",
        "ｂook",
        "book\u{200d}",
        "book ",
        " book",
        "bòok",
        "book\"",
        "book_2",
        "book2",
        "_book_",
    ];
    let properties: serde_json::Map<_, _> =
        alike.iter().map(|name| ((*name).to_owned(), json!({"type": "string"}))).collect();
    let parameters: Vec<_> =
        alike.iter().map(|name| json!({"name": name, "in": "query", "schema": {"type": "string"}})).collect();
    let schemas: serde_json::Map<_, _> = alike
        .iter()
        .map(|name| ((*name).to_owned(), json!({"type": "object", "properties": properties, "description": name})))
        .collect();
    let answers = alike.iter().enumerate().map(|(index, name)| {
        let schema = json!({"$ref": format!("#/components/schemas/{}", name.replace('%', "%25"))});
        let operation = json!({
            "tags": [name], "operationId": name, "parameters": parameters,
            "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": schema}}}},
        });
        (format!("/x{index}"), json!({"get": operation}))
    });
    let api = json!({
        "openapi": "3.0.3", "info": {"title": "Shelf", "version": "1"}, "servers": [{"url": "https://shelf.example"}],
        "paths": answers.collect::<serde_json::Map<_, _>>(), "components": {"schemas": schemas},
    });
    let output = sound(&api, &Value::Null);
    assert_eq!((output.operations, output.models), (alike.len(), alike.len()));
    let strings = strings(&output);
    assert!(alike[1..].iter().all(|name| strings.contains(*name)));
    let mut types: Vec<_> = output.api.types.iter().map(|def| def.name.to_lowercase()).collect();
    types.sort();
    types.dedup();
    assert_eq!(types.len(), alike.len());
}
