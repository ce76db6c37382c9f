//! Document -> intermediate representation, each concern in a file of its own.

mod body;
mod media;
mod name;
mod operation;
mod paging;
mod parameter;
mod prune;
mod reach;
mod schema;
mod security;
mod server;
mod source;
mod union;
mod view;
pub(crate) mod webhook;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Options, extension,
    ir::{Answer, Api, Argument, Body, ErrorShape, Handle, Module, Type, TypeDef, TypeKind},
    load::Document,
    lock::{Entry, Lock, Used},
    names::{self, Endpoint, Published, ident, words::words},
    problem::{Problem, below},
    resolve::Resolver,
    select::{self, Candidate},
};

pub(crate) use name::{free, prelude};

use operation::Draft;
use prune::Kept;
pub(crate) use reach::{closure, named};
use schema::Types;
use server::Servers;
use source::Source;

/// What all of lowering shares.
struct Context<'a> {
    document: &'a Document,
    resolver: Resolver<'a>,
    extension: extension::Document,
    servers: Servers,
    types: Types<'a>,
    lock: &'a Lock,
}

impl Context<'_> {
    fn warn(&mut self, at: &str, what: impl Into<String>, help: &str) {
        self.types.problems.push(Problem::warning(at, what, help));
    }
}

/// An API, and the operations that are not in it.
pub(crate) struct Lowered {
    pub(crate) api: Api,
    pub(crate) refused: Vec<String>,
    /// How many others were not selected.
    pub(crate) left_out: usize,
    /// The names that stay from now on, those of what was not selected too.
    pub(crate) lock: Lock,
}

/// Settles everything that is emitted. What is wrong goes to `problems`; the result only counts if no error does.
pub(crate) fn lower(document: &Document, options: &Options, lock: &Lock, problems: &mut Vec<Problem>) -> Lowered {
    let resolver = Resolver { components: document.api.components.as_ref(), tree: &document.tree };
    let extension: extension::Document = extension::read(&document.api.extensions, "", problems);
    let mut refused = document.dropped.clone();
    let sources = source::sources(document, &mut refused, problems);
    let candidates: Vec<_> = sources.iter().map(candidate).collect();
    let selected = select::selected(&candidates, &options.only, &options.exclude, problems);
    let kept = Kept::new(&sources, &selected);
    let servers = Servers::new(document, &sources, problems);
    let mut cx = Context { document, resolver, extension, servers, types: Types::new(resolver, lock), lock };
    let mut drafts = Vec::with_capacity(sources.len());
    for source in &sources {
        drafts.push(match operation::lower(&mut cx, source) {
            Ok(draft) => Some(draft),
            Err(refusal) => {
                refused.extend(kept.has(source).then(|| source.title()));
                problems.push((source, refusal).into());
                None
            }
        });
    }
    union::settle(&mut cx.types);
    problems.append(&mut cx.types.problems);
    let (api, lock) = assemble(&cx, &sources, drafts, &kept, problems);
    prune::problems(document, &sources, &kept, problems);
    Lowered { api, refused, left_out: sources.len() - kept.0.len(), lock }
}

fn candidate<'a>(source: &Source<'a>) -> Candidate<'a> {
    let Source { method, path, operation, .. } = *source;
    Candidate { method, path, id: operation.operation_id.as_deref(), tags: &operation.tags }
}

/// What is published of each operation's ways to be sent.
fn published<'l>(lock: &'l Lock, sources: &[Source<'_>], drafts: &[Option<Draft>]) -> Vec<Vec<Option<Entry<'l>>>> {
    let entries = |(source, draft): (&Source<'_>, &Option<Draft>)| match draft {
        Some(draft) => lock.operation(&source.title(), &draft.ways.iter().map(|(kind, _)| *kind).collect::<Vec<_>>()),
        None => Vec::new(),
    };
    sources.iter().zip(drafts).map(entries).collect()
}

/// The call of an operation: that of the first published way, with the methods of the others.
fn published_call(ways: &[Option<Entry<'_>>]) -> Option<Published> {
    let mut ways = ways.iter().flatten();
    let first = ways.next()?;
    Some(Published { also: ways.map(|way| way.call.method.clone()).collect(), ..first.call.clone() })
}

fn assemble(
    cx: &Context<'_>,
    sources: &[Source<'_>],
    drafts: Vec<Option<Draft>>,
    kept: &Kept<'_>,
    problems: &mut Vec<Problem>,
) -> (Api, Lock) {
    let api = &cx.document.api;
    let mut entries = published(cx.lock, sources, &drafts);
    let calls: Vec<_> = entries.iter().map(|ways| published_call(ways)).collect();
    let plan = plan(cx, sources, &drafts, &calls);
    for (index, name) in &plan.clashes {
        let title = sources.get(*index).map(Source::title).unwrap_or_default();
        let what = format!("the published call of `{title}` can't be: something else is called `{name}` there");
        problems.push(Problem::error(&below("/operations", title), what, "keep the name for one of the two").in_lock());
    }
    for index in &plan.unfit {
        let title = sources.get(*index).map(Source::title).unwrap_or_default();
        let what = format!("the published call of `{title}` takes other path arguments than it has; it is named anew");
        problems.push(Problem::warning(&below("/operations", title), what, "callers must follow").in_lock());
        let ways = entries.get_mut(*index).into_iter().flatten();
        ways.flatten().for_each(|way| way.fits = false);
    }
    let mut modules = Modules::new(cx, sources, &entries);
    let handles = handles(&plan, &drafts, &mut modules, cx.lock);
    let mut operations = Vec::new();
    let (mut failures, mut kept_failures) = (BTreeSet::new(), BTreeSet::new());
    let mut names = vec![name::prelude(); modules.all.len()];
    for handle in &handles.all {
        names.get_mut(handle.module).map(|taken| taken.insert(handle.name.clone()));
    }
    for (module, name) in entries.iter().flatten().flatten().filter_map(|entry| entry.request) {
        modules.find(module).and_then(|module| names.get_mut(module)).map(|taken| taken.insert(name.to_owned()));
    }
    let mut used = Used::default();
    let mut methods = methods(&plan);
    for (ways, call) in entries.iter().zip(&plan.calls) {
        let published = ways.iter().flatten().filter(|entry| entry.fits).map(|entry| entry.call.method.clone());
        methods.entry(call.handle).or_default().extend(published);
    }
    for (index, (source, draft)) in sources.iter().zip(drafts).enumerate() {
        let (Some(draft), Some(call)) = (draft, plan.calls.get(index)) else { continue };
        let mut found = Vec::new();
        draft.failures.iter().for_each(|ty| reach::named(ty, true, &mut found));
        failures.extend(found.iter().map(|(id, _)| *id));
        kept_failures.extend(found.iter().map(|(id, _)| *id).filter(|_| kept.has(source)));
        let mut ways = std::mem::take(entries.get_mut(index).unwrap_or(&mut Vec::new())).into_iter();
        let fits = ways.as_slice().iter().flatten().any(|way| way.fits);
        for (number, (kind, mut operation)) in draft.ways.into_iter().enumerate() {
            let entry = ways.next().flatten();
            entry.iter().for_each(|entry| used.add(entry));
            // The first way to send a body has the method's plain name.
            let suffix = (number > 0 || fits && entry.is_none()).then_some(kind);
            let request = entry.as_ref().and_then(|entry| entry.request);
            operation.module = request.and_then(|(module, _)| modules.find(module)).unwrap_or(modules.of(index));
            if let Some((_, name)) = request {
                name.clone_into(&mut operation.name);
            } else if let Some(taken) = names.get_mut(operation.module) {
                let words: Vec<_> = source.words().into_iter().chain(suffix.map(str::to_owned)).collect();
                operation.name = free(taken, ident::pascal(&words));
            }
            operation.handle = call.handle.and_then(|handle| handles.kept.get(handle).copied().flatten());
            operation.method = match entry.filter(|entry| entry.fits) {
                Some(entry) => entry.call.method,
                // Without a way that is published, the first has the plain name.
                None if number == 0 && !fits => call.method.clone(),
                None => {
                    let name = format!("{}_{kind}", call.method.trim_end_matches('_'));
                    free(methods.entry(call.handle).or_default(), name)
                }
            };
            let described = call.arguments.iter().map(|argument| argument_of(&draft.parameters, argument));
            operation.arguments = described.collect();
            apart(&mut operation);
            operations.push(operation);
        }
    }
    let dotted = |path: &Option<String>| path.as_ref().map(|path| extension::pointer(path));
    let mut lowered = Api {
        title: api.info.title.clone(),
        doc: api.info.description.clone().unwrap_or_default(),
        servers: cx.servers.all.clone(),
        variables: cx.servers.variables.clone(),
        schemes: security::schemes(api, cx.resolver, &prune::schemes(cx.document, sources, kept), problems),
        errors: ErrorShape {
            code: dotted(&cx.extension.errors.code),
            message: dotted(&cx.extension.errors.message),
            request_id: cx.extension.errors.request_id.clone(),
        },
        modules: modules.all,
        types: cx.types.defs.clone(),
        handles: handles.all,
        operations,
        left_out: Vec::new(),
    };
    settle_types(&mut lowered, &failures);
    let lock = if sources.iter().all(|source| kept.has(source)) {
        keep_types(&mut lowered, &kept_failures);
        Lock::of(&lowered, plan.layout, &cx.lock.rename)
    } else {
        let mut whole = lowered.clone();
        keep_types(&mut whole, &failures);
        prune::operations(&mut lowered, kept);
        keep_types(&mut lowered, &kept_failures);
        Lock::of(&whole, plan.layout, &cx.lock.rename)
    };
    let mut left = Vec::new();
    cx.lock.leftovers(&used, &lock, &mut left);
    problems.extend(left.into_iter().map(Problem::in_lock));
    (lowered, lock)
}

/// Arguments of a method must differ from each other, path arguments from required inputs too.
fn apart(operation: &mut crate::ir::Operation) {
    let body = matches!(operation.body, Body::Json { required: true, .. } | Body::Upload { required: true, .. });
    let mut taken: BTreeSet<_> = body.then(|| "body".to_owned()).into_iter().collect();
    for argument in &mut operation.arguments {
        argument.name = free(&mut taken, std::mem::take(&mut argument.name));
    }
    for input in operation.inputs.iter_mut().filter(|input| input.required) {
        input.name = free(&mut taken, std::mem::take(&mut input.name));
    }
}

/// Everything that is called on each handle.
fn methods(plan: &names::Plan) -> BTreeMap<Option<usize>, BTreeSet<String>> {
    let mut all: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for handle in &plan.handles {
        all.entry(handle.parent).or_default().insert(handle.accessor.clone());
    }
    for call in &plan.calls {
        all.entry(call.handle).or_default().insert(call.method.clone());
    }
    all
}

fn plan(
    cx: &Context<'_>,
    sources: &[Source<'_>],
    drafts: &[Option<Draft>],
    published: &[Option<Published>],
) -> names::Plan {
    let endpoints: Vec<_> = sources
        .iter()
        .zip(drafts)
        .zip(published)
        .map(|((source, draft), published)| Endpoint {
            method: source.method,
            path: source.path,
            operation_id: source.id,
            tags: &source.operation.tags,
            has_body: source.operation.request_body.is_some(),
            answers_list: draft.as_ref().is_some_and(|draft| answers_list(cx, draft.answer())),
            published: published.as_ref(),
        })
        .collect();
    names::plan(&endpoints, &source::vocabulary(&cx.document.api, &cx.document.tree, sources), cx.lock.layout)
}

/// An array, a page, or a small object around one array.
fn answers_list(cx: &Context<'_>, answer: &Answer) -> bool {
    match answer {
        Answer::Page(_) | Answer::Json(Type::List(_)) => true,
        Answer::Json(Type::Named(id)) => match cx.types.defs.get(*id).map(|def| &def.kind) {
            Some(TypeKind::Struct(object)) => {
                let lists = object.fields.iter().filter(|field| matches!(field.ty, Type::List(_))).count();
                lists == 1 && object.fields.len() <= 4
            }
            _ => false,
        },
        _ => false,
    }
}

/// The crate's own modules and root files, crates that emitted code names, and what some systems refuse as a file.
pub(crate) const RESERVED_MODULES: [&str; 19] = [
    "alloc",
    "auth",
    "aux",
    "client",
    "common",
    "con",
    "core",
    "lib",
    "main",
    "models",
    "nul",
    "oas_client_runtime",
    "prn",
    "rt",
    "runtime",
    "serde",
    "server",
    "std",
    "webhooks",
];

/// Modules follow the tags, less the words that all of them start with; without tags, the path's first literal.
struct Modules {
    all: Vec<Module>,
    of: Vec<usize>,
}

impl Modules {
    fn new(cx: &Context<'_>, sources: &[Source<'_>], published: &[Vec<Option<Entry<'_>>>]) -> Self {
        let module = |ways: &[Option<Entry<'_>>]| {
            ways.iter().flatten().find_map(|way| way.request).map(|path| path.0.to_owned())
        };
        let published: Vec<_> = published.iter().map(|ways| module(ways)).collect();
        // What comes new under a tag goes where the others went.
        let mut by_tag = BTreeMap::new();
        for (source, module) in sources.iter().zip(&published) {
            if let (Some(tag), Some(module)) = (tag(source), module) {
                by_tag.entry(tag).or_insert(module);
            }
        }
        let tags: BTreeSet<&str> = sources.iter().filter_map(|source| tag(source)).collect();
        let split: Vec<_> = tags.iter().map(|tag| words(tag)).collect();
        let shared = if split.len() > 1 { shared_prefix(&split) } else { 0 };
        let mut module = Self { all: Vec::new(), of: Vec::new() };
        let mut by_name = BTreeMap::new();
        for (source, published) in sources.iter().zip(&published) {
            let (mut parts, doc) = match tag(source) {
                Some(tag) => (words(tag), tag_doc(cx, tag)),
                None => (words(first_literal(source.path)), String::new()),
            };
            if tag(source).is_some() && parts.len() > shared {
                parts.drain(..shared);
            }
            let mut name = ident::snake(&parts);
            if RESERVED_MODULES.contains(&name.as_str()) {
                name.push_str("_api");
            }
            if let Some(published) = published.as_ref().or_else(|| by_tag.get(tag(source)?).copied()) {
                name.clone_from(published);
            }
            let index = *by_name.entry(name.clone()).or_insert_with(|| {
                module.all.push(Module { name, doc });
                module.all.len() - 1
            });
            module.of.push(index);
        }
        module
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.all.iter().position(|module| module.name == name)
    }

    /// The module of this name, which is added if there is none.
    fn named(&mut self, name: &str) -> usize {
        self.find(name).unwrap_or_else(|| {
            self.all.push(Module { name: name.to_owned(), doc: String::new() });
            self.all.len() - 1
        })
    }

    fn of(&self, operation: usize) -> usize {
        self.of.get(operation).copied().unwrap_or_default()
    }
}

fn tag<'a>(source: &Source<'a>) -> Option<&'a str> {
    source.operation.tags.first().map(String::as_str).filter(|tag| !words(tag).is_empty())
}

fn tag_doc(cx: &Context<'_>, name: &str) -> String {
    let tag = cx.document.api.tags.iter().find(|tag| tag.name == name);
    tag.and_then(|tag| tag.description.clone()).unwrap_or_default()
}

fn first_literal(path: &str) -> &str {
    let path = path.split(['?', '#']).next().unwrap_or("");
    let literal = path.split('/').find(|part| !part.contains('{') && !words(part).is_empty());
    literal.map_or("root", names::without_extension)
}

fn shared_prefix(all: &[Vec<String>]) -> usize {
    let Some(first) = all.first() else { return 0 };
    let same =
        |index: &usize| all.iter().all(|words| words.len() > index + 1 && words.get(*index) == first.get(*index));
    (0..first.len()).take_while(same).count()
}

/// The handles that lead to something generated, and where each of the plan's went.
struct Handles {
    all: Vec<Handle>,
    kept: Vec<Option<usize>>,
}

fn handles(plan: &names::Plan, drafts: &[Option<Draft>], modules: &mut Modules, lock: &Lock) -> Handles {
    // For each handle the first operation at or below it: it decides the module, and documents the arguments.
    let mut first: Vec<Option<usize>> = vec![None; plan.handles.len()];
    let mut own: Vec<Option<usize>> = vec![None; plan.handles.len()];
    for (index, call) in plan.calls.iter().enumerate() {
        if drafts.get(index).is_none_or(Option::is_none) {
            continue;
        }
        if let Some(own) = call.handle.and_then(|handle| own.get_mut(handle)) {
            own.get_or_insert(index);
        }
        let mut handle = call.handle;
        while let Some(id) = handle {
            if let Some(first) = first.get_mut(id) {
                first.get_or_insert(index);
            }
            handle = plan.handles.get(id).and_then(|handle| handle.parent);
        }
    }
    let mut all: Vec<Handle> = Vec::new();
    let mut kept: Vec<Option<usize>> = Vec::new();
    let published = lock.handles.values().chain(lock.requests.values());
    let mut taken: BTreeSet<_> = published.filter_map(|path| Some(path.split_once("::")?.1.to_owned())).collect();
    let own_first = own.iter().zip(&first).map(|(own, first)| own.or(*first));
    for (handle, (first, representative)) in plan.handles.iter().zip(first.iter().zip(own_first)) {
        let (Some(first), Some(representative)) = (first, representative) else {
            kept.push(None);
            continue;
        };
        let parent = handle.parent.and_then(|parent| kept.get(parent).copied().flatten());
        let above = parent.and_then(|parent| all.get(parent));
        let parameters = drafts.get(*first).and_then(Option::as_ref).map(|draft| &draft.parameters);
        let places = drafts.get(*first).and_then(Option::as_ref).map(Draft::places);
        let own = drafts.get(representative).and_then(Option::as_ref).map(|draft| &draft.parameters);
        let arguments = handle.arguments.iter().map(|argument| {
            // The representative may call the place otherwise; then the first operation's name for it counts.
            let described = own.and_then(|own| own.get(&argument.wire));
            let by_place = places.and_then(|places| places.get(argument.position));
            let described = described.or_else(|| parameters?.get(by_place?));
            Argument { name: argument.name.clone(), ..described.cloned().unwrap_or_else(|| undescribed(argument)) }
        });
        let accessor_words = words(&handle.accessor);
        let stem = above.map_or("", |above| above.name.strip_suffix("Handle").unwrap_or(&above.name));
        let name = format!("{stem}{}Handle", ident::pascal(&accessor_words).trim_end_matches('_'));
        let path = drafts.get(*first).and_then(Option::as_ref).map_or("", Draft::path);
        let template = match plan.layout {
            names::Layout::Resources => template_of(plan, handle, path),
            names::Layout::Groups => String::new(),
        };
        let published = lock.handles.get(&accessors(&all, parent, &handle.accessor));
        let (module, name) = match published.and_then(|path| path.split_once("::")) {
            Some((module, name)) => (modules.named(module), name.to_owned()),
            None => (modules.of(representative), free(&mut taken, name)),
        };
        all.push(Handle {
            name,
            module,
            parent,
            accessor: handle.accessor.clone(),
            arguments: arguments.collect(),
            template,
        });
        kept.push(Some(all.len() - 1));
    }
    Handles { all, kept }
}

/// How a handle is reached, as a lock has it.
pub(crate) fn accessors(all: &[Handle], parent: Option<usize>, accessor: &str) -> String {
    let above = std::iter::successors(parent.and_then(|parent| all.get(parent)), |handle| all.get(handle.parent?));
    let mut names: Vec<_> = std::iter::once(accessor).chain(above.map(|handle| handle.accessor.as_str())).collect();
    names.reverse();
    names.join(".")
}

/// The part of an operation's path that leads to a handle above it.
fn template_of(plan: &names::Plan, handle: &names::Handle, path: &str) -> String {
    let mut places = handle.arguments.len();
    let mut parent = handle.parent;
    while let Some(above) = parent.and_then(|parent| plan.handles.get(parent)) {
        places += above.arguments.len();
        parent = above.parent;
    }
    let ends = path.match_indices('}').map(|(at, _)| at + 1);
    let filled = if places == 0 { 0 } else { ends.take(places).last().unwrap_or(0) };
    // A literal stands behind the places; an item ends with its own.
    let from = if handle.arguments.is_empty() { filled } else { filled.saturating_sub(1) };
    let literal = if handle.arguments.is_empty() { handle.segment.as_str() } else { "}" };
    let found = path.get(from..).and_then(|rest| rest.find(literal));
    found.and_then(|at| path.get(..from + at + literal.len())).unwrap_or(path).to_owned()
}

fn undescribed(argument: &names::Argument) -> Argument {
    Argument { name: argument.name.clone(), ty: Type::String, doc: String::new() }
}

fn argument_of(parameters: &BTreeMap<String, Argument>, argument: &names::Argument) -> Argument {
    let described = parameters.get(&argument.wire).cloned().unwrap_or_else(|| undescribed(argument));
    Argument { name: argument.name.clone(), ..described }
}

/// Says which types are built by callers, and settles the file of each.
fn settle_types(api: &mut Api, failures: &BTreeSet<usize>) {
    reach::cut_cycles(&mut api.types);
    let mut users: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut built = BTreeSet::new();
    for operation in &api.operations {
        for id in reach::closure(&api.types, reach::roots(operation)) {
            users.entry(id).or_default().insert(operation.module);
        }
        built.extend(reach::built(operation));
    }
    let built = reach::closure(&api.types, built);
    let failures = reach::closure(&api.types, failures.iter().copied());
    let handle_types = api.handles.iter().flat_map(|handle| &handle.arguments).flat_map(|argument| {
        let mut found = Vec::new();
        reach::named(&argument.ty, true, &mut found);
        found.into_iter().map(|(id, _)| id)
    });
    let mut shared: BTreeSet<usize> = handle_types.collect();
    shared.extend(failures);
    for (id, def) in api.types.iter_mut().enumerate() {
        let modules = users.get(&id);
        let only = modules.filter(|modules| modules.len() == 1).and_then(BTreeSet::first);
        def.module = match only.and_then(|only| api.modules.get(*only)) {
            Some(module) if !shared.contains(&id) => module.name.clone(),
            _ => "common".to_owned(),
        };
        def.built = built.contains(&id);
        if let (true, TypeKind::Struct(object)) = (def.built, &mut def.kind) {
            // What only the server gives is required of the server only.
            object.fields.iter_mut().filter(|field| field.read_only).for_each(|field| field.required = false);
        }
    }
}

/// Drops types that nothing reaches.
fn keep_types(api: &mut Api, failures: &BTreeSet<usize>) {
    let used = prune::types(api, failures);
    let mut places = Vec::with_capacity(api.types.len());
    let mut kept: Vec<TypeDef> = Vec::new();
    for (id, def) in std::mem::take(&mut api.types).into_iter().enumerate() {
        places.push(kept.len());
        if used.contains(&id) {
            kept.push(def);
        }
    }
    api.types = kept;
    let change = |id: usize| places.get(id).copied().unwrap_or(id);
    api.types.iter_mut().for_each(|def| reach::renumber_within(def, &change));
    for operation in &mut api.operations {
        operation.inputs.iter_mut().for_each(|input| reach::renumber(&mut input.ty, &change));
        operation.arguments.iter_mut().for_each(|argument| reach::renumber(&mut argument.ty, &change));
        match &mut operation.answer {
            Answer::Json(ty) => reach::renumber(ty, &change),
            Answer::Page(id) => *id = change(*id),
            Answer::Nothing | Answer::Raw | Answer::Redirect => {}
        }
        if let Body::Json { ty, .. } = &mut operation.body {
            reach::renumber(ty, &change);
        }
    }
    let arguments = api.handles.iter_mut().flat_map(|handle| &mut handle.arguments);
    arguments.for_each(|argument| reach::renumber(&mut argument.ty, &change));
}
