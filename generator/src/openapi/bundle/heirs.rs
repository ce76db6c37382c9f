//! Schemas of other files that are built on others by `allOf`. Nothing need refer to them: a discriminator tells them.

use std::collections::BTreeMap;

use serde_yaml::Value;

use super::target::{Files, Place};
use crate::pointer::below;

/// Where files have schemas by name; and each file may be one.
const MAPS: [&str; 5] = ["", "/components/schemas", "/definitions", "/schemas", "/$defs"];

/// What is built on each place, in all files but the description.
pub(super) fn heirs(files: Files<'_>) -> BTreeMap<Place, Vec<Place>> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for file in files.trees.keys().filter(|file| *file != files.root) {
        let place = |at: String| Place { file: file.clone(), at };
        let maps = MAPS.iter().filter_map(|at| Some((at, files.at(&place((*at).to_owned()))?.as_mapping()?)));
        let named = maps.flat_map(|(at, map)| {
            map.iter().filter_map(move |(name, schema)| Some((below(at, name.as_str()?), schema)))
        });
        let whole = files.at(&place(String::new())).map(|whole| (String::new(), whole));
        for (at, schema) in named.chain(whole) {
            let Some(Value::Sequence(all)) = schema.get("allOf") else { continue };
            for reference in all.iter().filter_map(|item| item.get("$ref")?.as_str()) {
                if let Ok(base) = files.target(file, reference, "schemas") {
                    found.entry(base).or_default().push(place(at.clone()));
                }
            }
        }
    }
    found
}
