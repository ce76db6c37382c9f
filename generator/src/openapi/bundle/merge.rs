//! Path items and maps that are references: the entries of their targets are merged into them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Bundler, in_file, value_at};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::{
        raw::scalar,
        references::{Location, Unresolved, to},
    },
    yaml::{Mapping, Value},
};

/// The size of a value without its text.
const VALUE_SIZE: usize = 16;

/// Keywords of path items that the generator doesn't read: two of them are no conflict.
const UNREAD: [&str; 2] = ["summary", "description"];

/// Keys and values that a map gets, and where they were written.
type Entries = Vec<(Value, Value, Location)>;

/// Merges the targets of path items into these.
pub(super) fn path_items(bundler: &mut Bundler<'_>, path_items: BTreeMap<String, Vec<Location>>) {
    let mut uses: BTreeMap<Location, usize> = BTreeMap::new();
    for target in path_items.values().flatten() {
        *uses.entry(target.clone()).or_default() += 1;
    }
    let mut all = Vec::new();
    for (pointer, targets) in path_items {
        let here = Location::new(bundler.root, pointer);
        let Some(entries) = path_item(bundler, &here, targets, &mut uses) else { return };
        all.push((here, entries));
    }
    // Only now, since a target may be such a path item itself.
    for (here, entries) in all {
        let Some(Value::Mapping(map)) = value_at(bundler.documents, &here) else { continue };
        map.shift_remove("$ref");
        for (key, value, from) in entries {
            let to = here.join(scalar(&key)).seen_from(bundler.root);
            bundler.bundle.moved.insert(to, from.seen_from(bundler.root));
            map.insert(key, value);
        }
    }
}

/// The entries that a path item gets; none if they are too many.
fn path_item(
    bundler: &mut Bundler<'_>,
    here: &Location,
    targets: Vec<Location>,
    uses: &mut BTreeMap<Location, usize>,
) -> Option<Entries> {
    let mut entries = Entries::new();
    let mut taken = keys(bundler, here);
    for target in targets {
        let is_last_use = uses.get_mut(&target).is_some_and(|uses| {
            *uses -= 1;
            *uses == 0
        });
        // The last use takes the value itself, unless it belongs to the description.
        let is_copied = target.file == bundler.root || !is_last_use;
        let Some(Value::Mapping(item)) = value_at(bundler.documents, &target) else { continue };
        if is_copied && !bundler.allowance.take(item.values().map(size).sum()) {
            return None;
        }
        let item = if is_copied { item.clone() } else { std::mem::take(item) };
        for (key, value) in item.into_iter().filter(|(key, _)| key != "$ref") {
            let from = target.join(scalar(&key));
            if taken.insert(scalar(&key)) {
                entries.push((key, value, from));
            } else if !UNREAD.iter().any(|unread| key == *unread) {
                report_duplicate(bundler, here, &key);
            }
        }
    }
    Some(entries)
}

/// Gives maps that are references a reference for each entry of their targets.
pub(super) fn maps(bundler: &mut Bundler<'_>, maps: BTreeMap<Location, Result<Vec<Location>, Unresolved>>) {
    let mut all = Vec::new();
    for (here, targets) in maps {
        let entries = match targets {
            Ok(targets) => map(bundler, &here, targets),
            Err(error) => {
                report_unresolved(bundler, &here, &error.to_string(), &error.help());
                Mapping::new()
            }
        };
        all.push((here, entries));
    }
    for (here, entries) in all {
        let Some(Value::Mapping(map)) = value_at(bundler.documents, &here) else { continue };
        map.shift_remove("$ref");
        map.extend(entries);
    }
}

fn map(bundler: &mut Bundler<'_>, here: &Location, targets: Vec<Location>) -> Mapping {
    let mut entries = Mapping::new();
    let mut taken = keys(bundler, here);
    for target in targets {
        let Some(Value::Mapping(map)) = value_at(bundler.documents, &target) else {
            report_unresolved(bundler, here, "refers to a value that isn't an object", "refer to an object");
            continue;
        };
        let keys: Vec<_> = map.keys().filter(|key| is_entry(here, key)).cloned().collect();
        for key in keys {
            let from = target.join(scalar(&key));
            let text = to(&here.file, &from);
            if !taken.insert(scalar(&key)) {
                report_duplicate(bundler, here, &key);
            } else if bundler.allowance.take(text.len() + size(&key) + VALUE_SIZE) {
                let to = here.join(scalar(&key)).seen_from(bundler.root);
                bundler.bundle.entries.insert(to, from.seen_from(bundler.root));
                entries.insert(key, Mapping::from_iter([("$ref".into(), text.into())]).into());
            }
        }
    }
    entries
}

fn keys(bundler: &mut Bundler<'_>, location: &Location) -> BTreeSet<String> {
    let map = value_at(bundler.documents, location).and_then(|value| value.as_mapping());
    map.into_iter().flat_map(Mapping::keys).map(scalar).collect()
}

/// Whether a key of a map is that of an entry, and not of an extension.
fn is_entry(map: &Location, key: &Value) -> bool {
    let has_schemas = map.pointer.ends_with("/properties") || map.pointer.ends_with("/schemas");
    key != "$ref" && (has_schemas || !scalar(key).starts_with("x-"))
}

fn report_duplicate(bundler: &mut Bundler<'_>, here: &Location, key: &Value) {
    let key = scalar(key);
    let message = format!("`{key}` is defined here and in the target of `$ref`; the generator takes this one");
    let warning = Diagnostic::new(code::SHADOWED_KEY, &here.join(&key).pointer, message, format!("remove one `{key}`"));
    bundler.diagnostics.push(in_file(warning.on(Highlight::Key), &here.file, bundler.root));
}

fn report_unresolved(bundler: &mut Bundler<'_>, here: &Location, why: &str, help: &str) {
    let location = here.join("$ref");
    let text = value_at(bundler.documents, &location).and_then(|text| text.as_str()).unwrap_or_default();
    let error = Diagnostic::new(code::UNRESOLVED_REFERENCE, &location.pointer, format!("`$ref: {text}` {why}"), help);
    bundler.diagnostics.push(in_file(error, &here.file, bundler.root));
}

/// About the bytes of a value.
pub(in crate::openapi) fn size(value: &Value) -> usize {
    let inner = match value {
        Value::Mapping(map) => map.iter().map(|(key, value)| size(key) + size(value)).sum(),
        Value::Sequence(items) => items.iter().map(size).sum(),
        Value::String(string) => string.len(),
        _ => 0,
    };
    inner + VALUE_SIZE
}
