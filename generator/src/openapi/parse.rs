//! Parsing: text -> raw document. The only user of the parsers of serde_yaml and serde_json for descriptions.
//!
//! In: the text of a description, of another of its files, or of an overlay. Out: its raw document, and a diagnostic for
//! each duplicate key. Called by `load`, `overlay` and `bundle::external`.

mod visitor;

use serde_yaml::Value;

use crate::diagnostic::{Diagnostic, Highlight, code};

/// Parses the texts of one description. Aliases may repeat a bounded amount, in all texts together.
pub(super) struct Parser {
    /// The bytes that aliases may still repeat.
    allowance: usize,
}

impl Default for Parser {
    fn default() -> Self {
        Self { allowance: visitor::ALLOWANCE }
    }
}

impl Parser {
    /// Parses one text, which messages call `what`. JSON is YAML, but its own parser is several times as fast.
    pub(super) fn parse(
        &mut self,
        text: &str,
        what: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Value, Diagnostic> {
        if text.contains('\0') {
            let message = format!("the {what} isn't text: it contains zero bytes, as UTF-16 and binary files do");
            return Err(Diagnostic::new(code::WRONG_FILE, "", message, "save the file as UTF-8"));
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if is_markup(text) {
            let message = format!("the {what} is HTML or XML, not YAML or JSON");
            return Err(Diagnostic::new(
                code::WRONG_FILE,
                "",
                message,
                "name the YAML or JSON file itself, which a web page may link to",
            ));
        }
        let parsed = if text.trim_start().starts_with('{') {
            visitor::json(text, &mut self.allowance).or_else(|_| visitor::yaml(text, &mut self.allowance))
        } else {
            visitor::yaml(text, &mut self.allowance)
        };
        let merged = |(mut document, duplicates): (Value, _)| {
            diagnostics.extend::<Vec<_>>(duplicates);
            if text.contains("<<") { document.apply_merge().map(|()| document) } else { Ok(document) }
        };
        parsed.and_then(merged).map_err(|error| syntax_error(&error, what))
    }
}

/// Parses a text that belongs to no other.
pub(super) fn parse(text: &str, what: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<Value, Diagnostic> {
    Parser::default().parse(text, what, diagnostics)
}

/// Whether a text begins as web pages do. YAML may begin with the merge key `<<`.
fn is_markup(text: &str) -> bool {
    text.trim_start().strip_prefix('<').is_some_and(|text| !text.starts_with('<'))
}

fn syntax_error(error: &serde_yaml::Error, what: &str) -> Diagnostic {
    let text = error.to_string();
    let helps = [
        ("recursion limit", "move inner schemas to `components/schemas`, and refer to them with `$ref`"),
        ("more than one document", "keep one YAML document in the file"),
        ("cannot start any token", "indent with spaces instead of tabs"),
        ("repetition limit", "write out the values that the aliases repeat"),
    ];
    let help = helps
        .iter()
        .find(|(error, _)| text.contains(error))
        .map_or("correct the syntax of this line", |(_, help)| *help);
    let highlight = error.location().map_or(Highlight::Value, |at| Highlight::line(at.line(), at.column()));
    // The diagnostic has the position already.
    let reason = text.split(" at line ").next().unwrap_or_default();
    Diagnostic::new(code::SYNTAX, "", format!("the {what} can't be read as YAML or JSON: {reason}"), help).on(highlight)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        let diagnostic = parse(text, "description", &mut Vec::new()).unwrap_err();
        format!("{} ({})", diagnostic.message, diagnostic.help)
    }

    #[test]
    fn binary_files_and_syntax_errors_have_messages_of_their_own() {
        let yaml = "openapi: 3.0.3\n";
        let utf_16: Vec<u8> = yaml.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for text in [String::from_utf8(utf_16).unwrap(), "PK\u{3}\u{4}\0\0".to_owned()] {
            let expected = "the description isn't text: it contains zero bytes, as UTF-16 and binary files do (save the file \
                            as UTF-8)";
            assert_eq!(error(&text), expected);
        }
        assert!(error("a:\n\tb: 1").ends_with("(indent with spaces instead of tabs)"));
        assert!(error("a: 1\n---\nb: 1").ends_with("(keep one YAML document in the file)"));
    }

    #[test]
    fn web_pages_are_recognised() {
        for text in ["<!DOCTYPE html>\n<html></html>", "\u{feff}\n <?xml version=\"1.0\"?>"] {
            let expected = "the description is HTML or XML, not YAML or JSON (name the YAML or JSON file itself, which a web \
                            page may link to)";
            assert_eq!(error(text), expected);
        }
        parse("<<: {a: 1}", "description", &mut Vec::new()).unwrap();
    }

    #[test]
    fn a_byte_order_mark_means_nothing() {
        for text in ["a: 1", "{\"a\": 1}"] {
            let read = |text: &str| parse(text, "", &mut Vec::new());
            assert_eq!(read(&format!("\u{feff}{text}")), read("a: 1"));
        }
    }
}
