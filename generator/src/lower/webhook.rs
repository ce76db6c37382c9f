//! A description of webhooks -> drafts of deliveries: events, and the responses to them.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{
    Discriminator, Operation, PathItem, ReferenceOr, RequestBody, Response, Schema, SchemaKind, StatusCode,
};

use super::schema::{Types, union, view::View};
use crate::lower::draft::{DraftDelivery, DraftKind, DraftType, DraftWebhooks};
use crate::unique::free;
use crate::{
    diagnostic::Diagnostic,
    ir::{
        Table, Type, TypeId,
        webhook::{Event, Signature},
    },
    naming::{ident, lock::Lock, words::words},
    openapi::{
        Document, extension,
        references::{Component, ResolveError, Resolved, Resolver},
    },
    pointer::join,
};

/// The context of lowering all deliveries.
struct Context<'a> {
    resolver: Resolver<'a>,
    types: Types<'a>,
    /// The changes that a response to an event makes.
    changes: BTreeMap<TypeId, TypeId>,
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

/// Lowers a description of webhooks. Deliveries that the generator can't emit go to `unsupported`, with a warning.
pub(crate) fn lower(
    document: &Document,
    unsupported: &mut Vec<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> DraftWebhooks {
    let api = &document.api;
    let resolver = document.resolver();
    let said: extension::Webhooks = extension::read(&api.extensions, "", diagnostics);
    // The lock file has no names of webhooks.
    let lock = Lock::default();
    let mut cx = Context {
        resolver,
        types: Types::new(resolver, document.subtypes(), &lock).unshared(),
        changes: BTreeMap::new(),
    };
    let deliveries = cx.deliveries(document, unsupported, diagnostics);
    unsupported.extend(document.dropped.iter().cloned());
    union::distinguish(&mut cx.types);
    diagnostics.append(&mut cx.types.diagnostics);
    document.locate(diagnostics);
    DraftWebhooks {
        title: api.info.title.clone(),
        docs: api.info.description.clone().unwrap_or_default(),
        types: cx.types.defs,
        signature: signature(said.signature, diagnostics),
        deliveries,
    }
}

fn signature(said: Option<extension::Signature>, diagnostics: &mut Vec<Diagnostic>) -> Option<Signature> {
    let Some(said) = said else {
        let what = "the description doesn't say how deliveries are signed; no check of signatures is generated";
        let help = "add `x-oas-client: {signature: {header: X-Signature, scheme: hmac-sha1-url-form}}` at the top";
        // After an error the signature may be there, but wrong.
        if !diagnostics.iter().any(Diagnostic::is_error) {
            diagnostics.push(Diagnostic::warning("", what, help));
        }
        return None;
    };
    let at = join(&join("", extension::NAME), "signature");
    let token = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if said.header.is_empty() || !said.header.chars().all(token) {
        let what = format!("`{}` is not a valid header name", said.header);
        diagnostics.push(Diagnostic::error(&join(&at, "header"), what, "use letters, digits, `-` and `_`"));
    }
    let parameter = |name: &String| !name.is_empty() && !name.contains(['&', '=', '#', '?', '%', '+', ' ']);
    if let Some(name) = said.body_digest.as_ref().filter(|name| !parameter(name)) {
        let what = format!("`{name}` has characters that a URL escapes; it can't name the query parameter");
        diagnostics.push(Diagnostic::error(
            &join(&at, "body-digest"),
            what,
            "use a name without `&`, `=`, `#`, `?`, `%`, `+` and spaces",
        ));
    }
    Some(Signature { header: said.header, body_digest: said.body_digest })
}

impl<'a> Context<'a> {
    fn deliveries(
        &mut self,
        document: &'a Document,
        unsupported: &mut Vec<String>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<DraftDelivery> {
        let mut deliveries = Vec::new();
        for (path, item) in &document.api.paths.paths {
            let at = join("/paths", path);
            let outcome = match item {
                ReferenceOr::Item(item) => self.path(path, item, &at, diagnostics),
                ReferenceOr::Reference { reference } => {
                    let failed = document.failed_references().path_items.get(&at);
                    let why = failed.map_or("isn't resolved", |failed| &failed.message);
                    let why = format!("`$ref: {reference}` {why}");
                    if let Some(failed) = failed.filter(|failed| failed.is_error) {
                        diagnostics.push(Diagnostic::error(&join(&at, "$ref"), why, &failed.help));
                        continue;
                    }
                    reject(&at, why, "replace the reference with the path item itself")
                }
            };
            match outcome {
                Ok(delivery) => deliveries.push(delivery),
                Err(Rejection { at, why, help }) => {
                    unsupported.push(format!("POST {path}"));
                    let what = format!("deliveries to `{path}` are not generated: {why}");
                    diagnostics.push(Diagnostic::warning(&at, what, help));
                }
            }
        }
        deliveries
    }

    /// The deliveries to a path.
    fn path(
        &mut self,
        path: &str,
        item: &'a PathItem,
        at: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<DraftDelivery, Rejection> {
        for (method, _) in item.iter().filter(|(method, _)| *method != "post") {
            let what = format!("`{method}` is ignored: `post` describes deliveries");
            diagnostics.push(Diagnostic::warning(
                &join(at, method),
                what,
                "remove it; a delivery by GET has the same fields in its URL",
            ));
        }
        let Some(operation) = &item.post else {
            return reject(at, "the path has no `post`", "rename the method to `post`");
        };
        let at = join(at, "post");
        let (schema, at_form) = self.form(operation, &at)?;
        let view = View::new(schema);
        let Some(discriminator) = schema.schema_data.discriminator.as_ref().filter(|_| !view.one_of.is_empty()) else {
            return reject(
                &at_form,
                "its form is not a `oneOf` of events with a `discriminator`",
                "write `oneOf: [{$ref: '#/components/schemas/EVENT'}]` and `discriminator: {propertyName: EventType}`",
            );
        };
        let variants = self.variants(schema, discriminator, &at_form)?;
        let answers = self.answers(operation, &at, diagnostics)?;
        let mut used = BTreeSet::from(["Unknown".to_owned()]);
        let mut events = Vec::new();
        for (index, FormVariant { tag, schema, target, reference, at }) in variants.into_iter().enumerate() {
            let ty = self.event(reference, &discriminator.property_name, &at)?;
            let plain = tag.contains(|c: char| c.is_ascii_alphanumeric());
            let name = if plain { ident::pascal(&words(&tag)) } else { format!("Event{index}") };
            let changes = self.changes(schema, &answers, &target, diagnostics);
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
        for (name, answer) in &answers.several {
            if !events.iter().any(|event| event.changes == Some(answer.id)) {
                let what = format!("no event has `{name}` as its response");
                let help = format!("add `x-oas-client: {{changes: '{name}'}}` to the event's schema");
                diagnostics.push(Diagnostic::warning(&answer.at, what, &help));
            }
        }
        let doc = [&operation.summary, &operation.description].into_iter().flatten().map(|text| text.trim());
        Ok(DraftDelivery {
            path: path.to_owned(),
            docs: doc.collect::<Vec<_>>().join("\n\n"),
            tag: discriminator.property_name.clone(),
            events,
        })
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

    /// The schema of a delivery's form.
    fn form(&mut self, operation: &'a Operation, at: &str) -> Result<(&'a Schema, String), Rejection> {
        const FORM: &str = "write `requestBody: {content: {application/x-www-form-urlencoded: {schema: …}}}`";
        let Some(body) = &operation.request_body else { return reject(at, "it has no body", FORM) };
        let Resolved { value: body, pointer: at } = self.found::<RequestBody>(body, &join(at, "requestBody"))?;
        let at = join(&at, "content");
        let form = body.content.iter().find(|(kind, _)| essence(kind) == "application/x-www-form-urlencoded");
        let Some((kind, media)) = form else { return reject(&at, "its body is not a form", FORM) };
        let at = join(&join(&at, kind), "schema");
        let Some(schema) = &media.schema else { return reject(&at, "its form has no schema", FORM) };
        let found = self.found::<Schema>(schema, &at)?;
        Ok((found.value, found.pointer))
    }

    /// The variants of a form, by the values of the mapping, or else by the names of their schemas.
    fn variants(
        &mut self,
        form: &'a Schema,
        discriminator: &'a Discriminator,
        at: &str,
    ) -> Result<Vec<FormVariant<'a>>, Rejection> {
        let mut tags: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
        let at_mapping = join(&join(at, "discriminator"), "mapping");
        for (tag, target) in &discriminator.mapping {
            let name = target.strip_prefix("#/components/schemas/").unwrap_or(target);
            tags.entry(name).or_default().push(tag);
        }
        let mut variants = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, alternative) in View::new(form).one_of.iter().enumerate() {
            let at = join(&join(at, keyword(form)), index);
            let ReferenceOr::Reference { reference } = alternative else {
                return reject(&at, "the schema of an event is inline", MOVE_TO_COMPONENT);
            };
            let (name, schema, target) =
                self.resolver.follow::<Schema>(reference, &at).map_err(|lost| self.lost(lost, &at))?;
            let said = reference.strip_prefix("#/components/schemas/").unwrap_or(name);
            let given: Vec<_> =
                [tags.remove(said), tags.remove(name)].into_iter().flatten().flatten().cloned().collect();
            for tag in if given.is_empty() { vec![name.to_owned()] } else { given } {
                if !seen.insert(tag.clone()) {
                    return reject(
                        &at,
                        format!("two events have the name `{tag}`"),
                        "write another value for one of them in `discriminator/mapping`",
                    );
                }
                variants.push(FormVariant {
                    tag,
                    schema,
                    target: target.clone(),
                    reference: alternative,
                    at: at.clone(),
                });
            }
        }
        match tags.into_values().flatten().next() {
            Some(tag) => reject(
                &join(&at_mapping, tag),
                format!("`{tag}` refers to none of the schemas in `oneOf`"),
                "add a reference to its schema to `oneOf`, or remove this value",
            ),
            None => Ok(variants),
        }
    }

    /// The model of an event: its fields without the discriminator.
    fn event(&mut self, reference: &'a ReferenceOr<Schema>, tag: &str, at: &str) -> Result<TypeId, Rejection> {
        let shape = self.types.shape(reference, &[], at);
        let flat = |ty: &Type| flat(&self.types.defs, ty, true);
        let no_object = || reject(at, "an event is not an object with properties", OBJECT);
        let Type::Named(id) = shape.ty else { return no_object() };
        let Some(DraftKind::Struct(object)) = self.types.defs.get(id).map(|def| &def.kind) else {
            return no_object();
        };
        if let Some(field) = object.fields.iter().find(|field| !flat(&field.ty)) {
            return reject(
                at,
                format!("the field `{}` is an object or has nested arrays, which a form can't hold", field.wire_name),
                "write `type: string`; callers read the object from the string",
            );
        }
        if let Some(DraftKind::Struct(object)) = self.types.defs.get_mut(id).map(|def| &mut def.kind) {
            // The variant stands for the discriminator. A model has no additional fields of a form.
            let fields = std::mem::take(&mut object.fields).into_iter();
            object.fields = fields.filter(|field| field.wire_name != tag).collect();
            object.additional_properties = None;
        }
        Ok(id)
    }

    /// The JSON responses to a delivery.
    fn answers(
        &mut self,
        operation: &'a Operation,
        at: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Answers<'a>, Rejection> {
        let mut answers = Answers::default();
        let at = join(at, "responses");
        for (code, response) in &operation.responses.responses {
            let at = join(&at, code);
            let Resolved { value: response, pointer: at } = self.found::<Response>(response, &at)?;
            let json = response.content.iter().find(|(kind, _)| essence(kind) == "application/json");
            let Some((kind, media)) = json else { continue };
            let at = join(&join(&join(&at, "content"), kind), "schema");
            let Some(schema) = &media.schema else { continue };
            if *code != StatusCode::Code(200) {
                let what =
                    format!("JSON with status {code} is not generated: a response makes changes with status 200 only");
                diagnostics.push(Diagnostic::warning(&at, what, "describe it under `200`"));
                continue;
            }
            let Resolved { value: found, pointer: at_found } = self.found::<Schema>(schema, &at)?;
            let one_of = View::new(found).one_of;
            if one_of.is_empty() {
                let hint: Vec<_> = words(&operation.operation_id.clone().unwrap_or_default());
                let hint: Vec<_> = hint.into_iter().chain(["changes".to_owned()]).collect();
                answers.all = self.object(schema, &hint, &at)?.into();
            }
            for (index, alternative) in one_of.iter().enumerate() {
                let at = join(&join(&at_found, keyword(found)), index);
                let ReferenceOr::Reference { reference } = alternative else {
                    return reject(&at, "the schema of a response is inline", MOVE_TO_COMPONENT);
                };
                let id = self.object(alternative, &[], &at)?;
                answers.several.insert(reference, SuccessResponse { id, at });
            }
        }
        Ok(answers)
    }

    fn object(&mut self, schema: &'a ReferenceOr<Schema>, hint: &[String], at: &str) -> Result<TypeId, Rejection> {
        match self.types.shape(schema, hint, at).ty {
            Type::Named(id) => Ok(id),
            _ => reject(at, "a response is not an object with properties", OBJECT),
        }
    }

    /// The model of the changes that a response to an event makes.
    fn changes(
        &self,
        schema: &Schema,
        answers: &Answers<'_>,
        at: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<TypeId> {
        let said: extension::Event = extension::read(&schema.schema_data.extensions, at, diagnostics);
        let Some(said) = said.changes else { return answers.all };
        let found = answers.several.get(said.as_str());
        if found.is_none() {
            let what = format!("`changes` names `{said}`, which no response with status 200 has");
            let help = "write one of the references in the `oneOf` of the response's JSON";
            diagnostics.push(Diagnostic::error(at, what, help));
        }
        found.map(|answer| answer.id)
    }
}

/// A variant of a form.
struct FormVariant<'a> {
    tag: String,
    schema: &'a Schema,
    /// The location of the schema.
    target: String,
    reference: &'a ReferenceOr<Schema>,
    /// The location of the reference to it.
    at: String,
}

/// The JSON responses to a delivery.
#[derive(Default)]
struct Answers<'a> {
    /// The response to any event.
    all: Option<TypeId>,
    /// The responses by reference, if events choose one.
    several: BTreeMap<&'a str, SuccessResponse>,
}

struct SuccessResponse {
    id: TypeId,
    at: String,
}

/// Whether a form can hold a value: a string, or several with one name.
fn flat(defs: &Table<TypeId, DraftType>, ty: &Type, list: bool) -> bool {
    match ty {
        Type::Named(id) => {
            defs.get(*id).is_some_and(|def| matches!(def.kind, DraftKind::Enum(_) | DraftKind::IntegerEnum(_)))
        }
        Type::Array(item) => list && flat(defs, item, false),
        Type::Nullable(inner) => flat(defs, inner, list),
        Type::Map(_) | Type::Boxed(_) => false,
        _ => true,
    }
}

/// The keyword of a union.
fn keyword(union: &Schema) -> &'static str {
    match &union.schema_kind {
        SchemaKind::AnyOf { .. } => "anyOf",
        SchemaKind::Any(any) if any.one_of.is_empty() => "anyOf",
        _ => "oneOf",
    }
}

fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or("").trim().to_ascii_lowercase()
}
