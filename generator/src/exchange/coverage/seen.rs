//! What JSON values show of the models that they are of.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::ir::{Api, FieldId, Struct, Type, TypeId, TypeKind, Variant};

/// Members and values that were there.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Members, by model and place in it, and whether one was ever other than null.
    members: BTreeMap<(TypeId, FieldId), bool>,
    values: BTreeSet<(TypeId, String)>,
}

impl Seen {
    pub(crate) fn member(&self, model: TypeId, field: FieldId) -> bool {
        self.members.contains_key(&(model, field))
    }

    pub(crate) fn filled(&self, model: TypeId, field: FieldId) -> bool {
        self.members.get(&(model, field)) == Some(&true)
    }

    pub(crate) fn value(&self, model: TypeId, variant: &Variant) -> bool {
        self.values.contains(&(model, variant.wire_value.clone()))
    }

    /// Takes note of a value; what isn't of the type shows nothing.
    pub(crate) fn see(&mut self, api: &Api, ty: &Type, value: &Value) {
        match (ty, value) {
            (Type::Nullable(inner), _) => self.see(api, inner, value),
            (Type::Array(inner), Value::Array(values)) => values.iter().for_each(|value| self.see(api, inner, value)),
            // Texts of a request: each element travels by itself.
            (Type::Array(inner), Value::String(_)) => self.see(api, inner, value),
            (Type::Map(inner), Value::Object(values)) => values.values().for_each(|value| self.see(api, inner, value)),
            (Type::Named(id) | Type::Boxed(id), _) => self.model(api, *id, value),
            _ => {}
        }
    }

    fn model(&mut self, api: &Api, id: TypeId, value: &Value) {
        match (api.types.get(id).map(|def| &def.kind), value) {
            (Some(TypeKind::Struct(object)), Value::Object(_)) => self.members(api, id, object, value),
            // Integers are texts in a request.
            (Some(TypeKind::Enum(_) | TypeKind::IntegerEnum(_)), Value::String(text)) => {
                self.values.insert((id, text.clone()));
            }
            (Some(TypeKind::IntegerEnum(_)), Value::Number(number)) => {
                self.values.insert((id, number.to_string()));
            }
            (Some(TypeKind::Union(union)), _) => {
                if let Some(variant) = union.variant_of(value) {
                    self.see(api, &variant.ty, value);
                }
            }
            (Some(TypeKind::RawUnion(readers)), _) => readers.iter().for_each(|(_, ty)| self.see(api, ty, value)),
            _ => {}
        }
    }

    fn members(&mut self, api: &Api, id: TypeId, object: &Struct, value: &Value) {
        for (name, value) in value.as_object().into_iter().flatten() {
            match object.fields.entries().find(|(_, field)| field.wire_name == *name) {
                Some((field_id, field)) => {
                    *self.members.entry((id, field_id)).or_default() |= !value.is_null();
                    self.see(api, &field.ty, value);
                }
                None => object.additional_properties.iter().for_each(|ty| self.see(api, ty, value)),
            }
        }
    }
}
