//! Compares the limits of parameters, inline schemas and component schemas.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::{
    super::{
        rule::{
            DEFAULT_VALUE, REQUEST_LOOSENED, REQUEST_TIGHTENED, RESPONSE_HEADER_TYPE, RESPONSE_LOOSENED,
            RESPONSE_TIGHTENED, Rule, SUNSET, SUNSET_EARLIER,
        },
        sides::{Pointers, Sides, pair_models},
    },
    Both,
    keywords::{self, Effect},
    subject::{self, property},
};
use crate::release::{
    contract::{Contract, Keywords, Limits, OperationContract, SchemaContract},
    public_api::{Operation, PublicApi},
};

/// Whether values go to the service, come from it, or both.
#[derive(Clone, Copy)]
struct Directions {
    request: bool,
    response: bool,
}

/// The limits of an item on both sides.
struct Pair<'a> {
    limits: (&'a Limits, &'a Limits),
    directions: Directions,
    pointers: Pointers<'a>,
}

static NO_LIMITS: Limits = Limits::new();

/// Compares the limits of an operation's parameters, bodies and response headers.
pub(super) fn compare_limits(sides: &mut Sides<'_>, both: Both<'_>) {
    let (before, after) = both.contracts;
    let labels: BTreeSet<_> = before.limits.keys().chain(after.limits.keys()).collect();
    for label in labels {
        let (Some(was), Some(is)) = (limits(before, label), limits(after, label)) else { continue };
        let is_response = label.starts_with("response ") || label.starts_with("headers ");
        let directions = Directions { request: !is_response, response: is_response };
        let pair = Pair { limits: (was, is), directions, pointers: both.pointers };
        let is_there = |operation: &Operation, limits: &Limits, path: &str| {
            limits.contains_key(property(path)) || limits.is_empty() && has_input(operation, label, path)
        };
        let is_same = |path: &str| {
            property(path).is_empty() || is_there(both.operations.0, was, path) && is_there(both.operations.1, is, path)
        };
        let is_typed = |path: &str| is_same(path) && !has_other_type(sides, both, label, path);
        let paths: Vec<_> = paths(was, is).into_iter().filter(|path| is_typed(path)).collect();
        for path in paths {
            compare_path(sides, &subject::of_operation(both.operations.0, label, path), path, &pair);
        }
    }
}

/// The limits with a label; none if the operation doesn't have the item.
fn limits<'a>(contract: &'a OperationContract, label: &str) -> Option<&'a Limits> {
    let (location, name) = label.split_once(' ')?;
    let is_in = |media_types: &str, name: &str| media_types.split(' ').any(|media_type| media_type == name);
    let is_there = match location {
        "path" => true,
        "request" => is_in(&contract.request, name),
        "response" => name.split_once(' ').is_some_and(|(status, media_type)| {
            contract.responses.get(status).is_some_and(|media_types| is_in(media_types, media_type))
        }),
        "headers" => contract.headers.contains_key(name),
        _ => false,
    };
    contract.limits.get(label).or_else(|| is_there.then_some(&NO_LIMITS))
}

/// Whether an operation has an input of a property. The properties of JSON aren't inputs.
fn has_input(operation: &Operation, label: &str, path: &str) -> bool {
    let is_form = label.contains("form");
    !is_form || operation.inputs.iter().any(|input| input.wire_name.as_deref() == Some(property(path)))
}

/// Whether callers pass another type, which is a change of its own.
fn has_other_type(sides: &Sides<'_>, both: Both<'_>, label: &str, path: &str) -> bool {
    let name = match label.split_once(' ') {
        Some(("query" | "header" | "cookie", name)) => name,
        Some(("request", _)) => property(path),
        _ => return false,
    };
    let ty = |operation: &Operation| {
        let input = operation.inputs.iter().find(|input| input.wire_name.as_deref() == Some(name))?;
        Some(input.ty.clone())
    };
    match (ty(both.operations.0), ty(both.operations.1)) {
        (Some(was), Some(is)) => sides.is_other_type(&was, &is),
        _ => false,
    }
}

/// Compares the component schemas, by the names of their models or by their own.
pub(in super::super) fn compare_schemas(sides: &mut Sides<'_>) {
    let (before, after) = (sides.before, sides.after);
    if sides.is_partial() || before.contract.schemas == after.contract.schemas {
        return;
    }
    let component = |pointer: &str| pointer.rsplit('/').next().unwrap_or_default().to_owned();
    let models = pair_models(&before.models, &after.models).both.into_iter();
    let renamed: BTreeMap<_, _> = models
        .map(|(was, is)| (component(&was.pointer), component(&is.pointer)))
        .filter(|(was, is)| was != is)
        .collect();
    let new_names: BTreeSet<_> = renamed.values().cloned().collect();
    let names = before.contract.schemas.keys().chain(after.contract.schemas.keys());
    let names: BTreeSet<_> = names.filter(|name| !new_names.contains(*name)).collect();
    for name in names {
        let new_name = renamed.get(name).unwrap_or(name);
        compare_schema(sides, (name, new_name));
    }
}

fn compare_schema(sides: &mut Sides<'_>, (name, new_name): (&str, &str)) {
    let (before, after) = (sides.before, sides.after);
    let schema = |api: &PublicApi, name: &str| api.contract.schemas.get(name).cloned();
    let model = |api: &PublicApi, name: &str| subject::model(&api.models, name).map(|_| SchemaContract::default());
    let was = schema(before, name).or_else(|| model(before, name));
    let is = schema(after, new_name).or_else(|| model(after, new_name));
    let (Some(was), Some(is)) = (was, is) else { return };
    let directions = Directions { request: was.request || is.request, response: was.response || is.response };
    let at = |api: &PublicApi, name: &str| {
        subject::model(&api.models, name)
            .map_or_else(|| format!("/components/schemas/{name}"), |model| model.pointer.clone())
    };
    let (at_was, at_is) = (at(before, name), at(after, new_name));
    let pair = Pair { limits: (&was.limits, &is.limits), directions, pointers: (&at_was, &at_is) };
    for path in paths(&was.limits, &is.limits) {
        let own = property(path);
        let field = |api: &PublicApi, name: &str| subject::field(&api.models, name, own).map(|field| field.ty.clone());
        let (field_was, field_is) = (field(before, name), field(after, new_name));
        let is_there = |limits: &Limits, has_field: bool| own.is_empty() || limits.contains_key(own) || has_field;
        if !is_there(&was.limits, field_was.is_some()) || !is_there(&is.limits, field_is.is_some()) {
            continue;
        }
        if let (Some(field_was), Some(field_is)) = (&field_was, &field_is)
            && sides.is_other_type(field_was, field_is)
            && field_was.replace("Option<", "") != *field_is
        {
            continue;
        }
        compare_path(sides, &subject::of_schema(&before.models, name, path), path, &pair);
    }
}

fn paths<'l>(was: &'l Limits, is: &'l Limits) -> BTreeSet<&'l str> {
    was.keys().chain(is.keys()).map(String::as_str).collect()
}

/// Compares the keywords of a schema in an item.
fn compare_path(sides: &mut Sides<'_>, subject: &str, path: &str, pair: &Pair<'_>) {
    let nothing = Keywords::new();
    let (was, is) = (pair.limits.0.get(path).unwrap_or(&nothing), pair.limits.1.get(path).unwrap_or(&nothing));
    if was == is {
        return;
    }
    let changed = if was.get("$ref") == is.get("$ref") {
        keywords::compare(was, is)
    } else {
        keywords::compare(&resolved(&sides.before.contract, was), &resolved(&sides.after.contract, is))
    };
    for change in changed {
        if let Some(rule) = rule(change.effect, pair.directions) {
            sides.report(rule, subject, change.text(), pair.pointers);
        }
    }
}

/// The keywords of a schema and of the schemas that it refers to.
fn resolved(contract: &Contract, keywords: &Keywords) -> Keywords {
    let (mut all, mut waiting, mut seen) = (Keywords::new(), vec![keywords], BTreeSet::new());
    while let Some(keywords) = waiting.pop() {
        all.extend(keywords.iter().filter(|(keyword, _)| *keyword != "$ref").map(|(k, v)| (k.clone(), v.clone())));
        let names = keywords.get("$ref").and_then(Json::as_str).unwrap_or_default().split(' ');
        let fresh: Vec<_> = names.filter(|name| seen.insert(name.to_owned())).collect();
        waiting.extend(fresh.iter().filter_map(|name| contract.schemas.get(*name)?.limits.get("")));
    }
    all
}

/// The rule of a changed keyword. In a schema of both directions the one that breaks counts.
fn rule(effect: Effect, Directions { request, response }: Directions) -> Option<Rule> {
    Some(match effect {
        Effect::Narrower if request => REQUEST_TIGHTENED,
        Effect::Narrower => RESPONSE_TIGHTENED,
        Effect::Wider if response => RESPONSE_LOOSENED,
        Effect::Wider => REQUEST_LOOSENED,
        Effect::Other if request => REQUEST_TIGHTENED,
        Effect::Other => RESPONSE_LOOSENED,
        Effect::Default => DEFAULT_VALUE,
        Effect::ReadOnly(is) if request => {
            if is {
                REQUEST_TIGHTENED
            } else {
                REQUEST_LOOSENED
            }
        }
        Effect::WriteOnly(is) if response => {
            if is {
                RESPONSE_LOOSENED
            } else {
                RESPONSE_TIGHTENED
            }
        }
        Effect::ReadOnly(_) | Effect::WriteOnly(_) => return None,
        Effect::Type => RESPONSE_HEADER_TYPE,
        Effect::EarlierSunset => SUNSET_EARLIER,
        Effect::Sunset => SUNSET,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_of_the_direction_that_breaks_counts() {
        type Make = fn() -> Effect;
        let cases: [(Make, [Option<Rule>; 3]); 7] = [
            (|| Effect::Narrower, [REQUEST_TIGHTENED, RESPONSE_TIGHTENED, REQUEST_TIGHTENED].map(Some)),
            (|| Effect::Wider, [REQUEST_LOOSENED, RESPONSE_LOOSENED, RESPONSE_LOOSENED].map(Some)),
            (|| Effect::Other, [REQUEST_TIGHTENED, RESPONSE_LOOSENED, REQUEST_TIGHTENED].map(Some)),
            (|| Effect::ReadOnly(true), [Some(REQUEST_TIGHTENED), None, Some(REQUEST_TIGHTENED)]),
            (|| Effect::ReadOnly(false), [Some(REQUEST_LOOSENED), None, Some(REQUEST_LOOSENED)]),
            (|| Effect::WriteOnly(true), [None, Some(RESPONSE_LOOSENED), Some(RESPONSE_LOOSENED)]),
            (|| Effect::WriteOnly(false), [None, Some(RESPONSE_TIGHTENED), Some(RESPONSE_TIGHTENED)]),
        ];
        for (index, (effect, expected)) in cases.into_iter().enumerate() {
            let directions = [(true, false), (false, true), (true, true)];
            let found = directions.map(|(request, response)| rule(effect(), Directions { request, response }));
            assert_eq!(found, expected, "{index}");
        }
    }
}
