//! `type` as an array, and the type of null.

use super::{Context, note_newer};
use crate::{
    openapi::{lazy_pointer::LazyPointer, raw::scalar},
    pointer::join,
    yaml::{Mapping, Value},
};

/// The keywords that constrain the values of some types alone.
const OF_TYPES: [(&[&str], &[&str]); 4] = [
    (&["string"], &["minLength", "maxLength", "pattern"]),
    (&["integer", "number"], &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    (&["array"], &["items", "minItems", "maxItems", "uniqueItems"]),
    (
        &["object"],
        &["properties", "required", "additionalProperties", "minProperties", "maxProperties", "discriminator"],
    ),
];

/// The formats of numbers; any other is one of strings.
const NUMBER_FORMATS: [&str; 10] =
    ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double"];

/// `type: [string, 'null']` becomes `type: string, nullable: true`, several types become a `oneOf`, and `type: 'null'` becomes
/// `enum: [null]`.
pub(super) fn types(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    match map.get("type") {
        Some(Value::Sequence(types)) => {
            let types: Vec<_> = types.iter().map(scalar).collect();
            listed(map, types, pointer, cx);
        }
        Some(ty) if ty == "null" && cx.is_3_1() => only_null(map),
        _ => {}
    }
}

fn only_null(map: &mut Mapping) {
    map.shift_remove("type");
    map.insert("enum".into(), vec![Value::Null].into());
}

fn listed(map: &mut Mapping, mut types: Vec<String>, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    if !cx.is_3_1() {
        let help = "write `openapi: 3.1.0` if the description is of that version";
        cx.diagnostics.push(note_newer(&join(&pointer.write(), "type"), "an array in `type`", "3.1", help));
    }
    let is_nullable = types.iter().any(|ty| ty == "null");
    types.retain(|ty| ty != "null");
    types.dedup();
    if types.iter().any(|ty| ty == "number") {
        types.retain(|ty| ty != "integer");
    }
    if is_nullable && types.is_empty() {
        return only_null(map);
    }
    if is_nullable {
        map.insert("nullable".into(), true.into());
    }
    let has_variants = ["oneOf", "anyOf", "allOf"].iter().any(|keyword| map.contains_key(*keyword));
    match types.as_slice() {
        [only] => _ = map.insert("type".into(), only.as_str().into()),
        // Other schemas say more of the type than a choice, and so does none.
        [] => _ = map.shift_remove("type"),
        _ if has_variants => _ = map.shift_remove("type"),
        _ => union(map, &types, pointer, cx),
    }
}

/// A `oneOf` with a schema for each type, which takes the keywords of its type.
fn union(map: &mut Mapping, types: &[String], pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    map.shift_remove("type");
    let mut variants: Vec<_> =
        types.iter().map(|ty| Mapping::from_iter([("type".into(), ty.as_str().into())])).collect();
    for (of, keywords) in OF_TYPES {
        let moved: Vec<_> =
            keywords.iter().filter_map(|keyword| Some((*keyword, map.shift_remove(*keyword)?))).collect();
        let of_type = types.iter().position(|ty| of.contains(&ty.as_str()));
        if let Some(variant) = of_type.and_then(|index| variants.get_mut(index)) {
            variant.extend(moved.into_iter().map(|(keyword, value)| (keyword.into(), value)));
        }
    }
    if let Some(format) = map.shift_remove("format") {
        let is_number = NUMBER_FORMATS.contains(&scalar(&format).as_str());
        let takes = |ty: &String| if is_number { ty == "integer" || ty == "number" } else { ty == "string" };
        if let Some(variant) = types.iter().position(takes).and_then(|index| variants.get_mut(index)) {
            variant.insert("format".into(), format);
        }
    }
    if let Some(Value::Sequence(values)) = map.shift_remove("enum") {
        enumerate(&mut variants, types, &values);
    }
    let pointer = pointer.write();
    let keyword = join(&pointer, "oneOf");
    for index in 0..variants.len() {
        cx.moves.insert_within(join(&keyword, index), pointer.clone());
    }
    map.insert("oneOf".into(), variants.into_iter().map(Value::Mapping).collect::<Vec<_>>().into());
}

/// Gives each schema the listed values of its type, and removes those without one.
fn enumerate(variants: &mut Vec<Mapping>, types: &[String], values: &[Value]) {
    let mut types = types.iter();
    variants.retain_mut(|variant| {
        let ty = types.next().map_or("", String::as_str);
        let own: Vec<_> = values.iter().filter(|value| is_of(ty, value)).cloned().collect();
        let is_possible = !own.is_empty();
        variant.insert("enum".into(), own.into());
        is_possible
    });
}

fn is_of(ty: &str, value: &Value) -> bool {
    match ty {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_bool(),
        "array" => value.is_sequence(),
        "object" => value.is_mapping(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_an_enum_belongs_to_its_types() {
        let types = ["string", "integer", "number", "boolean", "array", "object", "null", "money"];
        for (value, of) in [
            ("a", &["string"][..]),
            ("-1", &["integer", "number"]),
            ("18446744073709551615", &["integer", "number"]),
            ("1.5", &["number"]),
            ("true", &["boolean"]),
            ("[a]", &["array"]),
            ("{a: b}", &["object"]),
            ("null", &[]),
        ] {
            let value = crate::yaml::value(value).unwrap();
            assert_eq!(types.into_iter().filter(|ty| is_of(ty, &value)).collect::<Vec<_>>(), of, "{value:?}");
        }
    }
}
