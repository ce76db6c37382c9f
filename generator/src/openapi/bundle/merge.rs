//! Paths and maps that are references: what these lead to comes to stand there, beside what does already.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use super::{
    Allowance, Gathered, Trees, at_mut,
    scan::in_file,
    target::{Lost, Place, reference},
};
use crate::{
    diagnostic::{Diagnostic, Highlight},
    openapi::scalar,
};

/// What a value weighs beside its text.
const WEIGHT: usize = 16;

/// What comes to stand in a map: keys and values, and where they were written.
type More = Vec<(Value, Value, Place)>;

/// Puts the members of what paths lead to in their places.
pub(super) fn paths(
    root: &str,
    trees: &mut Trees,
    paths: BTreeMap<String, Vec<Place>>,
    left: &mut Allowance,
    gathered: &mut Gathered,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut uses: BTreeMap<Place, usize> = BTreeMap::new();
    for place in paths.values().flatten() {
        *uses.entry(place.clone()).or_default() += 1;
    }
    let mut all = Vec::new();
    for (at, way) in paths {
        let here = Place { file: root.to_owned(), at };
        let mut more = More::new();
        let mut taken = keys(trees, &here);
        for place in way {
            let last = uses.get_mut(&place).is_some_and(|uses| {
                *uses -= 1;
                *uses == 0
            });
            // The last that needs it has it; what stands in the description stays there.
            let copied = place.file == root || !last;
            let Some(Value::Mapping(item)) = at_mut(trees, &place) else { continue };
            if copied && !left.takes(item.values().map(weight).sum()) {
                return;
            }
            let item = if copied { item.clone() } else { std::mem::take(item) };
            for (key, value) in item.into_iter().filter(|(key, _)| key != "$ref") {
                let from = place.below(scalar(&key));
                if taken.insert(scalar(&key)) {
                    more.push((key, value, from));
                } else if !MUTE.iter().any(|mute| key == *mute) {
                    diagnostics.push(twice(&here, &key, root));
                }
            }
        }
        all.push((here, more));
    }
    // Only now, since one may lead to another.
    for (here, more) in all {
        let Some(Value::Mapping(map)) = at_mut(trees, &here) else { continue };
        map.shift_remove("$ref");
        for (key, value, from) in more {
            gathered.moved.insert(here.below(scalar(&key)).seen_from(root), from.seen_from(root));
            map.insert(key, value);
        }
    }
}

/// Of two of these, none does anything.
const MUTE: [&str; 2] = ["summary", "description"];

/// Makes references of the members of what maps lead to.
pub(super) fn maps(
    root: &str,
    trees: &mut Trees,
    maps: BTreeMap<Place, Result<Vec<Place>, Lost>>,
    left: &mut Allowance,
    gathered: &mut Gathered,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut all = Vec::new();
    for (here, way) in maps {
        let mut more = Mapping::new();
        let mut taken = keys(trees, &here);
        match way {
            Ok(way) => {
                for place in way {
                    let Some(Value::Mapping(map)) = at_mut(trees, &place) else {
                        diagnostics.push(lost(trees, &here, "leads to no object", "let it lead to one", root));
                        continue;
                    };
                    for key in map.keys().filter(|key| is_member(&here, key)) {
                        let from = place.below(scalar(key));
                        let text = reference(&here.file, &from);
                        if !taken.insert(scalar(key)) {
                            diagnostics.push(twice(&here, key, root));
                        } else if left.takes(text.len() + weight(key) + WEIGHT) {
                            let member = Mapping::from_iter([("$ref".into(), text.into())]);
                            more.insert(key.clone(), member.into());
                            let to = here.below(scalar(key)).seen_from(root);
                            gathered.members.insert(to, from.seen_from(root));
                        }
                    }
                }
            }
            Err(why) => diagnostics.push(lost(trees, &here, &why.to_string(), why.help(), root)),
        }
        all.push((here, more));
    }
    for (here, more) in all {
        let Some(Value::Mapping(map)) = at_mut(trees, &here) else { continue };
        map.shift_remove("$ref");
        map.extend(more);
    }
}

fn keys(trees: &mut Trees, place: &Place) -> BTreeSet<String> {
    let map = at_mut(trees, place).and_then(|value| value.as_mapping());
    map.into_iter().flat_map(Mapping::keys).map(scalar).collect()
}

/// Whether a key names a member, rather than an extension.
fn is_member(map: &Place, key: &Value) -> bool {
    let schemas = map.at.ends_with("/properties") || map.at.ends_with("/schemas");
    key != "$ref" && (schemas || !scalar(key).starts_with("x-"))
}

fn twice(here: &Place, key: &Value, root: &str) -> Diagnostic {
    let what = format!("`{}` stands here and in what the `$ref` beside it leads to; this one counts", scalar(key));
    let diagnostic = Diagnostic::warning(&here.below(scalar(key)).at, what, "leave out one of them").on(Highlight::Key);
    in_file(diagnostic, &here.file, root)
}

fn lost(trees: &mut Trees, here: &Place, why: &str, help: &str, root: &str) -> Diagnostic {
    let place = here.below("$ref");
    let text = at_mut(trees, &place).and_then(|text| text.as_str()).unwrap_or_default();
    in_file(Diagnostic::error(&place.at, format!("`$ref: {text}` {why}"), help), &here.file, root)
}

/// About the bytes of a value.
fn weight(value: &Value) -> usize {
    let below = match value {
        Value::Mapping(map) => map.iter().map(|(key, value)| weight(key) + weight(value)).sum(),
        Value::Sequence(items) => items.iter().map(weight).sum(),
        Value::String(text) => text.len(),
        _ => 0,
    };
    below + WEIGHT
}
