//! Recorded requests that no operation has, by their cause: another server, a renamed segment of paths, or a path that is gone.

use std::collections::{BTreeMap, BTreeSet};

use oas_client_runtime::har::Request;

use super::{
    cause::{Cause, Reported},
    matching::arguments,
};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    ir::{Api, Operation, OperationId, ServerId},
    pointer::{get, head},
    suggest::closest,
    yaml::Value,
};

/// A request that no operation has.
pub(super) struct Unmatched {
    /// The recording's file.
    pub(super) file: String,
    /// The index of the exchange.
    pub(super) exchange: usize,
    pub(super) request: Request,
}

/// The most operations that requests are compared with, each operation once for each request.
const MOST_COMPARED: usize = 10_000_000;

/// Explains requests that no operation has. `covered` are the operations that others have.
pub(super) fn explain(
    api: &Api,
    tree: &Value,
    covered: &BTreeSet<OperationId>,
    unmatched: Vec<Unmatched>,
) -> Vec<Reported> {
    let compared = MOST_COMPARED / api.operations.len().max(1);
    let renamed = renamed_segments(api, covered, unmatched.get(..compared).unwrap_or(&unmatched));
    let explain = |(index, Unmatched { file, exchange, request }): (usize, Unmatched)| {
        let moved = || moved_server(api, tree, &request).or_else(|| renamed_segment(api, &renamed, &request));
        let moved = (index < compared).then(moved).flatten();
        let (cause, what, help, see) = moved.unwrap_or_else(|| {
            let what = format!("no operation of the description is {} {}", request.method, request.path());
            let help = "remove the exchange, or add the operation under `paths`".to_owned();
            (Cause::Path(without_arguments(request.path())), what, help, None)
        });
        let pointer = format!("/log/entries/{exchange}/request/url");
        let mut diagnostic = Diagnostic::new(code::UNKNOWN_EXCHANGE, &pointer, what, help);
        if let Some((at, highlight)) = see {
            diagnostic = diagnostic.see(&at, highlight, "described here");
        }
        Reported { cause, exchange, diagnostic: diagnostic.in_file(&file) }
    };
    unmatched.into_iter().enumerate().map(explain).collect()
}

/// A cause, its message, its help, and the described location.
type Explained = (Cause, String, String, Option<(String, Highlight)>);

/// The path fits an operation, but below another base than that of the operation's server.
fn moved_server(api: &Api, tree: &Value, request: &Request) -> Option<Explained> {
    let fitting = api.operations.iter().filter(|operation| operation.method == request.method);
    let bases = fitting.filter_map(|operation| {
        let template = template(operation);
        let base = base_of(template, request.path())?;
        let literal = template.split('/').filter(|segment| !segment.is_empty() && !segment.contains('{')).count();
        (literal > 0).then_some((literal, operation, base))
    });
    let (_, operation, base) = bases.max_by_key(|(literal, ..)| *literal)?;
    let described = api.url(operation.server)?;
    let recorded = format!("{}{base}", request.origin_and_target().0);
    let what = format!("the recorded server is `{recorded}`, but `{described}` is described");
    let help = format!("write `url: {recorded}`, or `{described}` in the URLs of the recordings");
    let at =
        Some("/servers/0/url".to_owned()).filter(|at| operation.server == ServerId::DEFAULT && get(tree, at).is_some());
    let see = at.map_or((operation.pointer.clone(), Highlight::Key), |at| (at, Highlight::Value));
    Some((Cause::Server(recorded, described), what, help, Some(see)))
}

/// The part of a path before the segments that fit a template.
fn base_of<'p>(template: &str, path: &'p str) -> Option<&'p str> {
    let from_end = template.matches('/').count().checked_sub(1)?;
    let (start, _) = path.rmatch_indices('/').nth(from_end)?;
    let (base, rest) = path.split_at_checked(start)?;
    arguments(template, rest).map(|_| base)
}

/// The segments of described paths that recorded paths have by another name. An operation that no recording shows tells one:
/// its path fits a recorded one but for this segment. Of several names for one segment, the one in most exchanges counts.
fn renamed_segments(api: &Api, covered: &BTreeSet<OperationId>, unmatched: &[Unmatched]) -> BTreeMap<String, String> {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for Unmatched { request, .. } in unmatched {
        let others = api.operations.entries().filter(|(id, _)| !covered.contains(id)).map(|(_, operation)| operation);
        let fitting = others.filter(|operation| operation.method == request.method);
        let differing = fitting.filter_map(|operation| {
            let path = request.path().strip_prefix(&api.base_path(operation.server))?;
            let template = template(operation);
            // A path of one segment fits any other.
            let may_be_meant = |described: &str, recorded: &str| {
                template.matches('/').count() > 1 || closest(recorded, [described]).is_some()
            };
            differing_segment(template, path).filter(|(described, recorded, _)| may_be_meant(described, recorded))
        });
        if let Some((described, recorded, _)) = differing.max_by_key(|(.., literal)| *literal) {
            *counts.entry((described.to_owned(), recorded.to_owned())).or_default() += 1;
        }
    }
    let mut most: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for ((described, recorded), count) in counts {
        let (known, name) = most.entry(described).or_default();
        if *known < count {
            (*known, *name) = (count, recorded);
        }
    }
    most.into_iter().map(|(described, (_, recorded))| (described, recorded)).collect()
}

/// The path fits an operation with a renamed segment.
fn renamed_segment(api: &Api, renamed: &BTreeMap<String, String>, request: &Request) -> Option<Explained> {
    let mut fitting = api.operations.iter().filter(|operation| operation.method == request.method);
    let (operation, described, recorded) = fitting.find_map(|operation| {
        let path = request.path().strip_prefix(&api.base_path(operation.server))?;
        let (described, recorded, _) = differing_segment(template(operation), path)?;
        renamed.get(described).filter(|name| *name == recorded)?;
        Some((operation, described, recorded))
    })?;
    let what = format!("the recorded path has `{recorded}`, where `{described}` is described");
    let help =
        format!("write `{recorded}` in the path of the description, or `{described}` in the URLs of the recordings");
    let see = (head(&operation.pointer, 2).to_owned(), Highlight::Key);
    let cause = Cause::Segment(recorded.to_owned(), described.to_owned());
    Some((cause, what, help, Some(see)))
}

fn template(operation: &Operation) -> &str {
    operation.path_template.split('?').next().unwrap_or("")
}

/// The one literal segment of a template that a path has not, the path's segment, and the number of the other literal ones.
fn differing_segment<'a>(template: &'a str, path: &'a str) -> Option<(&'a str, &'a str, usize)> {
    if template.matches('/').count() != path.matches('/').count() {
        return None;
    }
    let (mut differing, mut literal) = (None, 0);
    for (described, recorded) in template.split('/').zip(path.split('/')) {
        let is_same = arguments(described, recorded).is_some();
        match differing {
            _ if is_same => literal += usize::from(!described.contains('{') && !described.is_empty()),
            None if !described.contains('{') && !recorded.is_empty() => differing = Some((described, recorded)),
            _ => return None,
        }
    }
    differing.map(|(described, recorded)| (described, recorded, literal))
}

/// A path without what seems to be its arguments: segments with digits.
fn without_arguments(path: &str) -> String {
    let is_argument = |segment: &str| segment.len() > 2 && segment.contains(|char: char| char.is_ascii_digit());
    let segments = path.split('/').map(|segment| {
        let is_number = !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit());
        if is_argument(segment) || is_number { "{}" } else { segment }
    });
    segments.collect::<Vec<_>>().join("/")
}
