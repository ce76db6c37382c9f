//! Lines that are indented too little or too much.

use super::{
    blocks,
    complaint::Complaint,
    finding::Finding,
    source::{Entry, MOST, Position, Source, is_word, short},
};

/// The first line of an object, if the second one is indented as usual: the parser stops at the second.
pub(super) fn first_line(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at?;
    let is_about_lines = complaint.is("mapping values") || complaint.is("did not find expected key");
    if !is_about_lines || complaint.is_in("parsing a flow") || !is_first(source, at) {
        return None;
    }
    let (own, first) = (source.indentation(at.line), source.previous(at.line)?);
    let parent = source.entry(source.previous(first)?).filter(|parent| parent.value.is_empty())?;
    let is_odd = source.indentation(first) != own && own == parent.column + 1 && source.entry(first).is_some();
    let second = source.entry(at.line).filter(|second| is_odd && is_word(second.key))?;
    Some(wrong(source, first, (at.line, &second), "is not indented as"))
}

/// A line between two others of one object, indented less than both: the parser stops at the second.
pub(super) fn too_shallow(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at?;
    let is_about_lines = complaint.is("mapping values") || complaint.is("did not find expected");
    if !is_about_lines || complaint.is_in("parsing a flow") || !is_first(source, at) {
        return None;
    }
    let own = source.indentation(at.line);
    let at_most = |number: usize, most: usize| {
        let mut above = source.previous(number)?;
        while source.indentation(above) > most {
            above = source.previous(above)?;
        }
        Some(above)
    };
    let odd = at_most(at.line, own.checked_sub(1)?)?;
    let sibling = at_most(odd, own).filter(|sibling| source.indentation(*sibling) == own)?;
    let is_text = source.entry(odd).is_none_or(|entry| !is_word(entry.key));
    if let Some(finding) = blocks::text_at_line(source, odd).filter(|_| is_text) {
        return Some(finding);
    }
    let first = source.entry(sibling).filter(|first| first.column == own + 1 && source.entry(odd).is_some())?;
    Some(wrong(source, odd, (sibling, &first), "is not indented as"))
}

/// A line that is indented deeper than the line above, whose value is complete.
pub(super) fn too_deep(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at?;
    let is_key = complaint.is("mapping values are not allowed") || complaint.is("did not find expected key");
    let above = source.previous(at.line).filter(|_| is_key && is_first(source, at))?;
    let above = if complaint.is("mapping values") { start_of_text(source, above) } else { above };
    let entry = source.entry(above).filter(|entry| !entry.value.is_empty())?;
    if source.indentation(at.line) < entry.column {
        return None;
    }
    let own = source.entry(at.line);
    if own.is_some_and(|own| !is_word(own.key.trim_matches(['"', '\'']))) {
        return Some(text_with_colon(source, at, above, &entry));
    }
    Some(wrong(source, at.line, (above, &entry), "is indented deeper than"))
}

/// The line on which a plain text starts that goes on until a line.
fn start_of_text(source: &Source<'_>, mut number: usize) -> usize {
    while source.entry(number).is_none()
        && let Some(above) = source.previous(number)
    {
        number = above;
    }
    number
}

/// Whether a line has nothing but its key before a position.
fn is_first(source: &Source<'_>, at: Position) -> bool {
    let before = source.before(at).trim();
    before.is_empty() || source.entry(at.line).is_some_and(|entry| before.trim_start_matches("- ") == entry.key)
}

/// A text over several lines that has a colon.
fn text_with_colon(source: &Source<'_>, at: Position, above: usize, entry: &Entry<'_>) -> Finding {
    let message =
        format!("the text of `{}` has a colon and a space, so it must be in quotes or a block", short(entry.key));
    let help = format!("write `{}: >-`, and the whole text on the lines below", entry.key);
    let key = Position::new(above, entry.column).span(entry.key.chars().count());
    Finding::new(colon(source, at), message, help).see(key, "the text starts here")
}

fn colon(source: &Source<'_>, at: Position) -> super::source::Span {
    let key = source.entry(at.line).map_or(0, |entry| entry.column - 1 + entry.key.chars().count());
    Position::new(at.line, key + 1).span(1)
}

/// A line whose indentation is that of no line above to which it may belong.
pub(super) fn between_levels(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at?;
    let is_about_lines = complaint.is("did not find expected key") || complaint.is("expected '-' indicator");
    if !is_about_lines || !source.before(at).trim().is_empty() {
        return None;
    }
    let own = source.indentation(at.line);
    let is_item = source.content(at.line).starts_with("- ") || source.content(at.line) == "-";
    let levels = levels_above(source, at.line, is_item);
    // Of two levels that are equally near, the deeper one is the object that ends here.
    if let Some(finding) = first_of_object(source, at.line, &levels) {
        return Some(finding);
    }
    let nearest = levels.iter().min_by_key(|(_, entry)| (entry.column - 1).abs_diff(own))?;
    Some(if is_item {
        item(source, at.line, nearest.0)
    } else {
        wrong(source, at.line, (nearest.0, &nearest.1), "is not indented as")
    })
}

/// An item that should be indented as another one is.
fn item(source: &Source<'_>, number: usize, other: usize) -> Finding {
    let (own, spaces) = (source.indentation(number), source.indentation(other));
    let message = format!("this item is not indented as the items above: by {}, not {spaces}", in_words(own));
    let finding = Finding::new(source.start(number).span(1), message, indent(source, number, spaces));
    finding.see(source.start(other).span(1), format!("this item is indented by {spaces}"))
}

/// The line above, if it is indented less than its own lines and this line say that it should be.
fn first_of_object(source: &Source<'_>, number: usize, levels: &[(usize, Entry<'_>)]) -> Option<Finding> {
    let own = source.indentation(number);
    let (above, entry) = levels.iter().find(|(_, entry)| entry.column <= own)?;
    let below = source.indentation((above + 1..number).find(|below| !source.content(*below).is_empty())?);
    let step = below.checked_sub(own)?;
    let is_odd = entry.value.is_empty() && entry.column + step <= below && own.is_multiple_of(step.max(1));
    let as_this = source.entry(number).filter(|_| is_odd && step > 0 && !(entry.column - 1).is_multiple_of(step))?;
    Some(wrong(source, *above, (number, &as_this), "is not indented as"))
}

/// The lines above whose objects or lists are open, from the innermost.
fn levels_above<'t>(source: &Source<'t>, number: usize, is_item: bool) -> Vec<(usize, Entry<'t>)> {
    let mut levels: Vec<(usize, Entry<'t>)> = Vec::new();
    for above in (1..number).rev() {
        let content = source.content(above);
        if content.is_empty() {
            continue;
        }
        let (column, indentation) = (source.indentation(above) + 1, source.indentation(above));
        let least = levels.iter().map(|(_, entry)| entry.column).min().unwrap_or(usize::MAX);
        let is_other_item = content.starts_with("- ") || content == "-";
        if is_item && is_other_item && column < least {
            levels.push((above, Entry { column, key: content, value: "" }));
        }
        if !is_item && let Some(entry) = source.entry(above).filter(|entry| entry.column < least) {
            levels.push((above, entry));
        }
        if indentation == 0 || levels.len() > 32 {
            break;
        }
    }
    levels
}

/// A line that should be indented as another one is.
pub(super) fn wrong(source: &Source<'_>, number: usize, (other, as_other): (usize, &Entry<'_>), how: &str) -> Finding {
    let content = source.content(number);
    let key = source.entry(number).map_or(content, |entry| entry.key);
    let (own, spaces) = (source.indentation(number), as_other.column - 1);
    let message = format!("`{}` {how} `{}`: by {}, not {spaces}", short(key), short(as_other.key), in_words(own));
    let span = source.start(number).span(key.chars().count());
    let see = Position::new(other, as_other.column).span(as_other.key.chars().count());
    let finding = Finding::new(span, message, indent(source, number, spaces));
    finding.see(see, format!("`{}` is indented by {spaces}", short(as_other.key)))
}

/// The help to indent a line, with the line if it is short.
pub(super) fn indent(source: &Source<'_>, number: usize, spaces: usize) -> String {
    let content = source.line(number).trim();
    match content.chars().count() {
        0..MOST => format!("indent it with {}: `{}{content}`", in_words(spaces), " ".repeat(spaces)),
        _ => format!("indent it with {}", in_words(spaces)),
    }
}

fn in_words(spaces: usize) -> String {
    match spaces {
        0 => "no space".to_owned(),
        1 => "1 space".to_owned(),
        _ => format!("{spaces} spaces"),
    }
}
