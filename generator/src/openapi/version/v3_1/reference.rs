//! `$ref` with keywords beside it.

use super::Context;
use crate::{
    openapi::lazy_pointer::LazyPointer,
    yaml::{Mapping, Value},
};

/// `{$ref: …, KEYWORD: …}` becomes `{allOf: [{$ref: …}], KEYWORD: …}`, in which each keyword counts.
pub(super) fn wrap(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    if !cx.is_3_1() || map.len() == 1 || !map.get("$ref").is_some_and(Value::is_string) {
        return;
    }
    let Some(target) = map.shift_remove("$ref") else { return };
    let reference = Value::Mapping(Mapping::from_iter([("$ref".into(), target)]));
    let index = match map.get_mut("allOf").and_then(Value::as_sequence_mut) {
        Some(schemas) => {
            schemas.push(reference);
            schemas.len() - 1
        }
        None => {
            map.insert("allOf".into(), vec![reference].into());
            0
        }
    };
    let pointer = pointer.write();
    cx.moves.insert_within(format!("{pointer}/allOf/{index}"), pointer);
}
