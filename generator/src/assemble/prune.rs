//! Takes out what was not selected, after all was named: what stays is emitted as it is in the whole.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::Value;

use crate::lower::Kept;
use crate::{
    diagnostic::Diagnostic,
    ir::{Api, Route, TypeId, base_path, lineage},
    openapi::Document,
    pointer::{below, unescape},
};
use crate::{ir::reach, lower::source::Source};

/// Takes out operations, the handles that lead to no other, and the servers that only they are sent to.
pub(crate) fn operations(api: &mut Api, kept: &Kept) {
    let stays = |at: &str| kept.0.contains(at);
    if api.operations.iter().all(|operation| stays(&operation.pointer)) {
        return;
    }
    let route = |operation: &crate::ir::Operation| Route {
        method: operation.method.clone(),
        path_template: operation.path_template.clone(),
        path_parameters: operation.path_parameters.clone(),
        base: base_path(&api.url(operation.server)),
    };
    api.skipped = api.operations.iter().filter(|operation| !stays(&operation.pointer)).map(route).collect();
    api.operations.retain(|operation| stays(&operation.pointer));
    handles(api);
    servers(api);
}

fn handles(api: &mut Api) {
    let handles = api.operations.iter().flat_map(|operation| lineage(&api.handles, operation.handle));
    let leading: BTreeSet<usize> = handles.map(|(handle, _)| handle).collect();
    let places: BTreeMap<usize, usize> = leading.iter().enumerate().map(|(new, old)| (*old, new)).collect();
    let moved = |old: Option<usize>| old.and_then(|old| places.get(&old).copied());
    keep(&mut api.handles, &leading);
    api.handles.iter_mut().for_each(|handle| handle.parent = moved(handle.parent));
    api.operations.iter_mut().for_each(|operation| operation.handle = moved(operation.handle));
}

/// The first server stays: it is the client's own.
fn servers(api: &mut Api) {
    let mut used: BTreeSet<usize> = api.operations.iter().map(|operation| operation.server).collect();
    used.insert(0);
    let places: BTreeMap<usize, usize> = used.iter().enumerate().map(|(new, old)| (*old, new)).collect();
    keep(&mut api.servers, &used);
    for operation in &mut api.operations {
        operation.server = places.get(&operation.server).copied().unwrap_or_default();
    }
    let urls: Vec<_> = api.servers.iter().flat_map(|server| &server.urls).collect();
    api.variables.retain(|variable| {
        let place = variable.template_expression();
        urls.iter().any(|url| url.contains(&place))
    });
}

fn keep<T>(all: &mut Vec<T>, kept: &BTreeSet<usize>) {
    let mut index = 0;
    all.retain(|_| {
        index += 1;
        kept.contains(&(index - 1))
    });
}

/// The types that what stays reaches.
pub(crate) fn types(api: &Api, failures: &BTreeSet<TypeId>) -> BTreeSet<TypeId> {
    let mut roots: Vec<_> = api.operations.iter().flat_map(reach::roots).chain(failures.iter().copied()).collect();
    let mut found = Vec::new();
    let arguments = api.handles.iter().flat_map(|handle| &handle.arguments);
    arguments.for_each(|argument| reach::named(&argument.ty, true, &mut found));
    roots.extend(found.into_iter().map(|(id, _)| id));
    reach::closure(&api.types, roots)
}

/// The security schemes that only operations ask for which don't stay.
pub(crate) fn schemes<'a>(document: &'a Document, sources: &[Source<'a>], kept: &Kept) -> BTreeSet<&'a str> {
    let asked = |stay: bool| -> BTreeSet<&'a str> {
        let operations = sources.iter().filter(|source| kept.has(source) == stay);
        let ways =
            operations.filter_map(|source| source.operation.security.as_ref().or(document.api.security.as_ref()));
        ways.flatten().flat_map(|way| way.keys()).map(String::as_str).collect()
    };
    asked(false).difference(&asked(true)).copied().collect()
}

/// Forgets what is wrong with operations that don't stay, and with components that only they use.
pub(crate) fn diagnostics(document: &Document, sources: &[Source<'_>], kept: &Kept, diagnostics: &mut Vec<Diagnostic>) {
    if sources.iter().all(|source| kept.has(source)) {
        return;
    }
    let components = components(document, kept);
    let gone: BTreeSet<&str> = sources.iter().filter(|s| !kept.has(s)).map(|source| source.at.as_str()).collect();
    let paths: BTreeSet<&str> = kept.0.iter().map(|at| head(at, 2)).collect();
    let gone_paths: BTreeSet<&str> = gone.iter().map(|at| head(at, 2)).filter(|at| !paths.contains(at)).collect();
    diagnostics.retain(|diagnostic| {
        let at = diagnostic.pointer.as_str();
        let component = at.starts_with("/components/") && head(at, 3).split('/').count() == 4;
        !(diagnostic.file.is_empty()
            && (gone.contains(head(at, 3))
                || gone_paths.contains(head(at, 2))
                || component && !at.starts_with("/components/securitySchemes/") && !components.contains(head(at, 3))))
    });
}

/// The first steps of a JSON pointer.
fn head(at: &str, steps: usize) -> &str {
    let end = at.match_indices('/').nth(steps).map_or(at.len(), |(end, _)| end);
    at.get(..end).unwrap_or(at)
}

/// The components that operations which stay lead to, by their places.
fn components(document: &Document, kept: &Kept) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut rest: Vec<&Value> = Vec::new();
    for at in &kept.0 {
        let item = at.strip_prefix("/paths/").and_then(|at| at.rsplit_once('/'));
        let item = item.and_then(|(path, method)| Some((document.tree.get("paths")?.get(unescape(path))?, method)));
        if let Some((Value::Mapping(item), method)) = item {
            let shared = |key: &str| key == method || !crate::openapi::openapi_method(key);
            rest.extend(item.iter().filter(|(key, _)| key.as_str().is_some_and(shared)).map(|(_, value)| value));
        }
    }
    while let Some(value) = rest.pop() {
        match value {
            Value::Mapping(map) => rest.extend(map.values()),
            Value::Sequence(items) => rest.extend(items),
            // A reference, or a discriminator's mapping to one, maybe by no more than its name.
            Value::String(text) => {
                let named = text.strip_prefix("#/components/").unwrap_or(text);
                let mut steps = named.split('/').map(unescape);
                let (kind, name) = match (steps.next(), steps.next()) {
                    (Some(kind), Some(name)) => (kind, name),
                    (Some(name), None) => ("schemas".to_owned(), name),
                    _ => continue,
                };
                let all = document.tree.get("components").and_then(|components| components.get(&kind));
                if let Some(component) = all.and_then(|all| all.get(&name))
                    && reached.insert(below(&below("/components", &kind), &name))
                {
                    rest.push(component);
                    if kind == "schemas" && component.get("discriminator").is_some() {
                        for (heir, schema) in heirs(all, &name) {
                            if reached.insert(below(&below("/components", &kind), heir)) {
                                rest.push(schema);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    reached
}

/// The schemas that are built on one by `allOf`, directly or by others: a discriminator leads to them without a reference.
fn heirs<'t>(schemas: Option<&'t Value>, base: &str) -> Vec<(&'t str, &'t Value)> {
    let all = schemas.and_then(Value::as_mapping).into_iter().flatten();
    let all: Vec<_> = all.filter_map(|(name, schema)| Some((name.as_str()?, schema))).collect();
    let mut found: Vec<(&str, &Value)> = Vec::new();
    let mut rest = vec![base];
    while let Some(base) = rest.pop() {
        let target = below("#/components/schemas", base);
        let built = |schema: &Value| {
            let parts = schema.get("allOf").and_then(Value::as_sequence).into_iter().flatten();
            parts.filter_map(|part| part.get("$ref")?.as_str()).any(|reference| reference == target)
        };
        for (name, schema) in all.iter().filter(|(_, schema)| built(schema)) {
            if found.iter().all(|(known, _)| known != name) {
                found.push((name, schema));
                rest.push(name);
            }
        }
    }
    found
}
