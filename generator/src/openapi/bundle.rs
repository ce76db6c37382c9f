//! Bundling: several files -> one document, in which every reference names a component.
//!
//! In: the raw documents of a description's files. Out: the description's own document, which has all targets of
//! references as components, and a [`Bundle`], which knows where each was written. Called by `load` alone; `external` is
//! for callers of the library, who read the files.

pub(super) mod documents;
pub mod external;
mod failed;
mod mapping;
mod merge;
mod name;
mod resolve;
mod scan;
mod unread;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    moves::Moves,
    references::{FailedReferences, Location, component_pointer, enclosing_component, to_component},
};
use crate::{
    diagnostic::{Diagnostic, code},
    pointer::get_mut,
    yaml::{Mapping, Value},
};
use external::Unread;
pub(super) use merge::size;
use resolve::Files;
use scan::{Replacement, Scanned};

/// The raw documents of a description's files, by name.
pub(super) type Documents = BTreeMap<String, Value>;

/// The original locations of the values of the bundled document.
#[derive(Debug, Default)]
pub(super) struct Bundle {
    /// What was moved.
    moved: Moves,
    /// The entries of maps that were references.
    entries: Moves,
    /// Components of which a part was referred to: section and name.
    pub(super) referenced_within: BTreeSet<(String, String)>,
    /// References without a target.
    pub(super) failed: FailedReferences,
}

impl Bundle {
    /// Changes a location in the bundled document to that in the files as they were written.
    pub(super) fn locate(&self, file: &mut String, pointer: &mut String) {
        let location = Location::new(std::mem::take(file), std::mem::take(pointer));
        Location { file: *file, pointer: *pointer } = self.entries.origin(self.moved.origin(location));
    }
}

/// The bytes that are copied for references at most, all together. No description needs as many; a small value with many
/// references to it, or a long name, would take the machine's memory.
pub(super) const MAX_COPIED: usize = 16 << 20;

/// The bytes that may still be copied.
struct Allowance(usize);

impl Allowance {
    /// Whether as many bytes may be copied.
    fn take(&mut self, bytes: usize) -> bool {
        let left = self.0.checked_sub(bytes);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }
}

/// A description's files while they are bundled.
struct Bundler<'a> {
    /// The name of the description's own file.
    root: &'a str,
    documents: &'a mut Documents,
    allowance: Allowance,
    bundle: Bundle,
    diagnostics: &'a mut Vec<Diagnostic>,
}

/// Bundles the files into the document called `root`. The caller couldn't read the files in `unread`.
pub(super) fn bundle(
    root: &str,
    documents: &mut Documents,
    unread: &BTreeMap<&str, &Unread>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Bundle {
    let (allowance, bundle) = (Allowance(MAX_COPIED), Bundle::default());
    let mut bundler = Bundler { root, documents, allowance, bundle, diagnostics };
    let scanned = bundler.merge_maps(unread);
    let names = name::names(bundler.files(unread), &scanned.targets, &scanned.aliases);
    let Scanned { texts, targets, path_items, variants, failed, diagnostics, meant, .. } = scanned;
    bundler.report(diagnostics);
    bundler.bundle.failed = failed;
    // What a wrong reference means is in use.
    bundler.bundle.referenced_within.extend(meant);
    bundler.replace(texts, &names);
    mapping::map_variants(&mut bundler, variants);
    let renamed = bundler.move_to_components(targets.into_iter().map(|(location, _)| location).zip(names).collect());
    mapping::map_subtypes(&mut bundler, &renamed);
    merge::path_items(&mut bundler, path_items);
    if bundler.allowance.0 == 0 {
        let message = format!("the targets of references come to more than {} MB when copied", MAX_COPIED >> 20);
        let help = "let fewer references name the same path item or map, or shorten its keys";
        bundler.diagnostics.push(Diagnostic::new(code::LIMIT, "", message, help));
    }
    bundler.bundle
}

impl Bundler<'_> {
    fn files<'f>(&'f self, unread: &'f BTreeMap<&'f str, &'f Unread>) -> Files<'f> {
        Files { root: self.root, documents: self.documents, unread }
    }

    /// Merges maps that are references, until none is left: a merged entry is a reference, too.
    fn merge_maps(&mut self, unread: &BTreeMap<&str, &Unread>) -> Scanned {
        loop {
            let scanned = scan::scan(self.files(unread));
            if scanned.maps.is_empty() || self.allowance.0 == 0 {
                return scanned;
            }
            merge::maps(self, scanned.maps);
        }
    }

    /// Reports diagnostics about entries of maps where these were written.
    fn report(&mut self, diagnostics: Vec<Diagnostic>) {
        for mut diagnostic in diagnostics {
            let location = self.bundle.entries.origin(Location::new(diagnostic.file, diagnostic.pointer));
            (diagnostic.file, diagnostic.pointer) = (location.file, location.pointer);
            let file = if diagnostic.file.is_empty() { self.root } else { &diagnostic.file };
            let location = Location::new(file, diagnostic.pointer.as_str());
            // Each entry of a map that is a reference has a reference of its own, which stands nowhere.
            if let Some(entry) = location.pointer.strip_suffix("/$ref")
                && value_at(self.documents, &location).is_none()
            {
                entry.clone_into(&mut diagnostic.pointer);
            }
            self.diagnostics.push(diagnostic);
        }
    }

    /// Lets references name the components that their targets become.
    fn replace(&mut self, texts: BTreeMap<Location, Replacement>, names: &[(&'static str, String)]) {
        for (text, replacement) in texts {
            let reference = match replacement {
                Replacement::Target(index) => names.get(index).map(|(section, name)| to_component(section, name)),
                Replacement::Text(reference) => Some(reference),
            };
            if let Some((reference, value)) = reference.zip(value_at(self.documents, &text))
                && self.allowance.take(reference.len())
            {
                *value = reference.into();
            }
        }
    }

    /// Moves each location to a component, and leaves a reference there. The schemas that references call by another name
    /// than the component's: that one, and the other.
    fn move_to_components(&mut self, mut targets: Vec<(Location, (&'static str, String))>) -> BTreeMap<String, String> {
        let mut renamed = BTreeMap::new();
        // A value inside of another is moved first.
        targets.sort_by_key(|(location, _)| std::cmp::Reverse(location.pointer.split('/').count()));
        for (location, (section, name)) in targets {
            let reference = Mapping::from_iter([("$ref".into(), to_component(section, &name).into())]);
            let Some(value) = value_at(self.documents, &location) else { continue };
            let value = std::mem::replace(value, Value::Mapping(reference));
            let document = self.documents.get_mut(self.root);
            let components = document.and_then(|document| object(object(document, "components")?, section));
            if let Some(components) = components.and_then(Value::as_mapping_mut) {
                components.insert(name.clone().into(), value);
            }
            if location.file == self.root
                && let Some((section, name)) = enclosing_component(&location.pointer)
            {
                self.bundle.referenced_within.insert((section, name));
            }
            let called = location.name().into_owned();
            let to = Location::new("", component_pointer(section, &name));
            self.bundle.moved.insert(to, location.seen_from(self.root));
            if section == "schemas" && name != called {
                renamed.insert(name, called);
            }
        }
        renamed
    }
}

fn value_at<'a>(documents: &'a mut Documents, location: &Location) -> Option<&'a mut Value> {
    get_mut(documents.get_mut(&location.file)?, &location.pointer)
}

/// An object's property that is an object itself, and is created if it is absent.
fn object<'a>(value: &'a mut Value, name: &str) -> Option<&'a mut Value> {
    let property = value.as_mapping_mut()?.entry(name.into()).or_insert_with(|| Mapping::new().into());
    if property.is_null() {
        *property = Mapping::new().into();
    }
    Some(property)
}

/// A diagnostic in one of the files.
fn in_file(diagnostic: Diagnostic, file: &str, root: &str) -> Diagnostic {
    if file == root { diagnostic } else { diagnostic.in_file(file) }
}
