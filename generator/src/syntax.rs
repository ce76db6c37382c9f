//! Syntax errors: what is wrong in a text that no parser reads, reported at the faulty word.
//!
//! In: a text, and the error of a parser. Out: a diagnostic. The parsers stop where they can't go on, which is
//! often lines after the mistake. Each rule looks at the text around the locations of the error, and explains one kind of
//! mistake. The first rule that fits is reported; without one, the parser's own words are.
//!
//! | rules | explain |
//! |---|---|
//! | [`conflict`] | markers of a merge conflict, a second document |
//! | [`characters`] | tabs, control characters, characters that start no value, aliases, escapes |
//! | [`quotes`] | quotes that aren't closed, quotes within quotes |
//! | [`brackets`] | brackets that aren't closed, missing commas |
//! | [`colons`] | missing colons, `: ` within a value |
//! | [`blocks`] | texts and lists that start on the wrong line |
//! | [`indentation`] | lines that are indented too little or too much |
//! | [`json`] | what YAML allows and JSON doesn't, and the mistakes of JSON |

mod blocks;
mod brackets;
mod characters;
mod colons;
mod complaint;
mod conflict;
mod finding;
mod indentation;
mod json;
mod quotes;
mod scan;
mod source;

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    yaml::{Bound, MAX_DEPTH, MAX_LENGTH, Place},
};
use complaint::Complaint;
use finding::Finding;
use source::Source;

/// Explains one kind of mistake; `None` if the text has another.
type Rule = fn(&Source<'_>, &Complaint<'_>) -> Option<Finding>;

/// The rules for YAML, from the most certain to the least.
const YAML: [Rule; 28] = [
    conflict::marker,
    conflict::second_document,
    conflict::merge_key,
    conflict::duplicate_key,
    characters::control,
    characters::tab,
    characters::escape,
    characters::alias,
    characters::unknown_alias,
    blocks::text_without_header,
    characters::reserved,
    characters::tag,
    quotes::never_closed,
    quotes::closed_later,
    quotes::key_without_colon,
    quotes::within_quotes,
    brackets::closes_nothing,
    brackets::in_flow,
    brackets::missing_value,
    blocks::text_after_header,
    blocks::item_after_key,
    blocks::text_not_indented,
    colons::in_value,
    colons::missing,
    indentation::first_line,
    indentation::too_shallow,
    indentation::too_deep,
    indentation::between_levels,
];

/// The rules for JSON.
const JSON: [Rule; 2] = [conflict::marker, json::mistake];

/// The diagnostic for a text of YAML that the parser can't read. `what` is the text in messages, such as `description`.
pub(crate) fn yaml(text: &str, error: &crate::yaml::Error, what: &str) -> Diagnostic {
    let words = error.to_string();
    diagnose(&YAML, text, &Complaint::of_yaml(&words), what, "YAML")
}

/// The diagnostic for a text that the parser of YAML doesn't get, since it exceeds a bound.
pub(crate) fn exceeded(bound: Bound, what: &str) -> Diagnostic {
    match bound {
        Bound::Length => {
            let message = format!("the {what} is longer than {} MB", MAX_LENGTH >> 20);
            Diagnostic::new(
                code::LIMIT,
                "",
                message,
                "move a part of it to another file, and refer to the part with `$ref`",
            )
        }
        Bound::Depth(Place { line, column }) => {
            let message = format!("the {what} has arrays and objects more than {MAX_DEPTH} deep");
            let help = "move inner schemas to `components/schemas`, and refer to them with `$ref`";
            Diagnostic::new(code::LIMIT, "", message, help).on(Highlight::line(line, column, 1))
        }
    }
}

/// The diagnostic for a text of JSON that the parser can't read.
pub(crate) fn json(text: &str, error: &serde_json::Error, what: &str) -> Diagnostic {
    let words = error.to_string();
    diagnose(&JSON, text, &Complaint::of_json(&words, text), what, "JSON")
}

/// The diagnostic for a text that the parser reads though a quote isn't closed: the next quote closes it, and what follows that
/// seems to be a comment, `'#/components/…'`.
pub(crate) fn unclosed_quote(text: &str) -> Option<Diagnostic> {
    quotes::before_comment(&Source::new(text)).map(Finding::diagnostic)
}

/// Whether a string ends as the text before a quote does. Only then, [`unclosed_quote`] has something to look for.
pub(crate) fn may_hold_quote(string: &str) -> bool {
    string.ends_with([' ', '[', '{', ','])
}

/// The diagnostic for a text with a mistake of JSON that YAML reads as something else.
pub(crate) fn misread_json(text: &str, error: &serde_json::Error) -> Option<Diagnostic> {
    let words = error.to_string();
    let (source, complaint) = (Source::new(text), Complaint::of_json(&words, text));
    if !json::is_misread(&source, &complaint) {
        return None;
    }
    json::mistake(&source, &complaint).map(Finding::diagnostic)
}

/// The diagnostic for a mistake of JSON; `None` for an error that has nothing to do with the language, such as a limit, and for a
/// text with anchors and aliases, which is YAML.
pub(crate) fn json_mistake(text: &str, error: &serde_json::Error) -> Option<Diagnostic> {
    let words = error.to_string();
    let (source, complaint) = (Source::new(text), Complaint::of_json(&words, text));
    if complaint.at.is_some_and(|at| source.from(at).starts_with(['&', '*'])) {
        return None;
    }
    JSON.iter().find_map(|rule| rule(&source, &complaint)).map(Finding::diagnostic)
}

/// Whether a text is JSON, or meant to be: an object whose first key is in double quotes.
pub(crate) fn is_json(text: &str) -> bool {
    text.trim_start().strip_prefix('{').is_some_and(|text| text.trim_start().starts_with(['"', '}', '/']))
}

fn diagnose(rules: &[Rule], text: &str, complaint: &Complaint<'_>, what: &str, language: &str) -> Diagnostic {
    let source = Source::new(text);
    let finding = rules.iter().find_map(|rule| rule(&source, complaint));
    finding.unwrap_or_else(|| complaint.as_is(what, language)).diagnostic()
}

#[cfg(test)]
mod tests;
