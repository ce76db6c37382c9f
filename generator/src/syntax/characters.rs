//! Characters that YAML doesn't allow where they are.

use super::{
    complaint::Complaint,
    finding::Finding,
    source::{Position, Source, is_word, quoted, short},
};
use crate::suggest::closest;

/// A control character, which an editor may not show.
pub(super) fn control(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    if !complaint.is("control characters are not allowed") {
        return None;
    }
    let is_rejected = |char: &char| char.is_control() && !['\t', '\u{85}'].contains(char) || *char == '\u{fffe}';
    let found = |(number, line): (usize, &str)| {
        let (index, char) = line.chars().enumerate().find(|(_, char)| is_rejected(char))?;
        Some((Position::new(number, index + 1), char))
    };
    let (at, char) = source.lines().find_map(found)?;
    let message =
        format!("YAML doesn't allow the control character U+{:04X}, which editors may not show", u32::from(char));
    Some(Finding::new(at.span(1), message, "remove the character"))
}

/// A tab as indentation.
pub(super) fn tab(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at?;
    let is_about_tab = complaint.is("tab character") || complaint.is("cannot start any token");
    let line = source.line(at.line);
    let blank = line.len() - line.trim_start().len();
    let indentation = line.get(..blank).filter(|blank| is_about_tab && blank.contains('\t'))?;
    let column = indentation.find('\t')? + 1;
    let width = indentation.chars().count() - column + 1;
    let spaces = expected_indentation(source, at.line);
    let content = short(line.trim_start());
    let help = format!("indent the line with {spaces} spaces: `{}{content}`", " ".repeat(spaces));
    let at = Position::new(at.line, column);
    Some(Finding::new(at.span(width), "a tab indents this line; YAML is indented with spaces", help))
}

/// The indentation that the line above asks for.
fn expected_indentation(source: &Source<'_>, number: usize) -> usize {
    let is_usable = |number: &usize| !source.line(*number).trim_start_matches(' ').starts_with('\t');
    let above = (1..number).rev().filter(|number| !source.content(*number).is_empty()).find(is_usable);
    above.map_or(0, |above| match source.entry(above) {
        Some(entry) if entry.value.is_empty() => entry.column + 1,
        Some(entry) => entry.column - 1,
        None => source.indentation(above),
    })
}

/// An unknown escape in double quotes, such as those of regular expressions.
pub(super) fn escape(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let (at, start) = (complaint.at?, complaint.start?);
    if !complaint.is("escape") || !complaint.is_in("quoted scalar") {
        return None;
    }
    let rest = source.from(at);
    let escape: String = rest.chars().take(2).collect();
    let message = format!("`{escape}` is no escape of a string in double quotes");
    let string = source.from(start).get(1..).filter(|_| start.line == at.line);
    let content = string.and_then(|string| string.split('"').next()).filter(|content| !content.contains(['\'', ' ']));
    let help = match content {
        Some(content) => format!("write `'{content}'`: single quotes keep `\\`"),
        None => format!("write `\\{escape}`, or put the string in single quotes, which keep `\\`"),
    };
    Some(Finding::new(at.span(escape.chars().count()), message, help))
}

/// `*` or `&` at the start of a text.
pub(super) fn alias(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let is_name = complaint.is_in("scanning an alias") || complaint.is_in("scanning an anchor");
    let start = complaint.start.filter(|_| is_name)?;
    let sign = source.char_at(start)?;
    let what = if sign == '*' { "an alias" } else { "an anchor" };
    let (text, suffix) = text_at(source, start);
    let message = format!("`{sign}` starts {what} in YAML, but `{}` is none", short(text));
    let help = format!("put it in quotes: `{}{suffix}`", quoted(text));
    Some(Finding::new(start.span(text.chars().count()), message, help))
}

/// The text that starts at a position, and the colon behind it if it is a key.
fn text_at<'t>(source: &Source<'t>, at: Position) -> (&'t str, &'static str) {
    let rest = source.from(at).trim_end();
    match rest.split_once(": ") {
        Some((key, _)) => (key, ":"),
        None => rest.strip_suffix(':').map_or((rest, ""), |key| (key, ":")),
    }
}

/// An alias whose anchor isn't before it.
pub(super) fn unknown_alias(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at.filter(|_| complaint.is("unknown anchor"))?;
    let alias = source.word(at);
    let name = alias.strip_prefix('*')?;
    let message = format!("the alias `{}` has no anchor `&{}` above it", short(alias), short(name));
    let anchors = source.lines().take(at.line).flat_map(|(_, line)| {
        let words = line.split([' ', '[', ',', '{']).filter_map(|word| word.strip_prefix('&'));
        words.filter(|word| is_word(word))
    });
    let help = match closest(name, anchors) {
        Some(anchor) => format!("did you mean `*{anchor}`?"),
        None => {
            let text = source.from(at).trim_end();
            let text = if text.ends_with(['}', ']']) || text.contains(", ") { alias } else { text };
            format!("put a text in quotes: `{}`", quoted(text))
        }
    };
    Some(Finding::new(at.span(alias.chars().count()), message, help))
}

/// A character that starts no value without quotes.
pub(super) fn reserved(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let is_reserved = |at: &Position| match complaint.reason {
        "did not find expected node content" => source.char_at(*at) == Some(','),
        reason => reason.contains("cannot start any token"),
    };
    let at = complaint.at.filter(is_reserved).filter(|_| !complaint.is_in("parsing a flow"))?;
    let char = source.char_at(at)?;
    let (text, suffix) = text_at(source, at);
    let text = text.trim_end();
    let message = match char {
        '\t' => "a tab stands where a value starts; YAML has spaces there".to_owned(),
        char => format!("a value can't start with `{char}` without quotes"),
    };
    let help = match char {
        '\t' => "replace the tab by a space".to_owned(),
        _ => format!("put it in quotes: `{}{suffix}`", quoted(text)),
    };
    Some(Finding::new(at.span(1), message, help))
}

/// `!` at the start of a text.
pub(super) fn tag(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let start = complaint.start.filter(|_| complaint.is_in("scanning a tag") || complaint.is_in("parsing a tag"))?;
    let (text, suffix) = text_at(source, start);
    let message = format!("`!` starts a tag in YAML, but `{}` is none", short(text));
    Some(Finding::new(
        start.span(text.chars().count()),
        message,
        format!("put it in quotes: `{}{suffix}`", quoted(text)),
    ))
}
