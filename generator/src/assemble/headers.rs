//! Response headers of single operations -> the getters of the API.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    ir::{HeaderValue, Operation, ResponseHeader, Type},
    unique::free,
};

/// The methods that responses and error responses have already.
const RESERVED: [&str; 10] =
    ["clone", "decode", "failure", "fmt", "header", "header_map", "json", "to_owned", "to_string", "type_id"];

fn own_name(name: &str) -> String {
    if RESERVED.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// Gives each header one getter, with one type and one documentation. A header that operations declare with different types is
/// a string.
pub(super) fn unify(operations: &mut [Operation]) {
    let mut all: BTreeMap<String, ResponseHeader> = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for header in operations.iter().flat_map(|operation| &operation.headers) {
        let known = all
            .entry(header.wire_name.to_ascii_lowercase())
            .or_insert_with(|| ResponseHeader { name: free(&mut taken, own_name(&header.name)), ..header.clone() });
        if known.value != header.value {
            known.value = HeaderValue::Text(Type::String);
        }
        if known.docs.is_empty() {
            known.docs.clone_from(&header.docs);
        }
    }
    for header in operations.iter_mut().flat_map(|operation| &mut operation.headers) {
        if let Some(known) = all.get(&header.wire_name.to_ascii_lowercase()) {
            header.clone_from(known);
        }
    }
}
