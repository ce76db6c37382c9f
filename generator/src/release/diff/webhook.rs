//! Webhooks: deliveries, their events and replies, their signature and models.

use super::{
    model::compare_models,
    pairs::pairs,
    rule::{
        DELIVERY_ADDED, DELIVERY_REMOVED, DELIVERY_RENAMED, DELIVERY_TYPE, EVENT_ADDED, EVENT_REMOVED, EVENT_RENAMED,
        EVENT_TYPE, EVENT_WIRE, REPLY_ADDED, REPLY_REMOVED, REPLY_TYPE, SIGNATURE_ADDED, SIGNATURE_REMOVED,
        SIGNATURE_WIRE,
    },
    sides::{NO_POINTERS, Pointers, Sides},
};
use crate::release::public_api::{Delivery, Event, PublicApi, Webhooks};

/// The module of webhooks.
const MODULE: &str = "webhooks::";

/// Compares all webhooks. Their models have names of their own.
pub(super) fn compare_webhooks(sides: &mut Sides<'_>) {
    let (before, after) = (&sides.before.webhooks, &sides.after.webhooks);
    if before == after || sides.is_partial() {
        return;
    }
    let models = |webhooks: &Webhooks| PublicApi { models: webhooks.models.clone(), ..PublicApi::default() };
    let (models_before, models_after) = (models(before), models(after));
    let mut own = Sides::new(&models_before, &models_after).in_module(MODULE);
    compare_models(&mut own);
    compare_signatures(&mut own, before, after);
    compare_deliveries(&mut own, &before.deliveries, &after.deliveries);
    own.compare_docs("webhooks", &before.docs, &after.docs, NO_POINTERS);
    let changes = own.changes;
    sides.changes.extend(changes);
}

fn compare_signatures(sides: &mut Sides<'_>, before: &Webhooks, after: &Webhooks) {
    let subject = "webhooks::validator";
    match (&before.signature, &after.signature) {
        (Some(was), None) => {
            sides.report(SIGNATURE_REMOVED, subject, format!("was the header `{}`", was.header), NO_POINTERS);
        }
        (None, Some(is)) => sides.report(SIGNATURE_ADDED, subject, format!("the header `{}`", is.header), NO_POINTERS),
        (Some(was), Some(is)) => {
            sides.compare(SIGNATURE_WIRE, subject, (&was.header, &is.header), NO_POINTERS);
            sides.compare(SIGNATURE_WIRE, subject, (&was.scheme, &is.scheme), NO_POINTERS);
        }
        (None, None) => {}
    }
}

/// Compares the deliveries, by their paths, then by their names.
fn compare_deliveries(sides: &mut Sides<'_>, before: &[Delivery], after: &[Delivery]) {
    let path = |delivery: &Delivery| Some(delivery.path.clone());
    let name = |delivery: &Delivery| Some(delivery.name.clone());
    let found = pairs(before, after, &[&path, &name]);
    for delivery in found.removed {
        let what = format!("was sent to `{}`", delivery.path);
        sides.report(DELIVERY_REMOVED, &subject(delivery), what, (&delivery.pointer, ""));
    }
    for (was, is) in found.both {
        compare_delivery(sides, was, is);
    }
    for delivery in found.added {
        let what = format!("is sent to `{}`", delivery.path);
        sides.report(DELIVERY_ADDED, &subject(delivery), what, ("", &delivery.pointer));
    }
}

fn subject(delivery: &Delivery) -> String {
    format!("{MODULE}{}", delivery.name)
}

fn compare_delivery(sides: &mut Sides<'_>, was: &Delivery, is: &Delivery) {
    let (before, after) = (subject(was), subject(is));
    let pointers = (was.pointer.as_str(), is.pointer.as_str());
    sides.compare(DELIVERY_RENAMED, &before, (&before, &after), pointers);
    let payload = |delivery: &Delivery| delivery.json.clone().unwrap_or_else(|| "a form of events".to_owned());
    sides.compare_types(DELIVERY_TYPE, &before, (&payload(was), &payload(is)), pointers);
    if let (Some(tag_was), Some(tag_is)) = (&was.tag, &is.tag)
        && tag_was != tag_is
    {
        let what = format!("the field `{tag_is}` names the event now, was `{tag_was}`");
        sides.report(EVENT_WIRE, &before, what, pointers);
    }
    compare_events(sides, (&before, &after), (&was.events, &is.events), pointers);
    sides.compare_docs(&before, &was.docs, &is.docs, pointers);
}

/// Compares the events of a form, by their names on the wire, then by their names in Rust.
fn compare_events(
    sides: &mut Sides<'_>,
    (before, after): (&str, &str),
    (was, is): (&[Event], &[Event]),
    pointers: Pointers<'_>,
) {
    let tag = |event: &Event| Some(event.tag.clone());
    let name = |event: &Event| Some(event.name.clone());
    let found = pairs(was, is, &[&tag, &name]);
    for event in found.removed {
        let what = format!("`{}` is `Unknown` from now on", event.tag);
        sides.report(EVENT_REMOVED, &format!("{before}::{}", event.name), what, pointers);
    }
    for (was, is) in found.both {
        compare_event(sides, &format!("{before}::{}", was.name), (was, is), pointers);
    }
    for event in found.added {
        let what = format!("`{}`", event.tag);
        sides.report(EVENT_ADDED, &format!("{after}::{}", event.name), what, pointers);
    }
}

fn compare_event(sides: &mut Sides<'_>, subject: &str, (was, is): (&Event, &Event), pointers: Pointers<'_>) {
    sides.compare(EVENT_RENAMED, subject, (&was.name, &is.name), pointers);
    sides.compare(EVENT_WIRE, subject, (&was.tag, &is.tag), pointers);
    let model = |name: &str| format!("models::{name}");
    sides.compare_types(EVENT_TYPE, subject, (&model(&was.ty), &model(&is.ty)), pointers);
    let reply = format!("{subject} reply");
    match (&was.reply, &is.reply) {
        (Some(was), None) => sides.report(REPLY_REMOVED, &reply, format!("was `{MODULE}{was}`"), pointers),
        (None, Some(is)) => sides.report(REPLY_ADDED, &reply, format!("`{MODULE}{is}`"), pointers),
        (Some(was), Some(is)) => sides.compare_types(REPLY_TYPE, &reply, (&model(was), &model(is)), pointers),
        (None, None) => {}
    }
}
