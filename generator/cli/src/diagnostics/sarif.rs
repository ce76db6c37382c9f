//! Writes diagnostics as one SARIF document, which code scanning services and editors read: OASIS SARIF 2.1.0.

use oas_client_generator::{Code, Diagnostic, Highlight, code::CODES, diagnostic::Level};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::{
    Files,
    fix::{Fix, fix},
    location::Location,
};

/// Characters that the path of a URI can't have (RFC 3986).
const NOT_IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The document, with the rules of its diagnostics.
pub(super) fn document(diagnostics: &[Diagnostic], files: &Files<'_>) -> Value {
    let used: Vec<_> = CODES.iter().filter(|code| diagnostics.iter().any(|one| one.code == **code)).collect();
    let driver = json!({
        "name": "oas-client",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": used.into_iter().map(rule).collect::<Vec<_>>(),
    });
    let results: Vec<_> = diagnostics.iter().map(|diagnostic| result(diagnostic, files)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    })
}

fn rule(code: &Code) -> Value {
    json!({
        "id": code.name,
        "shortDescription": {"text": code.meaning.trim()},
        "defaultConfiguration": {"level": if code.level == Level::Warn { "warning" } else { "error" }},
    })
}

fn result(diagnostic: &Diagnostic, files: &Files<'_>) -> Value {
    let Diagnostic { file, pointer, highlight, help, message, .. } = diagnostic;
    let text = if help.is_empty() { message.clone() } else { format!("{message}\nhelp: {help}") };
    let related = diagnostic.related.iter().map(|related| {
        let mut location = location(&related.file, &related.pointer, related.highlight, files);
        if let Some(location) = location.as_object_mut() {
            location.insert("message".to_owned(), json!({"text": related.label}));
        }
        location
    });
    let mut result = json!({
        "ruleId": diagnostic.code.name,
        "level": if diagnostic.is_error() { "error" } else { "warning" },
        "message": {"text": text},
        "locations": [location(file, pointer, *highlight, files)],
        "relatedLocations": related.collect::<Vec<_>>(),
    });
    if let (Some(fix), Some(file), Some(result)) = (fix(diagnostic, files), files.get(file), result.as_object_mut()) {
        result.insert("fixes".to_owned(), json!([change(fix, &file.path)]));
    }
    result
}

fn location(name: &str, pointer: &str, highlight: Highlight, files: &Files<'_>) -> Value {
    if highlight == Highlight::Options {
        return json!({});
    }
    let file = files.get(name);
    let mut physical = json!({"artifactLocation": {"uri": uri(file.map_or(name, |file| &file.path))}});
    if let (Some(file), Some(physical)) = (file, physical.as_object_mut()) {
        physical.insert("region".to_owned(), region(&file.locate(pointer, highlight)));
    }
    json!({"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": pointer}]})
}

/// Columns count characters, as `columnKind` says.
fn region(location: &Location) -> Value {
    let Location { line, column, end_column, .. } = location;
    json!({"startLine": line, "startColumn": column, "endLine": line, "endColumn": end_column})
}

fn change(Fix { location, text }: Fix, path: &str) -> Value {
    let replacement = json!({"deletedRegion": region(&location), "insertedContent": {"text": text}});
    json!({"artifactChanges": [{"artifactLocation": {"uri": uri(path)}, "replacements": [replacement]}]})
}

fn uri(path: &str) -> String {
    if path.contains("://") { path.to_owned() } else { utf8_percent_encode(path, NOT_IN_PATH).to_string() }
}
