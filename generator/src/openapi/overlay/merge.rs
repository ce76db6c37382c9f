//! What an action does to a node.

use std::collections::BTreeSet;

use serde_yaml::{Mapping, Value};

use super::target::Step;
use crate::openapi::scalar;

/// Makes every key a text, as in JSON: `200:` and `'200':` are one name.
pub(super) fn name_by_text(tree: &mut Value) {
    match tree {
        Value::Mapping(map) => {
            if map.keys().any(|key| !key.is_string()) {
                let named = std::mem::take(map).into_iter();
                *map = named.map(|(key, value)| (scalar(&key).into(), value)).collect::<Mapping>();
            }
            map.values_mut().for_each(name_by_text);
        }
        Value::Sequence(items) => items.iter_mut().for_each(name_by_text),
        _ => {}
    }
}

/// How many values stand in a value, and how deep.
pub(super) fn extent(value: &Value) -> (usize, usize) {
    let around = |(size, depth): (usize, usize), (more, deeper): (usize, usize)| (size + more, depth.max(deeper + 1));
    match value {
        Value::Mapping(map) => map.values().map(extent).fold((1, 1), around),
        Value::Sequence(items) => items.iter().map(extent).fold((1, 1), around),
        _ => (1, 0),
    }
}

/// Merges into an object, appends to a list.
pub(super) fn update(node: &mut Value, update: &Value) -> Result<(), String> {
    match (node, update) {
        (Value::Mapping(node), Value::Mapping(update)) => merge(node, update),
        (Value::Sequence(items), entry) => {
            items.push(entry.clone());
            Ok(())
        }
        (node, _) if is_plain(node) => {
            Err("the description has a plain value, which Overlay 1.0 can't update".to_owned())
        }
        (node, update) => Err(differ(node, update)),
    }
}

/// Objects are merged, lists joined, and all else replaced.
fn merge(node: &mut Mapping, update: &Mapping) -> Result<(), String> {
    for (key, new) in update {
        match node.get_mut(key) {
            None | Some(Value::Null) => _ = node.insert(key.clone(), new.clone()),
            Some(old) => match (old, new) {
                (Value::Mapping(old), Value::Mapping(new)) => merge(old, new)?,
                (Value::Sequence(old), Value::Sequence(new)) => old.extend(new.iter().cloned()),
                (old, new) if is_plain(old) && is_plain(new) => *old = new.clone(),
                (old, new) => return Err(format!("for `{}`, {}", scalar(key), differ(old, new))),
            },
        }
    }
    Ok(())
}

fn is_plain(value: &Value) -> bool {
    !value.is_mapping() && !value.is_sequence()
}

fn differ(node: &Value, update: &Value) -> String {
    format!("the description has {}, and the overlay {}", kind(node), kind(update))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Mapping(_) => "an object",
        Value::Sequence(_) => "a list",
        Value::Null => "nothing",
        _ => "a plain value",
    }
}

/// Removes members or items.
pub(super) fn remove(node: &mut Value, steps: &BTreeSet<Step>) {
    match node {
        Value::Mapping(map) => {
            map.retain(|key, _| !key.as_str().is_some_and(|key| steps.contains(&Step::Member(key.to_owned()))));
        }
        Value::Sequence(items) => {
            let mut index = 0;
            items.retain(|_| {
                index += 1;
                !steps.contains(&Step::Item(index - 1))
            });
        }
        _ => {}
    }
}
