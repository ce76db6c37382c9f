//! Objects that are pages of a list.

use crate::lower::Context;
use crate::lower::draft::{DraftKind, DraftStruct};
use crate::{
    ir::{Page, Type, TypeId},
    pointer,
};

/// Marks an object as a page if it has the URL of the next page, as the description's `paging` says, and one array.
pub(crate) fn is_page(cx: &mut Context<'_>, id: TypeId) -> bool {
    let Some(page) = page(cx, id) else { return false };
    if let Some(DraftKind::Struct(object)) = cx.types.defs.get_mut(id).map(|def| &mut def.kind) {
        object.page = Some(page);
    }
    true
}

fn page(cx: &Context<'_>, id: TypeId) -> Option<Page> {
    let paging = cx.extension.paging.as_ref()?;
    let object = object(cx, id)?;
    let lists = |field: &crate::lower::draft::DraftField| matches!(field.ty, Type::Array(_));
    let items = object.fields.iter().position(lists)?;
    if object.fields.iter().filter(|field| lists(field)).count() > 1 {
        return None;
    }
    let Type::Array(item) = &object.fields.get(items)?.ty else { return None };
    let mut next = Vec::new();
    let mut place = Type::Named(id);
    for step in paging.next_url.split('.') {
        let Type::Named(id) = place else { return None };
        let field = self::object(cx, id)?.fields.iter().find(|field| field.wire_name == step)?;
        next.push((field.name.clone(), !field.required || field.nullable));
        place = field.ty.clone();
    }
    let next_pointer = pointer::dotted(&paging.next_url);
    (place == Type::String).then(|| Page {
        items,
        item: (**item).clone(),
        next,
        next_pointer,
        token: paging.token.clone(),
    })
}

fn object<'c>(cx: &'c Context<'_>, id: TypeId) -> Option<&'c DraftStruct> {
    match &cx.types.defs.get(id)?.kind {
        DraftKind::Struct(object) => Some(object),
        _ => None,
    }
}
