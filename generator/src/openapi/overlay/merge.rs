//! Changing the target of an action.

use std::collections::BTreeSet;

use super::target::Key;
use crate::{
    openapi::raw::scalar,
    yaml::{Mapping, Value},
};

/// Makes every key a string, as in JSON: `200:` and `'200':` are the same key.
pub(super) fn make_keys_strings(document: &mut Value) {
    match document {
        Value::Mapping(map) => {
            if map.keys().any(|key| !key.is_string()) {
                let entries = std::mem::take(map).into_iter();
                *map = entries.map(|(key, value)| (scalar(&key).into(), value)).collect::<Mapping>();
            }
            map.values_mut().for_each(make_keys_strings);
        }
        Value::Sequence(items) => items.iter_mut().for_each(make_keys_strings),
        _ => {}
    }
}

/// The number of values in a value, and its depth.
pub(super) fn extent(value: &Value) -> (usize, usize) {
    let around = |(size, depth): (usize, usize), (more, deeper): (usize, usize)| (size + more, depth.max(deeper + 1));
    match value {
        Value::Mapping(map) => map.values().map(extent).fold((1, 1), around),
        Value::Sequence(items) => items.iter().map(extent).fold((1, 1), around),
        _ => (1, 0),
    }
}

/// Merges into an object, or appends to an array.
pub(super) fn update(node: &mut Value, update: &Value) -> Result<(), String> {
    match (node, update) {
        (Value::Mapping(node), Value::Mapping(update)) => merge(node, update),
        (Value::Sequence(items), entry) => {
            items.push(entry.clone());
            Ok(())
        }
        (node, _) if is_scalar(node) => Err("the description has a scalar, which Overlay 1.0 can't update".to_owned()),
        (node, update) => Err(differ(node, update)),
    }
}

/// Merges objects, concatenates arrays, and replaces all other values.
fn merge(node: &mut Mapping, update: &Mapping) -> Result<(), String> {
    for (key, new) in update {
        match node.get_mut(key) {
            None | Some(Value::Null) => _ = node.insert(key.clone(), new.clone()),
            Some(old) => match (old, new) {
                (Value::Mapping(old), Value::Mapping(new)) => merge(old, new)?,
                (Value::Sequence(old), Value::Sequence(new)) => old.extend(new.iter().cloned()),
                (old, new) if is_scalar(old) && is_scalar(new) => *old = new.clone(),
                (old, new) => return Err(format!("for `{}`, {}", scalar(key), differ(old, new))),
            },
        }
    }
    Ok(())
}

fn is_scalar(value: &Value) -> bool {
    !value.is_mapping() && !value.is_sequence()
}

fn differ(node: &Value, update: &Value) -> String {
    format!("the description has {}, but the overlay has {}", type_of(node), type_of(update))
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Mapping(_) => "an object",
        Value::Sequence(_) => "an array",
        Value::Null => "null",
        _ => "a scalar",
    }
}

/// Removes properties or items.
pub(super) fn remove(node: &mut Value, keys: &BTreeSet<Key>) {
    match node {
        Value::Mapping(map) => {
            map.retain(|key, _| !key.as_str().is_some_and(|key| keys.contains(&Key::Property(key.to_owned()))));
        }
        Value::Sequence(items) => {
            let mut index = 0;
            items.retain(|_| {
                index += 1;
                !keys.contains(&Key::Item(index - 1))
            });
        }
        _ => {}
    }
}
