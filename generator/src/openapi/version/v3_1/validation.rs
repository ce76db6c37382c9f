//! Keywords that have no effect on a client: those that only validate values, and those about the schema itself.

use super::Context;
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::lazy_pointer::LazyPointer,
    pointer::join,
    yaml::Mapping,
};

/// Keywords that only validate.
const VALIDATING: [&str; 11] = [
    "if",
    "then",
    "else",
    "contains",
    "minContains",
    "maxContains",
    "dependentSchemas",
    "dependentRequired",
    "unevaluatedProperties",
    "unevaluatedItems",
    "not",
];

/// Keywords about the schema itself.
const SILENT: [&str; 6] = ["$schema", "$id", "$anchor", "$dynamicAnchor", "$vocabulary", "$comment"];

/// Keywords that give a schema a type, so that its `not` says nothing more of it.
const TYPING: [&str; 8] = ["type", "enum", "const", "properties", "items", "allOf", "oneOf", "anyOf"];

/// Whether a keyword has no effect, whatever stands beside it.
pub(super) fn has_no_effect(keyword: &str) -> bool {
    keyword != "not" && VALIDATING.contains(&keyword) || SILENT.contains(&keyword)
}

/// The keywords of a description that only validate, and the location of the first.
#[derive(Default)]
pub(super) struct ValidationOnly {
    first: Option<String>,
    keywords: Vec<&'static str>,
}

impl ValidationOnly {
    /// One warning for the whole description.
    pub(super) fn report(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        let Some(first) = self.first.take() else { return };
        let list = self.keywords.iter().map(|keyword| format!("`{keyword}`")).collect::<Vec<_>>().join(", ");
        let message = format!("the client doesn't check {list}, here and elsewhere in the description");
        let help = "to give the values a type, write `type`, `properties` or `oneOf` beside it";
        diagnostics.push(Diagnostic::new(code::UNCHECKED_KEYWORD, &first, message, help).on(Highlight::Key));
    }
}

/// Removes the keywords without an effect.
pub(super) fn remove(map: &mut Mapping, pointer: LazyPointer<'_>, cx: &mut Context<'_>) {
    for keyword in SILENT {
        map.shift_remove(keyword);
    }
    if map.shift_remove("$dynamicRef").is_some() {
        let message = "`$dynamicRef` is not resolved; its value becomes raw JSON";
        cx.warn(code::UNSUPPORTED_REFERENCE, &join(&pointer.write(), "$dynamicRef"), message, "write `$ref`");
    }
    let has_type = TYPING.iter().any(|keyword| map.contains_key(*keyword));
    for keyword in VALIDATING {
        // Without a type, `not` is all that a schema says.
        if keyword == "not" && !(has_type && cx.is_3_1()) {
            continue;
        }
        if map.shift_remove(keyword).is_some() {
            let seen = &mut cx.validation_only;
            if !seen.keywords.contains(&keyword) {
                seen.keywords.push(keyword);
            }
            seen.first.get_or_insert_with(|| join(&pointer.write(), keyword));
        }
    }
}
