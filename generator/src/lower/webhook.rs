//! A description of webhooks -> deliveries: what a service sends to its users' servers, and how they answer.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{
    Discriminator, Operation, PathItem, ReferenceOr, RequestBody, Response, Schema, SchemaKind, StatusCode,
};

use super::schema::{Types, union, view::View};
use crate::{
    diagnostic::Diagnostic,
    ir::{
        Api, Type, TypeDef, TypeId, TypeKind,
        webhook::{Delivery, Event, Signature, Webhooks},
    },
    naming::{ident, lock::Lock, words::words},
    openapi::{
        Document, extension,
        references::{Component, ResolveError, Resolved, Resolver},
    },
    pointer::join,
};
use crate::{ir::reach, naming::reserved::RESERVED_MODULES, naming::reserved::prelude, unique::free};

/// What lowering webhooks shares.
struct Context<'a> {
    resolver: Resolver<'a>,
    types: Types<'a>,
    /// What each event can be answered with, if anything.
    changes: BTreeMap<TypeId, TypeId>,
}

/// Why deliveries to a path can't be generated.
struct Refusal {
    at: String,
    why: String,
}

fn refuse<T>(at: &str, why: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal { at: at.to_owned(), why: why.into() })
}

/// Settles everything that is emitted of webhooks. Deliveries that are not go to `unsupported`, with a warning.
pub(crate) fn lower(document: &Document, unsupported: &mut Vec<String>, diagnostics: &mut Vec<Diagnostic>) -> Webhooks {
    let api = &document.api;
    let resolver = document.resolver();
    let said: extension::Webhooks = extension::read(&api.extensions, "", diagnostics);
    // Names of webhooks aren't published yet.
    let lock = Lock::default();
    let mut cx = Context {
        resolver,
        types: Types::new(resolver, document.subtypes(), &lock).unshared(),
        changes: BTreeMap::new(),
    };
    let mut deliveries = Vec::new();
    for (path, item) in &api.paths.paths {
        let at = join("/paths", path);
        let outcome = match item {
            ReferenceOr::Item(item) => cx.path(path, item, &at, diagnostics),
            ReferenceOr::Reference { reference } => {
                let failed = document.failed_references().path_items.get(&at);
                let why = format!("`$ref: {reference}` {}", failed.map_or("isn't resolved", |failed| &failed.message));
                if let Some(failed) = failed.filter(|failed| failed.is_error) {
                    diagnostics.push(Diagnostic::error(&join(&at, "$ref"), why, &failed.help));
                    continue;
                }
                refuse(&at, why)
            }
        };
        match outcome {
            Ok(delivery) => deliveries.push(delivery),
            Err(Refusal { at, why }) => {
                unsupported.push(format!("POST {path}"));
                let what = format!("deliveries to `{path}` were not generated: {why}");
                diagnostics.push(Diagnostic::warning(&at, what, "the rest is; receive these as raw fields"));
            }
        }
    }
    unsupported.extend(document.dropped.iter().cloned());
    union::settle(&mut cx.types);
    diagnostics.append(&mut cx.types.diagnostics);
    document.locate(diagnostics);
    let mut types = reached(cx.types.defs, &mut deliveries);
    reach::cut_cycles(&mut types);
    let mut taken = prelude();
    taken.extend(types.iter().map(|def| def.name.clone()));
    for delivery in &mut deliveries {
        delivery.name = free(&mut taken, ident::pascal(&words(&delivery.path)));
    }
    settle(&mut types, &deliveries);
    let doc = api.info.description.clone().unwrap_or_default();
    let api = Api { title: api.info.title.clone(), docs: doc, types, ..Api::default() };
    Webhooks { api, signature: signature(said.signature, diagnostics), deliveries }
}

fn signature(said: Option<extension::Signature>, diagnostics: &mut Vec<Diagnostic>) -> Option<Signature> {
    let Some(said) = said else {
        let what = "how deliveries are signed isn't said; nothing to check them with is generated";
        let help = "say `x-oas-client: {signature: {header: …, scheme: hmac-sha1-url-form}}` at the top";
        // What is said may be wrong; then that is the mistake.
        if !diagnostics.iter().any(Diagnostic::is_error) {
            diagnostics.push(Diagnostic::warning("", what, help));
        }
        return None;
    };
    let at = join(&join("", extension::NAME), "signature");
    let token = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if said.header.is_empty() || !said.header.chars().all(token) {
        let what = format!("`{}` can't be a header's name", said.header);
        diagnostics.push(Diagnostic::error(&join(&at, "header"), what, "letters, digits, `-` and `_`"));
    }
    let parameter = |name: &String| !name.is_empty() && !name.contains(['&', '=', '#', '?', '%', '+', ' ']);
    if let Some(name) = said.body_digest.as_ref().filter(|name| !parameter(name)) {
        let what = format!("`{name}` can't be a query parameter's name as it is written");
        diagnostics.push(Diagnostic::error(
            &join(&at, "body-digest"),
            what,
            "a name without characters that are escaped",
        ));
    }
    Some(Signature { header: said.header, body_digest: said.body_digest })
}

impl<'a> Context<'a> {
    /// What is delivered to a path.
    fn path(
        &mut self,
        path: &str,
        item: &'a PathItem,
        at: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Delivery, Refusal> {
        for (method, _) in item.iter().filter(|(method, _)| *method != "post") {
            let what = format!("`{method}` isn't read: deliveries are described by `post`");
            diagnostics.push(Diagnostic::warning(&join(at, method), what, "with GET the same fields stand in the URL"));
        }
        let Some(operation) = &item.post else { return refuse(at, "it has no `post`") };
        let at = join(at, "post");
        let (schema, at_form) = self.form(operation, &at)?;
        let view = View::new(schema);
        let Some(discriminator) = schema.schema_data.discriminator.as_ref().filter(|_| !view.one_of.is_empty()) else {
            return refuse(&at_form, "its form is no `oneOf` of events with a `discriminator`");
        };
        let members = self.members(schema, discriminator, &at_form)?;
        let answers = self.answers(operation, &at, diagnostics)?;
        let mut used = BTreeSet::from(["Unknown".to_owned()]);
        let mut events = Vec::new();
        for (index, Member { tag, schema, target, reference, at }) in members.into_iter().enumerate() {
            let ty = self.event(reference, &discriminator.property_name, &at)?;
            let plain = tag.contains(|c: char| c.is_ascii_alphanumeric());
            let name = if plain { ident::pascal(&words(&tag)) } else { format!("Event{index}") };
            let changes = self.changes(schema, &answers, &target, diagnostics);
            if let Some(changes) = changes
                && *self.changes.entry(ty).or_insert(changes) != changes
            {
                return refuse(
                    &at,
                    "an event is answered with other changes than elsewhere; give it a schema of its own",
                );
            }
            events.push(Event { name: free(&mut used, name), tag, ty, changes });
        }
        for (name, answer) in &answers.several {
            if !events.iter().any(|event| event.changes == Some(answer.id)) {
                let what = format!("no event says that it is answered with `{name}`");
                let help = "say `x-oas-client: {changes: …}` in the event's schema";
                diagnostics.push(Diagnostic::warning(&answer.at, what, help));
            }
        }
        let doc = [&operation.summary, &operation.description].into_iter().flatten().map(|text| text.trim());
        Ok(Delivery {
            name: String::new(),
            path: path.to_owned(),
            docs: doc.collect::<Vec<_>>().join("\n\n"),
            tag: discriminator.property_name.clone(),
            events,
        })
    }

    /// The thing itself, or what its reference leads to.
    fn found<T: Component>(&mut self, item: &'a ReferenceOr<T>, at: &str) -> Result<Resolved<'a, T>, Refusal> {
        self.resolver.get(item, at).map_err(|lost| self.lost(lost, at))
    }

    fn lost(&mut self, lost: ResolveError, at: &str) -> Refusal {
        let why = match lost {
            ResolveError::Invalid(diagnostic) => {
                self.types.diagnostics.extend(diagnostic);
                "a reference has no target".to_owned()
            }
            ResolveError::Unsupported(what) => what,
        };
        Refusal { at: at.to_owned(), why }
    }

    /// The schema of the form that is delivered.
    fn form(&mut self, operation: &'a Operation, at: &str) -> Result<(&'a Schema, String), Refusal> {
        let Some(body) = &operation.request_body else { return refuse(at, "it has no body") };
        let Resolved { value: body, pointer: at } = self.found::<RequestBody>(body, &join(at, "requestBody"))?;
        let at = join(&at, "content");
        let form = body.content.iter().find(|(kind, _)| essence(kind) == "application/x-www-form-urlencoded");
        let Some((kind, media)) = form else { return refuse(&at, "its body is no form") };
        let at = join(&join(&at, kind), "schema");
        let Some(schema) = &media.schema else { return refuse(&at, "its form has no schema") };
        let found = self.found::<Schema>(schema, &at)?;
        Ok((found.value, found.pointer))
    }

    /// The alternatives of a form under their names on the wire: those that the mapping gives, else the schema's own.
    fn members(
        &mut self,
        form: &'a Schema,
        discriminator: &'a Discriminator,
        at: &str,
    ) -> Result<Vec<Member<'a>>, Refusal> {
        let mut tags: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
        let at_mapping = join(&join(at, "discriminator"), "mapping");
        for (tag, target) in &discriminator.mapping {
            let name = target.strip_prefix("#/components/schemas/").unwrap_or(target);
            tags.entry(name).or_default().push(tag);
        }
        let mut members = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, alternative) in View::new(form).one_of.iter().enumerate() {
            let at = join(&join(at, keyword(form)), index);
            let ReferenceOr::Reference { reference } = alternative else {
                return refuse(&at, "an event's schema is written in place; put it under `components/schemas`");
            };
            let (name, schema, target) =
                self.resolver.follow::<Schema>(reference, &at).map_err(|lost| self.lost(lost, &at))?;
            let said = reference.strip_prefix("#/components/schemas/").unwrap_or(name);
            let given: Vec<_> =
                [tags.remove(said), tags.remove(name)].into_iter().flatten().flatten().cloned().collect();
            for tag in if given.is_empty() { vec![name.to_owned()] } else { given } {
                if !seen.insert(tag.clone()) {
                    return refuse(&at, format!("two events are called `{tag}`"));
                }
                members.push(Member { tag, schema, target: target.clone(), reference: alternative, at: at.clone() });
            }
        }
        match tags.into_values().flatten().next() {
            Some(tag) => refuse(&join(&at_mapping, tag), format!("`{tag}` names none of the alternatives in `oneOf`")),
            None => Ok(members),
        }
    }

    /// The model of an event: an object of what a form can hold, without the field that names it.
    fn event(&mut self, reference: &'a ReferenceOr<Schema>, tag: &str, at: &str) -> Result<TypeId, Refusal> {
        let shape = self.types.shape(reference, &[], at);
        let flat = |ty: &Type| flat(&self.types.defs, ty, true);
        let Type::Named(id) = shape.ty else { return refuse(at, "an event is no object with fields") };
        let Some(TypeKind::Struct(object)) = self.types.defs.get(id).map(|def| &def.kind) else {
            return refuse(at, "an event is no object with fields");
        };
        if let Some(field) = object.fields.iter().find(|field| !flat(&field.ty)) {
            return refuse(at, format!("the field `{}` holds an object or lists, which no form has", field.wire_name));
        }
        if let Some(TypeKind::Struct(object)) = self.types.defs.get_mut(id).map(|def| &mut def.kind) {
            // The variant says it. Further fields of a form are no members of anything.
            object.fields.retain(|field| field.wire_name != tag);
            object.additional_properties = None;
        }
        Ok(id)
    }

    /// What a delivery can be answered with beside a bare status.
    fn answers(
        &mut self,
        operation: &'a Operation,
        at: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Answers<'a>, Refusal> {
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
                let what = format!("JSON with status {code} isn't generated: only 200 takes changes");
                diagnostics.push(Diagnostic::warning(&at, what, "callers build such an answer themselves"));
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
                    return refuse(&at, "an answer's schema is written in place; put it under `components/schemas`");
                };
                let id = self.object(alternative, &[], &at)?;
                answers.several.insert(reference, SuccessResponse { id, at });
            }
        }
        Ok(answers)
    }

    fn object(&mut self, schema: &'a ReferenceOr<Schema>, hint: &[String], at: &str) -> Result<TypeId, Refusal> {
        match self.types.shape(schema, hint, at).ty {
            Type::Named(id) => Ok(id),
            _ => refuse(at, "an answer is no object with members"),
        }
    }

    /// The model of what an event can be answered with.
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
            let what = format!("the event is to be answered with `{said}`, which no answer with status 200 has");
            let help = "name one of the alternatives of the answer's JSON";
            diagnostics.push(Diagnostic::error(at, what, help));
        }
        found.map(|answer| answer.id)
    }
}

/// One alternative of a form.
struct Member<'a> {
    tag: String,
    schema: &'a Schema,
    /// Where the schema stands.
    target: String,
    reference: &'a ReferenceOr<Schema>,
    /// Where the reference to it stands.
    at: String,
}

/// What a delivery can be answered with.
#[derive(Default)]
struct Answers<'a> {
    /// Whatever the event.
    all: Option<TypeId>,
    /// By reference, where the event says which.
    several: BTreeMap<&'a str, SuccessResponse>,
}

struct SuccessResponse {
    id: TypeId,
    at: String,
}

/// Whether a form can hold a value: text, or several under one name.
fn flat(defs: &[TypeDef], ty: &Type, list: bool) -> bool {
    match ty {
        Type::Named(id) => {
            defs.get(*id).is_some_and(|def| matches!(def.kind, TypeKind::Enum(_) | TypeKind::IntegerEnum(_)))
        }
        Type::Array(item) => list && flat(defs, item, false),
        Type::Nullable(inner) => flat(defs, inner, list),
        Type::Map(_) | Type::Boxed(_) => false,
        _ => true,
    }
}

/// The types that the deliveries reach, numbered anew.
fn reached(types: Vec<TypeDef>, deliveries: &mut [Delivery]) -> Vec<TypeDef> {
    let events = deliveries.iter().flat_map(|delivery| &delivery.events);
    let reached = reach::closure(&types, events.flat_map(|event| [Some(event.ty), event.changes]).flatten());
    let places: BTreeMap<_, _> = reached.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let change = |id: TypeId| places.get(&id).copied().unwrap_or(id);
    for event in deliveries.iter_mut().flat_map(|delivery| &mut delivery.events) {
        event.ty = change(event.ty);
        event.changes = event.changes.map(change);
    }
    let mut kept: Vec<_> = types.into_iter().enumerate().filter(|(id, _)| reached.contains(id)).collect();
    for (_, def) in &mut kept {
        reach::renumber_within(def, &change);
    }
    kept.into_iter().map(|(_, def)| def).collect()
}

/// Says which types callers build, and settles the file of each: that of the one path that has it, or a common one.
fn settle(types: &mut [TypeDef], deliveries: &[Delivery]) {
    let changes = deliveries.iter().flat_map(|delivery| &delivery.events).filter_map(|event| event.changes);
    let built = reach::closure(types, changes);
    let mut taken: BTreeSet<_> = RESERVED_MODULES.map(str::to_owned).into();
    let mut files: BTreeMap<TypeId, Vec<String>> = BTreeMap::new();
    for delivery in deliveries {
        let file = free(&mut taken, ident::snake(&words(&delivery.path)));
        let own = delivery.events.iter().flat_map(|event| [Some(event.ty), event.changes]).flatten();
        for id in reach::closure(types, own) {
            files.entry(id).or_default().push(file.clone());
        }
    }
    for (id, def) in types.iter_mut().enumerate() {
        def.is_built = built.contains(&id);
        def.file = match files.get(&id).map(Vec::as_slice) {
            Some([file]) => file.clone(),
            _ => "common".to_owned(),
        };
    }
}

/// The keyword that a union stands under.
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
