//! How callers pass the values of inputs and arguments.

use super::{Api, Input, Location, Style, Type, TypeKind, Union};

/// How a caller passes a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Passing {
    /// As one value.
    One,
    /// As several values, each sent by itself.
    Each,
    /// As bytes.
    File,
    /// As several values of bytes, each sent by itself.
    Files,
    /// By its properties, or as JSON.
    Json,
    /// As several values, each sent as JSON.
    JsonEach,
    /// As pairs of names and values.
    Pairs,
}

impl Api {
    /// How a caller passes an input's value.
    pub(crate) fn passing(&self, input: &Input) -> Passing {
        match (input.location, input.style, &input.ty) {
            (Location::Part | Location::Form, _, Type::Map(..)) if input.wire_name.is_none() => Passing::Pairs,
            (Location::Part, Style::Json, Type::Array(_)) => Passing::JsonEach,
            (_, Style::Json | Style::DeepObject, _) => Passing::Json,
            (Location::Form | Location::Query, Style::Plain, Type::Array(item))
                if **item != Type::Json && self.is_json(item) =>
            {
                Passing::JsonEach
            }
            (Location::Part, _, Type::Binary) => Passing::File,
            (Location::Part, _, Type::Array(item)) if **item == Type::Binary => Passing::Files,
            (Location::Part, _, Type::Array(item)) if self.is_json(item) => Passing::JsonEach,
            (Location::Part, _, Type::Array(_)) => Passing::Each,
            (Location::Part, _, ty) if self.is_json(ty) => Passing::Json,
            (_, _, ty) if self.is_whole(ty) => Passing::Json,
            (_, _, Type::Array(_)) => Passing::Each,
            _ => Passing::One,
        }
    }

    /// Whether only a value itself says how it is written: as properties, items or a string.
    pub(crate) fn is_whole(&self, ty: &Type) -> bool {
        matches!(ty, Type::Named(_) | Type::Map(..) | Type::Tuple(_)) && self.is_json(ty)
    }

    /// Whether values of the type have no string form but JSON.
    pub(crate) fn is_json(&self, ty: &Type) -> bool {
        match ty {
            Type::Named(id) => self.types.get(*id).is_some_and(|def| match &def.kind {
                TypeKind::Enum(_) | TypeKind::IntegerEnum(_) => false,
                TypeKind::Union(union) => !self.is_string_union(union),
                TypeKind::Struct(_) | TypeKind::RawUnion(_) => true,
            }),
            Type::Json | Type::Array(_) | Type::Tuple(_) | Type::Map(..) | Type::Boxed(_) | Type::Nullable(_) => true,
            _ => false,
        }
    }

    /// Whether values of the type are kept as JSON.
    pub(crate) fn is_raw(&self, ty: &Type) -> bool {
        match ty {
            Type::Json => true,
            Type::Named(id) | Type::Boxed(id) => {
                self.types.get(*id).is_some_and(|def| matches!(def.kind, TypeKind::RawUnion(_)))
            }
            _ => false,
        }
    }

    /// Whether each variant of a union has a string form.
    pub(crate) fn is_string_union(&self, union: &Union) -> bool {
        let is_string = |ty: &Type| match unwrap_nullable(ty) {
            Type::Named(id) | Type::Boxed(id) => {
                let def = self.types.get(*id);
                def.is_some_and(|def| matches!(def.kind, TypeKind::Enum(_) | TypeKind::IntegerEnum(_)))
            }
            Type::Array(_) | Type::Tuple(_) | Type::Map(..) | Type::Json | Type::Nullable(_) => false,
            _ => true,
        };
        union.variants.iter().all(|variant| is_string(&variant.ty))
    }
}

fn unwrap_nullable(ty: &Type) -> &Type {
    if let Type::Nullable(inner) = ty { inner } else { ty }
}
