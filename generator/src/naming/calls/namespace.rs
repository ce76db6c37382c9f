//! The names in use on one handle.

use std::collections::BTreeMap;

use super::ident;
use crate::naming::reserved::is_free_for_calls;

/// The functions that every client has.
const CLIENT: [&str; 6] = ["builder", "clone", "download", "from_env", "new", "request"];

/// Functions of the prelude that take `self` by value, so that `handle.into()` is `Into::into` whatever the handle has.
const HANDLE: [&str; 2] = ["into", "try_into"];

/// Everything callable on one handle, or the arguments of one function.
#[derive(Debug, Default)]
pub(super) struct Namespace {
    /// Each name with the highest number tried behind it.
    taken: BTreeMap<String, usize>,
}

impl Namespace {
    /// The functions of a handle.
    pub(super) fn handle() -> Self {
        Self { taken: HANDLE.iter().map(|name| ((*name).to_owned(), 1)).collect() }
    }

    /// The functions of the client.
    pub(super) fn client() -> Self {
        let mut names = Self::handle();
        names.taken.extend(CLIENT.iter().map(|name| ((*name).to_owned(), 1)));
        names
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.taken.contains_key(name)
    }

    /// Takes a name if it is free, and says whether it was.
    pub(super) fn claim(&mut self, name: &str) -> bool {
        let free = !self.has(name);
        if free {
            self.taken.insert(name.to_owned(), 1);
        }
        free
    }

    /// Takes a name, behind which comes a number if others have it already.
    pub(super) fn take(&mut self, name: &str) -> String {
        if self.claim(name) {
            return name.to_owned();
        }
        let mut number = self.taken.get(name).copied().unwrap_or(1);
        loop {
            number += 1;
            let numbered = format!("{}_{number}", name.trim_end_matches('_'));
            if self.claim(&numbered) {
                self.taken.insert(name.to_owned(), number);
                return numbered;
            }
        }
    }

    /// Takes the first of these names that is free and no method of request builders, or else the last with a number.
    pub(super) fn take_first(&mut self, candidates: &[Vec<String>]) -> String {
        let mut last = ident::UNNAMED.to_owned();
        for words in candidates.iter().filter(|words| !words.is_empty() && is_free_for_calls(words)) {
            last = ident::snake(words);
            if self.claim(&last) {
                return last;
            }
        }
        self.take(&last)
    }
}
