//! The JSON responses to deliveries: the changes that they make.

use std::collections::BTreeMap;

use openapiv3::{Operation, ReferenceOr, Response, Schema, StatusCode};

use super::{Context, MOVE_TO_COMPONENT, OBJECT, Rejection, reject};
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{Type, TypeId},
    lower::schema::view::View,
    media_type::essence,
    naming::words::words,
    openapi::{extension, references::Resolved},
    pointer::join,
};

/// The JSON responses to a delivery.
#[derive(Default)]
pub(super) struct JsonResponses<'a> {
    /// The response to any event.
    pub(super) all: Option<TypeId>,
    /// The responses by reference, if events choose one.
    pub(super) several: BTreeMap<&'a str, JsonResponse>,
}

/// The model of a response, and the location of the reference to its schema.
pub(super) struct JsonResponse {
    pub(super) id: TypeId,
    pub(super) at: String,
}

impl<'a> Context<'a> {
    /// The JSON responses to a delivery.
    pub(super) fn json_responses(
        &mut self,
        operation: &'a Operation,
        at: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<JsonResponses<'a>, Rejection> {
        let mut found = JsonResponses::default();
        let at = join(at, "responses");
        for (code, response) in &operation.responses.responses {
            let at = join(&at, code);
            let Resolved { value: response, pointer: at } = self.found::<Response>(response, &at)?;
            let json = response.content.iter().find(|(kind, _)| essence(kind) == "application/json");
            let Some((kind, media)) = json else { continue };
            let at = join(&join(&join(&at, "content"), kind), "schema");
            let Some(schema) = &media.schema else { continue };
            if *code != StatusCode::Code(200) {
                let what =
                    format!("JSON with status {code} is not generated: a response makes changes with status 200 only");
                diagnostics.push(Diagnostic::new(code::UNSUPPORTED_WEBHOOK, &at, what, "describe it under `200`"));
                continue;
            }
            let Resolved { value, pointer: at_found } = self.found::<Schema>(schema, &at)?;
            let view = View::new(value);
            if view.one_of.is_empty() {
                let hint: Vec<_> = words(&operation.operation_id.clone().unwrap_or_default());
                let hint: Vec<_> = hint.into_iter().chain(["changes".to_owned()]).collect();
                found.all = self.object(schema, &hint, &at)?.into();
            }
            for (index, alternative) in view.one_of.iter().enumerate() {
                let at = join(&join(&at_found, view.union_keyword), index);
                let ReferenceOr::Reference { reference } = alternative else {
                    return reject(&at, "the schema of a response is inline", MOVE_TO_COMPONENT);
                };
                let id = self.object(alternative, &[], &at)?;
                found.several.insert(reference, JsonResponse { id, at });
            }
        }
        Ok(found)
    }

    fn object(&mut self, schema: &'a ReferenceOr<Schema>, hint: &[String], at: &str) -> Result<TypeId, Rejection> {
        match self.types.shape(schema, hint, at).ty {
            Type::Named(id) => Ok(id),
            _ => reject(at, "a response is not an object with properties", OBJECT),
        }
    }

    /// The model of the changes that a response to an event makes.
    pub(super) fn changes(
        &self,
        schema: &Schema,
        responses: &JsonResponses<'_>,
        at: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<TypeId> {
        let said: extension::Event = extension::read(&schema.schema_data.extensions, at, diagnostics);
        let Some(said) = said.changes else { return responses.all };
        let found = responses.several.get(said.as_str());
        if found.is_none() {
            let what = format!("`changes` names `{said}`, which no response with status 200 has");
            let help = "write one of the references in the `oneOf` of the response's JSON";
            diagnostics.push(Diagnostic::new(code::UNUSED_EXTENSION, at, what, help));
        }
        found.map(|response| response.id)
    }
}
