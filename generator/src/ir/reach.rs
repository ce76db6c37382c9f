//! The types that operations and models refer to.

use std::collections::BTreeSet;

use super::{Body, ErrorResponse, Input, Location, Operation, Style, Table, Type, TypeDef, TypeId, TypeKind};

/// Adds the models in a type, each with whether the type holds it by value.
pub(crate) fn named(ty: &Type, direct: bool, found: &mut Vec<(TypeId, bool)>) {
    match ty {
        Type::Named(id) => found.push((*id, direct)),
        Type::Boxed(id) => found.push((*id, false)),
        Type::Nullable(inner) => named(inner, direct, found),
        Type::Array(inner) => named(inner, false, found),
        Type::Map(key, value) => {
            found.extend(key.map(|id| (id, false)));
            named(value, false, found);
        }
        Type::Tuple(items) => items.iter().for_each(|item| named(item, direct, found)),
        _ => {}
    }
}

/// A model, or its draft.
pub(crate) trait References {
    /// The types that stand in it, each with whether it holds them by value.
    fn references(&self) -> Vec<(TypeId, bool)>;
}

impl References for TypeDef {
    fn references(&self) -> Vec<(TypeId, bool)> {
        match &self.kind {
            TypeKind::Struct(object) => {
                let json = object.fields.iter().filter_map(|field| field.json_type.as_ref());
                of_struct(object.fields.iter().map(|field| &field.ty), json.chain(&object.additional_properties))
            }
            TypeKind::Enum(_) | TypeKind::IntegerEnum(_) => Vec::new(),
            TypeKind::Union(union) => of_union(union.variants.iter().map(|variant| &variant.ty), union.base.as_ref()),
            TypeKind::RawUnion(readers) => of_readers(readers),
        }
    }
}

/// The types in the fields of a struct, and in its other values, which it holds by pointer.
pub(crate) fn of_struct<'a>(
    fields: impl Iterator<Item = &'a Type>,
    others: impl Iterator<Item = &'a Type>,
) -> Vec<(TypeId, bool)> {
    let mut found = Vec::new();
    fields.for_each(|ty| named(ty, true, &mut found));
    others.for_each(|ty| named(ty, false, &mut found));
    found
}

/// The types in the variants of a union, and the type of its base schema.
pub(crate) fn of_union<'a>(variants: impl Iterator<Item = &'a Type>, base: Option<&Type>) -> Vec<(TypeId, bool)> {
    let mut found = Vec::new();
    base.into_iter().for_each(|ty| named(ty, false, &mut found));
    variants.for_each(|ty| named(ty, true, &mut found));
    found
}

/// The types that a raw union is read as.
pub(crate) fn of_readers(readers: &[(String, Type)]) -> Vec<(TypeId, bool)> {
    let mut found = Vec::new();
    readers.iter().for_each(|(_, ty)| named(ty, false, &mut found));
    found
}

/// The models that `roots` refer to, directly or through others.
pub(crate) fn closure<T: References>(
    defs: &Table<TypeId, T>,
    roots: impl IntoIterator<Item = TypeId>,
) -> BTreeSet<TypeId> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<_> = roots.into_iter().collect();
    while let Some(id) = next.pop() {
        if reached.insert(id) {
            let references = defs.get(id).map(References::references).unwrap_or_default();
            next.extend(references.into_iter().map(|(id, _)| id));
        }
    }
    reached
}

/// The types of an operation's inputs, and of the JSON in their strings.
fn input_types(operation: &Operation) -> impl Iterator<Item = &Type> {
    operation.inputs.iter().flat_map(|input| std::iter::once(&input.ty).chain(&input.json_type))
}

/// The models of an operation's request and success response.
pub(crate) fn roots(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    input_types(operation).for_each(|ty| named(ty, true, &mut found));
    for argument in &operation.arguments {
        named(&argument.ty, true, &mut found);
    }
    operation.read_types().iter().for_each(|ty| named(ty, true, &mut found));
    found.extend(built(operation).into_iter().map(|id| (id, true)));
    found.into_iter().map(|(id, _)| id).collect()
}

/// The models of an operation's request, which callers build.
pub(crate) fn built(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    if let Body::Json { ty, .. } = &operation.body {
        named(ty, true, &mut found);
    }
    input_types(operation).for_each(|ty| named(ty, true, &mut found));
    for argument in &operation.arguments {
        named(&argument.ty, true, &mut found);
    }
    found.into_iter().map(|(id, _)| id).collect()
}

/// The models of an operation's error responses, and of the headers of all its responses.
pub(crate) fn errors(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    let bodies = operation.error_responses.iter().filter_map(ErrorResponse::body);
    bodies.for_each(|ty| named(ty, true, &mut found));
    operation.headers.iter().for_each(|header| header.named(&mut found));
    found.into_iter().map(|(id, _)| id).collect()
}

/// The models of an operation's success response.
pub(crate) fn read(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    operation.read_types().iter().for_each(|ty| named(ty, true, &mut found));
    found.into_iter().map(|(id, _)| id).collect()
}

/// The models of an operation's request that are written as JSON, where null and absent differ.
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
    operation.inputs.iter().flat_map(|input| &input.json_type).for_each(|ty| named(ty, true, &mut found));
    found.into_iter().map(|(id, _)| id).collect()
}
