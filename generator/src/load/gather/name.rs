//! What is gathered is called by where it stands.

use std::collections::{BTreeMap, HashSet};

use serde_yaml::Value;

use super::{
    Trees,
    target::{Files, Place},
};
use crate::{
    load::{kinds::Kind, openapi_method},
    problem::below,
    resolve::plain,
};

/// The components that places become: the name of their map, and their own. One that is nothing but a reference to a place
/// gives it its name.
pub(super) fn names(
    root: &str,
    trees: &Trees,
    places: &[(Place, &'static Kind)],
    components: &BTreeMap<usize, String>,
) -> Vec<(&'static str, String)> {
    let files = Files { root, trees };
    let map = |component: &str| trees.get(root)?.get("components")?.get(component)?.as_mapping();
    let mut taken = HashSet::new();
    let mut free = |component: &'static str, asked: String| {
        let mut names = std::iter::once(asked.clone()).chain((2_usize..).map(|number| format!("{asked}{number}")));
        let is_free = |name: &String| {
            map(component).is_none_or(|map| !map.contains_key(name.as_str())) && taken.insert((component, name.clone()))
        };
        names.find(is_free).unwrap_or(asked)
    };
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
