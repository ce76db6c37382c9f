//! Chooses the values of a call: examples, and made-up values for other required inputs.

use oas_client_runtime::request::path;
use serde_json::Value;

use super::{
    Examples,
    complete::make_value,
    encode,
    find::{Example, Sender},
    fit::Written,
    request::CallValues,
};
use crate::{
    exchange::parameter::find_parameter,
    ir::{Body, Input, Location, Operation, Type},
    pointer::join,
};

impl Examples<'_, '_> {
    /// Chooses the values of a call.
    pub(super) fn call_values(&mut self, operation: &Operation, body: Option<&Example>) -> CallValues {
        let mut values = CallValues::default();
        for (argument, name) in self.api.path_arguments(operation).into_iter().zip(&operation.path_parameters) {
            let value = self.example_of_parameter(operation, "path", name, &argument.ty);
            let value = value.unwrap_or_else(|| make_value(self.api, &argument.ty));
            // A path segment can't be empty, `.` or `..`.
            let texts = encode::encode_argument(self.api, argument, &value);
            let usable = texts.is_ok_and(|texts| path::fill("{x}", [texts]).is_ok());
            values.arguments.push(if usable { value } else { make_value(self.api, &argument.ty) });
        }
        for (id, input) in operation.inputs.entries() {
            let shown = self.example_of_input(operation, body, input);
            // An empty array sends nothing.
            let shown = shown.filter(|value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
            let mut value = shown.or_else(|| input.required.then(|| make_value(self.api, &input.ty)));
            if let (Some((least, most)), Some(number)) = (input.clamp, value.as_ref().and_then(Value::as_i64)) {
                value = Some(number.clamp(least, most).into());
            }
            values.inputs.extend(value.map(|value| (id, value)));
        }
        self.report_unknown_fields(operation, body);
        // Callers pass required inputs first.
        values.inputs.sort_by_key(|(id, _)| operation.inputs.get(*id).is_none_or(|input| !input.required));
        let whole = match &operation.body {
            Body::Json { ty, required, .. } => {
                Some(body.map_or_else(|| required.then(|| make_value(self.api, ty)), |body| Some(body.value.clone())))
            }
            Body::Bytes { required, .. } => {
                Some(body.map_or_else(|| required.then(|| "bytes".into()), |body| Some(body.value.clone())))
            }
            _ => None,
        };
        values.body = whole.flatten();
        values
    }

    /// The example of an input.
    fn example_of_input(&mut self, operation: &Operation, body: Option<&Example>, input: &Input) -> Option<Value> {
        let Some(name) = &input.wire_name else { return self.additional_fields(operation, body, &input.ty) };
        match input.location {
            Location::Query | Location::QueryString => self.example_of_parameter(operation, "query", name, &input.ty),
            Location::Header => self.example_of_parameter(operation, "header", name, &input.ty),
            Location::Cookie => self.example_of_parameter(operation, "cookie", name, &input.ty),
            Location::Form | Location::Part => self.example_of_field(body, name, &input.ty),
        }
    }

    /// Reports properties of a form's example that are no fields.
    fn report_unknown_fields(&mut self, operation: &Operation, body: Option<&Example>) {
        let Some(body) = body.filter(|_| matches!(operation.body, Body::Form | Body::Multipart)) else { return };
        if operation.inputs.iter().any(|input| input.wire_name.is_none()) {
            return;
        }
        let names = body.value.as_object().into_iter().flat_map(|properties| properties.keys());
        for name in names.filter(|name| !is_field(operation, name)) {
            self.report_undescribed(body, &join("", name));
        }
    }

    /// The example of a parameter.
    fn example_of_parameter(&mut self, operation: &Operation, location: &str, name: &str, ty: &Type) -> Option<Value> {
        let at = find_parameter(self.tree.0, operation, location, name)?;
        let content = join(&at, "content");
        let media_types = self.tree.keys(&content);
        let json = media_types.iter().find(|media_type| media_type.contains("json"));
        let (owner, written) = match json.or(media_types.first()) {
            Some(media_type) => {
                (join(&content, media_type), if json.is_some() { Written::Json } else { Written::Text })
            }
            None => (at, Written::Text),
        };
        self.fitting_examples(&owner, Sender::Client, Some(ty), written).into_iter().next().map(|example| example.value)
    }

    /// The properties of a form's example that the description has no fields for.
    fn additional_fields(&mut self, operation: &Operation, body: Option<&Example>, ty: &Type) -> Option<Value> {
        let mut example = body?.clone();
        example.value.as_object_mut()?.retain(|name, _| !is_field(operation, name));
        let shown = self.fit_example(&mut example, ty, Written::Text);
        Some(example.value).filter(|value| shown && value.as_object().is_some_and(|properties| !properties.is_empty()))
    }

    /// The example of a field, from its form's example.
    fn example_of_field(&mut self, body: Option<&Example>, name: &str, ty: &Type) -> Option<Value> {
        let body = body?;
        let value = body.value.get(name)?.clone();
        let mut example = Example { value, ..body.clone() };
        example.sources.iter_mut().for_each(|source| {
            let own = source.part.strip_prefix(&join("", name));
            source.part = own.filter(|rest| rest.is_empty() || rest.starts_with('/')).unwrap_or_default().to_owned();
        });
        self.fit_example(&mut example, ty, Written::Text).then_some(example.value)
    }
}

/// Whether a form's field, or a part, has this name on the wire.
fn is_field(operation: &Operation, name: &str) -> bool {
    operation
        .inputs
        .iter()
        .any(|input| matches!(input.location, Location::Form | Location::Part) && input.is_named(name))
}
