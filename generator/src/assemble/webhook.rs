//! Drafts of deliveries -> the IR of webhooks: names, files, and only the models that a delivery needs.

use std::collections::{BTreeMap, BTreeSet};

use super::{cycles, types::finish};
use crate::{
    ir::{
        Api, Table, TypeDef, TypeId, reach,
        webhook::{Delivery, Webhooks},
    },
    lower::draft::{DraftDelivery, DraftType, DraftWebhooks},
    naming::{
        ident,
        lock::Lock,
        reserved::{RESERVED_MODULES, prelude},
        words::name_words,
    },
    unique::free,
};

/// Makes webhooks of their drafts.
pub(crate) fn assemble(drafts: DraftWebhooks, lock: &Lock) -> Webhooks {
    let DraftWebhooks { title, docs, mut types, signature, mut deliveries, event } = drafts;
    let event = prune(&mut types, &mut deliveries, event);
    cycles::cut(&mut types);
    let files = files(&types, &deliveries);
    let built = deliveries.iter().flat_map(|delivery| delivery.payload.events()).filter_map(|event| event.changes);
    let built = reach::closure(&types, built);
    let types: Table<TypeId, TypeDef> = types.map(|(id, draft)| {
        let file = files.get(&id).cloned().unwrap_or_else(|| "common".to_owned());
        finish(draft, None, file, built.contains(&id), super::types::Usage::default())
    });
    let mut taken = prelude();
    taken.extend(types.iter().map(|def| def.name.clone()));
    taken.extend(lock.model_names().cloned());
    let name = |delivery: &DraftDelivery, taken: &mut BTreeSet<String>| {
        let pinned = lock.model(&delivery.pointer, "").cloned();
        pinned.unwrap_or_else(|| free(taken, ident::pascal(&name_words(&delivery.path))))
    };
    let deliveries = deliveries.into_iter().map(|delivery| Delivery {
        name: name(&delivery, &mut taken),
        path: delivery.path,
        pointer: delivery.pointer,
        docs: delivery.docs,
        payload: delivery.payload,
    });
    let deliveries = deliveries.collect();
    Webhooks { api: Api { title, docs, types, ..Api::default() }, signature, deliveries, event }
}

/// Drops the types that no delivery reaches. Returns the new id of the union of the payloads.
fn prune(
    types: &mut Table<TypeId, DraftType>,
    deliveries: &mut [DraftDelivery],
    event: Option<TypeId>,
) -> Option<TypeId> {
    let roots = deliveries.iter().flat_map(|delivery| delivery.payload.models()).chain(event);
    let ids = types.prune(&reach::closure(types, roots));
    let change = |id: TypeId| ids.get(&id).copied().unwrap_or(id);
    deliveries.iter_mut().for_each(|delivery| delivery.payload.renumber(&change));
    types.iter_mut().for_each(|draft| draft.renumber(&change));
    event.map(change)
}

/// The file of each model that only one path needs.
fn files(types: &Table<TypeId, DraftType>, deliveries: &[DraftDelivery]) -> BTreeMap<TypeId, String> {
    let mut taken: BTreeSet<_> = RESERVED_MODULES.map(str::to_owned).into();
    let mut files: BTreeMap<TypeId, Vec<String>> = BTreeMap::new();
    for delivery in deliveries {
        let file = free(&mut taken, ident::snake(&name_words(&delivery.path)));
        for id in reach::closure(types, delivery.payload.models()) {
            files.entry(id).or_default().push(file.clone());
        }
    }
    let one = |(id, files): (TypeId, Vec<String>)| match <[String; 1]>::try_from(files) {
        Ok([file]) => Some((id, file)),
        Err(_) => None,
    };
    files.into_iter().filter_map(one).collect()
}
