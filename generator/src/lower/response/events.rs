//! Responses of server-sent events -> the type of their data, or a type for each name of an event.
//!
//! The schema is that of the data, or of the event as an object: `{event, data, id, retry}`. Several objects, each with other
//! values of `event`, are events by name.

use std::collections::BTreeSet;

use openapiv3::{ReferenceOr, Schema};

use super::stream::{Located, item, items};
use crate::{
    diagnostic::code,
    ir::{DataType, EventData, Events, NamedEvent, SuccessResponse, Type},
    lower::{
        Context,
        draft::DraftKind,
        schema::{Shape, view::View},
        source::Source,
    },
    naming::{
        ident, reserved,
        words::{name_words, words},
    },
    pointer::join,
    unique::free,
};

/// The fields of a server-sent event.
const FIELDS: [&str; 4] = ["data", "event", "id", "retry"];

/// The name of an event without the field `event`.
const UNNAMED: &str = "message";

/// The fields of an event as an object describes them, each with its location.
#[derive(Clone, Default)]
struct Object<'a> {
    event: Option<Field<'a>>,
    data: Option<Field<'a>>,
    /// Another property: the object is no event.
    has_other: bool,
}

type Field<'a> = (&'a ReferenceOr<Box<Schema>>, String);

/// The events of a schema. `None` for bytes.
pub(super) fn events<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    schema: Option<&'a ReferenceOr<Schema>>,
    at: &str,
) -> Option<SuccessResponse> {
    let mut end_marker = source.end_marker.clone().or_else(|| cx.extension.end_marker.clone());
    let data = match schema {
        None => EventData::Same(text()),
        Some(schema) => {
            let hint: Vec<_> = source.words().into_iter().chain(["event".to_owned()]).collect();
            match objects(cx, schema, at) {
                Some(objects) => by_name(cx, objects, &hint, (&mut end_marker, at))?,
                None => {
                    let shape = items(cx, schema, &hint, at);
                    EventData::Same(data_type(cx, shape)?)
                }
            }
        }
    };
    Some(SuccessResponse::Events(Events { data, end_marker }))
}

fn text() -> DataType {
    DataType { ty: Type::String, is_json: false }
}

/// The type of data with this shape. `None` for bytes.
fn data_type(cx: &Context<'_>, shape: Shape) -> Option<DataType> {
    let is_string = match &shape.ty {
        Type::Binary => return None,
        Type::String | Type::Secret | Type::Format(_) => true,
        Type::Named(id) => matches!(cx.types.defs.get(*id).map(|def| &def.kind), Some(DraftKind::Enum(_))),
        _ => false,
    };
    let is_json = shape.json || !is_string;
    let ty = if shape.json { shape.json_type.unwrap_or(Type::Json) } else { shape.element() };
    Some(DataType { ty, is_json })
}

/// The event objects of a schema: the members of its union, or the schema itself. `None` if it is the schema of the data.
fn objects<'a>(cx: &Context<'a>, schema: &'a ReferenceOr<Schema>, at: &str) -> Option<Vec<Object<'a>>> {
    let located = item(cx, schema, at)?;
    let whole = Object::default().with(cx, &located);
    let (view, at) = located;
    let all: Vec<_> = match view.one_of {
        [] => vec![whole],
        several => {
            let union = join(&at, view.union_keyword);
            let member =
                |(index, one)| Some(whole.clone().with(cx, &super::stream::resolve(cx, one, &join(&union, index))?));
            several.iter().enumerate().map(member).collect::<Option<_>>()?
        }
    };
    all.iter().all(|object| object.data.is_some() && !object.has_other).then_some(all)
}

impl<'a> Object<'a> {
    /// The object with the properties of a schema, which count before those known.
    fn with(mut self, cx: &Context<'a>, (view, at): &Located<'a>) -> Self {
        let merged = view.all_of.iter().enumerate();
        let merged =
            merged.filter_map(|(index, one)| super::stream::resolve(cx, one, &join(&join(at, "allOf"), index)));
        for (view, at) in merged {
            self.add(&view, &at);
        }
        self.add(view, at);
        self
    }

    fn add(&mut self, view: &View<'a>, at: &str) {
        let at = join(at, "properties");
        for (name, schema) in view.properties.into_iter().flatten() {
            let field = Some((schema, join(&at, name)));
            match name.as_str() {
                "event" => self.event = field,
                "data" => self.data = field,
                name => self.has_other |= !FIELDS.contains(&name),
            }
        }
    }

    /// The names of the event. Empty for any.
    fn names(&self, cx: &Context<'a>) -> Vec<String> {
        self.event.as_ref().map_or_else(|| vec![UNNAMED.to_owned()], |(event, _)| values(cx, event))
    }

    /// The data, if it has only one value.
    fn only_value(&self, cx: &Context<'a>) -> Option<String> {
        let (data, _) = self.data.as_ref()?;
        values(cx, data).try_into().ok().map(|[only]: [String; 1]| only)
    }
}

/// The strings that a schema lists.
fn values<'a>(cx: &Context<'a>, schema: &'a ReferenceOr<Box<Schema>>) -> Vec<String> {
    let schema = match schema {
        ReferenceOr::Item(schema) => Some(&**schema),
        ReferenceOr::Reference { reference } => cx.resolver.follow::<Schema>(reference, "").ok().map(|found| found.1),
    };
    let view = schema.map(View::new).unwrap_or_default();
    view.values.iter().flatten().map(ToString::to_string).collect()
}

/// The data of event objects. One of several whose data has only one value is the end marker, unless that is known.
fn by_name<'a>(
    cx: &mut Context<'a>,
    mut objects: Vec<Object<'a>>,
    hint: &[String],
    (end_marker, at): (&mut Option<String>, &str),
) -> Option<EventData> {
    if objects.len() > 1 {
        let only: Vec<_> = objects.iter().filter_map(|object| object.only_value(cx)).collect();
        if let ([only], None) = (only.as_slice(), &end_marker) {
            *end_marker = Some(only.clone());
        }
        objects.retain(|object| end_marker.is_none() || object.only_value(cx) != *end_marker);
    }
    if objects.is_empty() {
        return Some(EventData::Same(text()));
    }
    if let [Object { data: Some((data, at)), .. }] = objects.as_slice() {
        let shape = cx.types.boxed_shape(data, hint, at);
        return Some(EventData::Same(data_type(cx, shape)?));
    }
    let names: Vec<_> = objects.iter().map(|object| object.names(cx)).collect();
    let mut known = BTreeSet::new();
    if names.iter().any(Vec::is_empty) || !names.iter().flatten().all(|name| known.insert(name)) {
        let what = "the events have data of several types; callers get the data as a string";
        let help =
            "give each event object a property `event` with a value of its own: `event: {type: string, enum: [added]}`";
        cx.warn(code::RAW_JSON, at, what, help);
        return Some(EventData::Same(text()));
    }
    let (mut events, mut used) = (Vec::new(), reserved::variants());
    for (object, names) in objects.iter().zip(names) {
        let Some((data, at)) = &object.data else { continue };
        let own = names.first().map(|name| words(name)).unwrap_or_default();
        let hint: Vec<_> = hint.iter().cloned().chain(own).collect();
        let shape = cx.types.boxed_shape(data, &hint, at);
        let data = data_type(cx, shape)?;
        events.extend(names.into_iter().map(|event| {
            let name = free(&mut used, ident::pascal(&name_words(&event)));
            NamedEvent { name, event, data: data.clone() }
        }));
    }
    Some(EventData::ByName { name: String::new(), events })
}
