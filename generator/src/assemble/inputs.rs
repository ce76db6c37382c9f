//! Drafts of inputs -> inputs, with the names of arguments and setters.

use std::collections::BTreeSet;

use crate::{
    ir::{Alternative, Body, ContentType, Input, InputId, SuccessResponse, Table},
    lower::draft::{DraftInput, DraftResponse},
    naming::{ident, media_type::media_type_words, reserved},
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

/// Names the functions of a request builder that choose a media type: those for the body, and those for the response.
pub(super) fn name_media_types(
    inputs: &Table<InputId, Input>,
    content_types: Vec<String>,
    alternatives: &[(String, SuccessResponse)],
) -> (Vec<ContentType>, Vec<Alternative>) {
    let mut taken: BTreeSet<String> = inputs.iter().map(|input| input.name.clone()).collect();
    taken.extend(inputs.iter().filter_map(|input| input.json_setter.clone()));
    let mut name = |verb: &str, media_type: &str| {
        let words = media_type_words(media_type);
        free(&mut taken, format!("{verb}_{}", ident::snake(&words)))
    };
    let content_type = |media_type: String| ContentType { name: name("content_type", &media_type), media_type };
    let content_types = content_types.into_iter().map(content_type).collect();
    let alternative = |(media_type, response): &(String, SuccessResponse)| Alternative {
        name: name("accept", media_type),
        media_type: media_type.clone(),
        response: response.clone(),
    };
    (content_types, alternatives.iter().map(alternative).collect())
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
        json_type: draft.json_type.filter(|_| json_setter.is_some()),
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
