//! An overlay's text -> its actions, each known to be one.

use serde_json_path::JsonPath;
use serde_yaml::{Mapping, Value};

use super::{merge, target};
use crate::{diagnostic::Diagnostic, pointer::below, suggest::closest};

/// One patch.
#[derive(Debug)]
pub(super) struct Action {
    pub(super) target: JsonPath,
    pub(super) target_text: String,
    pub(super) change: Change,
    pub(super) at: String,
}

/// What becomes of the selected places.
#[derive(Debug)]
pub(super) enum Change {
    Update(Value),
    Remove,
}

/// The actions of a document that say what they should; all else goes to `diagnostics`.
pub(super) fn actions(mut document: Value, diagnostics: &mut Vec<Diagnostic>) -> Vec<Action> {
    merge::name_by_text(&mut document);
    let Value::Mapping(document) = document else {
        let help = "an overlay starts with `overlay: 1.0.0`";
        diagnostics.push(Diagnostic::error("", "the overlay is no object", help));
        return Vec::new();
    };
    if document.contains_key("openapi") && !document.contains_key("overlay") {
        let help = "give it as the description, and overlays, which start with `overlay: 1.0.0`, beside it";
        diagnostics.push(Diagnostic::error("", "this is an OpenAPI description, not an overlay", help));
        return Vec::new();
    }
    unknown(&document, "", &["overlay", "info", "extends", "actions"], diagnostics);
    version(&document, diagnostics);
    info(&document, diagnostics);
    if document.get("extends").is_some_and(|extends| !extends.is_string()) {
        diagnostics.push(Diagnostic::error("/extends", "`extends` is no text", "it is the URL of a description"));
    }
    match document.get("actions") {
        Some(Value::Sequence(actions)) if !actions.is_empty() => {
            let actions = actions.iter().enumerate();
            actions.filter_map(|(index, action)| self::action(action, &below("/actions", index), diagnostics)).collect()
        }
        _ => {
            let help = "say `actions: [{target: $.info, update: {title: …}}]`";
            diagnostics.push(Diagnostic::error("/actions", "the overlay has no list of actions", help));
            Vec::new()
        }
    }
}

fn version(document: &Mapping, diagnostics: &mut Vec<Diagnostic>) {
    let version = document.get("overlay").map(crate::openapi::scalar);
    let what = match version.as_deref() {
        Some("1.0.0") => return,
        // YAML takes it for a number.
        Some("1.0") => return,
        Some(version) if version.starts_with("1.0.") => return,
        Some(other) => format!("this is Overlay {}; the generator reads 1.0", other.trim()),
        None => "the overlay doesn't say its version".to_owned(),
    };
    diagnostics.push(Diagnostic::error("/overlay", what, "say `overlay: 1.0.0` at its top"));
}

fn info(document: &Mapping, diagnostics: &mut Vec<Diagnostic>) {
    let Some(Value::Mapping(info)) = document.get("info") else {
        diagnostics.push(Diagnostic::error(
            "/info",
            "the overlay has no `info`",
            "say `info: {title: …, version: '1'}`",
        ));
        return;
    };
    unknown(info, "/info", &["title", "version"], diagnostics);
    for member in ["title", "version"] {
        if !info.get(member).is_some_and(|value| value.is_string() || value.is_number()) {
            let at = below("/info", member);
            diagnostics.push(Diagnostic::error(&at, format!("`info` has no `{member}`"), "the standard asks for one"));
        }
    }
}

fn action(action: &Value, at: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Action> {
    let Value::Mapping(action) = action else {
        diagnostics.push(Diagnostic::error(at, "the action is no object", "say `target`, and `update` or `remove`"));
        return None;
    };
    unknown(action, at, &["target", "description", "update", "remove"], diagnostics);
    let change = change(action, at, diagnostics);
    let target_at = below(at, "target");
    let Some(text) = action.get("target").and_then(Value::as_str) else {
        let help = "say as JSONPath what is to be changed: `target: $.info`";
        diagnostics.push(Diagnostic::error(&target_at, "the action has no target in words", help));
        return None;
    };
    match target::parse(text) {
        Ok(target) => Some(Action { target, target_text: text.to_owned(), change: change?, at: at.to_owned() }),
        Err((why, help)) => {
            diagnostics.push(Diagnostic::error(&target_at, format!("`{text}` {why}"), help));
            None
        }
    }
}

fn change(action: &Mapping, at: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Change> {
    let remove = match action.get("remove") {
        None => false,
        Some(Value::Bool(remove)) => *remove,
        Some(_) => {
            let help = "say `remove: true`; what is removed, `target` says";
            diagnostics.push(Diagnostic::error(&below(at, "remove"), "`remove` is neither true nor false", help));
            return None;
        }
    };
    let (what, help) = match (action.get("update"), remove) {
        (Some(update), false) => return Some(Change::Update(update.clone())),
        (None, true) => return Some(Change::Remove),
        (Some(_), true) => ("the action both updates and removes", "make it two actions, or drop one of the members"),
        (None, false) => ("the action does nothing", "say `update: …` or `remove: true`"),
    };
    diagnostics.push(Diagnostic::error(at, what, help));
    None
}

/// Says which members the standard doesn't have.
fn unknown(object: &Mapping, at: &str, known: &[&str], diagnostics: &mut Vec<Diagnostic>) {
    for name in object.keys().filter_map(Value::as_str) {
        if !known.contains(&name) && !name.starts_with("x-") {
            let what = format!("Overlay 1.0 has no `{name}` here");
            let help = closest(name, known.iter().copied())
                .map_or_else(|| format!("there are: {}", known.join(", ")), |known| format!("did you mean `{known}`?"));
            diagnostics.push(Diagnostic::error(&below(at, name), what, help));
        }
    }
}
