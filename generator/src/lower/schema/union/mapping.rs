//! Which values of a discriminator stand for which component.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::Discriminator;

/// A discriminator, and its mapping the other way round: there may be thousands, and each is asked for.
#[derive(Debug)]
pub(crate) struct Mapping<'a> {
    pub(crate) said: &'a Discriminator,
    tags: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Mapping<'a> {
    pub(crate) fn new(said: &'a Discriminator) -> Self {
        let mut tags: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (tag, target) in &said.mapping {
            let name = target.rsplit('/').next().unwrap_or(target);
            for component in [target, name] {
                tags.entry(component).or_default().insert(tag.as_str());
            }
        }
        Self { said, tags }
    }

    /// Whether nothing says which values stand for a component, and its name does.
    pub(crate) fn implies(&self, component: &str) -> bool {
        !self.tags.contains_key(component)
    }

    /// The values that stand for a component: those that the mapping leads to it, or else its own name.
    pub(crate) fn tags(&self, component: &str) -> BTreeSet<String> {
        match self.tags.get(component) {
            Some(tags) => tags.iter().map(|tag| (*tag).to_owned()).collect(),
            None if self.said.mapping.contains_key(component) => BTreeSet::new(),
            None => BTreeSet::from([component.to_owned()]),
        }
    }
}
