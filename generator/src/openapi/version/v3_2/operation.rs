//! The HTTP methods of `additionalOperations`.

use oas_client_runtime::request::framing;

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::{
        operations::ADDITIONAL,
        raw::{properties_mut, scalar},
        spec::methods,
    },
    pointer::join,
    yaml::Value,
};

/// Checks them. Removes the operations that the generator can't emit, and returns their methods and paths.
pub(super) fn check_methods(document: &mut Value, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let mut removed = Vec::new();
    for (path, item) in properties_mut(document.get_mut("paths")) {
        let Some(additional) = item.get_mut(ADDITIONAL).and_then(Value::as_mapping_mut) else { continue };
        let at = join(&join("/paths", &path), ADDITIONAL);
        additional.retain(|method, _| {
            let method = scalar(method);
            let is_unsupported = method == "CONNECT";
            if is_unsupported {
                removed.push(format!("{method} {path}"));
            }
            let found = diagnose(&method, &path, &join(&at, &method));
            diagnostics.extend(found.map(|found| found.on(Highlight::Key)));
            !is_unsupported
        });
    }
    removed
}

/// The mistake in a method, if it has one.
fn diagnose(method: &str, path: &str, pointer: &str) -> Option<Diagnostic> {
    if method == "CONNECT" {
        let message = format!("operation `CONNECT {path}` is not generated: CONNECT opens a tunnel");
        return Some(Diagnostic::new(code::UNSUPPORTED_OPERATION, pointer, message, "remove it"));
    }
    if let Some(keyword) = methods().find(|keyword| keyword.eq_ignore_ascii_case(method)) {
        let message = format!("the HTTP method `{method}` has a keyword, so `{ADDITIONAL}` can't have it");
        return Some(Diagnostic::new(
            code::INVALID_METHOD,
            pointer,
            message,
            format!("move it out of `{ADDITIONAL}`: `{keyword}: …`"),
        ));
    }
    let message = format!("`{method}` is no HTTP method: it is no token of RFC 9110");
    let help = "write a method of letters, digits and `-`, such as `COPY`";
    (!framing::is_token(method)).then(|| Diagnostic::new(code::INVALID_METHOD, pointer, message, help))
}
