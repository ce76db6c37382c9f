//! Discriminators without a mapping go by schemas' names. Those that get another name here keep their values by one.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use super::{
    Trees, at_mut,
    scan::in_file,
    target::{Place, reference},
};
use crate::{
    diagnostic::Diagnostic,
    pointer::{below, unescape},
};

/// An alternative that a discriminator tells apart.
pub(super) struct Told {
    pub(super) discriminator: Place,
    /// The text that refers to it.
    pub(super) reference: Place,
    /// What that calls it.
    pub(super) called: String,
}

/// Maps the names that alternatives had, where their components have others. The texts are replaced already.
pub(super) fn alternatives(root: &str, trees: &mut Trees, told: Vec<Told>, diagnostics: &mut Vec<Diagnostic>) {
    let mut all: BTreeMap<Place, Claims> = BTreeMap::new();
    for Told { discriminator, reference, called } in told {
        let text = at_mut(trees, &reference).and_then(|text| text.as_str());
        if let Some(name) = text.and_then(component) {
            all.entry(discriminator).or_default().entry(called).or_default().insert(name);
        }
    }
    for (place, claims) in all {
        if let Some(discriminator) = at_mut(trees, &place) {
            let twice = settle(discriminator, &claims, None);
            diagnostics.extend(twice.iter().map(|called| in_file(twice_called(&place.at, called), &place.file, root)));
        }
    }
}

/// The same for schemas that are built on one with a discriminator. All are components by now, and `renamed` are those that
/// were called otherwise: their names, and what they were called.
pub(super) fn heirs(tree: &mut Value, renamed: &BTreeMap<String, String>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(schemas) = tree.get_mut("components").and_then(|components| components.get_mut("schemas")) else { return };
    let Some(map) = schemas.as_mapping() else { return };
    let named = || map.iter().filter_map(|(name, schema)| Some((name.as_str()?, schema)));
    let mut built: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, schema) in named() {
        let all = schema.get("allOf").and_then(Value::as_sequence).into_iter().flatten();
        for base in all.filter_map(|item| component(item.get("$ref")?.as_str()?)) {
            built.entry(base).or_default().push(name);
        }
    }
    let mut all: BTreeMap<String, Claims> = BTreeMap::new();
    for (base, _) in named().filter(|(_, schema)| tells_heirs(schema)) {
        let (mut found, mut rest) = (BTreeSet::from([base]), vec![base]);
        let mut claims = Claims::new();
        while let Some(name) = rest.pop() {
            let called = renamed.get(name).map_or(name, String::as_str);
            claims.entry(called.to_owned()).or_default().insert(name.to_owned());
            rest.extend(built.get(name).into_iter().flatten().copied().filter(|heir| found.insert(heir)));
        }
        if found.len() > 1 && found.iter().any(|name| renamed.contains_key(*name)) {
            all.insert(base.to_owned(), claims);
        }
    }
    for (base, claims) in all {
        if let Some(discriminator) = schemas.get_mut(&base).and_then(|schema| schema.get_mut("discriminator")) {
            let itself = (renamed.get(&base).unwrap_or(&base), &base);
            let at = below(&below("/components/schemas", &base), "discriminator");
            let twice = settle(discriminator, &claims, Some(itself));
            diagnostics.extend(twice.iter().map(|called| twice_called(&at, called)));
        }
    }
}

/// What schemas are called, and the components that are called so.
type Claims = BTreeMap<String, BTreeSet<String>>;

fn tells_heirs(schema: &Value) -> bool {
    schema.get("discriminator").is_some_and(Value::is_mapping)
        && ["oneOf", "anyOf"].iter().all(|keyword| schema.get(keyword).is_none())
}

/// The schema that a reference names.
fn component(reference: &str) -> Option<String> {
    Some(unescape(reference.strip_prefix("#/components/schemas/")?))
}

/// Lets each name that isn't the component's own lead to it, unless others do. Names that can't, since they are another's
/// too. A schema that has had no mapping stands for `itself` as well, with what that is called.
fn settle<'c>(discriminator: &mut Value, claims: &'c Claims, itself: Option<(&String, &String)>) -> BTreeSet<&'c str> {
    let mut twice = BTreeSet::new();
    let Some(discriminator) = discriminator.as_mapping_mut() else { return twice };
    let mut mapping = match discriminator.get("mapping") {
        Some(Value::Mapping(mapping)) => mapping.clone(),
        _ => Mapping::new(),
    };
    let is_new = mapping.is_empty();
    let mut led: BTreeSet<String> = BTreeSet::new();
    led.extend(mapping.values().filter_map(Value::as_str).map(|to| component(to).unwrap_or_else(|| to.to_owned())));
    for (called, names) in claims {
        let open: Vec<_> = names.iter().filter(|name| !led.contains(*name)).collect();
        for name in open.iter().filter(|name| **name != called) {
            if open.len() > 1 || mapping.contains_key(called.as_str()) {
                twice.insert(called.as_str());
            } else {
                mapping.insert(called.as_str().into(), to(name));
            }
        }
    }
    if mapping.is_empty() {
        return twice;
    }
    if let Some((called, name)) = itself
        && is_new
        && !mapping.contains_key(called.as_str())
    {
        mapping.insert(called.as_str().into(), to(name));
    }
    discriminator.insert("mapping".into(), mapping.into());
    twice
}

fn to(name: &str) -> Value {
    let place = Place { file: String::new(), at: below("/components/schemas", name) };
    reference("", &place).into()
}

fn twice_called(at: &str, called: &str) -> Diagnostic {
    let what =
        format!("the discriminator goes by names, but two of the schemas that it tells apart are called `{called}`");
    Diagnostic::error(at, what, "give it a `mapping` with a value for each")
}
