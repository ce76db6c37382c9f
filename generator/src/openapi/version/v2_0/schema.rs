//! Schemas: extensions that 3.0 has keywords for, and discriminators.

use std::collections::BTreeMap;

use super::Context;
use crate::{
    openapi::{
        lazy_pointer::LazyPointer,
        moves::Moves,
        raw::{properties, scalar},
        references::{component_pointer, to_component},
        subtypes::Subtypes,
    },
    pointer::{get, get_mut, join},
    yaml::{Mapping, Value},
};

/// A subtype's value of the discriminator.
const VALUE: &str = "x-ms-discriminator-value";

/// Extensions, and the keywords of 3.0 that say the same.
const EXTENSIONS: [(&str, &str); 3] =
    [("x-nullable", "nullable"), ("x-deprecated", "deprecated"), ("x-example", "example")];

/// Brings a schema to the keywords of 3.0.
pub(super) fn schema(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    for (extension, keyword) in EXTENSIONS {
        let Some(value) = map.shift_remove(extension) else { continue };
        if !map.contains_key(keyword) {
            map.insert(keyword.into(), value);
            let at = pointer.write();
            cx.moves.insert_within(join(&at, keyword), join(&at, extension));
        }
    }
    if map.get("type").is_some_and(|ty| ty == "file") {
        map.insert("type".into(), "string".into());
        map.insert("format".into(), "binary".into());
    }
    // Its items are in an array within one string, of which OpenAPI 3 knows nothing.
    map.shift_remove("collectionFormat");
    if map.get("discriminator").is_some_and(Value::is_string) {
        discriminator(map);
        let at = pointer.write();
        cx.moves.insert_within(join(&join(&at, "discriminator"), "propertyName"), join(&at, "discriminator"));
    }
}

fn discriminator(map: &mut Mapping) {
    let name = map.get("discriminator").map(scalar).unwrap_or_default();
    map.insert("discriminator".into(), Mapping::from_iter([("propertyName".into(), name.into())]).into());
}

/// Maps the discriminator's values, if a schema gives its own in `x-ms-discriminator-value`. That of another is its name, so the
/// mapping has all of them: in 3.0, a base schema that isn't in the mapping has no objects of its own.
pub(super) fn value_names(document: &mut Value, moves: &mut Moves) {
    let schemas = || properties(get(document, "/components/schemas"));
    let values: BTreeMap<String, String> =
        schemas().filter_map(|(name, schema)| Some((name.to_owned(), scalar(schema.get(VALUE)?)))).collect();
    if values.is_empty() {
        return;
    }
    let subtypes = Subtypes::of_components(document);
    let bases: Vec<String> = schemas()
        .filter(|(_, schema)| schema.get("discriminator").is_some_and(Value::is_string))
        .map(|(name, _)| name.to_owned())
        .collect();
    for base in bases {
        let own: Vec<&str> = subtypes.all(&base).into_iter().map(String::as_str).chain([base.as_str()]).collect();
        if !own.iter().any(|name| values.contains_key(*name)) {
            continue;
        }
        let (given, named): (Vec<&str>, Vec<&str>) = own.into_iter().partition(|name| values.contains_key(*name));
        let mut mapping = Mapping::new();
        for name in given.into_iter().chain(named) {
            let value = values.get(name).map_or(name, String::as_str);
            mapping.entry(value.into()).or_insert_with(|| to_component("schemas", name).into());
        }
        let at = component_pointer("schemas", &base);
        if let Some(Value::Mapping(map)) = get_mut(document, &at) {
            discriminator(map);
            if let Some(Value::Mapping(discriminator)) = map.get_mut("discriminator") {
                discriminator.insert("mapping".into(), mapping.into());
            }
            let at = join(&at, "discriminator");
            moves.insert_within(join(&at, "propertyName"), at.clone());
            moves.insert_within(join(&at, "mapping"), at);
        }
    }
}
