//! Drops what the selection doesn't need. This comes after naming, so that a selected operation has the names of the whole API.

use std::collections::BTreeSet;

use super::types::argument_types;
use crate::lower::Selected;
use crate::{
    diagnostic::Diagnostic,
    ir::{Api, HandleId, Route, SchemeId, ServerId, lineage},
    openapi::{
        Document,
        operations::{ADDITIONAL, operation_around},
        references::{Location, component_pointer, mapped_schema, mapped_targets, reference_of, referenced_component},
        spec::is_method,
    },
    pointer::{get, head},
    yaml::Value,
};
use crate::{ir::reach, lower::source::Source};

/// Drops the operations that aren't selected, and the handles, servers, schemes and models that no other operation needs.
pub(super) fn operations(api: &mut Api, kept: &Selected, dropped_schemes: &BTreeSet<SchemeId>) {
    drop_schemes(api, dropped_schemes);
    let stays = |at: &str| kept.0.contains(at);
    if api.operations.iter().all(|operation| stays(&operation.pointer)) {
        return;
    }
    let route = |operation: &crate::ir::Operation| Route {
        method: operation.method.clone(),
        path_template: operation.path_template.clone(),
        path_parameters: operation.path_parameters.clone(),
        base: api.base_path(operation.server),
    };
    api.skipped = api.operations.iter().filter(|operation| !stays(&operation.pointer)).map(route).collect();
    let kept = api.operations.entries().filter(|(_, operation)| stays(&operation.pointer)).map(|(id, _)| id).collect();
    api.operations.prune(&kept);
    handles(api);
    servers(api);
    types(api);
}

fn handles(api: &mut Api) {
    let handles = api.operations.iter().flat_map(|operation| lineage(&api.handles, operation.handle));
    let leading: BTreeSet<_> = handles.map(|(handle, _)| handle).collect();
    let ids = api.handles.prune(&leading);
    let moved = |old: Option<HandleId>| old.and_then(|old| ids.get(&old).copied());
    api.handles.iter_mut().for_each(|handle| handle.parent = moved(handle.parent));
    api.operations.iter_mut().for_each(|operation| operation.handle = moved(operation.handle));
}

/// Keeps the first server in any case: it is the client's default.
fn servers(api: &mut Api) {
    let mut used: BTreeSet<_> = api.operations.iter().map(|operation| operation.server).collect();
    used.insert(ServerId::DEFAULT);
    let ids = api.servers.prune(&used);
    for operation in &mut api.operations {
        operation.server = ids.get(&operation.server).copied().unwrap_or(ServerId::DEFAULT);
    }
    let urls: Vec<_> = api.servers.iter().flat_map(|server| &server.urls).collect();
    api.variables.retain(|variable| {
        let place = variable.template_expression();
        urls.iter().any(|url| url.contains(&place))
    });
}

/// Drops security schemes, unless they are the client's own.
fn drop_schemes(api: &mut Api, dropped: &BTreeSet<SchemeId>) {
    let usual: BTreeSet<_> = api.security.iter().flatten().flatten().copied().collect();
    let kept = api.schemes.ids().filter(|id| usual.contains(id) || !dropped.contains(id)).collect();
    let ids = api.schemes.prune(&kept);
    let own = api.operations.iter_mut().filter_map(|operation| operation.security.as_mut());
    for security in own.chain(&mut api.security) {
        for schemes in security {
            *schemes = schemes.iter().filter_map(|id| ids.get(id).copied()).collect();
        }
    }
}

/// Drops models that nothing refers to.
pub(super) fn types(api: &mut Api) {
    let roots = |operation| [reach::roots(operation), reach::errors(operation)].concat();
    let roots = api.operations.iter().flat_map(roots).chain(argument_types(&api.handles));
    let ids = api.types.prune(&reach::closure(&api.types, roots));
    api.renumber_types(&|id| ids.get(&id).copied().unwrap_or(id));
}

/// The security schemes that only skipped operations take.
pub(crate) fn schemes<'a>(document: &'a Document, sources: &[Source<'a>], kept: &Selected) -> BTreeSet<&'a str> {
    let asked = |stay: bool| -> BTreeSet<&'a str> {
        let operations = sources.iter().filter(|source| kept.has(source) == stay);
        let ways =
            operations.filter_map(|source| source.operation.security.as_ref().or(document.api.security.as_ref()));
        ways.flatten().flat_map(|way| way.keys()).map(String::as_str).collect()
    };
    asked(false).difference(&asked(true)).copied().collect()
}

/// Drops the diagnostics of skipped operations, and of components that only they use.
pub(crate) fn diagnostics(
    document: &Document,
    sources: &[Source<'_>],
    kept: &Selected,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if sources.iter().all(|source| kept.has(source)) {
        return;
    }
    let components = components(document, kept);
    let gone: BTreeSet<&str> = sources.iter().filter(|s| !kept.has(s)).map(|source| source.at.as_str()).collect();
    let paths: BTreeSet<&str> = kept.0.iter().map(|at| head(at, 2)).collect();
    let gone_paths: BTreeSet<&str> = gone.iter().map(|at| head(at, 2)).filter(|at| !paths.contains(at)).collect();
    let written = written(document, &gone, &components);
    diagnostics.retain(|diagnostic| {
        let at = diagnostic.pointer.as_str();
        if diagnostic.is_located {
            return !written.iter().any(|gone| gone.contains(&diagnostic.file, at));
        }
        let component = at.starts_with("/components/") && head(at, 3).split('/').count() == 4;
        !(diagnostic.file.is_empty()
            && (operation_around(at).is_some_and(|operation| gone.contains(operation))
                || gone_paths.contains(head(at, 2))
                || component && !at.starts_with("/components/securitySchemes/") && !components.contains(head(at, 3))))
    });
}

/// The locations of skipped operations and of components that only they use, in the files as they were written.
fn written<'d>(document: &'d Document, gone: &BTreeSet<&str>, needed: &BTreeSet<String>) -> Vec<Location> {
    let map = |value: Option<&'d Value>| value.and_then(Value::as_mapping).into_iter().flatten();
    let sections = map(document.raw.get("components")).filter_map(|(section, all)| Some((section.as_str()?, all)));
    let sections = sections.filter(|(section, _)| *section != "securitySchemes");
    let pointers = sections.flat_map(|(section, components)| {
        map(Some(components)).filter_map(move |(name, _)| Some(component_pointer(section, name.as_str()?)))
    });
    let unneeded = pointers.filter(|pointer| !needed.contains(pointer));
    let gone = gone.iter().map(|operation| (*operation).to_owned());
    gone.chain(unneeded).map(|pointer| document.written_location(&pointer)).collect()
}

/// The pointers of the components that the remaining operations use, directly or through other components.
fn components(document: &Document, kept: &Selected) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&Value> =
        kept.0.iter().flat_map(|operation| operation_values(&document.raw, operation)).collect();
    while let Some(value) = next.pop() {
        match value {
            Value::Mapping(map) => {
                next.extend(map.values());
                for (section, name) in named_components(document, value) {
                    let pointer = component_pointer(&section, &name);
                    if let Some(component) = get(&document.raw, &pointer).filter(|_| reached.insert(pointer)) {
                        next.push(component);
                    }
                }
            }
            Value::Sequence(items) => next.extend(items),
            _ => {}
        }
    }
    reached
}

/// The operation at a pointer, and the parts of its path item that it shares with others.
fn operation_values<'t>(raw: &'t Value, operation: &str) -> Vec<&'t Value> {
    let item = get(raw, head(operation, 2)).and_then(Value::as_mapping).into_iter().flatten();
    let is_shared = |key: &str| key != ADDITIONAL && !is_method(key);
    let shared = item.filter(|(key, _)| key.as_str().is_some_and(is_shared)).map(|(_, value)| value);
    shared.chain(get(raw, operation)).collect()
}

/// The components that an object names: by a reference, or by a discriminator, which selects subtypes too.
fn named_components(document: &Document, object: &Value) -> Vec<(String, String)> {
    let mut named = Vec::new();
    if let Some(target) = reference_of(object).and_then(referenced_component) {
        let (section, name) = &target;
        if section == "schemas" {
            named
                .extend(document.subtypes().all(name.as_str()).into_iter().map(|name| (section.clone(), name.clone())));
        }
        named.push(target);
    }
    let targets = mapped_targets(object.get("discriminator"));
    named.extend(targets.map(|target| ("schemas".to_owned(), mapped_schema(target))));
    named
}
