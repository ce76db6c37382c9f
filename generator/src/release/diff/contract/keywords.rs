//! Compares the keywords of a schema.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::super::sides::now;
use crate::release::contract::Keywords;

/// What a changed keyword does to the values that are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Fewer values are allowed.
    Narrower,
    /// More values are allowed.
    Wider,
    /// Other values are allowed.
    Other,
    /// The same values are allowed; another one is used if there is none.
    Default,
    /// Requests don't have the property any more; with `false` they have it again.
    ReadOnly(bool),
    /// Responses don't have the property any more; with `false` they have it again.
    WriteOnly(bool),
    /// A response header has another type.
    Type,
    /// The end is earlier, or not announced any more.
    EarlierSunset,
    /// The end is announced, or later.
    Sunset,
}

/// A keyword that differs, as the description writes it.
pub(super) struct Changed {
    pub(super) effect: Effect,
    pub(super) was: String,
    pub(super) is: String,
}

impl Changed {
    /// The change in words.
    pub(super) fn text(&self) -> String {
        match (self.was.as_str(), self.is.as_str()) {
            ("", is) if self.effect == Effect::Type => now(is, "type: string"),
            (was, "") if self.effect == Effect::Type => now("type: string", was),
            ("", is) => format!("has `{is}` now"),
            (was, "") => format!("has no `{was}` any more"),
            (was, is) => now(is, was),
        }
    }
}

/// Compares two schemas, keyword by keyword.
pub(super) fn compare(was: &Keywords, is: &Keywords) -> Vec<Changed> {
    let mut found = Vec::new();
    for (plain, exclusive, is_upper) in [("minimum", "exclusiveMinimum", false), ("maximum", "exclusiveMaximum", true)]
    {
        let (bound_was, bound_is) = (bound(was, plain, exclusive), bound(is, plain, exclusive));
        let key = |bound: &Option<Bound>| bound.map_or(f64::INFINITY, |bound| bound.strictness(is_upper));
        let effect = if key(&bound_is) < key(&bound_was) { Effect::Narrower } else { Effect::Wider };
        if bound_was != bound_is {
            let text = |keywords: &Keywords| [written(keywords, plain), written(keywords, exclusive)].concat();
            found.push(Changed { effect, was: text(was), is: text(is) });
        }
    }
    let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "$ref"];
    let keywords: BTreeSet<_> = was.keys().chain(is.keys()).collect();
    for keyword in keywords.into_iter().filter(|keyword| !bounds.contains(&keyword.as_str())) {
        let (value_was, value_is) = (was.get(keyword), is.get(keyword));
        if value_was != value_is {
            let effect = effect(keyword, value_was, value_is);
            found.push(Changed { effect, was: written(was, keyword), is: written(is, keyword) });
        }
    }
    found
}

/// `maxLength: 5`, as the description has it; empty if it doesn't.
fn written(keywords: &Keywords, keyword: &str) -> String {
    match keywords.get(keyword) {
        Some(Json::String(_)) if keyword == "additionalProperties" => "additionalProperties: false".to_owned(),
        Some(Json::String(text)) => format!("{keyword}: {text}"),
        Some(value) => format!("{keyword}: {value}"),
        None => String::new(),
    }
}

/// A lower or upper bound, and whether it is exclusive.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bound(f64, bool);

impl Bound {
    /// Less for a bound that allows fewer values.
    fn strictness(self, is_upper: bool) -> f64 {
        let value = if is_upper { self.0 } else { -self.0 };
        if self.1 { value.next_down() } else { value }
    }
}

fn bound(keywords: &Keywords, plain: &str, exclusive: &str) -> Option<Bound> {
    let number = |keyword: &str| keywords.get(keyword).and_then(Json::as_f64);
    number(plain).map(|value| Bound(value, false)).or_else(|| number(exclusive).map(|value| Bound(value, true)))
}

/// What a keyword does that differs.
fn effect(keyword: &str, was: Option<&Json>, is: Option<&Json>) -> Effect {
    let there = (was.is_some(), is.is_some());
    match keyword {
        "default" => Effect::Default,
        "readOnly" => Effect::ReadOnly(there.1),
        "writeOnly" => Effect::WriteOnly(there.1),
        "type" => Effect::Type,
        "x-sunset" => sunset(was.and_then(Json::as_str), is.and_then(Json::as_str)),
        _ if there == (false, true) => Effect::Narrower,
        _ if there == (true, false) => Effect::Wider,
        "enum" => values(was, is),
        "multipleOf" => multiples(was.and_then(Json::as_f64), is.and_then(Json::as_f64)),
        _ => limit(keyword, was.and_then(Json::as_f64), is.and_then(Json::as_f64)),
    }
}

/// A date that is earlier, or not announced any more, gives callers less time.
pub(super) fn sunset(was: Option<&str>, is: Option<&str>) -> Effect {
    match (was, is) {
        (None, _) => Effect::Sunset,
        // Dates of RFC 3339 are in order as text.
        (Some(was), Some(is)) if is >= was => Effect::Sunset,
        _ => Effect::EarlierSunset,
    }
}

fn values(was: Option<&Json>, is: Option<&Json>) -> Effect {
    // As text, since values of JSON have no order.
    let set = |values: Option<&Json>| -> BTreeSet<String> {
        values.and_then(Json::as_array).into_iter().flatten().map(Json::to_string).collect()
    };
    let (was, is) = (set(was), set(is));
    match (was.is_subset(&is), is.is_subset(&was)) {
        (true, _) => Effect::Wider,
        (false, true) => Effect::Narrower,
        (false, false) => Effect::Other,
    }
}

fn multiples(was: Option<f64>, is: Option<f64>) -> Effect {
    let divides = |divisor: f64, number: f64| divisor != 0.0 && (number / divisor).fract() == 0.0;
    match (was, is) {
        (Some(was), Some(is)) if divides(was, is) => Effect::Narrower,
        (Some(was), Some(is)) if divides(is, was) => Effect::Wider,
        _ => Effect::Other,
    }
}

/// A keyword such as `maxLength`, whose name says if a larger number allows more.
fn limit(keyword: &str, was: Option<f64>, is: Option<f64>) -> Effect {
    match (was, is) {
        (Some(was), Some(is)) if keyword.starts_with("max") == (is > was) => Effect::Wider,
        (Some(_), Some(_)) => Effect::Narrower,
        _ => Effect::Other,
    }
}
