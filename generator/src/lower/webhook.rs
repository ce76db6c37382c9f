//! Webhooks -> drafts of deliveries: events, and the responses to them.
//!
//! In comes a document of openapiv3, out go [`DraftWebhooks`]. The `pipeline` calls it. `content` selects the media type, `json`
//! lowers payloads of JSON, `event` the variants of forms, `response` the changes that responses make, and `signature` checks what
//! the description says of signatures.

mod content;
mod event;
mod json;
mod response;
mod signature;

use std::collections::BTreeMap;

use openapiv3::{MediaType, Operation, PathItem, ReferenceOr};

use super::{
    draft::{DraftDelivery, DraftWebhooks},
    schema::{Types, union, view::View},
};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    ir::{
        TypeId,
        webhook::{Event, Payload},
    },
    naming::{ident, lock::Lock, reserved, words::words},
    openapi::{
        Document, extension,
        references::{Component, ResolveError, Resolved, Resolver},
    },
    pointer::join,
    unique::free,
};
use content::{Content, Unread};
use event::FormVariant;
use response::JsonResponses;

/// The context of lowering all deliveries.
struct Context<'a> {
    resolver: Resolver<'a>,
    types: Types<'a>,
    /// The changes that a response to an event makes.
    changes: BTreeMap<TypeId, TypeId>,
    /// The models of events, each with its discriminator.
    tagged: Vec<(TypeId, String)>,
    /// The media types beside those that are read.
    unread: Vec<Unread>,
}

/// Why the generator can't emit the deliveries to a path.
struct Rejection {
    at: String,
    why: String,
    help: String,
}

fn reject<T>(at: &str, why: impl Into<String>, help: impl Into<String>) -> Result<T, Rejection> {
    Err(Rejection { at: at.to_owned(), why: why.into(), help: help.into() })
}

/// The help for a schema that must be an object.
const OBJECT: &str = "write its schema as `type: object` with `properties`";

/// The help for a schema that must be a component.
const MOVE_TO_COMPONENT: &str = "move it to `components/schemas/NAME`, and write `$ref: '#/components/schemas/NAME'`";

/// A path item of deliveries: its path or its webhook's name, and its location.
struct Item<'a> {
    name: &'a str,
    at: String,
    item: &'a ReferenceOr<PathItem>,
}

/// Lowers a description of webhooks: its paths, and its webhooks. Deliveries that the generator can't emit go to `unsupported`,
/// with a warning.
pub(crate) fn of_webhooks(
    document: &Document,
    lock: &Lock,
    unsupported: &mut Vec<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> DraftWebhooks {
    let said: extension::Webhooks = extension::read(&document.api.extensions, "", diagnostics);
    let paths = document.api.paths.paths.iter();
    let paths = paths.map(|(path, item)| Item { name: path, at: join("/paths", path), item });
    let items = paths.chain(webhooks(document)).collect();
    let mut drafts = lower(document, (items, lock), unsupported, diagnostics);
    drafts.signature = signature::signature(said.signature, &drafts.deliveries, diagnostics);
    unsupported.extend(document.dropped.iter().cloned());
    document.locate(diagnostics);
    drafts
}

/// Lowers the webhooks of an API's description, if it has some.
pub(crate) fn of_api(
    document: &Document,
    lock: &Lock,
    unsupported: &mut Vec<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<DraftWebhooks> {
    // The stage that lowers operations has reported mistakes in the extension.
    let said: extension::Document = extension::read(&document.api.extensions, "", &mut Vec::new());
    if document.webhooks.is_empty() {
        if said.signature.is_some() {
            let at = join(&join("", extension::NAME), "signature");
            let what = "`signature` has no effect: the description has no `webhooks`";
            diagnostics.push(
                Diagnostic::new(code::UNUSED_SIGNATURE, &at, what, "remove it, or describe the webhooks")
                    .on(Highlight::Key),
            );
        }
        return None;
    }
    let mut found = Vec::new();
    let mut drafts = lower(document, (webhooks(document).collect(), lock), unsupported, &mut found);
    if !drafts.deliveries.is_empty() {
        drafts.signature = signature::signature(said.signature, &drafts.deliveries, &mut found);
    }
    // Operations may have reported the same of the schemas that they share.
    found.retain(|diagnostic| !diagnostics.contains(diagnostic));
    diagnostics.append(&mut found);
    Some(drafts).filter(|drafts| !drafts.deliveries.is_empty())
}

fn webhooks(document: &Document) -> impl Iterator<Item = Item<'_>> {
    document.webhooks.iter().map(|(name, item)| Item { name, at: join("/webhooks", name), item })
}

fn lower<'a>(
    document: &'a Document,
    (items, lock): (Vec<Item<'a>>, &'a Lock),
    unsupported: &mut Vec<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> DraftWebhooks {
    let api = &document.api;
    let resolver = document.resolver();
    let mut cx = Context {
        resolver,
        types: Types::new(resolver, document.subtypes(), lock).unshared(),
        changes: BTreeMap::new(),
        tagged: Vec::new(),
        unread: Vec::new(),
    };
    let deliveries = cx.deliveries(document, items, unsupported, diagnostics);
    cx.remove_tags(&deliveries);
    let event = cx.union_of_payloads(&deliveries);
    union::distinguish(&mut cx.types);
    let event = event.filter(|event| cx.is_distinguished(*event));
    cx.warn_of_unread();
    diagnostics.append(&mut cx.types.diagnostics);
    DraftWebhooks {
        title: api.info.title.clone(),
        docs: api.info.description.clone().unwrap_or_default(),
        types: cx.types.defs,
        signature: None,
        deliveries,
        event,
    }
}

impl<'a> Context<'a> {
    fn deliveries(
        &mut self,
        document: &'a Document,
        items: Vec<Item<'a>>,
        unsupported: &mut Vec<String>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<DraftDelivery> {
        let mut deliveries = Vec::new();
        for Item { name, at, item } in items {
            let outcome = match item {
                ReferenceOr::Item(item) => self.delivery(name, item, &at, diagnostics),
                ReferenceOr::Reference { reference } => {
                    let failed = document.failed_references().path_items.get(&at);
                    let why = failed.map_or("isn't resolved", |failed| &failed.message);
                    let why = format!("`$ref: {reference}` {why}");
                    if failed.is_some_and(|failed| failed.is_error) {
                        continue;
                    }
                    reject(&at, why, "replace the reference with the path item itself")
                }
            };
            match outcome {
                Ok(delivery) => deliveries.push(delivery),
                Err(Rejection { at, why, help }) => {
                    unsupported.push(format!("POST {name}"));
                    let what = format!("deliveries to `{name}` are not generated: {why}");
                    diagnostics.push(Diagnostic::new(code::UNSUPPORTED_WEBHOOK, &at, what, help));
                }
            }
        }
        deliveries
    }

    /// The deliveries to a path, or of a webhook.
    fn delivery(
        &mut self,
        name: &str,
        item: &'a PathItem,
        at: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<DraftDelivery, Rejection> {
        warn_of_other_methods(item, at, diagnostics);
        let Some(operation) = &item.post else {
            return reject(at, "it has no `post`", "rename the method to `post`");
        };
        let (pointer, at) = (at.to_owned(), join(at, "post"));
        let payload = match self.content(operation, &at)? {
            Content::Json(media_type, at) => self.json(name, media_type, &at)?,
            Content::Form(media_type, at_form) => self.form(operation, media_type, (&at, &at_form), diagnostics)?,
        };
        let doc = [&operation.summary, &operation.description].into_iter().flatten().map(|text| text.trim());
        Ok(DraftDelivery { path: name.to_owned(), pointer, docs: doc.collect::<Vec<_>>().join("\n\n"), payload })
    }

    /// A form: one of several events.
    fn form(
        &mut self,
        operation: &'a Operation,
        media_type: &'a MediaType,
        (at, at_form): (&str, &str),
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Payload, Rejection> {
        let (schema, at_form) = self.form_schema(media_type, at_form)?;
        let view = View::new(schema);
        let Some(discriminator) = schema.schema_data.discriminator.as_ref().filter(|_| !view.one_of.is_empty()) else {
            return reject(
                &at_form,
                "its form is not a `oneOf` of events with a `discriminator`",
                "write `oneOf: [{$ref: '#/components/schemas/EVENT'}]` and `discriminator: {propertyName: EventType}`",
            );
        };
        let variants = self.variants(schema, discriminator, &at_form)?;
        let responses = self.json_responses(operation, at, diagnostics)?;
        let events = self.events(variants, &discriminator.property_name, &responses, diagnostics)?;
        warn_of_unused(&responses, &events, diagnostics);
        Ok(Payload::Form { tag: discriminator.property_name.clone(), events })
    }

    /// The events of a form's variants, each with the changes of its response.
    fn events(
        &mut self,
        variants: Vec<FormVariant<'a>>,
        tag_property: &str,
        responses: &JsonResponses<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Vec<Event>, Rejection> {
        let mut used = reserved::variants();
        let mut events = Vec::new();
        for (index, FormVariant { tag, schema, target, reference, at }) in variants.into_iter().enumerate() {
            let ty = self.event(reference, tag_property, &at)?;
            let plain = tag.contains(|c: char| c.is_ascii_alphanumeric());
            let name = if plain { ident::pascal(&words(&tag)) } else { format!("Event{index}") };
            let changes = self.changes(schema, responses, &target, diagnostics);
            if let Some(changes) = changes
                && *self.changes.entry(ty).or_insert(changes) != changes
            {
                return reject(
                    &at,
                    "two responses to one event make different changes",
                    "write a schema for the events of each path",
                );
            }
            events.push(Event { name: free(&mut used, name), tag, ty, changes });
        }
        Ok(events)
    }

    /// The item, or the target of its reference.
    fn found<T: Component>(&mut self, item: &'a ReferenceOr<T>, at: &str) -> Result<Resolved<'a, T>, Rejection> {
        self.resolver.get(item, at).map_err(|lost| self.lost(lost, at))
    }

    fn lost(&mut self, lost: ResolveError, at: &str) -> Rejection {
        let why = match lost {
            ResolveError::Invalid(diagnostic) => {
                self.types.diagnostics.extend(diagnostic);
                "a reference has no target".to_owned()
            }
            ResolveError::Unsupported(what) => what,
        };
        Rejection { at: at.to_owned(), why, help: "replace the reference with its target".to_owned() }
    }
}

fn warn_of_other_methods(item: &PathItem, at: &str, diagnostics: &mut Vec<Diagnostic>) {
    for (method, _) in item.iter().filter(|(method, _)| *method != "post") {
        let what = format!("`{method}` is ignored: `post` describes deliveries");
        let help = "remove it; a delivery by GET has the same fields in its URL";
        diagnostics.push(Diagnostic::new(code::UNSUPPORTED_WEBHOOK, &join(at, method), what, help));
    }
}

/// Warns of the responses that no event has.
fn warn_of_unused(responses: &JsonResponses<'_>, events: &[Event], diagnostics: &mut Vec<Diagnostic>) {
    for (name, response) in &responses.several {
        if !events.iter().any(|event| event.changes == Some(response.id)) {
            let what = format!("no event has `{name}` as its response");
            let help = format!("add `x-oas-client: {{changes: '{name}'}}` to the event's schema");
            diagnostics.push(Diagnostic::new(code::UNUSED_RESPONSE, &response.at, what, &help));
        }
    }
}
