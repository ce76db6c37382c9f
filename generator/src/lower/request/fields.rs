//! The fields of a form, and the parts of a multipart body.

use openapiv3::{AdditionalProperties, MediaType, ReferenceOr, RequestBody, Schema};

use super::{
    encoding,
    text::{self, Kind},
};
use crate::lower::draft::{DraftField, DraftInput, DraftKind};
use crate::lower::{
    Context,
    schema::{view::View, with_default},
};
use crate::{
    diagnostic::code,
    ir::{Format, Location, Style, Table, Type},
    pointer::{get, join},
};

/// The inputs for the properties of a body's schema, which becomes no model. `None` if the schema isn't an object.
pub(crate) fn fields<'a>(
    cx: &mut Context<'a>,
    (body, media): (&'a RequestBody, &'a MediaType),
    hint: &[String],
    at: &str,
    location: Location,
) -> Option<Vec<DraftInput>> {
    let Some(schema) = &media.schema else { return Some(vec![named_by_caller(location, &Type::Json, body.required)]) };
    let shape = cx.types.flat(schema, hint, &join(at, "schema"));
    let (fields, rest) = match &shape.ty {
        Type::Named(id) => match cx.types.defs.get(*id).map(|def| def.kind.clone()) {
            Some(DraftKind::Struct(object)) => (object.fields, object.additional_properties),
            Some(DraftKind::Union(_)) if location == Location::Form && text::has_properties(cx, &shape.ty) => {
                return Some(vec![union(cx, shape.ty, shape.doc, (body, media), at)]);
            }
            _ => return None,
        },
        Type::Json => (Table::default(), is_open(cx, schema).then_some(Type::Json)),
        Type::Map(_, values) => (Table::default(), Some((**values).clone())),
        _ => return None,
    };
    warn_of_unknown_encodings(cx, media, &fields, at);
    let schema_at = join(at, "schema");
    let schema_at = cx.resolver.get(schema, &schema_at).map_or(schema_at, |found| found.pointer);
    let fields = fields.into_iter().filter(|field| !field.read_only);
    let mut inputs: Vec<_> = fields.map(|field| input(cx, field, media, (at, &schema_at), location)).collect();
    let required = body.required && inputs.is_empty();
    inputs.extend(rest.map(|rest| named_by_caller(location, &rest, required)));
    Some(inputs)
}

fn warn_of_unknown_encodings(cx: &mut Context<'_>, media: &MediaType, fields: &[DraftField], at: &str) {
    for name in media.encoding.keys().filter(|name| !fields.iter().any(|field| field.wire_name == **name)) {
        let what = format!("`encoding` names `{name}`, which is not a property");
        let help = format!("rename it to a property of the schema, or add `{name}` to `properties`");
        cx.warn(code::UNUSED_ENCODING, &join(&join(at, "encoding"), name), what, &help);
    }
}

/// The input for a property of the body's schema, written as its encoding says.
fn input(
    cx: &mut Context<'_>,
    field: DraftField,
    media: &MediaType,
    (at, schema_at): (&str, &str),
    location: Location,
) -> DraftInput {
    let wire_name = field.wire_name;
    let mut input = DraftInput {
        name: field.name,
        wire_name: Some(wire_name.clone()),
        location,
        style: Style::Plain,
        ty: field.ty,
        required: field.required && !field.nullable,
        nullable: field.nullable,
        holds_json: field.json_getter.is_some(),
        json_type: field.json_type,
        media_type: None,
        clamp: None,
        docs: with_default(field.docs, field.default.as_deref()),
        deprecated: field.deprecated,
    };
    let encoding = media.encoding.get(&wire_name);
    let own = match encoding {
        Some(_) => join(&join(at, "encoding"), &wire_name),
        // `allOf` has properties elsewhere.
        None => Some(join(&join(schema_at, "properties"), &wire_name))
            .filter(|own| get(&cx.document.raw, own).is_some())
            .unwrap_or_else(|| schema_at.to_owned()),
    };
    match location {
        Location::Form => encoding::field(cx, (&wire_name, &mut input), encoding, &own),
        _ => encoding::part(cx, (&wire_name, &mut input), encoding, &own),
    }
    if input.style != Style::Json {
        input.ty = text::without_nulls(cx, input.ty);
    }
    input
}

/// Whether a schema without properties allows additional ones.
fn is_open(cx: &Context<'_>, schema: &ReferenceOr<Schema>) -> bool {
    let closed = Some(&AdditionalProperties::Any(false));
    cx.resolver.get(schema, "").is_ok_and(|found| View::new(found.value).additional != closed)
}

/// The input for fields or parts that the description doesn't name. It is required if the body is, and has no other inputs.
pub(crate) fn named_by_caller(location: Location, values: &Type, required: bool) -> DraftInput {
    let (name, doc) = match location {
        Location::Form => ("fields", "Fields of the form by their names, which the description doesn't know."),
        _ => ("parts", "Parts of the body by their names, which the description doesn't know."),
    };
    // Each item of an array is a field of the same name.
    let values = if let Type::Array(item) = values { item } else { values };
    let ty = match values {
        Type::Bool
        | Type::I32
        | Type::I64
        | Type::U32
        | Type::U64
        | Type::UnixTime
        | Type::F32
        | Type::F64
        | Type::Decimal => values.clone(),
        Type::Format(format) if !matches!(format, Format::Rfc2822 | Format::Uuid) => values.clone(),
        _ => Type::String,
    };
    DraftInput { required, ..unnamed_input(location, name, Type::Map(None, Box::new(ty)), doc.to_owned()) }
}

/// The input for a form that is a union of objects, whose properties are the fields.
fn union(
    cx: &mut Context<'_>,
    ty: Type,
    doc: String,
    (body, media): (&RequestBody, &MediaType),
    at: &str,
) -> DraftInput {
    if !media.encoding.is_empty() {
        let what = "`encoding` is ignored: the form is a union";
        cx.warn(code::UNUSED_ENCODING, &join(at, "encoding"), what, "remove `encoding`, or make the form one object");
    }
    if text::kind(cx, &ty) == Kind::Deep {
        let what = "the form has nested objects without an `encoding`; the client sends them as JSON";
        cx.warn(
            code::UNSUPPORTED_STYLE,
            at,
            what,
            "make the form one object, and add `style: deepObject` under `encoding`",
        );
    }
    let doc = body.description.clone().unwrap_or(doc);
    DraftInput {
        required: body.required,
        ..unnamed_input(Location::Form, "body", ty, if doc.trim().is_empty() { "The form.".to_owned() } else { doc })
    }
}

/// An input without a name on the wire: its properties have names of their own.
fn unnamed_input(location: Location, name: &str, ty: Type, doc: String) -> DraftInput {
    DraftInput {
        name: name.to_owned(),
        wire_name: None,
        location,
        style: Style::Plain,
        ty,
        required: false,
        nullable: false,
        holds_json: false,
        json_type: None,
        media_type: None,
        clamp: None,
        docs: doc,
        deprecated: false,
    }
}
