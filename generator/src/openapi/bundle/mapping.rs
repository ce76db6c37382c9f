//! Discriminators without a mapping, whose values are names of schemas. Bundling gives some schemas another name; a mapping
//! keeps the values.

use std::collections::{BTreeMap, BTreeSet};

use super::{Bundler, value_at};
use crate::{
    diagnostic::{Diagnostic, code},
    openapi::{
        raw::properties,
        references::{Location, component_name, component_pointer, mapped_schema, to_component},
        subtypes::Subtypes,
    },
    pointer::{get, get_mut, join},
    yaml::{Mapping, Value},
};

/// A variant of a union with a discriminator.
pub(super) struct Variant {
    pub(super) discriminator: Location,
    /// The location of the text that refers to the variant.
    pub(super) reference: Location,
    /// The name that this text had for the variant.
    pub(super) name: String,
}

/// The components that discriminators call by a name.
type Names = BTreeMap<String, BTreeSet<String>>;

/// Maps the old names of variants to their components. The references have been replaced.
pub(super) fn map_variants(bundler: &mut Bundler<'_>, variants: Vec<Variant>) {
    let mut all: BTreeMap<Location, Names> = BTreeMap::new();
    for Variant { discriminator, reference, name } in variants {
        let text = value_at(bundler.documents, &reference).and_then(|text| text.as_str());
        if let Some(component) = text.and_then(|text| component_name(text, "schemas")) {
            all.entry(discriminator).or_default().entry(name).or_default().insert(component);
        }
    }
    for (location, names) in all {
        let ambiguous = value_at(bundler.documents, &location).map(|discriminator| add(discriminator, &names, None));
        for name in ambiguous.into_iter().flatten() {
            bundler.diagnostics.push(super::in_file(
                ambiguous_name(&location.pointer, name),
                &location.file,
                bundler.root,
            ));
        }
    }
}

/// Maps the old names of subtypes to their components. `renamed` has the old names, by the new ones. All schemas have been
/// moved to components.
pub(super) fn map_subtypes(bundler: &mut Bundler<'_>, renamed: &BTreeMap<String, String>) {
    let Some(document) = bundler.documents.get_mut(bundler.root).filter(|_| !renamed.is_empty()) else { return };
    let subtypes = Subtypes::of_components(document);
    let mut all: BTreeMap<String, Names> = BTreeMap::new();
    for (base, _) in properties(get(document, "/components/schemas")).filter(|(_, schema)| selects_subtypes(schema)) {
        let components: Vec<&str> = subtypes.all(base).into_iter().map(String::as_str).chain([base]).collect();
        if components.len() > 1 && components.iter().any(|name| renamed.contains_key(*name)) {
            let names = all.entry(base.to_owned()).or_default();
            for component in components {
                let name = renamed.get(component).map_or(component, String::as_str);
                names.entry(name.to_owned()).or_default().insert(component.to_owned());
            }
        }
    }
    for (base, names) in all {
        let pointer = join(&component_pointer("schemas", &base), "discriminator");
        if let Some(discriminator) = get_mut(document, &pointer) {
            let itself = (renamed.get(&base).unwrap_or(&base).as_str(), base.as_str());
            let ambiguous = add(discriminator, &names, Some(itself));
            bundler.diagnostics.extend(ambiguous.iter().map(|name| ambiguous_name(&pointer, name)));
        }
    }
}

fn selects_subtypes(schema: &Value) -> bool {
    schema.get("discriminator").is_some_and(Value::is_mapping)
        && ["oneOf", "anyOf"].iter().all(|keyword| schema.get(keyword).is_none())
}

/// Maps each name that isn't the component's own, unless another component has it: the ambiguous names are returned. A base
/// schema that had no mapping stands for `itself` as well, which is its old and its new name.
fn add<'n>(discriminator: &mut Value, names: &'n Names, itself: Option<(&str, &str)>) -> BTreeSet<&'n str> {
    let mut ambiguous = BTreeSet::new();
    let Some(discriminator) = discriminator.as_mapping_mut() else { return ambiguous };
    let mut mapping = match discriminator.get("mapping") {
        Some(Value::Mapping(mapping)) => mapping.clone(),
        _ => Mapping::new(),
    };
    let is_new = mapping.is_empty();
    let mapped: BTreeSet<_> = mapping.values().filter_map(Value::as_str).map(mapped_schema).collect();
    for (name, components) in names {
        let unmapped: Vec<_> = components.iter().filter(|component| !mapped.contains(*component)).collect();
        for component in unmapped.iter().filter(|component| **component != name) {
            if unmapped.len() > 1 || mapping.contains_key(name.as_str()) {
                ambiguous.insert(name.as_str());
            } else {
                mapping.insert(name.as_str().into(), to_component("schemas", component).into());
            }
        }
    }
    if mapping.is_empty() {
        return ambiguous;
    }
    if let Some((name, component)) = itself.filter(|(name, _)| is_new && !mapping.contains_key(*name)) {
        mapping.insert(name.into(), to_component("schemas", component).into());
    }
    discriminator.insert("mapping".into(), mapping.into());
    ambiguous
}

fn ambiguous_name(pointer: &str, name: &str) -> Diagnostic {
    let message = format!("the discriminator's value `{name}` stands for two schemas of this name");
    let help = format!("write a value for each schema: `mapping: {{{name}: \"FILE#/{name}\", …}}`");
    Diagnostic::new(code::AMBIGUOUS_MAPPING, pointer, message, help)
}
