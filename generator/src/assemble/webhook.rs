//! Drafts of deliveries -> the IR of webhooks: names, files, and only the models that a delivery needs.

use std::collections::{BTreeMap, BTreeSet};

use super::{cycles, types::finish};
use crate::{
    ir::{
        Api, Table, TypeDef, TypeId, reach,
        webhook::{Delivery, Event, Webhooks},
    },
    lower::draft::{DraftDelivery, DraftType, DraftWebhooks},
    naming::{
        ident,
        reserved::{RESERVED_MODULES, prelude},
        words::words,
    },
    unique::free,
};

/// Makes webhooks of their drafts.
pub(crate) fn assemble(drafts: DraftWebhooks) -> Webhooks {
    let DraftWebhooks { title, docs, mut types, signature, mut deliveries } = drafts;
    prune(&mut types, &mut deliveries);
    cycles::cut(&mut types);
    let files = files(&types, &deliveries);
    let built = deliveries.iter().flat_map(|delivery| &delivery.events).filter_map(|event| event.changes);
    let built = reach::closure(&types, built);
    let types: Table<TypeId, TypeDef> = types.map(|(id, draft)| {
        let file = files.get(&id).cloned().unwrap_or_else(|| "common".to_owned());
        finish(draft, None, file, built.contains(&id), super::types::Usage::default())
    });
    let mut taken = prelude();
    taken.extend(types.iter().map(|def| def.name.clone()));
    let deliveries = deliveries.into_iter().map(|delivery| Delivery {
        name: free(&mut taken, ident::pascal(&words(&delivery.path))),
        path: delivery.path,
        docs: delivery.docs,
        tag: delivery.tag,
        events: delivery.events,
    });
    let deliveries = deliveries.collect();
    Webhooks { api: Api { title, docs, types, ..Api::default() }, signature, deliveries }
}

/// The models of an event: its fields, and the changes that a response to it makes.
fn models(event: &Event) -> impl Iterator<Item = TypeId> {
    [Some(event.ty), event.changes].into_iter().flatten()
}

/// Drops the types that no delivery reaches.
fn prune(types: &mut Table<TypeId, DraftType>, deliveries: &mut [DraftDelivery]) {
    let events = deliveries.iter().flat_map(|delivery| &delivery.events);
    let ids = types.prune(&reach::closure(types, events.flat_map(models)));
    let change = |id: TypeId| ids.get(&id).copied().unwrap_or(id);
    for event in deliveries.iter_mut().flat_map(|delivery| &mut delivery.events) {
        event.ty = change(event.ty);
        event.changes = event.changes.map(change);
    }
    types.iter_mut().for_each(|draft| draft.renumber(&change));
}

/// The file of each model that only one path needs.
fn files(types: &Table<TypeId, DraftType>, deliveries: &[DraftDelivery]) -> BTreeMap<TypeId, String> {
    let mut taken: BTreeSet<_> = RESERVED_MODULES.map(str::to_owned).into();
    let mut files: BTreeMap<TypeId, Vec<String>> = BTreeMap::new();
    for delivery in deliveries {
        let file = free(&mut taken, ident::snake(&words(&delivery.path)));
        for id in reach::closure(types, delivery.events.iter().flat_map(models)) {
            files.entry(id).or_default().push(file.clone());
        }
    }
    let one = |(id, files): (TypeId, Vec<String>)| match <[String; 1]>::try_from(files) {
        Ok([file]) => Some((id, file)),
        Err(_) => None,
    };
    files.into_iter().filter_map(one).collect()
}
