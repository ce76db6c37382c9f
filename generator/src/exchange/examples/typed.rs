//! Values as the models of their types serialize: what a client sends of them is written by its own runtime then.

use std::{fmt::Display, str::FromStr};

use oas_client_runtime::{Date, IsoDuration, Rfc2822, Timestamp};
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::ir::{Api, Struct, Type, TypeId, TypeKind, VariantTest};

/// A value of a type.
pub(super) struct Typed<'a> {
    api: &'a Api,
    ty: &'a Type,
    value: &'a Value,
    /// Members that say of which kind it is, and what they do, if it is one of several.
    tags: Vec<(&'a str, &'a str)>,
}

/// A member of an object.
#[derive(Serialize)]
#[serde(untagged)]
enum Member<'a> {
    Typed(Typed<'a>),
    Tag(&'a str),
}

impl<'a> Typed<'a> {
    pub(super) fn new(api: &'a Api, ty: &'a Type, value: &'a Value) -> Self {
        Self { api, ty, value, tags: Vec::new() }
    }

    fn inner(&self, ty: &'a Type, value: &'a Value) -> Self {
        Self::new(self.api, ty, value)
    }

    fn model<S: Serializer>(&self, id: TypeId, to: S) -> Result<S::Ok, S::Error> {
        let Some(def) = self.api.types.get(id) else { return self.value.serialize(to) };
        match &def.kind {
            TypeKind::Struct(object) if self.value.is_object() => to.collect_map(self.members(object, def.is_built)),
            TypeKind::Union(union) => {
                let Some(variant) = union.variant_of(self.value) else { return self.value.serialize(to) };
                let mut tags = self.tags.clone();
                if let VariantTest::Tag { name, values } = &variant.test {
                    tags.extend(values.first().map(|value| (name.as_str(), value.as_str())));
                }
                Self { ty: &variant.ty, tags, ..*self }.serialize(to)
            }
            _ => self.value.serialize(to),
        }
    }

    /// What is declared in its order, and others behind it; but tags that aren't declared come first.
    fn members(&self, object: &'a Struct, built: bool) -> Vec<(&'a str, Member<'a>)> {
        let own = object.fields.iter().filter_map(|field| {
            let name = field.wire_name.as_str();
            if field.is_left_out(built) {
                let tag = self.tags.iter().find(|(tag, _)| *tag == name)?;
                return Some((name, Member::Tag(tag.1)));
            }
            let null = field.required || matches!(field.ty, Type::Nullable(_));
            let value = self.value.get(name).filter(|value| null || !value.is_null())?;
            Some((name, Member::Typed(self.inner(&field.ty, value))))
        });
        let mut members: Vec<_> = own.collect();
        if let Some(rest) = &object.additional_properties {
            let all = self.value.as_object().into_iter().flatten();
            let others = all.filter(|(name, _)| object.fields.iter().all(|field| field.wire_name != **name));
            members.extend(others.map(|(name, value)| (name.as_str(), Member::Typed(self.inner(rest, value)))));
        }
        let missing = self.tags.iter().filter(|(tag, _)| members.iter().all(|(name, _)| name != tag));
        let mut all: Vec<_> = missing.map(|(tag, value)| (*tag, Member::Tag(value))).collect();
        all.append(&mut members);
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
            (Type::Map(inner), Value::Object(members)) => {
                to.collect_map(members.iter().map(|(name, value)| (name, self.inner(inner, value))))
            }
            (Type::Named(id) | Type::Boxed(id), _) => self.model(*id, to),
            // Clients have no more digits of it.
            (Type::F32, Value::Number(number)) => to.serialize_f32(number.as_f64().unwrap_or_default() as f32),
            (Type::F64, Value::Number(number)) => to.serialize_f64(number.as_f64().unwrap_or_default()),
            (Type::DateTime, Value::String(text)) => to.serialize_str(&as_written::<Timestamp>(text)),
            (Type::Rfc2822, Value::String(text)) => to.serialize_str(&as_written::<Rfc2822>(text)),
            (Type::Date, Value::String(text)) => to.serialize_str(&as_written::<Date>(text)),
            (Type::Duration, Value::String(text)) => to.serialize_str(&as_written::<IsoDuration>(text)),
            (_, value) => value.serialize(to),
        }
    }
}

/// The text that clients write for the value that a text stands for.
fn as_written<T: FromStr + Display>(text: &str) -> String {
    text.parse::<T>().map_or_else(|_| text.to_owned(), |value| value.to_string())
}
