//! Keywords of OpenAPI 3.1, thousands of times in one schema: the work grows with the length of the description, not with its square.

use std::fmt::Write;

use oas_client_generator::{Diagnostic, Options, load, lower};

/// How often a keyword is there.
const MANY: usize = 10_000;

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: Shelf, version: '1'}\nservers: [{url: 'https://shelf.example'}]\n";

/// The counts of models and of diagnostics.
fn lowered(schema: &str) -> (usize, usize) {
    let content = format!("content: {{application/json: {{schema: {schema}}}}}");
    let text = format!("{HEAD}paths: {{/x: {{get: {{responses: {{'200': {{description: ok, {content}}}}}}}}}}}\n");
    let (options, mut diagnostics) = (Options::new("shelf", "api.yaml"), Vec::new());
    let document = load(&text, &options, &mut diagnostics).unwrap_or_else(|| panic!("{diagnostics:?}"));
    let api = lower(&document, &[], &options, &mut diagnostics).api;
    assert!(!diagnostics.iter().any(Diagnostic::is_error), "{diagnostics:?}");
    (api.types.len(), diagnostics.len())
}

fn many(each: impl Fn(usize) -> String) -> String {
    (0..MANY).fold(String::new(), |mut text, index| {
        write!(text, "{}, ", each(index)).unwrap();
        text
    })
}

#[test]
fn enums_and_constants_by_the_thousand() {
    assert_eq!(lowered(&format!("{{enum: [{}]}}", many(|index| format!("value {index}")))), (1, 0));
    assert_eq!(
        lowered(&format!("{{oneOf: [{}]}}", many(|index| format!("{{const: '{}'}}", "-".repeat(index % 100 + 1))))).0,
        1
    );
    assert_eq!(lowered(&format!("{{oneOf: [{}]}}", many(|index| format!("{{const: {index}, title: a}}")))), (1, 0));
    assert_eq!(
        lowered(&format!("{{anyOf: [{}]}}", many(|index| format!("{{const: '{index}', maxLength: 9}}")))),
        (1, 0)
    );
    let long = "x".repeat(100_000);
    assert_eq!(lowered(&format!("{{const: {long}}}")), (1, 0));
}

#[test]
fn schemas_by_position_and_by_pattern_by_the_thousand() {
    assert_eq!(lowered(&format!("{{prefixItems: [{}], items: false}}", many(|_| "{type: string}".to_owned()))), (0, 0));
    let patterns = many(|index| format!("'^{index}': {{type: boolean, description: '{index}'}}"));
    assert_eq!(lowered(&format!("{{patternProperties: {{{patterns}}}}}")), (0, 0));
    let patterns = many(|index| format!("'^{index}': {{type: [string, boolean], maxLength: {index}}}"));
    lowered(&format!("{{patternProperties: {{{patterns}}}}}"));
    assert_eq!(lowered(&format!("{{type: string, examples: [{}]}}", many(|index| index.to_string()))), (0, 0));
}
