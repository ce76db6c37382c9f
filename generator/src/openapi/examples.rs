//! Takes examples out of a raw document while openapiv3 reads it. They are much of most descriptions, openapiv3 would copy
//! them several times, and later stages find them in the raw document.

use super::{
    spec::{has_names, is_data},
    version::private,
};
use crate::yaml::{Mapping, Value};

/// Takes out the examples of media types, parameters, headers and schemas, in their order.
pub(super) fn take(document: &mut Value) -> Vec<Value> {
    let mut taken = Vec::new();
    visit(document, false, &mut |value, empty| taken.push(std::mem::replace(value, empty)));
    taken
}

/// Puts back the examples that were taken out of the same document.
pub(super) fn put_back(document: &mut Value, taken: Vec<Value>) {
    let mut taken = taken.into_iter();
    visit(document, false, &mut |value, _| {
        if let Some(example) = taken.next() {
            *value = example;
        }
    });
}

/// Calls `each` with every example, and an empty value of its type. `named` says that the keys of `value` are names.
fn visit(value: &mut Value, named: bool, each: &mut impl FnMut(&mut Value, Value)) {
    match value {
        Value::Mapping(map) => {
            for (key, value) in map.iter_mut() {
                match key.as_str().unwrap_or_default() {
                    "example" | private::EXAMPLES if !named => each(value, Value::Null),
                    // An array is a mistake here, which openapiv3 must see.
                    "examples" if !named && value.is_mapping() => each(value, Mapping::new().into()),
                    key if !named && is_data(key) => {}
                    key => visit(value, has_names(key) && !named, each),
                }
            }
        }
        Value::Sequence(items) => items.iter_mut().for_each(|item| visit(item, false, each)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_come_back_to_their_places() {
        let text = "\
schema: {type: object, properties: {example: {type: string, example: a}, examples: {example: {b: c}}}, example: {d: 1}}
examples: {one: {value: {example: 2}}}
parameters: [{name: x, example: 3}, {examples: [4]}]
";
        let mut document = crate::yaml::value(text).unwrap();
        let whole = document.clone();
        let taken = take(&mut document);
        let bare = "\
schema: {type: object, properties: {example: {type: string, example: null}, examples: {example: null}}, example: null}
examples: {}
parameters: [{name: x, example: null}, {examples: [4]}]
";
        assert_eq!(document, crate::yaml::value(bare).unwrap());
        put_back(&mut document, taken);
        assert_eq!(document, whole);
    }
}
