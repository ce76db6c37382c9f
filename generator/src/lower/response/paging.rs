//! Objects that are pages of a list.

use crate::lower::Context;
use crate::lower::draft::{DraftField, DraftKind, DraftStruct};
use crate::{
    ir::{FieldId, Page, Type, TypeId},
    pointer,
};

/// Whether an object is a page: it has the URL of the next page, as the description's `paging` says, and one array.
pub(crate) fn is_page(cx: &mut Context<'_>, id: TypeId) -> bool {
    let page = page(cx, id);
    let is_page = page.is_some();
    cx.pages.extend(page.map(|page| (id, page)));
    is_page
}

fn page(cx: &Context<'_>, id: TypeId) -> Option<Page> {
    let paging = cx.extension.paging.as_ref()?;
    let object = object(cx, id)?;
    let array = |(id, field): (FieldId, &DraftField)| match &field.ty {
        Type::Array(item) => Some((id, (**item).clone())),
        _ => None,
    };
    let mut arrays = object.fields.entries().filter_map(array);
    let (Some((items, item)), None) = (arrays.next(), arrays.next()) else { return None };
    let mut next = Vec::new();
    let mut ty = Type::Named(id);
    for step in paging.next_url.split('.') {
        let Type::Named(id) = ty else { return None };
        let field = self::object(cx, id)?.fields.iter().find(|field| field.wire_name == step)?;
        next.push((field.name.clone(), !field.required || field.nullable));
        ty = field.ty.clone();
    }
    let next_pointer = pointer::dotted(&paging.next_url);
    (ty == Type::String).then(|| Page { items, item, next, next_pointer, token: paging.token.clone() })
}

fn object<'c>(cx: &'c Context<'_>, id: TypeId) -> Option<&'c DraftStruct> {
    match &cx.types.defs.get(id)?.kind {
        DraftKind::Struct(object) => Some(object),
        _ => None,
    }
}
