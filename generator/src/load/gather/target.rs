//! A reference's text -> where it leads.

use serde_yaml::Value;

use super::Trees;
use crate::{
    part::beside,
    problem::below,
    resolve::{child, plain, unescape},
};

/// A place in one of the files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) file: String,
    /// As a JSON pointer, with the escapes of one alone.
    pub(super) at: String,
}

/// Why a reference leads nowhere.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lost {
    /// Its file is read, but hasn't what it names.
    Dangling,
    /// Its file isn't read.
    Unread,
}

/// References that lead to others are followed no further than this.
const HOPS: usize = 64;

/// The trees, and the name of the one that components are gathered in.
#[derive(Clone, Copy)]
pub(super) struct Files<'a> {
    pub(super) root: &'a str,
    pub(super) trees: &'a Trees,
}

impl<'a> Files<'a> {
    /// Where a reference in `file` ends: at a component of the kind it is to be, or where something stands that is no
    /// reference.
    pub(super) fn target(self, file: &str, reference: &str, component: &str) -> Result<Place, Lost> {
        let mut hops = HOPS;
        self.follow(named(file, reference).ok_or(Lost::Unread)?, component, &mut hops)
    }

    /// Whether a place is that of a component.
    pub(super) fn is_component(self, place: &Place, component: &str) -> bool {
        let mut steps = place.at.split('/').skip(1);
        place.file == self.root
            && (steps.next(), steps.next()) == (Some("components"), Some(component))
            && (steps.next().is_some(), steps.next()) == (true, None)
    }

    pub(super) fn at(self, place: &Place) -> Option<&'a Value> {
        let tree = self.trees.get(&place.file)?;
        place.at.split('/').skip(1).map(plain).try_fold(tree, |value, step| child(value, &step))
    }

    fn follow(self, place: Place, component: &str, hops: &mut usize) -> Result<Place, Lost> {
        let mut node = self.trees.get(&place.file).ok_or(Lost::Unread)?;
        let mut here = Place { file: place.file, at: String::new() };
        for step in place.at.split('/').skip(1).map(plain) {
            // The rest of the way goes on where a reference leads.
            if child(node, &step).is_none()
                && let Some(reference) = node.get("$ref").and_then(Value::as_str)
            {
                here = self.hop(&here, reference, component, hops)?;
                node = self.at(&here).ok_or(Lost::Dangling)?;
            }
            node = child(node, &step).ok_or(Lost::Dangling)?;
            here.at = below(&here.at, &step);
        }
        match node.get("$ref").and_then(Value::as_str) {
            Some(reference) if !self.is_component(&here, component) => self.hop(&here, reference, component, hops),
            _ => Ok(here),
        }
    }

    fn hop(self, from: &Place, reference: &str, component: &str, hops: &mut usize) -> Result<Place, Lost> {
        *hops = hops.checked_sub(1).ok_or(Lost::Dangling)?;
        self.follow(named(&from.file, reference).ok_or(Lost::Unread)?, component, hops)
    }
}

/// What a reference names, whether that is there or not; nothing outside of the description's folder.
pub(super) fn named(from: &str, reference: &str) -> Option<Place> {
    let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    let file = if path.is_empty() { from.to_owned() } else { beside(from, path)? };
    if !fragment.is_empty() && !fragment.starts_with('/') {
        return None;
    }
    // Without the URL's escapes.
    let at = fragment.split('/').skip(1).map(unescape).fold(String::new(), |at, step| below(&at, step));
    Some(Place { file, at })
}
