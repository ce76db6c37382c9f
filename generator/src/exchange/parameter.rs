//! Finds the location of a parameter in the description.

use crate::{
    ir::Operation,
    openapi::references::resolve_in,
    pointer::{head, join},
    yaml::Value,
};

/// The pointer of a parameter of an operation or of its path. `location` is the value of its `in`.
pub(crate) fn find_parameter(tree: &Value, operation: &Operation, location: &str, name: &str) -> Option<String> {
    let owners = [operation.pointer.as_str(), head(&operation.pointer, 2)];
    owners.into_iter().find_map(|owner| {
        let list = join(owner, "parameters");
        let count = resolve_in(tree, &list)?.value.as_sequence()?.len();
        let mut parameters = (0..count).filter_map(|index| resolve_in(tree, &join(&list, index)));
        let found = parameters.find(|parameter| {
            let text_of = |key: &str| parameter.value.get(key).and_then(Value::as_str);
            text_of("in") == Some(location) && text_of("name").is_some_and(|other| other.eq_ignore_ascii_case(name))
        });
        found.map(|parameter| parameter.location.pointer)
    })
}
