//! Names of test functions: what the recording shows, in its own words.

use std::collections::BTreeSet;

use crate::{
    exchange::recording::{Case, Suite},
    ir::Api,
    naming::{
        ident,
        words::{is_function_word, words},
    },
    unique::free,
};

/// A name ends before the word that would make it longer than this.
const LONGEST: usize = 64;

/// The names of a suite's tests, in their order.
pub(super) fn test_names(api: &Api, suite: &Suite) -> Vec<String> {
    let mut taken = BTreeSet::new();
    suite.cases.iter().map(|case| free(&mut taken, ident::snake(&name(api, case)))).collect()
}

/// The words of the recording's comment. Without one, the operation and the options that the call sets.
fn name(api: &Api, case: &Case) -> Vec<String> {
    let comment = shortened(words(&first_sentence(&case.doc)));
    if comment.iter().any(|word| word.is_ascii()) {
        return comment;
    }
    let Some(operation) = api.operations.get(case.operation) else { return Vec::new() };
    let mut name = words(&operation.name);
    let set = case.inputs.iter().filter_map(|(id, _)| operation.inputs.get(*id));
    let optional: Vec<_> = set.filter(|input| !input.required).map(|input| words(&input.name)).collect();
    for (number, option) in optional.into_iter().enumerate() {
        name.push(if number == 0 { "with" } else { "and" }.to_owned());
        name.extend(option);
    }
    shortened(name)
}

fn first_sentence(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or("");
    line.split(". ").next().unwrap_or("").replace(['\'', '\u{2019}'], "")
}

/// As many words as fit, without those at the end that tie them to the next.
fn shortened(mut words: Vec<String>) -> Vec<String> {
    let mut length = 0;
    let fitting = words.iter().take_while(|word| {
        length += word.len() + 1;
        length <= LONGEST
    });
    let fitting = fitting.count().max(1);
    if fitting < words.len() {
        words.truncate(fitting);
        while words.len() > 1
            && words.last().is_some_and(|word| is_function_word(word) || word == "and" || word == "or")
        {
            words.pop();
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_gives_as_many_words_as_fit() {
        let of = |comment: &str| ident::snake(&shortened(words(&first_sentence(comment))));
        assert_eq!(of("Fetches a book that isn't there. It was lent."), "fetches_a_book_that_isnt_there");
        let long = "Creates a private album with every option set, and reports it to the webhook, twice";
        assert_eq!(of(long), "creates_a_private_album_with_every_option_set_and_reports_it");
        assert_eq!(of("2 books"), "n2_books");
        assert_eq!(of(&"long".repeat(40)).len(), 100);
    }
}
