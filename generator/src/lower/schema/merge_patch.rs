//! The types of merge patches ([RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)): null removes a property, so that each
//! optional property may be null.

use std::collections::{BTreeMap, BTreeSet};

use super::{Site, Types};
use crate::{
    ir::{Type, TypeId},
    lower::draft::{DraftField, DraftKind, DraftStruct},
    naming::words::words,
    pointer::join,
};

impl Types<'_> {
    /// The type of a merge patch of a value. Objects that can't remove a property as they are have a type of their own, since
    /// other media types may use them. An array is replaced whole, and a union is sent as it is.
    pub(crate) fn merge_patch_of(&mut self, ty: &Type) -> Type {
        let objects = self.patched_objects(ty);
        if !objects.iter().any(|id| self.struct_of(*id).is_some_and(|object| object.fields.iter().any(is_kept))) {
            return ty.clone();
        }
        let new: Vec<_> = objects.into_iter().filter(|id| !self.merge_patches.contains_key(id)).collect();
        let declared: Vec<_> = new.into_iter().filter_map(|id| Some((id, self.declare_merge_patch(id)?))).collect();
        self.merge_patches.extend(declared.iter().copied());
        for (id, patch) in declared {
            self.define_merge_patch(id, patch);
        }
        patched(&self.merge_patches, ty)
    }

    /// The objects that a merge patch of a type looks into, in the order in which it meets them.
    fn patched_objects(&self, ty: &Type) -> Vec<TypeId> {
        let (mut found, mut seen, mut next) = (Vec::new(), BTreeSet::new(), inner(ty));
        while let Some(id) = next.pop() {
            let Some(object) = self.struct_of(id).filter(|_| seen.insert(id)) else { continue };
            next.extend(
                object.fields.iter().map(|field| &field.ty).chain(&object.additional_properties).flat_map(inner),
            );
            found.push(id);
        }
        found
    }

    fn struct_of(&self, id: TypeId) -> Option<&DraftStruct> {
        match &self.defs.get(id)?.kind {
            DraftKind::Struct(object) => Some(object),
            _ => None,
        }
    }

    fn declare_merge_patch(&mut self, id: TypeId) -> Option<TypeId> {
        let def = self.defs.get(id)?;
        let hint: Vec<_> = words(&def.name).into_iter().chain(["merge", "patch"].map(str::to_owned)).collect();
        let at = join(&def.pointer, "properties");
        Some(self.declare(Site::inline(&hint, &at)).0)
    }

    fn define_merge_patch(&mut self, id: TypeId, patch: TypeId) {
        let Some(object) = self.struct_of(id) else { return };
        let ty = |ty: &Type| patched(&self.merge_patches, ty);
        let field = |field: &DraftField| DraftField {
            ty: ty(&field.ty),
            nullable: field.nullable || is_kept(field),
            ..field.clone()
        };
        let object = DraftStruct {
            fields: object.fields.iter().map(field).collect(),
            additional_properties: object.additional_properties.as_ref().map(|values| nullable(ty(values))),
            is_lenient: object.is_lenient,
        };
        let docs = self.defs.get(id).map(|def| def.docs.clone());
        if let Some(def) = self.defs.get_mut(patch) {
            def.kind = DraftKind::Struct(object);
            def.docs = docs.unwrap_or_default();
        }
    }
}

/// Whether a property can't be removed as it is.
fn is_kept(field: &DraftField) -> bool {
    let takes_null = field.nullable || field.ty == Type::Json;
    !field.required && !takes_null && !field.read_only && field.tag.is_none()
}

/// The models that a merge patch of a type looks into.
fn inner(ty: &Type) -> Vec<TypeId> {
    match ty {
        Type::Named(id) => vec![*id],
        Type::Map(_, inner_type) | Type::Nullable(inner_type) => inner(inner_type),
        _ => Vec::new(),
    }
}

/// A type with the merge patches of its models.
fn patched(patches: &BTreeMap<TypeId, TypeId>, ty: &Type) -> Type {
    match ty {
        Type::Named(id) => Type::Named(patches.get(id).copied().unwrap_or(*id)),
        Type::Map(key, values) => Type::Map(*key, Box::new(nullable(patched(patches, values)))),
        Type::Nullable(inner) => Type::Nullable(Box::new(patched(patches, inner))),
        other => other.clone(),
    }
}

fn nullable(ty: Type) -> Type {
    if matches!(ty, Type::Nullable(_) | Type::Json) { ty } else { Type::Nullable(Box::new(ty)) }
}
