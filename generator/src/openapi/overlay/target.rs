//! JSONPath (RFC 9535) on the plain tree.
//!
//! The library that reads it works on JSON, so a copy of the tree is asked; what it finds is told by places, which are
//! the same in both.

use std::collections::BTreeSet;

use serde_json_path::{JsonPath, PathElement};
use serde_yaml::Value;

use crate::pointer::below;

/// The way from a node to one below it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Member(String),
    Item(usize),
}

/// The way from the root to a node.
pub(super) type Place = Vec<Step>;

/// The longest target, in bytes, and the deepest brackets in it: a parser that calls itself needs a bound.
const LONGEST: usize = 1000;
const DEEPEST: usize = 8;

/// Reads a target; else says what is wrong with it, and how to mend it.
pub(super) fn parse(text: &str) -> Result<JsonPath, (String, &'static str)> {
    let (descents, depth) = shape(text);
    if text.len() > LONGEST || depth > DEEPEST {
        let what = format!("is longer than {LONGEST} bytes, or has brackets more than {DEEPEST} deep");
        return Err((what, "make it several actions"));
    }
    if descents > 1 {
        // Each further one multiplies what is looked at by the size of the description.
        return Err(("goes down with `..` more than once".to_owned(), "name the members between"));
    }
    let help = "targets are JSONPath (RFC 9535), such as `$.paths['/books'].get`";
    JsonPath::parse(text).map_err(|error| (format!("is no JSONPath: {error}"), help))
}

/// How many `..` stand outside of quotes, and how deep its brackets lie in each other.
fn shape(text: &str) -> (usize, usize) {
    let (mut descents, mut depth, mut deepest) = (0, 0_usize, 0);
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
            _ => {}
        }
    }
    (descents, deepest)
}

/// What a target selects, each place once, parents before what is below them.
pub(super) fn places(target: &JsonPath, tree: &Value) -> BTreeSet<Place> {
    let step = |element: &PathElement<'_>| match element {
        PathElement::Name(name) => Step::Member((*name).to_owned()),
        PathElement::Index(index) => Step::Item(*index),
    };
    let json = json(tree);
    target.query_located(&json).locations().map(|place| place.iter().map(step).collect()).collect()
}

/// The tree as JSON. What JSON has no words for, such as tagged values, is null: it can be selected, not looked into.
fn json(tree: &Value) -> serde_json::Value {
    match tree {
        Value::Mapping(map) => {
            map.iter().filter_map(|(key, value)| Some((key.as_str()?.to_owned(), json(value)))).collect()
        }
        Value::Sequence(items) => items.iter().map(json).collect(),
        Value::Tagged(_) => serde_json::Value::Null,
        scalar => serde_json::to_value(scalar).unwrap_or_default(),
    }
}

pub(super) fn get<'t>(tree: &'t mut Value, place: &[Step]) -> Option<&'t mut Value> {
    place.iter().try_fold(tree, |node, step| match step {
        Step::Member(name) => node.get_mut(name),
        Step::Item(index) => node.get_mut(index),
    })
}

pub(super) fn pointer(place: &[Step]) -> String {
    place.iter().fold(String::new(), |at, step| match step {
        Step::Member(name) => below(&at, name),
        Step::Item(index) => below(&at, index),
    })
}
