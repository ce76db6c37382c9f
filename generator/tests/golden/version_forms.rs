//! A description of OpenAPI 3.0 in the forms of other versions.

use serde_yaml::{Mapping, Value};

/// In the form of 3.1 and later: null is a type.
pub(crate) fn as_3_1(mut document: Value, version: &str) -> Value {
    nulls(&mut document, false);
    document["openapi"] = version.into();
    document
}

/// `named` says that the keys of `value` are names.
fn nulls(value: &mut Value, named: bool) {
    match value {
        Value::Mapping(map) => {
            if !named {
                null(map);
            }
            for (key, value) in map.iter_mut() {
                let key = key.as_str().unwrap_or_default();
                let is_data = ["example", "examples", "default", "enum"].contains(&key) || key.starts_with("x-");
                if named || !is_data {
                    nulls(value, key == "properties" && !named);
                }
            }
        }
        Value::Sequence(items) => items.iter_mut().for_each(|item| nulls(item, false)),
        _ => {}
    }
}

/// `type: string, nullable: true` is `type: [string, 'null']`.
fn null(map: &mut Mapping) {
    let is_nullable = map.get("nullable").and_then(Value::as_bool) == Some(true);
    if is_nullable && let Some(Value::String(ty)) = map.get("type").cloned() {
        map.shift_remove("nullable");
        map.insert("type".into(), vec![Value::from(ty), "null".into()].into());
    }
}

/// What 2.0 can say of a description of 3.0, as 3.0.
pub(crate) fn reduced(mut document: Value) -> Value {
    let schemas = document["components"]["schemas"].clone();
    document["servers"].as_sequence_mut().unwrap().truncate(1);
    document["servers"][0].as_mapping_mut().unwrap().shift_remove("description");
    document["paths"].as_mapping_mut().unwrap().retain(|_, item| item.get("servers").is_none());
    each_parameter(&mut document, &mut |parameter| {
        if let Some(schema) = parameter.get_mut("schema") {
            inline(schema, &schemas);
            // A parameter has one description.
            schema.as_mapping_mut().unwrap().shift_remove("description");
        }
    });
    for operation in operations(&mut document) {
        let Some(body) = operation.get_mut("requestBody").and_then(Value::as_mapping_mut) else { continue };
        body.shift_remove("description");
        for (_, media) in body["content"].as_mapping_mut().unwrap() {
            let schema = media["schema"].as_mapping_mut().unwrap();
            schema.shift_remove("description");
            for (_, field) in schema["properties"].as_mapping_mut().unwrap() {
                inline(field, &schemas);
            }
        }
        let is_required =
            body["content"].as_mapping().unwrap().values().any(|media| media["schema"].get("required").is_some());
        body.insert("required".into(), is_required.into());
    }
    document
}

/// Replaces a reference to a schema, alone or in an `allOf`, and one of its items, with the schema.
fn inline(schema: &mut Value, schemas: &Value) {
    let target = |schema: &Value| {
        let reference = schema.get("$ref").or_else(|| schema.get("allOf")?.get(0)?.get("$ref"))?;
        Some(schemas[reference.as_str()?.rsplit('/').next()?].clone())
    };
    if let Some(Value::Mapping(mut target)) = target(schema) {
        let own = schema.as_mapping().unwrap().iter().filter(|(key, _)| *key != "$ref" && *key != "allOf");
        target.extend(own.map(|(key, value)| (key.clone(), value.clone())));
        *schema = target.into();
    }
    if let Some(items) = schema.get_mut("items") {
        inline(items, schemas);
    }
}

/// In the form of 2.0, for a description that is [`reduced`].
pub(crate) fn as_2_0(mut document: Value) -> Value {
    each_parameter(&mut document, &mut flatten);
    for operation in operations(&mut document) {
        operation_as_2_0(operation);
    }
    for (_, response) in document["components"]["responses"].as_mapping_mut().unwrap() {
        response_as_2_0(response);
    }
    nullable_as_2_0(&mut document, false);
    let map = document.as_mapping_mut().unwrap();
    map.shift_remove("openapi");
    map.shift_remove("servers");
    let mut components = map.shift_remove("components").unwrap();
    for (section, old) in [("schemas", "definitions"), ("parameters", "parameters"), ("responses", "responses")] {
        map.insert(old.into(), std::mem::take(&mut components[section]));
    }
    let mut schemes = std::mem::take(&mut components["securitySchemes"]);
    for (_, scheme) in schemes.as_mapping_mut().unwrap() {
        scheme["type"] = "basic".into();
        scheme.as_mapping_mut().unwrap().shift_remove("scheme");
    }
    map.insert("securityDefinitions".into(), schemes);
    map.insert("swagger".into(), "2.0".into());
    map.insert("host".into(), "chat.twilio.com".into());
    map.insert("basePath".into(), "/v2".into());
    map.insert("schemes".into(), vec![Value::from("https")].into());
    map.insert("produces".into(), vec![Value::from("application/json")].into());
    let text = serde_yaml::to_string(&document).unwrap();
    let text = text.replace("#/components/schemas/", "#/definitions/").replace("#/components/", "#/");
    serde_yaml::from_str(&text).unwrap()
}

/// A parameter has the keywords of its schema.
fn flatten(parameter: &mut Mapping) {
    let explode = parameter.shift_remove("explode").and_then(|explode| explode.as_bool());
    parameter.shift_remove("style");
    if let Some(Value::Mapping(schema)) = parameter.shift_remove("schema") {
        if schema.get("type").is_some_and(|ty| ty == "array") {
            let format = if explode.unwrap_or(true) { "multi" } else { "csv" };
            parameter.insert("collectionFormat".into(), format.into());
        }
        parameter.extend(schema);
    }
}

fn operation_as_2_0(operation: &mut Mapping) {
    for (_, response) in operation["responses"].as_mapping_mut().unwrap() {
        response_as_2_0(response);
    }
    let Some(mut body) = operation.shift_remove("requestBody") else { return };
    let (media_type, media) = body["content"].as_mapping_mut().unwrap().iter_mut().next().unwrap();
    operation.insert("consumes".into(), vec![media_type.clone()].into());
    let required = media["schema"].get("required").cloned().unwrap_or_default();
    let encoding = media.get("encoding").cloned().unwrap_or_default();
    let mut fields = Vec::new();
    for (name, field) in media["schema"]["properties"].as_mapping_mut().unwrap() {
        let mut parameter = field.as_mapping().unwrap().clone();
        if let Some(deprecated) = parameter.shift_remove("deprecated") {
            parameter.insert("x-deprecated".into(), deprecated);
        }
        parameter.insert("name".into(), name.clone());
        parameter.insert("in".into(), "formData".into());
        if required.as_sequence().is_some_and(|required| required.contains(name)) {
            parameter.insert("required".into(), true.into());
        }
        if parameter.get("type").is_some_and(|ty| ty == "array") {
            let is_joined = encoding.get(name).is_some_and(|encoding| encoding.get("explode") == Some(&false.into()));
            parameter.insert("collectionFormat".into(), if is_joined { "csv" } else { "multi" }.into());
        }
        fields.push(parameter.into());
    }
    let parameters = operation.entry("parameters".into()).or_insert_with(|| Vec::<Value>::new().into());
    parameters.as_sequence_mut().unwrap().extend::<Vec<Value>>(fields);
}

fn response_as_2_0(response: &mut Value) {
    let Some(map) = response.as_mapping_mut() else { return };
    if let Some(content) = map.shift_remove("content") {
        map.insert("schema".into(), content["application/json"]["schema"].clone());
    }
    for (_, header) in map.get_mut("headers").and_then(Value::as_mapping_mut).into_iter().flatten() {
        flatten(header.as_mapping_mut().unwrap());
    }
}

fn nullable_as_2_0(value: &mut Value, named: bool) {
    match value {
        Value::Mapping(map) => {
            if !named && let Some(nullable) = map.shift_remove("nullable") {
                map.insert("x-nullable".into(), nullable);
            }
            for (key, value) in map.iter_mut() {
                let is_properties = key.as_str() == Some("properties");
                nullable_as_2_0(value, is_properties && !named);
            }
        }
        Value::Sequence(items) => items.iter_mut().for_each(|item| nullable_as_2_0(item, false)),
        _ => {}
    }
}

/// All operations.
fn operations(document: &mut Value) -> Vec<&mut Mapping> {
    let items = document["paths"].as_mapping_mut().unwrap().iter_mut();
    let operations = items.flat_map(|(_, item)| item.as_mapping_mut().unwrap().iter_mut());
    operations.filter_map(|(_, operation)| operation.as_mapping_mut()).collect()
}

/// Calls `each` with all parameters that are no references.
fn each_parameter(document: &mut Value, each: &mut dyn FnMut(&mut Mapping)) {
    let mut change = |parameter: &mut Value| {
        if let Some(map) = parameter.as_mapping_mut().filter(|map| !map.contains_key("$ref")) {
            each(map);
        }
    };
    for (_, parameter) in document["components"]["parameters"].as_mapping_mut().unwrap() {
        change(parameter);
    }
    for (_, item) in document["paths"].as_mapping_mut().unwrap() {
        for (key, value) in item.as_mapping_mut().unwrap() {
            let own = if key == "parameters" { Some(value) } else { value.get_mut("parameters") };
            own.and_then(Value::as_sequence_mut).into_iter().flatten().for_each(&mut change);
        }
    }
}
