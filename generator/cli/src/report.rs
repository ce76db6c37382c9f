//! Writes the changes of an API: as text, as Markdown, or as lines of JSON.

use std::fmt::Write;

use oas_client_generator::diff::{Cause, Change, Diff};
use serde::Serialize;

/// The format of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people: a line for each cause; with --verbose one for each change.
    Text,
    /// For a pull request: a table with a row for each cause.
    Markdown,
    /// For scripts: a JSON object for each change.
    Json,
}

/// The changes as text, with a line end.
///
/// # Errors
///
/// An error of serde_json. No change causes one.
pub fn text(diff: &Diff, format: Format, verbose: bool) -> serde_json::Result<String> {
    match format {
        Format::Text => Ok(text_lines(diff, verbose).join("\n") + "\n"),
        Format::Markdown => Ok(markdown(diff)),
        Format::Json => json_lines(diff),
    }
}

/// A line for each cause, or with `verbose` for each change, and the sum.
pub(crate) fn text_lines(diff: &Diff, verbose: bool) -> Vec<String> {
    if verbose { diff.lines() } else { diff.summary() }
}

#[derive(Serialize)]
struct Line<'a> {
    level: String,
    wire: String,
    kind: String,
    subject: &'a str,
    what: &'a str,
    rule: &'static str,
    keep: Option<&'a str>,
    before_pointer: Option<&'a str>,
    after_pointer: Option<&'a str>,
}

impl<'a> From<&'a Change> for Line<'a> {
    fn from(change: &'a Change) -> Self {
        Self {
            level: change.level.to_string(),
            wire: change.wire.to_string(),
            kind: change.kind.to_string(),
            subject: &change.subject,
            what: &change.what,
            rule: change.rule,
            keep: change.keep.as_deref(),
            before_pointer: change.before_pointer.as_deref(),
            after_pointer: change.after_pointer.as_deref(),
        }
    }
}

/// A JSON object for each change, each with a line end.
pub(crate) fn json_lines(diff: &Diff) -> serde_json::Result<String> {
    let line = |change: &Change| serde_json::to_string(&Line::from(change)).map(|line| line + "\n");
    diff.changes.iter().map(line).collect()
}

fn markdown(diff: &Diff) -> String {
    let mut text = format!("### Changes for callers\n\n{}\n", diff.counts());
    let causes = diff.causes();
    if !causes.is_empty() {
        text.push_str("\n| level | wire | change | rule |\n|---|---|---|---|\n");
    }
    causes.iter().for_each(|cause| row(cause, &mut text));
    let kept = diff.kept_names();
    if !kept.is_empty() {
        text.push_str("\nTo keep the old names, write in the lock file:\n\n```yaml\nrename:\n");
        kept.iter().for_each(|line| text.push_str(&format!("  {}\n", line.replace(['`', '\n', '\r'], ""))));
        text.push_str("```\n");
    }
    for what in &diff.uncompared {
        // Writing to a string can't fail.
        let _ = write!(text, "\nNot compared: {}.\n", prose(what));
    }
    text
}

/// A row of the table, with all items of a cause that has several.
fn row(cause: &Cause<'_>, text: &mut String) {
    let Some(first) = cause.changes.first() else { return };
    let what = cause.what();
    let what = if what.is_empty() { String::new() } else { format!(": {}", prose(&what)) };
    let more = match cause.more() {
        0 => String::new(),
        more => {
            let all: Vec<_> = cause.changes.iter().map(|change| code(&change.subject)).collect();
            format!("<details><summary>and {more} more</summary>{}</details>", all.join("<br>"))
        }
    };
    let level = if first.is_breaking() { format!("**{}**", first.level) } else { first.level.to_string() };
    let wire = if first.wire == oas_client_generator::diff::Wire::Breaks { "**breaks**" } else { "fits" };
    let subject = code(&first.subject);
    let _ = writeln!(text, "| {level} | {wire} | {} {subject}{what}{more} | `{}` |", first.kind, first.rule);
}

/// A subject as code in a cell, without the backticks that mark names in it.
fn code(subject: &str) -> String {
    format!("<code>{}</code>", inert(&subject.replace('`', "")))
}

/// A sentence about a change as Markdown. Names and values between backticks become code. A description's own Markdown and HTML have no
/// effect: no heading, link, mention or cell begins in a value, even if the value has backticks itself.
pub(crate) fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate().filter(|(_, part)| !part.is_empty());
    let markdown = parts.map(|(index, part)| match index % 2 {
        // A zero-width space keeps GitHub from reading a mention.
        0 => inert(part).replace('@', "@&#8203;"),
        _ if part.contains(['\\', '|', '\n', '\r']) => format!("<code>{}</code>", inert(part)),
        _ => format!("`{part}`"),
    });
    markdown.collect()
}

/// Text of a description without the characters that begin Markdown or HTML, on one line.
fn inert(text: &str) -> String {
    let mut inert = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\n' | '\r' => inert.push(' '),
            '&' => inert.push_str("&amp;"),
            '<' => inert.push_str("&lt;"),
            '\\' | '`' | '|' | '*' | '[' | ']' | '~' => inert.push_str(&format!("&#{};", u32::from(char))),
            _ => inert.push(char),
        }
    }
    inert
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_has_no_markdown_of_its_own() {
        for (text, markdown) in [
            ("is `a_b` now, was `a`", "is `a_b` now, was `a`"),
            ("is `^\\d|x$` now", "is <code>^&#92;d&#124;x$</code> now"),
            ("is `a`<h1> @ann [x](//y)` now", "is `a`&lt;h1> @&#8203;ann &#91;x&#93;(//y)` now`"),
            ("``&lt;``", "&amp;lt;"),
        ] {
            assert_eq!(prose(text), markdown);
        }
        assert_eq!(code("Book option `a&b`"), "<code>Book option a&amp;b</code>");
    }
}
