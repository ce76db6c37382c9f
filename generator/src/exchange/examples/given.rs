//! What a call gives: what examples show, and beside it what must be sent.

use oas_client_runtime::request::path;
use serde_json::Value;

use super::{
    Examples,
    complete::made_up,
    find::{Example, Sender},
    request::Given,
    sent,
    settle::Written,
};
use crate::{
    ir::{Body, Input, Location, Operation, Type},
    pointer::join,
};

impl Examples<'_, '_> {
    /// What a call of an operation gives.
    pub(super) fn given(&mut self, operation: &Operation, body: Option<&Example>) -> Given {
        let mut given = Given::default();
        for (argument, name) in self.api.path_arguments(operation).into_iter().zip(&operation.path_parameters) {
            let value = self.parameter(operation, "path", name, &argument.ty);
            let value = value.unwrap_or_else(|| made_up(self.api, &argument.ty));
            // No path leads through an empty one, nor through dots.
            let texts = sent::argument(self.api, argument, &value);
            let usable = texts.is_ok_and(|texts| path::fill("{x}", [texts]).is_ok());
            given.arguments.push(if usable { value } else { made_up(self.api, &argument.ty) });
        }
        for (id, input) in operation.inputs.entries() {
            let shown = self.shown(operation, body, input);
            // An empty list sends nothing.
            let shown = shown.filter(|value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
            let mut value = shown.or_else(|| input.required.then(|| made_up(self.api, &input.ty)));
            if let (Some((least, most)), Some(number)) = (input.clamp, value.as_ref().and_then(Value::as_i64)) {
                value = Some(number.clamp(least, most).into());
            }
            given.inputs.extend(value.map(|value| (id, value)));
        }
        self.unknown_fields(operation, body);
        // Callers give what is required first.
        given.inputs.sort_by_key(|(id, _)| operation.inputs.get(*id).is_none_or(|input| !input.required));
        let whole = match &operation.body {
            Body::Json { ty, required, .. } => {
                Some(body.map_or_else(|| required.then(|| made_up(self.api, ty)), |body| Some(body.value.clone())))
            }
            Body::Bytes { required, .. } => {
                Some(body.map_or_else(|| required.then(|| "bytes".into()), |body| Some(body.value.clone())))
            }
            _ => None,
        };
        given.body = whole.flatten();
        given
    }

    /// The value of an input that examples show.
    fn shown(&mut self, operation: &Operation, body: Option<&Example>, input: &Input) -> Option<Value> {
        let Some(name) = &input.wire_name else { return self.others(operation, body, &input.ty) };
        match input.location {
            Location::Query => self.parameter(operation, "query", name, &input.ty),
            Location::Header => self.parameter(operation, "header", name, &input.ty),
            Location::Cookie => self.parameter(operation, "cookie", name, &input.ty),
            Location::Form | Location::Part => self.field(body, name, &input.ty),
        }
    }

    /// Says which members of a form's example are no fields.
    fn unknown_fields(&mut self, operation: &Operation, body: Option<&Example>) {
        let Some(body) = body.filter(|_| matches!(operation.body, Body::Form | Body::Multipart)) else { return };
        if operation.inputs.iter().any(|input| input.wire_name.is_none()) {
            return;
        }
        let names = body.value.as_object().into_iter().flat_map(|members| members.keys());
        for name in names.filter(|name| !is_field(operation, name)) {
            self.unknown(body, &join("", name));
        }
    }

    /// The example of a parameter.
    fn parameter(&mut self, operation: &Operation, place: &str, name: &str, ty: &Type) -> Option<Value> {
        let path = operation.pointer.rsplit_once('/').map_or("", |(path, _)| path);
        let at = [operation.pointer.as_str(), path].into_iter().find_map(|owner| {
            let all = join(owner, "parameters");
            let count = self.tree.at(&all)?.0.as_sequence()?.len();
            (0..count).filter_map(|index| self.tree.at(&join(&all, index))).find_map(|(parameter, at)| {
                let said = |key: &str| parameter.get(key).and_then(serde_yaml::Value::as_str);
                let same = said("in") == Some(place) && said("name").is_some_and(|own| own.eq_ignore_ascii_case(name));
                same.then_some(at)
            })
        })?;
        let content = join(&at, "content");
        let kinds = self.tree.keys(&content);
        let json = kinds.iter().find(|kind| kind.contains("json"));
        let (owner, written) = match json.or(kinds.first()) {
            Some(kind) => (join(&content, kind), if json.is_some() { Written::Json } else { Written::Text }),
            None => (at, Written::Text),
        };
        self.settled(&owner, Sender::Client, Some(ty), written).into_iter().next().map(|example| example.value)
    }

    /// What of a form's example stands under names that the description doesn't know.
    fn others(&mut self, operation: &Operation, body: Option<&Example>, ty: &Type) -> Option<Value> {
        let mut example = body?.clone();
        example.value.as_object_mut()?.retain(|name, _| !is_field(operation, name));
        let shown = self.fits(&mut example, ty, Written::Text);
        Some(example.value).filter(|value| shown && value.as_object().is_some_and(|members| !members.is_empty()))
    }

    /// A field of a form's example.
    fn field(&mut self, body: Option<&Example>, name: &str, ty: &Type) -> Option<Value> {
        let body = body?;
        let value = body.value.get(name)?.clone();
        let mut example = Example { value, ..body.clone() };
        example.sources.iter_mut().for_each(|source| {
            let own = source.part.strip_prefix(&join("", name));
            source.part = own.filter(|rest| rest.is_empty() || rest.starts_with('/')).unwrap_or_default().to_owned();
        });
        self.fits(&mut example, ty, Written::Text).then_some(example.value)
    }
}

/// Whether a form's field, or a part, has this name on the wire.
fn is_field(operation: &Operation, name: &str) -> bool {
    operation
        .inputs
        .iter()
        .any(|input| matches!(input.location, Location::Form | Location::Part) && input.is_named(name))
}
