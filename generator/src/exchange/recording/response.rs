//! Compares a recorded response with the description, as the emitted test of the exchange would: the status, the media type, and
//! the values of the body.

use oas_client_runtime::har::Entry;
use serde_json::Value;

use super::{
    cause::{Cause, Reported},
    described::Description,
    location::Locations,
};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    exchange::check::{Checked, check},
    ir::{Api, ErrorResponse, Operation, SuccessResponse, Type, TypeKind},
    media_type::{canonical, is_json},
    pointer::join,
    suggest::closest,
};

/// The differences of the response of an exchange.
pub(super) fn check_response(api: &Api, entry: &Entry, locations: &Locations<'_>) -> Vec<Reported> {
    let description = Description(locations.tree);
    let status = entry.response.status;
    let mut check = Check { locations, description, schema: None, is_success: status < 300, found: Vec::new() };
    let Some(response) = description.response(&locations.operation.pointer, status) else {
        check.undescribed_status(status);
        return check.found;
    };
    if entry.response.content.text.is_empty() || !entry.response.content.encoding.is_empty() {
        return check.found;
    }
    let recorded = &entry.response.content.mime_type;
    let (known, media_type) = description.media_types(&response, recorded);
    match media_type {
        Some(media_type) => check.schema = Some(join(&media_type, "schema")),
        // A proxy's errors aren't those of the API.
        None if recorded.is_empty() || known.is_empty() || !check.is_success => return check.found,
        None => {
            check.undescribed_media_type(recorded, &known, &response);
            return check.found;
        }
    }
    // The client reads such values in other ways.
    let is_lenient =
        api.types.iter().any(|def| matches!(&def.kind, TypeKind::Struct(object) if object.lenient.is_some()));
    if let Some(ty) = body_type(locations.operation, entry).filter(|_| !is_lenient) {
        check.body(api, &ty, &entry.response.content.text);
    }
    check.found
}

/// The type of the JSON that the client decodes.
fn body_type(operation: &Operation, entry: &Entry) -> Option<Type> {
    let (status, recorded) = (entry.response.status, canonical(&entry.response.content.mime_type));
    let response = match status {
        200..300 => operation
            .alternatives
            .iter()
            .find(|alternative| canonical(&alternative.media_type) == recorded)
            .map_or(operation.response.of(status), |alternative| &alternative.response),
        400.. => return error_type(&operation.error_responses, status).filter(|_| is_json(&recorded)),
        _ => return None,
    };
    match response {
        SuccessResponse::Json(ty) => Some(ty.clone()),
        SuccessResponse::Page(ty) => Some(ty.clone()),
        _ => None,
    }
}

fn error_type(responses: &[ErrorResponse], status: u16) -> Option<Type> {
    let names = [status.to_string(), format!("{}XX", status / 100), "default".to_owned()];
    let find = |name: &String| responses.iter().find(|response| response.status.eq_ignore_ascii_case(name));
    match &names.iter().find_map(find)?.response {
        SuccessResponse::Json(ty) => Some(ty.clone()),
        _ => None,
    }
}

struct Check<'a> {
    locations: &'a Locations<'a>,
    description: Description<'a>,
    /// The pointer of the body's schema.
    schema: Option<String>,
    is_success: bool,
    found: Vec<Reported>,
}

impl Check<'_> {
    fn at(&self, part: &str) -> String {
        format!("{}/response/{part}", self.locations.pointer)
    }

    fn report(&mut self, cause: Cause, diagnostic: Diagnostic) {
        self.found.push(Reported { cause, exchange: self.locations.index, diagnostic });
    }

    fn undescribed_status(&mut self, status: u16) {
        let operation = self.locations.operation;
        let what = format!("operation `{}` has no response with the recorded status {status}", operation.id);
        let help = format!("add `'{status}': {{description: …}}` under `responses`, or record another response");
        let diagnostic = Diagnostic::new(code::UNDESCRIBED_RESPONSE, &self.at("status"), what, help);
        let responses = join(&operation.pointer, "responses");
        let cause = Cause::Described(responses.clone(), status.to_string());
        self.report(cause, diagnostic.see(&responses, Highlight::Key, "the responses are described here"));
    }

    fn undescribed_media_type(&mut self, recorded: &str, known: &[String], response: &str) {
        let known = known.iter().map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ");
        let what = format!("the recorded response is `{recorded}`, but {known} is described");
        let help = format!("add `{}: {{}}` under `content`, or record another response", canonical(recorded));
        let diagnostic = Diagnostic::new(code::UNDESCRIBED_RESPONSE, &self.at("content/mimeType"), what, help);
        let content = join(response, "content");
        let cause = Cause::Described(content.clone(), canonical(recorded));
        self.report(cause, diagnostic.see(&content, Highlight::Key, "described here"));
    }

    fn body(&mut self, api: &Api, ty: &Type, text: &str) {
        let value: Value = match serde_json::from_str(text) {
            Ok(value) => value,
            Err(error) => {
                let what = format!("the recorded response isn't JSON: {error}");
                return self.differs("", what, "record the response as it was sent", true, "json");
            }
        };
        let Checked { mut contradictions, undescribed } = check(api, ty, &value);
        for part in undescribed.iter().filter(|part| !value.pointer(part).is_some_and(Value::is_null)) {
            let (around, name) = part.rsplit_once('/').unwrap_or(("", part));
            let missing = contradictions
                .iter()
                .filter(|other| other.part.rsplit_once('/').is_some_and(|(other, _)| other == around));
            let missing = missing.filter(|other| other.what.ends_with("isn't there"));
            let names: Vec<_> = missing.filter_map(|other| other.part.rsplit('/').next()).map(str::to_owned).collect();
            // A missing property with nearly the same name is the same mistake.
            let renamed = closest(name, names.iter().map(String::as_str)).map(str::to_owned);
            let help = match &renamed {
                Some(renamed) => {
                    format!("did you mean `{renamed}`, which the recording lacks? Write the same name in both")
                }
                None => {
                    format!("add `{name}: {}` to the `properties` of the schema", described_as(value.pointer(part)))
                }
            };
            if let Some(renamed) = renamed {
                let missing = join(around, renamed);
                contradictions.retain(|other| other.part != missing);
            }
            let what = format!("the recorded response has `{part}`, which its schema doesn't have");
            self.differs(around, what, &help, true, name);
        }
        for contradiction in &contradictions {
            let part = if contradiction.part.is_empty() { "it" } else { &format!("`{}`", contradiction.part) };
            let what = format!("the recorded response contradicts its schema: {part} {}", contradiction.what);
            let help = if contradiction.what.ends_with("isn't there") {
                "remove the property from `required`, or record a whole response"
            } else {
                "correct the schema, or record a response that it allows"
            };
            let rule = contradiction.part.rsplit('/').next().unwrap_or_default();
            self.differs(&contradiction.part, what, help, contradiction.is_fatal, &format!("type of {rule}"));
        }
    }

    /// Reports a value of the body. `part` is a pointer into the body, and `rule` what the value breaks.
    fn differs(&mut self, part: &str, what: String, help: &str, is_fatal: bool, rule: &str) {
        // A client keeps the body of an error as it is, whatever its schema.
        let code = if is_fatal && self.is_success { code::RECORDED_RESPONSE } else { code::UNDESCRIBED_RESPONSE };
        let diagnostic = Diagnostic::new(code, &self.at("content/text"), what, help).on(Highlight::Key);
        let schema = self.schema.as_ref().map(|schema| self.description.schema_of(schema, part));
        let at = schema.unwrap_or_else(|| join(&self.locations.operation.pointer, "responses"));
        let cause = Cause::Described(at.clone(), rule.to_owned());
        self.report(cause, diagnostic.see(&at, Highlight::Key, "described here"));
    }
}

/// A schema for a value.
fn described_as(value: Option<&Value>) -> &'static str {
    match value {
        Some(Value::Bool(_)) => "{type: boolean}",
        Some(Value::Number(number)) if number.is_f64() => "{type: number}",
        Some(Value::Number(_)) => "{type: integer}",
        Some(Value::Array(_)) => "{type: array, items: {}}",
        Some(Value::Object(_)) => "{type: object}",
        Some(Value::String(_) | Value::Null) | None => "{type: string}",
    }
}
