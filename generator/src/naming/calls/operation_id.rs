//! `operationId`s: the author's own words for an operation.

use std::collections::BTreeSet;

use super::words::{contains_word, is_function_word, is_link, is_version, words};

/// An operationId, split into words.
#[derive(Debug, Default)]
pub(super) struct OperationId {
    /// The parts before the last, as written.
    pub(super) qualifier: Vec<String>,
    /// Words of the last part.
    pub(super) words: Vec<String>,
    /// All words.
    pub(super) whole: Vec<String>,
}

/// The words of one path, which an operationId tends to repeat.
#[derive(Debug, Default)]
pub(super) struct PathWords {
    pub(super) all: BTreeSet<String>,
    /// First words of literals and parameters.
    pub(super) leading: BTreeSet<String>,
}

impl OperationId {
    pub(super) fn new(id: &str, tags: &[String]) -> Self {
        let parts = id.split(['.', '/', '#', ':', '\\']);
        let mut parts: Vec<_> = parts.filter(|part| !words(part).is_empty()).collect();
        let mut last = parts.pop().unwrap_or_default();
        if parts.is_empty()
            && let Some((tag, rest)) = after_tag(last, tags)
        {
            parts.push(tag);
            last = rest;
        }
        Self { qualifier: parts.into_iter().map(str::to_owned).collect(), words: words(last), whole: words(id) }
    }

    /// The words that say what is done, less those that say to what: `createShelfBook` on
    /// `/shelves/{id}/books` is `create`.
    pub(super) fn core(&self, path: &PathWords) -> Vec<String> {
        let words = || self.words.iter().enumerate();
        let skipped = words().take_while(|(i, word)| {
            let known = if *i == 0 { &path.leading } else { &path.all };
            contains_word(known, word) || is_version(word) || (*i > 0 && is_function_word(word))
        });
        let start = skipped.count();
        let kept = words().skip(start).take_while(|(i, word)| {
            let first_of_all = *i == 0;
            let stop = contains_word(&path.all, word) || is_version(word);
            first_of_all || (!stop && (*i == start || !is_function_word(word)))
        });
        let mut core: Vec<_> = kept.map(|(_, word)| word.clone()).collect();
        while core.pop_if(|word| is_link(word)).is_some() {}
        core
    }
}

/// `tag_Rest`, if the part before the underscore is one of the operation's tags and the other is one
/// capitalised name.
fn after_tag<'a>(id: &'a str, tags: &[String]) -> Option<(&'a str, &'a str)> {
    let (tag, rest) = id.split_once('_')?;
    let alphanumeric = |text: &str| text.chars().all(char::is_alphanumeric);
    let named = words(tag);
    let split = !named.is_empty() && alphanumeric(tag);
    let one_name = rest.starts_with(char::is_uppercase) && alphanumeric(rest);
    (split && one_name && tags.iter().any(|tag| words(tag) == named)).then_some((tag, rest))
}
