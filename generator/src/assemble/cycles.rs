//! Models that contain themselves: a field in each circle holds its model by pointer.

use std::collections::BTreeSet;

use crate::{
    ir::{Table, Type, TypeId, reach::References},
    lower::draft::{DraftKind, DraftType},
};

/// The models that hold a model by value, for each model.
type Holders = Table<TypeId, BTreeSet<TypeId>>;

/// Puts a pointer where a model contains itself by value, directly or through others.
pub(super) fn cut(drafts: &mut Table<TypeId, DraftType>) {
    let mut holders = holders(drafts);
    for id in drafts.ids() {
        let Some(draft) = drafts.get_mut(id) else { continue };
        let reaching = reaching(&holders, id);
        if reaching.contains(&id) {
            let mut cut = Vec::new();
            values(draft).into_iter().for_each(|ty| put_pointer(ty, &reaching, &mut cut));
            for held in cut {
                holders.get_mut(held).map(|holders| holders.remove(&id));
            }
        }
        // A model that is in no circle any more is on the way around no circle.
        let held: Vec<_> = held_by_value(draft).collect();
        if held.iter().all(|held| !reaching.contains(held)) {
            for held in held {
                holders.get_mut(held).map(|holders| holders.remove(&id));
            }
            holders.get_mut(id).map(BTreeSet::clear);
        }
    }
}

/// The types of a model's values.
fn values(draft: &mut DraftType) -> Vec<&mut Type> {
    match &mut draft.kind {
        DraftKind::Struct(object) => object.fields.iter_mut().map(|field| &mut field.ty).collect(),
        DraftKind::Union(union) => union.variants.iter_mut().map(|variant| &mut variant.ty).collect(),
        DraftKind::TestedUnion(union) => union.variants.iter_mut().map(|variant| &mut variant.ty).collect(),
        _ => Vec::new(),
    }
}

/// Puts a pointer in place of a model that is in the circle, also in a tuple.
fn put_pointer(ty: &mut Type, circle: &BTreeSet<TypeId>, cut: &mut Vec<TypeId>) {
    match ty {
        Type::Named(held) if circle.contains(held) => {
            cut.push(*held);
            *ty = Type::Boxed(*held);
        }
        Type::Tuple(items) => items.iter_mut().for_each(|item| put_pointer(item, circle, cut)),
        Type::Nullable(inner) => put_pointer(inner, circle, cut),
        _ => {}
    }
}

fn holders(drafts: &Table<TypeId, DraftType>) -> Holders {
    let mut holders: Holders = drafts.iter().map(|_| BTreeSet::new()).collect();
    for (id, draft) in drafts.entries() {
        for held in held_by_value(draft) {
            holders.get_mut(held).map(|holders| holders.insert(id));
        }
    }
    holders
}

fn held_by_value(draft: &DraftType) -> impl Iterator<Item = TypeId> + use<> {
    draft.references().into_iter().filter_map(|(held, by_value)| by_value.then_some(held))
}

/// The models that contain a model by value. A model among its own is in a circle.
fn reaching(holders: &Holders, id: TypeId) -> BTreeSet<TypeId> {
    let mut reaching = BTreeSet::new();
    let mut next = vec![id];
    while let Some(id) = next.pop() {
        next.extend(holders.get(id).into_iter().flatten().filter(|holder| reaching.insert(**holder)));
    }
    reaching
}
