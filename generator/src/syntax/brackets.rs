//! Brackets that aren't closed, or that close nothing, and missing commas between them.

use super::{
    complaint::Complaint,
    finding::Finding,
    scan::{Bracket, scan},
    source::{Position, Source, is_word, quoted, short},
};

/// A closing bracket without an opening one.
pub(super) fn closes_nothing(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at?;
    let char = source.char_at(at).filter(|char| ['}', ']'].contains(char))?;
    if complaint.is_in("parsing a flow") || !complaint.is("did not find expected") {
        return None;
    }
    let message = format!("`{char}` closes nothing: no bracket is open here");
    Some(Finding::new(at.span(1), message, format!("remove `{char}`")))
}

/// A mistake between brackets.
pub(super) fn in_flow(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let (at, start) = (complaint.at?, complaint.start?);
    let char = source.char_at(start).filter(|char| ['{', '['].contains(char))?;
    if !complaint.is_in("parsing a flow") || !complaint.is("did not find expected") {
        return None;
    }
    let closing = if char == '{' { '}' } else { ']' };
    if let Some(found) = source.char_at(at).filter(|found| ['}', ']'].contains(found) && *found != closing) {
        return Some(mismatch(char, start, found, at));
    }
    if start.line != at.line {
        return Some(hidden_by_comment(source, start).unwrap_or_else(|| over_lines(source, start, at)));
    }
    if source.char_at(at) == Some(':') {
        return Some(colon(source, at));
    }
    Some(missing_comma(source, at))
}

/// A comma or a bracket where a value is expected.
pub(super) fn missing_value(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let is_value = complaint.is("did not find expected node content") && complaint.is_in("parsing a flow");
    let at = complaint.at.filter(|_| is_value)?;
    let Some(char) = source.char_at(at) else {
        let open = scan(source, Position::new(1, 1), at).open.last().copied()?;
        return Some(unclosed(source, open.at, at));
    };
    let message = format!("a value is missing before `{char}`");
    Some(Finding::new(at.span(1), message, format!("write a value before `{char}`, or remove `{char}`")))
}

pub(super) fn mismatch(open: char, start: Position, found: char, at: Position) -> Finding {
    let closing = if open == '{' { '}' } else { ']' };
    let message = format!("`{open}` is closed by `{found}`");
    let help = format!("write `{closing}` instead, or close `{open}` before it: `{closing}{found}`");
    Finding::new(at.span(1), message, help).see(start.span(1), format!("`{open}` is here"))
}

/// A bracket whose line has a comment, which may be meant as text.
fn hidden_by_comment(source: &Source<'_>, start: Position) -> Option<Finding> {
    let rest = source.from(start);
    let hash = rest.find(" #")?;
    let text = rest.get(hash + 1..)?;
    // With a closing bracket, and without a space, it is hardly a comment.
    if !text.contains(['}', ']']) {
        return None;
    }
    let before = rest.get(..hash)?;
    let value = before.rsplit([',', '{', '[']).next().unwrap_or_default();
    let value = value.rsplit(": ").next().unwrap_or_default().trim();
    let end = text.find([',', '}', ']']).unwrap_or(text.len());
    let whole = match value.strip_suffix(':') {
        // The comment is the whole value.
        Some(_) => text.get(..end).unwrap_or_default().trim_end_matches(['\'', '"']).to_owned(),
        None => format!("{value} {}", text.get(..end).unwrap_or_default()),
    };
    let column = start.column + before.chars().count() + 1;
    let message = format!("` #` starts a comment, which hides `{}`", short(text.get(1..).unwrap_or_default()));
    let at = Position::new(start.line, column).span(text.trim_end().chars().count());
    Some(Finding::new(at, message, format!("put the value in quotes: `{}`", quoted(&whole))))
}

/// Brackets over several lines: one isn't closed, or a comma is missing at the end of a line.
fn over_lines(source: &Source<'_>, start: Position, at: Position) -> Finding {
    let scan = scan(source, start, at);
    let is_deeper = source.indentation(at.line) > source.indentation(start.line);
    let is_first = source.before(at).trim().is_empty();
    let above = source.previous(at.line).filter(|above| {
        *above > start.line && is_deeper && is_first && !source.content(*above).ends_with([',', '{', '['])
    });
    match above {
        Some(above) => comma_at_end(source, above),
        None => {
            let bracket = scan.open.first().copied();
            unclosed(source, bracket.map_or(start, |bracket| bracket.at), at)
        }
    }
}

/// A line to whose end a comma belongs.
pub(super) fn comma_at_end(source: &Source<'_>, number: usize) -> Finding {
    let content = source.content(number);
    let column = source.indentation(number) + content.chars().count();
    let at = Position::new(number, column).span(1);
    Finding::new(at, "a comma is missing at the end of this line", format!("write `{},`", short(content)))
}

/// A bracket that isn't closed before `at`.
pub(super) fn unclosed(source: &Source<'_>, start: Position, at: Position) -> Finding {
    let char = source.char_at(start).unwrap_or('{');
    let closing = if char == '{' { '}' } else { ']' };
    let content = source.content(start.line);
    let ends_with_line = !content.ends_with(['{', '[', ',']);
    let help = if ends_with_line && content.chars().count() <= 80 {
        format!("close it: `{content}{closing}`")
    } else if ends_with_line {
        format!("write `{closing}` at the end of line {}", start.line)
    } else {
        format!("write `{closing}` where it ends")
    };
    let finding = Finding::new(start.span(1), format!("`{char}` isn't closed"), help);
    let is_elsewhere = at.line <= source.len() && !source.from(at).trim().is_empty() && at.line != start.line;
    if is_elsewhere { finding.see(at.span(1), format!("`{closing}` is missing before this")) } else { finding }
}

/// The innermost bracket that is open at a position.
pub(super) fn innermost(open: &[Bracket]) -> Option<&Bracket> {
    open.last()
}

/// A second `: ` in one entry: a comma is missing before its key, or the value has a colon.
fn colon(source: &Source<'_>, at: Position) -> Finding {
    let before = source.before(at);
    let entry = before.rsplit([',', '{', '[']).next().unwrap_or_default();
    let (_, value) = entry.split_once(": ").unwrap_or(("", entry));
    let value = value.trim();
    let column = at.column - value.chars().count();
    let rest = source.from(at);
    let rest = rest.split([',', '}', ']']).next().unwrap_or_default().trim_end();
    match value.rsplit_once(' ') {
        Some((first, key)) if is_word(key) && !first.trim().contains(' ') => {
            let column = at.column - key.chars().count();
            let message = format!("a comma is missing before `{key}`");
            let help = format!("write `{}, {key}{}`", first.trim(), short(rest));
            Finding::new(Position::new(at.line, column).span(key.chars().count()), message, help)
        }
        _ => {
            let whole = format!("{value}{rest}");
            let message = format!("the value `{}` has a colon and a space, so it must be in quotes", short(&whole));
            let at = Position::new(at.line, column).span(whole.chars().count());
            Finding::new(at, message, format!("write `{}`", quoted(&whole)))
        }
    }
}

/// Two values without a comma between them.
fn missing_comma(source: &Source<'_>, at: Position) -> Finding {
    let word = source.word(at);
    let before = source.before(at).trim_end();
    let last = before.rsplit([' ', ',', '{', '[']).next().unwrap_or_default();
    if word.is_empty() {
        let char = source.char_at(at).map_or_else(String::new, |char| char.to_string());
        let message = format!("a value is missing before `{char}`");
        return Finding::new(at.span(1), message, format!("write a value before `{char}`, or remove `{char}`"));
    }
    let message = format!("a comma is missing before `{}`", short(word));
    let help = format!("write `{}, {}`", short(last), short(word));
    Finding::new(at.span(word.chars().count()), message, help)
}
