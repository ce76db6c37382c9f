//! Reports the properties of `paging` that fit no operation. All lists would lose their pages in silence.

use super::{
    Context,
    draft::{DraftOperation, DraftResponse},
    paging::{Misfit, Parts, fit, unused_keys},
    response::paging::links,
    source::Source,
};
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{Location, SuccessResponse},
    openapi::extension::{self, OperationPaging, Paging, PagingKind},
    pointer::join,
    suggest::closest,
};

/// Reports the document's `paging` if it fits no operation, and an operation's if it doesn't fit the operation.
pub(super) fn report(
    cx: &Context<'_>,
    sources: &[Source<'_>],
    drafts: &[Option<DraftOperation>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let all = || sources.iter().zip(drafts);
    for (source, draft) in all() {
        if let (OperationPaging::Own(paging), Some(draft)) = (&source.paging, draft) {
            report_one(cx, (paging, &source.at), &[draft], diagnostics);
        }
    }
    let users = all().filter(|(source, _)| matches!(source.paging, OperationPaging::Document));
    // An operation that can't be emitted may be the one that fits.
    let users: Option<Vec<_>> = users.map(|(_, draft)| draft.as_ref()).collect();
    if let (Some(paging), Some(users)) = (&cx.extension.paging, users) {
        report_one(cx, (paging, ""), &users, diagnostics);
    }
}

/// Reports one `paging` of the object at `at`, which `operations` use.
fn report_one(
    cx: &Context<'_>,
    (paging, at): (&Paging, &str),
    operations: &[&DraftOperation],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let is_documents = at.is_empty();
    let at = join(&join(at, extension::NAME), "paging");
    let PagingKind::Links(links) = &paging.kind else {
        return report_other((cx, paging, &at), operations, is_documents, diagnostics);
    };
    let lists: Vec<_> = operations.iter().copied().filter(|operation| operation.response.is_page()).collect();
    if lists.is_empty() {
        let known: Vec<_> = operations.iter().flat_map(|operation| possible_links(cx, operation)).collect();
        let names = links.join("` or `");
        let what = format!("no response is a page with `{names}`");
        let near = |name: &String| closest(name, known.iter().map(String::as_str));
        let help = match links.iter().find_map(near) {
            Some(meant) => format!("did you mean `next-url: {meant}`?"),
            None => {
                "write the property of a GET's response that holds the URL of the next page: a string, beside one array"
                    .to_owned()
            }
        };
        let at = join(&at, "next-url");
        // An overlay for several APIs may say how lists page. An API without lists is right.
        let may_be_right = is_documents && known.is_empty();
        diagnostics.push(if may_be_right {
            Diagnostic::new(code::UNUSED_PAGING, &at, what, help)
        } else {
            Diagnostic::new(code::UNUSED_EXTENSION, &at, what, help)
        });
        return;
    }
    report_parameters((paging, &at), &lists, diagnostics);
}

/// Reports a paging that isn't by links in properties.
fn report_other(
    (cx, paging, at): (&Context<'_>, &Paging, &str),
    operations: &[&DraftOperation],
    is_documents: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let lists: Vec<_> = operations.iter().copied().filter(|operation| operation.response.is_page()).collect();
    if lists.is_empty() {
        let candidates = operations.iter().filter(|operation| !is_documents || operation.method == "GET");
        let misfits = candidates.filter_map(|operation| fit(cx, paging, Parts::of(operation)?).err());
        let nearest = misfits.max_by_key(|misfit| misfit.rank).unwrap_or_else(|| Misfit {
            key: String::new(),
            what: "no response is a page of a list".to_owned(),
            help: "write `paging` in an operation with a JSON response".to_owned(),
            rank: 0,
        });
        // An overlay for several APIs may say how lists page. An API without such lists is right.
        let code = if is_documents && nearest.rank == 0 { code::UNUSED_PAGING } else { code::UNUSED_EXTENSION };
        let key = if paging.is_short { nearest.key.trim_end_matches("/to") } else { &nearest.key };
        diagnostics.push(Diagnostic::new(code, &format!("{at}{key}"), nearest.what, nearest.help));
        return;
    }
    let responses: Vec<_> = lists.iter().filter_map(|list| Some(Parts::of(list)?.response)).collect();
    for misfit in unused_keys(cx, paging, &responses) {
        let at = format!("{at}{}", misfit.key);
        diagnostics.push(Diagnostic::new(code::UNUSED_EXTENSION, &at, misfit.what, misfit.help));
    }
    report_parameters((paging, at), &lists, diagnostics);
}

/// Reports the query parameters of a paging that no list has.
fn report_parameters((paging, at): (&Paging, &str), lists: &[&DraftOperation], diagnostics: &mut Vec<Diagnostic>) {
    let known: Vec<_> = lists.iter().flat_map(|operation| query_parameters(operation)).collect();
    let cursor = paging.owned.iter().enumerate().map(|(index, name)| (join(&join(at, "cursor"), index), name));
    let page_size = paging.page_size.iter().map(|name| (join(at, "page-size"), name));
    let token = paging.token.iter().map(|name| (join(at, "token"), name));
    for (at, name) in page_size.chain(cursor).chain(token) {
        if known.contains(&name.as_str()) {
            continue;
        }
        let help = match closest(name, known.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("remove `{name}`, or describe the parameter: `{{name: {name}, in: query, …}}`"),
        };
        diagnostics.push(Diagnostic::new(
            code::UNUSED_EXTENSION,
            &at,
            format!("no list has the query parameter `{name}`"),
            help,
        ));
    }
}

/// The properties that may hold the URL of the next page.
fn possible_links(cx: &Context<'_>, operation: &DraftOperation) -> Vec<String> {
    match &operation.response {
        DraftResponse::One(SuccessResponse::Json(ty)) if operation.method == "GET" => links(cx, ty),
        _ => Vec::new(),
    }
}

fn query_parameters(operation: &DraftOperation) -> impl Iterator<Item = &str> {
    let described = operation.inputs.iter().filter(|input| input.location == Location::Query);
    let described = described.filter_map(|input| input.wire_name.as_deref());
    described.chain(operation.cursor_parameters.iter().map(String::as_str))
}
