//! Markers of a merge conflict, and other lines that version control and tools leave in a file.

use super::{
    colons::without_colon,
    complaint::Complaint,
    finding::Finding,
    indentation::wrong,
    scan::scan,
    source::{Position, Source},
};

/// The lines with which a version control system marks both sides of a conflict.
pub(super) fn marker(source: &Source<'_>, _: &Complaint<'_>) -> Option<Finding> {
    let is_marker = |line: &str, sign: &str| line == sign || line.starts_with(&format!("{sign} "));
    let find = |sign: &str, from: usize| {
        source.lines().skip(from).find(|(_, line)| is_marker(line, sign)).map(|(number, _)| number)
    };
    let start = find("<<<<<<<", 0);
    let end = find(">>>>>>>", start.unwrap_or(0));
    let middle = find("=======", start.unwrap_or(0)).filter(|middle| end.is_none_or(|end| *middle < end));
    let first = start.or(middle.filter(|_| end.is_some())).or(end)?;
    let help = match (start, middle, end) {
        (Some(start), Some(middle), Some(end)) => {
            let base = find("|||||||", start).filter(|base| *base < middle).unwrap_or(middle);
            let sides = (lines(start + 1, base - 1), lines(middle + 1, end - 1));
            format!("keep {} or {}, and remove the lines of the markers", sides.0, sides.1)
        }
        _ => "remove the line, and keep the lines of one side".to_owned(),
    };
    let at = Position::new(first, 1);
    let finding = Finding::new(
        at.span(source.line(first).chars().count()),
        "a merge conflict isn't resolved: this line marks it",
        help,
    );
    Some(match end.filter(|end| *end != first) {
        Some(end) => {
            finding.see(Position::new(end, 1).span(source.line(end).chars().count()), "the conflict ends here")
        }
        None => finding,
    })
}

/// Lines in words.
fn lines(first: usize, last: usize) -> String {
    match last.checked_sub(first) {
        None => "nothing".to_owned(),
        Some(0) => format!("line {first}"),
        Some(_) => format!("lines {first} to {last}"),
    }
}

/// A line `---` or `...` after content: what follows is another document.
pub(super) fn second_document(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    if !complaint.is("more than one document") {
        return None;
    }
    let is_content = |line: &str| !line.trim().is_empty() && !line.starts_with(['#', '%']);
    let mut lines = source.lines().filter(|(_, line)| is_content(line));
    let is_end = |line: &str| line.trim_end() == "---" || line.starts_with("--- ") || line.trim_end() == "...";
    // A line `---` may be the first one.
    let (first, _) = lines.next()?;
    let Some((number, line)) = lines.find(|(_, line)| is_end(line)) else {
        let found = after_value(source, first).or_else(|| after_indented(source, first));
        return Some(found.unwrap_or_else(|| without_colon(source, first)));
    };
    let message = format!("`{}` ends the document, and another one follows", line.trim_end());
    let help = "remove the line, or move what follows to a file of its own";
    Some(Finding::new(Position::new(number, 1).span(3), message, help))
}

/// The first value of a text is whole: a string, or brackets.
fn after_value(source: &Source<'_>, first: usize) -> Option<Finding> {
    let start = source.start(first);
    let end = Position::new(source.len(), usize::MAX);
    let (_, close) = scan(source, start, end).first.filter(|(open, _)| *open == start)?;
    let char = source.char_at(close)?;
    let message = format!("`{char}` ends the document, and text follows");
    let help = format!("remove this `{char}` or the text that follows, or add what is missing before it");
    Some(Finding::new(close.span(1), message, help).see(start.span(1), "the document starts here"))
}

/// The first line of a text is indented, and a later one is indented less.
fn after_indented(source: &Source<'_>, first: usize) -> Option<Finding> {
    let indentation = source.indentation(first);
    let is_less = |number: &usize| !source.content(*number).is_empty() && source.indentation(*number) < indentation;
    let other = (first + 1..=source.len()).find(is_less)?;
    Some(wrong(source, first, (other, &source.entry(other)?), "is not indented as"))
}

/// A merge key with a value that has no keys.
pub(super) fn merge_key(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    if !complaint.is("for merging") {
        return None;
    }
    let mut entries = source.lines().filter(|(_, line)| line.trim_start().starts_with("<<"));
    let number = entries.next().filter(|_| entries.next().is_none()).map(|(number, _)| number)?;
    let entry = source.entry(number)?;
    let message = "the merge key `<<` takes the keys of an object, and its value is none";
    let at = Position::new(number, entry.column).span(2);
    Some(Finding::new(at, message, "write an alias of an object: `<<: *NAME`"))
}

/// Two equal keys, which the parser's own values don't have. The parser locates their object.
pub(super) fn duplicate_key(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at?;
    let (_, key) = complaint.reason.split_once("duplicate entry with key ")?;
    let key = key.trim_matches('"');
    let same = (at.line..=source.len()).filter_map(|number| {
        let entry = source.entry(number).filter(|entry| entry.key.trim_matches(['"', '\'']) == key)?;
        Some(Position::new(number, entry.column).span(entry.key.chars().count()))
    });
    let (message, help) = (format!("duplicate key `{key}`"), "remove or rename one of the two keys");
    match same.take(2).collect::<Vec<_>>()[..] {
        [first, second] => Some(Finding::new(second, message, help).see(first, "the first one is here")),
        _ => Some(Finding::new(at.span(1), message, help)),
    }
}
