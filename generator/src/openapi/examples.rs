//! Takes examples out of the plain tree for a moment.

use serde_yaml::{Mapping, Value};

use super::normalise::NAMED;

/// Takes out the examples of media types, parameters, headers and schemas, in their order.
pub(super) fn take(tree: &mut Value) -> Vec<Value> {
    let mut aside = Vec::new();
    visit(tree, false, &mut |value, empty| aside.push(std::mem::replace(value, empty)));
    aside
}

/// Puts back what was taken out of the same tree.
pub(super) fn put_back(tree: &mut Value, aside: Vec<Value>) {
    let mut aside = aside.into_iter();
    visit(tree, false, &mut |value, _| {
        if let Some(example) = aside.next() {
            *value = example;
        }
    });
}

/// Calls `each` with every example, and what may stand in its place. What stands there is not looked into.
fn visit(value: &mut Value, named: bool, each: &mut impl FnMut(&mut Value, Value)) {
    match value {
        Value::Mapping(map) => {
            for (key, value) in map.iter_mut() {
                match key.as_str().unwrap_or_default() {
                    "example" if !named => each(value, Value::Null),
                    // Of another kind they are a mistake, which the parser must see.
                    "examples" if !named && value.is_mapping() => each(value, Mapping::new().into()),
                    "default" | "enum" if !named => {}
                    key => visit(value, NAMED.contains(&key) && !named, each),
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
        let mut tree: Value = serde_yaml::from_str(text).unwrap();
        let whole = tree.clone();
        let aside = take(&mut tree);
        let bare = "\
schema: {type: object, properties: {example: {type: string, example: null}, examples: {example: null}}, example: null}
examples: {}
parameters: [{name: x, example: null}, {examples: [4]}]
";
        assert_eq!(tree, serde_yaml::from_str::<Value>(bare).unwrap());
        put_back(&mut tree, aside);
        assert_eq!(tree, whole);
    }
}
