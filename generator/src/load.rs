//! Text -> plain tree -> openapiv3 document. The only user of serde_yaml.

mod normalise;

use openapiv3::OpenAPI;
use serde::Deserialize;
use serde_yaml::Value;

use crate::problem::{Problem, below};

/// A description in both of its forms.
#[derive(Debug)]
pub(crate) struct Document {
    /// As openapiv3 reads it.
    pub(crate) api: OpenAPI,
    /// As it was written, normalised.
    pub(crate) tree: Value,
}

/// Reads a description.
///
/// # Errors
///
/// Every mistake found, if there is one that leaves no document to go on with. Warnings go to `problems`.
pub(crate) fn load(text: &str, problems: &mut Vec<Problem>) -> Option<Document> {
    match parse(text).and_then(|tree| version(&tree).map(|()| tree)) {
        Ok(mut tree) => {
            normalise::normalise(&mut tree, problems);
            match OpenAPI::deserialize(&tree) {
                Ok(api) => Some(Document { api, tree }),
                Err(error) => {
                    problems.extend(locate(&tree, &error));
                    None
                }
            }
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

/// JSON is YAML, but its own parser is several times as fast.
fn parse(text: &str) -> Result<Value, Problem> {
    let result = if text.trim_start().starts_with('{') {
        serde_json::from_str(text).or_else(|_| serde_yaml::from_str(text))
    } else {
        serde_yaml::from_str(text)
    };
    result.map_err(|error| {
        Problem::error("", format!("the description is neither YAML nor JSON: {error}"), "mend the syntax there")
    })
}

/// Only OpenAPI 3.0 goes on.
fn version(tree: &Value) -> Result<(), Problem> {
    let refuse = |what: String, help: &str| Err(Problem::error("", what, help));
    if !tree.is_mapping() {
        return refuse("the description is no object".to_owned(), "an OpenAPI document starts with `openapi: 3.0.3`");
    }
    if let Some(swagger) = tree.get("swagger") {
        let version = scalar(swagger);
        return refuse(format!("this is Swagger {version}, not OpenAPI 3.0"), "convert it first, with swagger2openapi");
    }
    let Some(version) = tree.get("openapi").map(scalar) else {
        return refuse("the description has no `openapi` member".to_owned(), "say `openapi: 3.0.3` at its top");
    };
    if version == "3.0" || version.starts_with("3.0.") {
        return Ok(());
    }
    refuse(format!("this is OpenAPI {version}; the generator reads 3.0"), "describe the API in OpenAPI 3.0.3")
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => serde_yaml::to_string(other).unwrap_or_default().trim_end().to_owned(),
    }
}

/// Finds the objects that don't parse, since the parser itself can't say where they stand.
fn locate(tree: &Value, whole: &serde_yaml::Error) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut check = |at: String, result: Result<(), serde_yaml::Error>| {
        if let Err(error) = result {
            found.push(Problem::error(&at, format!("this isn't what OpenAPI 3.0 has here: {error}"), HELP));
        }
    };
    for (path, item) in members(tree.get("paths")) {
        let at = below("/paths", &path);
        for (key, value) in members(Some(item)) {
            if openapi_method(&key) {
                check(below(&at, &key), openapiv3::Operation::deserialize(value).map(drop));
            }
        }
    }
    let components = tree.get("components");
    macro_rules! each {
        ($($key:literal: $type:ty),*) => {$(
            for (name, value) in members(components.and_then(|all| all.get($key))) {
                let at = below(concat!("/components/", $key), &name);
                let read = openapiv3::ReferenceOr::<$type>::deserialize(value);
                // A reference is no use to find the fault with; the object itself says more.
                if read.is_err() {
                    check(at, <$type>::deserialize(value).map(drop));
                }
            }
        )*};
    }
    each!("schemas": openapiv3::Schema, "parameters": openapiv3::Parameter, "responses": openapiv3::Response,
          "requestBodies": openapiv3::RequestBody, "headers": openapiv3::Header,
          "securitySchemes": openapiv3::SecurityScheme);
    if found.is_empty() {
        found.push(Problem::error("", format!("this isn't an OpenAPI 3.0 document: {whole}"), HELP));
    }
    found
}

const HELP: &str = "compare it with https://spec.openapis.org/oas/v3.0.3";

/// Whether a path item's key is an HTTP method.
fn openapi_method(key: &str) -> bool {
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"].contains(&key)
}

/// The members of an object whose keys are text; none of anything else.
fn members(value: Option<&Value>) -> impl Iterator<Item = (String, &Value)> {
    value.and_then(Value::as_mapping).into_iter().flatten().map(|(key, value)| (scalar(key), value))
}
