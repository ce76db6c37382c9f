//! Coverage: which operations, inputs, fields and values the recordings show, and which they never show.
//!
//! In come the IR, the suites of the recordings and their text. Out goes a [`Coverage`]. The facade calls it.

mod seen;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use oas_client_runtime::har::Har;
use serde_json::Value;

use super::recording::{Case, Suite};
use crate::{
    Recording,
    ir::{
        Api, Body, FieldId, Input, InputId, Location, Operation, OperationId, Style, Table, Type, TypeId, TypeKind,
        reach::{closure, named},
    },
};
use seen::Seen;

/// The coverage of an API by recordings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Each operation, in the description's order.
    pub operations: Vec<OperationCoverage>,
    /// The values of each enum in requests and responses; `Colour: red` is missing if no exchange has it.
    pub values: Share,
}

/// The coverage of one operation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OperationCoverage {
    /// The operation's id in the description.
    pub id: String,
    /// The Rust function's name. An operation with several bodies has a function for each.
    pub fn_name: String,
    /// The HTTP method, upper case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// The number of exchanges by status code.
    pub statuses: BTreeMap<u16, usize>,
    /// The inputs, without path arguments and JSON bodies: `query Order`, `form UniqueName`.
    pub inputs: Share,
    /// The properties of JSON request bodies, without `readOnly` ones: `Book.title`.
    pub properties: Share,
    /// The properties of success responses. A property counts if a response has it and it isn't null: `Book.title`.
    pub fields: Share,
}

impl OperationCoverage {
    /// Whether an exchange has a status code below 400.
    pub fn succeeded(&self) -> bool {
        self.statuses.keys().any(|status| *status < 400)
    }
}

/// The number of all items, and the items that no recording shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// The number of all items.
    pub total: usize,
    /// The items that no recording shows, in the description's order.
    pub missing: Vec<String>,
}

impl Share {
    /// The number of items that recordings show.
    pub fn seen(&self) -> usize {
        self.total.saturating_sub(self.missing.len())
    }

    /// The share in per cent, from 0 to 100; 100 if there are no items.
    pub fn percent(&self) -> f64 {
        percent(self.seen(), self.total)
    }

    fn add(&mut self, name: impl FnOnce() -> String, seen: bool) {
        self.total += 1;
        if !seen {
            self.missing.push(name());
        }
    }

    fn extend(&mut self, other: &Self, owner: &str) {
        self.total += other.total;
        self.missing.extend(other.missing.iter().map(|name| format!("{owner}: {name}")));
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn percent(seen: usize, total: usize) -> f64 {
    if total == 0 { 100.0 } else { seen as f64 * 100.0 / total as f64 }
}

impl Coverage {
    /// The operations with an exchange below status code 400.
    pub fn succeeded(&self) -> Share {
        let mut share = Share::default();
        for operation in &self.operations {
            share.add(|| operation.name(self), operation.succeeded());
        }
        share
    }

    /// All operations' [inputs](OperationCoverage::inputs), each after its operation.
    pub fn inputs(&self) -> Share {
        self.sum(|operation| &operation.inputs)
    }

    /// All operations' [properties](OperationCoverage::properties) of request bodies, each after its operation.
    pub fn properties(&self) -> Share {
        self.sum(|operation| &operation.properties)
    }

    /// All operations' [fields](OperationCoverage::fields) of responses, each after its operation.
    pub fn fields(&self) -> Share {
        self.sum(|operation| &operation.fields)
    }

    /// The share of all items together, in per cent.
    pub fn percent(&self) -> f64 {
        let all = [self.succeeded(), self.inputs(), self.properties(), self.fields(), self.values.clone()];
        percent(all.iter().map(Share::seen).sum(), all.iter().map(|share| share.total).sum())
    }

    fn sum(&self, share: impl Fn(&OperationCoverage) -> &Share) -> Share {
        let mut sum = Share::default();
        for operation in &self.operations {
            sum.extend(share(operation), &operation.name(self));
        }
        sum
    }
}

impl OperationCoverage {
    /// The name in tables: the id, with the Rust function if several operations have this id.
    pub fn name(&self, all: &Coverage) -> String {
        let same = all.operations.iter().filter(|other| other.id == self.id).count();
        if same > 1 { format!("{} ({})", self.id, self.fn_name) } else { self.id.clone() }
    }
}

/// Computes the coverage by suites that were read from these recordings.
pub(crate) fn compute_coverage(api: &Api, suites: &[Suite], recordings: &[Recording<'_>]) -> Coverage {
    let mut shown: Table<OperationId, _> = api.operations.iter().map(|_| Shown::default()).collect();
    for suite in suites {
        let text = recordings.iter().find(|recording| recording.name == suite.file).map_or("", |found| found.text);
        // It was parsed before, or there would be no suite.
        let Ok(har) = Har::parse(text) else { continue };
        let mut counted = BTreeSet::new();
        for case in &suite.cases {
            let Some(operation) = api.operations.get(case.operation) else { continue };
            let Some(shown) = shown.get_mut(case.operation) else { continue };
            shown.add_request(api, operation, case);
            for index in &case.entries {
                let Some(entry) = har.log.entries.get(*index).filter(|_| counted.insert(*index)) else { continue };
                shown.add_response(api, operation, entry.response.status, &entry.response.content.text);
            }
        }
    }
    let mut reached = BTreeSet::new();
    let mut operations = Vec::new();
    for (operation, shown) in api.operations.iter().zip(&shown) {
        operations.push(shown.coverage(api, operation));
        let inputs = operation.inputs.iter().map(|input| &input.ty);
        reached.extend(reached_models(api, inputs.chain(body_type(operation)).chain(&operation.response.types())));
    }
    let mut values = Share::default();
    for def in reached.iter().filter_map(|id| Some((*id, api.types.get(*id)?))) {
        let (id, TypeKind::Enum(variants) | TypeKind::IntegerEnum(variants)) = (def.0, &def.1.kind) else { continue };
        for variant in variants {
            let seen = shown
                .iter()
                .any(|shown| shown.sent.has_enum_value(id, variant) || shown.received.has_enum_value(id, variant));
            values.add(|| format!("{}: {}", def.1.name, variant.wire_value), seen);
        }
    }
    Coverage { operations, values }
}

/// The items that the exchanges of one operation show.
#[derive(Default)]
struct Shown {
    statuses: BTreeMap<u16, usize>,
    inputs: BTreeSet<InputId>,
    sent: Seen,
    received: Seen,
}

impl Shown {
    fn add_request(&mut self, api: &Api, operation: &Operation, case: &Case) {
        for (id, values) in &case.inputs {
            self.inputs.insert(*id);
            let Some(input) = operation.inputs.get(*id) else { continue };
            for value in values {
                input_values(input, value).for_each(|value| self.sent.add_value(api, &input.ty, &value));
            }
        }
        let body = case.body.as_deref().and_then(|body| serde_json::from_str(body).ok());
        if let (Some(ty), Some(body)) = (body_type(operation), body) {
            self.sent.add_value(api, ty, &body);
        }
    }

    fn add_response(&mut self, api: &Api, operation: &Operation, status: u16, text: &str) {
        *self.statuses.entry(status).or_default() += 1;
        let body = serde_json::from_str(text).ok().filter(|_| status < 300);
        if let (Some(ty), Some(body)) = (operation.response.of(status).types().first(), body) {
            self.received.add_value(api, ty, &body);
        }
    }

    fn coverage(&self, api: &Api, operation: &Operation) -> OperationCoverage {
        let mut inputs = Share::default();
        for (id, input) in operation.inputs.entries() {
            inputs.add(
                || format!("{} {}", location_name(input.location), input.written_name()),
                self.inputs.contains(&id),
            );
        }
        OperationCoverage {
            id: operation.id.clone(),
            fn_name: operation.fn_name.clone(),
            method: operation.method.clone(),
            path: operation.path_template.clone(),
            statuses: self.statuses.clone(),
            inputs,
            properties: properties(api, body_type(operation), |model, field| {
                let described = &api.types.get(model)?.kind;
                let TypeKind::Struct(object) = described else { return None };
                (!object.fields.get(field)?.read_only).then(|| self.sent.has_property(model, field))
            }),
            fields: properties(api, &operation.response.types(), |model, field| {
                Some(self.received.has_value(model, field))
            }),
        }
    }
}

/// The properties of all models below a type. `seen` returns `None` for properties that don't count.
fn properties<'a>(
    api: &Api,
    types: impl IntoIterator<Item = &'a Type>,
    seen: impl Fn(TypeId, FieldId) -> Option<bool>,
) -> Share {
    let mut share = Share::default();
    for (id, def) in reached_models(api, types).into_iter().filter_map(|id| Some((id, api.types.get(id)?))) {
        let TypeKind::Struct(object) = &def.kind else { continue };
        for (field_id, field) in object.fields.entries() {
            if let Some(seen) = seen(id, field_id) {
                share.add(|| format!("{}.{}", def.name, field.wire_name), seen);
            }
        }
    }
    share
}

fn reached_models<'a>(api: &Api, types: impl IntoIterator<Item = &'a Type>) -> BTreeSet<TypeId> {
    let mut roots = Vec::new();
    types.into_iter().for_each(|ty| named(ty, true, &mut roots));
    closure(&api.types, roots.into_iter().map(|(id, _)| id))
}

/// The type of a JSON request body.
fn body_type(operation: &Operation) -> Option<&Type> {
    if let Body::Json { ty, .. } = &operation.body { Some(ty) } else { None }
}

/// The JSON values in an input's string.
fn input_values(input: &Input, text: &str) -> impl Iterator<Item = Value> {
    let between = if let Style::Delimited(between) = input.style { between } else { "\0" };
    let json = serde_json::from_str(text).ok().filter(|json: &Value| json.is_object() || json.is_array());
    let strings = if json.is_some() { "" } else { text };
    let strings: Vec<_> = strings.split(between).map(|text| Value::String(text.to_owned())).collect();
    json.into_iter().chain(strings)
}

fn location_name(location: Location) -> &'static str {
    match location {
        Location::Query | Location::QueryString => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Form => "form",
        Location::Part => "part",
    }
}
