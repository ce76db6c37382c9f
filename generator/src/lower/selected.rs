//! The selected operations.

use std::collections::BTreeSet;

use super::source::Source;

/// The selected operations, by their JSON pointers.
pub(crate) struct Selected(pub(crate) BTreeSet<String>);

impl Selected {
    pub(crate) fn new(sources: &[Source<'_>], selected: &[bool]) -> Self {
        let stays = sources.iter().zip(selected).filter(|(_, selected)| **selected);
        Self(stays.map(|(source, _)| source.at.clone()).collect())
    }

    pub(crate) fn has(&self, source: &Source<'_>) -> bool {
        self.0.contains(&source.at)
    }
}
