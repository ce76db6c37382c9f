//! Overlays (OpenAPI Overlay 1.0): changes of a description whose file stays as its vendor wrote it.
//!
//! In: a raw document, and the texts of overlays. Out: the changed document, before any other stage sees it. Called by
//! `load` alone.

mod copy;
mod merge;
mod pattern;
mod read;
mod target;

use std::collections::{BTreeMap, BTreeSet};

use super::parse::parse;
use crate::{
    diagnostic::{Diagnostic, code},
    pointer::join,
    yaml::Value,
};
use copy::JsonCopy;
use read::{Action, Change};
use target::{Key, Path};

/// Changes of a description, as an [OpenAPI Overlay 1.0](https://spec.openapis.org/overlay/v1.0.0.html) document.
///
/// Its actions are applied in order, each to the result of the one before. `target` selects values by JSONPath (RFC 9535).
/// - `update` is merged into each selected object, or appended to each selected array. When it is merged, nested objects
///   are merged, arrays are concatenated, and other values are replaced.
/// - `remove: true` removes the selected values.
///
/// An action that selects nothing is an error: the description isn't the one that the overlay was written for. With a filter
/// in its target, such as `[?@.deprecated]`, it is a warning. `extends` is ignored; the caller chooses the description.
///
/// A target may have one `..`. In brackets, `*`, a slice or a filter is the only selector, and a filter has no `$`. The overlays of
/// a description can add 200,000 values, and nest them 128 deep.
///
/// ```
/// use oas_client_generator::{Options, Overlay, generate};
///
/// let description = "{openapi: 3.0.3, info: {title: Shelf, version: '1'}, paths: {}}";
/// let overlay = "
/// overlay: 1.0.0
/// info: {title: Ours, version: 1.0.0}
/// actions:
///   - {target: $.info, update: {title: Books}}
///   - {target: \"$.paths['/books']\", remove: true}
/// ";
/// let mut options = Options::new("shelf", "shelf.yaml");
/// options.overlays.push(Overlay::new("ours.yaml", overlay));
/// let diagnostics = generate(description, &[], &options).unwrap_err();
/// assert_eq!(diagnostics.len(), 1);
/// assert!(diagnostics[0].to_string().starts_with(
///     "error[overlay-target]: `$.paths['/books']` selects nothing in the description\n  --> ours.yaml#/actions/1/target"
/// ));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlay {
    /// The name of its file in diagnostics, such as `books.overlay.yaml`.
    pub name: String,
    /// YAML or JSON.
    pub text: String,
}

impl Overlay {
    /// An overlay, as read from the file `name`.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }
}

/// The most values that all overlays of a description may add to it.
const MAX_ADDED: usize = 200_000;

/// The depth of a description, as the parsers bound it.
const MAX_DEPTH: usize = 128;

/// Applies overlays in order. If there is an error, the document is of no use.
pub(crate) fn apply(document: &mut Value, overlays: &[Overlay], diagnostics: &mut Vec<Diagnostic>) {
    if overlays.is_empty() {
        return;
    }
    merge::make_keys_strings(document);
    let mut copy = JsonCopy::of(document);
    let mut left = MAX_ADDED;
    for overlay in overlays {
        let mut found = Vec::new();
        let read = parse(&overlay.text, "overlay", &mut found);
        match read {
            Ok(read) => {
                for action in read::actions(read, &mut found) {
                    // A document that has grown too large isn't searched again.
                    if left > 0 {
                        found.extend(act(document, &mut copy, &action, &mut left).err());
                    }
                }
            }
            Err(diagnostic) => found.push(diagnostic),
        }
        diagnostics.extend(found.into_iter().map(|diagnostic| diagnostic.all_in(&overlay.name)));
    }
}

fn act(document: &mut Value, copy: &mut JsonCopy, action: &Action, left: &mut usize) -> Result<(), Diagnostic> {
    let paths = copy.paths(&action.target);
    if paths.is_empty() {
        let message = format!("`{}` selects nothing in the description", action.target_text);
        let help = "write a target that the description has, or remove the action";
        let at = join(&action.pointer, "target");
        let may_select_nothing = target::has_filter(&action.target_text);
        return Err(match may_select_nothing {
            true => Diagnostic::new(code::OVERLAY_FILTER, &at, message, help),
            false => Diagnostic::new(code::OVERLAY_TARGET, &at, message, help),
        });
    }
    match &action.change {
        Change::Update(update) => self::update(document, copy, action, &paths, update, left),
        Change::Remove => remove(document, copy, action, paths),
    }
}

fn update(
    document: &mut Value,
    copy: &mut JsonCopy,
    action: &Action,
    paths: &BTreeSet<Path>,
    update: &Value,
    left: &mut usize,
) -> Result<(), Diagnostic> {
    let (size, depth) = merge::extent(update);
    let fits = paths.len().checked_mul(size).and_then(|added| left.checked_sub(added)).filter(|rest| *rest > 0);
    let deepest = paths.iter().map(Vec::len).max().unwrap_or(0) + depth;
    match fits {
        Some(rest) if deepest <= MAX_DEPTH => *left = rest,
        Some(_) => {
            let message = format!("the action would nest the description more than {MAX_DEPTH} deep");
            return Err(Diagnostic::new(
                code::LIMIT,
                &action.pointer,
                message,
                "select values that are less deep, or add a component and refer to it",
            ));
        }
        None => {
            *left = 0;
            let message = format!("the overlays would add more than {MAX_ADDED} values to the description");
            return Err(Diagnostic::new(
                code::LIMIT,
                &action.pointer,
                message,
                "select fewer values, or add a component and refer to it",
            ));
        }
    }
    for path in paths {
        let Some(value) = target::get(document, path) else { continue };
        merge::update(value, update).map_err(|why| {
            let message = format!("at `{}`, {why}", target::pointer(path));
            let help = "write an object to merge it into an object, or select an array to append to it; to replace a \
                        value, select the object around it";
            Diagnostic::new(code::OVERLAY_TARGET, &join(&action.pointer, "update"), message, help)
        })?;
        copy.update(path, value, update);
    }
    Ok(())
}

/// Removes values, all of the same object or array at once: one by one would take long in long arrays.
fn remove(document: &mut Value, copy: &mut JsonCopy, action: &Action, paths: BTreeSet<Path>) -> Result<(), Diagnostic> {
    let mut keys_by_parent: BTreeMap<Path, BTreeSet<Key>> = BTreeMap::new();
    for mut path in paths {
        let Some(last) = path.pop() else {
            let message = "the action would remove the whole description";
            return Err(Diagnostic::new(
                code::OVERLAY_TARGET,
                &action.pointer,
                message,
                "select a value in it, such as `$.info`",
            ));
        };
        keys_by_parent.entry(path).or_default().insert(last);
    }
    // The last and deepest first: a removal changes the indices after it.
    for (parent_path, keys) in keys_by_parent.iter().rev() {
        if let Some(parent) = target::get(document, parent_path) {
            merge::remove(parent, keys);
        }
        copy.remove(parent_path, keys);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
