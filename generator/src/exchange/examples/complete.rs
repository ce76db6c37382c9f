//! Makes up required values that no example shows.

use serde_json::{Map, Value, json};

use crate::ir::{Api, Type, TypeId, TypeKind};

/// The deepest nesting of made-up values; a type that needs more has no finite value.
const DEEPEST: usize = 12;

/// Makes a value of a type, with required properties only.
pub(super) fn make_value(api: &Api, ty: &Type) -> Value {
    make_nested_value(api, ty, 0)
}

fn make_nested_value(api: &Api, ty: &Type, depth: usize) -> Value {
    if depth > DEEPEST {
        return Value::Null;
    }
    match ty {
        Type::String | Type::Secret | Type::Binary => json!("text"),
        Type::Bool => json!(true),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => json!(1),
        Type::UnixTime => json!(1_767_323_045),
        Type::F32 | Type::F64 | Type::Decimal => json!(1.5),
        Type::Format(format) => json!(format.example()),
        Type::Json => json!({"any": "value"}),
        Type::Named(id) | Type::Boxed(id) => make_model(api, *id, depth),
        Type::Array(item) => json!([make_nested_value(api, item, depth + 1)]),
        Type::Tuple(items) => items.iter().map(|item| make_nested_value(api, item, depth + 1)).collect(),
        Type::Map(key, value) => {
            let name = key.map_or_else(|| json!("name"), |key| make_model(api, key, depth));
            let name = name.as_str().unwrap_or_default();
            json!({name: make_nested_value(api, value, depth + 1)})
        }
        Type::Nullable(inner) => make_nested_value(api, inner, depth),
    }
}

fn make_model(api: &Api, id: TypeId, depth: usize) -> Value {
    match api.types.get(id).map(|def| &def.kind) {
        Some(TypeKind::Struct(object)) => {
            let required = object.fields.iter().filter(|field| field.required);
            let properties = required.map(|field| {
                let tag = field.tag.as_ref().map(|tag| json!(tag));
                (field.wire_name.clone(), tag.unwrap_or_else(|| make_nested_value(api, &field.ty, depth + 1)))
            });
            Value::Object(properties.collect())
        }
        Some(TypeKind::Enum(variants)) => json!(variants.first().map_or("text", |variant| &variant.wire_value)),
        Some(TypeKind::IntegerEnum(variants)) => {
            json!(variants.first().and_then(|variant| variant.wire_value.parse::<i64>().ok()).unwrap_or(1))
        }
        Some(TypeKind::Union(union)) => {
            let Some(variant) = union.variants.first() else { return Value::Null };
            let mut made = make_nested_value(api, &variant.ty, depth + 1);
            if let (Some((name, value)), Value::Object(properties)) = (variant.test.tag(), &mut made) {
                properties.insert(name.to_owned(), value);
            }
            made
        }
        Some(TypeKind::RawUnion(_)) | None => json!({}),
    }
}

/// Adds the required properties and the items of tuples that a value lacks.
pub(super) fn complete(api: &Api, ty: &Type, value: &mut Value) {
    match (ty, value) {
        (Type::Array(item), Value::Array(items)) => items.iter_mut().for_each(|value| complete(api, item, value)),
        (Type::Tuple(types), Value::Array(items)) => {
            for (ty, value) in types.iter().zip(items) {
                // No example shows this item.
                if value.is_null() && !matches!(ty, Type::Nullable(_)) {
                    *value = make_value(api, ty);
                }
                complete(api, ty, value);
            }
        }
        (Type::Map(_, inner), Value::Object(properties)) => {
            properties.values_mut().for_each(|value| complete(api, inner, value));
        }
        (Type::Nullable(inner), value) => complete(api, inner, value),
        (Type::Named(id) | Type::Boxed(id), value) => complete_model(api, *id, value),
        _ => {}
    }
}

fn complete_model(api: &Api, id: TypeId, value: &mut Value) {
    match (api.types.get(id).map(|def| &def.kind), value) {
        (Some(TypeKind::Struct(object)), Value::Object(properties)) => {
            let mut all = Map::new();
            for field in &object.fields {
                match properties.remove(&field.wire_name) {
                    Some(mut value) => {
                        complete(api, &field.ty, &mut value);
                        all.insert(field.wire_name.clone(), value);
                    }
                    None if field.required => {
                        let tag = field.tag.as_ref().map(|tag| json!(tag));
                        all.insert(field.wire_name.clone(), tag.unwrap_or_else(|| make_value(api, &field.ty)));
                    }
                    None => {}
                }
            }
            all.append(properties);
            *properties = all;
        }
        (Some(TypeKind::Union(union)), value) => {
            if let Some(variant) = union.variant_of(value) {
                complete(api, &variant.ty, value);
            }
        }
        _ => {}
    }
}
