//! What is known of types once all operations are: who uses them, and which are used at all.

use std::collections::{BTreeMap, BTreeSet};

use super::prune;
use crate::ir::{Api, Body, Field, Type, TypeDef, TypeId, TypeKind};
use crate::{ir::reach, lower::schema::with_default};

/// Says which types are built by callers, and settles the file of each.
pub(crate) fn settle_types(api: &mut Api, failures: &BTreeSet<usize>) {
    reach::cut_cycles(&mut api.types);
    let users = users(api);
    let (mut built, mut written, mut read) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for operation in &api.operations {
        built.extend(reach::built(operation));
        read.extend(reach::read(operation));
        written.extend(reach::written(operation));
    }
    read.extend(failures);
    let read = reach::closure(&api.types, read);
    let failures = reach::closure(&api.types, failures.iter().copied());
    let handle_types = api.handles.iter().flat_map(|handle| &handle.arguments).flat_map(|argument| {
        let mut found = Vec::new();
        reach::named(&argument.ty, true, &mut found);
        found.into_iter().map(|(id, _)| id)
    });
    let mut shared: BTreeSet<usize> = handle_types.collect();
    built.extend(shared.iter().copied());
    let (built, written) = (reach::closure(&api.types, built), reach::closure(&api.types, written));
    shared.extend(failures);
    for (id, def) in api.types.iter_mut().enumerate() {
        let only = users.get(&id).copied().flatten();
        def.file = match only.and_then(|only| api.modules.get(only)) {
            Some(module) if !shared.contains(&id) => module.name.clone(),
            _ => "common".to_owned(),
        };
        def.is_built = built.contains(&id);
        if let (true, TypeKind::Struct(object)) = (def.is_built, &mut def.kind) {
            for field in object.fields.iter_mut().filter(|field| !field.required) {
                field.docs = with_default(std::mem::take(&mut field.docs), field.default.as_deref());
            }
            // What only the server gives is required of the server only.
            object.fields.iter_mut().filter(|field| field.read_only).for_each(|field| field.required = false);
        }
        if let (true, TypeKind::Struct(object)) = (read.contains(&id), &mut def.kind) {
            // What only callers give is required of them only.
            for field in object.fields.iter_mut().filter(|field| field.write_only && field.required) {
                (field.required, field.is_required_of_callers) = (false, !field.nullable);
            }
        }
        if let (true, TypeKind::Struct(object)) = (written.contains(&id), &mut def.kind)
            && object.page.is_none()
        {
            object.fields.iter_mut().for_each(apart_from_null);
        }
    }
}

/// For each type that operations reach the module of all of them; none if they are of several.
fn users(api: &Api) -> BTreeMap<TypeId, Option<usize>> {
    let mut users = BTreeMap::new();
    let mut rest = Vec::new();
    for operation in &api.operations {
        rest.extend(reach::roots(operation).into_iter().map(|id| (id, Some(operation.module))));
    }
    while let Some((id, module)) = rest.pop() {
        let known = users.get(&id).copied();
        let all = module.filter(|_| known.is_none_or(|known| known == module));
        // Each is gone on from twice at most: when one module comes there, and when another does.
        if known != Some(all) {
            users.insert(id, all);
            rest.extend(api.types.get(id).into_iter().flat_map(reach::neighbours).map(|(id, _)| (id, all)));
        }
    }
    users
}

/// What callers may leave out, they may also send as null where that is allowed: to most services the one keeps a value,
/// and the other clears it.
fn apart_from_null(field: &mut Field) {
    // A tag says of which kind an object is, and is never null.
    let more = !field.required && field.nullable && !field.read_only && field.tag.is_none();
    // Any JSON value has a null of its own.
    if more && field.ty != Type::Json {
        field.ty = Type::Nullable(Box::new(field.ty.clone()));
        field.nullable = false;
    }
}

/// Drops types that nothing reaches.
pub(crate) fn keep_types(api: &mut Api, failures: &BTreeSet<usize>) {
    let used = prune::types(api, failures);
    let mut places = Vec::with_capacity(api.types.len());
    let mut kept: Vec<TypeDef> = Vec::new();
    for (id, def) in std::mem::take(&mut api.types).into_iter().enumerate() {
        places.push(kept.len());
        if used.contains(&id) {
            kept.push(def);
        }
    }
    api.types = kept;
    let change = |id: usize| places.get(id).copied().unwrap_or(id);
    api.types.iter_mut().for_each(|def| reach::renumber_within(def, &change));
    for operation in &mut api.operations {
        operation.inputs.iter_mut().for_each(|input| reach::renumber(&mut input.ty, &change));
        operation.arguments.iter_mut().for_each(|argument| reach::renumber(&mut argument.ty, &change));
        reach::renumber_answer(&mut operation.response, &change);
        let failures = operation.error_responses.iter_mut().flatten();
        failures.filter_map(|failure| failure.body.as_mut()).for_each(|ty| reach::renumber(ty, &change));
        if let Body::Json { ty, .. } = &mut operation.body {
            reach::renumber(ty, &change);
        }
    }
    let arguments = api.handles.iter_mut().flat_map(|handle| &mut handle.arguments);
    arguments.for_each(|argument| reach::renumber(&mut argument.ty, &change));
}
