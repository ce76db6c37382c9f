//! The names taken in one place.

use std::collections::BTreeMap;

use super::ident;

/// Everything callable on one handle, or the arguments of one function.
#[derive(Debug, Default)]
pub(super) struct Namespace {
    /// Each name with the highest number tried behind it.
    taken: BTreeMap<String, usize>,
}

impl Namespace {
    /// A place where some names are taken from the start.
    pub(super) fn of(names: &[&str]) -> Self {
        Self { taken: names.iter().map(|name| ((*name).to_owned(), 1)).collect() }
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

    /// Takes the first of these names that is free, or else the last with a number.
    pub(super) fn take_first(&mut self, candidates: &[Vec<String>]) -> String {
        let mut last = ident::UNNAMED.to_owned();
        for words in candidates.iter().filter(|words| !words.is_empty()) {
            last = ident::snake(words);
            if self.claim(&last) {
                return last;
            }
        }
        self.take(&last)
    }
}
