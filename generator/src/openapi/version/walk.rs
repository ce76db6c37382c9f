//! A walk through the objects of a document, to change them.

use crate::{
    openapi::{
        lazy_pointer::LazyPointer,
        spec::{DOCUMENT, Object, Type},
    },
    yaml::Value,
};

/// Gets each object, its value, and its location.
pub(in crate::openapi) type Each<'e> = dyn FnMut(&'static Object, &mut Value, LazyPointer<'_>) + 'e;

/// Calls `each` with every object of a document, an outer one before those in it. An object that `each` changes is walked as
/// changed. Data is no object. The parsers have bounded the depth.
pub(in crate::openapi) fn objects(document: &mut Value, each: &mut Each<'_>) {
    visit(&Type::Object(&DOCUMENT), document, LazyPointer::Root, each);
}

fn visit(expected: &Type, value: &mut Value, pointer: LazyPointer<'_>, each: &mut Each<'_>) {
    match (expected, value) {
        (Type::BooleanOr(_), Value::Bool(_)) => {}
        (Type::Object(object) | Type::BooleanOr(object), value) => {
            each(object, value, pointer);
            let Value::Mapping(map) = value else { return };
            for (key, value) in map.iter_mut() {
                if let Some(expected) = key.as_str().and_then(|keyword| object.keyword(keyword)) {
                    visit(&expected, value, pointer.key(key), each);
                }
            }
        }
        (Type::Array(item), Value::Sequence(items)) => {
            for (index, value) in items.iter_mut().enumerate() {
                visit(item, value, pointer.index(index), each);
            }
        }
        (Type::Map(property), Value::Mapping(map)) => {
            for (key, value) in map.iter_mut() {
                visit(property, value, pointer.key(key), each);
            }
        }
        (Type::Patterned(_, property), Value::Mapping(map)) => {
            let is_extension = |key: &Value| key.as_str().is_some_and(|key| key.starts_with("x-"));
            for (key, value) in map.iter_mut().filter(|(key, _)| !is_extension(key)) {
                visit(property, value, pointer.key(key), each);
            }
        }
        _ => {}
    }
}
