//! Reading an overlay: its document -> its actions.

use serde_json_path::JsonPath;

use super::{merge, target};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::raw::scalar,
    pointer::join,
    suggest::closest,
    yaml::{Mapping, Value},
};

/// A change of a description.
#[derive(Debug)]
pub(super) struct Action {
    pub(super) target: JsonPath,
    /// The target as it is written in the overlay.
    pub(super) target_text: String,
    pub(super) change: Change,
    /// The action's pointer in the overlay.
    pub(super) pointer: String,
}

/// The change that an action makes to its targets.
#[derive(Debug)]
pub(super) enum Change {
    Update(Value),
    Remove,
}

const START: &str = "start the overlay with `overlay: 1.0.0`";

/// The actions of an overlay. Errors of the others go to `diagnostics`.
pub(super) fn actions(mut document: Value, diagnostics: &mut Vec<Diagnostic>) -> Vec<Action> {
    merge::make_keys_strings(&mut document);
    let Value::Mapping(document) = document else {
        diagnostics.push(Diagnostic::new(code::INVALID_OVERLAY, "", "the overlay isn't an object", START));
        return Vec::new();
    };
    if document.contains_key("openapi") && !document.contains_key("overlay") {
        let help = "pass this file as the description, and files that start with `overlay: 1.0.0` as overlays";
        diagnostics.push(Diagnostic::new(code::WRONG_FILE, "", "this is an OpenAPI description, not an overlay", help));
        return Vec::new();
    }
    if has_misspelled(&document, "", &["overlay", "info", "extends", "actions"], diagnostics) {
        return Vec::new();
    }
    check_version(&document, diagnostics);
    check_info(&document, diagnostics);
    if document.get("extends").is_some_and(|extends| !extends.is_string()) {
        let help = "write the URL of a description as a string, or remove it";
        diagnostics.push(Diagnostic::new(code::INVALID_OVERLAY, "/extends", "`extends` isn't a string", help));
    }
    match document.get("actions") {
        Some(Value::Sequence(actions)) if !actions.is_empty() => {
            let actions = actions.iter().enumerate();
            actions.filter_map(|(index, action)| self::action(action, &join("/actions", index), diagnostics)).collect()
        }
        _ => {
            let help = "write `actions: [{target: $.info, update: {title: …}}]`";
            diagnostics.push(Diagnostic::new(
                code::INVALID_OVERLAY,
                "/actions",
                "the overlay has no array of actions",
                help,
            ));
            Vec::new()
        }
    }
}

fn check_version(document: &Mapping, diagnostics: &mut Vec<Diagnostic>) {
    let version = document.get("overlay").map(scalar);
    let message = match version.as_deref() {
        // In YAML, `1.0` is a number.
        Some("1.0") => return,
        Some(version) if version.starts_with("1.0.") => return,
        Some(version) => format!("this is Overlay {}; the generator reads Overlay 1.0", version.trim()),
        None => "the overlay has no `overlay` property, its version".to_owned(),
    };
    diagnostics.push(Diagnostic::new(code::INVALID_OVERLAY, "/overlay", message, START));
}

fn check_info(document: &Mapping, diagnostics: &mut Vec<Diagnostic>) {
    let Some(Value::Mapping(info)) = document.get("info") else {
        let help = "write `info: {title: …, version: '1'}`";
        diagnostics.push(Diagnostic::new(code::INVALID_OVERLAY, "/info", "the overlay has no `info`", help));
        return;
    };
    if has_misspelled(info, "/info", &["title", "version"], diagnostics) {
        return;
    }
    for (keyword, help) in [("title", "write `title: …`"), ("version", "write `version: '1'`")] {
        if !info.get(keyword).is_some_and(|value| value.is_string() || value.is_number()) {
            let message = format!("`info` has no `{keyword}`");
            diagnostics.push(Diagnostic::new(code::INVALID_OVERLAY, &join("/info", keyword), message, help));
        }
    }
}

fn action(action: &Value, pointer: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Action> {
    let Value::Mapping(action) = action else {
        let help = "write `{target: $.info, update: {title: …}}`";
        diagnostics.push(Diagnostic::new(code::INVALID_OVERLAY, pointer, "the action isn't an object", help));
        return None;
    };
    if has_misspelled(action, pointer, &["target", "description", "update", "remove"], diagnostics) {
        return None;
    }
    let change = change(action, pointer, diagnostics);
    let target_pointer = join(pointer, "target");
    let Some(text) = action.get("target").and_then(Value::as_str) else {
        let help = "write a JSONPath as a string, such as `target: $.info`";
        diagnostics.push(Diagnostic::new(
            code::INVALID_OVERLAY,
            &target_pointer,
            "the action has no `target` string",
            help,
        ));
        return None;
    };
    match target::parse(text) {
        Ok(target) => {
            Some(Action { target, target_text: text.to_owned(), change: change?, pointer: pointer.to_owned() })
        }
        Err((why, help)) => {
            diagnostics.push(Diagnostic::new(code::INVALID_OVERLAY, &target_pointer, format!("`{text}` {why}"), help));
            None
        }
    }
}

fn change(action: &Mapping, pointer: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Change> {
    let remove = match action.get("remove") {
        None => false,
        Some(Value::Bool(remove)) => *remove,
        Some(_) => {
            let error = Diagnostic::new(
                code::INVALID_OVERLAY,
                &join(pointer, "remove"),
                "`remove` isn't a boolean",
                "write `remove: true`",
            );
            diagnostics.push(error);
            return None;
        }
    };
    let (message, help) = match (action.get("update"), remove) {
        (Some(update), false) => return Some(Change::Update(update.clone())),
        (None, true) => return Some(Change::Remove),
        (Some(_), true) => ("the action has `update` and `remove`", "write two actions, or remove one of the two"),
        (None, false) => ("the action has neither `update` nor `remove`", "write `update: …` or `remove: true`"),
    };
    diagnostics.push(Diagnostic::new(code::INVALID_OVERLAY, pointer, message, help));
    None
}

/// Reports keywords that the standard doesn't have. Returns whether one is misspelled: then the object lacks another only because
/// of the spelling.
fn has_misspelled(object: &Mapping, pointer: &str, known: &[&str], diagnostics: &mut Vec<Diagnostic>) -> bool {
    let mut has_misspelled = false;
    for name in object.keys().filter_map(Value::as_str) {
        if !known.contains(&name) && !name.starts_with("x-") {
            let message = format!("Overlay 1.0 has no keyword `{name}` here");
            let meant = closest(name, known.iter().copied());
            has_misspelled |= meant.is_some_and(|known| !object.contains_key(known));
            let help = meant.map_or_else(
                || format!("remove it, or write one of `{}`", known.join("`, `")),
                |known| format!("did you mean `{known}`?"),
            );
            let error = Diagnostic::new(code::INVALID_OVERLAY, &join(pointer, name), message, help).on(Highlight::Key);
            diagnostics.push(match meant {
                Some(known) => error.correct_with(known),
                None => error,
            });
        }
    }
    has_misspelled
}
