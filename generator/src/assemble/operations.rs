//! Drafts of operations -> operations with a module, a handle and names.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    calls::Entries,
    handles::{Handles, argument_of, functions},
    inputs::{name_inputs, name_media_types},
    modules::Modules,
    security::OperationCredentials,
};
use crate::{
    ir::{Argument, Body, ErrorResponse, EventData, Events, ModuleId, Operation, SuccessResponse, Table},
    lower::{
        draft::{DraftBody, DraftOperation, DraftResponse, StreamChoice},
        source::Source,
    },
    naming::{
        self, ident,
        lock::{Entry, Lock, Used},
        reserved,
    },
    unique::free,
};

/// Names operations among each other.
pub(super) struct Namer<'a, 'l> {
    lock: &'l Lock,
    modules: &'a Modules,
    handles: &'a Handles,
    /// The names of types that are taken in each module.
    types: Table<ModuleId, BTreeSet<String>>,
    /// The names of functions that are taken on each handle of the plan, or on the client.
    functions: BTreeMap<Option<naming::HandleId>, BTreeSet<String>>,
    /// The enums that pinned request builders have, or may have.
    companions: BTreeSet<(ModuleId, String)>,
    /// The lock's entries that operations have.
    pub(super) used: Used<'l>,
}

/// An operation that is being named: its draft is divided by body.
struct Subject<'s> {
    source: &'s Source<'s>,
    /// Its index among all operations.
    index: usize,
    call: &'s naming::Call,
    /// Whether one of its pinned calls fits.
    fits: bool,
}

impl<'a, 'l> Namer<'a, 'l> {
    pub(super) fn new(
        lock: &'l Lock,
        modules: &'a Modules,
        handles: &'a Handles,
        (sources, drafts): (&[Source<'_>], &[Option<DraftOperation>]),
        (plan, entries): (&naming::Plan, &Entries<'l>),
    ) -> Self {
        let mut types: Table<ModuleId, _> = modules.all.iter().map(|_| reserved::prelude()).collect();
        for handle in &handles.all {
            types.get_mut(handle.module).map(|taken| taken.insert(handle.name.clone()));
        }
        for (module, name) in pinned_types(lock, sources, drafts, entries) {
            modules.find(module).and_then(|module| types.get_mut(module)).map(|taken| taken.insert(name.to_owned()));
        }
        let companions = companions(lock, modules, &mut types);
        let mut functions = functions(plan);
        for (entries, call) in entries.iter().zip(&plan.calls) {
            let pinned = entries.iter().flatten().filter(|entry| entry.fits).map(|entry| entry.call.method.clone());
            functions.entry(call.handle).or_default().extend(pinned);
        }
        Self { lock, modules, handles, types, functions, companions, used: Used::default() }
    }

    /// The operations of a draft, one for each of its bodies.
    pub(super) fn name(
        &mut self,
        (index, source): (usize, &Source<'_>),
        mut draft: DraftOperation,
        call: &naming::Call,
        entries: Vec<Option<Entry<'l>>>,
        credentials: &mut impl Iterator<Item = OperationCredentials>,
    ) -> Vec<Operation> {
        let subject = Subject { source, index, call, fits: entries.iter().flatten().any(|entry| entry.fits) };
        let bodies = std::mem::take(&mut draft.bodies);
        let named = bodies.into_iter().zip(entries).zip(credentials).enumerate();
        let named = named.map(|(number, ((body, entry), credentials))| {
            self.operation(&subject, &draft, (number, body), entry, credentials)
        });
        named.collect()
    }

    fn operation(
        &mut self,
        subject: &Subject<'_>,
        draft: &DraftOperation,
        (number, body): (usize, DraftBody),
        entry: Option<Entry<'l>>,
        credentials: OperationCredentials,
    ) -> Operation {
        entry.iter().for_each(|entry| self.used.add(entry));
        let DraftBody { body, inputs, content_types, stream } = body;
        let kind = body.kind().map(str::to_owned);
        let kind = kind.as_deref();
        let (module, name) = self.request_type(subject, (number, kind), entry.as_ref());
        let mut taken = body_arguments(&body);
        let arguments = arguments(subject.call, draft, &mut taken);
        let inputs = draft.inputs.iter().cloned().chain(inputs).collect();
        let inputs = name_inputs(inputs, (&body, &draft.response), &mut taken);
        let streamed = stream.as_ref().and_then(|stream| stream.response.clone());
        let further = if streamed.is_some() { &[] } else { draft.alternatives.as_slice() };
        let (content_types, mut alternatives) = name_media_types(&inputs, content_types, further);
        let failure = needs_enum(&draft.error_responses).then(|| self.companion(module, format!("{name}Error")));
        let mut response = match &streamed {
            Some(streamed) => streamed.clone(),
            None => self.response(&draft.response, module, &name),
        };
        let further = alternatives.iter_mut().map(|alternative| &mut alternative.response);
        std::iter::once(&mut response).chain(further).for_each(|one| self.name_events(one, module, &name));
        Operation {
            id: draft.id.clone(),
            response,
            fn_name: self.function(subject, (number, kind), entry),
            name,
            module,
            handle: subject.call.handle.and_then(|handle| self.handles.kept.get(handle).copied().flatten()),
            arguments,
            method: draft.method.clone(),
            path_template: draft.path_template.clone(),
            server: draft.server,
            path_parameters: draft.path_parameters.clone(),
            summary: draft.summary.clone(),
            docs: draft.docs.clone(),
            deprecated: draft.deprecated,
            anonymous: credentials.anonymous,
            security: credentials.security,
            scopes: credentials.scopes,
            inputs,
            cursor_parameters: draft.cursor_parameters.clone(),
            idempotency_key: draft.idempotency_key.clone(),
            paging: draft.paging.clone(),
            body,
            content_types,
            alternatives,
            accept: accept(draft, stream.as_ref()),
            json_flag: stream.map(|stream| (stream.property, streamed.is_some())),
            error_responses: draft.error_responses.clone(),
            headers: draft.headers.clone(),
            failure,
            pointer: draft.pointer.clone(),
        }
    }

    /// The module and the name of a request builder.
    fn request_type(
        &mut self,
        subject: &Subject<'_>,
        (number, kind): (usize, Option<&str>),
        entry: Option<&Entry<'l>>,
    ) -> (ModuleId, String) {
        let pinned = match entry {
            Some(entry) => entry.request,
            None => self.lock.request(&subject.source.title(), kind),
        };
        let module = pinned.and_then(|(module, _)| self.modules.find(module));
        let module = module.unwrap_or(self.modules.of(subject.index));
        if let Some((_, name)) = pinned {
            return (module, name.to_owned());
        }
        // The name of the first body's builder leaves out the kind.
        let has_kind = number > 0 || subject.fits && entry.is_none();
        let kind = kind.filter(|_| has_kind).map(str::to_owned);
        let words: Vec<_> = subject.source.words().into_iter().chain(kind).collect();
        (module, self.free_type(module, ident::pascal(&words)))
    }

    /// The name of a function on its handle.
    fn function(
        &mut self,
        subject: &Subject<'_>,
        (number, kind): (usize, Option<&str>),
        entry: Option<Entry<'l>>,
    ) -> String {
        let call = subject.call;
        match entry.filter(|entry| entry.fits) {
            Some(entry) => entry.call.method,
            // The name of the first body's function leaves out the kind, unless another body has that name pinned.
            None if number == 0 && !subject.fits => call.method.clone(),
            None => {
                let words: Vec<_> = std::iter::once(call.method.trim_end_matches('_')).chain(kind).collect();
                free(self.functions.entry(call.handle).or_default(), words.join("_"))
            }
        }
    }

    fn response(&mut self, draft: &DraftResponse, module: ModuleId, request: &str) -> SuccessResponse {
        match draft {
            DraftResponse::One(response) => response.clone(),
            DraftResponse::ByStatus(responses) => SuccessResponse::ByStatus {
                name: self.companion(module, format!("{request}Response")),
                responses: responses.clone(),
            },
        }
    }

    /// Names the enum of events, if a stream has one.
    fn name_events(&mut self, response: &mut SuccessResponse, module: ModuleId, request: &str) {
        if let SuccessResponse::Events(Events { data: EventData::ByName { name, .. }, .. }) = response {
            *name = self.companion(module, format!("{request}Event"));
        }
    }

    /// The name of an enum of responses. That of a pinned request builder is reserved.
    fn companion(&mut self, module: ModuleId, name: String) -> String {
        let key = (module, name);
        let is_reserved = self.companions.remove(&key);
        if is_reserved { key.1 } else { self.free_type(module, key.1) }
    }

    /// A name that no other type of the module has.
    fn free_type(&mut self, module: ModuleId, name: String) -> String {
        match self.types.get_mut(module) {
            Some(taken) => free(taken, name),
            None => name,
        }
    }
}

/// Reserves the enums of pinned request builders, so that later types don't take their names.
fn companions(
    lock: &Lock,
    modules: &Modules,
    types: &mut Table<ModuleId, BTreeSet<String>>,
) -> BTreeSet<(ModuleId, String)> {
    let mut companions = BTreeSet::new();
    for (module, request) in lock.requests.values().filter_map(|path| path.split_once("::")) {
        let Some(module) = modules.find(module) else { continue };
        for name in ["Response", "Error", "Event"].map(|suffix| format!("{request}{suffix}")) {
            if types.get_mut(module).is_some_and(|taken| taken.insert(name.clone())) {
                companions.insert((module, name));
            }
        }
    }
    companions
}

/// Whether error responses are an enum: a type of some is known, and they are more than a `default` of one type.
fn needs_enum(responses: &[ErrorResponse]) -> bool {
    let is_plain = matches!(responses, [only] if only.status == "default");
    !is_plain && responses.iter().any(|response| response.body().is_some())
}

/// The header `accept` of a body that may choose a stream.
fn accept(draft: &DraftOperation, stream: Option<&StreamChoice>) -> Option<String> {
    let Some(StreamChoice { media_type, response, .. }) = stream else { return draft.accept.clone() };
    match response {
        Some(SuccessResponse::Events(_)) if media_type == "text/event-stream" => None,
        Some(SuccessResponse::Items(_)) if media_type == "application/jsonl" => None,
        Some(_) => Some(media_type.clone()),
        None => {
            let all = draft.accept.as_ref()?.split(", ").filter(|other| other != media_type);
            Some(all.collect::<Vec<_>>().join(", ")).filter(|all| !all.is_empty())
        }
    }
}

/// The modules and names of all pinned request builders.
fn pinned_types<'l>(
    lock: &'l Lock,
    sources: &[Source<'_>],
    drafts: &[Option<DraftOperation>],
    entries: &Entries<'l>,
) -> Vec<(&'l str, &'l str)> {
    let of_entries = entries.iter().flatten().flatten().filter_map(|entry| entry.request);
    let others = sources.iter().zip(drafts).zip(entries).flat_map(|((source, draft), entries)| {
        let bodies = draft.iter().flat_map(|draft| &draft.bodies).zip(entries).filter(|(_, entry)| entry.is_none());
        bodies.filter_map(|(body, _)| lock.request(&source.title(), body.body.kind()))
    });
    of_entries.chain(others).collect()
}

/// The argument of a function that is a required body.
fn body_arguments(body: &Body) -> BTreeSet<String> {
    let is_argument = matches!(body, Body::Json { required: true, .. } | Body::Bytes { required: true, .. });
    is_argument.then(|| "body".to_owned()).into_iter().collect()
}

/// The path arguments of a function, with names that differ from each other and from `taken`.
fn arguments(call: &naming::Call, draft: &DraftOperation, taken: &mut BTreeSet<String>) -> Vec<Argument> {
    let described = call.arguments.iter().map(|argument| argument_of(&draft.arguments, argument));
    described.map(|argument| Argument { name: free(taken, argument.name), ..argument }).collect()
}
