//! Plans of calls, each written as an API in short and the calls that it gets.

mod hostile;
mod repeated;
mod rules;

use std::collections::{BTreeMap, BTreeSet};

use super::words::words;
use super::{Argument, Endpoint, HandleId, Layout, Listing, PathPrefix, Pinned, Plan, plan, template};
use crate::ir::Table;

/// An operation in short: `GET* /books listBooks #Tag`, where `*` says that the response is a list
/// and `+` that there is a body.
fn described(lines: &[&str], layout: Option<Layout>) -> (Plan, Vec<String>) {
    with_pins(lines, layout, &BTreeMap::new())
}

/// The same with pinned calls, by the index of their operation.
fn with_pins(lines: &[&str], layout: Option<Layout>, pins: &BTreeMap<usize, Pinned>) -> (Plan, Vec<String>) {
    let parsed: Vec<_> = lines.iter().map(|line| parse(line)).collect();
    let endpoints: Vec<_> = parsed
        .iter()
        .enumerate()
        .map(|(index, (method, path, id, tags))| Endpoint {
            method: method.trim_end_matches(['*', '+']),
            path,
            operation_id: id.as_deref(),
            tags,
            has_body: method.ends_with('+'),
            response: if method.ends_with('*') { Listing::List } else { Listing::Single },
            pinned: pins.get(&index),
        })
        .collect();
    let mut vocabulary: BTreeSet<_> = words("rack book box repo user branch").into_iter().collect();
    for endpoint in &endpoints {
        vocabulary.extend(words(endpoint.operation_id.unwrap_or_default()));
    }
    let plan = plan(&endpoints, &vocabulary, layout);
    check(&plan, &endpoints);
    let calls = (0..lines.len()).map(|i| shown(&plan, i)).collect();
    (plan, calls)
}

/// The path templates of all handles.
fn templates(lines: &[&str]) -> Vec<String> {
    let plan = described(lines, Some(Layout::Resources)).0;
    let path = |prefix: &PathPrefix| lines[prefix.endpoint].split(' ').nth(1).unwrap();
    plan.handles.iter().flat_map(|handle| &handle.path).map(|prefix| prefix.of(path(prefix))).collect()
}

type Parsed = (String, String, Option<String>, Vec<String>);

fn parse(line: &str) -> Parsed {
    let mut parts = line.split(' ');
    let method = parts.next().unwrap().to_lowercase();
    let path = parts.next().unwrap().to_owned();
    let (tags, ids): (Vec<_>, Vec<_>) = parts.partition(|part| part.starts_with('#'));
    let tags = tags.into_iter().map(|tag| tag[1..].to_owned()).collect();
    (method, path, ids.first().map(|id| (*id).to_owned()), tags)
}

fn calls(lines: &[&str]) -> Vec<String> {
    described(lines, Some(Layout::Resources)).1
}

fn listed(arguments: &[Argument]) -> String {
    let names: Vec<_> = arguments.iter().map(|a| a.name.as_str()).collect();
    names.join(", ")
}

fn shown(plan: &Plan, index: usize) -> String {
    let call = &plan.calls[index];
    let mut text = format!("{}({})", call.method, listed(&call.arguments));
    let mut at = call.handle;
    while let Some(handle) = at.and_then(|id| plan.handles.get(id)) {
        text = format!("{}({}).{text}", handle.accessor, listed(&handle.arguments));
        at = handle.parent;
    }
    text
}

/// Checks the invariants of every plan.
fn check(plan: &Plan, endpoints: &[Endpoint<'_>]) {
    let mut names = BTreeSet::new();
    let mut inherited = Table::<HandleId, usize>::default();
    for (id, handle) in plan.handles.entries() {
        assert!(handle.parent.is_none_or(|parent| parent < id));
        assert!(names.insert((handle.parent, handle.accessor.clone())), "{handle:?}");
        let above = handle.parent.map_or(0, |parent| *inherited.get(parent).unwrap());
        for (j, argument) in handle.arguments.iter().enumerate() {
            assert_eq!(argument.position, above + j);
        }
        inherited.push(above + handle.arguments.len());
        check_function(&handle.accessor, &handle.arguments);
    }
    let mut leading = BTreeSet::new();
    assert_eq!(plan.calls.len(), endpoints.len());
    for (call, endpoint) in plan.calls.iter().zip(endpoints) {
        assert!(names.insert((call.handle, call.method.clone())), "{call:?}");
        let above = call.handle.map_or(0, |handle| *inherited.get(handle).unwrap());
        for (j, argument) in call.arguments.iter().enumerate() {
            assert_eq!(argument.position, above + j);
        }
        let parameters = template::parameters(endpoint.path).len();
        assert_eq!(above + call.arguments.len(), parameters, "{endpoint:?}");
        check_function(&call.method, &call.arguments);
        let mut at = call.handle;
        while let Some(handle) = at
            && leading.insert(handle)
        {
            at = plan.handles.get(handle).unwrap().parent;
        }
    }
    assert_eq!(leading.len(), plan.handles.len());
}

fn check_function(name: &str, arguments: &[Argument]) {
    assert_identifier(name);
    let mut names = BTreeSet::new();
    for argument in arguments {
        assert_identifier(&argument.name);
        assert!(names.insert(&argument.name));
    }
}

fn assert_identifier(name: &str) {
    assert!(name.starts_with(|c: char| c.is_ascii_alphabetic()), "{name}");
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{name}");
    assert!(!["type", "match", "gen", "self", "_"].contains(&name), "{name}");
    assert!(name.len() <= 110, "{name}");
}

#[test]
fn a_handle_has_the_path_that_leads_to_it() {
    assert_eq!(templates(&["GET /users/or/user get", "GET /users list"]), ["/users", "/users/or", "/users/or/user"]);
    let shared = ["GET /api/v1/racks/{rack_id}/books/{id}", "POST /api/v1/racks/{id}/books", "GET /api/v1/racks/{id}"];
    let expected = ["/api/v1/racks/{id}", "/api/v1/racks/{id}/books", "/api/v1/racks/{rack_id}/books/{id}"];
    assert_eq!(templates(&shared), expected);
    let verbs = ["GET /books/{id}:lend x", "GET /books/{id}:lend/again y", "GET /a/{x}{y}/{z}/ z"];
    let expected = ["/books/{id}", "/books/{id}:lend", "/books/{id}:lend/again", "/a", "/a/{x}{y}/{z}"];
    assert_eq!(templates(&verbs), expected);
}

#[test]
fn order_of_the_document_makes_no_difference() {
    let mut lines = vec![
        "GET /user",
        "GET /users/{id}",
        "GET /users",
        "POST /users/find",
        "GET /users/find#x",
        "GET /Users/{name}/v2/a",
        "GET /users/{x}/a findA",
        "GET /users/{x}/a#y findA",
    ];
    let forward = calls(&lines);
    let by_line: BTreeMap<_, _> = lines.iter().copied().zip(forward).collect();
    for _ in 0..lines.len() {
        lines.rotate_left(3);
        lines.swap(0, 2);
        for (line, call) in lines.iter().zip(calls(&lines)) {
            assert_eq!(by_line[line], call);
        }
    }
}

#[test]
fn a_new_operation_renames_no_other() {
    let mut lines = vec!["GET* /racks", "GET /racks/{id}", "POST /racks/{id}/dust"];
    let before = calls(&lines);
    lines.extend(["GET /racks/{rack}/books/{id}", "GET /a/b", "PUT /racks/{id}"]);
    assert_eq!(calls(&lines)[..3], before);
}
