//! Grids: every combination of a few keywords, with what callers get for it and the codes of its warnings, a line for each. Rules of
//! precedence, which no single case shows, are in these lines.

use std::{fmt::Write, path::Path};

use oas_client_generator::{Diagnostic, Options, Output, generate};

const HEAD: &str = "openapi: 3.0.3\ninfo: {title: Grid, version: '1'}\nservers: [{url: 'https://grid.example'}]\n";

/// The lines of combinations: each is a name, and a path item in flow style. `shown` says what callers get for an operation.
fn lines(rows: &[(String, String)], rest: &str, shown: impl Fn(&Output, usize) -> String) -> String {
    let mut text = format!("{HEAD}{rest}paths:\n");
    for (index, (_, item)) in rows.iter().enumerate() {
        let path = if item.contains("in: path") { "/{v}" } else { "" };
        writeln!(text, "  /r{index}{path}: {item}").unwrap();
    }
    let output = generate(&text, &[], &Options::new("grid", "grid.yaml")).unwrap_or_else(|found| panic!("{found:?}"));
    let line = |(index, (name, _)): (usize, &(String, String))| {
        let start = format!("/paths/~1r{index}/");
        let start = start.trim_end_matches('/');
        let is_own = |found: &&Diagnostic| {
            found.pointer.strip_prefix(start).is_some_and(|rest| rest.starts_with('/') || rest.starts_with("~1"))
        };
        let codes: Vec<_> = output.diagnostics.iter().filter(is_own).map(|found| found.code.name).collect();
        format!("{name}: {}{}{}", shown(&output, index), if codes.is_empty() { "" } else { "; " }, codes.join(", "))
    };
    rows.iter().enumerate().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

/// The operation of a row, as the public API has it.
fn operation(output: &Output, index: usize) -> Option<&oas_client_generator::public_api::Operation> {
    output.public_api.operations.iter().find(|operation| operation.id == format!("row{index}"))
}

fn check(name: &str, text: String) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let command = "cargo test -p oas-client-generator --test golden grids";
    expected_files::check(&tests, [(format!("grids/{name}.txt"), text)], command);
}

const TYPES: [(&str, &str); 8] = [
    ("string", "{type: string}"),
    ("array", "{type: array, items: {type: string}}"),
    ("object", "{type: object, properties: {a: {type: string}}}"),
    ("map", "{type: object, additionalProperties: {type: string}}"),
    ("arrays", "{type: array, items: {type: array, items: {type: string}}}"),
    ("object of arrays", "{type: object, properties: {a: {type: array, items: {type: string}}}}"),
    ("anything", "{}"),
    ("array of anything", "{type: array, items: {}}"),
];

#[test]
fn styles() {
    let locations = [
        ("query", ["form", "spaceDelimited", "pipeDelimited", "deepObject"].as_slice(), [false, true].as_slice()),
        ("path", &["simple", "label", "matrix"], &[false]),
        ("header", &["simple"], &[false]),
        ("cookie", &["form"], &[false]),
    ];
    let mut rows = Vec::new();
    for (location, styles, reserved) in locations {
        for style in styles {
            for explode in ["", ", explode: true", ", explode: false"] {
                for reserved in reserved {
                    let reserved = if *reserved { ", allowReserved: true" } else { "" };
                    for (name, schema) in TYPES {
                        let parameter = format!(
                            "{{name: v, in: {location}, required: true, style: {style}{explode}{reserved}, schema: {schema}}}"
                        );
                        let operation =
                            format!("operationId: row{}, responses: {{'204': {{description: ok}}}}", rows.len());
                        rows.push((
                            format!("{location} {style}{explode}{reserved}, {name}"),
                            format!("{{get: {{{operation}, parameters: [{parameter}]}}}}"),
                        ));
                    }
                }
            }
        }
    }
    check(
        "styles",
        lines(&rows, "", |output, index| {
            let operation = operation(output, index).unwrap();
            match operation.inputs.first() {
                Some(input) => format!("{} {}", input.ty, input.encoding),
                None => {
                    let types: Vec<_> = operation.arguments.iter().map(|argument| argument.ty.as_str()).collect();
                    format!("{} {}", types.join(", "), operation.path_template.rsplit('/').next().unwrap())
                }
            }
        }),
    );
}

const CONTENTS: [(&str, &str); 7] = [
    ("nothing", ""),
    ("json", ", content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}"),
    ("other json", ", content: {application/vnd.b+json: {schema: {$ref: '#/components/schemas/B'}}}"),
    ("text", ", content: {text/plain: {schema: {type: string}}}"),
    ("number", ", content: {text/plain: {schema: {type: integer}}}"),
    ("bytes", ", content: {image/png: {schema: {type: string, format: binary}}}"),
    ("two", ", content: {text/csv: {}, application/json: {schema: {$ref: '#/components/schemas/A'}}}"),
];

#[test]
fn responses() {
    let (mut rows, methods) = (Vec::new(), [("get", ""), ("head", "head ")]);
    let pairs = [
        ("200", "201"),
        ("200", "204"),
        ("200", "2XX"),
        ("200", "default"),
        ("404", "default"),
        ("302", "default"),
        ("302", "200"),
    ];
    for (one, other) in pairs {
        for (first, content) in CONTENTS {
            for (second, others) in CONTENTS {
                let responses =
                    format!("'{other}': {{description: ok{others}}}, '{one}': {{description: ok{content}}}");
                let (method, shown) = methods[usize::from(one == "404" && first == "text")];
                rows.push((
                    format!("{shown}{one} {first}, {other} {second}"),
                    format!("{{{method}: {{operationId: row{}, responses: {{{responses}}}}}}}", rows.len()),
                ));
            }
        }
    }
    let schemas = "components:\n  schemas:\n    A: {type: object, properties: {a: {type: string}}}\n    B: {type: object, properties: {b: {type: string}}}\n";
    check(
        "responses",
        lines(&rows, schemas, |output, index| {
            let operation = operation(output, index).unwrap();
            let errors = operation
                .error_responses
                .iter()
                .map(|error| format!(" {} {}", error.status, error.ty.as_deref().unwrap_or("?")));
            let accept = operation.accept.as_ref().map_or(String::new(), |accept| format!(" accept {accept}"));
            format!("{}{accept}{}", operation.response.ty, errors.collect::<String>())
        }),
    );
}

#[test]
fn merged_types() {
    merged(
        "merged-types",
        "",
        &[
            "{type: string}",
            "{type: string, nullable: true}",
            "{type: string, format: date}",
            "{type: string, enum: [a, b]}",
            "{type: string, enum: [b, c]}",
            "{type: integer}",
            "{type: integer, format: int32}",
            "{type: number}",
            "{type: boolean}",
            "{type: array, items: {type: string}}",
            "{type: array, items: {type: integer}}",
            "{type: object, properties: {a: {type: string}}}",
            "{type: object, properties: {a: {type: integer}, b: {type: string}}}",
            "{}",
        ],
    );
}

/// Unions with their variants, base schemas with their subtypes, each by name and in place.
#[test]
fn merged_references() {
    let schemas = "components:\n  schemas:\n    Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}\n    \
                   Cat: {type: object, required: [lives], properties: {lives: {type: integer}}}\n    \
                   Dog: {type: object, required: [tail], properties: {tail: {type: string}}}\n    \
                   Shape: {type: object, discriminator: {propertyName: form}, properties: {form: {type: string}}}\n    \
                   Circle: {allOf: [{$ref: '#/components/schemas/Shape'}, {type: object, properties: {radius: {type: number}}}]}\n    \
                   Ring: {allOf: [{$ref: '#/components/schemas/Circle'}]}\n";
    merged(
        "merged-references",
        schemas,
        &[
            "{type: string}",
            "{oneOf: [{type: string}, {type: integer}]}",
            "{type: object, required: [lives], properties: {lives: {type: integer}}}",
            "{type: object}",
            "{$ref: '#/components/schemas/Pet'}",
            "{$ref: '#/components/schemas/Cat'}",
            "{$ref: '#/components/schemas/Shape'}",
            "{$ref: '#/components/schemas/Circle'}",
            "{$ref: '#/components/schemas/Ring'}",
        ],
    );
}

/// The type of a property that two schemas of an `allOf` have, for each two of these types.
fn merged(name: &str, head: &str, types: &[&str]) {
    let mut rows = Vec::new();
    for one in types {
        for other in types {
            let part = |schema: &str| format!("{{type: object, properties: {{p: {schema}}}}}");
            let schema = format!("{{allOf: [{}, {}]}}", part(one), part(other));
            rows.push((
                format!("{one} {other}"),
                format!(
                    "{{get: {{operationId: row{}, responses: {{'200': {{description: ok, content: {{application/json: {{schema: {schema}}}}}}}}}}}}}",
                    rows.len()
                ),
            ));
        }
    }
    check(
        name,
        lines(&rows, head, |output, index| {
            let Some(operation) = operation(output, index) else { return "unsupported".to_owned() };
            let model = output
                .public_api
                .models
                .iter()
                .find(|model| operation.response.ty.ends_with(&format!("::{}", model.name)));
            match model.map(|model| &model.kind) {
                Some(oas_client_generator::public_api::Kind::Struct(object)) => {
                    object.fields.iter().map(|field| field.ty.clone()).collect::<Vec<_>>().join(", ")
                }
                _ => operation.response.ty.clone(),
            }
        }),
    );
}

#[test]
fn security() {
    let alternatives = [
        ("", "nothing"),
        ("[]", "[]"),
        ("[{}]", "[{}]"),
        ("[{token: []}]", "token"),
        ("[{key: []}, {token: []}]", "key | token"),
        ("[{key: [], token: []}]", "key token"),
        ("[{}, {token: []}]", "{} | token"),
        ("[{token: [], plain: []}]", "token plain"),
        ("[{other: []}]", "other"),
    ];
    let schemes = "components:\n  securitySchemes:\n    key: {type: apiKey, in: header, name: X-Key}\n    token: {type: http, scheme: bearer}\n    \
                   plain: {type: http, scheme: basic}\n    other: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://grid.example/t', scopes: {}}}}\n";
    let mut text = String::new();
    for (root, name) in alternatives {
        let root = if root.is_empty() { String::new() } else { format!("security: {root}\n") };
        let row = |(index, (own, name)): (usize, &(&str, &str))| {
            let own = if own.is_empty() { String::new() } else { format!(", security: {own}") };
            let operation = format!("operationId: row{index}, responses: {{'204': {{description: ok}}}}{own}");
            ((*name).to_owned(), format!("{{get: {{{operation}}}}}"))
        };
        let rows: Vec<_> = alternatives.iter().enumerate().map(row).collect();
        let lines = lines(&rows, &format!("{root}{schemes}"), |output, index| {
            let operation = operation(output, index).unwrap();
            let own = operation.security.as_ref().map_or("usual".to_owned(), |own| format!("{own:?}"));
            let usual = &output.public_api.client.security;
            format!("{}{own}, usual {usual:?}", if operation.anonymous { "anonymous " } else { "" })
        });
        writeln!(text, "# document: {name}\n{lines}").unwrap();
    }
    check("security", text);
}
