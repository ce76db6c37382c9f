//! Objects and arrays that are pages of a list.

use crate::lower::{
    Context,
    draft::{DraftField, DraftKind, DraftStruct},
    paging::may_fit,
    source::Source,
};
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{FieldId, Page, Type},
    openapi::extension::{OperationPaging, Paging, PagingKind},
    pointer::{self, join},
};

/// Whether an operation's response is a page, as the operation's `paging` says: it has items, and, if pages have links, the URL of
/// the next page.
///
/// The document's `paging` is that of each `GET`. An operation of another method has its own.
pub(crate) fn is_page(cx: &mut Context<'_>, source: &Source<'_>, ty: &Type) -> bool {
    let is_meant = source.method == "get" || matches!(source.paging, OperationPaging::Own(_));
    let Some(paging) = cx.paging(source).filter(|paging| is_meant && may_fit(cx, source, paging)) else { return false };
    let Some(page) = page(cx, paging, ty) else { return false };
    let Type::Named(id) = *ty else { return true };
    let same = cx.pages.get(&id).is_none_or(|other| *other == page);
    if same {
        cx.pages.insert(id, page);
    } else {
        let what =
            format!("the response of `{}` is a page of an earlier operation with another `paging`", source.title());
        let help =
            "write the same `next-url`, `items` and `token` for both operations, or `paging: false` for one of them";
        cx.types.diagnostics.push(Diagnostic::new(code::DIFFERENT_PAGING, &source.at, what, help));
    }
    true
}

/// The page of a response, if the response is one.
pub(crate) fn page(cx: &Context<'_>, paging: &Paging, ty: &Type) -> Option<Page> {
    let Items { path, item, .. } = items(cx, paging, ty)?;
    let (next, next_pointer) = match &paging.kind {
        PagingKind::Links(names) => {
            // A property may have dots in its name.
            let mut pointers = names.iter().flat_map(|name| [join("", name), pointer::to_property(name)]);
            pointers.find_map(|pointer| {
                let (steps, _) = walk(cx, ty, &pointer).filter(|(_, ty)| *ty == Type::String)?;
                Some((steps.into_iter().map(|step| (step.name, step.is_optional)).collect(), pointer))
            })?
        }
        _ => (Vec::new(), String::new()),
    };
    Some(Page { items: path, item, next, next_pointer, token: paging.token.clone() })
}

/// The items of a page.
pub(crate) struct Items {
    /// The fields that lead to the items. Empty for an array.
    path: Vec<FieldId>,
    pub(crate) pointer: String,
    /// The type of an item.
    pub(crate) item: Type,
}

/// The items of a page: the property that `paging` names, or else the only array.
pub(crate) fn items(cx: &Context<'_>, paging: &Paging, ty: &Type) -> Option<Items> {
    let Some(name) = &paging.items else {
        return match ty {
            Type::Array(item) => Some(Items { path: Vec::new(), pointer: String::new(), item: (**item).clone() }),
            ty => only_array(cx, ty),
        };
    };
    [join("", name), pointer::to_property(name)].into_iter().find_map(|pointer| match walk(cx, ty, &pointer)? {
        (steps, Type::Array(item)) => {
            Some(Items { path: steps.into_iter().map(|step| step.field).collect(), pointer, item: *item })
        }
        _ => None,
    })
}

/// A field on the way to a value.
pub(crate) struct Step {
    field: FieldId,
    name: String,
    /// The field may be absent.
    is_optional: bool,
}

/// The fields that lead to the value at `pointer`, and its type.
pub(crate) fn walk(cx: &Context<'_>, ty: &Type, pointer: &str) -> Option<(Vec<Step>, Type)> {
    let (mut steps, mut ty) = (Vec::new(), ty.clone());
    for name in pointer::keys(pointer) {
        let object = object(cx, &ty)?;
        let (id, field) = object.fields.entries().find(|(_, field)| field.wire_name == name)?;
        let is_optional = !field.required || field.nullable || object.is_lenient;
        steps.push(Step { field: id, name: field.name.clone(), is_optional });
        ty = field.ty.clone();
    }
    Some((steps, ty))
}

/// The only array of an object.
fn only_array(cx: &Context<'_>, ty: &Type) -> Option<Items> {
    let array = |(id, field): (FieldId, &DraftField)| match &field.ty {
        Type::Array(item) => {
            Some(Items { path: vec![id], pointer: join("", &field.wire_name), item: (**item).clone() })
        }
        _ => None,
    };
    let mut arrays = object(cx, ty)?.fields.entries().filter_map(array);
    arrays.next().filter(|_| arrays.next().is_none())
}

/// The properties of a response that may hold the URL of the next page, if the response has one array.
pub(crate) fn links(cx: &Context<'_>, ty: &Type) -> Vec<String> {
    if only_array(cx, ty).is_none() {
        return Vec::new();
    }
    properties(cx, ty, |ty| *ty == Type::String)
}

/// The properties of a response and of its objects that have a wanted type, with dots between names.
pub(crate) fn properties(cx: &Context<'_>, ty: &Type, is_wanted: impl Fn(&Type) -> bool) -> Vec<String> {
    let Some(object) = object(cx, ty) else { return Vec::new() };
    let wanted = |object: &DraftStruct| {
        let wanted = object.fields.iter().filter(|field| is_wanted(&field.ty));
        wanted.map(|field| field.wire_name.clone()).collect::<Vec<_>>()
    };
    let nested = object.fields.iter().filter_map(|field| Some((field, self::object(cx, &field.ty)?)));
    let nested = nested.flat_map(|(field, inner)| {
        wanted(inner).into_iter().map(|name| format!("{}.{name}", field.wire_name)).collect::<Vec<_>>()
    });
    wanted(object).into_iter().chain(nested).collect()
}

fn object<'c>(cx: &'c Context<'_>, ty: &Type) -> Option<&'c DraftStruct> {
    let Type::Named(id) = ty else { return None };
    match &cx.types.defs.get(*id)?.kind {
        DraftKind::Struct(object) => Some(object),
        _ => None,
    }
}
