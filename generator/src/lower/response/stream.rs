//! Responses that are streams of items -> the type of an item.
//!
//! The schema of server-sent events is that of their data, or of the event as an object: `{event, data, id, retry}`.

use openapiv3::{MediaType, ReferenceOr, Schema};

use crate::{
    diagnostic::code,
    ir::{Events, SuccessResponse, Type},
    lower::{
        Context,
        draft::DraftKind,
        schema::{Shape, view::View},
        source::Source,
    },
    media_type::{StreamFormat, stream_format},
    pointer::join,
};

/// The fields of a server-sent event.
const FIELDS: [&str; 4] = ["data", "event", "id", "retry"];

/// The stream of a media type. `None` for a media type of another kind, and for bytes.
pub(super) fn stream<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    (name, media): (&str, &'a MediaType),
    at: &str,
) -> Option<SuccessResponse> {
    let at = join(at, "schema");
    let hint = |last: &str| source.words().into_iter().chain([last.to_owned()]).collect::<Vec<_>>();
    match stream_format(name)? {
        StreamFormat::Events => {
            let said = source.end_marker.clone().or_else(|| cx.extension.end_marker.clone());
            let Some(schema) = &media.schema else { return events(cx, Shape::plain(Type::String), said) };
            let (shape, end_marker) = data(cx, schema, &hint("event"), &at);
            events(cx, shape, said.or(end_marker))
        }
        StreamFormat::JsonTexts => match items(cx, media.schema.as_ref()?, &hint("item"), &at) {
            Shape { ty: Type::Binary | Type::String, .. } => None,
            shape => Some(SuccessResponse::Items(shape.element())),
        },
    }
}

/// The items of a schema, which is that of an item or of an array of all.
fn items<'a>(cx: &mut Context<'a>, schema: &'a ReferenceOr<Schema>, hint: &[String], at: &str) -> Shape {
    match resolve(cx, schema, at) {
        Some((View { items: Some(items), kind: "array", .. }, at)) => {
            cx.types.boxed_shape(items, hint, &join(&at, "items"))
        }
        _ => cx.types.shape(schema, hint, at),
    }
}

/// The events with data of this shape. `None` for bytes.
fn events(cx: &Context<'_>, shape: Shape, end_marker: Option<String>) -> Option<SuccessResponse> {
    let is_string = match &shape.ty {
        Type::Binary => return None,
        Type::String | Type::Secret | Type::Format(_) => true,
        Type::Named(id) => matches!(cx.types.defs.get(*id).map(|def| &def.kind), Some(DraftKind::Enum(_))),
        _ => false,
    };
    let is_json = shape.json || !is_string;
    let data = if shape.json { shape.json_type.unwrap_or(Type::Json) } else { shape.element() };
    Some(SuccessResponse::Events(Events { data, is_json, end_marker }))
}

/// The data of the events of a schema, and the end marker.
fn data<'a>(
    cx: &mut Context<'a>,
    schema: &'a ReferenceOr<Schema>,
    hint: &[String],
    at: &str,
) -> (Shape, Option<String>) {
    let Some((view, target)) = resolve(cx, schema, at).filter(|(view, _)| view.kind != "array") else {
        return (items(cx, schema, hint, at), None);
    };
    let alternatives: Vec<_> = match view.one_of {
        [] => vec![Some((view, target))],
        several => {
            let pointers = (0..several.len()).map(|index| join(&join(&target, view.union_keyword), index));
            several.iter().zip(pointers).map(|(one, at)| resolve(cx, one, &at)).collect()
        }
    };
    let (mut end_marker, mut found) = (None, Vec::new());
    for alternative in &alternatives {
        let data = alternative
            .as_ref()
            .and_then(|(view, at)| Some((event_data(view)?, join(&join(at, "properties"), "data"))));
        // The schema is that of the data.
        let Some((data, at)) = data else { return (cx.types.shape(schema, hint, at), None) };
        match only_value(cx, data).filter(|_| alternatives.len() > 1 && end_marker.is_none()) {
            Some(marker) => end_marker = Some(marker),
            None => found.push((data, at)),
        }
    }
    if let [(data, at)] = found.as_slice() {
        return (cx.types.boxed_shape(data, hint, at), end_marker);
    }
    let what = "the events have data of several types; callers get the data as a string";
    cx.warn(code::RAW_JSON, at, what, "describe the data as a `oneOf` in one event object");
    (Shape::plain(Type::String), end_marker)
}

/// The view of a schema or of the target of a reference, and its pointer.
fn resolve<'a>(cx: &Context<'a>, schema: &'a ReferenceOr<Schema>, at: &str) -> Option<(View<'a>, String)> {
    match schema {
        ReferenceOr::Item(schema) => Some((View::new(schema), at.to_owned())),
        ReferenceOr::Reference { reference } => {
            let (_, schema, at) = cx.resolver.follow::<Schema>(reference, at).ok()?;
            Some((View::new(schema), at))
        }
    }
}

/// The schema of the data, if an object is an event.
fn event_data<'a>(view: &View<'a>) -> Option<&'a ReferenceOr<Box<Schema>>> {
    let properties = view.properties.filter(|properties| properties.keys().all(|name| FIELDS.contains(&name.as_str())));
    properties?.get("data")
}

/// The value of a string that has only one.
fn only_value<'a>(cx: &Context<'a>, schema: &'a ReferenceOr<Box<Schema>>) -> Option<String> {
    let schema = match schema {
        ReferenceOr::Item(schema) => schema,
        ReferenceOr::Reference { reference } => cx.resolver.follow::<Schema>(reference, "").ok()?.1,
    };
    match View::new(schema).values.as_slice() {
        [Some(only)] => Some(only.to_string()),
        _ => None,
    }
}
