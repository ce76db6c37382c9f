//! The functions `match` and `search` of filters (RFC 9535, sections 2.4.6 and 2.4.7), which replace those of the library: the
//! library compiles the regular expression again for each value.
//!
//! In: a string and a regular expression. Out: whether the expression matches all of the string, or a part of it.

use std::{cell::RefCell, collections::BTreeMap};

use regex::Regex;
use serde_json::Value as Json;
use serde_json_path::functions::{LogicalType, ValueType};

/// The most expressions that are kept: those of a target are few, and values of a document may be expressions too.
const MOST: usize = 64;

thread_local! {
    /// The expressions so far; `None` for an invalid one.
    static COMPILED: RefCell<BTreeMap<String, Option<Regex>>> = const { RefCell::new(BTreeMap::new()) };
}

#[serde_json_path::function(name = "match")]
fn match_whole(value: ValueType<'_>, pattern: ValueType<'_>) -> LogicalType {
    is_match(&value, &pattern, |pattern| format!("(?R)^({pattern})$")).into()
}

#[serde_json_path::function(name = "search")]
fn match_part(value: ValueType<'_>, pattern: ValueType<'_>) -> LogicalType {
    is_match(&value, &pattern, |pattern| format!("(?R)({pattern})")).into()
}

fn is_match(value: &ValueType<'_>, pattern: &ValueType<'_>, expression: fn(&str) -> String) -> bool {
    let (Some(Json::String(value)), Some(Json::String(pattern))) = (value.as_value(), pattern.as_value()) else {
        return false;
    };
    COMPILED.with_borrow_mut(|compiled| {
        if compiled.len() > MOST {
            compiled.clear();
        }
        let regex = compiled.entry(expression(pattern)).or_insert_with_key(|expression| Regex::new(expression).ok());
        regex.as_ref().is_some_and(|regex| regex.is_match(value))
    })
}
