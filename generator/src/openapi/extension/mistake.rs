//! The mistake in an `x-oas-client`: what serde says about the value -> a diagnostic at the key or the value at fault.

use serde_json::Value;

use super::NAME;
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    pointer::join,
    suggest::closest,
};

/// The key that every object may have. It was read before.
const ALLOW: &str = "allow";

/// The diagnostic of an error of serde about `value`, the extension of the object at `pointer`.
pub(super) fn diagnose(error: &serde_json::Error, value: &Value, pointer: &str, example: &str) -> Diagnostic {
    let text = error.to_string();
    let at = join(pointer, NAME);
    let mut names = text.split('`').skip(1).step_by(2);
    let name = names.next().unwrap_or_default();
    let mut known: Vec<_> = names.collect();
    let new = |at: &str, message: String, help: String| Diagnostic::new(code::INVALID_EXTENSION, at, message, help);
    if text.starts_with("unknown field") {
        if value.get(name).is_some() {
            known.push(ALLOW);
        }
        let at = find(value, &at, &|key, _| key == Some(name)).unwrap_or(at);
        let message = format!("`{NAME}` has no key `{name}` here");
        return suggest(name, &known, |help| new(&at, message, help).on(Highlight::Key));
    }
    if text.starts_with("unknown variant") {
        let at = find(value, &at, &|_, value| value == name).unwrap_or(at);
        return suggest(name, &known, |help| new(&at, format!("`{name}` is not a value of `{}`", last(&at)), help));
    }
    let wrong = text
        .strip_prefix("invalid type: ")
        .and_then(|rest| Some((wrong_value(rest)?, rest.split_once(", expected ")?.1)));
    if let Some((wrong, expected)) = wrong
        && let Some(at) = find(value, &at, &|_, value| *value == wrong)
    {
        let message = format!("`{}` is {expected}, not `{wrong}`", last(&at));
        let help = if expected == "a boolean" { "`true` or `false`" } else { expected };
        return new(&at, message, format!("write {help}"));
    }
    new(&at, format!("invalid `{NAME}`: {text}"), format!("write, for example, `{NAME}: {example}`"))
}

/// A diagnostic whose help is the known name that is like `name`, or else all known names.
fn suggest(name: &str, known: &[&str], diagnostic: impl FnOnce(String) -> Diagnostic) -> Diagnostic {
    match closest(name, known.iter().copied()) {
        Some(meant) => diagnostic(format!("did you mean `{meant}`?")).correct_with(meant),
        None => diagnostic(format!("write one of `{}`", known.join("`, `"))),
    }
}

/// The value that serde says is of the wrong type, such as ``string "yes", expected a boolean``.
fn wrong_value(text: &str) -> Option<Value> {
    let (found, _) = text.split_once(", expected ")?;
    let (_, literal) = found.split_once(' ')?;
    serde_json::from_str(literal.trim_matches('`')).ok()
}

/// The pointer of the first value that is wanted by its key and itself.
fn find(value: &Value, at: &str, is_wanted: &dyn Fn(Option<&str>, &Value) -> bool) -> Option<String> {
    let children: Vec<(String, Option<&str>, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (join(at, key), Some(key.as_str()), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (join(at, index), None, value)).collect(),
        _ => return None,
    };
    let found = children.iter().find(|(_, key, value)| is_wanted(*key, value)).map(|(at, ..)| at.clone());
    found.or_else(|| children.iter().find_map(|(at, _, value)| find(value, at, is_wanted)))
}

fn last(pointer: &str) -> &str {
    pointer.rsplit('/').next().unwrap_or_default()
}
