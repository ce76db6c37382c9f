//! Texts and lists that start on the wrong line, or aren't indented under their key.

use super::{
    complaint::Complaint,
    finding::Finding,
    indentation::indent,
    scan::ends_with_block_header,
    source::{Position, Source, quoted, short},
};

/// Text after `|` or `>`.
pub(super) fn text_after_header(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let start = complaint.start.filter(|_| complaint.is_in("scanning a block scalar"))?;
    let at = complaint.at.filter(|_| complaint.is("expected comment or line break"))?;
    let text = source.from(at).trim();
    let sign = source.char_at(start)?;
    let is_glued = start.column + 1 == at.column;
    let message = format!("text follows `{sign}`, which starts a text on the next line");
    let help = if is_glued {
        format!("put it in quotes: `{}`", quoted(source.from(start).trim_end()))
    } else {
        format!("write `{}` on the next line, indented deeper than the key", short(text))
    };
    Some(Finding::new(at.span(text.chars().count()), message, help))
}

/// `- ` on the line of its key.
pub(super) fn item_after_key(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at.filter(|_| complaint.is("block sequence entries are not allowed"))?;
    let entry = source.entry(at.line)?;
    let value = entry.value.strip_prefix("- ")?;
    let message = "an item with `-` can't stand on the line of its key";
    let help = format!("write `{}: [{}]`, or move the item to the next line", entry.key, short(value));
    Some(Finding::new(at.span(1), message, help))
}

/// A line of a text that isn't indented under the key of the text.
pub(super) fn text_not_indented(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let start =
        complaint.start.filter(|_| complaint.is("could not find expected ':'") && complaint.is_in("simple key"))?;
    text_at_line(source, start.line)
}

/// The line, if it is one of a text above that it isn't indented as.
pub(super) fn text_at_line(source: &Source<'_>, number: usize) -> Option<Finding> {
    let header = header_above(source, number)?;
    let key = source.entry(header)?;
    let first = (header + 1..number).find(|number| !source.line(*number).trim().is_empty());
    let spaces = first.map_or(key.column + 1, |first| source.indentation(first));
    let message = format!("this line is not indented as the text of `{}`", short(key.key));
    let help = indent(source, number, spaces);
    let span = source.start(number).span(source.line(number).trim().chars().count());
    let at = Position::new(header, key.column).span(key.key.chars().count());
    Some(Finding::new(span, message, help).see(at, "the text starts under this key"))
}

/// A text with a colon on the lines below its key, without `|` or `>`.
pub(super) fn text_without_header(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let is_about_text = complaint.is("could not find expected ':'")
        || complaint.is("mapping values are not allowed")
        || complaint.is("cannot start any token");
    let at = complaint.at.filter(|_| is_about_text)?;
    // The line with the colon is the line of the error, or above it.
    let is_text = |number: &usize| source.entry(*number).is_some_and(|entry| entry.key.contains(' '));
    let number = (at.line.saturating_sub(2).max(1)..=at.line).rev().find(is_text)?;
    let above = source.previous(number)?;
    let key = source.entry(above).filter(|key| key.value.is_empty() && key.column <= source.indentation(number))?;
    let message =
        format!("the text of `{}` has a colon and a space, so it must be in quotes or a block", short(key.key));
    let help = format!("write `{}: >-`, and the text on the lines below", key.key);
    let text = source.entry(number)?;
    let colon = Position::new(number, text.column + text.key.chars().count());
    let key = Position::new(above, key.column).span(key.key.chars().count());
    Some(Finding::new(colon.span(1), message, help).see(key, "the text starts under this key"))
}

/// The line above whose value is a block of text, with nothing but this text between.
fn header_above(source: &Source<'_>, number: usize) -> Option<usize> {
    let mut least = usize::MAX;
    for above in (1..number).rev().filter(|above| !source.line(*above).trim().is_empty()) {
        let indentation = source.indentation(above);
        if ends_with_block_header(source.line(above)) && source.entry(above).is_some_and(|key| least > key.column - 1) {
            return Some(above);
        }
        if indentation <= source.indentation(number) {
            return None;
        }
        least = least.min(indentation);
    }
    None
}
