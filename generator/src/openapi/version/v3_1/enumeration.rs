//! `const`, unions of constants, and `examples` of a schema.

use super::Context;
use crate::{
    openapi::{lazy_pointer::LazyPointer, version::private},
    pointer::join,
    yaml::{Mapping, Value},
};

/// Keywords that describe a constant, but don't constrain it.
const DESCRIBING: [&str; 6] = ["const", "type", "title", "description", "deprecated", "$comment"];

/// The descriptions of the values of an enum.
const DESCRIPTIONS: &str = "x-enum-descriptions";

/// `const: a` becomes `enum: [a]`.
pub(super) fn constant(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    let Some(value) = map.shift_remove("const") else { return };
    map.insert("enum".into(), vec![value].into());
    map.insert(private::CONST.into(), true.into());
    let pointer = pointer.write();
    cx.moves.insert_within(join(&pointer, "enum"), join(&pointer, "const"));
    cx.moves.insert_within(join(&join(&pointer, "enum"), 0), join(&pointer, "const"));
}

/// One value in `enum` is a constant beside `$ref` or `allOf`: what these say of it is said.
pub(super) fn only_value(map: &mut Mapping, cx: &Context<'_>) {
    let is_only =
        |values: &[Value]| matches!(values, [only] if !only.is_null() && !only.is_mapping() && !only.is_sequence());
    let values = map.get("enum").and_then(Value::as_sequence);
    if cx.is_3_1() && map.contains_key("allOf") && values.is_some_and(|values| is_only(values)) {
        map.insert(private::CONST.into(), true.into());
    }
}

/// `oneOf: [{const: a}, {const: b}]` becomes `enum: [a, b]`, with the descriptions of the constants.
pub(super) fn constants(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    let Some(keyword) = ["oneOf", "anyOf"].into_iter().find(|keyword| map.contains_key(*keyword)) else { return };
    if ["enum", "const", DESCRIPTIONS, private::TUPLE].into_iter().any(|keyword| map.contains_key(keyword)) {
        return;
    }
    let Some(variants) = map.get(keyword).and_then(Value::as_sequence) else { return };
    let constants: Option<Vec<_>> = variants.iter().map(constant_of).collect();
    let Some(constants) = constants.filter(|constants| constants.len() > 1 && are_alike(constants)) else { return };
    let text = |variant: &Value, keyword: &str| Some(variant.get(keyword)?.as_str()?.to_owned());
    let descriptions: Vec<_> = variants
        .iter()
        .map(|variant| text(variant, "description").or_else(|| text(variant, "title")).unwrap_or_default())
        .collect();
    let ty = variants.first().and_then(|variant| variant.get("type")).filter(|ty| ty.is_string()).cloned();
    let at = pointer.write();
    let (from, to) = (join(&at, keyword), join(&at, "enum"));
    cx.moves.insert_within(to.clone(), from.clone());
    for index in 0..constants.len() {
        cx.moves.insert_within(join(&to, index), join(&join(&from, index), "const"));
    }
    map.shift_remove(keyword);
    map.insert("enum".into(), constants.into());
    if let Some(ty) = ty.filter(|_| !map.contains_key("type")) {
        map.insert("type".into(), ty);
    }
    if descriptions.iter().any(|description| !description.is_empty()) {
        map.insert(DESCRIPTIONS.into(), descriptions.into_iter().map(Value::from).collect::<Vec<_>>().into());
    }
}

/// The value of a schema that is nothing but a constant.
fn constant_of(variant: &Value) -> Option<Value> {
    let map = variant.as_mapping()?;
    let describes = |key: &Value| key.as_str().is_some_and(|key| DESCRIBING.contains(&key));
    map.get("const").filter(|_| map.keys().all(describes)).cloned()
}

/// Whether all values are strings, or all are integers.
fn are_alike(values: &[Value]) -> bool {
    values.iter().all(Value::is_string) || values.iter().all(|value| value.is_i64() || value.is_u64())
}

/// `examples: [a, b]` becomes `example: a`, and a private extension with the others.
pub(super) fn examples(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    if !map.get("examples").is_some_and(Value::is_sequence) {
        return;
    }
    let Some(Value::Sequence(examples)) = map.shift_remove("examples") else { return };
    let at = pointer.write();
    let mut others = Vec::new();
    for (index, example) in examples.into_iter().enumerate() {
        let to = if map.contains_key("example") {
            others.push(example);
            join(&join(&at, private::EXAMPLES), others.len() - 1)
        } else {
            map.insert("example".into(), example);
            join(&at, "example")
        };
        cx.moves.insert_within(to, join(&join(&at, "examples"), index));
    }
    if !others.is_empty() {
        map.insert(private::EXAMPLES.into(), others.into());
    }
}
