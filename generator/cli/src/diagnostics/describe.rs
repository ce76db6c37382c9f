//! Describes a JSON pointer into a description or a recording in words.

use oas_client_generator::diagnostic::visible;

/// Describes a pointer: `in GET /books/{id}, parameter 2 (#/paths/~1books~1{id}/get/parameters/1)`. A long pointer isn't
/// repeated. `None` for the whole document.
pub(super) fn describe_pointer(pointer: &str) -> Option<String> {
    let keys: Vec<_> = pointer.split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~")).collect();
    if keys.is_empty() {
        return None;
    }
    let keys: Vec<_> = keys.iter().map(String::as_str).collect();
    let words = visible(&describe_keys(&keys)).into_owned();
    let exact = if pointer.len() <= SHORT { format!(" (#{})", visible(pointer)) } else { String::new() };
    Some(format!("in {words}{exact}"))
}

/// The longest pointer that is repeated.
const SHORT: usize = 60;

fn describe_keys(mut keys: &[&str]) -> String {
    let mut words = Vec::new();
    while !keys.is_empty() {
        let (word, rest) = describe_next(keys, words.is_empty());
        words.push(word);
        keys = rest;
    }
    words.join(", ")
}

/// The words for the first keys, and the other keys.
fn describe_next<'a, 'b>(keys: &'a [&'b str], first: bool) -> (String, &'a [&'b str]) {
    match keys {
        ["paths", path, method, rest @ ..] if first && METHODS.contains(method) => {
            (format!("{} {path}", method.to_uppercase()), rest)
        }
        ["paths", path, rest @ ..] if first => (format!("path {path}"), rest),
        ["components", section, name, rest @ ..] if first => (format!("{} `{name}`", singular(section)), rest),
        ["log", "entries", index, rest @ ..] if first => (number_item("entry", index), rest),
        ["responses", status, rest @ ..] => (format!("response {status}"), rest),
        ["content", media_type, rest @ ..] => (format!("as {media_type}"), rest),
        [
            section @ ("properties" | "headers" | "examples" | "callbacks" | "links" | "variables" | "encoding"),
            name,
            rest @ ..,
        ] if name.parse::<usize>().is_err() => (format!("{} `{name}`", singular(section)), rest),
        [list, index, rest @ ..] if index.parse::<usize>().is_ok() => (number_item(singular(list), index), rest),
        ["requestBody", rest @ ..] => ("request body".to_owned(), rest),
        ["postData", rest @ ..] => ("body".to_owned(), rest),
        [key @ ("schema" | "items" | "info" | "request" | "response"), rest @ ..] => ((*key).to_owned(), rest),
        [key, rest @ ..] => (format!("`{key}`"), rest),
        [] => (String::new(), keys),
    }
}

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// People count from 1.
fn number_item(what: &str, index: &str) -> String {
    let number = index.parse::<usize>().map_or_else(|_| index.to_owned(), |index| index.saturating_add(1).to_string());
    format!("{what} {number}")
}

/// The singular of a keyword.
fn singular(section: &str) -> &str {
    match section {
        "properties" => "property",
        "requestBodies" => "request body",
        "securitySchemes" => "security scheme",
        "security" | "encoding" | "required" | "enum" | "allOf" | "oneOf" | "anyOf" | "queryString" => section,
        other => other.strip_suffix('s').unwrap_or(other),
    }
}
