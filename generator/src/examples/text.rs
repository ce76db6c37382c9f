//! Values as a client writes them: in JSON, and outside of it.

use oas_client_runtime::Timestamp;
use serde_json::Value;

use crate::{
    coverage::passes,
    ir::{Api, Struct, Type, TypeKind},
};

/// A value's JSON text: members in the order of the type, nulls that stand for nothing left out.
pub(super) fn json(api: &Api, ty: &Type, value: &Value) -> String {
    match (ty, value) {
        (Type::List(item) | Type::Nullable(item), Value::Array(items)) => {
            let items: Vec<_> = items.iter().map(|value| json(api, item, value)).collect();
            format!("[{}]", items.join(","))
        }
        (Type::Nullable(inner), _) => json(api, inner, value),
        (Type::Map(inner), Value::Object(members)) => {
            object(members.iter().map(|(name, value)| (name.as_str(), json(api, inner, value))))
        }
        (Type::Named(id) | Type::Boxed(id), _) => match api.types.get(*id).map(|def| &def.kind) {
            Some(TypeKind::Struct(known)) => members(api, known, value),
            Some(TypeKind::Union(union)) => {
                let variant = union.variants.iter().find(|variant| passes(&variant.test, value));
                variant.map_or_else(|| value.to_string(), |variant| json(api, &variant.ty, value))
            }
            _ => value.to_string(),
        },
        _ => value.to_string(),
    }
}

fn members(api: &Api, known: &Struct, value: &Value) -> String {
    let own = known.fields.iter().filter_map(|field| {
        let null = field.required || matches!(field.ty, Type::Nullable(_));
        let value = value.get(&field.wire).filter(|value| null || !value.is_null())?;
        Some((field.wire.as_str(), json(api, &field.ty, value)))
    });
    let rest = value.as_object().into_iter().flatten().filter_map(|(name, value)| {
        let other = known.fields.iter().all(|field| field.wire != *name);
        other.then(|| (name.as_str(), json(api, known.rest.as_ref().unwrap_or(&Type::Json), value)))
    });
    object(own.chain(rest))
}

fn object<'a>(members: impl Iterator<Item = (&'a str, String)>) -> String {
    let members: Vec<_> = members.map(|(name, text)| format!("{}:{text}", Value::from(name))).collect();
    format!("{{{}}}", members.join(","))
}

/// What a value that is shown for a place outside of JSON stands for there: `"5"` and `5` are the same text.
pub(super) fn read(api: &Api, ty: &Type, value: &mut Value) {
    let text = |value: &Value| value.as_str().and_then(|text| text.parse::<Value>().ok());
    match (ty, &*value) {
        (Type::List(item), Value::Array(_)) => {
            value.as_array_mut().into_iter().flatten().for_each(|value| read(api, item, value));
        }
        (Type::List(item), Value::String(_) | Value::Number(_) | Value::Bool(_)) => {
            let mut only = value.take();
            read(api, item, &mut only);
            *value = Value::Array(vec![only]);
        }
        (Type::Map(inner), Value::Object(_)) => {
            value.as_object_mut().into_iter().flatten().for_each(|(_, value)| read(api, inner, value));
        }
        (Type::Nullable(inner), _) => read(api, inner, value),
        // With as many digits as clients write.
        (Type::DateTime, Value::String(text)) => {
            text.parse::<Timestamp>().into_iter().for_each(|at| *value = at.to_string().into());
        }
        (Type::Bool, Value::String(_)) => {
            text(value).filter(Value::is_boolean).into_iter().for_each(|read| *value = read);
        }
        (Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::F32 | Type::F64, Value::String(_)) => {
            text(value).filter(Value::is_number).into_iter().for_each(|read| *value = read);
        }
        (Type::String | Type::Secret, Value::Number(_) | Value::Bool(_)) => *value = value.to_string().into(),
        (Type::Named(id), _) => match (api.types.get(*id).map(|def| &def.kind), &*value) {
            (Some(TypeKind::Enum(_)), Value::Number(_) | Value::Bool(_)) => *value = value.to_string().into(),
            (Some(TypeKind::Integers(_)), Value::String(_)) => {
                text(value).filter(Value::is_i64).into_iter().for_each(|read| *value = read);
            }
            (Some(TypeKind::Struct(known)), Value::Object(_)) => {
                for field in &known.fields {
                    value.get_mut(&field.wire).into_iter().for_each(|value| read(api, &field.ty, value));
                }
            }
            _ => {}
        },
        (Type::Json, Value::String(_)) => text(value).into_iter().for_each(|read| *value = read),
        _ => {}
    }
}

/// The text of a value outside of JSON.
pub(super) fn plain(api: &Api, ty: &Type, value: &Value) -> String {
    match (ty, value) {
        (_, Value::String(text)) => text.clone(),
        (Type::F32 | Type::F64, Value::Number(number)) => number.as_f64().unwrap_or_default().to_string(),
        _ => json(api, ty, value),
    }
}

/// The texts of a list's elements, or of the one value.
pub(super) fn each(api: &Api, ty: &Type, value: &Value) -> Vec<String> {
    match (ty, value) {
        (Type::List(item), Value::Array(items)) => items.iter().map(|value| plain(api, item, value)).collect(),
        // One of several kinds is written as what it is.
        (Type::Named(_), Value::Array(items)) => items.iter().map(|value| plain(api, &Type::Json, value)).collect(),
        _ => vec![plain(api, ty, value)],
    }
}
