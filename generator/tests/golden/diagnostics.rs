//! Every mistake is reported in the expected words, with all others of the description.

use oas_client_generator::{Diagnostic, Output};

use crate::cases;

#[test]
fn diagnostics_read_as_expected() {
    let all = cases::diagnostics();
    assert!(all.len() > 30, "the cases are missing");
    let expected = all.iter().map(|case| {
        let (diagnostics, outcome) = match case.generate() {
            Ok(output) => (output.diagnostics.clone(), outcome(&output)),
            Err(diagnostics) => (diagnostics, "nothing was generated".to_owned()),
        };
        let lines = diagnostics.iter().map(Diagnostic::to_string).chain([outcome]).collect::<Vec<_>>();
        (format!("diagnostics/{}.txt", case.path), lines.join("\n\n") + "\n")
    });
    cases::check(expected);
}

/// The counts of a generation.
fn outcome(output: &Output) -> String {
    let Output { operations, models, unsupported, .. } = output;
    let unsupported = if unsupported.is_empty() { "none".to_owned() } else { unsupported.join(", ") };
    format!("operations: {operations}, models: {models}, unsupported: {unsupported}")
}
