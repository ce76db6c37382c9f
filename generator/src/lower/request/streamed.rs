//! Operations whose body says if the response is a stream: `stream: true`. Such an operation has two functions.

use crate::{
    ir::{Body, SuccessResponse, Type},
    lower::{
        Context,
        draft::{DraftBody, DraftKind, StreamChoice},
    },
};

/// The property that asks for a stream, as many APIs name it.
const PROPERTY: &str = "stream";

/// The kind of the body that asks for it, which its function and its request builder are named after.
const KIND: &str = "stream";

/// Divides the JSON body by the property, and takes the stream from the media types that callers choose.
pub(crate) fn divide(cx: &Context<'_>, bodies: &mut Vec<DraftBody>, alternatives: &mut Vec<(String, SuccessResponse)>) {
    let is_stream =
        |response: &SuccessResponse| matches!(response, SuccessResponse::Events(_) | SuccessResponse::Items(_));
    let Some(stream) = alternatives.iter().position(|(_, response)| is_stream(response)) else { return };
    if bodies.iter().any(|body| body.body.kind() == Some(KIND)) {
        return;
    }
    let Some(body) = bodies.iter_mut().find(|body| asks(cx, &body.body)) else { return };
    let (media_type, response) = alternatives.remove(stream);
    let choice = StreamChoice { property: PROPERTY.to_owned(), media_type, response: None };
    body.stream = Some(choice.clone());
    let mut streamed = body.clone();
    if let Body::Json { kind, .. } = &mut streamed.body {
        KIND.clone_into(kind);
    }
    streamed.stream = Some(StreamChoice { response: Some(response), ..choice });
    bodies.push(streamed);
}

/// Whether a body has the property.
fn asks(cx: &Context<'_>, body: &Body) -> bool {
    let Body::Json { ty, .. } = body else { return false };
    let Type::Named(id) = ty.not_null() else { return false };
    let Some(DraftKind::Struct(object)) = cx.types.defs.get(*id).map(|def| &def.kind) else { return false };
    object.fields.iter().any(|field| field.wire_name == PROPERTY && *field.ty.not_null() == Type::Bool)
}
