//! Serializes values as the models of their types do, so that the runtime of clients encodes them.

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::ir::{Api, Struct, Type, TypeId, TypeKind};

/// A value of a type.
pub(super) struct Typed<'a> {
    api: &'a Api,
    ty: &'a Type,
    value: &'a Value,
    /// The tags of the unions around a value: property name and value.
    tags: Vec<(&'a str, Value)>,
}

/// A property of an object.
#[derive(Serialize)]
#[serde(untagged)]
enum Property<'a> {
    Typed(Typed<'a>),
    Tag(Value),
}

impl<'a> Typed<'a> {
    pub(super) fn new(api: &'a Api, ty: &'a Type, value: &'a Value) -> Self {
        Self { api, ty, value, tags: Vec::new() }
    }

    fn inner(&self, ty: &'a Type, value: &'a Value) -> Self {
        Self::new(self.api, ty, value)
    }

    fn serialize_model<S: Serializer>(&self, id: TypeId, to: S) -> Result<S::Ok, S::Error> {
        let Some(def) = self.api.types.get(id) else { return self.value.serialize(to) };
        match &def.kind {
            TypeKind::Struct(object) if self.value.is_object() => to.collect_map(self.properties(object, def.is_built)),
            TypeKind::Union(union) => {
                let Some(variant) = union.variant_of(self.value) else { return self.value.serialize(to) };
                let mut tags = self.tags.clone();
                tags.extend(variant.test.tag());
                Self { api: self.api, ty: &variant.ty, value: self.value, tags }.serialize(to)
            }
            _ => self.value.serialize(to),
        }
    }

    /// Tags without a field first, then the fields in their order, then additional properties.
    fn properties(&self, object: &'a Struct, built: bool) -> Vec<(&'a str, Property<'a>)> {
        let own = object.fields.iter().filter_map(|field| {
            let name = field.wire_name.as_str();
            if field.is_left_out(built) {
                let tag = self.tags.iter().find(|(tag, _)| *tag == name)?;
                return Some((name, Property::Tag(tag.1.clone())));
            }
            let null = field.required || matches!(field.ty, Type::Nullable(_));
            let value = self.value.get(name).filter(|value| null || !value.is_null())?;
            Some((name, Property::Typed(self.inner(&field.ty, value))))
        });
        let mut properties: Vec<_> = own.collect();
        if let Some(additional) = &object.additional_properties {
            let all = self.value.as_object().into_iter().flatten();
            let additional_values = all.filter(|(name, _)| object.fields.iter().all(|field| field.wire_name != **name));
            properties.extend(
                additional_values.map(|(name, value)| (name.as_str(), Property::Typed(self.inner(additional, value)))),
            );
        }
        let missing = self.tags.iter().filter(|(tag, _)| properties.iter().all(|(name, _)| name != tag));
        let mut all: Vec<_> = missing.map(|(tag, value)| (*tag, Property::Tag(value.clone()))).collect();
        all.append(&mut properties);
        all
    }
}

impl Serialize for Typed<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match (self.ty, self.value) {
            (Type::Nullable(inner), value) if !value.is_null() => self.inner(inner, value).serialize(to),
            (Type::Array(item), Value::Array(items)) => {
                to.collect_seq(items.iter().map(|value| self.inner(item, value)))
            }
            (Type::Tuple(types), Value::Array(items)) => {
                to.collect_seq(types.iter().zip(items).map(|(ty, value)| self.inner(ty, value)))
            }
            (Type::Map(_, inner), Value::Object(properties)) => {
                to.collect_map(properties.iter().map(|(name, value)| (name, self.inner(inner, value))))
            }
            (Type::Named(id) | Type::Boxed(id), _) => self.serialize_model(*id, to),
            // Clients read no more digits.
            (Type::F32, Value::Number(number)) => to.serialize_f32(number.as_f64().unwrap_or_default() as f32),
            (Type::F64, Value::Number(number)) => to.serialize_f64(number.as_f64().unwrap_or_default()),
            (Type::Format(format), Value::String(text)) => to.serialize_str(&format.as_written(text)),
            (_, value) => value.serialize(to),
        }
    }
}
