//! How values are written outside of JSON, and which can't be.

use std::collections::BTreeSet;

use openapiv3::{PathStyle, QueryStyle};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    Context,
    operation::{Refusal, refuse},
};
use crate::ir::{Style, Type, TypeId, TypeKind};

/// What a name in a template can't hold as it is.
const NAME: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What a description says of a value among pairs of names and values.
pub(super) struct Said<'a> {
    pub(super) style: &'a QueryStyle,
    pub(super) explode: Option<bool>,
    pub(super) reserved: bool,
}

/// How a value is written in a query or a form; `what` names it.
pub(super) fn of_pairs(
    cx: &mut Context<'_>,
    what: &str,
    ty: &Type,
    said: &Said<'_>,
    at: &str,
) -> Result<Style, Refusal> {
    let Said { style, explode, reserved } = *said;
    let exploded = explode.unwrap_or(*style == QueryStyle::Form);
    let list = matches!(ty, Type::List(_));
    if is_scalar(cx, ty) {
        return Ok(if reserved { Style::Reserved } else { Style::Plain });
    }
    if *style == QueryStyle::DeepObject && !reserved {
        if !is_flat(cx, ty) {
            let what = format!(
                "{what} is more than an object of simple values, and no standard says how `deepObject` writes that"
            );
            cx.warn(at, what, "it is sent as most servers read it: `a[b][c]=1`, `a[0]=1`");
        }
        return Ok(Style::Deep);
    }
    simple(cx, what, ty, at)?;
    let why = match style {
        _ if reserved && list && exploded => return Ok(Style::Reserved),
        _ if reserved => "is a list or an object in one text that allows reserved characters",
        _ if exploded => return Ok(Style::Plain),
        QueryStyle::Form => return Ok(Style::Joined(",")),
        QueryStyle::SpaceDelimited if list => return Ok(Style::Joined("%20")),
        QueryStyle::PipeDelimited if list => return Ok(Style::Joined("%7C")),
        _ => "is an object in a style of lists",
    };
    refuse(at, format!("{what} {why}"))
}

/// How a value is written in a header.
pub(super) fn of_header(
    cx: &Context<'_>,
    what: &str,
    ty: &Type,
    explode: Option<bool>,
    at: &str,
) -> Result<Style, Refusal> {
    simple(cx, what, ty, at)?;
    let list = matches!(ty, Type::List(_));
    Ok(match explode.unwrap_or(false) {
        _ if is_scalar(cx, ty) => Style::Plain,
        true if !list => Style::Pairs,
        _ => Style::Joined(","),
    })
}

/// How a value is written in a cookie, where lists and objects explode unless that is forbidden.
pub(super) fn of_cookie(
    cx: &Context<'_>,
    what: &str,
    ty: &Type,
    explode: Option<bool>,
    at: &str,
) -> Result<Style, Refusal> {
    simple(cx, what, ty, at)?;
    match explode.unwrap_or(true) {
        _ if is_scalar(cx, ty) => Ok(Style::Plain),
        false => Ok(Style::Joined(",")),
        true => refuse(at, format!("{what} is a list or an object, which only `explode: false` makes one cookie")),
    }
}

/// The place of a path's parameter in a template, as RFC 6570 has it.
pub(super) fn of_path(
    cx: &Context<'_>,
    name: &str,
    ty: &Type,
    (style, explode): (&PathStyle, Option<bool>),
    at: &str,
) -> Result<String, Refusal> {
    simple(cx, &format!("path parameter `{name}`"), ty, at)?;
    let exploded = explode.unwrap_or(false) && !is_scalar(cx, ty);
    let end = if exploded { "*" } else { "" };
    Ok(match style {
        PathStyle::Simple if exploded => format!("{}*", plain_place(name)),
        PathStyle::Simple => plain_place(name),
        PathStyle::Label => format!(".{}{end}", plain_place(name)),
        // It is sent, and so is all of it.
        PathStyle::Matrix => format!(";{}{end}", utf8_percent_encode(name, NAME)),
    })
}

/// A place's name by no more than a name's characters, since the template also stands in documentation and messages.
pub(super) fn plain_place(name: &str) -> String {
    let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || "_-.".contains(*c)).collect();
    name.trim_start_matches('.').to_owned()
}

/// Refuses all but simple values, lists of them and objects of them: no other has an agreed form outside of JSON.
pub(super) fn simple(cx: &Context<'_>, what: &str, ty: &Type, at: &str) -> Result<(), Refusal> {
    let element = match ty {
        Type::List(element) => element,
        other => other,
    };
    if is_scalar(cx, element) || is_flat(cx, ty) {
        return Ok(());
    }
    match element {
        Type::Json => refuse(at, format!("{what} has no described type, and only JSON tells what a value is")),
        _ => refuse(at, format!("{what} holds lists or objects within lists or objects")),
    }
}

/// A list without nulls among its simple elements: outside of JSON they have no text.
pub(super) fn without_nulls(cx: &Context<'_>, ty: Type) -> Type {
    match ty {
        Type::List(element) => match *element {
            Type::Nullable(inner) if is_scalar(cx, &inner) => Type::List(inner),
            element => Type::List(Box::new(element)),
        },
        other => other,
    }
}

/// Whether a value has one text: everything but lists, maps and objects.
pub(super) fn is_scalar(cx: &Context<'_>, ty: &Type) -> bool {
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
        Type::Nullable(inner) => scalar(cx, inner, seen),
        Type::List(_) | Type::Map(_) | Type::Json => false,
        _ => true,
    }
}

/// Whether a value is an object, or a map, whose members are all simple.
pub(super) fn is_flat(cx: &Context<'_>, ty: &Type) -> bool {
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
