//! Operations -> calls: the handles that lead to each operation, and its function.

use crate::{
    diagnostic::Diagnostic,
    ir::{SuccessResponse, Type},
    lower::{
        Context,
        draft::{DraftKind, DraftOperation, DraftResponse},
        source::{self, Source},
    },
    naming::{
        self, Endpoint, Pinned,
        lock::{Entry, Lock},
    },
    pointer::join,
};

/// The lock's entries of each operation, one for each of its bodies.
pub(super) type Entries<'l> = Vec<Vec<Option<Entry<'l>>>>;

/// Finds the lock's entries of all operations.
pub(super) fn entries<'l>(lock: &'l Lock, sources: &[Source<'_>], drafts: &[Option<DraftOperation>]) -> Entries<'l> {
    let entries = |(source, draft): (&Source<'_>, &Option<DraftOperation>)| match draft {
        Some(draft) => {
            lock.operation(&source.title(), &draft.bodies.iter().map(|body| body.body.kind()).collect::<Vec<_>>())
        }
        None => Vec::new(),
    };
    sources.iter().zip(drafts).map(entries).collect()
}

/// Plans the calls of all operations around the pinned ones. An entry that doesn't fit its operation is marked.
pub(super) fn plan(
    cx: &Context<'_>,
    sources: &[Source<'_>],
    drafts: &[Option<DraftOperation>],
    entries: &mut Entries<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> naming::Plan {
    let pinned: Vec<_> = entries.iter().map(|entries| pinned_call(entries)).collect();
    let endpoints = sources.iter().zip(drafts).zip(&pinned).map(|((source, draft), pinned)| Endpoint {
        method: source.method,
        path: source.path,
        operation_id: source.id,
        tags: &source.operation.tags,
        has_body: source.operation.request_body.is_some(),
        returns_list: draft.as_ref().is_some_and(|draft| returns_list(cx, &draft.response)),
        pinned: pinned.as_ref(),
    });
    let endpoints: Vec<_> = endpoints.collect();
    let vocabulary = source::vocabulary(&cx.document.api, &cx.document.raw, sources);
    let plan = naming::plan(&endpoints, &vocabulary, cx.lock.layout);
    report(&plan, sources, diagnostics);
    for index in &plan.unfit {
        let entries = entries.get_mut(*index).into_iter().flatten().flatten();
        entries.for_each(|entry| entry.fits = false);
    }
    plan
}

/// The call of an operation: that of its first pinned body, with the functions of the others.
fn pinned_call(entries: &[Option<Entry<'_>>]) -> Option<Pinned> {
    let mut entries = entries.iter().flatten();
    let first = entries.next()?;
    Some(Pinned { also: entries.map(|entry| entry.call.method.clone()).collect(), ..first.call.clone() })
}

/// Reports the pinned calls that can't stay.
fn report(plan: &naming::Plan, sources: &[Source<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let title = |index: &usize| sources.get(*index).map(Source::title).unwrap_or_default();
    for (index, name) in &plan.clashes {
        let title = title(index);
        let what =
            format!("the pinned call of `{title}` can't stay: another function or handle is called `{name}` there");
        let help = format!("give one of the two another name under `rename`: `{title}: client.{name}_2`");
        diagnostics.push(Diagnostic::error(&join("/operations", title), what, &help).in_lock());
    }
    for index in &plan.unfit {
        let title = title(index);
        let what = format!(
            "the pinned call of `{title}` has other path arguments than the path; the operation gets a new call"
        );
        diagnostics.push(
            Diagnostic::warning(
                &join("/operations", title),
                what,
                "callers must use the new call; to choose it, add the operation under `rename`",
            )
            .in_lock(),
        );
    }
}

/// Whether a response is an array, a page, or a small object around one array.
fn returns_list(cx: &Context<'_>, response: &DraftResponse) -> bool {
    match response {
        DraftResponse::One(SuccessResponse::Page(_) | SuccessResponse::Json(Type::Array(_))) => true,
        DraftResponse::One(SuccessResponse::Json(Type::Named(id))) => match cx.types.defs.get(*id).map(|def| &def.kind)
        {
            Some(DraftKind::Struct(object)) => {
                let arrays = object.fields.iter().filter(|field| matches!(field.ty, Type::Array(_))).count();
                arrays == 1 && object.fields.len() <= 4
            }
            _ => false,
        },
        _ => false,
    }
}
