//! Reads the values of examples for locations outside of JSON.

use serde_json::Value;

use crate::ir::{Api, Type, TypeKind};

/// Turns an example into a value of the type: outside of JSON, `"5"` and `5` are the same string.
pub(super) fn read_value(api: &Api, ty: &Type, value: &mut Value) {
    let text = |value: &Value| value.as_str().and_then(|text| text.parse::<Value>().ok());
    match (ty, &*value) {
        (Type::Array(item), Value::Array(_)) => {
            value.as_array_mut().into_iter().flatten().for_each(|value| read_value(api, item, value));
        }
        (Type::Array(item), Value::String(_) | Value::Number(_) | Value::Bool(_)) => {
            let mut only = value.take();
            read_value(api, item, &mut only);
            *value = Value::Array(vec![only]);
        }
        (Type::Tuple(types), Value::Array(_)) => {
            let items = value.as_array_mut().into_iter().flatten();
            types.iter().zip(items).for_each(|(ty, value)| read_value(api, ty, value));
        }
        (Type::Map(_, inner), Value::Object(_)) => {
            value.as_object_mut().into_iter().flatten().for_each(|(_, value)| read_value(api, inner, value));
        }
        (Type::Nullable(inner), _) => read_value(api, inner, value),
        (Type::Bool, Value::String(_)) => {
            text(value).filter(Value::is_boolean).into_iter().for_each(|read| *value = read);
        }
        (
            Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::UnixTime | Type::F32 | Type::F64 | Type::Decimal,
            Value::String(_),
        ) => {
            text(value).filter(Value::is_number).into_iter().for_each(|read| *value = read);
        }
        (Type::String | Type::Secret, Value::Number(_) | Value::Bool(_)) => *value = value.to_string().into(),
        (Type::Named(id), _) => match (api.types.get(*id).map(|def| &def.kind), &*value) {
            (Some(TypeKind::Enum(_)), Value::Number(_) | Value::Bool(_)) => *value = value.to_string().into(),
            (Some(TypeKind::IntegerEnum(_)), Value::String(_)) => {
                text(value).filter(Value::is_i64).into_iter().for_each(|read| *value = read);
            }
            (Some(TypeKind::Struct(known)), Value::Object(_)) => {
                for field in &known.fields {
                    value.get_mut(&field.wire_name).into_iter().for_each(|value| read_value(api, &field.ty, value));
                }
            }
            _ => {}
        },
        (Type::Json, Value::String(_)) => text(value).into_iter().for_each(|read| *value = read),
        _ => {}
    }
}
