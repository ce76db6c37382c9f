//! Words that the project gave up for a word of OpenAPI, HTTP, JSON Schema or Rust.

use std::collections::BTreeSet;

use crate::source::{Sources, split};

/// Words in lower case, and what to write instead. An `s` after a word counts as the word.
const FORBIDDEN: [(&str, &str); 24] = [
    ("answer", "response"),
    ("answered", "has a response"),
    ("aside", "nothing: say the exception as a sentence"),
    ("gather", "bundle"),
    ("gathered", "bundled"),
    ("hang", "is a child of"),
    ("hanging", "child"),
    ("heir", "subtype"),
    ("mend", "correct"),
    ("mended", "corrected"),
    ("newcomer", "new operation, new model"),
    ("piece", "part, chunk"),
    ("refusal", "error response"),
    ("refuse", "reject"),
    ("riddle", "nothing: say it plainly"),
    ("settle", "resolve, assign names"),
    ("settled", "resolved, named"),
    ("spot", "location"),
    ("stray", "external document"),
    ("taken apart", "parsed"),
    ("takes apart", "parses"),
    ("tells apart", "distinguishes"),
    ("told", "reported"),
    ("told apart", "distinguished"),
];

/// The lines of comments, string literals and identifiers that contain such a word, each with what to write.
pub(crate) fn occurrences(sources: &Sources) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources {
        let parts = split(text);
        let mut report = |location: String, text: &str| {
            let lower = text.to_lowercase();
            let words = FORBIDDEN.iter().filter(|(word, _)| has_word(&lower, word));
            found.extend(words.map(|(word, instead)| format!("{location}: {word} -> {instead}")));
        };
        for (line, prose) in parts.prose {
            report(format!("{path}:{line}"), &prose);
        }
        for identifier in identifiers(&parts.code) {
            report(format!("{path}: `{identifier}`"), &identifier.replace('_', " "));
        }
    }
    found
}

/// The identifiers of the code, each once.
fn identifiers(code: &str) -> BTreeSet<&str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|name| !name.is_empty()).collect()
}

fn has_word(prose: &str, word: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    prose.match_indices(word).any(|(at, _)| {
        let after = &prose[at + word.len()..];
        let after = after.strip_prefix('s').unwrap_or(after);
        !prose[..at].ends_with(is_letter) && !after.starts_with(is_letter)
    })
}
