//! Which types the operations reach, which are built by callers, and where a type would contain itself.

use std::collections::BTreeSet;

use crate::ir::{Answer, Body, Operation, Type, TypeDef, TypeId, TypeKind};

/// The types that stand in a type, by whether a pointer lies between.
pub(super) fn named(ty: &Type, direct: bool, found: &mut Vec<(TypeId, bool)>) {
    match ty {
        Type::Named(id) => found.push((*id, direct)),
        Type::Boxed(id) => found.push((*id, false)),
        Type::Nullable(inner) => named(inner, direct, found),
        Type::List(inner) | Type::Map(inner) => named(inner, false, found),
        _ => {}
    }
}

fn neighbours(def: &TypeDef) -> Vec<(TypeId, bool)> {
    let mut found = Vec::new();
    if let TypeKind::Struct(object) = &def.kind {
        for field in &object.fields {
            named(&field.ty, true, &mut found);
        }
        if let Some(rest) = &object.rest {
            named(rest, false, &mut found);
        }
    }
    found
}

/// Everything that can be reached from `roots`, along direct containment only if `direct`.
pub(super) fn closure(defs: &[TypeDef], roots: impl IntoIterator<Item = TypeId>, direct: bool) -> BTreeSet<TypeId> {
    let mut reached = BTreeSet::new();
    let mut rest: Vec<_> = roots.into_iter().collect();
    while let Some(id) = rest.pop() {
        if reached.insert(id) {
            let next = defs.get(id).map(neighbours).unwrap_or_default();
            rest.extend(next.into_iter().filter(|(_, by_value)| *by_value || !direct).map(|(id, _)| id));
        }
    }
    reached
}

/// The types that an operation names itself.
pub(super) fn roots(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    for input in &operation.inputs {
        named(&input.ty, true, &mut found);
    }
    for argument in &operation.arguments {
        named(&argument.ty, true, &mut found);
    }
    match &operation.answer {
        Answer::Json(ty) => named(ty, true, &mut found),
        Answer::Page(id) => found.push((*id, true)),
        Answer::Nothing => {}
    }
    found.extend(built(operation).into_iter().map(|id| (id, true)));
    found.into_iter().map(|(id, _)| id).collect()
}

/// The types in an operation's JSON body, which callers build.
pub(super) fn built(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    if let Body::Json { ty, .. } = &operation.body {
        named(ty, true, &mut found);
    }
    found.into_iter().map(|(id, _)| id).collect()
}

/// Puts a pointer where a type contains itself by value, directly or through others.
pub(super) fn cut_cycles(defs: &mut [TypeDef]) {
    for id in 0..defs.len() {
        let holders: Vec<(usize, TypeId)> = match defs.get(id).map(|def| &def.kind) {
            Some(TypeKind::Struct(object)) => {
                let fields = object.fields.iter().enumerate();
                let by_value = fields.filter_map(|(index, field)| match field.ty {
                    Type::Named(target) => Some((index, target)),
                    _ => None,
                });
                by_value.collect()
            }
            _ => continue,
        };
        for (index, target) in holders {
            if closure(defs, [target], true).contains(&id)
                && let Some(TypeKind::Struct(object)) = defs.get_mut(id).map(|def| &mut def.kind)
                && let Some(field) = object.fields.get_mut(index)
            {
                field.ty = Type::Boxed(target);
            }
        }
    }
}

/// Replaces every type by what `change` makes of it.
pub(super) fn renumber(ty: &mut Type, change: &impl Fn(TypeId) -> TypeId) {
    match ty {
        Type::Named(id) | Type::Boxed(id) => *id = change(*id),
        Type::Nullable(inner) | Type::List(inner) | Type::Map(inner) => renumber(inner, change),
        _ => {}
    }
}
