//! The consequences of a mistake, which aren't reported beside it.

use std::collections::HashSet;

use super::{Code, Diagnostic, Level, code};

/// Codes whose errors have consequences: because of a misspelled `schema`, a parameter has no schema.
const CAUSES: [Code; 8] = [
    code::MISSPELLED_KEYWORD,
    code::MISSPELLED_VALUE,
    code::MISSPELLED_FORMAT,
    code::MISSPELLED_MEDIA_TYPE,
    code::MISSPELLED_NAME,
    code::STATUS_KEY,
    code::UNRESOLVED_REFERENCE,
    code::WRONG_REFERENCE,
];

/// Whether there is an error whose consequences would be in every later stage: nothing of a misspelled `properties` is read, nor of
/// the first of two equal paths.
pub(crate) fn have_consequences(diagnostics: &[Diagnostic]) -> bool {
    const OF_NAMES: [Code; 3] = [code::MISSPELLED_NAME, code::UNRESOLVED_REFERENCE, code::WRONG_REFERENCE];
    let is_cause = |code: Code| code == code::DUPLICATE_KEY || CAUSES.contains(&code) && !OF_NAMES.contains(&code);
    diagnostics.iter().any(|diagnostic| diagnostic.is_error() && is_cause(diagnostic.code))
}

/// Removes the consequences of misspellings: warnings at the same value and at the object around the value, and errors for which the
/// same value has a wrong type, or the object around a misspelled key lacks the keyword.
pub(super) fn drop_consequences(diagnostics: &mut Vec<Diagnostic>) {
    let location = |diagnostic: &Diagnostic, pointer: &str| (diagnostic.file.clone(), pointer.to_owned());
    let mut explained = HashSet::new();
    for cause in diagnostics.iter().filter(|diagnostic| CAUSES.contains(&diagnostic.code)) {
        let around = cause.pointer.rsplit_once('/').map_or("", |(around, _)| around);
        // A parameter or a media type has the type of its schema.
        let holder = around.strip_suffix("/schema").filter(|_| cause.pointer.ends_with("/type"));
        let all = [cause.pointer.as_str(), around].into_iter().chain(holder);
        explained.extend(all.map(|pointer| location(cause, pointer)));
    }
    let follows = |code: Code| {
        let is_warning = code.level == Level::Warn && code != code::UNUSED_COMPONENT;
        is_warning || code == code::WRONG_TYPE || code == code::UNKNOWN_VALUE
    };
    diagnostics.retain(|diagnostic| {
        !follows(diagnostic.code) || !explained.contains(&location(diagnostic, &diagnostic.pointer))
    });
}

/// Codes of parts that nothing uses. After an error, the part that uses them may be the one with the mistake.
const UNUSED: [Code; 6] = [
    code::UNUSED_COMPONENT,
    code::UNUSED_SECURITY_SCHEME,
    code::UNUSED_PAGING,
    code::UNUSED_RESPONSE,
    code::NO_SIGNATURE,
    code::NAME_FREED,
];

/// Removes warnings of unused parts beside an error.
pub(super) fn drop_unused(diagnostics: &mut Vec<Diagnostic>) {
    if diagnostics.iter().any(Diagnostic::is_error) {
        diagnostics.retain(|diagnostic| diagnostic.is_error() || !UNUSED.contains(&diagnostic.code));
    }
}
