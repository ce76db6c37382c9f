//! Words that the project gave up for a word of OpenAPI, HTTP, JSON Schema or Rust.

use crate::source::{Sources, split};

/// Words in lower case, and what to write instead. An `s` after a word counts as the word.
const LEFT: [(&str, &str); 5] = [
    ("aside", "nothing: say the exception as a sentence"),
    ("gather", "bundle"),
    ("heir", "subtype"),
    ("stray", "external document"),
    ("tells apart", "distinguishes"),
];

/// The lines of comments and string literals that contain such a word, each with what to write.
pub(crate) fn occurrences(sources: &Sources) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources {
        for (line, prose) in split(text).prose {
            let lower = prose.to_lowercase();
            let words = LEFT.iter().filter(|(word, _)| has_word(&lower, word));
            found.extend(words.map(|(word, instead)| format!("{path}:{line}: {word} -> {instead}")));
        }
    }
    found
}

fn has_word(prose: &str, word: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    prose.match_indices(word).any(|(at, _)| {
        let after = &prose[at + word.len()..];
        let after = after.strip_prefix('s').unwrap_or(after);
        !prose[..at].ends_with(is_letter) && !after.starts_with(is_letter)
    })
}
