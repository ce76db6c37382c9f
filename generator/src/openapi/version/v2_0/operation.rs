//! Operations: their bodies and responses.

use std::collections::BTreeMap;

use super::{Context, MediaTypes, body, response};
use crate::{
    openapi::{
        operations::{OperationMut, operations_mut},
        raw::properties_mut,
        references::component_name,
    },
    pointer::join,
    yaml::{Mapping, Value},
};

/// Parameters that are bodies or parts of them, by the names of their components.
pub(super) type Bodies = BTreeMap<String, Value>;

/// A parameter that is a body or a part of it, and its location.
pub(super) struct BodyParameter {
    pub(super) parameter: Mapping,
    pub(super) at: String,
}

/// Changes all operations. `components` has the bodies that references name.
pub(super) fn operations(document: &mut Value, components: &Bodies, cx: &mut Context<'_>) {
    for (path, item) in properties_mut(document.get_mut("paths")) {
        let at = join("/paths", path);
        let Some(map) = item.as_mapping_mut() else { continue };
        let (shared, others) = take_bodies(map, &at, components);
        for OperationMut { pointer, value, .. } in operations_mut(item, &at) {
            if let Value::Mapping(operation) = value {
                change(operation, &pointer, (&shared, components), cx);
            }
        }
        others.into_iter().for_each(|(to, from)| cx.moves.insert_within(to, from));
    }
}

fn change(operation: &mut Mapping, at: &str, (shared, components): (&[BodyParameter], &Bodies), cx: &mut Context<'_>) {
    // A path item in a file without a version still has them.
    operation.shift_remove("schemes");
    let consumes = MediaTypes::take(operation, "consumes", at);
    let produces = MediaTypes::take(operation, "produces", at);
    let (own, others) = take_bodies(operation, at, components);
    let all = if own.is_empty() { shared } else { &own };
    if let Some(body) = body::request_body(all, consumes.as_ref(), at, cx) {
        operation.insert("requestBody".into(), body.into());
    }
    // From here on, the locations of the bodies are those of other parameters.
    others.into_iter().for_each(|(to, from)| cx.moves.insert_within(to, from));
    let all = join(at, "responses");
    for (status, response) in properties_mut(operation.get_mut("responses")) {
        if let Value::Mapping(response) = response {
            response::response(response, produces.as_ref(), &|| join(&all, &status), cx);
        }
    }
}

/// Takes the parameters that are bodies or parts of them out of an operation or a path item. Returns them, and the new and the old
/// location of each other parameter that is elsewhere now.
fn take_bodies(owner: &mut Mapping, at: &str, components: &Bodies) -> (Vec<BodyParameter>, Vec<(String, String)>) {
    let at = join(at, "parameters");
    let (mut bodies, mut others, mut moved) = (Vec::new(), Vec::new(), Vec::new());
    let Some(Value::Sequence(parameters)) = owner.get_mut("parameters") else { return (bodies, moved) };
    for (index, parameter) in std::mem::take(parameters).into_iter().enumerate() {
        let from = join(&at, index);
        let referenced =
            parameter.get("$ref").and_then(Value::as_str).and_then(|reference| component_name(reference, "parameters"));
        if let Some(Value::Mapping(body)) = referenced.as_ref().and_then(|name| components.get(name)) {
            let at = join("/components/parameters", referenced.as_deref().unwrap_or_default());
            bodies.push(BodyParameter { parameter: body.clone(), at });
        } else if body::is_body(&parameter)
            && let Value::Mapping(parameter) = parameter
        {
            bodies.push(BodyParameter { parameter, at: from });
        } else {
            if others.len() != index {
                moved.push((join(&at, others.len()), from));
            }
            others.push(parameter);
        }
    }
    *parameters = others;
    (bodies, moved)
}
