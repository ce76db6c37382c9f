//! Parameters -> path arguments, and inputs that callers set.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{MediaType, Parameter, ParameterData, ParameterSchemaOrContent, PathStyle, QueryStyle};

use super::{
    Context,
    media::json_of,
    name::{free, identifier},
    operation::{Refusal, found, refuse},
    schema::{Shape, with_default},
    source::Source,
};
use crate::{
    extension,
    ir::{Answer, Argument, Body, Input, Place, Style, Type, TypeId, TypeKind},
    names::{template, words::words},
    problem::below,
    resolve::Found,
};

/// The path's parameters by name, and the others in order; the operation's own replace the path's.
pub(super) fn parameters<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
) -> Result<(BTreeMap<String, Argument>, Vec<Input>), Refusal> {
    let path_at = source.at.rsplit_once('/').map_or("", |(path, _)| path).to_owned();
    let shared = source.item.parameters.iter().map(|parameter| (parameter, &path_at));
    let own = source.operation.parameters.iter().map(|parameter| (parameter, &source.at));
    let mut merged: Vec<Found<'a, Parameter>> = Vec::new();
    for (index, (parameter, at)) in shared.enumerate().chain(own.enumerate()) {
        let at = below(&below(at, "parameters"), index);
        let Some(parameter) = found(cx, parameter, &at)? else { continue };
        let same = |other: &Found<'a, Parameter>| key(other.value) == key(parameter.value);
        match merged.iter().position(same) {
            Some(index) => merged.splice(index..=index, [parameter]).for_each(drop),
            None => merged.push(parameter),
        }
    }
    let places = template::parameters(source.path);
    let mut arguments = BTreeMap::new();
    let mut inputs = Vec::new();
    for Found { value: parameter, at } in merged {
        let data = parameter.parameter_data_ref();
        match parameter {
            Parameter::Path { style, .. } => {
                if !places.contains(&data.name.as_str()) {
                    let what = format!("the path has no place for the path parameter `{}`; it is ignored", data.name);
                    cx.warn(&at, what, "write it into the path in braces, or drop it");
                    continue;
                }
                if *style != PathStyle::Simple {
                    return refuse(&at, format!("path parameter `{}` has a style other than `simple`", data.name));
                }
                if !data.required {
                    cx.warn(&at, format!("path parameter `{}` is not required", data.name), "every path parameter is");
                }
                let shape = shape(cx, source, data, &at)?;
                let ty = if is_scalar(cx, &shape.ty) {
                    shape.ty
                } else {
                    return refuse(&at, format!("path parameter `{}` is no simple value", data.name));
                };
                let doc = with_default(data.description.clone().unwrap_or(shape.doc), shape.default.as_deref());
                arguments.insert(data.name.clone(), Argument { name: String::new(), ty, doc });
            }
            Parameter::Query { style, allow_reserved, .. } => {
                let mut input = input(cx, source, data, &at, Place::Query)?;
                let exploded = data.explode.unwrap_or(*style == QueryStyle::Form);
                if input.style != Style::Json {
                    input.style = query_style(cx, &input.ty, style, exploded, *allow_reserved).map_err(|why| {
                        Refusal { at: at.clone(), why: format!("query parameter `{}` {why}", data.name) }
                    })?;
                }
                fits(cx, &input, &at)?;
                inputs.push(input);
            }
            Parameter::Header { .. } => {
                let standard = ["accept", "content-type", "authorization"];
                if !standard.contains(&data.name.to_ascii_lowercase().as_str()) {
                    let mut input = input(cx, source, data, &at, Place::Header)?;
                    if input.style != Style::Json && !is_scalar(cx, &input.ty) {
                        let pairs = data.explode.unwrap_or(false) && !matches!(input.ty, Type::List(_));
                        input.style = if pairs { Style::Pairs } else { Style::Joined(",") };
                    }
                    fits(cx, &input, &at)?;
                    inputs.push(input);
                }
            }
            Parameter::Cookie { .. } => {
                let input = input(cx, source, data, &at, Place::Cookie)?;
                if !is_scalar(cx, &input.ty) {
                    return refuse(&at, format!("cookie `{}` is a list or an object", data.name));
                }
                inputs.push(input);
            }
        }
    }
    for place in places {
        if !arguments.contains_key(place) {
            let what = format!("the path parameter `{place}` is not declared; it is taken for a string");
            cx.warn(&source.at, what, "declare it under `parameters`");
            let argument = Argument { name: String::new(), ty: Type::String, doc: String::new() };
            arguments.insert(place.to_owned(), argument);
        }
    }
    Ok((arguments, inputs))
}

/// How a query parameter is written; in words, why it can't be.
fn query_style(
    cx: &Context<'_>,
    ty: &Type,
    style: &QueryStyle,
    exploded: bool,
    reserved: bool,
) -> Result<Style, &'static str> {
    let (list, scalar) = (matches!(ty, Type::List(_)), is_scalar(cx, ty));
    if reserved && !scalar {
        return Err("is a list or an object that allows reserved characters");
    }
    Ok(match style {
        _ if reserved => Style::Reserved,
        _ if scalar => Style::Plain,
        QueryStyle::DeepObject if list => return Err("is a list in the style of objects"),
        QueryStyle::DeepObject => Style::Deep,
        _ if exploded => Style::Plain,
        QueryStyle::Form => Style::Joined(","),
        QueryStyle::SpaceDelimited if list => Style::Joined("%20"),
        QueryStyle::PipeDelimited if list => Style::Joined("%7C"),
        _ => return Err("is an object in a style of lists"),
    })
}

/// What makes a parameter the same as another.
fn key(parameter: &Parameter) -> (&str, &str) {
    let place = match parameter {
        Parameter::Path { .. } => "path",
        Parameter::Query { .. } => "query",
        Parameter::Header { .. } => "header",
        Parameter::Cookie { .. } => "cookie",
    };
    (place, &parameter.parameter_data_ref().name)
}

fn shape<'a>(cx: &mut Context<'a>, source: &Source<'a>, data: &'a ParameterData, at: &str) -> Result<Shape, Refusal> {
    match &data.format {
        ParameterSchemaOrContent::Schema(schema) => {
            let hint: Vec<_> = source.words().into_iter().chain(words(&data.name)).collect();
            Ok(cx.types.shape(schema, &hint, &below(at, "schema")))
        }
        ParameterSchemaOrContent::Content(content) => {
            let hint: Vec<_> = source.words().into_iter().chain(words(&data.name)).collect();
            let at = below(at, "content");
            match json_of(content) {
                Some((name, MediaType { schema: Some(schema), .. })) => {
                    Ok(cx.types.shape(schema, &hint, &below(&below(&at, name), "schema")))
                }
                Some(_) => Ok(Shape::plain(Type::Json)),
                None => refuse(&at, format!("parameter `{}` is of a media type other than JSON", data.name)),
            }
        }
    }
}

/// Whether a value has one text: everything but lists, maps and objects.
fn is_scalar(cx: &Context<'_>, ty: &Type) -> bool {
    scalar(cx, ty, &mut BTreeSet::new())
}

/// `seen` are the unions around it: one that holds itself is looked into once.
fn scalar(cx: &Context<'_>, ty: &Type, seen: &mut BTreeSet<TypeId>) -> bool {
    match ty {
        Type::Named(id) | Type::Boxed(id) => match cx.types.defs.get(*id).map(|def| &def.kind) {
            Some(TypeKind::Enum(_) | TypeKind::Integers(_)) => true,
            Some(TypeKind::Union(_)) if !seen.insert(*id) => true,
            Some(TypeKind::Union(union)) => union.variants.iter().all(|variant| scalar(cx, &variant.ty, seen)),
            _ => false,
        },
        Type::List(_) | Type::Map(_) | Type::Json | Type::Nullable(_) => false,
        _ => true,
    }
}

fn input<'a>(
    cx: &mut Context<'a>,
    source: &Source<'a>,
    data: &'a ParameterData,
    at: &str,
    place: Place,
) -> Result<Input, Refusal> {
    let shape = shape(cx, source, data, at)?;
    let said: extension::Named = extension::read(&data.extensions, at, &mut cx.types.problems);
    let deprecated = data.deprecated.unwrap_or(false) || shape.deprecated;
    let doc = data.description.clone().unwrap_or(shape.doc);
    let json = matches!(data.format, ParameterSchemaOrContent::Content(_));
    if json && place != Place::Query {
        return refuse(at, format!("parameter `{}` is JSON outside of the query", data.name));
    }
    Ok(Input {
        name: identifier(said.name.as_deref().unwrap_or(&data.name)),
        wire: data.name.clone(),
        place,
        style: if json { Style::Json } else { Style::Plain },
        ty: shape.ty,
        required: data.required,
        nullable: false,
        json: shape.json.then(String::new),
        clamp: clamp(cx, data, place),
        doc,
        deprecated,
    })
}

/// Only simple values, lists of them and objects of them have an agreed form outside of JSON.
pub(super) fn fits(cx: &Context<'_>, input: &Input, at: &str) -> Result<(), Refusal> {
    let element = match &input.ty {
        Type::List(element) => element,
        other => other,
    };
    // An object without known members travels as its JSON text in a form; elsewhere nothing says how.
    let raw = *element == Type::Json && input.place == Place::Form;
    if is_scalar(cx, element) || raw || input.style == Style::Json {
        return Ok(());
    }
    if input.place != Place::Form && is_flat(cx, &input.ty) {
        return Ok(());
    }
    let place = match input.place {
        Place::Query => "query parameter",
        Place::Header => "header parameter",
        Place::Cookie => "cookie",
        Place::Form => "form field",
        Place::Part => "part",
    };
    refuse(at, format!("{place} `{}` holds lists or objects within lists or objects", input.wire))
}

/// Whether a value is an object, or a map, whose members are all simple.
fn is_flat(cx: &Context<'_>, ty: &Type) -> bool {
    match ty {
        Type::Named(id) => match cx.types.defs.get(*id).map(|def| &def.kind) {
            Some(TypeKind::Struct(object)) => {
                object.rest.as_ref().is_none_or(|rest| is_scalar(cx, rest))
                    && object.fields.iter().all(|field| is_scalar(cx, &field.ty))
            }
            _ => false,
        },
        Type::Map(value) => is_scalar(cx, value),
        _ => false,
    }
}

/// The bounds of a page size.
fn clamp(cx: &Context<'_>, data: &ParameterData, place: Place) -> Option<(i64, i64)> {
    let paging = cx.extension.paging.as_ref()?;
    if place != Place::Query || paging.page_size.as_deref() != Some(data.name.as_str()) {
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

/// The cursor is the client's business: its parameters are left out of list builders.
pub(super) fn own_paging(cx: &Context<'_>, inputs: &mut Vec<Input>) -> Vec<String> {
    let Some(paging) = &cx.extension.paging else { return Vec::new() };
    let owned =
        |input: &mut Input| input.place == Place::Query && !input.required && paging.cursor.contains(&input.wire);
    inputs.extract_if(.., owned).map(|input| input.wire).collect()
}

/// Inputs that share a name with each other are told apart, and setters from what the builder has already.
pub(super) fn name_inputs(inputs: &mut [Input], body: &Body, answer: &Answer) {
    // What the runtime's `request!` defines.
    let mut reserved = vec!["clone", "new", "send", "send_with_response", "with"];
    reserved.extend(["into_call", "send_blocking", "send_with_response_blocking"]);
    if matches!(answer, Answer::Page(_)) {
        reserved.extend(["items", "pages", "limit", "items_blocking", "pages_blocking", "page_token", "page_url"]);
    }
    if matches!(body, Body::Json { required: false, .. } | Body::Upload { required: false, .. }) {
        reserved.push("body");
    }
    let mut taken = BTreeSet::new();
    for input in inputs.iter_mut() {
        let reserved = !input.required && reserved.contains(&input.name.as_str());
        let name = if reserved { format!("{}_", input.name) } else { input.name.clone() };
        input.name = free(&mut taken, name);
    }
    for input in inputs.iter_mut().filter(|input| input.json.is_some()) {
        let setter = format!("{}_as", input.name.trim_end_matches('_'));
        input.json = (!input.required).then(|| free(&mut taken, setter));
    }
}
