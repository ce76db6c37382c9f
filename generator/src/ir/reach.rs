//! Which types the operations reach, which are built by callers, and where a type would contain itself.

use std::collections::BTreeSet;

use super::{Body, Input, Location, Operation, Style, SuccessResponse, Type, TypeDef, TypeId, TypeKind};

/// The types that stand in a type, by whether a pointer lies between.
pub(crate) fn named(ty: &Type, direct: bool, found: &mut Vec<(TypeId, bool)>) {
    match ty {
        Type::Named(id) => found.push((*id, direct)),
        Type::Boxed(id) => found.push((*id, false)),
        Type::Nullable(inner) => named(inner, direct, found),
        Type::Array(inner) | Type::Map(inner) => named(inner, false, found),
        _ => {}
    }
}

/// The types that stand in a model, by whether it holds them by value.
pub(crate) fn neighbours(def: &TypeDef) -> Vec<(TypeId, bool)> {
    let mut found = Vec::new();
    match &def.kind {
        TypeKind::Struct(object) => {
            for field in &object.fields {
                named(&field.ty, true, &mut found);
            }
            if let Some(rest) = &object.additional_properties {
                named(rest, false, &mut found);
            }
        }
        TypeKind::Enum(_) | TypeKind::IntegerEnum(_) => {}
        TypeKind::Union(union) => union.variants.iter().for_each(|variant| named(&variant.ty, true, &mut found)),
        TypeKind::RawUnion(readers) => readers.iter().for_each(|(_, ty)| named(ty, false, &mut found)),
    }
    found
}

/// Everything that can be reached from `roots`.
pub(crate) fn closure(defs: &[TypeDef], roots: impl IntoIterator<Item = TypeId>) -> BTreeSet<TypeId> {
    let mut reached = BTreeSet::new();
    let mut rest: Vec<_> = roots.into_iter().collect();
    while let Some(id) = rest.pop() {
        if reached.insert(id) {
            let next = defs.get(id).map(neighbours).unwrap_or_default();
            rest.extend(next.into_iter().map(|(id, _)| id));
        }
    }
    reached
}

/// The types that an operation names itself.
pub(crate) fn roots(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    for input in &operation.inputs {
        named(&input.ty, true, &mut found);
    }
    for argument in &operation.arguments {
        named(&argument.ty, true, &mut found);
    }
    operation.response.types().iter().for_each(|ty| named(ty, true, &mut found));
    found.extend(built(operation).into_iter().map(|id| (id, true)));
    found.into_iter().map(|(id, _)| id).collect()
}

/// The types in what an operation sends, which callers build.
pub(crate) fn built(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    if let Body::Json { ty, .. } = &operation.body {
        named(ty, true, &mut found);
    }
    for input in &operation.inputs {
        named(&input.ty, true, &mut found);
    }
    for argument in &operation.arguments {
        named(&argument.ty, true, &mut found);
    }
    found.into_iter().map(|(id, _)| id).collect()
}

/// The types in what an operation answers.
pub(crate) fn read(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    operation.response.types().iter().for_each(|ty| named(ty, true, &mut found));
    found.into_iter().map(|(id, _)| id).collect()
}

/// Those of them that are written as JSON, which tells null from nothing.
pub(crate) fn written(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    if let Body::Json { ty, .. } = &operation.body {
        named(ty, true, &mut found);
    }
    let listed = |input: &Input| {
        matches!(input.location, Location::Form | Location::Query) && matches!(input.ty, Type::Array(_))
    };
    let plain = |input: &Input| input.style == Style::Plain && (input.location == Location::Part || listed(input));
    let json = |input: &&Input| input.style == Style::Json || plain(input);
    for input in operation.inputs.iter().filter(json) {
        named(&input.ty, true, &mut found);
    }
    found.into_iter().map(|(id, _)| id).collect()
}

/// Puts a pointer where a type contains itself by value, directly or through others.
pub(crate) fn cut_cycles(defs: &mut [TypeDef]) {
    let mut holders: Vec<BTreeSet<TypeId>> = vec![BTreeSet::new(); defs.len()];
    for (id, def) in defs.iter().enumerate() {
        for (held, _) in neighbours(def).into_iter().filter(|(_, by_value)| *by_value) {
            holders.get_mut(held).map(|holders| holders.insert(id));
        }
    }
    for (id, def) in defs.iter_mut().enumerate() {
        let mut reaching = BTreeSet::new();
        let mut rest = vec![id];
        while let Some(at) = rest.pop() {
            rest.extend(holders.get(at).into_iter().flatten().filter(|holder| reaching.insert(**holder)));
        }
        // Itself among those it is reached from: it stands in a circle.
        if let (true, TypeKind::Struct(object)) = (reaching.contains(&id), &mut def.kind) {
            for field in &mut object.fields {
                if let Type::Named(held) = field.ty
                    && reaching.contains(&held)
                {
                    field.ty = Type::Boxed(held);
                    holders.get_mut(held).map(|holders| holders.remove(&id));
                }
            }
        }
        // No way around a circle leads through what isn't in one any more.
        let held: Vec<_> =
            neighbours(def).into_iter().filter_map(|(held, by_value)| by_value.then_some(held)).collect();
        if held.iter().all(|held| !reaching.contains(held)) {
            for held in held {
                holders.get_mut(held).map(|holders| holders.remove(&id));
            }
            holders.get_mut(id).map(BTreeSet::clear);
        }
    }
}

/// Replaces every type that stands in a model.
pub(crate) fn renumber_within(def: &mut TypeDef, change: &impl Fn(TypeId) -> TypeId) {
    match &mut def.kind {
        TypeKind::Struct(object) => {
            object.fields.iter_mut().for_each(|field| renumber(&mut field.ty, change));
            object.additional_properties.iter_mut().for_each(|rest| renumber(rest, change));
            object.page.iter_mut().for_each(|page| renumber(&mut page.item, change));
        }
        TypeKind::Enum(_) | TypeKind::IntegerEnum(_) => {}
        TypeKind::Union(union) => union.variants.iter_mut().for_each(|variant| renumber(&mut variant.ty, change)),
        TypeKind::RawUnion(readers) => readers.iter_mut().for_each(|(_, ty)| renumber(ty, change)),
    }
}

/// Replaces every type of an answer.
pub(crate) fn renumber_answer(answer: &mut SuccessResponse, change: &impl Fn(TypeId) -> TypeId) {
    match answer {
        SuccessResponse::Json(ty) => renumber(ty, change),
        SuccessResponse::Page(id) => *id = change(*id),
        SuccessResponse::ByStatus { responses: answers, .. } => {
            answers.iter_mut().for_each(|one| renumber_answer(&mut one.response, change));
        }
        SuccessResponse::Empty | SuccessResponse::Bytes | SuccessResponse::Redirect => {}
    }
}

/// Replaces every type by what `change` makes of it.
pub(crate) fn renumber(ty: &mut Type, change: &impl Fn(TypeId) -> TypeId) {
    match ty {
        Type::Named(id) | Type::Boxed(id) => *id = change(*id),
        Type::Nullable(inner) | Type::Array(inner) | Type::Map(inner) => renumber(inner, change),
        _ => {}
    }
}
