//! A problem as GitHub reads it: <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>.

use oas_client_generator::Diagnostic;

use super::Files;

pub(super) fn command(diagnostic: &Diagnostic, files: &Files<'_>) -> String {
    let severity = if diagnostic.is_error() { "error" } else { "warning" };
    let file = files.of(diagnostic);
    let path = file.map_or(&*diagnostic.file, |file| &file.path);
    let path = if path.is_empty() { String::new() } else { format!(" file={}", property(path)) };
    let place =
        file.map(|file| file.place(&diagnostic.pointer, diagnostic.highlight)).map_or_else(String::new, |place| {
            format!(",line={},col={},endLine={0},endColumn={}", place.line, place.column, place.end_column)
        });
    let help = if diagnostic.help.is_empty() { String::new() } else { format!("\nhelp: {}", diagnostic.help) };
    format!("::{severity}{path}{place}::{}", message(&(diagnostic.message.clone() + &help)))
}

/// A message ends with its line, so ends of lines are written out.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
