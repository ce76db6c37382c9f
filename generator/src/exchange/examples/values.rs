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
    /// Chooses the values of a call: of the examples of a parameter the one called `name`, or else the first.
    pub(super) fn call_values(&mut self, operation: &Operation, body: Option<&Example>, name: &str) -> CallValues {
        let mut values = CallValues::default();
        for (argument, wire_name) in self.api.path_arguments(operation).into_iter().zip(&operation.path_parameters) {
            let examples = self.examples_of_parameter(operation, "path", wire_name, &argument.ty);
            let value = choose(examples, name).unwrap_or_else(|| make_value(self.api, &argument.ty));
            // A path segment can't be empty, `.` or `..`.
            let texts = encode::encode_argument(self.api, argument, &value);
            let usable = texts.is_ok_and(|texts| path::fill("{x}", [texts]).is_ok());
            values.arguments.push(if usable { value } else { make_value(self.api, &argument.ty) });
        }
        for (id, input) in operation.inputs.entries() {
            let shown = self.example_of_input(operation, body, input, name);
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
    fn example_of_input(
        &mut self,
        operation: &Operation,
        body: Option<&Example>,
        input: &Input,
        example: &str,
    ) -> Option<Value> {
        let Some(name) = &input.wire_name else { return self.additional_fields(operation, body, &input.ty) };
        match location_of_parameter(input.location) {
            Some(location) => choose(self.examples_of_parameter(operation, location, name, &input.ty), example),
            None => self.example_of_field(body, name, &input.ty),
        }
    }

    /// The examples of all parameters that no call with one of these names has, each with a sentence about it.
    pub(super) fn further_examples(&mut self, operation: &Operation, names: &[String]) -> Vec<(String, String)> {
        let arguments = self.api.path_arguments(operation).into_iter().zip(&operation.path_parameters);
        let arguments: Vec<_> = arguments.map(|(argument, name)| ("path", name.as_str(), &argument.ty)).collect();
        let inputs = operation
            .inputs
            .iter()
            .filter_map(|input| Some((location_of_parameter(input.location)?, input.wire_name.as_deref()?, &input.ty)));
        let mut further: Vec<(String, String)> = Vec::new();
        for (location, parameter, ty) in arguments.into_iter().chain(inputs) {
            let examples = self.examples_of_parameter(operation, location, parameter, ty);
            // The first is in each call without a name of its own.
            for example in examples.into_iter().skip(1) {
                let is_known = names.contains(&example.name) || further.iter().any(|(name, _)| *name == example.name);
                if !is_known {
                    let doc = match example.doc {
                        doc if doc.is_empty() => format!("The example `{}` of `{parameter}`.", example.name),
                        doc => doc,
                    };
                    further.push((example.name, doc));
                }
            }
        }
        further
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

    /// The examples of a parameter.
    fn examples_of_parameter(&mut self, operation: &Operation, location: &str, name: &str, ty: &Type) -> Vec<Example> {
        let Some(at) = find_parameter(self.tree.0, operation, location, name) else { return Vec::new() };
        let content = join(&at, "content");
        let media_types = self.tree.keys(&content);
        let json = media_types.iter().find(|media_type| media_type.contains("json"));
        let (owner, written) = match json.or(media_types.first()) {
            Some(media_type) => {
                (join(&content, media_type), if json.is_some() { Written::Json } else { Written::Text })
            }
            None => (at, Written::Text),
        };
        self.fitting_examples(&owner, Sender::Client, Some(ty), written)
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

/// The value of the example with a name, or else of the first.
fn choose(examples: Vec<Example>, name: &str) -> Option<Value> {
    let index = examples.iter().position(|example| !name.is_empty() && example.name == name);
    examples.into_iter().nth(index.unwrap_or(0)).map(|example| example.value)
}

/// The `in` of a parameter. `None` for a field or a part.
fn location_of_parameter(location: Location) -> Option<&'static str> {
    match location {
        Location::Query | Location::QueryString => Some("query"),
        Location::Header => Some("header"),
        Location::Cookie => Some("cookie"),
        Location::Form | Location::Part => None,
    }
}

/// Whether a form's field, or a part, has this name on the wire.
fn is_field(operation: &Operation, name: &str) -> bool {
    operation
        .inputs
        .iter()
        .any(|input| matches!(input.location, Location::Form | Location::Part) && input.is_named(name))
}
