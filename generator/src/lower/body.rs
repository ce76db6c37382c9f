//! Request bodies: each way to send one, by its media type.

use openapiv3::{MediaType, ReferenceOr, RequestBody};

use super::{
    Context, encoding, media,
    operation::{Refusal, found, refuse},
    schema::with_default,
    source::Source,
    style,
};
use crate::{
    ir::{Body, Input, Place, Style, Type, TypeKind},
    problem::{Problem, below},
    resolve::{Found, written},
};

/// One way to send a body.
#[derive(Debug)]
pub(super) struct Way {
    /// What tells its method from the others'.
    pub(super) kind: &'static str,
    /// Its media type, as the description has it.
    name: String,
    pub(super) body: Body,
    /// Its fields or parts.
    pub(super) inputs: Vec<Input>,
}

/// All ways to send a body: JSON first, then a form, parts and bytes in the description's order. One that can't be offered
/// is only a warning if another can.
pub(super) fn ways<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    body: &'a ReferenceOr<RequestBody>,
) -> Result<Vec<Way>, Refusal> {
    let at = below(&source.at, "requestBody");
    let Some(Found { value: body, at }) = found(cx, body, &at)? else { return Ok(vec![nothing()]) };
    let at = below(&at, "content");
    let hint: Vec<_> = source.words().into_iter().chain(["body".to_owned()]).collect();
    let mut ways = Vec::new();
    let mut refusals = Vec::new();
    if let Some((name, media)) = media::json_of(&body.content) {
        ways.push(json(cx, body, name, media, &hint, &at));
    }
    for (name, kind, place, whole) in [
        ("application/x-www-form-urlencoded", "form", Place::Form, Body::Form),
        ("multipart/form-data", "multipart", Place::Part, Body::Multipart),
    ] {
        let Some((name, media)) = media::named(&body.content, name) else { continue };
        match members(cx, media, &hint, &below(&at, name), place) {
            Ok(inputs) => ways.push(Way { kind, name: name.clone(), body: whole, inputs }),
            Err(refusal) => refusals.push((name, refusal)),
        }
    }
    if let Some(name) = media::bytes_of(&body.content, ways.is_empty()) {
        let wildcard = name.contains('*');
        let kind = if wildcard { "application/octet-stream".to_owned() } else { name.clone() };
        let doc = body.description.clone().unwrap_or_default();
        let upload = Body::Upload { kind, required: body.required, doc };
        ways.push(Way { kind: "bytes", name: name.clone(), body: upload, inputs: Vec::new() });
    }
    let place = |way: &Way| body.content.keys().position(|name| *name == way.name);
    ways.sort_by_key(|way| (!matches!(way.body, Body::Json { .. }), place(way)));
    if ways.is_empty() {
        return match refusals.into_iter().next() {
            Some((_, refusal)) => Err(refusal),
            None => Ok(vec![nothing()]),
        };
    }
    for (name, refusal) in refusals {
        let what = format!("the body `{name}` of operation `{}` is not offered: {}", source.title(), refusal.why);
        cx.types.problems.push(Problem::warning(&refusal.at, what, "the operation's other media types are"));
    }
    Ok(ways)
}

pub(super) fn nothing() -> Way {
    Way { kind: "", name: String::new(), body: Body::Nothing, inputs: Vec::new() }
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
    let shape = media.schema.as_ref().map(|schema| cx.types.shape(schema, hint, &below(&below(at, name), "schema")));
    let (ty, doc) = shape.map_or((Type::Json, String::new()), |shape| match shape.ty {
        ty if shape.nullable && ty != Type::Json => (Type::Nullable(Box::new(ty)), shape.doc),
        ty => (ty, shape.doc),
    });
    let doc = body.description.clone().filter(|_| media.schema.is_some()).unwrap_or(doc);
    let body = Body::Json { kind, ty, required: body.required, doc };
    Way { kind: "json", name: name.to_owned(), body, inputs: Vec::new() }
}

/// The fields of a form, or the parts of a multipart body: the members of its schema, which never becomes a model.
fn members<'a>(
    cx: &mut Context<'a>,
    media: &'a MediaType,
    hint: &[String],
    at: &str,
    place: Place,
) -> Result<Vec<Input>, Refusal> {
    let Some(schema) = &media.schema else { return Ok(Vec::new()) };
    let shape = cx.types.flat(schema, hint, &below(at, "schema"));
    let fields = match shape.ty {
        Type::Named(id) => match cx.types.defs.get(id).map(|def| def.kind.clone()) {
            Some(TypeKind::Struct(object)) if object.rest.is_none() => object.fields,
            _ => return refuse(at, format!("its {} is no object with known members", whole(place))),
        },
        // `type: object` without members is an empty form.
        Type::Json => Vec::new(),
        _ => return refuse(at, format!("its {} is no object with known members", whole(place))),
    };
    let encodings = below(at, "encoding");
    for name in media.encoding.keys().filter(|name| !fields.iter().any(|field| field.wire == **name)) {
        let what = format!("`encoding` names `{name}`, which is no property");
        cx.warn(&below(&encodings, name), what, "correct the name, or drop it");
    }
    let schema_at = below(at, "schema");
    let schema_at = cx.resolver.get(schema, &schema_at).map_or(schema_at, |found| found.at);
    let mut inputs = Vec::new();
    for field in fields.into_iter().filter(|field| !field.read_only) {
        let mut input = Input {
            name: field.name,
            place,
            style: Style::Plain,
            ty: field.ty,
            required: field.required && !field.nullable,
            nullable: field.nullable,
            json: field.json,
            kind: None,
            clamp: None,
            doc: with_default(field.doc, field.default.as_deref()),
            deprecated: field.deprecated,
            wire: field.wire,
        };
        let encoding = media.encoding.get(&input.wire);
        let own = match encoding {
            Some(_) => below(&encodings, &input.wire),
            // What `allOf` joins has its members elsewhere.
            None => Some(below(&below(&schema_at, "properties"), &input.wire))
                .filter(|own| written(&cx.document.tree, own).is_some())
                .unwrap_or_else(|| schema_at.clone()),
        };
        match place {
            Place::Form => encoding::field(cx, &mut input, encoding, &own)?,
            _ => encoding::part(cx, &mut input, encoding, &own)?,
        }
        if input.style != Style::Json {
            input.ty = style::without_nulls(cx, input.ty);
        }
        inputs.push(input);
    }
    Ok(inputs)
}

fn whole(place: Place) -> &'static str {
    if place == Place::Form { "form" } else { "multipart body" }
}
