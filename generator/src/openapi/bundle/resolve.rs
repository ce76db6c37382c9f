//! Resolving references in a description's files.

use std::collections::BTreeMap;

use super::{Documents, external::Unread};
use crate::{
    openapi::{
        raw::properties,
        references::{Follower, Location, Target, Unresolved, component_at, parse, to},
    },
    pointer::{get, unescape},
    suggest::closest,
    yaml::Value,
};

/// The files, and the name of the one with the components.
#[derive(Clone, Copy)]
pub(super) struct Files<'a> {
    pub(super) root: &'a str,
    pub(super) documents: &'a Documents,
    /// Files that the caller couldn't read.
    pub(super) unread: &'a BTreeMap<&'a str, &'a Unread>,
}

impl<'a> Files<'a> {
    /// The location at which a reference in `file` ends: that of a component in this section, or of a value that is no
    /// reference.
    pub(super) fn target(self, file: &str, reference: &str, section: &str) -> Result<Location, Unresolved> {
        let mut targets = self.follow(file, reference, |location| self.is_component(location, section))?;
        let target = targets.pop().ok_or_else(|| Unresolved::MissingTarget(Location::new(file, "")))?;
        Ok(target.location)
    }

    /// The targets of a reference in `file`, one after the other, up to a value that is no reference.
    pub(super) fn chain(self, file: &str, reference: &str) -> Result<Vec<Location>, Unresolved> {
        let targets = self.follow(file, reference, |_| false)?;
        Ok(targets.into_iter().map(|target| target.location).collect())
    }

    fn follow(
        self,
        file: &str,
        reference: &str,
        is_end: impl Fn(&Location) -> bool,
    ) -> Result<Vec<Target<'a>>, Unresolved> {
        let follower = Follower::new(|file: &str| self.documents.get(file));
        follower.follow(file, reference, is_end).map_err(|error| match error {
            Unresolved::NotLoaded(file) => match self.unread.get(file.as_str()) {
                Some(Unread::Missing) => Unresolved::MissingFile(file),
                Some(Unread::Rejected(rejection)) => Unresolved::Rejected(file, rejection.clone()),
                None => Unresolved::NotLoaded(file),
            },
            Unresolved::MissingTarget(target) => Unresolved::MissingTarget(target.seen_from(self.root)),
            other => other,
        })
    }

    /// Whether a location is that of a component in this section.
    pub(super) fn is_component(self, location: &Location, section: &str) -> bool {
        location.file == self.root && component_at(&location.pointer, section).is_some()
    }

    pub(super) fn at(self, location: &Location) -> Option<&'a Value> {
        get(self.documents.get(&location.file)?, &location.pointer)
    }

    /// The reference that may be meant by the one at `text`, which has no target: to another file, to another property of the
    /// same object, or to a component in this section.
    pub(super) fn similar(self, text: &Location, reference: &str, section: &str) -> Option<String> {
        let named = parse(&text.file, reference).ok()?;
        if !self.documents.contains_key(&named.file) {
            let files = self.documents.keys().map(String::as_str).filter(|file| *file != self.root);
            return closest(&named.file, files).map(str::to_owned);
        }
        if self.at(&named).is_some() {
            return None;
        }
        let (object, name) = named.pointer.rsplit_once('/')?;
        let objects =
            [Location::new(named.file.clone(), object), Location::new(self.root, "/components").join(section)];
        let similar = objects.iter().find_map(|object| {
            let names = properties(self.at(object)).map(|(name, _)| name);
            Some(object.join(closest(&unescape(name), names)?))
        })?;
        (*text != similar.join("$ref")).then(|| to(&text.file, &similar))
    }
}
