//! Quotes that aren't closed, or that are closed too early.

use super::{
    colons,
    complaint::Complaint,
    finding::Finding,
    scan::{Quoted, scan},
    source::{MOST, Position, Source, quoted, short},
};

/// A quote that no other follows.
pub(super) fn never_closed(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let start = complaint.start.filter(|_| complaint.is_in("scanning a quoted scalar"))?;
    (complaint.is("unexpected end of stream") || complaint.is("document indicator")).then(|| unclosed(source, start))
}

/// A quote that the next quote closes, lines below: what follows that is outside of quotes.
pub(super) fn closed_later(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    if let Some(Quoted { open, close }) = glued(source, complaint) {
        return Some(unclosed(source, open).see(close.span(1), "this quote closes it"));
    }
    let Quoted { open, close } = quoted_before(source, complaint)?;
    let is_on_line = open.line == close.line;
    let inside = source.from(open);
    let inside = inside.get(1..).and_then(|rest| rest.split(inside.chars().next()?).next()).unwrap_or_default();
    // On one line, a comma and a key within quotes say that the quote before them is missing.
    let has_key = inside.split_once(", ").is_some_and(|(_, next)| next.contains(": "));
    if is_on_line && !has_key {
        return None;
    }
    let finding = unclosed(source, open);
    Some(if is_on_line { finding } else { finding.see(close.span(1), "this quote closes it") })
}

/// A string over several lines that a word follows. The parser may have read on, if the word starts with `#`.
fn glued(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Quoted> {
    let end = complaint.at.filter(|_| complaint.is("did not find expected") || complaint.is("mapping values"))?;
    scan(source, complaint.start.unwrap_or(Position::new(1, 1)), end).glued
}

/// A string over several lines that a comment seems to follow. The parser reads such a text.
pub(super) fn before_comment(source: &Source<'_>) -> Option<Finding> {
    let glued = scan(source, Position::new(1, 1), Position::new(source.len(), usize::MAX)).glued?;
    let follows = Position::new(glued.close.line, glued.close.column + 1);
    let is_comment = source.char_at(follows) == Some('#');
    is_comment.then(|| unclosed(source, glued.open).see(glued.close.span(1), "this quote closes it"))
}

/// A key in quotes without a colon.
pub(super) fn key_without_colon(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let above =
        complaint.at.filter(|_| complaint.is("did not find expected key")).and_then(|at| source.previous(at.line));
    let is_quoted = |text: &str| text.len() > 2 && text.starts_with(['"', '\'']) && text.ends_with(['"', '\'']);
    if let Some(above) = above.filter(|above| is_quoted(source.content(*above))) {
        return Some(colons::without_colon(source, above));
    }
    let Quoted { open, close } = quoted_before(source, complaint)?;
    let value = source.from(Position::new(close.line, close.column + 1));
    if open.line != close.line || !source.before(open).trim().is_empty() || !value.starts_with(' ') {
        return None;
    }
    let key = source.before(Position::new(close.line, close.column + 1)).trim_start();
    let message = format!("a colon is missing after the key `{}`", short(key));
    let help = format!("write `{key}: {}`", short(value));
    Some(Finding::new(open.span(key.chars().count()), message, help))
}

/// A quote within a string in the same quotes.
pub(super) fn within_quotes(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let Quoted { open, close } = quoted_before(source, complaint)?;
    let after = Position::new(close.line, close.column + 1);
    let rest = source.from(after);
    let quote = source.char_at(open)?;
    // A space, and then another value: a comma or an end of line is missing instead.
    let is_in_flow = complaint.is("expected ','");
    let is_separate = rest.starts_with(' ') || rest.trim_start().starts_with([',', ']', '}']);
    if is_in_flow && is_separate || rest.trim_start().starts_with(':') {
        return None;
    }
    let line = source.from(open);
    let text = line.get(1..)?.trim_end();
    let text = text.strip_suffix(quote).unwrap_or(text);
    let value = text.replace("''", "'");
    let message = format!("this quote ends the string, but `{}` follows", short(rest));
    let is_one_value = !(text.contains('#') || is_in_flow && text.contains([',', '{', '}', '[', ']']));
    let help = if is_one_value && rest.trim_end().ends_with(quote) {
        format!("write `{}`", if quote == '"' { quoted(text) } else { quoted(&value) })
    } else if is_one_value {
        format!("put the whole value in quotes: `{}`", quoted(line.trim_end()))
    } else if rest.trim_start().starts_with('#') {
        "put a space before `#`".to_owned()
    } else {
        format!("write {} for a quote within the string, or remove `{}`", escaped(quote), short(rest))
    };
    Some(Finding::new(close.span(1), message, help).see(open.span(1), "the string starts here"))
}

/// How a quote is written within a string.
fn escaped(quote: char) -> &'static str {
    if quote == '"' { "`\\\"`" } else { "`''`" }
}

/// The string in quotes that ends where the parser stopped.
fn quoted_before(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Quoted> {
    let is_expected = complaint.is("did not find expected") || complaint.is("mapping values are not allowed");
    let end = complaint.at.filter(|_| is_expected)?;
    let last = scan(source, complaint.start.unwrap_or(Position::new(1, 1)), end).last_quoted?;
    let between = source.before(end).chars().skip(last.close.column);
    (last.close.line == end.line && between.into_iter().all(char::is_whitespace)).then_some(last)
}

/// A quote that isn't closed on its line.
fn unclosed(source: &Source<'_>, open: Position) -> Finding {
    let quote = source.char_at(open).unwrap_or('"');
    let rest = source.from(open).trim_end();
    let text = rest.get(1..).unwrap_or_default();
    let before = source.before(open);
    let is_in_flow = before.contains(['{', '[']);
    // A value ends at a comma or bracket, a key at its colon.
    let end = if is_in_flow { text.find([',', '}', ']']) } else { None };
    let end = end.or_else(|| before.trim().is_empty().then(|| text.find(':'))?).unwrap_or(text.len());
    let (value, after) = text.split_at_checked(end).unwrap_or((text, ""));
    let shown = if is_in_flow { "" } else { before.trim_start() };
    let after = if is_in_flow { "" } else { after };
    let help = match value.chars().count() {
        0..MOST => format!("close it: `{shown}{quote}{value}{quote}{after}`"),
        _ => format!("write `{quote}` at the end of the value"),
    };
    Finding::new(open.span(value.trim_end().chars().count() + 1), format!("the quote `{quote}` isn't closed"), help)
}
