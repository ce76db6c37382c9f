//! What is gathered is called by where it stands.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use super::target::{Files, Place};
use crate::{
    openapi::{openapi_method, spec::Kind},
    pointer::{below, plain},
    unique::free,
};

/// The components that places become: the name of their map, and their own. One that is nothing but a reference to a place
/// gives it its name.
pub(super) fn names(
    files: Files<'_>,
    places: &[(Place, &'static Kind)],
    components: &BTreeMap<usize, String>,
) -> Vec<(&'static str, String)> {
    let all = files.trees.get(files.root).and_then(|tree| tree.get("components"));
    let there = |component: &str| {
        let map = all.and_then(|all| all.get(component)?.as_mapping());
        map.into_iter().flat_map(Mapping::keys).filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let mut taken: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut free =
        |component: &'static str, asked| free(taken.entry(component).or_insert_with(|| there(component)), asked);
    let name = |(index, (place, kind)): (usize, &(Place, &'static Kind))| {
        let component = kind.component.unwrap_or_default();
        let named = components.get(&index).cloned();
        (component, named.unwrap_or_else(|| free(component, words(files, place).join("_"))))
    };
    places.iter().enumerate().map(name).collect()
}

/// What a place is called by: its operation, and the steps below that are names.
fn words(files: Files<'_>, place: &Place) -> Vec<String> {
    let steps: Vec<String> = place.at.split('/').skip(1).map(plain).collect();
    let file = place.file.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default();
    let (mut words, rest) = match steps.as_slice() {
        [paths, path, method, rest @ ..] if paths == "paths" && openapi_method(method) => {
            let at = below(&below("/paths", path), method);
            let operation = files.at(&Place { file: place.file.clone(), at });
            let id = operation.and_then(|operation| operation.get("operationId")).and_then(Value::as_str);
            (vec![id.map_or_else(|| format!("{method}{path}"), str::to_owned)], rest)
        }
        [method, rest @ ..] if openapi_method(method) => (vec![format!("{method}_{file}")], rest),
        rest => (Vec::new(), rest),
    };
    let mut is_name = false;
    for step in rest {
        let word = match step.as_str() {
            step if is_name => Some(step),
            "requestBody" => Some("body"),
            "responses" => Some("response"),
            "items" => Some("item"),
            "additionalProperties" => Some("value"),
            step => {
                Some(step).filter(|step| !SILENT.contains(step) && !step.contains('/') && step.parse::<u32>().is_err())
            }
        };
        words.extend(word.map(str::to_owned));
        is_name = !is_name && step == "properties";
    }
    if words.is_empty() { vec![file.to_owned()] } else { words }
}

/// Steps that say nothing of what stands there.
const SILENT: [&str; 15] = [
    "$defs",
    "allOf",
    "anyOf",
    "components",
    "content",
    "default",
    "definitions",
    "headers",
    "oneOf",
    "parameters",
    "paths",
    "properties",
    "requestBodies",
    "schema",
    "schemas",
];
