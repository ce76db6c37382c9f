//! Discriminators: the values for each component.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::Discriminator;

use crate::openapi::{references::mapped_schema, version::private};

/// A discriminator, with its mapping by component. Mappings have up to thousands of values.
#[derive(Debug)]
pub(crate) struct Mapping<'a> {
    pub(crate) said: &'a Discriminator,
    tags: BTreeMap<String, BTreeSet<&'a str>>,
    /// The component of values with another tag, or without one.
    default: Option<String>,
}

impl<'a> Mapping<'a> {
    pub(crate) fn new(said: &'a Discriminator) -> Self {
        let mut tags: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (tag, target) in &said.mapping {
            tags.entry(mapped_schema(target)).or_default().insert(tag.as_str());
        }
        let default = said.extensions.get(private::DEFAULT_MAPPING).and_then(|target| target.as_str());
        Self { said, tags, default: default.map(mapped_schema) }
    }

    /// The component of values with another tag, or without one.
    pub(crate) fn default(&self) -> Option<&str> {
        self.default.as_deref()
    }

    /// Whether the value of a component is its name, since the mapping doesn't have it.
    pub(crate) fn implies(&self, component: &str) -> bool {
        !self.tags.contains_key(component)
    }

    /// The values of a component: those of the mapping, or else its name.
    pub(crate) fn tags(&self, component: &str) -> BTreeSet<String> {
        match self.tags.get(component) {
            Some(tags) => tags.iter().map(|tag| (*tag).to_owned()).collect(),
            None if self.said.mapping.contains_key(component) => BTreeSet::new(),
            None => BTreeSet::from([component.to_owned()]),
        }
    }
}
