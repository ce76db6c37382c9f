//! Drafts of operations and types -> the finished IR: modules, handles, names, files and features.
//!
//! In come the drafts of `lower`, out goes an [`Api`] that no later stage changes. The `pipeline` calls it.
//! Each pass has a file: calls, modules, handles, security, operations, inputs, headers, types, prune, files, features.

mod calls;
mod cycles;
mod features;
mod files;
mod handles;
mod headers;
mod inputs;
mod lenient;
mod modules;
mod operations;
mod prune;
mod security;
mod types;
pub(crate) mod webhook;

use std::collections::BTreeSet;

use crate::{
    diagnostic::{self, Diagnostic},
    ir::{Api, ErrorShape, Operation, OperationId, Scheme, SchemeId, Table, feature::ModuleFeatures},
    lower::{Context, Drafts, Selected, client, draft::DraftOperation, source::Source},
    naming::{
        self,
        lock::{Lock, Used},
    },
    pointer,
};
use calls::Entries;
use modules::Modules;
use operations::Namer;
use security::{Credentials, OperationCredentials};

/// An API, and the operations that are not in it.
pub(crate) struct Assembled {
    pub(crate) api: Api,
    pub(crate) unsupported: Vec<String>,
    /// How many operations were not selected.
    pub(crate) skipped: usize,
    /// All names, those of skipped operations too.
    pub(crate) lock: Lock,
}

/// The API with all its operations, skipped ones too.
struct Whole {
    api: Api,
    lock: Lock,
    /// The security schemes that only skipped operations take.
    skipped_schemes: BTreeSet<SchemeId>,
}

/// Assembles the IR. The result counts only if `diagnostics` has no error.
pub(crate) fn assemble(
    lowered: Drafts<'_>,
    module_features: ModuleFeatures,
    diagnostics: &mut Vec<Diagnostic>,
) -> Assembled {
    let Drafts { mut cx, sources, drafts, kept, unsupported } = lowered;
    let Whole { mut api, lock, skipped_schemes } = whole(&mut cx, &sources, drafts, &kept, diagnostics);
    prune::operations(&mut api, &kept, &skipped_schemes);
    files::split(&mut api);
    features::assign(&mut api, module_features);
    prune::diagnostics(cx.document, &sources, &kept, diagnostics);
    cx.document.locate(diagnostics);
    diagnostic::say_once(diagnostics);
    Assembled { api, unsupported, skipped: sources.len() - kept.0.len(), lock }
}

/// Assembles all operations. Skipped ones count, so that a selection has the names of the whole.
fn whole(
    cx: &mut Context<'_>,
    sources: &[Source<'_>],
    drafts: Vec<Option<DraftOperation>>,
    kept: &Selected,
    diagnostics: &mut Vec<Diagnostic>,
) -> Whole {
    let mut entries = calls::entries(cx.lock, sources, &drafts);
    let plan = calls::plan(cx, sources, &drafts, &mut entries, diagnostics);
    let mut modules = Modules::new(cx, sources, &entries);
    let handles = handles::handles(&plan, sources, &drafts, &mut modules, cx.lock);
    let skipped = prune::schemes(cx.document, sources, kept);
    let schemes = client::security::schemes(&cx.document.api, sources, cx.resolver, &skipped, diagnostics);
    let (names, schemes): (Table<SchemeId, String>, Table<SchemeId, Scheme>) = schemes.into_iter().unzip();
    let Credentials { usual, own } = credentials(cx, sources, &drafts, (&names, &schemes), diagnostics);

    let mut namer = Namer::new(cx.lock, &modules, &handles, (sources, &drafts), (&plan, &entries));
    let mut operations = name_operations(&mut namer, (sources, drafts), (&plan, entries), own);
    let used = namer.used;
    headers::unify(&mut operations);
    let types = types::place(
        (std::mem::take(&mut cx.types.defs), std::mem::take(&mut cx.pages)),
        &operations,
        &handles.all,
        &modules.all,
    );
    let mut api = Api {
        title: cx.document.api.info.title.clone(),
        docs: cx.document.api.info.description.clone().unwrap_or_default(),
        servers: cx.servers.all.clone(),
        variables: cx.servers.variables.clone(),
        schemes,
        security: usual,
        errors: errors(cx),
        modules: modules.all,
        types,
        handles: handles.all,
        operations,
        skipped: Vec::new(),
    };
    prune::types(&mut api);
    let lock = Lock::of(&api, plan.layout, &cx.lock.rename);
    report_leftovers(cx.lock, &used, &lock, diagnostics);
    let skipped_schemes = names.entries().filter(|(_, name)| skipped.contains(name.as_str()));
    Whole { api, lock, skipped_schemes: skipped_schemes.map(|(id, _)| id).collect() }
}

/// The credentials of each operation that will be emitted, once for each of its bodies.
fn credentials(
    cx: &Context<'_>,
    sources: &[Source<'_>],
    drafts: &[Option<DraftOperation>],
    schemes: (&Table<SchemeId, String>, &Table<SchemeId, Scheme>),
    diagnostics: &mut Vec<Diagnostic>,
) -> Credentials {
    let operations = sources.iter().zip(drafts).flat_map(|(source, draft)| {
        let bodies = draft.as_ref().map_or(0, |draft| draft.bodies.len());
        std::iter::repeat_n(source, bodies)
    });
    security::credentials(&cx.document.api, schemes, &operations.collect::<Vec<_>>(), sources, diagnostics)
}

/// Names all operations.
fn name_operations<'l>(
    namer: &mut Namer<'_, 'l>,
    (sources, drafts): (&[Source<'_>], Vec<Option<DraftOperation>>),
    (plan, entries): (&naming::Plan, Entries<'l>),
    credentials: Vec<OperationCredentials>,
) -> Table<OperationId, Operation> {
    let mut operations = Table::default();
    let mut credentials = credentials.into_iter();
    let all = sources.iter().zip(drafts).zip(&plan.calls).zip(entries).enumerate();
    for (index, (((source, draft), call), entries)) in all {
        let Some(draft) = draft else { continue };
        operations.extend(namer.name((index, source), draft, call, entries, &mut credentials));
    }
    operations
}

/// The properties of an error body.
fn errors(cx: &Context<'_>) -> ErrorShape {
    let pointer = |property: &Option<String>| property.as_ref().map(|property| pointer::to_property(property));
    let errors = &cx.extension.errors;
    ErrorShape { code: pointer(&errors.code), message: pointer(&errors.message), request_id: errors.request_id.clone() }
}

/// Reports the lock's entries that stand for nothing any more.
fn report_leftovers(before: &Lock, used: &Used<'_>, now: &Lock, diagnostics: &mut Vec<Diagnostic>) {
    let mut found = Vec::new();
    before.leftovers(used, now, &mut found);
    diagnostics.extend(found.into_iter().map(Diagnostic::in_lock));
}
