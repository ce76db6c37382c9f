//! Mistakes in JSON.

use super::{
    brackets::{comma_at_end, innermost, mismatch, unclosed},
    complaint::Complaint,
    finding::Finding,
    scan::{Bracket, Scan, scan},
    source::{Position, Source, is_word, short},
};

/// Whether YAML reads the mistake as something else: a comment as a key, and nothing after the document.
pub(super) fn is_misread(source: &Source<'_>, complaint: &Complaint<'_>) -> bool {
    let rest = complaint.at.map_or("", |at| source.from(at));
    rest.starts_with("//")
        || rest.starts_with("/*")
        || complaint.is("trailing characters") && rest.starts_with(['}', ']'])
}

/// Explains an error of serde_json.
pub(super) fn mistake(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at.filter(|_| !complaint.is("limit"))?;
    let char = source.char_at(at);
    let before = scan(source, Position::new(1, 1), at);
    if complaint.is("control character") || complaint.is("EOF while parsing a string") {
        return unclosed_string(source, at);
    }
    if complaint.is("escape") {
        return Some(escape(source, at));
    }
    if complaint.is("EOF while parsing") {
        return never_closed(source, at);
    }
    if complaint.is("trailing comma") {
        return trailing_comma(source, at);
    }
    match char? {
        '/' | '#' => {
            let text = source.from(at);
            let help = "remove the comment; a description can say it in `description`";
            Some(Finding::new(at.span(text.trim_end().chars().count()), "JSON has no comments", help))
        }
        '\'' => Some(single_quotes(source, at)),
        found @ ('}' | ']') => closing(complaint, &before, found, at),
        _ if complaint.is("expected `,` or") => Some(missing_comma(source, at)),
        _ if complaint.is("expected `:`") => Some(missing_colon(source, at, &before)),
        _ if complaint.is("key must be a string") => Some(bare_word(source, at, "a key")),
        _ if complaint.is("expected value") || complaint.is("expected ident") => {
            Some(bare_word(source, at, "a string"))
        }
        _ if complaint.is("trailing characters") => {
            let help = "remove what follows, or move it to a file of its own";
            Some(Finding::new(at.span(1), "the document ends before this", help))
        }
        _ => None,
    }
}

/// A string that goes on at the end of its line.
fn unclosed_string(source: &Source<'_>, at: Position) -> Option<Finding> {
    // The error is at the end of the line, or at the start of the next one.
    let number = if source.before(at).trim().is_empty() && at.line > 1 { at.line - 1 } else { at.line };
    let line = source.line(number);
    let end = Position::new(number, line.chars().count() + 1);
    let (_, open) = scan(source, Position::new(number, 1), end).quote?;
    let rest = source.from(open).trim_end();
    let value = rest.trim_end_matches([',', ':', '{', '[', '}', ']']).trim_end();
    let after = rest.get(value.len()..).unwrap_or_default();
    let help = format!("close it: `{}\"{after}`", short(value));
    Some(Finding::new(open.span(value.chars().count()), "the quote `\"` isn't closed", help))
}

/// A bracket that nothing closes.
fn never_closed(source: &Source<'_>, at: Position) -> Option<Finding> {
    let scan = scan(source, Position::new(1, 1), Position::new(at.line, at.column + 1));
    if let Some((open, close)) = scan.misaligned {
        return Some(unclosed(source, open.at, close));
    }
    let open = innermost(&scan.open)?;
    let closing: String = scan.open.iter().rev().map(Bracket::closing).collect();
    let message = format!("the text ends, but `{}` isn't closed", open.char);
    let help = match closing.len() {
        1..20 => format!("write `{closing}` at the end, or add the lines that are missing"),
        _ => "add the lines that are missing".to_owned(),
    };
    Some(Finding::new(open.at.span(1), message, help))
}

/// A backslash before a character that JSON doesn't escape.
fn escape(source: &Source<'_>, at: Position) -> Finding {
    let start = Position::new(at.line, at.column.saturating_sub(1).max(1));
    let escape: String = source.from(start).chars().take(2).collect();
    let message = format!("`{escape}` is no escape of JSON");
    Finding::new(start.span(2), message, format!("write `\\{escape}`"))
}

fn trailing_comma(source: &Source<'_>, at: Position) -> Option<Finding> {
    let bracket = source.char_at(at)?;
    let number = if source.before(at).trim().is_empty() { source.previous(at.line)? } else { at.line };
    let text = if number == at.line { source.before(at) } else { source.line(number) };
    let column = text.trim_end().strip_suffix(',')?.chars().count() + 1;
    let message = format!("JSON has no comma before `{bracket}`");
    Some(Finding::new(Position::new(number, column).span(1), message, "remove the comma"))
}

fn single_quotes(source: &Source<'_>, at: Position) -> Finding {
    let rest = source.from(at);
    let end = rest.get(1..).and_then(|rest| rest.find('\'')).map_or(1, |end| end + 2);
    let string = rest.get(..end).unwrap_or(rest);
    let content = string.trim_matches('\'').replace('"', "\\\"");
    let help = format!("write `\"{}\"`", short(&content));
    Finding::new(at.span(string.chars().count()), "JSON has strings in double quotes", help)
}

/// A closing bracket that isn't expected.
fn closing(complaint: &Complaint<'_>, before: &Scan, found: char, at: Position) -> Option<Finding> {
    if complaint.is("trailing characters") {
        let message = format!("`{found}` closes nothing: no bracket is open here");
        return Some(Finding::new(at.span(1), message, format!("remove `{found}`")));
    }
    let open = innermost(&before.open)?;
    if open.closing() != found {
        return Some(mismatch(open.char, open.at, found, at));
    }
    let message = format!("a value is missing before `{found}`");
    Some(Finding::new(at.span(1), message, "write the value, or remove what it belongs to"))
}

fn missing_comma(source: &Source<'_>, at: Position) -> Finding {
    if source.before(at).trim().is_empty()
        && let Some(above) = source.previous(at.line)
    {
        return comma_at_end(source, above);
    }
    let before = source.before(at).trim_end();
    let last = before.rsplit([' ', ',', '{', '[']).next().unwrap_or_default();
    let word = source.word(at);
    let message = format!("a comma is missing before `{}`", short(word));
    let help = format!("write `{}, {}`", short(last), short(word));
    Finding::new(at.span(word.chars().count()), message, help)
}

fn missing_colon(source: &Source<'_>, at: Position, before: &Scan) -> Finding {
    let key = before.last_quoted.filter(|quoted| quoted.open.line == at.line);
    let (start, width) = key.map_or((at, 1), |key| (key.open, key.close.column - key.open.column + 1));
    let key: String = source.from(start).chars().take(width).collect();
    let message = format!("a colon is missing after the key `{}`", short(&key));
    let value = source.from(at).trim_end();
    Finding::new(start.span(width), message, format!("write `{}: {}`", short(&key), short(value)))
}

/// A word without quotes.
fn bare_word(source: &Source<'_>, at: Position, what: &str) -> Finding {
    let word = source.word(at);
    let known = [("true", "true"), ("false", "false"), ("none", "null"), ("null", "null"), ("undefined", "null")];
    let known = known.iter().find(|(other, _)| word.eq_ignore_ascii_case(other)).filter(|_| what == "a string");
    if !is_word(word) {
        let char = source.char_at(at).map_or_else(String::new, |char| char.to_string());
        let message = format!("{what} is missing before `{char}`");
        return Finding::new(at.span(1), message, format!("write {what} in double quotes, or remove `{char}`"));
    }
    let message = match known {
        Some(_) => format!("`{word}` is no value of JSON"),
        None => format!("{what} of JSON is in double quotes"),
    };
    let help = known.map_or_else(|| format!("write `\"{word}\"`"), |(_, value)| format!("write `{value}`"));
    Finding::new(at.span(word.chars().count()), message, help)
}
