//! The words of a parser, and the locations in them.

use super::{
    finding::Finding,
    source::{Position, Span},
};

/// What a parser complains of.
#[derive(Debug)]
pub(super) struct Complaint<'t> {
    /// Such as `did not find expected key`.
    pub(super) reason: &'t str,
    /// Where the parser stopped.
    pub(super) at: Option<Position>,
    /// What the parser was reading, such as `while scanning a simple key`.
    pub(super) context: &'t str,
    /// Where that starts.
    pub(super) start: Option<Position>,
}

impl<'t> Complaint<'t> {
    /// Splits `REASON at line 3 column 6, while parsing a flow mapping at line 2 column 1`.
    pub(super) fn of_yaml(words: &'t str) -> Self {
        let (problem, context) = words.split_once(", while ").unwrap_or((words, ""));
        let (reason, at) = split_location(problem);
        let (context, start) = split_location(context);
        // The parser doesn't write the location of the first character.
        let is_of_text = ["found ", "did not find ", "unknown anchor"].iter().any(|words| reason.starts_with(words));
        let at = at.or(is_of_text.then_some(Position::new(1, 1)));
        let start = start.or((!context.is_empty()).then_some(Position::new(1, 1)));
        Self { reason, at, context, start }
    }

    /// Splits `REASON at line 3 column 6`, where columns are bytes.
    pub(super) fn of_json(words: &'t str, text: &str) -> Self {
        let (reason, at) = split_location(words);
        let at = at.map(|Position { line, column }| {
            let content = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
            let chars = content.char_indices().take_while(|(offset, _)| *offset < column).count();
            Position::new(line, chars.max(1))
        });
        Self { reason, at, context: "", start: None }
    }

    pub(super) fn is(&self, reason: &str) -> bool {
        self.reason.contains(reason)
    }

    pub(super) fn is_in(&self, context: &str) -> bool {
        self.context.contains(context)
    }

    /// The parser's own words, with both locations.
    pub(super) fn as_is(&self, what: &str, language: &str) -> Finding {
        let language = if language == "YAML" { "YAML or JSON" } else { language };
        let message = format!("the {what} can't be read as {language}: {}", self.reason);
        let known = KNOWN.iter().find(|(reason, _)| self.is(reason));
        let help = known.map_or("correct the syntax of this line", |(_, help)| *help);
        let Some(at) = self.at else { return Finding::anywhere(message, help) };
        let finding = Finding::new(at.span(1), message, help);
        match self.start {
            Some(start) if start != at => finding.see(Span { at: start, width: 1 }, format!("while {}", self.context)),
            _ => finding,
        }
    }
}

/// Helps for errors that no rule explains.
const KNOWN: [(&str, &str); 2] = [
    ("recursion limit", "move inner schemas to `components/schemas`, and refer to them with `$ref`"),
    ("repetition limit", "write out the values that the aliases repeat"),
];

/// Splits `WORDS at line 3 column 6`.
fn split_location(words: &str) -> (&str, Option<Position>) {
    let Some((words, location)) = words.rsplit_once(" at line ") else { return (words, None) };
    let numbers = location.split_once(" column ").and_then(|(line, column)| {
        let column = column.split(|char: char| !char.is_ascii_digit()).next()?;
        Some(Position::new(line.parse().ok()?, column.parse().ok()?))
    });
    (words, numbers)
}
