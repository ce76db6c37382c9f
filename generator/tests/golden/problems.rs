//! Every mistake is said in the expected words, with all others of the description.

use oas_client_generator::{Output, Problem};

use crate::cases::{self, Expected};

#[test]
fn problems_read_as_expected() {
    let all = cases::problems();
    assert!(all.len() > 30, "the cases are missing");
    let expected = all.iter().map(|case| {
        let (problems, outcome) = match case.generate() {
            Ok(output) => (output.problems.clone(), outcome(&output)),
            Err(problems) => (problems, "nothing was generated".to_owned()),
        };
        let told = problems.iter().map(Problem::to_string).chain([outcome]).collect::<Vec<_>>();
        Expected { file: format!("problems/{}.txt", case.name), text: told.join("\n\n") + "\n" }
    });
    cases::check(expected.collect());
}

/// What the rest of the description came to.
fn outcome(output: &Output) -> String {
    let Output { operations, models, refused, .. } = output;
    let refused = if refused.is_empty() { "none".to_owned() } else { refused.join(", ") };
    format!("generated: {operations} operations, {models} models; refused: {refused}")
}
