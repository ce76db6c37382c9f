//! Checks that a value of JSON is of its type, as a client decodes it: an example, or a recorded body.

use serde_json::Value;

use crate::{
    ir::{Api, Struct, Type, TypeId, TypeKind, Union},
    pointer::join,
};

/// The mistakes of a value.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// Properties and items that aren't of their type.
    pub(super) contradictions: Vec<Contradiction>,
    /// Properties that the description doesn't have, as JSON pointers into the value.
    pub(super) undescribed: Vec<String>,
}

/// A property or item that isn't of its type.
#[derive(Debug)]
pub(super) struct Contradiction {
    /// The property or item, as a JSON pointer; empty for the whole value.
    pub(super) part: String,
    /// The end of a sentence about `part`, such as `is a string, but a boolean is described`.
    pub(super) what: String,
    /// Whether a client fails to decode the value. A date that isn't one is kept as a string.
    pub(super) is_fatal: bool,
}

/// Checks a value of JSON.
pub(super) fn check(api: &Api, ty: &Type, value: &Value) -> Checked {
    let mut check = Check { api, found: Checked::default() };
    check.check_value(ty, value, "");
    check.found
}

/// Checks a value for a location outside of JSON, which `strings` has read.
pub(super) fn check_text(api: &Api, ty: &Type, value: &Value) -> Checked {
    let mut checked = check(api, ty, value);
    let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    let inner = if let Type::Array(item) = ty { item } else { ty };
    if *inner == Type::Json && values.iter().any(Value::is_string) {
        let what = "is a string that isn't JSON, but JSON is described".to_owned();
        checked.contradictions.push(Contradiction { part: String::new(), what, is_fatal: true });
    }
    checked
}

struct Check<'a> {
    api: &'a Api,
    found: Checked,
}

impl Check<'_> {
    fn contradict(&mut self, part: &str, what: impl Into<String>) {
        self.found.contradictions.push(Contradiction { part: part.to_owned(), what: what.into(), is_fatal: true });
    }

    fn check_value(&mut self, ty: &Type, value: &Value, part: &str) {
        match (ty, value) {
            (Type::Json, _) | (Type::Nullable(_), Value::Null) => {}
            (Type::Nullable(inner), _) => self.check_value(inner, value, part),
            (Type::Array(item), Value::Array(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.check_value(item, value, &join(part, index));
                }
            }
            (Type::Tuple(types), Value::Array(items)) if types.len() == items.len() => {
                for (index, (ty, value)) in types.iter().zip(items).enumerate() {
                    self.check_value(ty, value, &join(part, index));
                }
            }
            (Type::Tuple(types), Value::Array(items)) => {
                let (found, described) = (items.len(), types.len());
                self.contradict(
                    part,
                    format!("is an array of length {found}, but one of length {described} is described"),
                );
            }
            (Type::Map(_, inner), Value::Object(properties)) => {
                properties.iter().for_each(|(name, value)| self.check_value(inner, value, &join(part, name)));
            }
            (Type::Named(id) | Type::Boxed(id), _) => self.check_model(*id, value, part),
            (Type::Format(format), Value::String(text)) if !format.has_value(text) => {
                let what = format!("is `{text}`, which is no {}", format.words());
                self.found.contradictions.push(Contradiction { part: part.to_owned(), what, is_fatal: false });
            }
            _ if is_scalar_of(ty, value) => {}
            _ => self.contradict(part, format!("is {}, but {} is described", value_in_words(value), type_in_words(ty))),
        }
    }

    fn check_model(&mut self, id: TypeId, value: &Value, part: &str) {
        match (self.api.types.get(id).map(|def| &def.kind), value) {
            (Some(TypeKind::Struct(object)), Value::Object(_)) => self.check_object(object, value, part),
            (Some(TypeKind::Struct(_)), _) => {
                self.contradict(part, format!("is {}, but an object is described", value_in_words(value)));
            }
            (Some(TypeKind::Enum(_)), Value::String(_)) => {}
            (Some(TypeKind::Enum(_)), _) => {
                self.contradict(part, format!("is {}, but a string is described", value_in_words(value)))
            }
            (Some(TypeKind::IntegerEnum(_)), _) if value.is_i64() => {}
            (Some(TypeKind::IntegerEnum(_)), _) => {
                self.contradict(part, format!("is {}, but an integer is described", value_in_words(value)));
            }
            (Some(TypeKind::Union(union)), _) => self.check_union(union, value, part),
            (Some(TypeKind::RawUnion(_)) | None, _) => {}
        }
    }

    fn check_object(&mut self, object: &Struct, value: &Value, part: &str) {
        for field in &object.fields {
            let part = join(part, &field.wire_name);
            match value.get(&field.wire_name) {
                None if field.required => self.contradict(&part, "is required, but isn't there"),
                Some(Value::Null) if field.required && !field.nullable && field.ty != Type::Json => {
                    self.contradict(&part, "is null, which isn't described");
                }
                None | Some(Value::Null) => {}
                Some(value) => self.check_value(&field.ty, value, &part),
            }
        }
        for (name, value) in value.as_object().into_iter().flatten() {
            if !object.fields.iter().any(|field| field.wire_name == *name) {
                match &object.additional_properties {
                    Some(ty) => self.check_value(ty, value, &join(part, name)),
                    None => self.found.undescribed.push(join(part, name)),
                }
            }
        }
    }

    fn check_union(&mut self, union: &Union, value: &Value, part: &str) {
        let Some(variant) = union.variant_of(value) else { return };
        let known = self.found.undescribed.len();
        self.check_value(&variant.ty, value, part);
        // The union describes the tag.
        if let Some(tag) = union.tag.as_ref().map(|tag| join(part, tag)) {
            let tail = self.found.undescribed.split_off(known);
            self.found.undescribed.extend(tail.into_iter().filter(|other| *other != tag));
        }
    }
}

/// Whether a value is of a type that is no model, array or map.
fn is_scalar_of(ty: &Type, value: &Value) -> bool {
    match ty {
        Type::String | Type::Secret | Type::Binary | Type::Format(_) => value.is_string(),
        Type::Bool => value.is_boolean(),
        Type::I32 => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        Type::I64 | Type::UnixTime => value.is_i64(),
        Type::U32 => value.as_u64().is_some_and(|number| u32::try_from(number).is_ok()),
        Type::U64 => value.is_u64(),
        Type::F32 | Type::F64 | Type::Decimal => value.is_number(),
        _ => false,
    }
}

fn type_in_words(ty: &Type) -> &'static str {
    match ty {
        Type::Bool => "a boolean",
        Type::I32 => "a 32-bit integer",
        Type::I64 | Type::UnixTime => "a 64-bit integer",
        Type::U32 => "an unsigned 32-bit integer",
        Type::U64 => "an unsigned 64-bit integer",
        Type::F32 | Type::F64 | Type::Decimal => "a number",
        Type::Array(_) | Type::Tuple(_) => "an array",
        Type::Map(..) => "an object",
        Type::Nullable(inner) => type_in_words(inner),
        _ => "a string",
    }
}

fn value_in_words(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(number) if number.is_f64() => "a number with a fraction",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_scalar_is_of_the_types_that_hold_it() {
        let types = [
            Type::String,
            Type::Bool,
            Type::I32,
            Type::I64,
            Type::UnixTime,
            Type::U32,
            Type::U64,
            Type::F32,
            Type::F64,
        ];
        for (value, held) in [
            (json!("a"), [true, false, false, false, false, false, false, false, false]),
            (json!(true), [false, true, false, false, false, false, false, false, false]),
            (json!(-1), [false, false, true, true, true, false, false, true, true]),
            (json!(i32::MAX), [false, false, true, true, true, true, true, true, true]),
            (json!(u32::MAX), [false, false, false, true, true, true, true, true, true]),
            (json!(i64::MAX), [false, false, false, true, true, false, true, true, true]),
            (json!(u64::MAX), [false, false, false, false, false, false, true, true, true]),
            (json!(1.5), [false, false, false, false, false, false, false, true, true]),
            (json!(null), [false; 9]),
            (json!([1]), [false; 9]),
        ] {
            assert_eq!(types.each_ref().map(|ty| is_scalar_of(ty, &value)), held, "{value}");
        }
    }
}
