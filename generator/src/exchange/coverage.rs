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

/// What recordings show of an API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Each operation, in the description's order.
    pub operations: Vec<OperationCoverage>,
    /// The values of each enum that operations send or answer with; `Colour: red` is missing if none does.
    pub values: Share,
}

/// What recordings show of one operation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OperationCoverage {
    /// What the description calls it.
    pub id: String,
    /// The Rust function's name, which differs for each way to send one operation's body.
    pub fn_name: String,
    /// The HTTP method, upper case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// How many exchanges ended in which status.
    pub statuses: BTreeMap<u16, usize>,
    /// What callers can set, path arguments and JSON bodies apart: `query Order`, `form UniqueName`.
    pub inputs: Share,
    /// The members of JSON bodies that callers send, the server's own apart: `Book.title`.
    pub members: Share,
    /// The members of successful answers, which count if they were there and not null: `Book.title`.
    pub fields: Share,
}

impl OperationCoverage {
    /// Whether an exchange ended well: with a status below 400.
    pub fn succeeded(&self) -> bool {
        self.statuses.keys().any(|status| *status < 400)
    }
}

/// How many of some things were seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many there are.
    pub total: usize,
    /// Those that were not, in the description's order.
    pub missing: Vec<String>,
}

impl Share {
    /// How many were.
    pub fn seen(&self) -> usize {
        self.total.saturating_sub(self.missing.len())
    }

    /// The same in per cent, from 0 to 100; 100 of nothing.
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
    /// Operations that have an exchange that ended well.
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

    /// All operations' [members](OperationCoverage::members) of bodies, each after its operation.
    pub fn members(&self) -> Share {
        self.sum(|operation| &operation.members)
    }

    /// All operations' [fields](OperationCoverage::fields) of answers, each after its operation.
    pub fn fields(&self) -> Share {
        self.sum(|operation| &operation.fields)
    }

    /// How much of all this together was seen, in per cent.
    pub fn percent(&self) -> f64 {
        let all = [self.succeeded(), self.inputs(), self.members(), self.fields(), self.values.clone()];
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
    /// What tells it apart: its id, with the method if it sends its body in several ways.
    pub fn name(&self, all: &Coverage) -> String {
        let same = all.operations.iter().filter(|other| other.id == self.id).count();
        if same > 1 { format!("{} ({})", self.id, self.fn_name) } else { self.id.clone() }
    }
}

/// What the suites, read from these recordings, show.
pub(crate) fn of(api: &Api, suites: &[Suite], recordings: &[Recording<'_>]) -> Coverage {
    let mut shown: Table<OperationId, _> = api.operations.iter().map(|_| Shown::default()).collect();
    for suite in suites {
        let text = recordings.iter().find(|recording| recording.name == suite.file).map_or("", |found| found.text);
        // It was parsed before, or there would be no suite.
        let Ok(har) = Har::parse(text) else { continue };
        let mut counted = BTreeSet::new();
        for case in &suite.cases {
            let Some(operation) = api.operations.get(case.operation) else { continue };
            let Some(shown) = shown.get_mut(case.operation) else { continue };
            shown.request(api, operation, case);
            for index in &case.entries {
                let Some(entry) = har.log.entries.get(*index).filter(|_| counted.insert(*index)) else { continue };
                shown.answer(api, operation, entry.response.status, &entry.response.content.text);
            }
        }
    }
    let mut reached = BTreeSet::new();
    let mut operations = Vec::new();
    for (operation, shown) in api.operations.iter().zip(&shown) {
        operations.push(shown.of(api, operation));
        let inputs = operation.inputs.iter().map(|input| &input.ty);
        reached.extend(models(api, inputs.chain(sent(operation)).chain(&operation.response.types())));
    }
    let mut values = Share::default();
    for def in reached.iter().filter_map(|id| Some((*id, api.types.get(*id)?))) {
        let (id, TypeKind::Enum(variants) | TypeKind::IntegerEnum(variants)) = (def.0, &def.1.kind) else { continue };
        for variant in variants {
            let seen = shown.iter().any(|shown| shown.sent.value(id, variant) || shown.answered.value(id, variant));
            values.add(|| format!("{}: {}", def.1.name, variant.wire_value), seen);
        }
    }
    Coverage { operations, values }
}

/// What the exchanges of one operation show.
#[derive(Default)]
struct Shown {
    statuses: BTreeMap<u16, usize>,
    inputs: BTreeSet<InputId>,
    sent: Seen,
    answered: Seen,
}

impl Shown {
    fn request(&mut self, api: &Api, operation: &Operation, case: &Case) {
        for (id, values) in &case.inputs {
            self.inputs.insert(*id);
            let Some(input) = operation.inputs.get(*id) else { continue };
            for value in values {
                texts(input, value).for_each(|value| self.sent.see(api, &input.ty, &value));
            }
        }
        let body = case.body.as_deref().and_then(|body| serde_json::from_str(body).ok());
        if let (Some(ty), Some(body)) = (sent(operation), body) {
            self.sent.see(api, ty, &body);
        }
    }

    fn answer(&mut self, api: &Api, operation: &Operation, status: u16, text: &str) {
        *self.statuses.entry(status).or_default() += 1;
        let body = serde_json::from_str(text).ok().filter(|_| status < 300);
        if let (Some(ty), Some(body)) = (operation.response.of(status).types().first(), body) {
            self.answered.see(api, ty, &body);
        }
    }

    fn of(&self, api: &Api, operation: &Operation) -> OperationCoverage {
        let mut inputs = Share::default();
        for (id, input) in operation.inputs.entries() {
            inputs.add(|| format!("{} {}", in_words(input.location), input.written_name()), self.inputs.contains(&id));
        }
        OperationCoverage {
            id: operation.id.clone(),
            fn_name: operation.fn_name.clone(),
            method: operation.method.clone(),
            path: operation.path_template.clone(),
            statuses: self.statuses.clone(),
            inputs,
            members: members(api, sent(operation), |model, field| {
                let described = &api.types.get(model)?.kind;
                let TypeKind::Struct(object) = described else { return None };
                (!object.fields.get(field)?.read_only).then(|| self.sent.member(model, field))
            }),
            fields: members(api, &operation.response.types(), |model, field| Some(self.answered.filled(model, field))),
        }
    }
}

/// The members of all models below a type; `seen` has nothing to say about those that don't count.
fn members<'a>(
    api: &Api,
    types: impl IntoIterator<Item = &'a Type>,
    seen: impl Fn(TypeId, FieldId) -> Option<bool>,
) -> Share {
    let mut share = Share::default();
    for (id, def) in models(api, types).into_iter().filter_map(|id| Some((id, api.types.get(id)?))) {
        let TypeKind::Struct(object) = &def.kind else { continue };
        for (field_id, field) in object.fields.entries() {
            if let Some(seen) = seen(id, field_id) {
                share.add(|| format!("{}.{}", def.name, field.wire_name), seen);
            }
        }
    }
    share
}

fn models<'a>(api: &Api, types: impl IntoIterator<Item = &'a Type>) -> BTreeSet<TypeId> {
    let mut roots = Vec::new();
    types.into_iter().for_each(|ty| named(ty, true, &mut roots));
    closure(&api.types, roots.into_iter().map(|(id, _)| id))
}

/// The JSON that a request sends.
fn sent(operation: &Operation) -> Option<&Type> {
    if let Body::Json { ty, .. } = &operation.body { Some(ty) } else { None }
}

/// The JSON values behind an input's text.
fn texts(input: &Input, text: &str) -> impl Iterator<Item = Value> {
    let between = if let Style::Delimited(between) = input.style { between } else { "\0" };
    let json = serde_json::from_str(text).ok().filter(|json: &Value| json.is_object() || json.is_array());
    let texts = if json.is_some() { "" } else { text };
    let texts: Vec<_> = texts.split(between).map(|text| Value::String(text.to_owned())).collect();
    json.into_iter().chain(texts)
}

fn in_words(place: Location) -> &'static str {
    match place {
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Form => "form",
        Location::Part => "part",
    }
}
