//! Tests the formats of changes, and what makes a comparison fail.

use crate::{Desk, SHELF};

/// The description with a renamed property and a narrower parameter.
fn prepared() -> Desk {
    let desk = Desk::new();
    let limit = |most| format!("{{name: limit, in: query, schema: {{type: integer, maximum: {most}}}}}");
    let parameter = "parameters:\n        - {name: id";
    let with =
        |most| SHELF.replace(parameter, &format!("parameters:\n        - {}\n        - {{name: id", limit(most)));
    desk.write("shelf.yaml", &with(100));
    desk.write("new.yaml", &with(50).replace("pages", "sheets"));
    desk.write("narrower.yaml", &with(50));
    desk.write("wider.yaml", &with(500));
    desk
}

#[test]
fn markdown_has_a_row_for_each_cause() {
    let desk = prepared();
    let run = desk.run(&["diff", "shelf.yaml", "new.yaml", "--format", "markdown"]).ended(0);
    let expected = "\
### Changes for callers

1 major, 0 minor, 2 patch: a major change

| level | wire | change | rule |
|---|---|---|---|
| **major** | fits | changed <code>models::Book.pages</code>: is `sheets` now, was `pages` | `field-renamed` |
| **patch** | **breaks** | changed <code>client.book(id).fetch() option limit</code>: is `maximum: 50` now, was `maximum: 100` | `request-tightened` |
| **patch** | **breaks** | changed <code>models::Book.pages</code>: is `sheets` now, was `pages` | `field-wire` |
";
    assert_eq!(run.out, expected);
}

#[test]
fn a_comparison_fails_on_the_changes_that_are_asked_for() {
    let desk = prepared();
    let diff = |new: &str, on: &str| desk.run(&["diff", "shelf.yaml", new, "--fail-on", on]);
    let run = diff("narrower.yaml", "breaking").ended(1);
    assert_eq!(run.err, "error: 1 change is not allowed by --fail-on\n");
    assert!(
        run.out.starts_with("patch, breaks on the wire: changed client.book(id).fetch() option `limit`: "),
        "{run:?}"
    );
    diff("wider.yaml", "breaking").ended(0);
    diff("wider.yaml", "any").ended(1);
    diff("shelf.yaml", "any").ended(0);
    diff("shelf.yaml", "all").ended(2);
}

#[test]
fn changes_are_lines_of_json_when_a_crate_is_generated() {
    let desk = prepared();
    desk.generate(&[]).ended(0);
    desk.write("shelf.yaml", &desk.read("new.yaml"));
    let run = desk.generate(&["--message-format", "json"]).ended(0);
    let line = r#"{"level":"patch","wire":"breaks","kind":"changed","subject":"client.book(id).fetch() option `limit`","what":"is `maximum: 50` now, was `maximum: 100`","rule":"request-tightened","keep":null,"#;
    assert!(run.out.lines().any(|text| text.starts_with(line)), "{run:?}");
    assert!(run.out.lines().all(|text| text.starts_with('{')), "{run:?}");
}

#[test]
fn stale_files_and_a_low_version_are_annotations() {
    let desk = prepared();
    desk.generate(&[]).ended(0);
    desk.write("shelf.yaml", &desk.read("new.yaml"));
    let run = desk.generate(&["--check", "--message-format", "json"]).ended(1);
    let stale = r#"{"severity":"error","code":"stale-file","message":"`my shelf/src/models/books.rs` is stale","file":"my shelf/src/models/books.rs","line":null"#;
    assert!(run.out.lines().any(|text| text.starts_with(stale)), "{run:?}");
    let low = r#"{"severity":"error","code":"low-version","message":"the description breaks callers of the baseline, but the crate's version is too low","file":"my shelf/Cargo.toml""#;
    assert!(run.out.lines().any(|text| text.starts_with(low)), "{run:?}");
    let run = desk.generate(&["--check", "--message-format", "github"]).ended(1);
    let stale = "::error file=my shelf/src/models/books.rs,title=stale-file::`my shelf/src/models/books.rs` is stale%0Ahelp: run `oas-client generate";
    assert!(run.out.lines().any(|text| text.starts_with(stale)), "{run:?}");
    assert!(run.err.contains("error: these files are stale:"), "{run:?}");
}

#[test]
fn a_line_end_in_a_path_ends_no_line() {
    let desk = Desk::new();
    let operation = "{servers: [{url: 'https://{v}.example', variables: {}}], responses: {'200': {description: ok}}}";
    desk.edit("shelf.yaml", "\npaths:\n", &format!("\npaths:\n  \"/lent\\n::error::x\": {{post: {operation}}}\n"));
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.contains(r"1 unsupported operation: POST /lent\n::error::x"), "{run:?}");
}
