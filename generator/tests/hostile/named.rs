//! A thing with a name is never emitted as `Unnamed`, whatever its name and its schema are.

use serde_json::{Value, json};

use crate::emitted::sound;

/// Schemas around one or several inline schemas.
fn wrapped() -> Vec<Value> {
    let object = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    let other = json!({"type": "object", "required": ["b"], "properties": {"b": {"type": "string"}}});
    let inner = [
        object.clone(),
        json!({"type": "string", "enum": ["a", "b"]}),
        json!({"type": "integer", "enum": [1, 2]}),
        json!({"type": "array", "items": object}),
        json!({"type": "object", "additionalProperties": object}),
        json!({"oneOf": [object, other]}),
        json!({"allOf": [object, other]}),
        json!({"type": "object", "properties": {"inner": {"anyOf": [object]}}}),
    ];
    let mut all = Vec::new();
    for schema in inner {
        for keyword in ["oneOf", "anyOf", "allOf"] {
            all.push(json!({keyword: [schema], "description": "Barks."}));
            all.push(json!({keyword: [schema, other]}));
            all.push(json!({"type": "array", "items": {keyword: [{keyword: [schema]}]}}));
        }
        all.push(json!({"oneOf": [{"anyOf": [{"allOf": [schema]}]}]}));
        all.push(schema);
    }
    all
}

/// A description with the schema in a component and in every kind of inline location.
fn described(version: &str, name: &str, schema: &Value) -> Value {
    let mut component = schema.clone();
    let nullable = if version.starts_with("3.0") { json!({"nullable": true}) } else { json!({"type": "null"}) };
    if version.starts_with("3.0") {
        component["nullable"] = json!(true);
    } else if let Some(variants) = component.get_mut("oneOf").or(None).and_then(Value::as_array_mut) {
        variants.push(nullable);
    }
    let reference = |section: &str| json!({"$ref": format!("#/components/{section}/{name}")});
    let content = |schema: &Value| json!({"application/json": {"schema": schema}});
    let list = |schema: &Value| json!({"type": "array", "items": schema});
    let response = json!({"description": "ok", "content": content(schema)});
    let parameter = json!({"name": name, "in": "query", "content": content(schema)});
    let operation = |body: Value, responses: Value| json!({"requestBody": body, "responses": responses});
    let ok = |response: Value| json!({"200": response});
    let mut api = json!({
        "openapi": version,
        "info": {"title": "Kennel", "version": "1"},
        "servers": [{"url": "https://kennel.example"}],
        "paths": {
            "/components": {"put": {
                "parameters": [reference("parameters")],
                "requestBody": reference("requestBodies"),
                "responses": {"200": reference("responses"), "default": {"description": "no", "content": content(schema)}},
            }},
            "/inline": {"put": operation(json!({"content": content(schema)}), ok(response.clone()))},
            "/items": {"put": operation(json!({"content": content(&list(schema))}), ok(json!({"description": "ok", "content": content(&list(schema))})))},
            "/schemas": {"put": operation(json!({"content": content(&reference("schemas"))}), ok(json!({"description": "ok", "content": content(&reference("schemas"))})))},
        },
        "components": {
            "schemas": {name: component, "Holder": {"type": "object", "properties": {"held": reference("schemas"), "own": schema}}},
            "parameters": {name: parameter},
            "requestBodies": {name: {"content": content(schema)}},
            "responses": {name: response},
            "headers": {name: {"schema": {"type": "string"}}},
        },
    });
    api["paths"]["/holder"] = json!({"get": {"responses": ok(json!({"description": "ok", "headers": {"X-Dog": reference("headers")}, "content": content(&json!({"$ref": "#/components/schemas/Holder"}))}))}});
    if !version.starts_with("3.0") {
        api["webhooks"] = json!({name: {"post": operation(json!({"content": content(&reference("schemas"))}), json!({"204": {"description": "ok"}}))}});
        api["x-oas-client"] = json!({"signature": {"header": "X-Signature", "scheme": "hmac-sha256-hex"}});
    }
    api
}

#[track_caller]
fn assert_named(api: &Value) {
    let output = sound(api, &Value::Null);
    let unnamed = |line: &&str| line.to_lowercase().contains("unnamed");
    let found: Vec<_> = output.files.iter().filter_map(|file| file.text.lines().find(unnamed)).collect();
    assert!(found.is_empty(), "{found:#?}\n{api}");
}

#[test]
fn a_component_of_one_inline_schema_has_its_name() {
    for (schema, version) in wrapped().iter().zip(["3.0.3", "3.1.1", "3.2.0", "3.0.0"].iter().cycle()) {
        assert_named(&described(version, "Dog", schema));
    }
}

/// Each definition of Swagger 2.0, which has `allOf` alone.
#[test]
fn a_definition_of_one_inline_schema_has_its_name() {
    for schema in wrapped().into_iter().filter(|schema| !schema.to_string().contains("Of\":[{\"oneOf")) {
        assert_named(&json!({
            "swagger": "2.0", "info": {"title": "Kennel", "version": "1"}, "host": "kennel.example", "schemes": ["https"],
            "consumes": ["application/json"], "produces": ["application/json"],
            "paths": {"/dogs": {"put": {
                "parameters": [{"$ref": "#/parameters/Dog"}],
                "responses": {"200": {"description": "ok", "schema": {"$ref": "#/definitions/Dog"}}, "default": {"$ref": "#/responses/Dog"}},
            }}},
            "definitions": {"Dog": schema},
            "parameters": {"Dog": {"name": "dog", "in": "body", "schema": schema}},
            "responses": {"Dog": {"description": "no", "schema": schema}},
        }));
    }
}

/// Names without an ASCII letter or digit, which all are keys that OpenAPI or JSON allows.
const BARE: [&str; 8] = ["_", "-", ".", "__", "_.-", "日本", "Ω", "🐕"];

#[test]
fn a_name_without_ascii_letters_names_its_model() {
    let object = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    for name in BARE {
        for schema in [&object, &json!({"anyOf": [object]}), &json!({"type": "string", "enum": BARE})] {
            assert_named(&described("3.1.0", name, schema));
        }
    }
}

#[test]
fn a_name_without_ascii_letters_names_everything_else() {
    for name in BARE {
        let object = json!({"type": "object", "properties": {name: {"type": "object", "properties": {name: {"type": "string"}}}}});
        let titled =
            json!({"oneOf": [{"title": name, "type": "array", "items": object}, {"title": name, "type": "integer"}]});
        assert_named(&json!({
            "openapi": "3.0.3", "info": {"title": name, "version": "1"},
            "servers": [{"url": "https://kennel.example/{v}", "variables": {"v": {"default": "a", "enum": ["a", name]}}}],
            "tags": [{"name": name}],
            "security": [{"key": []}],
            "paths": {
                format!("/{name}"): {"put": {"tags": [name], "operationId": name, "parameters": [
                    {"name": name, "in": "query", "schema": {"type": "string", "enum": ["a", name]}},
                ], "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": object}}},
                "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": titled}}}}}},
                format!("/{name}/{{id}}"): {"get": {"tags": [name], "parameters": [
                    {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                ], "responses": {"204": {"description": "ok"}}}},
                format!("/a/{{{name}}}"): {"get": {"parameters": [
                    {"name": name, "in": "path", "required": true, "schema": {"type": "string"}},
                ], "responses": {"204": {"description": "ok"}}}},
                format!("/a/b:{name}"): {"post": {"responses": {"204": {"description": "ok"}}}},
            },
            "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}},
        }));
    }
}

#[test]
fn names_without_ascii_letters_stay_apart() {
    let schemas: serde_json::Map<_, _> =
        BARE.iter().map(|name| ((*name).to_owned(), json!({"type": "string", "enum": ["a"]}))).collect();
    let properties: serde_json::Map<_, _> =
        BARE.iter().map(|name| ((*name).to_owned(), json!({"$ref": format!("#/components/schemas/{name}")}))).collect();
    let api = json!({
        "openapi": "3.0.3", "info": {"title": "Kennel", "version": "1"}, "servers": [{"url": "https://kennel.example"}],
        "paths": {"/a": {"get": {"responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/All"}}}}}}}},
        "components": {"schemas": schemas},
    });
    let mut api = api;
    api["components"]["schemas"]["All"] = json!({"type": "object", "properties": properties});
    assert_named(&api);
    let output = sound(&api, &Value::Null);
    let models = output.files.iter().find(|file| file.text.contains("U65e5U672c")).expect("日本 is a model");
    for (field, model) in
        [("u5f", "U5f"), ("u2d", "U2d"), ("u2e", "U2e"), ("u65e5_u672c", "U65e5U672c"), ("u3c9", "U3c9")]
    {
        assert!(models.text.contains(&format!("pub {field}: Option<{model}>")), "{field}: {}", models.text);
    }
}
