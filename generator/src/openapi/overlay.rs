//! OpenAPI Overlay 1.0: patches of a description, which is left as its vendor wrote it.
//!
//! They are applied to the plain tree, before anything else looks at it: what an overlay adds counts as if it had stood
//! in the description all along.

mod merge;
mod read;
mod target;

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::Value;

use super::parse;
use crate::{diagnostic::Diagnostic, pointer::below};
use read::{Action, Change};
use target::{Place, Step};

/// Patches of a description, as an [OpenAPI Overlay 1.0](https://spec.openapis.org/overlay/v1.0.0.html) document.
///
/// Its actions are applied in order, each to what the one before left; so are several overlays. `update` is merged into
/// every object that `target` (JSONPath, RFC 9535) selects, or appended to every list; below it, objects are merged, lists
/// are joined, and all else is replaced. `remove` removes what is selected. An action that selects nothing is an error,
/// since it tells that the description isn't what the overlay was written for. `extends` is for readers: it is not
/// followed, and which description is patched is the caller's to say.
///
/// A target has one `..` at most, and the overlays of a description can't add more than 200,000 values, nor nest it
/// deeper than 128.
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
/// let problems = generate(description, &[], &options).unwrap_err();
/// assert_eq!(problems.len(), 1);
/// assert!(problems[0].to_string().starts_with(
///     "error: `$.paths['/books']` selects nothing in the description\n  --> ours.yaml#/actions/1/target"
/// ));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlay {
    /// Its file's name, such as `books.overlay.yaml`; problems in it are reported under this name.
    pub name: String,
    /// YAML or JSON.
    pub text: String,
}

impl Overlay {
    /// An overlay as it was read from the file called `name`.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }
}

/// The most values that all overlays of a description may add to it.
const MOST_ADDED: usize = 200_000;

/// How deep values may lie in each other: as deep as the parsers let them.
const MOST_DEEP: usize = 128;

/// Applies overlays in order. What is wrong with them goes to `diagnostics`; then the tree doesn't count.
pub(crate) fn apply(tree: &mut Value, overlays: &[Overlay], diagnostics: &mut Vec<Diagnostic>) {
    if overlays.is_empty() {
        return;
    }
    merge::name_by_text(tree);
    let mut left = MOST_ADDED;
    for overlay in overlays {
        let mut found = Vec::new();
        let read = parse(&overlay.text, "overlay", &mut found);
        match read {
            Ok(read) => {
                for action in read::actions(read, &mut found) {
                    // A tree that has grown too large isn't searched again.
                    if left > 0 {
                        found.extend(act(tree, &action, &mut left).err());
                    }
                }
            }
            Err(diagnostic) => found.push(diagnostic),
        }
        diagnostics.extend(found.into_iter().map(|diagnostic| diagnostic.all_in(&overlay.name)));
    }
}

fn act(tree: &mut Value, action: &Action, left: &mut usize) -> Result<(), Diagnostic> {
    let places = target::places(&action.target, tree);
    if places.is_empty() {
        let what = format!("`{}` selects nothing in the description", action.target_text);
        let help = "correct the target; or remove the action, if what it was for has changed";
        return Err(Diagnostic::error(&below(&action.at, "target"), what, help));
    }
    match &action.change {
        Change::Update(update) => self::update(tree, action, &places, update, left),
        Change::Remove => remove(tree, action, places),
    }
}

fn update(
    tree: &mut Value,
    action: &Action,
    places: &BTreeSet<Place>,
    update: &Value,
    left: &mut usize,
) -> Result<(), Diagnostic> {
    let (size, depth) = merge::extent(update);
    let fits = places.len().checked_mul(size).and_then(|added| left.checked_sub(added)).filter(|rest| *rest > 0);
    let deepest = places.iter().map(Vec::len).max().unwrap_or(0) + depth;
    match fits {
        Some(rest) if deepest <= MOST_DEEP => *left = rest,
        Some(_) => {
            let what = format!("the action would nest the description more than {MOST_DEEP} deep");
            return Err(Diagnostic::error(&action.at, what, "select what lies less deep"));
        }
        None => {
            *left = 0;
            let what = format!("the overlays would add more than {MOST_ADDED} values to the description");
            return Err(Diagnostic::error(&action.at, what, "select less, or add a component once and refer to it"));
        }
    }
    for place in places {
        let Some(node) = target::get(tree, place) else { continue };
        merge::update(node, update).map_err(|why| {
            let what = format!("at `{}`, {why}", target::pointer(place));
            let help = "only an object can be merged, into an object; a list gets its entry appended; to replace a \
                        value, select the object that holds it";
            Diagnostic::error(&below(&action.at, "update"), what, help)
        })?;
    }
    Ok(())
}

/// Removes the places, all that have the same parent at once: removing one by one would take long in long lists.
fn remove(tree: &mut Value, action: &Action, places: BTreeSet<Place>) -> Result<(), Diagnostic> {
    let mut below_parents: BTreeMap<Place, BTreeSet<Step>> = BTreeMap::new();
    for mut place in places {
        let Some(last) = place.pop() else {
            let what = "the action would remove the whole description";
            return Err(Diagnostic::error(&action.at, what, "select a part of it"));
        };
        below_parents.entry(place).or_default().insert(last);
    }
    // The deepest and last first: what is removed moves what stands behind it.
    for (parent, steps) in below_parents.iter().rev() {
        if let Some(parent) = target::get(tree, parent) {
            merge::remove(parent, steps);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
