//! Parsing: text -> raw document. The only user of the parsers of YAML and JSON for descriptions and lock files.
//!
//! In: the text of a description, of another of its files, or of an overlay or a lock file. Out: its raw document, and a diagnostic for
//! each duplicate key. Called by `load`, `overlay`, `bundle::external` and `naming::lock`.

mod visitor;

use visitor::Read;

use crate::{
    diagnostic::{Diagnostic, code},
    syntax,
    yaml::{self, Value},
};

/// Parses the texts of one description. Aliases may repeat a bounded amount, in all texts together.
pub(super) struct Parser {
    /// The bytes that aliases may still repeat.
    allowance: usize,
    /// Whether one of the texts has a null.
    pub(super) has_null: bool,
}

impl Default for Parser {
    fn default() -> Self {
        Self { allowance: visitor::ALLOWANCE, has_null: false }
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
        match text.trim_start().starts_with('{').then(|| visitor::json(text, &mut self.allowance)) {
            Some(Ok(read)) => self.merged(text, read, diagnostics).map_err(|error| syntax::yaml(text, &error, what)),
            // The mistakes of JSON are reported in its words, and limits in those of YAML.
            Some(Err(error)) if syntax::is_json(text) => match syntax::misread_json(text, &error) {
                Some(misread) => Err(misread),
                None => self
                    .parse_yaml(text, what, diagnostics)
                    .map_err(|as_yaml| syntax::json_mistake(text, &error).unwrap_or(as_yaml)),
            },
            Some(Err(_)) | None => self.parse_yaml(text, what, diagnostics),
        }
    }

    fn parse_yaml(&mut self, text: &str, what: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<Value, Diagnostic> {
        let parser = yaml::parser(text).map_err(|bound| syntax::exceeded(bound, what))?;
        let read =
            visitor::yaml(text, parser, &mut self.allowance).map_err(|error| syntax::yaml(text, &error, what))?;
        match Some(text).filter(|_| read.may_hold_quote).and_then(syntax::unclosed_quote) {
            Some(unclosed) => Err(unclosed),
            None => self.merged(text, read, diagnostics).map_err(|error| syntax::yaml(text, &error, what)),
        }
    }

    /// A document with what its merge keys name.
    fn merged(
        &mut self,
        text: &str,
        read: Read,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Value, crate::yaml::Error> {
        let mut document = read.document;
        self.has_null |= read.has_null;
        diagnostics.extend(read.duplicates);
        if text.contains("<<") {
            document.apply_merge()?;
        }
        Ok(document)
    }
}

/// Parses a text that belongs to no other.
pub(crate) fn parse(text: &str, what: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<Value, Diagnostic> {
    Parser::default().parse(text, what, diagnostics)
}

/// The title of a description, read before the description is checked. All other properties, and duplicate keys, are passed over.
pub fn title(description: &str) -> Option<String> {
    let document = parse(description, "description", &mut Vec::new()).ok()?;
    Some(document.get("info")?.get("title")?.as_str()?.to_owned())
}

/// Whether a text begins as web pages do. YAML may begin with the merge key `<<`.
fn is_markup(text: &str) -> bool {
    text.trim_start().strip_prefix('<').is_some_and(|text| !text.starts_with('<'))
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
        assert!(error("a:\n\tb: 1").starts_with("a tab indents this line"));
        assert!(error("{\"a\": 1 \"b\": 2}").starts_with("a comma is missing before `\"b\"`"));
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
