//! The copy of a document that targets are searched in: the library for JSONPath works on JSON.
//!
//! In: a document, and what an action changed in it. Out: the paths to the values that a target selects, which are the same in
//! the document. Only what an action changes is copied again.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use serde_json_path::{JsonPath, PathElement};

use super::target::{Key, Path, pointer};
use crate::yaml::Value;

/// A document as JSON.
pub(super) struct JsonCopy(Json);

impl JsonCopy {
    pub(super) fn of(document: &Value) -> Self {
        Self(json(document))
    }

    /// The paths to the values that a target selects, each once, and outer values before inner ones.
    pub(super) fn paths(&self, target: &JsonPath) -> BTreeSet<Path> {
        let key = |element: &PathElement<'_>| match element {
            PathElement::Name(name) => Key::Property((*name).to_owned()),
            PathElement::Index(index) => Key::Item(*index),
        };
        target.query_located(&self.0).locations().map(|path| path.iter().map(key).collect()).collect()
    }

    /// Copies what `update` changed in the value at a path.
    pub(super) fn update(&mut self, path: &[Key], value: &Value, update: &Value) {
        if let Some(copy) = self.0.pointer_mut(&pointer(path)) {
            copy_changes(copy, value, update);
        }
    }

    /// Removes properties or items of the value at a path.
    pub(super) fn remove(&mut self, path: &[Key], keys: &BTreeSet<Key>) {
        match self.0.pointer_mut(&pointer(path)) {
            Some(Json::Object(object)) => object.retain(|name, _| !keys.contains(&Key::Property(name.clone()))),
            Some(Json::Array(items)) => {
                let mut indices = 0..;
                items.retain(|_| !indices.next().is_some_and(|index| keys.contains(&Key::Item(index))));
            }
            _ => {}
        }
    }
}

fn copy_changes(copy: &mut Json, value: &Value, update: &Value) {
    match (copy, value, update) {
        (Json::Object(copy), Value::Mapping(value), Value::Mapping(update)) => {
            for (key, update) in update {
                let Some((name, value)) = key.as_str().zip(value.get(key)) else { continue };
                match copy.get_mut(name) {
                    Some(old) => copy_changes(old, value, update),
                    None => _ = copy.insert(name.to_owned(), json(value)),
                }
            }
        }
        // Updates append to arrays.
        (Json::Array(copy), Value::Sequence(items), _) => copy.extend(items.iter().skip(copy.len()).map(json)),
        (copy, value, _) => *copy = json(value),
    }
}

/// A value as JSON. A value that JSON doesn't have, such as a tagged one, is null: a target can select it, but nothing in it.
fn json(value: &Value) -> Json {
    match value {
        Value::Mapping(map) => {
            map.iter().filter_map(|(key, value)| Some((key.as_str()?.to_owned(), json(value)))).collect()
        }
        Value::Sequence(items) => items.iter().map(json).collect(),
        Value::Tagged(_) => Json::Null,
        scalar => serde_json::to_value(scalar).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{openapi::overlay::merge, yaml};

    /// After any change, the copy is that of the changed document.
    #[test]
    fn changes_are_copied() {
        for update in [
            "{a: {b: {c: 1}}}",
            "{a: {b: null, d: [1]}}",
            "{l: [3, {x: y}]}",
            "{n: {m: {o: p}}}",
            "{s: 2, new: {l: [[]]}}",
        ] {
            let mut document = yaml::value("{a: {b: {e: f}}, l: [1, 2], n: null, s: 1}").unwrap();
            let (mut copy, update) = (JsonCopy::of(&document), yaml::value(update).unwrap());
            let _ = merge::update(&mut document, &update);
            copy.update(&[], &document, &update);
            assert_eq!(copy.0, json(&document));
            let keys = BTreeSet::from([Key::Property("s".to_owned()), Key::Property("n".to_owned())]);
            merge::remove(&mut document, &keys);
            copy.remove(&[], &keys);
            assert_eq!(copy.0, json(&document));
            let (keys, path) = (BTreeSet::from([Key::Item(0), Key::Item(2)]), [Key::Property("l".to_owned())]);
            merge::remove(&mut document["l"], &keys);
            copy.remove(&path, &keys);
            assert_eq!(copy.0, json(&document));
        }
    }

    #[test]
    fn items_are_appended_to_the_copy() {
        let mut document = yaml::value("[1]").unwrap();
        let (mut copy, update) = (JsonCopy::of(&document), yaml::value("[2, {a: b}]").unwrap());
        merge::update(&mut document, &update).unwrap();
        copy.update(&[], &document, &update);
        assert_eq!(copy.0, json(&document));
    }
}
