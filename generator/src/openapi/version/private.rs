//! Private extensions: what 3.0 has no keyword for, on the way from [`version`](super) to `lower`.
//!
//! Their keys have a prefix of their own. An author's key with this prefix is removed first, with a warning.

use super::walk;
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::raw::scalar,
    pointer::join,
    yaml::Value,
};

/// The start of the keys.
const PREFIX: &str = "x-oas-client-private-";

/// In a schema: whether its only value is a `const`.
pub(crate) const CONST: &str = "x-oas-client-private-const";

/// In `items`: whether its `anyOf` has a schema for each item of an array of a fixed length.
pub(crate) const TUPLE: &str = "x-oas-client-private-tuple";

/// In an object or a string: whether `items` is the schema of its property names, or of the JSON in it.
pub(crate) const INNER: &str = "x-oas-client-private-inner";

/// In a schema: its examples after the first.
pub(crate) const EXAMPLES: &str = "x-oas-client-private-examples";

/// In a query parameter, or an encoding of a form field: what separates the items of an array, as it is on the wire.
pub(crate) const SEPARATOR: &str = "x-oas-client-private-separator";

/// In a path parameter: the keyword that asks for its reserved characters without escapes.
pub(crate) const RESERVED: &str = "x-oas-client-private-reserved";

/// In a query parameter: whether it is the whole query.
pub(crate) const QUERY_STRING: &str = "x-oas-client-private-query-string";

/// In responses: whether one of them had no status as its key, and was removed.
pub(crate) const IGNORED_RESPONSES: &str = "x-oas-client-private-ignored-responses";

/// In a discriminator: the schema of values that have another tag, or none.
pub(crate) const DEFAULT_MAPPING: &str = "x-oas-client-private-default-mapping";

/// In the flows of OAuth 2: the flow `deviceAuthorization`.
pub(crate) const DEVICE_AUTHORIZATION: &str = "x-oas-client-private-device-authorization";

/// Removes an author's keys with the prefix.
pub(super) fn remove(document: &mut Value, diagnostics: &mut Vec<Diagnostic>) {
    walk::objects(document, &mut |_, value, pointer| {
        let Some(map) = value.as_mapping_mut() else { return };
        map.retain(|key, _| {
            let key = scalar(key);
            let is_private = key.starts_with(PREFIX);
            if is_private {
                let message =
                    format!("`{key}` is ignored: the generator has keys that start with `{PREFIX}` for itself");
                let pointer = join(&pointer.write(), &key);
                diagnostics
                    .push(Diagnostic::new(code::RESERVED_KEY, &pointer, message, "rename it").on(Highlight::Key));
            }
            !is_private
        });
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_key_has_the_prefix() {
        use super::{CONST, DEFAULT_MAPPING, EXAMPLES, INNER, PREFIX, QUERY_STRING, RESERVED, SEPARATOR, TUPLE};
        let all = [CONST, TUPLE, INNER, EXAMPLES, SEPARATOR, RESERVED, QUERY_STRING, DEFAULT_MAPPING];
        assert!(all.iter().all(|key| key.starts_with(PREFIX)));
    }
}
