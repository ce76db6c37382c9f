//! The constructs that aren't compared: a hash of each, so that a report can say that one differs.

use std::collections::BTreeMap;

use crate::yaml::{self, Value};

/// The hashes of the constructs that aren't compared, by their names.
pub(super) fn uncompared(raw: &Value, unsupported: &[String]) -> BTreeMap<String, String> {
    let (mut callbacks, mut links) = (String::new(), String::new());
    for (path, item) in mapping(raw.get("paths")) {
        for (method, operation) in mapping(Some(item)) {
            add(&mut callbacks, &[path, method], operation.get("callbacks"));
            for (status, response) in mapping(operation.get("responses")) {
                add(&mut links, &[path, method, status], response.get("links"));
            }
        }
    }
    let texts =
        [("callbacks", callbacks), ("links", links), ("operations that can't be emitted", unsupported.join("\n"))];
    let hashes = texts.into_iter().filter(|(_, text)| !text.is_empty());
    hashes.map(|(name, text)| (name.to_owned(), format!("{:016x}", hash(&text)))).collect()
}

fn mapping(value: Option<&Value>) -> impl Iterator<Item = (&Value, &Value)> {
    value.and_then(Value::as_mapping).into_iter().flatten()
}

/// Adds a value with the keys that lead to it.
fn add(text: &mut String, keys: &[&Value], value: Option<&Value>) {
    let Some(value) = value else { return };
    for part in keys.iter().copied().chain([value]) {
        text.push_str(&yaml::to_string(part).unwrap_or_default());
    }
}

/// FNV-1a, which is the same on every machine and with every compiler.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
