//! Tests the program's messages and exit codes.

use crate::{Desk, RUNTIME};

#[test]
fn warnings_fail_only_where_that_is_asked_for() {
    let desk = Desk::new();
    desk.edit("shelf.yaml", "{title: The Shelf,", "{titel: Shelf, title: The Shelf,");
    let run = desk.run(&["lint", "shelf.yaml"]).ended(0);
    assert_eq!(run.out, "shelf.yaml: 0 errors, 1 warning\n");
    assert!(run.err.contains("warning[unknown-keyword]: `titel` is not a keyword"), "{run:?}");
    let run = desk.run(&["lint", "shelf.yaml", "--strict"]).ended(1);
    assert!(run.err.starts_with("error[unknown-keyword]: ") && run.err.ends_with("1 error, 0 warnings\n"), "{run:?}");
    let run = desk.generate(&["--strict"]).ended(1);
    let next =
        "1 error, 0 warnings; my shelf was left as it is\n  next: correct the errors, then run `oas-client generate ";
    assert!(run.err.contains(next) && !desk.path("my shelf").exists(), "{run:?}");
    let run = desk.run(&["lint", "shelf.yaml", "--quiet"]).ended(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""));
    let run = desk.run(&["lint", "shelf.yaml", "--message-format", "json"]).ended(0);
    assert!(run.out.starts_with("{\"severity\":\"warning\"") && run.out.lines().count() == 1, "{run:?}");
}

#[test]
fn codes_are_allowed_and_denied() {
    let desk = Desk::new();
    desk.edit("shelf.yaml", "{title: The Shelf,", "{titel: Shelf, title: The Shelf,");
    let run = desk.run(&["lint", "shelf.yaml", "--strict", "--allow", "unknown-keyword"]).ended(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("shelf.yaml: 0 errors, 0 warnings\n", ""));
    let run = desk.run(&["lint", "shelf.yaml", "--deny", "unknown-keyword", "--deny", "raw-json"]).ended(1);
    assert!(run.err.starts_with("error[unknown-keyword]: `titel`"), "{run:?}");
    desk.run(&["lint", "shelf.yaml", "--strict", "--allow", "raw-json,unknown-keyword"]).ended(0);
    desk.generate(&["--deny", "raw-json"]).ended(0);
    desk.generate(&["--deny", "unknown-keyword"]).ended(1);
    for (arguments, expected) in [
        (
            ["--allow", "unknown-keywrd"],
            "no diagnostic has the code `unknown-keywrd`\n  help: did you mean `unknown-keyword`?",
        ),
        (["--deny", "x"], "no diagnostic has the code `x`\n  help: write a code from the brackets of a diagnostic"),
        (["--allow", "syntax"], "`syntax` can't be allowed: nothing can be generated after the error"),
    ] {
        let run = desk.run(&["lint", "shelf.yaml", arguments[0], arguments[1]]).ended(2);
        assert!(run.err.contains(expected), "{run:?}");
    }
}

#[test]
fn a_run_ends_with_its_warnings_and_the_next_command() {
    let desk = Desk::new();
    desk.edit("shelf.yaml", "{title: The Shelf,", "{titel: Shelf, title: The Shelf,");
    desk.generate(&["--runtime", RUNTIME]).ended(0);
    desk.edit("shelf.yaml", "title: The Shelf,", "title: My Shelf,");
    let run = desk.generate(&[]).ended(0);
    let end = "\n         0 errors, 1 warning\n         next: `cargo test --manifest-path 'my shelf/Cargo.toml'`\n";
    assert!(run.out.ends_with(end), "{run:?}");
    // Nothing was written, so there is nothing to test.
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.ends_with(" ms\n         0 errors, 1 warning\n"), "{run:?}");
}

#[test]
fn examples_are_compared_where_that_is_asked_for() {
    let desk = Desk::new();
    let run = desk.run(&["lint", "shelf.yaml", "--examples"]).ended(0);
    assert_eq!(run.out, "shelf.yaml: 0 errors, 0 warnings\n");
    desk.edit("shelf.yaml", "example: Walden", "example: [Walden]");
    let run = desk.run(&["lint", "shelf.yaml"]).ended(0);
    assert_eq!(run.out, "shelf.yaml: 0 errors, 0 warnings\n");
    let run = desk.run(&["lint", "shelf.yaml", "--examples"]).ended(0);
    assert_eq!(run.out, "shelf.yaml: 0 errors, 1 warning\n");
    assert!(
        run.err.contains("warning[example-contradicts]: the example contradicts its schema: it is an array"),
        "{run:?}"
    );
    desk.run(&["lint", "shelf.yaml", "--examples", "--strict"]).ended(1);
}

#[test]
fn a_mistake_that_aliases_repeat_is_told_once() {
    let desk = Desk::new();
    desk.edit(
        "shelf.yaml",
        "responses: {'204': {description: It is well.}}",
        "responses: &well {'204': {descripton: It is well.}}\n    post: {operationId: Check, responses: *well}",
    );
    desk.edit("shelf.yaml", "title: {type: string, example: Walden}", "title: {type: str}, name: {type: str}");
    let run = desk.run(&["lint", "shelf.yaml"]).ended(1);
    assert_eq!(run.err.matches("did you mean `description`?").count(), 1, "{run:?}");
    // Equal words about two parts are two mistakes.
    assert_eq!(run.err.matches("did you mean `string`?").count(), 2, "{run:?}");
    assert!(run.err.ends_with("shelf.yaml: 3 errors, 0 warnings\n"), "{run:?}");
}

#[test]
fn verbose_and_quiet_change_the_output() {
    let desk = Desk::new();
    let run = desk.generate(&["--quiet"]).ended(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""));
    let run = desk.generate(&["--verbose"]).ended(0);
    for stage in ["read", "generate", "compare with the baseline", "compare files", "write"] {
        assert!(run.err.lines().any(|line| line.ends_with(&format!(" ms  {stage}"))), "{run:?}");
    }
}

#[test]
fn misuse_ends_with_2_and_help_has_examples() {
    let desk = Desk::new();
    for arguments in [&[][..], &["genrate"], &["generate", "shelf.yaml"], &["lint", "--chekc", "shelf.yaml"]] {
        desk.run(arguments).ended(2);
    }
    for task in ["generate", "update", "lint", "diff", "completions"] {
        let run = desk.run(&[task, "--help"]).ended(0);
        assert!(run.out.contains(&format!("Examples:\n  oas-client {task} ")) || task == "diff", "{run:?}");
    }
    let run = desk.run(&["completions", "bash"]).ended(0);
    assert!(run.out.contains("--exclude"), "{run:?}");
}
