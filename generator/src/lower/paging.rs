//! Paging that isn't by links: whether it fits an operation, and where its values are.
//!
//! In: a `paging` of `x-oas-client`, a response, and the inputs of its request. Out: the paging of the operation, or the key that
//! doesn't fit. `operation` and `unused_paging` call it; `response/paging.rs` finds the items of a page.

use oas_client_runtime::{CursorFrom, CursorTo};
use openapiv3::{Parameter, ParameterSchemaOrContent, ReferenceOr, Schema, SchemaKind};

use super::{
    Context,
    draft::{DraftBody, DraftInput, DraftKind, DraftOperation, DraftResponse},
    response::paging::{items, properties, walk},
    schema::view::View,
    source::Source,
};
use crate::{
    ir::{Body, Location, Paging, Style, SuccessResponse, Type},
    openapi::extension::{self, PagingKind},
    pointer::{join, keys, to_property},
    suggest::closest,
};

/// A key of a `paging` that doesn't fit an operation.
#[derive(Debug)]
pub(crate) struct Misfit {
    /// The key, as a pointer in `paging`.
    pub(crate) key: String,
    pub(crate) what: String,
    pub(crate) help: String,
    /// How many keys fit before.
    pub(crate) rank: u8,
}

/// The parts of an operation that its paging needs.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    pub(crate) response: &'a Type,
    pub(crate) inputs: &'a [DraftInput],
    pub(crate) bodies: &'a [DraftBody],
}

impl<'a> Parts<'a> {
    /// Those of a draft, if its response is one JSON value.
    pub(crate) fn of(draft: &'a DraftOperation) -> Option<Self> {
        let DraftResponse::One(SuccessResponse::Json(response) | SuccessResponse::Page(response)) = &draft.response
        else {
            return None;
        };
        Some(Self { response, inputs: &draft.inputs, bodies: &draft.bodies })
    }
}

/// Whether the description of an operation has the parameter that its paging needs, or may have it in its body.
pub(super) fn may_fit(cx: &Context<'_>, source: &Source<'_>, paging: &extension::Paging) -> bool {
    let Some((_, to)) = target_key(&paging.kind) else { return true };
    let parameters = source.item.parameters.iter().chain(&source.operation.parameters);
    let mut parameters = parameters.filter_map(|parameter| cx.resolver.get(parameter, "").ok());
    source.operation.request_body.is_some()
        || parameters.any(|found| found.value.parameter_data_ref().name.eq_ignore_ascii_case(to))
}

/// The key with the parameter of a paging, and the parameter.
fn target_key(kind: &PagingKind) -> Option<(&'static str, &str)> {
    match kind {
        PagingKind::Links(_) | PagingKind::LinkHeader(_) => None,
        PagingKind::Cursor(cursor) => Some(("cursor", &cursor.to)),
        PagingKind::Offset(offset) => Some(("offset", &offset.to)),
        PagingKind::Number(number) => Some(("page", &number.to)),
    }
}

/// The paging of an operation. `None` for links in properties.
pub(crate) fn fit(cx: &Context<'_>, paging: &extension::Paging, parts: Parts<'_>) -> Result<Option<Paging>, Misfit> {
    if let PagingKind::Links(_) = paging.kind {
        return Ok(None);
    }
    let items = items(cx, paging, parts.response).ok_or_else(|| no_items(cx, paging, parts.response))?.pointer;
    let (key, to) = match target_key(&paging.kind) {
        Some((key, name)) => (key, Some(target(cx, (key, name), parts)?)),
        None => ("next-url", None),
    };
    let optional = |name: &Option<String>, fits: fn(&Context<'_>, &Type) -> bool| {
        name.as_ref().and_then(|name| property(cx, parts.response, name, fits))
    };
    Ok(Some(match (&paging.kind, to) {
        (PagingKind::Cursor(cursor), Some(to)) => {
            let from = match &cursor.from {
                extension::CursorFrom::Header(name) => CursorFrom::Header(name.clone()),
                extension::CursorFrom::Property(name) => {
                    let found = property(cx, parts.response, name, is_text);
                    CursorFrom::Body(found.ok_or_else(|| {
                        misfit(cx, &join(&join("", key), "from"), name, "string or number", parts.response, is_text)
                    })?)
                }
                extension::CursorFrom::LastItem(name) => {
                    let item = self::items(cx, paging, parts.response).map(|items| items.item);
                    let item = item.unwrap_or(Type::Json);
                    let id = property(cx, &item, name, is_text);
                    let at = join(&join(&join("", key), "from"), "last-item");
                    CursorFrom::LastItem {
                        items,
                        id: id.ok_or_else(|| misfit(cx, &at, name, "string or number", &item, is_text))?,
                    }
                }
            };
            Paging::Cursor { from, to, more: optional(&cursor.more, is_truth) }
        }
        (PagingKind::Offset(offset), Some(to)) => Paging::Offset {
            to,
            items,
            total: optional(&offset.total, is_text),
            more: optional(&offset.more, is_truth),
        },
        (PagingKind::Number(number), Some(to)) => Paging::Number {
            to,
            first: number.first.unwrap_or(1),
            items,
            total: optional(&number.total, is_text),
            total_pages: optional(&number.total_pages, is_text),
            more: optional(&number.more, is_truth),
        },
        (PagingKind::LinkHeader(name), _) => Paging::Header(name.clone()),
        _ => return Ok(None),
    }))
}

/// The optional keys of a paging that lead to nothing in any of these responses.
pub(crate) fn unused_keys(cx: &Context<'_>, paging: &extension::Paging, responses: &[&Type]) -> Vec<Misfit> {
    let total = |key, name| (key, name, "number");
    let more = |name| ("more", name, "boolean");
    let (key, optional) = match &paging.kind {
        PagingKind::Links(_) | PagingKind::LinkHeader(_) => return Vec::new(),
        PagingKind::Cursor(cursor) => ("cursor", vec![more(&cursor.more)]),
        PagingKind::Offset(offset) => ("offset", vec![total("total", &offset.total), more(&offset.more)]),
        PagingKind::Number(number) => {
            let totals = [total("total", &number.total), total("total-pages", &number.total_pages)];
            ("page", totals.into_iter().chain([more(&number.more)]).collect())
        }
    };
    let unused = optional.into_iter().filter_map(|(inner, name, wanted)| {
        let name = name.as_ref()?;
        let fits = if wanted == "boolean" { is_truth } else { is_text };
        let is_used = responses.iter().any(|response| property(cx, response, name, fits).is_some());
        let response = responses.first().filter(|_| !is_used)?;
        Some(misfit(cx, &join(&join("", key), inner), name, wanted, response, fits))
    });
    unused.collect()
}

fn no_items(cx: &Context<'_>, paging: &extension::Paging, response: &Type) -> Misfit {
    let (what, help) = match &paging.items {
        Some(name) => {
            let known = properties(cx, response, |ty| matches!(ty, Type::Array(_)));
            let help = suggestion("items", name, &known, "an array of the response");
            (format!("no response has an array at `{name}`"), help)
        }
        None => (
            "no response is an array, or an object with one array".to_owned(),
            "write the property with the items of a page: `items: data.rows`".to_owned(),
        ),
    };
    let key = if paging.items.is_some() { "/items" } else { "" };
    Misfit { key: key.to_owned(), what, help, rank: 0 }
}

fn misfit(
    cx: &Context<'_>,
    key: &str,
    name: &str,
    wanted: &str,
    response: &Type,
    fits: fn(&Context<'_>, &Type) -> bool,
) -> Misfit {
    // A string may say yes or no, but few do.
    let known = properties(cx, response, |ty| if wanted == "boolean" { *ty == Type::Bool } else { fits(cx, ty) });
    let last = key.rsplit('/').next().unwrap_or_default();
    let whose = if last == "last-item" { "item" } else { "response" };
    Misfit {
        key: key.to_owned(),
        what: format!("no {whose} has a {wanted} at `{name}`"),
        help: suggestion(last, name, &known, &format!("a {wanted} of the {whose}")),
        rank: 2,
    }
}

fn suggestion(key: &str, name: &str, known: &[String], what: &str) -> String {
    match closest(name, known.iter().map(String::as_str)) {
        Some(meant) => format!("did you mean `{key}: {meant}`?"),
        None if known.is_empty() || known.len() > 8 => format!("write the property that is {what}"),
        None => format!("write one of `{}`", known.join("`, `")),
    }
}

/// The pointer of a property, if the property has a fitting type.
fn property(cx: &Context<'_>, response: &Type, name: &str, fits: fn(&Context<'_>, &Type) -> bool) -> Option<String> {
    // A property may have dots in its name.
    let pointers = [join("", name), to_property(name)];
    pointers.into_iter().find(|pointer| walk(cx, response, pointer).is_some_and(|(_, ty)| fits(cx, &ty)))
}

/// Whether a value of the type may be a string or a number.
fn is_text(cx: &Context<'_>, ty: &Type) -> bool {
    match ty {
        Type::Array(_) | Type::Map(..) | Type::Tuple(_) | Type::Bool | Type::Binary => false,
        Type::Named(id) | Type::Boxed(id) => {
            !cx.types.defs.get(*id).is_some_and(|def| matches!(def.kind, DraftKind::Struct(_)))
        }
        Type::Nullable(ty) => is_text(cx, ty),
        _ => true,
    }
}

fn is_truth(cx: &Context<'_>, ty: &Type) -> bool {
    *ty == Type::Bool || is_text(cx, ty)
}

fn is_number(ty: &Type) -> bool {
    use Type::{Decimal, F32, F64, I32, I64, U32, U64};
    matches!(ty, I32 | I64 | U32 | U64 | F32 | F64 | Decimal)
}

/// Where the request has the parameter `name`.
fn target(cx: &Context<'_>, (key, name): (&str, &str), parts: Parts<'_>) -> Result<CursorTo<String>, Misfit> {
    let in_body = |body: &DraftBody| {
        let field = body
            .inputs
            .iter()
            .find(|input| input.location == Location::Form && input.wire_name.as_deref() == Some(name));
        if let Some(field) = field {
            return Some((CursorTo::Field(name.to_owned()), field.ty.clone()));
        }
        let Body::Json { ty, .. } = &body.body else { return None };
        let pointers = [join("", name), to_property(name)];
        let found = pointers.into_iter().find_map(|pointer| Some((walk(cx, ty, &pointer)?.1, pointer)));
        let (ty, pointer) = found?;
        let to = if is_number(&ty) { CursorTo::BodyNumber(pointer) } else { CursorTo::Body(pointer) };
        Some((to, ty))
    };
    let of_request = |location: Location| {
        let is_named = |input: &&DraftInput| {
            let wire_name = input.wire_name.as_deref().unwrap_or_default();
            let is_header = location == Location::Header && wire_name.eq_ignore_ascii_case(name);
            input.location == location && input.style != Style::Json && (wire_name == name || is_header)
        };
        parts.inputs.iter().find(is_named)
    };
    let found = match (of_request(Location::Query), of_request(Location::Header), parts.bodies) {
        (Some(input), ..) => Some((CursorTo::Query(name.to_owned()), input.ty.clone())),
        (_, Some(input), _) => Some((CursorTo::Header(name.to_owned()), input.ty.clone())),
        (_, _, [only]) => in_body(only),
        _ => None,
    };
    let key = join(&join("", key), "to");
    let Some((to, ty)) = found else {
        let known: Vec<_> = parts.inputs.iter().filter_map(|input| input.wire_name.as_deref()).collect();
        let help = match closest(name, known) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("describe the parameter: `{{name: {name}, in: query, …}}`"),
        };
        return Err(Misfit { key, what: format!("no list has the parameter `{name}`"), help, rank: 1 });
    };
    let (fits, wanted) =
        if key == "/cursor/to" { (is_text(cx, &ty), "a string or a number") } else { (is_number(&ty), "an integer") };
    if fits {
        return Ok(to);
    }
    let help = format!("name another parameter, or describe `{name}` as {wanted}");
    Err(Misfit { key, what: format!("the parameter `{name}` is not {wanted}"), help, rank: 1 })
}

/// Finishes the paging of an operation: the number of its first page, and the input that the client sets itself.
///
/// Returns the query parameters that the client sets, and the paging unless its pages link to each other. A response that has
/// no page after all becomes a plain value.
pub(super) fn lower(
    cx: &Context<'_>,
    source: &Source<'_>,
    response: &mut DraftResponse,
    inputs: &mut Vec<DraftInput>,
    bodies: &mut [DraftBody],
) -> (Vec<String>, Option<Paging>) {
    let (Some(said), DraftResponse::One(SuccessResponse::Page(page))) = (cx.paging(source), &response) else {
        return (Vec::new(), None);
    };
    let Ok(mut paging) = fit(cx, said, Parts { response: page, inputs, bodies }) else {
        *response = DraftResponse::One(SuccessResponse::Json(page.clone()));
        return (Vec::new(), None);
    };
    let mut owned = own_parameters(said, inputs);
    if let (Some(Paging::Number { to, first, .. }), PagingKind::Number(number)) = (&mut paging, &said.kind) {
        *first = number.first.or_else(|| first_number(cx, source, to)).unwrap_or(1);
    }
    owned.extend(paging.as_ref().and_then(|paging| take_target(paging, inputs, bodies)));
    (owned, paging)
}

/// Removes the optional input with the cursor. Returns its name if it is a query parameter.
fn take_target(paging: &Paging, inputs: &mut Vec<DraftInput>, bodies: &mut [DraftBody]) -> Option<String> {
    let take = |inputs: &mut Vec<DraftInput>, location: Location, name: &str| {
        let is_target = |input: &mut DraftInput| {
            let is_named = input.wire_name.as_ref().is_some_and(|other| other.eq_ignore_ascii_case(name));
            input.location == location && is_named && !input.required
        };
        inputs.extract_if(.., is_target).count()
    };
    match paging.to()? {
        CursorTo::Query(name) => {
            let is_taken = take(inputs, Location::Query, name) > 0;
            return is_taken.then(|| name.to_owned());
        }
        CursorTo::Header(name) => _ = take(inputs, Location::Header, name),
        CursorTo::Field(name) => bodies.iter_mut().for_each(|body| _ = take(&mut body.inputs, Location::Form, name)),
        CursorTo::Body(_) | CursorTo::BodyNumber(_) => {}
    }
    None
}

/// Removes the query parameters that the client sets to walk a list, and returns their names.
fn own_parameters(paging: &extension::Paging, inputs: &mut Vec<DraftInput>) -> Vec<String> {
    let owned = |input: &mut DraftInput| {
        let is_owned = input.wire_name.as_ref().is_some_and(|name| paging.owned.contains(name));
        is_owned && input.location == Location::Query && !input.required
    };
    inputs.extract_if(.., owned).filter_map(|input| input.wire_name).collect()
}

/// The number of the first page: the default of its parameter or property, or the smallest number that it may be.
fn first_number(cx: &Context<'_>, source: &Source<'_>, to: &CursorTo<String>) -> Option<u64> {
    let schemas = match to {
        CursorTo::Query(name) => parameter(cx, source, |found| {
            matches!(found, Parameter::Query { .. }) && found.parameter_data_ref().name == *name
        }),
        CursorTo::Header(name) => parameter(cx, source, |found| {
            matches!(found, Parameter::Header { .. }) && found.parameter_data_ref().name.eq_ignore_ascii_case(name)
        }),
        CursorTo::Body(pointer) | CursorTo::BodyNumber(pointer) => body_property(cx, source, pointer),
        CursorTo::Field(name) => body_property(cx, source, &join("", name)),
    };
    let default = |schema: &&Schema| schema.schema_data.default.as_ref()?.as_u64();
    let minimum = |schema: &&Schema| match &schema.schema_kind {
        SchemaKind::Type(openapiv3::Type::Integer(integer)) => u64::try_from(integer.minimum?).ok(),
        _ => None,
    };
    schemas.iter().find_map(default).or_else(|| schemas.iter().find_map(minimum))
}

/// The schemas of a parameter.
fn parameter<'a>(cx: &Context<'a>, source: &Source<'a>, is: impl Fn(&Parameter) -> bool) -> Vec<&'a Schema> {
    let parameters = source.operation.parameters.iter().chain(&source.item.parameters);
    let mut parameters = parameters.filter_map(|parameter| Some(cx.resolver.get(parameter, "").ok()?.value));
    let format = parameters.find(|found| is(found)).map(|found| &found.parameter_data_ref().format);
    let Some(ParameterSchemaOrContent::Schema(schema)) = format else { return Vec::new() };
    cx.resolver.get(schema, "").map_or_else(|_| Vec::new(), |found| merged(cx, found.value))
}

/// The schemas of a property of the request body.
fn body_property<'a>(cx: &Context<'a>, source: &Source<'a>, pointer: &str) -> Vec<&'a Schema> {
    let body = source.operation.request_body.as_ref().and_then(|body| cx.resolver.get(body, "").ok());
    let schemas = body.iter().flat_map(|body| body.value.content.values()).filter_map(|media| media.schema.as_ref());
    let mut found = schemas.filter_map(|schema| {
        let schema = cx.resolver.get(schema, "").ok()?.value;
        keys(pointer).try_fold(merged(cx, schema), |schemas, key| {
            let mut properties = schemas.iter().filter_map(|schema| View::new(schema).properties?.get(&*key));
            match properties.next()? {
                ReferenceOr::Item(schema) => Some(merged(cx, schema)),
                ReferenceOr::Reference { reference } => {
                    Some(merged(cx, cx.resolver.follow::<Schema>(reference, "").ok()?.1))
                }
            }
        })
    });
    found.next().unwrap_or_default()
}

/// A schema, and those that its `allOf` merges into it.
fn merged<'a>(cx: &Context<'a>, schema: &'a Schema) -> Vec<&'a Schema> {
    let (mut all, mut number) = (vec![schema], 0);
    while let Some(schema) = all.get(number).copied() {
        for part in View::new(schema).all_of {
            let part = cx.resolver.get(part, "").ok().map(|found| found.value);
            all.extend(part.filter(|part| !all.iter().any(|other| std::ptr::eq(*other, *part))));
        }
        number += 1;
    }
    all
}
