//! The targets of an action: JSONPath (RFC 9535) in a raw document.
//!
//! The library for JSONPath works on JSON, so it searches a copy of the document. The paths to its results are the same in
//! both.

use std::collections::BTreeSet;

use serde_json_path::{JsonPath, PathElement};
use serde_yaml::Value;

use crate::pointer::join;

/// The key of a value in the one around it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Property(String),
    Item(usize),
}

/// The keys from the document to a value.
pub(super) type Path = Vec<Key>;

/// The longest target, in bytes, and its deepest brackets: the parser is recursive.
const MAX_LENGTH: usize = 1000;
const MAX_DEPTH: usize = 8;

/// Parses a target. An error is the end of a sentence that starts with the target, and the help.
pub(super) fn parse(text: &str) -> Result<JsonPath, (String, &'static str)> {
    let Measure { descents, depth, .. } = measure(text);
    if text.len() > MAX_LENGTH || depth > MAX_DEPTH {
        let why = format!("is longer than {MAX_LENGTH} bytes, or has brackets more than {MAX_DEPTH} deep");
        return Err((why, "write several actions with shorter targets"));
    }
    if descents > 1 {
        // Each further one multiplies the visited values by the size of the description.
        return Err((
            "has `..` more than once".to_owned(),
            "write the names of the properties instead, such as `$.paths`",
        ));
    }
    let help = "write a JSONPath (RFC 9535), such as `$.paths['/books'].get`";
    JsonPath::parse(text).map_err(|error| (format!("isn't a JSONPath: {error}"), help))
}

/// Whether a target has a filter, such as `[?@.name]`: it selects values by a condition, which no value may meet.
pub(super) fn has_filter(text: &str) -> bool {
    measure(text).filters > 0
}

/// What a target has outside of quotes.
struct Measure {
    /// The number of `..`.
    descents: usize,
    /// The depth of the brackets.
    depth: usize,
    /// The number of `?`.
    filters: usize,
}

fn measure(text: &str) -> Measure {
    let (mut descents, mut filters, mut depth, mut deepest) = (0, 0, 0_usize, 0);
    let mut quote = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (Some(_), '\\') => _ = characters.next(),
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(character),
            (None, '[' | '(') => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            (None, ']' | ')') => depth = depth.saturating_sub(1),
            (None, '.') if characters.peek() == Some(&'.') => {
                descents += 1;
                characters.next();
            }
            (None, '?') => filters += 1,
            _ => {}
        }
    }
    Measure { descents, depth: deepest, filters }
}

/// The paths to the values that a target selects, each once, and outer values before inner ones.
pub(super) fn paths(target: &JsonPath, document: &Value) -> BTreeSet<Path> {
    let key = |element: &PathElement<'_>| match element {
        PathElement::Name(name) => Key::Property((*name).to_owned()),
        PathElement::Index(index) => Key::Item(*index),
    };
    let json = json(document);
    target.query_located(&json).locations().map(|path| path.iter().map(key).collect()).collect()
}

/// The document as JSON. A value that JSON doesn't have, such as a tagged one, is null: a target can select it, but nothing in it.
fn json(document: &Value) -> serde_json::Value {
    match document {
        Value::Mapping(map) => {
            map.iter().filter_map(|(key, value)| Some((key.as_str()?.to_owned(), json(value)))).collect()
        }
        Value::Sequence(items) => items.iter().map(json).collect(),
        Value::Tagged(_) => serde_json::Value::Null,
        scalar => serde_json::to_value(scalar).unwrap_or_default(),
    }
}

pub(super) fn get<'t>(document: &'t mut Value, path: &[Key]) -> Option<&'t mut Value> {
    path.iter().try_fold(document, |value, key| match key {
        Key::Property(name) => value.get_mut(name),
        Key::Item(index) => value.get_mut(index),
    })
}

pub(super) fn pointer(path: &[Key]) -> String {
    path.iter().fold(String::new(), |pointer, key| match key {
        Key::Property(name) => join(&pointer, name),
        Key::Item(index) => join(&pointer, index),
    })
}
