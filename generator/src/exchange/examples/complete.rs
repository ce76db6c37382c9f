//! What no example shows, but must be there: values made up from their types.

use serde_json::{Map, Value, json};

use crate::ir::{Api, Type, TypeId, TypeKind, VariantTest};

/// Values in each other are made up so far; a type that needs more has no finite value.
const DEEPEST: usize = 12;

/// A value of a type: what must be there, and no more.
pub(super) fn made_up(api: &Api, ty: &Type) -> Value {
    value(api, ty, 0)
}

fn value(api: &Api, ty: &Type, depth: usize) -> Value {
    if depth > DEEPEST {
        return Value::Null;
    }
    match ty {
        Type::String | Type::Secret | Type::Binary => json!("text"),
        Type::Bool => json!(true),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => json!(1),
        Type::F32 | Type::F64 => json!(1.5),
        Type::DateTime => json!("2026-01-02T03:04:05Z"),
        Type::Rfc2822 => json!("Fri, 02 Jan 2026 03:04:05 +0000"),
        Type::Date => json!("2026-01-02"),
        Type::Duration => json!("PT1H30M"),
        Type::Json => json!({"any": "value"}),
        Type::Named(id) | Type::Boxed(id) => model(api, *id, depth),
        Type::Array(item) => json!([value(api, item, depth + 1)]),
        Type::Map(inner) => json!({"name": value(api, inner, depth + 1)}),
        Type::Nullable(inner) => value(api, inner, depth),
    }
}

fn model(api: &Api, id: TypeId, depth: usize) -> Value {
    match api.types.get(id).map(|def| &def.kind) {
        Some(TypeKind::Struct(object)) => {
            let required = object.fields.iter().filter(|field| field.required);
            let members = required.map(|field| {
                let tag = field.tag.as_ref().map(|tag| json!(tag));
                (field.wire_name.clone(), tag.unwrap_or_else(|| value(api, &field.ty, depth + 1)))
            });
            Value::Object(members.collect())
        }
        Some(TypeKind::Enum(variants)) => json!(variants.first().map_or("text", |variant| &variant.wire_value)),
        Some(TypeKind::IntegerEnum(variants)) => {
            json!(variants.first().and_then(|variant| variant.wire_value.parse::<i64>().ok()).unwrap_or(1))
        }
        Some(TypeKind::Union(union)) => {
            let Some(variant) = union.variants.first() else { return Value::Null };
            let mut made = value(api, &variant.ty, depth + 1);
            if let (VariantTest::Tag { name, values }, Value::Object(members)) = (&variant.test, &mut made) {
                members.insert(name.clone(), json!(values.first().map_or("", String::as_str)));
            }
            made
        }
        Some(TypeKind::RawUnion(_)) | None => json!({}),
    }
}

/// Adds to a value what its type demands beyond it.
pub(super) fn complete(api: &Api, ty: &Type, value: &mut Value) {
    match (ty, value) {
        (Type::Array(item), Value::Array(items)) => items.iter_mut().for_each(|value| complete(api, item, value)),
        (Type::Map(inner), Value::Object(members)) => {
            members.values_mut().for_each(|value| complete(api, inner, value));
        }
        (Type::Nullable(inner), value) => complete(api, inner, value),
        (Type::Named(id) | Type::Boxed(id), value) => complete_model(api, *id, value),
        _ => {}
    }
}

fn complete_model(api: &Api, id: TypeId, value: &mut Value) {
    match (api.types.get(id).map(|def| &def.kind), value) {
        (Some(TypeKind::Struct(object)), Value::Object(members)) => {
            let mut all = Map::new();
            for field in &object.fields {
                match members.remove(&field.wire_name) {
                    Some(mut value) => {
                        complete(api, &field.ty, &mut value);
                        all.insert(field.wire_name.clone(), value);
                    }
                    None if field.required => {
                        let tag = field.tag.as_ref().map(|tag| json!(tag));
                        all.insert(field.wire_name.clone(), tag.unwrap_or_else(|| made_up(api, &field.ty)));
                    }
                    None => {}
                }
            }
            all.append(members);
            *members = all;
        }
        (Some(TypeKind::Union(union)), value) => {
            if let Some(variant) = union.variant_of(value) {
                complete(api, &variant.ty, value);
            }
        }
        _ => {}
    }
}
