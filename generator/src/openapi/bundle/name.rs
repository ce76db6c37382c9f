//! Names of the components that bundling makes: they come from their locations.

use std::collections::{BTreeMap, BTreeSet};

use super::resolve::Files;
use crate::{
    openapi::{
        operations::ADDITIONAL,
        raw::properties,
        references::Location,
        spec::{Object, is_method},
    },
    pointer::{join, keys},
    unique::free,
};

/// The section and the name of the component that each target becomes. A component that is nothing but a reference to a
/// target, an alias, gives the target its name.
pub(super) fn names(
    files: Files<'_>,
    targets: &[(Location, &'static Object)],
    aliases: &BTreeMap<usize, String>,
) -> Vec<(&'static str, String)> {
    let components = files.documents.get(files.root).and_then(|document| document.get("components"));
    let existing = |section: &str| {
        let all = components.and_then(|components| components.get(section));
        properties(all).map(|(name, _)| name.to_owned()).collect()
    };
    let mut taken: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut name = |(index, (location, object)): (usize, &(Location, &'static Object))| {
        let section = object.section.unwrap_or_default();
        let alias = aliases.get(&index).cloned();
        let name = alias.unwrap_or_else(|| {
            free(taken.entry(section).or_insert_with(|| existing(section)), words(files, location).join("_"))
        });
        (section, name)
    };
    targets.iter().enumerate().map(&mut name).collect()
}

/// The words that name a location: its operation, and its keys that are names.
fn words(files: Files<'_>, location: &Location) -> Vec<String> {
    let keys: Vec<String> = keys(&location.pointer).map(std::borrow::Cow::into_owned).collect();
    let file = location.file.rsplit('/').next().unwrap_or_default().split(['.', '?']).next().unwrap_or_default();
    let (mut words, rest) = match keys.as_slice() {
        [paths, path, method, rest @ ..] if paths == "paths" && is_method(method) => {
            let operation = Location::new(location.file.clone(), join(&join("/paths", path), method));
            (vec![operation_name(files, &operation, method, path)], rest)
        }
        [paths, path, keyword, method, rest @ ..] if paths == "paths" && keyword == ADDITIONAL => {
            let operation = Location::new(location.file.clone(), join(&join(&join("/paths", path), keyword), method));
            (vec![operation_name(files, &operation, method, path)], rest)
        }
        [method, rest @ ..] if is_method(method) => (vec![format!("{method}_{file}")], rest),
        rest => (Vec::new(), rest),
    };
    let mut is_name = false;
    for key in rest {
        let word = match key.as_str() {
            key if is_name => Some(key),
            "requestBody" => Some("body"),
            "responses" => Some("response"),
            "items" => Some("item"),
            "additionalProperties" => Some("value"),
            key => Some(key).filter(|key| !UNNAMED.contains(key) && !key.contains('/') && key.parse::<u32>().is_err()),
        };
        words.extend(word.map(str::to_owned));
        is_name = !is_name && key == "properties";
    }
    if words.is_empty() { vec![file.to_owned()] } else { words }
}

/// The operationId, or else the HTTP method and the path.
fn operation_name(files: Files<'_>, operation: &Location, method: &str, path: &str) -> String {
    let id = files.at(operation).and_then(|operation| operation.get("operationId")?.as_str());
    id.map_or_else(|| format!("{method}{path}"), str::to_owned)
}

/// Keys that say nothing about the value there.
const UNNAMED: [&str; 15] = [
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
