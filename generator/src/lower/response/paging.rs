//! Objects that are pages of a list.

use crate::lower::{
    Context,
    draft::{DraftField, DraftKind, DraftStruct},
    source::Source,
};
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{FieldId, Page, Type, TypeId},
    openapi::extension::Paging,
    pointer::{self, join},
};

/// Whether an operation's response is a page: it has the URL of the next page, as the operation's `paging` says, and one
/// array.
pub(crate) fn is_page(cx: &mut Context<'_>, source: &Source<'_>, id: TypeId) -> bool {
    let Some(page) = cx.paging(source).and_then(|paging| page(cx, paging, id)) else { return false };
    let same = cx.pages.get(&id).is_none_or(|other| *other == page);
    if same {
        cx.pages.insert(id, page);
    } else {
        let what =
            format!("the response of `{}` is a page of an earlier operation with another `paging`", source.title());
        let help = "write the same `next-url` and `token` for both operations, or `paging: false` for one of them";
        cx.types.diagnostics.push(Diagnostic::new(code::DIFFERENT_PAGING, &source.at, what, help));
    }
    true
}

fn page(cx: &Context<'_>, paging: &Paging, id: TypeId) -> Option<Page> {
    let object = object(cx, id)?;
    let (items, item) = only_array(object)?;
    // A property may have dots in its name.
    let mut pointers = paging.next_url.iter().flat_map(|name| [join("", name), pointer::to_property(name)]);
    let (next_pointer, next) = pointers.find_map(|pointer| Some((pointer.clone(), fields(cx, id, &pointer)?)))?;
    Some(Page { items, item, next, next_pointer, token: paging.token.clone() })
}

/// The fields that lead to the string at `pointer`, each with whether it may be absent.
fn fields(cx: &Context<'_>, id: TypeId, pointer: &str) -> Option<Vec<(String, bool)>> {
    let mut fields = Vec::new();
    let mut ty = Type::Named(id);
    for name in pointer::keys(pointer) {
        let Type::Named(id) = ty else { return None };
        let object = object(cx, id)?;
        let field = object.fields.iter().find(|field| field.wire_name == name)?;
        fields.push((field.name.clone(), !field.required || field.nullable || object.is_lenient));
        ty = field.ty.clone();
    }
    (ty == Type::String).then_some(fields)
}

/// The only array of an object, with the type of its items.
fn only_array(object: &DraftStruct) -> Option<(FieldId, Type)> {
    let array = |(id, field): (FieldId, &DraftField)| match &field.ty {
        Type::Array(item) => Some((id, (**item).clone())),
        _ => None,
    };
    let mut arrays = object.fields.entries().filter_map(array);
    arrays.next().filter(|_| arrays.next().is_none())
}

/// The properties of a response that may hold the URL of the next page, if the response has one array.
pub(crate) fn links(cx: &Context<'_>, id: TypeId) -> Vec<String> {
    let Some(object) = object(cx, id).filter(|object| only_array(object).is_some()) else { return Vec::new() };
    let strings = |object: &DraftStruct| {
        let strings = object.fields.iter().filter(|field| field.ty == Type::String);
        strings.map(|field| field.wire_name.clone()).collect::<Vec<_>>()
    };
    let nested = object.fields.iter().filter_map(|field| match field.ty {
        Type::Named(id) => Some((field, self::object(cx, id)?)),
        _ => None,
    });
    let nested = nested.flat_map(|(field, inner)| {
        strings(inner).into_iter().map(|name| format!("{}.{name}", field.wire_name)).collect::<Vec<_>>()
    });
    strings(object).into_iter().chain(nested).collect()
}

fn object<'c>(cx: &'c Context<'_>, id: TypeId) -> Option<&'c DraftStruct> {
    match &cx.types.defs.get(id)?.kind {
        DraftKind::Struct(object) => Some(object),
        _ => None,
    }
}
