//! New ids for types, after others were dropped.

use super::{Api, Body, EventData, Events, Operation, Struct, SuccessResponse, Type, TypeDef, TypeId, TypeKind, Union};

impl Api {
    /// Replaces the id of each type wherever it stands.
    pub(crate) fn renumber_types(&mut self, change: &impl Fn(TypeId) -> TypeId) {
        self.types.iter_mut().for_each(|def| def.renumber(change));
        self.operations.iter_mut().for_each(|operation| operation.renumber(change));
        let arguments = self.handles.iter_mut().flat_map(|handle| &mut handle.arguments);
        arguments.for_each(|argument| argument.ty.renumber(change));
    }
}

impl Operation {
    fn renumber(&mut self, change: &impl Fn(TypeId) -> TypeId) {
        let inputs = self.inputs.iter_mut();
        let types = inputs.flat_map(|input| std::iter::once(&mut input.ty).chain(&mut input.json_type));
        types.for_each(|ty| ty.renumber(change));
        self.arguments.iter_mut().for_each(|argument| argument.ty.renumber(change));
        self.response.renumber(change);
        self.alternatives.iter_mut().for_each(|alternative| alternative.response.renumber(change));
        let errors = self.error_responses.iter_mut();
        errors.for_each(|response| response.response.renumber(change));
        self.headers.iter_mut().for_each(|header| header.value.renumber(change));
        if let Body::Json { ty, .. } = &mut self.body {
            ty.renumber(change);
        }
    }
}

impl SuccessResponse {
    fn renumber(&mut self, change: &impl Fn(TypeId) -> TypeId) {
        match self {
            Self::Json(ty) | Self::Text(ty) | Self::Items(ty) | Self::Page(ty) => ty.renumber(change),
            Self::Events(Events { data: EventData::Same(data), .. }) => data.ty.renumber(change),
            Self::Events(Events { data: EventData::ByName { events, .. }, .. }) => {
                events.iter_mut().for_each(|event| event.data.ty.renumber(change));
            }
            Self::ByStatus { responses, .. } => responses.iter_mut().for_each(|one| one.response.renumber(change)),
            Self::Empty | Self::Bytes | Self::Redirect => {}
        }
    }
}

impl TypeDef {
    fn renumber(&mut self, change: &impl Fn(TypeId) -> TypeId) {
        match &mut self.kind {
            TypeKind::Struct(Struct { fields, additional_properties, page, .. }) => {
                let types =
                    fields.iter_mut().flat_map(|field| std::iter::once(&mut field.ty).chain(&mut field.json_type));
                types.for_each(|ty| ty.renumber(change));
                additional_properties.iter_mut().for_each(|ty| ty.renumber(change));
                page.iter_mut().for_each(|page| page.item.renumber(change));
            }
            TypeKind::Enum(_) | TypeKind::IntegerEnum(_) => {}
            TypeKind::Union(union) => union.renumber(change),
            TypeKind::RawUnion(readers) => readers.iter_mut().for_each(|(_, ty)| ty.renumber(change)),
        }
    }
}

impl Union {
    pub(crate) fn renumber(&mut self, change: &impl Fn(TypeId) -> TypeId) {
        self.variants
            .iter_mut()
            .map(|variant| &mut variant.ty)
            .chain(&mut self.base)
            .for_each(|ty| ty.renumber(change));
    }
}

impl Type {
    pub(crate) fn renumber(&mut self, change: &impl Fn(TypeId) -> TypeId) {
        match self {
            Self::Named(id) | Self::Boxed(id) => *id = change(*id),
            Self::Nullable(inner) | Self::Array(inner) => inner.renumber(change),
            Self::Map(key, value) => {
                key.iter_mut().for_each(|id| *id = change(*id));
                value.renumber(change);
            }
            Self::Tuple(items) => items.iter_mut().for_each(|item| item.renumber(change)),
            _ => {}
        }
    }
}
