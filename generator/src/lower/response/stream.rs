//! Responses that are streams of items -> the type of an item.
//!
//! `events` reads the schemas of server-sent events.

use openapiv3::{MediaType, ReferenceOr, Schema};

use super::events::events;
use crate::{
    ir::{SuccessResponse, Type},
    lower::{
        Context,
        schema::{Shape, view::View},
        source::Source,
    },
    media_type::{StreamFormat, stream_format},
    pointer::join,
};

/// The stream of a media type. `None` for a media type of another kind, and for bytes.
pub(super) fn stream<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    (name, media): (&str, &'a MediaType),
    at: &str,
) -> Option<SuccessResponse> {
    let at = join(at, "schema");
    match stream_format(name)? {
        StreamFormat::Events => events(cx, source, media.schema.as_ref(), &at),
        StreamFormat::JsonTexts => {
            let hint: Vec<_> = source.words().into_iter().chain(["item".to_owned()]).collect();
            match items(cx, media.schema.as_ref()?, &hint, &at) {
                Shape { ty: Type::Binary | Type::String, .. } => None,
                shape => Some(SuccessResponse::Items(shape.element())),
            }
        }
    }
}

/// The items of a schema, which is that of an item or of an array of all.
pub(super) fn items<'a>(cx: &mut Context<'a>, schema: &'a ReferenceOr<Schema>, hint: &[String], at: &str) -> Shape {
    match resolve(cx, schema, at) {
        Some((View { items: Some(items), kind: "array", .. }, at)) => {
            cx.types.boxed_shape(items, hint, &join(&at, "items"))
        }
        _ => cx.types.shape(schema, hint, at),
    }
}

/// A schema with its pointer.
pub(super) type Located<'a> = (View<'a>, String);

/// The schema of an item: that of the items of an array, or the schema itself.
pub(super) fn item<'a>(cx: &Context<'a>, schema: &'a ReferenceOr<Schema>, at: &str) -> Option<Located<'a>> {
    let (view, at) = resolve(cx, schema, at)?;
    let (View { items: Some(items), kind: "array", .. }, at) = (&view, join(&at, "items")) else {
        return Some((view, at));
    };
    match items {
        ReferenceOr::Item(schema) => Some((View::new(schema), at)),
        ReferenceOr::Reference { reference } => follow(cx, reference, &at),
    }
}

/// The view of a schema or of the target of a reference, and its pointer.
pub(super) fn resolve<'a>(cx: &Context<'a>, schema: &'a ReferenceOr<Schema>, at: &str) -> Option<Located<'a>> {
    match schema {
        ReferenceOr::Item(schema) => Some((View::new(schema), at.to_owned())),
        ReferenceOr::Reference { reference } => follow(cx, reference, at),
    }
}

fn follow<'a>(cx: &Context<'a>, reference: &'a str, at: &str) -> Option<Located<'a>> {
    let (_, schema, at) = cx.resolver.follow::<Schema>(reference, at).ok()?;
    Some((View::new(schema), at))
}
