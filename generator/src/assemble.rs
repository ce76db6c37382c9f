//! Operations, each on its own -> the API as a whole, with every name.

pub(crate) mod features;
pub(crate) mod files;
pub(crate) mod handles;
pub(crate) mod modules;
pub(crate) mod prune;
mod requirement;
mod types;

use std::collections::BTreeSet;

use crate::{
    diagnostic::{self, Diagnostic},
    ir::{Api, Body, ErrorShape, Operation, SuccessResponse, Type, TypeKind},
    naming::{
        self, Endpoint, Published, ident,
        lock::{Entry, Lock, Used},
    },
    pointer::{self, join},
};
use crate::{
    ir::reach,
    lower::{
        Context, Drafts, Kept,
        client::security,
        operation::Draft,
        source::{self, Source},
    },
    naming::reserved,
    unique::free,
};
use handles::{argument_of, handles, methods};
use modules::Modules;
use types::{keep_types, settle_types};

/// An API, and the operations that are not in it.
pub(crate) struct Assembled {
    pub(crate) api: Api,
    pub(crate) unsupported: Vec<String>,
    /// How many others were not selected.
    pub(crate) skipped: usize,
    /// The names that stay from now on, those of what was not selected too.
    pub(crate) lock: Lock,
}

/// Settles everything that is emitted. What is wrong goes to `diagnostics`; the result only counts if no error does.
pub(crate) fn assemble(lowered: Drafts<'_>, diagnostics: &mut Vec<Diagnostic>) -> Assembled {
    let Drafts { cx, sources, drafts, kept, unsupported } = lowered;
    let (api, lock) = api(&cx, &sources, drafts, &kept, diagnostics);
    prune::diagnostics(cx.document, &sources, &kept, diagnostics);
    cx.document.locate(diagnostics);
    diagnostic::say_once(diagnostics);
    Assembled { api, unsupported, skipped: sources.len() - kept.0.len(), lock }
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

fn api(
    cx: &Context<'_>,
    sources: &[Source<'_>],
    drafts: Vec<Option<Draft>>,
    kept: &Kept,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Api, Lock) {
    let api = &cx.document.api;
    let mut entries = published(cx.lock, sources, &drafts);
    let calls: Vec<_> = entries.iter().map(|ways| published_call(ways)).collect();
    let plan = plan(cx, sources, &drafts, &calls);
    for (index, name) in &plan.clashes {
        let title = sources.get(*index).map(Source::title).unwrap_or_default();
        let what = format!("the published call of `{title}` can't be: something else is called `{name}` there");
        diagnostics
            .push(Diagnostic::error(&join("/operations", title), what, "keep the name for one of the two").in_lock());
    }
    for index in &plan.unfit {
        let title = sources.get(*index).map(Source::title).unwrap_or_default();
        let what = format!("the published call of `{title}` takes other path arguments than it has; it is named anew");
        diagnostics.push(Diagnostic::warning(&join("/operations", title), what, "callers must follow").in_lock());
        let ways = entries.get_mut(*index).into_iter().flatten();
        ways.flatten().for_each(|way| way.fits = false);
    }
    let mut modules = Modules::new(cx, sources, &entries);
    let handles = handles(&plan, &drafts, &mut modules, cx.lock);
    let mut operations = Vec::new();
    let (mut failures, mut kept_failures) = (BTreeSet::new(), BTreeSet::new());
    let mut names = vec![reserved::prelude(); modules.all.len()];
    for handle in &handles.all {
        names.get_mut(handle.module).map(|taken| taken.insert(handle.name.clone()));
    }
    let alone = sources.iter().zip(&drafts).zip(&entries).flat_map(|((source, draft), entries)| {
        let ways = draft.iter().flat_map(|draft| &draft.ways).zip(entries).filter(|(_, entry)| entry.is_none());
        ways.filter_map(|((kind, _), _)| cx.lock.request(&source.title(), kind))
    });
    let requests = entries.iter().flatten().flatten().filter_map(|entry| entry.request);
    for (module, name) in requests.chain(alone) {
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
            let request = match &entry {
                Some(entry) => entry.request,
                None => cx.lock.request(&source.title(), kind),
            };
            operation.module = request.and_then(|(module, _)| modules.find(module)).unwrap_or(modules.of(index));
            if let Some((_, name)) = request {
                name.clone_into(&mut operation.name);
            } else if let Some(taken) = names.get_mut(operation.module) {
                let words: Vec<_> = source.words().into_iter().chain(suffix.map(str::to_owned)).collect();
                operation.name = free(taken, ident::pascal(&words));
            }
            if let SuccessResponse::ByStatus { name, .. } = &mut operation.response
                && let Some(taken) = names.get_mut(operation.module)
            {
                *name = free(taken, format!("{}Response", operation.name));
            }
            operation.handle = call.handle.and_then(|handle| handles.kept.get(handle).copied().flatten());
            operation.fn_name = match entry.filter(|entry| entry.fits) {
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
    let dotted = |path: &Option<String>| path.as_ref().map(|path| pointer::dotted(path));
    let skipped = prune::schemes(cx.document, sources, kept);
    let schemes = security::schemes(api, cx.resolver, &skipped, diagnostics);
    let mut lowered = Api {
        title: api.info.title.clone(),
        docs: api.info.description.clone().unwrap_or_default(),
        servers: cx.servers.all.clone(),
        variables: cx.servers.variables.clone(),
        schemes: Vec::new(),
        security: None,
        errors: ErrorShape {
            code: dotted(&cx.extension.errors.code),
            message: dotted(&cx.extension.errors.message),
            request_id: cx.extension.errors.request_id.clone(),
        },
        modules: modules.all,
        types: cx.types.defs.clone(),
        handles: handles.all,
        operations,
        skipped: Vec::new(),
    };
    requirement::settle(&mut lowered, &schemes, api, sources, diagnostics);
    let stays = schemes.iter().filter(|(name, _)| !skipped.contains(name.as_str()));
    lowered.schemes = stays.map(|(_, scheme)| scheme.clone()).collect();
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
    diagnostics.extend(left.into_iter().map(Diagnostic::in_lock));
    (lowered, lock)
}

/// Arguments of a method must differ from each other, path arguments from required inputs too.
fn apart(operation: &mut Operation) {
    let body = matches!(operation.body, Body::Json { required: true, .. } | Body::Bytes { required: true, .. });
    let mut taken: BTreeSet<_> = body.then(|| "body".to_owned()).into_iter().collect();
    for argument in &mut operation.arguments {
        argument.name = free(&mut taken, std::mem::take(&mut argument.name));
    }
    for input in operation.inputs.iter_mut().filter(|input| input.required) {
        input.name = free(&mut taken, std::mem::take(&mut input.name));
    }
}

fn plan(
    cx: &Context<'_>,
    sources: &[Source<'_>],
    drafts: &[Option<Draft>],
    published: &[Option<Published>],
) -> naming::Plan {
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
    naming::plan(&endpoints, &source::vocabulary(&cx.document.api, &cx.document.raw, sources), cx.lock.layout)
}

/// An array, a page, or a small object around one array.
fn answers_list(cx: &Context<'_>, answer: &SuccessResponse) -> bool {
    match answer {
        SuccessResponse::Page(_) | SuccessResponse::Json(Type::Array(_)) => true,
        SuccessResponse::Json(Type::Named(id)) => match cx.types.defs.get(*id).map(|def| &def.kind) {
            Some(TypeKind::Struct(object)) => {
                let lists = object.fields.iter().filter(|field| matches!(field.ty, Type::Array(_))).count();
                lists == 1 && object.fields.len() <= 4
            }
            _ => false,
        },
        _ => false,
    }
}
