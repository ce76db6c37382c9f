//! The contract of an operation.

use super::{
    OperationContract,
    schema::{Direction, Reader},
};
use crate::{openapi::references::resolve_in, yaml::Value};

/// Reads the operation at a pointer.
pub(super) fn read(pointer: &str, reader: &mut Reader<'_>) -> Option<OperationContract> {
    let raw = reader.raw;
    let operation = resolve_in(raw, pointer)?.value;
    let item = pointer.rsplit_once('/').and_then(|(item, _)| Some(resolve_in(raw, item)?.value));
    let sunset = operation.get("x-sunset").and_then(Value::as_str).map(str::to_owned);
    let mut contract = OperationContract { sunset, ..OperationContract::default() };
    // Parameters of the operation override those of the path item.
    for parameters in [item, Some(operation)].into_iter().flatten().filter_map(|one| one.get("parameters")) {
        for parameter in parameters.as_sequence().into_iter().flatten() {
            add_parameter(parameter, reader, &mut contract);
        }
    }
    if let Some(body) = operation.get("requestBody").and_then(|body| reader.resolve(body)) {
        contract.body_required = body.get("required").and_then(Value::as_bool).unwrap_or_default();
        contract.request = add_content(body, ("request", Direction::Request), reader, &mut contract);
    }
    for (status, response) in mapping(operation, "responses") {
        let status = scalar(status);
        let Some(response) = reader.resolve(response).filter(|_| !status.starts_with("x-")) else { continue };
        add_headers(response, &status, reader, &mut contract);
        let media_types =
            add_content(response, (&format!("response {status}"), Direction::Response), reader, &mut contract);
        contract.responses.insert(status, media_types);
    }
    add_scopes(operation.get("security").or_else(|| raw.get("security")), &mut contract);
    Some(contract)
}

fn mapping<'a>(value: &'a Value, keyword: &str) -> impl Iterator<Item = (&'a Value, &'a Value)> {
    value.get(keyword).and_then(Value::as_mapping).into_iter().flatten()
}

/// A status code as text; YAML may have read a number.
fn scalar(status: &Value) -> String {
    match status {
        Value::Number(number) => number.to_string(),
        other => other.as_str().unwrap_or_default().to_owned(),
    }
}

fn add_parameter<'a>(parameter: &'a Value, reader: &mut Reader<'a>, contract: &mut OperationContract) {
    let Some(parameter) = reader.resolve(parameter) else { return };
    let text = |keyword: &str| parameter.get(keyword).and_then(Value::as_str);
    let (Some(location), Some(name)) = (text("in"), text("name")) else { return };
    let label = format!("{location} {name}");
    let schema = parameter.get("schema").or_else(|| mapping(parameter, "content").next()?.1.get("schema"));
    let mut limits = schema.map(|schema| reader.limits(schema, Direction::Request)).unwrap_or_default();
    if let Some(sunset) = text("x-sunset") {
        limits.entry(String::new()).or_default().insert("x-sunset".to_owned(), sunset.into());
    }
    contract.limits.insert(label, limits);
}

/// Adds the schemas of each media type, and returns the media types.
fn add_content<'a>(
    holder: &'a Value,
    (label, direction): (&str, Direction),
    reader: &mut Reader<'a>,
    contract: &mut OperationContract,
) -> String {
    let mut names = Vec::new();
    for (name, media_type) in mapping(holder, "content").filter_map(|(name, one)| Some((name.as_str()?, one))) {
        let name = name.replace(' ', "");
        if let Some(schema) = media_type.get("schema") {
            let limits = reader.limits(schema, direction);
            contract.limits.insert(format!("{label} {name}"), limits);
        }
        names.push(name);
    }
    names.sort();
    names.join(" ")
}

/// Adds the headers of a response. Case doesn't count in their names.
fn add_headers<'a>(response: &'a Value, status: &str, reader: &mut Reader<'a>, contract: &mut OperationContract) {
    for (name, header) in mapping(response, "headers").filter_map(|(name, one)| Some((name.as_str()?, one))) {
        let Some(header) = reader.resolve(header) else { continue };
        let name = name.to_ascii_lowercase();
        let required = header.get("required").and_then(Value::as_bool).unwrap_or_default();
        if let Some(schema) = header.get("schema") {
            let mut limits = reader.limits(schema, Direction::Response);
            if let Some(ty) = schema.get("type").and_then(Value::as_str).filter(|ty| *ty != "string") {
                limits.entry(String::new()).or_default().insert("type".to_owned(), ty.into());
            }
            contract.limits.insert(format!("headers {status} {name}"), limits);
        }
        contract.headers.insert(format!("{status} {name}"), required);
    }
}

/// Adds the scopes that the security requirements ask for. Requirements of one scheme are alternatives, of which the first counts.
fn add_scopes(security: Option<&Value>, contract: &mut OperationContract) {
    let requirements = security.and_then(Value::as_sequence).into_iter().flatten();
    let schemes = requirements.filter_map(Value::as_mapping).flatten();
    for (scheme, scopes) in schemes.filter_map(|(scheme, scopes)| Some((scheme.as_str()?, scopes.as_sequence()?))) {
        let mut scopes: Vec<_> = scopes.iter().filter_map(Value::as_str).collect();
        scopes.sort_unstable();
        if !scopes.is_empty() {
            contract.scopes.entry(scheme.to_owned()).or_insert_with(|| scopes.join(" "));
        }
    }
}
