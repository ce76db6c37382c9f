//! Finds what the description says of a recorded response: the response, its media types, and the schemas of its values.

use crate::{
    media_type::{canonical, essence},
    openapi::references::resolve_in,
    pointer::{get, join},
    yaml::Value,
};

/// The most schemas of `allOf`, `oneOf` and `anyOf` that are searched, one in another.
const DEPTH: usize = 8;

/// The raw document.
#[derive(Clone, Copy)]
pub(super) struct Description<'a>(pub(super) &'a Value);

impl Description<'_> {
    fn resolve(self, pointer: &str) -> String {
        resolve_in(self.0, pointer).map_or_else(|| pointer.to_owned(), |target| target.location.pointer)
    }

    /// The keys of the object at a pointer.
    fn keys(self, pointer: &str) -> Vec<String> {
        let map = get(self.0, pointer).and_then(Value::as_mapping);
        map.into_iter().flat_map(|map| map.keys()).filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// The response for a status: its own, that of its range, or the default.
    pub(super) fn response(self, operation: &str, status: u16) -> Option<String> {
        let responses = join(operation, "responses");
        let range = format!("{}XX", status / 100);
        let keys = self.keys(&responses);
        let find = |wanted: &str| keys.iter().find(|key| key.eq_ignore_ascii_case(wanted));
        let key = find(&status.to_string()).or_else(|| find(&range)).or_else(|| find("default"))?;
        Some(self.resolve(&join(&responses, key)))
    }

    /// The media types of a response, and the pointer of the recorded one.
    pub(super) fn media_types(self, response: &str, recorded: &str) -> (Vec<String>, Option<String>) {
        let content = join(response, "content");
        let keys = self.keys(&content);
        let wanted = canonical(recorded);
        let is_in_range =
            |key: &str| key.strip_suffix('*').is_some_and(|range| wanted.starts_with(range) || range == "*/");
        let exact = keys.iter().find(|key| canonical(key) == wanted);
        let same = exact.or_else(|| keys.iter().find(|key| essence(key) == essence(recorded)));
        let found = same.or_else(|| keys.iter().find(|key| is_in_range(key))).map(|key| join(&content, key));
        (keys, found)
    }

    /// The schema of a part of a value, whose schema is at `schema`. Or that of the nearest value around the part.
    pub(super) fn schema_of(self, schema: &str, part: &str) -> String {
        let mut schema = self.resolve(schema);
        for key in part.split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~")) {
            match self.child(&schema, &key, DEPTH) {
                Some(child) => schema = child,
                None => break,
            }
        }
        schema
    }

    /// The schema of a property or an item.
    fn child(self, schema: &str, key: &str, depth: usize) -> Option<String> {
        let value = get(self.0, schema)?;
        let property = join(&join(schema, "properties"), key);
        if get(self.0, &property).is_some() {
            return Some(self.resolve(&property));
        }
        if key.parse::<usize>().is_ok() && value.get("items").is_some() {
            return Some(self.resolve(&join(schema, "items")));
        }
        let members = ["allOf", "oneOf", "anyOf"].into_iter().flat_map(|keyword| {
            let count = value.get(keyword).and_then(Value::as_sequence).map_or(0, Vec::len);
            (0..count).map(move |index| join(&join(schema, keyword), index))
        });
        let found =
            members.into_iter().find_map(|member| self.child(&self.resolve(&member), key, depth.checked_sub(1)?));
        let additional = || value.get("additionalProperties").filter(|value| value.is_mapping());
        found.or_else(|| additional().map(|_| self.resolve(&join(schema, "additionalProperties"))))
    }
}
