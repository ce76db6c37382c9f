//! Collects the properties and enum values that JSON values have.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::ir::{Api, FieldId, Struct, Type, TypeId, TypeKind, Variant};

/// The properties and enum values of all values.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Properties by model and index, and whether a value other than null occurred.
    properties: BTreeMap<(TypeId, FieldId), bool>,
    values: BTreeSet<(TypeId, String)>,
}

impl Seen {
    pub(crate) fn has_property(&self, model: TypeId, field: FieldId) -> bool {
        self.properties.contains_key(&(model, field))
    }

    pub(crate) fn has_value(&self, model: TypeId, field: FieldId) -> bool {
        self.properties.get(&(model, field)) == Some(&true)
    }

    pub(crate) fn has_enum_value(&self, model: TypeId, variant: &Variant) -> bool {
        self.values.contains(&(model, variant.wire_value.clone()))
    }

    /// Adds a value. A value of another type counts for nothing.
    pub(crate) fn add_value(&mut self, api: &Api, ty: &Type, value: &Value) {
        match (ty, value) {
            (Type::Nullable(inner), _) => self.add_value(api, inner, value),
            (Type::Array(inner), Value::Array(values)) => {
                values.iter().for_each(|value| self.add_value(api, inner, value))
            }
            (Type::Tuple(types), Value::Array(values)) => {
                types.iter().zip(values).for_each(|(ty, value)| self.add_value(api, ty, value));
            }
            // A request has a string for each item.
            (Type::Array(inner), Value::String(_)) => self.add_value(api, inner, value),
            (Type::Map(key, inner), Value::Object(values)) => {
                self.values.extend(key.iter().flat_map(|key| values.keys().map(|name| (*key, name.clone()))));
                values.values().for_each(|value| self.add_value(api, inner, value));
            }
            (Type::Named(id) | Type::Boxed(id), _) => self.add_model_value(api, *id, value),
            _ => {}
        }
    }

    fn add_model_value(&mut self, api: &Api, id: TypeId, value: &Value) {
        match (api.types.get(id).map(|def| &def.kind), value) {
            (Some(TypeKind::Struct(object)), Value::Object(_)) => self.add_properties(api, id, object, value),
            // Integers are strings in a request.
            (Some(TypeKind::Enum(_) | TypeKind::IntegerEnum(_)), Value::String(text)) => {
                self.values.insert((id, text.clone()));
            }
            (Some(TypeKind::IntegerEnum(_)), Value::Number(number)) => {
                self.values.insert((id, number.to_string()));
            }
            (Some(TypeKind::Union(union)), _) => {
                if let Some(variant) = union.variant_of(value) {
                    self.add_value(api, &variant.ty, value);
                }
            }
            (Some(TypeKind::RawUnion(readers)), _) => readers.iter().for_each(|(_, ty)| self.add_value(api, ty, value)),
            _ => {}
        }
    }

    fn add_properties(&mut self, api: &Api, id: TypeId, object: &Struct, value: &Value) {
        for (name, value) in value.as_object().into_iter().flatten() {
            match object.fields.entries().find(|(_, field)| field.wire_name == *name) {
                Some((field_id, field)) => {
                    *self.properties.entry((id, field_id)).or_default() |= !value.is_null();
                    self.add_value(api, &field.ty, value);
                }
                None => object.additional_properties.iter().for_each(|ty| self.add_value(api, ty, value)),
            }
        }
    }
}
