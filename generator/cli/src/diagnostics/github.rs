//! Writes a diagnostic as a workflow command of GitHub: <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>.

use oas_client_generator::Diagnostic;

use super::Files;

pub(super) fn command(diagnostic: &Diagnostic, files: &Files<'_>) -> String {
    let severity = if diagnostic.is_error() { "error" } else { "warning" };
    let file = files.of(diagnostic);
    let path = file.map_or(&*diagnostic.file, |file| &file.path);
    let path = if path.is_empty() { String::new() } else { format!("file={},", property(path)) };
    let location =
        file.map(|file| file.locate(&diagnostic.pointer, diagnostic.highlight)).map_or_else(String::new, |location| {
            format!("line={},col={},endLine={0},endColumn={},", location.line, location.column, location.end_column)
        });
    let help = if diagnostic.help.is_empty() { String::new() } else { format!("\nhelp: {}", diagnostic.help) };
    let related = diagnostic.related.as_deref().map_or_else(String::new, |related| {
        let file = files.get(&related.file);
        let location = file.map(|file| file.locate(&related.pointer, related.highlight));
        let path = file.map_or(&*related.file, |file| &file.path);
        let position = location.map_or_else(String::new, |location| format!(":{}:{}", location.line, location.column));
        format!("\n{}: {path}{position}", related.label)
    });
    let title = diagnostic.code.name;
    format!(
        "::{severity} {path}{location}title={title}::{}",
        message(&format!("{}{related}{help}", diagnostic.message))
    )
}

/// Escapes ends of lines, because a command is one line.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
