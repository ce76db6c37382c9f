//! Request bodies, one for each supported media type.

use openapiv3::{MediaType, ReferenceOr, RequestBody};

use super::{fields, media};
use crate::lower::{
    Context,
    draft::{DraftBody, DraftInput},
    operation::{Rejection, found},
    source::Source,
};
use crate::{
    ir::{Body, Location, Type},
    openapi::references::Resolved,
    pointer::join,
};

/// A body, and its media type as the description writes it.
struct Way {
    name: String,
    draft: DraftBody,
}

impl Way {
    fn new(suffix: &'static str, name: &str, body: Body, inputs: Vec<DraftInput>) -> Self {
        Self { name: name.to_owned(), draft: DraftBody { suffix, body, inputs } }
    }
}

/// All bodies of an operation: JSON first, then a form, parts and bytes in the description's order. A body whose schema
/// doesn't fit its media type is offered only where no other is.
pub(crate) fn bodies<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    body: &'a ReferenceOr<RequestBody>,
) -> Result<Vec<DraftBody>, Rejection> {
    let at = join(&source.at, "requestBody");
    let Some(Resolved { value: body, pointer: at }) = found(cx, body, &at)? else { return Ok(vec![nothing()]) };
    let at = join(&at, "content");
    let hint: Vec<_> = source.words().into_iter().chain(["body".to_owned()]).collect();
    let mut ways = Vec::new();
    let mut unknown = Vec::new();
    if let Some((name, media)) = media::json_of(&body.content) {
        ways.push(json(cx, body, name, media, &hint, &at));
        let others = body.content.iter().filter(|(other, _)| media::is_json(other) && *other != name);
        for (other, _) in others.filter(|(_, other)| other.schema != media.schema) {
            let what = format!(
                "the body `{other}` of operation `{}` is not generated: the client sends JSON as `{name}`",
                source.title()
            );
            cx.warn(&join(&at, other), what, "remove it; callers send it with `.with(|call| call.json_as(…))`");
        }
    }
    for (name, kind, place, whole) in [
        ("application/x-www-form-urlencoded", "form", Location::Form, Body::Form),
        ("multipart/form-data", "multipart", Location::Part, Body::Multipart),
    ] {
        let Some((name, media)) = media::named(&body.content, name) else { continue };
        let at = join(&at, name);
        match fields::fields(cx, (body, media), &hint, &at, place) {
            Some(inputs) => ways.push(Way::new(kind, name, whole, inputs)),
            None => unknown.push((name, kind, place, whole)),
        }
    }
    if let Some(name) = media::bytes_of(&body.content, ways.is_empty()) {
        if media::essence(name).starts_with("multipart/") {
            let what = format!(
                "the client doesn't build the parts of the body `{name}` of operation `{}`; callers pass it as bytes",
                source.title()
            );
            let help = "write `multipart/form-data`; otherwise callers pass the boundary with `Upload::content_type`";
            cx.warn(&join(&at, name), what, help);
        }
        let wildcard = name.contains('*');
        let kind = if wildcard { "application/octet-stream".to_owned() } else { name.clone() };
        let doc = body.description.clone().unwrap_or_default();
        let upload = Body::Bytes { media_type: kind, required: body.required, docs: doc };
        ways.push(Way::new("bytes", name, upload, Vec::new()));
    }
    // The schema doesn't fit the media type.
    for (name, kind, place, whole) in unknown {
        let of = |what: &str| format!("the body `{name}` of operation `{}` {what}", source.title());
        if ways.is_empty() {
            let parts = if place == Location::Form { "fields" } else { "parts" };
            let what = of(&format!("is not an object with known properties; callers pass its {parts} by name"));
            cx.warn(&join(&at, name), what, "write `type: object` with `properties`");
            let inputs = vec![fields::others(place, &Type::Json, body.required)];
            ways.push(Way::new(kind, name, whole, inputs));
        } else {
            let what = of("is not generated: its schema is not an object with known properties");
            cx.warn(&join(&at, name), what, "write `type: object` with `properties`");
        }
    }
    let place = |way: &Way| body.content.keys().position(|name| *name == way.name);
    ways.sort_by_key(|way| (!matches!(way.draft.body, Body::Json { .. }), place(way)));
    let bodies: Vec<_> = ways.into_iter().map(|way| way.draft).collect();
    Ok(if bodies.is_empty() { vec![nothing()] } else { bodies })
}

/// The body of an operation without one.
pub(crate) fn nothing() -> DraftBody {
    DraftBody { suffix: "", body: Body::Empty, inputs: Vec::new() }
}

fn json<'a>(
    cx: &mut Context<'a>,
    body: &'a RequestBody,
    name: &str,
    media: &'a MediaType,
    hint: &[String],
    at: &str,
) -> Way {
    let kind = media::essence(name);
    let shape = media.schema.as_ref().map(|schema| cx.types.shape(schema, hint, &join(&join(at, name), "schema")));
    let (ty, doc) = shape.map_or((Type::Json, String::new()), |shape| match shape.ty {
        ty if shape.nullable && ty != Type::Json => (Type::Nullable(Box::new(ty)), shape.doc),
        ty => (ty, shape.doc),
    });
    let doc = body.description.clone().filter(|_| media.schema.is_some()).unwrap_or(doc);
    let body = Body::Json { media_type: kind, ty, required: body.required, docs: doc };
    Way::new("json", name, body, Vec::new())
}
