//! Subtypes: the schemas that name another schema, their base, in their `allOf`.
//!
//! In: raw documents. Out: an index from base schemas to subtypes, and back. A discriminator in a base schema selects
//! subtypes to which nothing refers, so bundling, lints, pruning and lowering all ask this index for them.

use std::{
    borrow::Borrow,
    collections::{BTreeMap, BTreeSet},
};

use super::references::{Follower, Location, component_at, reference_of};
use crate::{
    pointer::{get, join},
    yaml::Value,
};

/// The subtypes of each base schema.
#[derive(Debug)]
pub(crate) struct Subtypes<K> {
    subtypes: BTreeMap<K, Vec<K>>,
    bases: BTreeMap<K, Vec<K>>,
}

impl Subtypes<String> {
    /// Finds the subtypes in the `components` of a bundled description, by name.
    pub(crate) fn of_components(document: &Value) -> Self {
        let base_of = |reference: &str| {
            let follower = Follower::new(|file: &str| file.is_empty().then_some(document));
            let base = follower.follow("", reference, |_| false).ok()?.pop()?;
            component_at(&base.location.pointer, "schemas")
        };
        pairs(document, &["/components/schemas"], |pointer| component_at(&pointer, "schemas"), base_of).collect()
    }
}

impl Subtypes<Location> {
    /// Finds the subtypes that files declare; `resolve` gives the target of a reference in a file.
    pub(crate) fn of_files<'a>(
        documents: impl Iterator<Item = (&'a str, &'a Value)>,
        resolve: impl Fn(&str, &str) -> Option<Location>,
    ) -> Self {
        let of_file = |(file, document): (&'a str, &'a Value)| {
            let subtype = |pointer| Some(Location::new(file, pointer));
            pairs(document, SECTIONS, subtype, |reference| resolve(file, reference)).collect::<Vec<_>>()
        };
        documents.flat_map(of_file).collect()
    }
}

/// The objects in which files declare schemas by name.
const SECTIONS: &[&str] = &["", "/components/schemas", "/definitions", "/schemas", "/$defs"];

/// The objects in which a document declares schemas by name.
pub(crate) fn schema_sections(document: &Value) -> impl Iterator<Item = &Value> {
    let is_description = document.get("openapi").is_some();
    let sections = SECTIONS.iter().filter(move |section| !is_description || section.starts_with("/components"));
    sections.filter_map(|section| get(document, section))
}

/// Pairs of a subtype and its base among the schemas in `sections` of a document, of which the whole may be one too.
fn pairs<K: Clone>(
    document: &Value,
    sections: &[&str],
    subtype: impl Fn(String) -> Option<K>,
    base_of: impl Fn(&str) -> Option<K>,
) -> impl Iterator<Item = (K, K)> {
    let whole = [(String::new(), document)].into_iter();
    let declared = sections.iter().flat_map(|section| {
        let schemas = get(document, section).and_then(Value::as_mapping).into_iter().flatten();
        schemas.filter_map(move |(name, schema)| Some((join(section, name.as_str()?), schema)))
    });
    let mut found = Vec::new();
    for (pointer, schema) in declared.chain(whole) {
        let bases: Vec<K> = base_references(schema).filter_map(&base_of).collect();
        if bases.is_empty() {
            continue;
        }
        let subtype = subtype(pointer);
        found.extend(bases.into_iter().filter_map(|base| Some((subtype.clone()?, base))));
    }
    found.into_iter()
}

/// The references in a schema's `allOf`.
fn base_references(schema: &Value) -> impl Iterator<Item = &str> {
    schema.get("allOf").and_then(Value::as_sequence).into_iter().flatten().filter_map(reference_of)
}

/// From pairs of a subtype and its base.
impl<K: Clone + Ord> FromIterator<(K, K)> for Subtypes<K> {
    fn from_iter<I: IntoIterator<Item = (K, K)>>(pairs: I) -> Self {
        let (mut subtypes, mut bases): (BTreeMap<K, Vec<K>>, BTreeMap<K, Vec<K>>) = Default::default();
        for (subtype, base) in pairs {
            subtypes.entry(base.clone()).or_default().push(subtype.clone());
            bases.entry(subtype).or_default().push(base);
        }
        Self { subtypes, bases }
    }
}

impl<K: Ord> Subtypes<K> {
    /// The schemas that name this one in their `allOf`.
    pub(crate) fn direct<Q: Ord + ?Sized>(&self, base: &Q) -> &[K]
    where
        K: Borrow<Q>,
    {
        self.subtypes.get(base).map_or(&[], Vec::as_slice)
    }

    /// The schemas that this one names in its `allOf`.
    pub(crate) fn bases<Q: Ord + ?Sized>(&self, subtype: &Q) -> &[K]
    where
        K: Borrow<Q>,
    {
        self.bases.get(subtype).map_or(&[], Vec::as_slice)
    }

    /// All subtypes of a schema, and their subtypes, each once.
    pub(crate) fn all<Q: Ord + ?Sized>(&self, base: &Q) -> Vec<&K>
    where
        K: Borrow<Q>,
    {
        self.all_below(base, |_| true)
    }

    /// All subtypes of a schema, and the subtypes of those for which `is_open`, each once, in depth-first order.
    pub(crate) fn all_below<Q: Ord + ?Sized>(&self, base: &Q, is_open: impl Fn(&K) -> bool) -> Vec<&K>
    where
        K: Borrow<Q>,
    {
        let mut found = Vec::new();
        let mut seen = BTreeSet::from([base]);
        let mut next: Vec<&K> = self.direct(base).iter().rev().collect();
        while let Some(subtype) = next.pop() {
            if seen.insert(subtype.borrow()) {
                found.push(subtype);
                if is_open(subtype) {
                    next.extend(self.direct(subtype.borrow()).iter().rev());
                }
            }
        }
        found
    }

    /// Whether a schema is a subtype of another, directly or through others.
    pub(crate) fn is_subtype<Q: Ord + ?Sized>(&self, subtype: &Q, base: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        let mut seen = BTreeSet::new();
        let mut next: Vec<&K> = self.bases(subtype).iter().collect();
        while let Some(above) = next.pop() {
            if above.borrow() == base {
                return true;
            }
            if seen.insert(above) {
                next.extend(self.bases(above.borrow()));
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subtypes_are_found_through_references_and_in_circles() {
        let text = "\
components:
  schemas:
    Item: {type: object}
    Alias: {$ref: '#/components/schemas/Item'}
    Book: {allOf: [{$ref: '#/components/schemas/Alias'}, {type: object}]}
    Atlas: {allOf: [{$ref: '#/components/schemas/Book'}]}
    Comic: {allOf: [{$ref: '#/components/schemas/Item'}]}
    A: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/missing'}]}
    B: {allOf: [{$ref: '#/components/schemas/A'}]}
";
        let subtypes = Subtypes::of_components(&crate::yaml::value(text).unwrap());
        assert_eq!(subtypes.all("Item"), ["Book", "Atlas", "Comic"]);
        assert_eq!(subtypes.all_below("Item", |name| name != "Book"), ["Book", "Comic"]);
        assert_eq!(subtypes.bases("Atlas"), ["Book"]);
        assert!(subtypes.is_subtype("Atlas", "Item") && !subtypes.is_subtype("Item", "Atlas"));
        assert_eq!(subtypes.all("A"), ["B"]);
        assert!(subtypes.is_subtype("A", "A"));
    }
}
