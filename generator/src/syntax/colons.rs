//! Keys without a colon, and values with one.

use super::{
    complaint::Complaint,
    finding::Finding,
    source::{MOST, Position, Source, is_word, quoted, short},
};

/// `: ` in a value without quotes.
pub(super) fn in_value(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let at = complaint.at.filter(|_| complaint.is("mapping values are not allowed"))?;
    let entry = source.entry(at.line)?;
    let value = source.value_position(at.line, &entry);
    if value >= at {
        return None;
    }
    let text = entry.value;
    let message = format!("the value of `{}` has a colon and a space, so it must be in quotes", short(entry.key));
    let help = match text.chars().count() {
        0..MOST => format!("write `{}: {}`", entry.key, quoted(text)),
        _ => "put the value in quotes".to_owned(),
    };
    Some(Finding::new(at.span(1), message, help).see(value.span(1), "the value starts here"))
}

/// A line without a colon where a key is expected.
pub(super) fn missing(source: &Source<'_>, complaint: &Complaint<'_>) -> Option<Finding> {
    let number = if complaint.is("could not find expected ':'") {
        complaint.start.filter(|_| complaint.is_in("simple key")).map(|start| start.line)?
    } else if complaint.is("mapping values are not allowed") {
        above_without_colon(source, complaint.at?.line)?
    } else {
        return None;
    };
    Some(without_colon(source, number))
}

/// The line above that has no colon: this line was read as more of its text.
fn above_without_colon(source: &Source<'_>, number: usize) -> Option<usize> {
    let above = source.previous(number).filter(|above| source.entry(*above).is_none())?;
    // The text may have started further up, as the value of a key.
    let starts_text = |number: usize| source.entry(number).is_some_and(|entry| entry.has_plain_value());
    let is_continued = source
        .previous(above)
        .is_some_and(|first| starts_text(first) && source.indentation(above) > source.indentation(first));
    (!is_continued).then_some(above)
}

/// A line that is a key, and has no colon.
pub(super) fn without_colon(source: &Source<'_>, number: usize) -> Finding {
    let content = source.content(number);
    let text = content.trim_start_matches("- ");
    let column = source.indentation(number) + content.chars().count() - text.chars().count() + 1;
    let at = |width: usize| Position::new(number, column).span(width);
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let rest = rest.trim_start();
    let glued =
        text.split_once(':').filter(|(key, value)| is_key(key) && !value.is_empty() && !value.starts_with("//"));
    if let Some((key, value)) = glued {
        let message = format!("a space is missing after the colon of `{}`", short(key));
        let colon = Position::new(number, column + key.chars().count());
        return Finding::new(colon.span(1), message, format!("write `{key}: {}`", short(value.trim_start())));
    }
    if let Some((key, value)) = quoted_key(text) {
        let message = format!("a colon is missing after the key `{}`", short(key));
        let help = format!("write `{}`", format!("{key}: {}", short(value)).trim_end());
        return Finding::new(at(key.chars().count()), message, help);
    }
    if !is_key(word) {
        let message = format!("`{}` is neither a key with a colon nor indented as more of a text", short(text));
        let help = "write `key: value`; or indent the line deeper than the key to whose text it belongs";
        return Finding::new(at(text.chars().count()), message, help);
    }
    let message = format!("a colon is missing after the key `{}`", short(word));
    let help = match rest.chars().count() {
        1..MOST => format!("write `{word}: {rest}`"),
        _ => format!("write `{word}:`"),
    };
    Finding::new(at(word.chars().count()), message, help)
}

fn is_key(word: &str) -> bool {
    is_word(word)
}

/// A key in quotes, and what follows.
fn quoted_key(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|char| ['"', '\''].contains(char))?;
    let close = text.get(1..)?.find(quote)? + 2;
    let (key, rest) = text.split_at_checked(close)?;
    Some((key, rest.trim()))
}
