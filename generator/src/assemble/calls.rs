//! Operations -> calls: the handles that lead to each operation, and its function.

use crate::{
    diagnostic::{Diagnostic, code},
    ir::{SuccessResponse, Type},
    lower::{
        Context,
        draft::{DraftKind, DraftOperation, DraftResponse, DraftStruct},
        source::{self, Source},
    },
    naming::{
        self, Endpoint, Listing, Pinned,
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
        response: draft.as_ref().map_or(Listing::Unknown, |draft| listing(cx, &draft.response)),
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
        diagnostics.push(Diagnostic::new(code::PINNED_CLASH, &join("/operations", title), what, &help).in_lock());
    }
    for index in &plan.unfit {
        let title = title(index);
        let what = format!(
            "the pinned call of `{title}` has other path arguments than the path; the operation gets a new call"
        );
        diagnostics.push(
            Diagnostic::new(
                code::PINNED_NAME,
                &join("/operations", title),
                what,
                "callers must use the new call; to choose it, add the operation under `rename`",
            )
            .in_lock(),
        );
    }
}

/// Whether a response is an array, a page, or a small object around one array of objects.
fn listing(cx: &Context<'_>, response: &DraftResponse) -> Listing {
    match response {
        DraftResponse::One(SuccessResponse::Page(_) | SuccessResponse::Json(Type::Array(_))) => Listing::List,
        DraftResponse::One(SuccessResponse::Json(ty)) => object(cx, ty).map_or_else(
            || if is_scalar(cx, ty) { Listing::Single } else { Listing::Unknown },
            |object| listing_of_object(cx, object),
        ),
        DraftResponse::One(_) | DraftResponse::ByStatus(_) => Listing::Unknown,
    }
}

fn listing_of_object(cx: &Context<'_>, object: &DraftStruct) -> Listing {
    // An array of errors stands beside the value of a response.
    let arrays = object.fields.iter().filter(|field| is_array_of_objects(&field.ty) && field.wire_name != "errors");
    if arrays.count() == 1 && object.fields.len() <= 4 {
        return Listing::List;
    }
    let only_scalars =
        object.additional_properties.is_none() && object.fields.iter().all(|field| is_scalar(cx, &field.ty));
    if only_scalars { Listing::Single } else { Listing::Unknown }
}

fn object<'c>(cx: &'c Context<'_>, ty: &Type) -> Option<&'c DraftStruct> {
    let Type::Named(id) = ty else { return None };
    match &cx.types.defs.get(*id)?.kind {
        DraftKind::Struct(object) => Some(object),
        _ => None,
    }
}

fn is_array_of_objects(ty: &Type) -> bool {
    matches!(ty, Type::Array(items) if matches!(**items, Type::Named(_) | Type::Boxed(_) | Type::Json))
}

/// Whether a value of the type is no array, object or raw JSON.
fn is_scalar(cx: &Context<'_>, ty: &Type) -> bool {
    match ty {
        Type::Nullable(ty) => is_scalar(cx, ty),
        Type::Array(_) | Type::Tuple(_) | Type::Map(..) | Type::Json | Type::Binary | Type::Boxed(_) => false,
        Type::Named(id) => {
            cx.types.defs.get(*id).is_some_and(|def| matches!(def.kind, DraftKind::Enum(_) | DraftKind::IntegerEnum(_)))
        }
        _ => true,
    }
}
