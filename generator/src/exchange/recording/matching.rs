//! Finds the operation of a recorded request.

use std::cmp::Reverse;

use oas_client_runtime::har::Request;
use percent_encoding::percent_decode_str;

use crate::{
    ir::{Api, Body, Operation, OperationId, ServerId, Table},
    media_type::canonical,
};

/// Finds the operation with the method and path of a request, and the path's arguments. `None` in the pair means that the
/// operation was not selected. Of several operations, the one with the most literal path counts.
pub(super) fn find_operation(api: &Api, request: &Request) -> Option<(Option<OperationId>, Vec<String>)> {
    let bases: Table<ServerId, _> = api.servers.ids().map(|server| api.base_path(server)).collect();
    let media_type = request.post_data.as_ref().map_or("", |data| data.mime_type.as_str());
    let fitting = api.operations.entries().filter(|(_, operation)| operation.method == request.method);
    let fitting = fitting.filter_map(|(id, operation)| {
        let base = bases.get(operation.server)?;
        if !has_flag(operation, request) {
            return None;
        }
        let (literal, arguments) = fit(base, &operation.path_template, &operation.path_parameters, request)?;
        Some(((literal, sends(operation, media_type)), Some(id), arguments))
    });
    let others = api.skipped.iter().filter(|route| route.method == request.method).filter_map(|route| {
        let (literal, arguments) = fit(&route.base, &route.path_template, &route.path_parameters, request)?;
        Some(((literal, Fit::None), None, arguments))
    });
    let all = fitting.chain(others);
    let best = all.max_by_key(|(rank, id, _)| (*rank, id.map(Reverse)));
    best.map(|(_, index, found)| (index, found))
}

/// Whether the body has the flag that the operation sets: `stream: true`.
fn has_flag(operation: &Operation, request: &Request) -> bool {
    let Some((name, value)) = &operation.json_flag else { return true };
    let body = serde_json::from_str::<serde_json::Value>(request.body());
    let sent = body.ok().and_then(|body| body.get(name)?.as_bool()).unwrap_or_default();
    sent == *value
}

/// How much of a path template is literal, and the arguments of a request that it fits.
fn fit(base: &str, path: &str, parameters: &[String], request: &Request) -> Option<(usize, Vec<String>)> {
    let template = path.split('?').next().unwrap_or("");
    let arguments = arguments(template, request.path().strip_prefix(base)?)?;
    let literal = template.len().saturating_sub(parameters.iter().map(|name| name.len() + 2).sum());
    Some((literal, arguments))
}

/// How well a body fits a recorded media type.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    None,
    /// The body is of the same kind.
    Kind,
    /// The body has this media type.
    Exact,
}

fn sends(operation: &Operation, media_type: &str) -> Fit {
    let recorded = canonical(media_type);
    let own = match &operation.body {
        Body::Json { media_type, .. } | Body::Bytes { media_type, .. } => Some(media_type),
        _ => None,
    };
    let choices = operation.content_types.iter().map(|choice| &choice.media_type);
    let is_kind = match &operation.body {
        Body::Empty => media_type.is_empty(),
        Body::Json { .. } => media_type.contains("json"),
        Body::Form => media_type.starts_with("application/x-www-form-urlencoded"),
        Body::Multipart => media_type.starts_with("multipart/"),
        Body::Bytes { .. } => !media_type.is_empty() && !media_type.starts_with("multipart/"),
    };
    match is_kind {
        _ if own.into_iter().chain(choices).any(|own| canonical(own) == recorded) => Fit::Exact,
        true => Fit::Kind,
        false => Fit::None,
    }
}

/// The decoded arguments of a template that a path fills, segment by segment.
pub(super) fn arguments(template: &str, path: &str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (Some(wanted), Some(given)) => segment(wanted, given, &mut found)?,
            (None, None) => return Some(found),
            _ => return None,
        }
    }
}

fn segment(wanted: &str, given: &str, found: &mut Vec<String>) -> Option<()> {
    let Some((before, rest)) = wanted.split_once('{') else { return (wanted == given).then_some(()) };
    let (_, after) = rest.split_once('}')?;
    let given = given.strip_prefix(before)?;
    // The text up to the next parameter ends this one.
    let literal = after.split('{').next().unwrap_or("");
    let end = if literal.len() == after.len() {
        given.len().checked_sub(literal.len()).filter(|_| given.ends_with(literal))?
    } else {
        given.find(literal).filter(|_| !literal.is_empty())?
    };
    let (argument, rest) = given.split_at_checked(end)?;
    if argument.is_empty() {
        return None;
    }
    found.push(percent_decode_str(argument).decode_utf8_lossy().into_owned());
    if after.is_empty() { Some(()) } else { segment(after, rest, found) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_give_their_arguments_back() {
        let found = |template, path| arguments(template, path).map(|found| found.join(" "));
        assert_eq!(found("/a/{x}/b", "/a/p%2Fq/b").as_deref(), Some("p/q"));
        assert_eq!(found("/a/{x}.json", "/a/1.json").as_deref(), Some("1"));
        assert_eq!(found("/a/{x}:{y}", "/a/1:2").as_deref(), Some("1 2"));
        assert_eq!(found("/a/{x}", "/a/"), None);
        assert_eq!(found("/a/{x}", "/a/1/2"), None);
        assert_eq!(found("/a/{x}.json", "/a/1"), None);
    }
}
