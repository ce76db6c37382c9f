//! Operations that the generator can't emit.

use std::collections::BTreeSet;

use serde_yaml::Value;

use super::parameter::is_unsupported;
use crate::{
    diagnostic::{Diagnostic, Highlight},
    openapi::{
        raw::{properties, properties_mut, scalar},
        references::component_name,
        spec::is_method,
    },
    pointer::{get, join},
};

/// Removes them, each with a warning. Returns their methods and paths.
pub(super) fn remove(document: &mut Value, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let parameters = properties(get(document, "/components/parameters"));
    let unsupported: BTreeSet<String> =
        parameters.filter(|(_, parameter)| is_unsupported(parameter)).map(|(name, _)| name.to_owned()).collect();
    let mut removed = Vec::new();
    let mut report = |pointer: &str, method: &str, path: &str, why: &str, help: &str| {
        let operation = format!("{} {path}", method.to_uppercase());
        let message = format!("the operation `{operation}` is not generated: {why}");
        diagnostics.push(Diagnostic::warning(pointer, message, help).on(Highlight::Key));
        removed.push(operation);
    };
    for (path, item) in properties_mut(document.get_mut("paths")) {
        let at = join("/paths", &path);
        let Some(item) = item.as_mapping_mut() else { continue };
        const METHOD: &str = "the client has no method for it";
        const HELP: &str = "callers send it with `client.request(…)`; or remove it";
        if item.shift_remove("query").is_some() {
            report(&join(&at, "query"), "query", &path, METHOD, HELP);
        }
        for (method, _) in
            item.shift_remove("additionalOperations").as_ref().and_then(Value::as_mapping).into_iter().flatten()
        {
            let pointer = join(&join(&at, "additionalOperations"), scalar(method));
            report(&pointer, &scalar(method), &path, METHOD, HELP);
        }
        let is_unsupported = |parameter: &Value| {
            let named = parameter.get("$ref").and_then(Value::as_str);
            let named = named.and_then(|reference| component_name(reference, "parameters"));
            is_unsupported(parameter) || named.is_some_and(|name| unsupported.contains(&name))
        };
        let has_unsupported = |owner: Option<&Value>| {
            let parameters = owner.and_then(Value::as_sequence).into_iter().flatten();
            parameters.into_iter().any(is_unsupported)
        };
        let all = has_unsupported(item.get("parameters"));
        item.retain(|key, operation| {
            let method = scalar(key);
            let goes = is_method(&method) && (all || has_unsupported(operation.get("parameters")));
            if goes {
                let why = "its whole query is one value that isn't a form";
                let help = "write `content: {application/x-www-form-urlencoded: …}`, or a parameter `in: query`";
                report(&join(&at, &method), &method, &path, why, help);
            }
            !goes
        });
        if all && let Some(Value::Sequence(parameters)) = item.get_mut("parameters") {
            parameters.retain(|parameter| !is_unsupported(parameter));
        }
    }
    if let Some(Value::Mapping(components)) = crate::pointer::get_mut(document, "/components/parameters") {
        components.retain(|name, _| name.as_str().is_none_or(|name| !unsupported.contains(name)));
    }
    removed
}
