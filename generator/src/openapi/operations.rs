//! The operations of a raw path item: those under the keywords of HTTP methods, and those in `additionalOperations`.
//!
//! Out: each with its HTTP method as a key of the path item, and its JSON pointer. The stages of [`load`](super::load) that
//! change or read operations call this, and `assemble` to find the operation around a location.

use super::{
    raw::{properties, properties_mut, scalar},
    spec::is_method,
};
use crate::{
    pointer::{head, join, keys},
    yaml::Value,
};

/// The keyword of the operations whose HTTP methods have no keyword.
pub(crate) const ADDITIONAL: &str = "additionalOperations";

/// The HTTP method that a key stands for: `GET` for `get`. A key of `additionalOperations` is the method itself.
pub(crate) fn http_method(key: &str) -> String {
    if is_method(key) { key.to_uppercase() } else { key.to_owned() }
}

/// The operations of a path item.
pub(super) fn operations(item: &Value) -> impl Iterator<Item = &Value> {
    let usual = properties(Some(item)).filter(|(key, _)| is_method(key)).map(|(_, operation)| operation);
    usual.chain(properties(item.get(ADDITIONAL)).map(|(_, operation)| operation))
}

/// An operation of a raw path item, to be changed.
pub(super) struct OperationMut<'v> {
    /// The key of its HTTP method.
    pub(super) method: String,
    pub(super) pointer: String,
    pub(super) value: &'v mut Value,
}

/// The operations of the path item at `at`.
pub(super) fn operations_mut<'v>(item: &'v mut Value, at: &str) -> Vec<OperationMut<'v>> {
    let mut all = Vec::new();
    for (key, value) in item.as_mapping_mut().into_iter().flatten() {
        let key = scalar(key);
        let pointer = join(at, &key);
        if is_method(&key) {
            all.push(OperationMut { method: key, pointer, value });
        } else if key == ADDITIONAL {
            let additional = properties_mut(Some(value));
            all.extend(additional.map(|(method, value)| OperationMut {
                pointer: join(&pointer, &method),
                method,
                value,
            }));
        }
    }
    all
}

/// The pointer of the operation that a pointer leads to or into.
pub(crate) fn operation_around(pointer: &str) -> Option<&str> {
    let mut keys = keys(pointer);
    let (section, key) = (keys.next()?, keys.nth(1)?);
    match &*key {
        _ if section != "paths" => None,
        ADDITIONAL => keys.next().map(|_| head(pointer, 4)),
        key => is_method(key).then(|| head(pointer, 3)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_operation_has_its_method_and_pointer() {
        let mut item = crate::yaml::value("{get: {}, additionalOperations: {COPY: {}, a/b: {}}}").unwrap();
        let all = operations_mut(&mut item, "/paths/~1books");
        let all: Vec<_> = all.iter().map(|one| (one.method.as_str(), one.pointer.as_str())).collect();
        let additional = "/paths/~1books/additionalOperations";
        let (copy, other) = (format!("{additional}/COPY"), format!("{additional}/a~1b"));
        assert_eq!(all, [("get", "/paths/~1books/get"), ("COPY", copy.as_str()), ("a/b", other.as_str())]);
        assert_eq!((http_method("query"), http_method("copy")), ("QUERY".to_owned(), "copy".to_owned()));
    }

    #[test]
    fn the_operation_around_a_location_is_found() {
        for (pointer, operation) in [
            ("/paths/~1books/get/responses", Some("/paths/~1books/get")),
            ("/paths/~1books/additionalOperations/COPY/tags/0", Some("/paths/~1books/additionalOperations/COPY")),
            ("/paths/~1books/additionalOperations", None),
            ("/paths/~1books/parameters/0", None),
            ("/components/schemas/get", None),
        ] {
            assert_eq!(operation_around(pointer), operation, "{pointer}");
        }
    }
}
