//! Parameters -> path arguments and inputs.

use std::collections::BTreeMap;

use oas_client_runtime::request::framing;
use openapiv3::{Parameter, ParameterData, ParameterSchemaOrContent, PathStyle, QueryStyle, ReferenceOr, Schema};

use super::{
    expression,
    media::json_of,
    style::{self, Said},
    text, undeclared,
};
use crate::lower::draft::{DraftInput, DraftKind, PathArgument};
use crate::{
    diagnostic::code,
    ir::{Location, Style, Type},
    media_type::{essence, is_json},
    naming::{template, words::name_words},
    openapi::{extension, references::Resolved, version::private},
    pointer::join,
};
use crate::{
    lower::{
        Context,
        operation::{Rejection, found},
        schema::{Shape, view::View, with_default},
        source::Source,
    },
    naming::ident::from_wire_name,
};

/// The parameters of an operation.
pub(crate) struct Parameters {
    /// The declared path parameters, by name.
    pub(crate) arguments: BTreeMap<String, PathArgument>,
    /// The expressions of path parameters in the template, by name.
    pub(crate) places: BTreeMap<String, String>,
    /// The other parameters, in order.
    pub(crate) inputs: Vec<DraftInput>,
}

/// All parameters of an operation.
pub(crate) fn parameters<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Result<Parameters, Rejection> {
    let mut found = Parameters { arguments: BTreeMap::new(), places: BTreeMap::new(), inputs: Vec::new() };
    let (mut query, mut cookies) = (Vec::new(), Vec::new());
    let merged = merged(cx, source)?;
    let declared: Vec<_> = merged.iter().map(|parameter| parameter.value.parameter_data_ref().name.as_str()).collect();
    expression::check(source, &declared)?;
    let misspelled = undeclared::report(cx, source, &merged);
    for Resolved { value: parameter, pointer: at } in merged {
        let data = parameter.parameter_data_ref();
        match parameter {
            Parameter::Path { .. } if misspelled.contains(data.name.as_str()) => {}
            Parameter::Path { style, .. } => path_parameter(cx, source, (data, style), &at, &mut found),
            Parameter::Query { style, allow_reserved, .. } => {
                let input = query_parameter(cx, source, (data, style, *allow_reserved), &at);
                query.push((sent_names(cx, &input), data.name.clone(), at));
                found.inputs.push(input);
            }
            Parameter::Header { .. } => found.inputs.extend(header_parameter(cx, source, data, &at)),
            Parameter::Cookie { .. } => {
                if is_unsendable(cx, "cookie", &data.name, &at) {
                    continue;
                }
                let input = cookie_parameter(cx, source, data, &at);
                cookies.push((sent_names(cx, &input), data.name.clone(), at));
                found.inputs.push(input);
            }
        }
    }
    warn_of_same_names(cx, "query parameter", &query);
    warn_of_same_names(cx, "cookie", &cookies);
    Ok(found)
}

fn path_parameter<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    (data, style): (&'a ParameterData, &PathStyle),
    at: &str,
    found: &mut Parameters,
) {
    if !template::parameters(source.path).contains(&data.name.as_str()) {
        let what =
            format!("the path has no `{{{0}}}` for the path parameter `{0}`; the parameter is ignored", data.name);
        return cx.warn(
            code::PATH_PARAMETER,
            &join(at, "name"),
            what,
            &format!("add `{{{}}}` to the path, or remove the parameter", data.name),
        );
    }
    if !data.required {
        cx.warn(
            code::PATH_PARAMETER,
            at,
            format!("path parameter `{}` is not required", data.name),
            "write `required: true`",
        );
    }
    if let Some(keyword) = data.extensions.get(private::RESERVED).and_then(|keyword| keyword.as_str()) {
        let what =
            format!("the client escapes reserved characters in path parameter `{}`: a `/` is sent as `%2F`", data.name);
        let help = format!("remove `{keyword}`; callers pass the value without escapes");
        cx.warn(code::UNSUPPORTED_STYLE, &join(at, private::RESERVED), what, &help);
    }
    let (mut shape, mut json) = shape(cx, source, data, at, false);
    if !json {
        let said = (style, data.explode);
        let (path_style, deep) = style::of_path(cx, &data.name, &mut shape.ty, said, at);
        found.places.insert(data.name.clone(), path_style);
        json = deep;
    }
    let docs = with_default(data.description.clone().unwrap_or(shape.doc), shape.default.as_deref());
    let may_be_empty = lists_empty(cx, data);
    found.arguments.insert(data.name.clone(), PathArgument { ty: shape.ty, is_json: json, may_be_empty, docs });
}

/// Whether the enum of a parameter has the empty string.
fn lists_empty(cx: &Context<'_>, data: &ParameterData) -> bool {
    let ParameterSchemaOrContent::Schema(schema) = &data.format else { return false };
    cx.types.seen(schema).is_some_and(|view| view.values.iter().flatten().any(|value| value.is_empty()))
}

fn query_parameter<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    (data, style, reserved): (&'a ParameterData, &QueryStyle, bool),
    at: &str,
) -> DraftInput {
    // No other style can write nested values.
    let deep = *style == QueryStyle::DeepObject;
    let mut input = input(cx, source, data, at, (Location::Query, deep));
    if data.extensions.contains_key(private::QUERY_STRING) {
        input.location = Location::QueryString;
    } else if input.style != Style::Json {
        let said = Said { style, explode: data.explode, reserved };
        let style = style::of_pairs(cx, &format!("query parameter `{}`", data.name), &mut input.ty, &said, at);
        input.style = style::separated(style, &data.extensions);
    }
    input
}

fn header_parameter<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    data: &'a ParameterData,
    at: &str,
) -> Option<DraftInput> {
    if let Some(help) = standard(&data.name) {
        let what = format!("the header parameter `{}` is ignored: OpenAPI describes this header elsewhere", data.name);
        cx.warn(code::UNSENDABLE_NAME, at, what, help);
        return None;
    }
    if framing::is_reserved(&data.name) {
        let what = format!("the header parameter `{}` is ignored: it belongs to the connection", data.name);
        cx.warn(code::UNSENDABLE_NAME, at, what, "remove it: the client sends it, or not, as the connection needs it");
        return None;
    }
    if is_unsendable(cx, "header parameter", &data.name, at) {
        return None;
    }
    let mut input = input(cx, source, data, at, (Location::Header, false));
    if input.style != Style::Json {
        let what = format!("header parameter `{}`", data.name);
        input.style = style::of_header(cx, &what, &mut input.ty, data.explode, at);
    }
    Some(input)
}

fn cookie_parameter<'a>(cx: &mut Context<'a>, source: &Source<'a>, data: &'a ParameterData, at: &str) -> DraftInput {
    let mut input = input(cx, source, data, at, (Location::Cookie, false));
    if input.style != Style::Json {
        input.style = style::of_cookie(cx, &format!("cookie `{}`", data.name), &mut input.ty, data.explode, at);
    }
    input
}

/// The parameters of the path item and of the operation. A parameter of the operation replaces the same one of the path item.
fn merged<'a>(cx: &mut Context<'a>, source: &Source<'a>) -> Result<Vec<Resolved<'a, Parameter>>, Rejection> {
    let path_at = source.item_at().to_owned();
    let shared = source.item.parameters.iter().map(|parameter| (parameter, &path_at));
    let own = source.operation.parameters.iter().map(|parameter| (parameter, &source.at));
    let mut merged: Vec<(&String, Resolved<'a, Parameter>)> = Vec::new();
    for (index, (parameter, owner)) in shared.enumerate().chain(own.enumerate()) {
        let at = join(&join(owner, "parameters"), index);
        let Some(parameter) = found(cx, parameter, &at)? else { continue };
        let Some(index) = merged.iter().position(|(_, other)| same(other.value, parameter.value)) else {
            merged.push((owner, parameter));
            continue;
        };
        if merged.get(index).is_some_and(|(other, _)| *other == owner) {
            let name = &parameter.value.parameter_data_ref().name;
            cx.warn(
                code::DUPLICATE_PARAMETER,
                &at,
                format!("the parameter `{name}` is declared twice; the last declaration counts"),
                "remove one of the two",
            );
        }
        merged.splice(index..=index, [(owner, parameter)]).for_each(drop);
    }
    Ok(merged.into_iter().map(|(_, parameter)| parameter).collect())
}

/// The known names that the client sends a query parameter or cookie under.
fn sent_names(cx: &Context<'_>, input: &DraftInput) -> Vec<String> {
    let def = if let Type::Named(id) = input.ty { cx.types.defs.get(id) } else { None };
    match def.map(|def| &def.kind) {
        Some(DraftKind::Struct(object)) if input.style == Style::Plain => {
            object.fields.iter().map(|field| field.wire_name.clone()).collect()
        }
        _ => input.wire_name.iter().cloned().collect(),
    }
}

/// Warns of properties of exploded objects that have the name of another parameter, or of a property of one.
fn warn_of_same_names(cx: &mut Context<'_>, kind: &str, all: &[(Vec<String>, String, String)]) {
    for (index, (names, wire, at)) in all.iter().enumerate() {
        for name in names.iter().filter(|name| *name != wire) {
            let others = all.iter().enumerate().filter(|(other, _)| *other != index);
            if let Some((_, (_, other, _))) = others.into_iter().find(|(_, (names, ..))| names.contains(name)) {
                let what = format!(
                    "the property `{name}` of the {kind} `{wire}` is sent under the same name as the {kind} `{other}`"
                );
                let other_way = if kind == "cookie" { "write `explode: false`" } else { "write `style: deepObject`" };
                cx.warn(code::PARAMETER_CLASH, at, what, &format!("{other_way}, or rename one of the two"));
            }
        }
    }
}

/// Warns of a name that no request can have: headers and cookies have tokens as names (RFC 9110, section 5.6.2; RFC 6265,
/// section 4.1.1).
fn is_unsendable(cx: &mut Context<'_>, what: &str, name: &str, at: &str) -> bool {
    let unsendable = !framing::is_token(name);
    if unsendable {
        let what = format!("the {what} `{name}` is ignored: its name is no token of RFC 9110, so it can't be sent");
        cx.warn(code::UNSENDABLE_NAME, &join(at, "name"), what, "write a name of letters, digits and `-`");
    }
    unsendable
}

/// The help for a header that OpenAPI doesn't allow as a parameter.
fn standard(name: &str) -> Option<&'static str> {
    match name.to_ascii_lowercase().as_str() {
        "accept" => Some(
            "remove it: the client accepts the media types of the responses; `.with(|call| call.accept(…))` sets others",
        ),
        "content-type" => Some("remove it: the client sends the media type of the body"),
        "authorization" => Some("describe it under `components/securitySchemes` and `security`"),
        _ => None,
    }
}

/// Whether two parameters have the same location and name.
fn same(one: &Parameter, other: &Parameter) -> bool {
    let (name, named) = (&one.parameter_data_ref().name, &other.parameter_data_ref().name);
    match (one, other) {
        (Parameter::Header { .. }, Parameter::Header { .. }) => name.eq_ignore_ascii_case(named),
        _ => std::mem::discriminant(one) == std::mem::discriminant(other) && name == named,
    }
}

/// The type of a parameter, and whether it is written as JSON.
fn shape<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    data: &'a ParameterData,
    at: &str,
    deep: bool,
) -> (Shape, bool) {
    let hint: Vec<_> = source.words().into_iter().chain(name_words(&data.name)).collect();
    let content = match &data.format {
        ParameterSchemaOrContent::Schema(schema) => {
            let at = join(at, "schema");
            let shape = if deep { cx.types.shape(schema, &hint, &at) } else { cx.types.flat(schema, &hint, &at) };
            let free = shape.ty == Type::Json && !deep && is_object(cx, schema);
            let ty = if free { Type::Map(None, Box::new(Type::Json)) } else { text::without_nulls(cx, shape.ty) };
            return (Shape { ty, ..shape }, false);
        }
        ParameterSchemaOrContent::Content(content) => content,
    };
    let text = || content.iter().find(|(name, _)| essence(name).starts_with("text/"));
    let Some((name, media)) = json_of(content).or_else(text).or_else(|| content.first()) else {
        return (Shape::plain(Type::Json), false);
    };
    let at = join(&join(at, "content"), name);
    let shape = media.schema.as_ref().map(|schema| cx.types.shape(schema, &hint, &join(&at, "schema")));
    let shape = shape.unwrap_or(Shape::plain(Type::Json));
    let (any, scalar) = (essence(name) == "*/*", text::is_scalar(cx, &shape.ty));
    if is_json(name) || any && !scalar {
        return (shape, true);
    }
    if shape.ty == Type::String || scalar && (any || essence(name).starts_with("text/")) {
        return (shape, false);
    }
    let what = format!("parameter `{}` has the media type `{name}`; callers pass it as a string", data.name);
    cx.warn(
        code::UNSUPPORTED_MEDIA_TYPE,
        &at,
        what,
        "write `content: {application/json: …}`, or `schema` without `content`",
    );
    (Shape { ty: Type::String, ..shape }, false)
}

/// Whether a schema has `type: object`.
fn is_object(cx: &Context<'_>, schema: &ReferenceOr<Schema>) -> bool {
    cx.resolver.get(schema, "").is_ok_and(|found| View::new(found.value).kind == "object")
}

fn input<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    data: &'a ParameterData,
    at: &str,
    (location, deep): (Location, bool),
) -> DraftInput {
    let (shape, json) = shape(cx, source, data, at, deep);
    let said: extension::Named = extension::read(&data.extensions, at, &mut cx.types.diagnostics);
    let deprecated = data.deprecated.unwrap_or(false) || shape.deprecated;
    let doc = with_default(data.description.clone().unwrap_or(shape.doc), shape.default.as_deref());
    DraftInput {
        name: from_wire_name(said.name.as_deref().unwrap_or(&data.name)),
        wire_name: Some(data.name.clone()),
        location,
        style: if json { Style::Json } else { Style::Plain },
        ty: shape.ty,
        required: data.required,
        nullable: false,
        holds_json: shape.json,
        json_type: shape.json_type,
        media_type: None,
        clamp: clamp(cx, source, data, location),
        docs: doc,
        deprecated,
    }
}

/// The bounds of a page size.
fn clamp(cx: &Context<'_>, source: &Source<'_>, data: &ParameterData, location: Location) -> Option<(i64, i64)> {
    let paging = cx.paging(source)?;
    if location != Location::Query || paging.page_size.as_deref() != Some(data.name.as_str()) {
        return None;
    }
    let ParameterSchemaOrContent::Schema(schema) = &data.format else { return None };
    let schema = cx.resolver.get(schema, "").ok()?.value;
    match &schema.schema_kind {
        openapiv3::SchemaKind::Type(openapiv3::Type::Integer(integer)) => {
            Some((integer.minimum.unwrap_or(1), integer.maximum?)).filter(|(least, most)| least <= most)
        }
        _ => None,
    }
}
