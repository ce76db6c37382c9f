//! Request bodies: each way to send one, by its media type.

use openapiv3::{MediaType, ReferenceOr, RequestBody};

use super::{fields, media};
use crate::lower::{
    Context,
    operation::{Refusal, found},
    source::Source,
};
use crate::{
    ir::{Body, Input, Location, Type},
    openapi::references::Resolved,
    pointer::join,
};

/// One way to send a body.
#[derive(Debug)]
pub(crate) struct Way {
    /// What tells its method from the others'.
    pub(crate) kind: &'static str,
    /// Its media type, as the description has it.
    name: String,
    pub(crate) body: Body,
    /// Its fields or parts.
    pub(crate) inputs: Vec<Input>,
}

/// All ways to send a body: JSON first, then a form, parts and bytes in the description's order. One whose schema
/// can't be true is offered only where no other is.
pub(crate) fn ways<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    body: &'a ReferenceOr<RequestBody>,
) -> Result<Vec<Way>, Refusal> {
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
            let what =
                format!("the body `{other}` of operation `{}` is not offered: JSON of `{name}` is", source.title());
            cx.warn(&join(&at, other), what, "callers can send it with `.with(|call| call.json_as(…))`");
        }
    }
    for (name, kind, place, whole) in [
        ("application/x-www-form-urlencoded", "form", Location::Form, Body::Form),
        ("multipart/form-data", "multipart", Location::Part, Body::Multipart),
    ] {
        let Some((name, media)) = media::named(&body.content, name) else { continue };
        let at = join(&at, name);
        match fields::fields(cx, (body, media), &hint, &at, place) {
            Some(inputs) => ways.push(Way { kind, name: name.clone(), body: whole, inputs }),
            None => unknown.push((name, kind, place, whole)),
        }
    }
    if let Some(name) = media::bytes_of(&body.content, ways.is_empty()) {
        if media::essence(name).starts_with("multipart/") {
            let what = format!("the parts of the body `{name}` of operation `{}` are not told apart", source.title());
            let help = "callers write it whole, and say its boundary: `Upload::content_type`; or make it `multipart/form-data`";
            cx.warn(&join(&at, name), what, help);
        }
        let wildcard = name.contains('*');
        let kind = if wildcard { "application/octet-stream".to_owned() } else { name.clone() };
        let doc = body.description.clone().unwrap_or_default();
        let upload = Body::Bytes { media_type: kind, required: body.required, docs: doc };
        ways.push(Way { kind: "bytes", name: name.clone(), body: upload, inputs: Vec::new() });
    }
    // What its schema says of it can't be true.
    for (name, kind, place, whole) in unknown {
        let of = |what: &str| format!("the body `{name}` of operation `{}` {what}", source.title());
        if ways.is_empty() {
            let parts = if place == Location::Form { "fields" } else { "parts" };
            let what = of(&format!("is no object with known members; callers give its {parts} by name"));
            cx.warn(&join(&at, name), what, "describe it as an object with `properties`");
            let inputs = vec![fields::others(place, &Type::Json, body.required)];
            ways.push(Way { kind, name: name.clone(), body: whole, inputs });
        } else {
            let what = of("is not offered: it is no object with known members");
            cx.warn(&join(&at, name), what, "the operation's other media types are");
        }
    }
    let place = |way: &Way| body.content.keys().position(|name| *name == way.name);
    ways.sort_by_key(|way| (!matches!(way.body, Body::Json { .. }), place(way)));
    Ok(if ways.is_empty() { vec![nothing()] } else { ways })
}

pub(crate) fn nothing() -> Way {
    Way { kind: "", name: String::new(), body: Body::Empty, inputs: Vec::new() }
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
    Way { kind: "json", name: name.to_owned(), body, inputs: Vec::new() }
}
