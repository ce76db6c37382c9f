//! Drafts of inputs -> inputs, with the names of arguments and setters.

use std::collections::BTreeSet;

use crate::{
    ir::{Body, Input, InputId, Table},
    lower::draft::{DraftInput, DraftResponse},
    naming::reserved,
    unique::free,
};

/// Names the inputs of an operation. The name of an argument joins `arguments`, the names that the function's other arguments
/// have; setters differ from the functions that a request builder has already.
pub(super) fn name_inputs(
    drafts: Vec<DraftInput>,
    (body, response): (&Body, &DraftResponse),
    arguments: &mut BTreeSet<String>,
) -> Table<InputId, Input> {
    let reserved = reserved_setters(body, response);
    let mut taken = BTreeSet::new();
    let own_name = |draft: &DraftInput| {
        let is_reserved = !draft.required && reserved.contains(&draft.name.as_str());
        free(&mut taken, if is_reserved { format!("{}_", draft.name) } else { draft.name.clone() })
    };
    let names: Vec<_> = drafts.iter().map(own_name).collect();
    let input = |(draft, name): (DraftInput, String)| {
        let has_json_setter = draft.holds_json && !draft.required;
        let json_setter = has_json_setter.then(|| free(&mut taken, format!("{}_as", name.trim_end_matches('_'))));
        let name = if draft.required { free(arguments, name) } else { name };
        finish(draft, name, json_setter)
    };
    drafts.into_iter().zip(names).map(input).collect()
}

/// The functions of a request builder and of the runtime's `request!`.
fn reserved_setters(body: &Body, response: &DraftResponse) -> Vec<&'static str> {
    let mut reserved = reserved::BUILDER.to_vec();
    reserved.push("new");
    if response.is_page() {
        reserved.extend(reserved::PAGES);
    }
    if matches!(body, Body::Json { required: false, .. } | Body::Bytes { required: false, .. }) {
        reserved.push("body");
    }
    reserved
}

fn finish(draft: DraftInput, name: String, json_setter: Option<String>) -> Input {
    Input {
        name,
        json_setter,
        wire_name: draft.wire_name,
        location: draft.location,
        style: draft.style,
        ty: draft.ty,
        required: draft.required,
        nullable: draft.nullable,
        media_type: draft.media_type,
        clamp: draft.clamp,
        docs: draft.docs,
        deprecated: draft.deprecated,
    }
}
