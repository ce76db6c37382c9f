//! References lead into the description and the files that were given with it, or nowhere: no file is opened, no host is
//! asked.

use std::convert::Infallible;

use oas_client_generator::{Diagnostic, ExternalDocument, Options, external, generate};
use serde_json::{Value, json};

use crate::emitted::{attempt, told};

/// Everywhere that isn't here. Some of these are there to be opened, which would then show.
const ELSEWHERE: [&str; 20] = [
    "http://localhost:1/x.yaml",
    "https://shelf.example/x.yaml#/components/schemas/Book",
    "file:///etc/passwd",
    "file:///proc/self/environ",
    "//localhost/x.yaml",
    "/etc/passwd",
    "/etc/passwd#/components/schemas/Book",
    "../outside.yaml#/components/schemas/Book",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e/outside.yaml",
    "Cargo.toml",
    "./Cargo.toml#/package",
    "src",
    ".",
    "C:\\x.yaml",
    "\\\\host\\share\\x.yaml",
    "ftp://x.example",
    "data:application/json,{}",
    "~/x.yaml",
    "x.yaml\0",
];

/// Everything that isn't there.
const NOWHERE: [&str; 9] = [
    "#/components/schemas/../Book",
    "#/components/schemas/%2e%2e/Book",
    "#/components/schemas//etc/passwd",
    "#/components/schemas/file:~1~1~1etc~1passwd",
    "#/components",
    "#",
    "",
    "#Book",
    "#/components/schemas/Book/properties/../..",
];

/// One operation in which one thing of each kind that can be a reference is this one, beside one that is well.
fn referring(kind: &str, reference: &str) -> Value {
    let refer = |here: &str, otherwise: Value| if here == kind { json!({"$ref": reference}) } else { otherwise };
    json!({
        "openapi": "3.0.3", "info": {"title": "Shelf", "version": "1"}, "servers": [{"url": "https://shelf.example"}],
        "paths": {
            "/books": {"put": {
                "operationId": "hostile",
                "parameters": [refer("parameter", json!({"name": "q", "in": "query", "schema": {"type": "string"}}))],
                "requestBody": refer("body", json!({"content": {"application/json": {"schema": refer("body schema", json!({"type": "object"}))}}})),
                "responses": {"200": refer("response", json!({"description": "ok", "content": {"application/json": {"schema": {
                    "allOf": [refer("schema", json!({"$ref": "#/components/schemas/Book"})), {"properties": {"a": refer("property", json!({"type": "string"}))}}],
                }}}}))},
            }},
            "/health": {"get": {"operationId": "well", "responses": {"204": {"description": "ok"}}}},
        },
        "components": {"schemas": {"Book": {"type": "object", "properties": {"title": {"type": "string"}}}}},
    })
}

const KINDS: [&str; 6] = ["parameter", "body", "body schema", "response", "schema", "property"];

#[test]
fn references_outside_the_folder_are_unsupported_by_name() {
    for kind in KINDS {
        for reference in ELSEWHERE.iter().chain(&NOWHERE) {
            let api = referring(kind, reference);
            let diagnostics = match attempt(&api, &Value::Null) {
                Ok(output) => {
                    // A body that can't be told is any body, which is said too.
                    assert!(
                        output.unsupported == ["hostile"] || kind.contains("schema") || kind == "property",
                        "{api}"
                    );
                    output.diagnostics
                }
                Err(diagnostics) => diagnostics,
            };
            let shown = oas_client_generator::diagnostic::visible(reference);
            assert!(told(&diagnostics).contains(&*shown), "{kind} {reference}: {}", told(&diagnostics));
        }
    }
}

#[test]
fn a_path_item_outside_the_folder_is_unsupported_by_name() {
    for reference in ELSEWHERE.iter().chain(&NOWHERE) {
        let mut api = referring("", "");
        api["paths"]["/books"] = json!({"$ref": reference});
        let diagnostics = match attempt(&api, &Value::Null) {
            Ok(output) => output.diagnostics,
            Err(diagnostics) => diagnostics,
        };
        let expected = format!("the operations of `/books` are not generated: `$ref: {reference}` ");
        // A reference in the description itself is an error, and then nothing is generated.
        let is_error = |diagnostic: &Diagnostic| diagnostic.is_error() && diagnostic.message.contains(reference);
        assert!(
            diagnostics.iter().any(|diagnostic| diagnostic.message.starts_with(&expected) || is_error(diagnostic)),
            "{reference}: {}",
            told(&diagnostics)
        );
    }
}

/// Were any of it read, the text of a file that is there would be in an answer.
#[test]
fn nothing_of_another_file_is_in_the_output() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    for reference in [file.to_owned(), format!("file://{file}"), format!("{file}#/package"), "Cargo.toml".to_owned()] {
        for kind in KINDS {
            let api = referring(kind, &reference);
            let text = attempt(&api, &Value::Null)
                .map_or_else(|diagnostics| told(&diagnostics), |output| format!("{output:?}"));
            assert!(!text.contains("Turns an OpenAPI 3.0 description"), "{text}");
        }
    }
}

/// The names of the files that are asked for, of which none is there.
fn asked(file: &str, text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let ask = |name: &str| {
        names.push(name.to_owned());
        Ok::<_, Infallible>(None)
    };
    external::read(file, text, ask).unwrap();
    names
}

/// The library asks its caller only for files in the description's folder.
#[test]
fn no_file_outside_the_folder_is_asked_for() {
    for reference in ELSEWHERE {
        for file in ["api.yaml", "deep/api.yaml"] {
            for name in asked(file, &referring("schema", reference).to_string()) {
                assert!(!name.starts_with('/') && !name.contains(['\\', ':', '\0']), "{name}");
                assert!(name.split('/').all(|step| !["", ".", ".."].contains(&step)), "{name}");
            }
        }
    }
}

#[test]
fn data_that_looks_like_a_reference_opens_nothing() {
    let data = || json!({"$ref": "data.yaml", "deep": [{"$ref": "data.yaml#/x"}]});
    let mut api = referring("", "");
    api["x-samples"] = data();
    api["info"]["x-logo"] = data();
    api["paths"]["/books"]["put"]["x-codeSamples"] = json!([{"source": data()}]);
    api["paths"]["/books"]["put"]["callbacks"] = json!({"done": {"{$url}": data()}});
    let media = &mut api["paths"]["/books"]["put"]["requestBody"]["content"]["application/json"];
    media["examples"] = json!({"a": {"value": data()}});
    media["schema"] = json!({"type": "object", "example": data(), "default": data(), "enum": [data()]});
    assert!(asked("api.yaml", &api.to_string()).is_empty());
    // A part that nothing counts on needn't be readable.
    let mut options = Options::new("shelf", "api.json");
    options.external_documents.push(ExternalDocument::new("data.yaml", "a: ]"));
    generate(&api.to_string(), &[], &options).unwrap();
    // A reference under a key that is named like data is read.
    api["x-samples"] = json!({"book": {"$ref": "book.yaml"}});
    api["components"]["schemas"]["Book"] = json!({"$ref": "#/x-samples/book/properties/x"});
    api["components"]["schemas"]["example"] = json!({"properties": {"default": {"$ref": "default.yaml"}}});
    assert_eq!(asked("api.yaml", &api.to_string()), ["book.yaml", "default.yaml"]);
}

#[test]
fn references_are_found_however_they_are_written() {
    let paths = "openapi: 3.0.3\npaths:\n  /a: ";
    for path in [
        "{$ref: a.yaml}",
        "{\"$ref\":\"a.yaml\"}",
        "{$ref: # a comment\n      a.yaml}",
        "{\"\\u0024ref\": a.yaml}",
        "{\"$\\x72ef\": a.yaml}",
        "{? \"$re\\\n      f\" : a.yaml}",
        "{summary: &key $ref, *key : a.yaml}",
        "{get: {responses: {default: {&key $ref: '#/b'}}}, *key : a.yaml}",
    ] {
        let text = format!("{paths}{path}");
        assert_eq!(asked("api.yaml", &text), ["a.yaml"], "{text}");
    }
}

/// Each of the parts repeats as much as a description may, and a few of them would take the machine's memory.
#[test]
fn all_parts_repeat_no_more_than_one() {
    let list = |item: &str| vec![item; 300].join(", ");
    let bomb = format!("type: object\nx-a: &a [{}]\nx-b: [{}]\n", list("x"), list("*a"));
    let repeating = |count: usize| {
        let mut options = Options::new("shelf", "api.json");
        let mut api = referring("", "");
        for index in 0..count {
            options.external_documents.push(ExternalDocument::new(format!("{index}.yaml"), bomb.clone()));
            api["components"]["schemas"][format!("B{index}")] = json!({"$ref": format!("{index}.yaml")});
        }
        generate(&api.to_string(), &[], &options)
            .map_or_else(|diagnostics| told(&diagnostics), |output| told(&output.diagnostics))
    };
    assert!(!repeating(1).contains("repetition limit"), "{}", repeating(1));
    let told = repeating(20);
    assert!(told.contains("repetition limit exceeded"), "{told}");
}

/// The same in other files, which refer to each other.
#[test]
fn circles_through_pointers_and_files_end() {
    let circle = |kind: &str| {
        let mut options = Options::new("shelf", "api.json");
        options.external_documents.push(ExternalDocument::new(
            "a.yaml",
            "{a: {$ref: 'b.yaml#/b'}, self: {$ref: '#/self'}, whole: {$ref: ''}}",
        ));
        options.external_documents.push(ExternalDocument::new("b.yaml", "{b: {$ref: 'a.yaml#/a'}}"));
        for reference in
            ["a.yaml#/a", "a.yaml#/self", "a.yaml#/self/x", "a.yaml#/whole", "#/x-here", "#/x-there/x", "#/paths"]
        {
            let mut api = referring(kind, reference);
            api["x-here"] = json!({"$ref": "#/x-here"});
            api["x-there"] = json!({"$ref": "#/x-there/x"});
            let diagnostics = match generate(&api.to_string(), &[], &options) {
                Ok(output) => output.diagnostics,
                Err(diagnostics) => diagnostics,
            };
            assert!(!diagnostics.is_empty(), "{kind} {reference}");
        }
    };
    KINDS.into_iter().for_each(circle);
}

fn unsupported(api: &Value) -> String {
    told(&attempt(api, &Value::Null).unwrap_err())
}

const TOO_MUCH: &str = "the targets of references come to more than";

/// One long text, or a long name, that many references stand for.
#[ignore = "takes seconds unoptimised: cargo xtask deep-check"]
#[test]
fn copies_for_references_are_bounded() {
    let mut paths = referring("", "");
    paths["x-long"] = json!({"description": "a".repeat(1 << 20), "get": {"responses": {}}});
    let mut names = referring("", "");
    let long = "N".repeat(1 << 19);
    names["components"]["schemas"][&long] = json!({"type": "string"});
    names["x-name"] = json!({"$ref": format!("#/components/schemas/{long}")});
    let mut maps = referring("", "");
    maps["x-members"] = json!({&long: {"type": "string"}});
    for index in 0..40 {
        paths["paths"][format!("/{index}")] = json!({"$ref": "#/x-long"});
        names["components"]["schemas"][format!("s{index}")] = json!({"$ref": "#/x-name"});
        maps["components"]["schemas"][format!("s{index}")] = json!({"properties": {"$ref": "#/x-members"}});
    }
    for api in [paths, names, maps] {
        assert!(unsupported(&api).contains(TOO_MUCH));
    }
}

/// Thousands that ask for one name, and a way of very many steps.
#[test]
fn names_and_pointers_take_no_more_time_than_they_are_long() {
    let mut api = referring("", "");
    for index in 0..4_000 {
        let long = format!("x-{index}");
        api[&long] = json!({"properties": {"a": {"type": "string"}}});
        api["components"]["schemas"][format!("s{index}")] =
            json!({"properties": {"a": {"$ref": format!("#/x-{index}/properties/a")}}});
        api["components"]["schemas"][format!("x-{index}_a")] = json!({"type": "string"});
    }
    assert!(attempt(&api, &Value::Null).is_ok());
    assert!(unsupported(&referring("schema", &format!("#{}", "/a".repeat(1 << 20)))).contains("has no target"));
}

/// Schemas that are built on each other and on themselves, in a file of their own, all called as others are.
#[test]
fn subtypes_in_circles_end() {
    let mut options = Options::new("shelf", "api.json");
    let mut api = referring("schema", "heirs.json#/H0");
    let mut heirs = json!({});
    for index in 0..300 {
        let name = format!("H{index}");
        api["components"]["schemas"][&name] = json!({"type": "string"});
        heirs[&name] = json!({
            "allOf": [{"$ref": format!("#/H{}", (index + 1) % 300)}, {"$ref": format!("#/{name}")}],
            "discriminator": {"propertyName": "kind"},
        });
    }
    options.external_documents.push(ExternalDocument::new("heirs.json", heirs.to_string()));
    let diagnostics = match generate(&api.to_string(), &[], &options) {
        Ok(output) => output.diagnostics,
        Err(diagnostics) => diagnostics,
    };
    assert!(!diagnostics.is_empty());
}

/// Two thousand paths of ten thousand values each, in a few lines.
#[test]
fn paths_that_are_one_by_reference_are_bounded() {
    let operations: Vec<_> = (0..2_500)
        .map(|index| json!({"name": format!("p{index}"), "in": "query", "schema": {"type": "string"}}))
        .collect();
    let mut api = json!({
        "openapi": "3.0.3", "info": {"title": "Shelf", "version": "1"}, "paths": {},
        "x-many": {"get": {"parameters": operations, "responses": {"204": {"description": "ok"}}}},
    });
    for index in 0..2_000 {
        api["paths"][format!("/{index}")] = json!({"$ref": "#/x-many"});
    }
    // Without a bound, this would take the machine's memory.
    assert!(unsupported(&api).contains(TOO_MUCH));
}

/// Circles of references, of every kind that has references.
#[test]
fn circles_are_reported() {
    for (kind, at) in [
        ("parameters", "parameter"),
        ("requestBodies", "body"),
        ("responses", "response"),
        ("schemas", "schema"),
        ("schemas", "property"),
        ("schemas", "body schema"),
    ] {
        for length in [1, 2, 3, 500] {
            let mut api = referring(at, &format!("#/components/{kind}/C0"));
            for index in 0..length {
                api["components"][kind][format!("C{index}")] =
                    json!({"$ref": format!("#/components/{kind}/C{}", (index + 1) % length)});
            }
            let diagnostics = attempt(&api, &Value::Null).unwrap_err();
            assert!(
                told(&diagnostics).contains("is part of a circle of references"),
                "{at} {length}: {}",
                told(&diagnostics)
            );
        }
    }
}

#[test]
fn schemas_that_hold_themselves_end() {
    let book = |schema: Value| {
        let mut api = referring("", "");
        api["components"]["schemas"]["Book"] = schema;
        attempt(&api, &Value::Null).map_or_else(|diagnostics| told(&diagnostics), |output| told(&output.diagnostics))
    };
    let itself = || json!({"$ref": "#/components/schemas/Book"});
    for keyword in ["allOf", "oneOf", "anyOf"] {
        for members in [
            json!([itself()]),
            json!([itself(), itself()]),
            json!([{"type": "object"}, itself()]),
            json!([{keyword: [itself()]}]),
        ] {
            assert!(!book(json!({keyword: members})).is_empty(), "{keyword} {members}");
        }
    }
    for schema in [
        json!({"type": "array", "items": itself()}),
        json!({"type": "object", "additionalProperties": itself()}),
        json!({"not": itself()}),
        json!({"type": "object", "required": ["book"], "properties": {"book": itself()}}),
        json!({"type": "object", "properties": {"book": {"type": "array", "items": itself()}}}),
        json!({"type": "object", "properties": {"book": {"allOf": [itself()], "nullable": true}}}),
        json!({"oneOf": [itself(), {"type": "string"}], "discriminator": {"propertyName": "kind", "mapping": {"book": "#/components/schemas/Book"}}}),
    ] {
        book(schema);
    }
}

/// A reference without a target has one error, with the true reason.
#[test]
fn a_missing_target_in_another_file_is_reported_once_with_its_reason() {
    let parts = || {
        let circle = "{a: {$ref: '#/b'}, b: {$ref: '#/a'}}";
        let chain: Vec<_> = (0..70).map(|step| format!("s{step}: {{$ref: '#/s{}'}}", step + 1)).collect();
        let book = "{Book: {type: object}, Lost: {$ref: 'nowhere.yaml'}}";
        let named = [("circle.yaml", circle.to_owned()), ("chain.yaml", format!("{{{}}}", chain.join(", ")))];
        let there = named.into_iter().chain([("book.yaml", book.to_owned())]);
        there
            .map(|(name, text)| ExternalDocument::new(name, text))
            .chain([ExternalDocument::missing("nowhere.yaml"), ExternalDocument::missing("bok.yaml")])
    };
    for (reference, why, help) in [
        (
            "nowhere.yaml#/A",
            "has no target: there is no file `nowhere.yaml`",
            "add the file `nowhere.yaml`, or correct the name",
        ),
        (
            "bok.yaml#/Book",
            "has no target: there is no file `bok.yaml`",
            "add the file `bok.yaml`, or correct the name",
        ),
        ("book.yaml#/Bok", "has no target", "did you mean `book.yaml#/Book`?"),
        (
            "book.yaml#/Lost",
            "has no target: there is no file `nowhere.yaml`",
            "add the file `nowhere.yaml`, or correct the name",
        ),
        ("book.yaml#Book", "has no target: the text after `#` must start with a slash", ""),
        ("circle.yaml#/a", "is part of a circle of references", ""),
        ("chain.yaml#/s0", "has no target after 64 other references", ""),
    ] {
        for kind in KINDS.into_iter().chain(["path"]) {
            let mut api = referring(kind, reference);
            if kind == "path" {
                api["paths"]["/books"] = json!({"$ref": reference});
            }
            let mut options = Options::new("shelf", "api.json");
            options.external_documents.extend(parts());
            let diagnostics = generate(&api.to_string(), &[], &options).unwrap_err();
            // The reference at fault may be the one in the other file.
            let at_fault = if reference == "book.yaml#/Lost" { "`$ref: nowhere.yaml`" } else { reference };
            let about: Vec<_> = diagnostics.iter().filter(|diagnostic| diagnostic.message.contains(at_fault)).collect();
            let [diagnostic] = about[..] else { panic!("{kind} {reference}: {}", told(&diagnostics)) };
            assert!(diagnostic.is_error() && diagnostic.message.ends_with(why), "{kind}: {diagnostic}");
            assert!(help.is_empty() || diagnostic.help == help, "{kind}: {diagnostic}");
        }
    }
}

/// Without the folder, nothing can be said of its files.
#[test]
fn unreadable_files_are_unsupported_by_name() {
    for kind in KINDS {
        let output = attempt(&referring(kind, "nowhere.yaml#/A"), &Value::Null).unwrap();
        assert!(
            told(&output.diagnostics).contains("`$ref: nowhere.yaml#/A` names a file that can't be read"),
            "{kind}"
        );
    }
}
