//! Whether an example is a value of its type, as a client reads it.

use oas_client_runtime::{Date, IsoDuration, Rfc2822, Timestamp};
use serde_json::Value;

use crate::{
    ir::{Api, Struct, Type, TypeId, TypeKind, Union},
    pointer::join,
};

/// What is wrong with an example.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// Parts that aren't of their type.
    pub(super) contradictions: Vec<Contradiction>,
    /// Members that the description doesn't know, as JSON pointers into the value.
    pub(super) undescribed: Vec<String>,
}

/// A part of a value that isn't of its type.
#[derive(Debug)]
pub(super) struct Contradiction {
    /// The part, as a JSON pointer.
    pub(super) part: String,
    /// What is wrong, as the end of a sentence about it.
    pub(super) what: String,
}

/// Compares a value with a type.
pub(super) fn check(api: &Api, ty: &Type, value: &Value) -> Checked {
    let mut check = Check { api, found: Checked::default() };
    check.value(ty, value, "");
    check.found
}

/// The same for a value outside of JSON, once it is read as one of the type.
pub(super) fn check_text(api: &Api, ty: &Type, value: &Value) -> Checked {
    let mut checked = check(api, ty, value);
    let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    let inner = if let Type::Array(item) = ty { item } else { ty };
    if *inner == Type::Json && values.iter().any(Value::is_string) {
        let what = "is a string that isn't JSON, but JSON is described".to_owned();
        checked.contradictions.push(Contradiction { part: String::new(), what });
    }
    checked
}

struct Check<'a> {
    api: &'a Api,
    found: Checked,
}

impl Check<'_> {
    fn wrong(&mut self, part: &str, what: impl Into<String>) {
        self.found.contradictions.push(Contradiction { part: part.to_owned(), what: what.into() });
    }

    fn value(&mut self, ty: &Type, value: &Value, part: &str) {
        match (ty, value) {
            (Type::Json, _) | (Type::Nullable(_), Value::Null) => {}
            (Type::Nullable(inner), _) => self.value(inner, value, part),
            (Type::Array(item), Value::Array(items)) => {
                for (index, value) in items.iter().enumerate() {
                    self.value(item, value, &join(part, index));
                }
            }
            (Type::Map(inner), Value::Object(members)) => {
                members.iter().for_each(|(name, value)| self.value(inner, value, &join(part, name)));
            }
            (Type::Named(id) | Type::Boxed(id), _) => self.model(*id, value, part),
            (Type::DateTime, Value::String(text)) if text.parse::<Timestamp>().is_err() => {
                self.wrong(part, format!("is `{text}`, which is no date and time of RFC 3339"));
            }
            (Type::Rfc2822, Value::String(text)) if text.parse::<Rfc2822>().is_err() => {
                self.wrong(part, format!("is `{text}`, which is no date and time of RFC 2822"));
            }
            (Type::Date, Value::String(text)) if text.parse::<Date>().is_err() => {
                self.wrong(part, format!("is `{text}`, which is no date"));
            }
            (Type::Duration, Value::String(text)) if text.parse::<IsoDuration>().is_err() => {
                self.wrong(part, format!("is `{text}`, which is no duration of ISO 8601"));
            }
            _ if is(ty, value) => {}
            _ => self.wrong(part, format!("is {}, but {} is described", kind(value), described(ty))),
        }
    }

    fn model(&mut self, id: TypeId, value: &Value, part: &str) {
        match (self.api.types.get(id).map(|def| &def.kind), value) {
            (Some(TypeKind::Struct(object)), Value::Object(_)) => self.members(object, value, part),
            (Some(TypeKind::Struct(_)), _) => {
                self.wrong(part, format!("is {}, but an object is described", kind(value)));
            }
            (Some(TypeKind::Enum(_)), Value::String(_)) => {}
            (Some(TypeKind::Enum(_)), _) => self.wrong(part, format!("is {}, but a string is described", kind(value))),
            (Some(TypeKind::IntegerEnum(_)), _) if value.is_i64() => {}
            (Some(TypeKind::IntegerEnum(_)), _) => {
                self.wrong(part, format!("is {}, but an integer is described", kind(value)));
            }
            (Some(TypeKind::Union(union)), _) => self.union(union, value, part),
            (Some(TypeKind::RawUnion(_)) | None, _) => {}
        }
    }

    fn members(&mut self, object: &Struct, value: &Value, part: &str) {
        for field in &object.fields {
            let part = join(part, &field.wire_name);
            match value.get(&field.wire_name) {
                None if field.required => self.wrong(&part, "is required, but isn't there"),
                Some(Value::Null) if field.required && !field.nullable && field.ty != Type::Json => {
                    self.wrong(&part, "is null, which isn't described");
                }
                None | Some(Value::Null) => {}
                Some(value) => self.value(&field.ty, value, &part),
            }
        }
        for (name, value) in value.as_object().into_iter().flatten() {
            if !object.fields.iter().any(|field| field.wire_name == *name) {
                match &object.additional_properties {
                    Some(ty) => self.value(ty, value, &join(part, name)),
                    None => self.found.undescribed.push(join(part, name)),
                }
            }
        }
    }

    fn union(&mut self, union: &Union, value: &Value, part: &str) {
        let Some(variant) = union.variant_of(value) else { return };
        let known = self.found.undescribed.len();
        self.value(&variant.ty, value, part);
        // The tag is the union's own.
        if let Some(tag) = union.tag.as_ref().map(|tag| join(part, tag)) {
            let tail = self.found.undescribed.split_off(known);
            self.found.undescribed.extend(tail.into_iter().filter(|other| *other != tag));
        }
    }
}

/// Whether a value is of a type that is neither a model nor holds others.
fn is(ty: &Type, value: &Value) -> bool {
    match ty {
        Type::String | Type::Secret | Type::Binary | Type::DateTime | Type::Rfc2822 | Type::Date | Type::Duration => {
            value.is_string()
        }
        Type::Bool => value.is_boolean(),
        Type::I32 => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        Type::I64 => value.is_i64(),
        Type::U32 => value.as_u64().is_some_and(|number| u32::try_from(number).is_ok()),
        Type::U64 => value.is_u64(),
        Type::F32 | Type::F64 => value.is_number(),
        _ => false,
    }
}

fn described(ty: &Type) -> &'static str {
    match ty {
        Type::Bool => "a boolean",
        Type::I32 => "a 32-bit integer",
        Type::I64 => "a 64-bit integer",
        Type::U32 => "an unsigned 32-bit integer",
        Type::U64 => "an unsigned 64-bit integer",
        Type::F32 | Type::F64 => "a number",
        Type::Array(_) => "an array",
        Type::Map(_) => "an object",
        Type::Nullable(inner) => described(inner),
        _ => "a string",
    }
}

fn kind(value: &Value) -> &'static str {
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
