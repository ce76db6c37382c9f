//! Checks the OpenAPI version of a raw document.

use serde_yaml::Value;

use super::raw::scalar;
use crate::diagnostic::Diagnostic;

/// Checks that a document is a description in OpenAPI 3.0.
///
/// # Errors
///
/// The diagnostic for any other document.
pub(super) fn check(document: &Value) -> Result<(), Diagnostic> {
    let reject = |message: String, help: &str| Err(Diagnostic::error("", message, help));
    const START: &str = "start the description with `openapi: 3.0.3`";
    if document.is_null() {
        return reject("the description is empty".to_owned(), START);
    }
    if !document.is_mapping() {
        return reject("the description isn't an object".to_owned(), START);
    }
    if let Some(version) = document.get("swagger").map(scalar) {
        let help = "convert the description: `npx swagger2openapi FILE --outfile openapi.yaml`";
        return reject(format!("this is Swagger {version}; the generator reads OpenAPI 3.0"), help);
    }
    let Some(version) = document.get("openapi").map(scalar) else {
        return reject("the description has no `openapi` property, its version".to_owned(), START);
    };
    if version == "3.0" || version.starts_with("3.0.") {
        return Ok(());
    }
    reject(
        format!("this is OpenAPI {version}; the generator reads OpenAPI 3.0"),
        "convert the description to OpenAPI 3.0.3",
    )
}
