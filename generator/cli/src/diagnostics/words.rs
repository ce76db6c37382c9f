//! A JSON pointer into a description or a recording, in words.

use oas_client_generator::diagnostic::visible;

/// `in GET /books/{id}, parameter 2 (#/paths/~1books~1{id}/get/parameters/1)`; the pointer itself only while it is short.
/// Nothing for the whole document.
pub(super) fn place(pointer: &str) -> Option<String> {
    let steps: Vec<_> = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
    if steps.is_empty() {
        return None;
    }
    let steps: Vec<_> = steps.iter().map(String::as_str).collect();
    let words = visible(&words(&steps)).into_owned();
    let exact = if pointer.len() <= SHORT { format!(" (#{})", visible(pointer)) } else { String::new() };
    Some(format!("in {words}{exact}"))
}

/// A longer pointer says less than the line that it leads to.
const SHORT: usize = 60;

fn words(mut steps: &[&str]) -> String {
    let mut words = Vec::new();
    while !steps.is_empty() {
        let (word, rest) = next(steps, words.is_empty());
        words.push(word);
        steps = rest;
    }
    words.join(", ")
}

/// The words for the first steps, and the rest of them.
fn next<'a, 'b>(steps: &'a [&'b str], first: bool) -> (String, &'a [&'b str]) {
    match steps {
        ["paths", path, method, rest @ ..] if first && METHODS.contains(method) => {
            (format!("{} {path}", method.to_uppercase()), rest)
        }
        ["paths", path, rest @ ..] if first => (format!("path {path}"), rest),
        ["components", kind, name, rest @ ..] if first => (format!("{} `{name}`", one(kind)), rest),
        ["log", "entries", index, rest @ ..] if first => (numbered("entry", index), rest),
        ["responses", status, rest @ ..] => (format!("response {status}"), rest),
        ["content", kind, rest @ ..] => (format!("as {kind}"), rest),
        [
            kind @ ("properties" | "headers" | "examples" | "callbacks" | "links" | "variables" | "encoding"),
            name,
            rest @ ..,
        ] if name.parse::<usize>().is_err() => (format!("{} `{name}`", one(kind)), rest),
        [list, index, rest @ ..] if index.parse::<usize>().is_ok() => (numbered(one(list), index), rest),
        ["requestBody", rest @ ..] => ("request body".to_owned(), rest),
        ["postData", rest @ ..] => ("body".to_owned(), rest),
        [step @ ("schema" | "items" | "info" | "request" | "response"), rest @ ..] => ((*step).to_owned(), rest),
        [step, rest @ ..] => (format!("`{step}`"), rest),
        [] => (String::new(), steps),
    }
}

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// People count from 1.
fn numbered(what: &str, index: &str) -> String {
    let number = index.parse::<usize>().map_or_else(|_| index.to_owned(), |index| index.saturating_add(1).to_string());
    format!("{what} {number}")
}

/// One of many.
fn one(kind: &str) -> &str {
    match kind {
        "properties" => "property",
        "requestBodies" => "request body",
        "securitySchemes" => "security scheme",
        "security" | "encoding" | "required" | "enum" | "allOf" | "oneOf" | "anyOf" | "queryString" => kind,
        other => other.strip_suffix('s').unwrap_or(other),
    }
}
