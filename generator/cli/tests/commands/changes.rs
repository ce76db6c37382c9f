//! Tests the changes for callers, and the pinned names that prevent them.

use crate::{Desk, SHELF};

#[test]
fn names_in_the_lock_stay_and_names_by_hand_are_taken() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    let lock = desk.read("my shelf/oas-client.lock.yaml");
    desk.write("my shelf/oas-client.lock.yaml", &format!("{lock}rename:\n  /components/schemas/Book: Tome\n"));
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.contains("  major: changed models::Book: "), "{run:?}");
    assert!(desk.read("my shelf/src/models/books.rs").contains("pub struct Tome"));
    let lock = desk.read("my shelf/oas-client.lock.yaml");
    assert!(lock.contains("rename:\n  /components/schemas/Book: Tome\n"), "{lock}");
    desk.edit(
        "my shelf/oas-client.lock.yaml",
        "rename:\n  /components/schemas/Book:",
        "rename:\n  /components/schemas/Bok:",
    );
    let run = desk.generate(&[]).ended(1);
    assert!(run.err.contains("--> my shelf/oas-client.lock.yaml:"), "{run:?}");
}

const CHANGED: &str = "         since 0.1.0:
           major: changed models::Book.pages: is `sheets` now, was `pages` [field-renamed]
           patch, breaks on the wire: changed models::Book.pages: is `sheets` now, was `pages` [field-wire]
           1 major, 0 minor, 1 patch: a major change
         semver: a major change: 0.1.0 -> 0.2.0";

#[test]
fn a_breaking_change_is_printed_and_needs_another_version() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    let baseline = desk.read("my shelf/oas-client.baseline.json");
    desk.edit("shelf.yaml", "pages:", "sheets:");
    let run = desk.generate(&[]).ended(0);
    assert!(run.out.contains(&format!("\n{CHANGED}\n")), "{run:?}");
    assert_eq!(desk.read("my shelf/oas-client.baseline.json"), baseline);
    // All is written, and only the sum is said again.
    let run = desk.generate(&[]).ended(0);
    assert!(
        run.out.contains("\n         semver: a major change: 0.1.0 -> 0.2.0\n") && !run.out.contains("since"),
        "{run:?}"
    );
    for version in ["0.1.0", "0.1.1", "0.1.1-dev"] {
        desk.edit("my shelf/Cargo.toml", &version_line(&desk), &format!("\nversion = \"{version}\"\n"));
        desk.generate(&[]).ended(0);
        let run = desk.generate(&["--check"]).ended(1);
        assert!(run.err.starts_with("error: the description breaks callers of the baseline"), "{run:?}");
        assert!(run.err.contains("raise the version in my shelf/Cargo.toml to 0.2.0"), "{run:?}");
        assert_eq!(desk.read("my shelf/oas-client.baseline.json"), baseline);
    }
    // Before a release, changes add up.
    desk.edit("my shelf/Cargo.toml", &version_line(&desk), "\nversion = \"0.2.0-dev\"\n");
    desk.generate(&["--check"]).ended(0);
    // With it, the next is compared with this one.
    desk.edit("my shelf/Cargo.toml", &version_line(&desk), "\nversion = \"0.2.0\"\n");
    let run = desk.generate(&["--check"]).ended(1);
    assert!(run.err.starts_with("error: these files are stale:\n  my shelf/oas-client.baseline.json\n"), "{run:?}");
    desk.generate(&[]).ended(0);
    let run = desk.generate(&["--check"]).ended(0);
    assert!(!run.out.contains("semver"), "{run:?}");
}

/// The line that gives the crate's version.
fn version_line(desk: &Desk) -> String {
    let text = desk.read("my shelf/Cargo.toml");
    format!("\n{}\n", text.lines().find(|line| line.starts_with("version = ")).unwrap())
}

#[test]
fn a_baseline_that_is_none_is_an_error() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    desk.write("my shelf/oas-client.baseline.json", "{}");
    let run = desk.generate(&[]).ended(1);
    assert!(
        run.err.starts_with("error[invalid-baseline]: the baseline can't be read: missing field `format_version`"),
        "{run:?}"
    );
    assert!(run.err.contains("--> my shelf/oas-client.baseline.json:1:2"), "{run:?}");
    desk.write("my shelf/oas-client.baseline.json", "{\n\"format_version\": 7\n}");
    let run = desk.generate(&[]).ended(1);
    assert!(
        run.err.starts_with(
            "error[invalid-baseline]: the baseline has format version 7, but this generator reads version 2"
        ),
        "{run:?}"
    );
    assert!(run.err.contains("--> my shelf/oas-client.baseline.json:2:19"), "{run:?}");
}

#[test]
fn two_descriptions_are_compared() {
    let desk = Desk::new();
    desk.write("a new one.yaml", &SHELF.replace("pages", "sheets"));
    let run = desk.run(&["diff", "shelf.yaml", "a new one.yaml"]).ended(0);
    assert_eq!(
        run.out,
        "major: changed models::Book.pages: is `sheets` now, was `pages` [field-renamed]\n\
         patch, breaks on the wire: changed models::Book.pages: is `sheets` now, was `pages` [field-wire]\n\
         1 major, 0 minor, 1 patch: a major change\n"
    );
    let run = desk.run_with(&["diff", "-", "shelf.yaml"], SHELF).ended(0);
    assert_eq!(run.out, "nothing changed for callers\n");
    let run = desk.run(&["diff", "--message-format", "json", "shelf.yaml", "a new one.yaml"]).ended(0);
    assert_eq!(
        run.out.lines().next(),
        Some(
            r#"{"level":"major","wire":"fits","kind":"changed","subject":"models::Book.pages","what":"is `sheets` now, was `pages`","rule":"field-renamed","keep":null,"before_pointer":"/components/schemas/Book","after_pointer":"/components/schemas/Book"}"#
        )
    );
    desk.run(&["diff", "-", "-"]).ended(2);
    let run = desk.run(&["diff", "nowhere.yaml", "nor here.yaml"]).ended(1);
    assert!(
        run.err.contains("nowhere.yaml can't be read") && run.err.contains("nor here.yaml can't be read"),
        "{run:?}"
    );
}

/// A description of webhooks with two events, and a signature.
const WEBHOOKS: &str = r"openapi: 3.0.3
info: {title: Loans, version: '1'}
x-oas-client: {signature: {header: X-Signature, scheme: hmac-sha1-url-form}}
paths:
  /loans:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              oneOf: [{$ref: '#/components/schemas/Lent'}, {$ref: '#/components/schemas/Returned'}]
              discriminator:
                propertyName: Event
                mapping: {lent: '#/components/schemas/Lent', returned: '#/components/schemas/Returned'}
      responses: {'204': {description: ok}}
components:
  schemas:
    Lent: {type: object, properties: {title: {type: string}}}
    Returned: {type: object, properties: {title: {type: string}}}
";

/// The description without the event `returned`.
fn fewer_webhooks() -> String {
    WEBHOOKS
        .replace(", {$ref: '#/components/schemas/Returned'}", "")
        .replace(", returned: '#/components/schemas/Returned'", "")
}

#[test]
fn webhooks_are_compared_and_their_names_stay() {
    let desk = Desk::new();
    desk.write("loans.yaml", WEBHOOKS);
    desk.generate(&["--webhooks", "loans.yaml"]).ended(0);
    let lock = "my shelf/oas-client.lock.yaml";
    let pinned = "webhooks:\n  /components/schemas/Lent: Lent\n  /components/schemas/Returned: Returned\n  \
                  /paths/~1loans: Loans\n";
    assert!(desk.read(lock).contains(pinned), "{}", desk.read(lock));
    desk.edit(lock, "~1loans: Loans", "~1loans: Borrowing");
    desk.write(lock, &(desk.read(lock) + "rename:\n  webhooks /components/schemas/Lent: Loan\n"));
    let run = desk.generate(&["--webhooks", "loans.yaml"]).ended(0);
    assert!(
        run.out.contains("major: changed webhooks::Lent: is `webhooks::Loan` now, was `webhooks::Lent`"),
        "{run:?}"
    );
    assert!(desk.read("my shelf/src/webhooks.rs").contains("pub enum Borrowing"));
    desk.write("loans.yaml", &fewer_webhooks());
    let run = desk.generate(&["--webhooks", "loans.yaml"]).ended(0);
    let gone = "major: removed webhooks::Loans::Returned: `returned` is `Unknown` from now on [event-removed]";
    assert!(run.out.contains(gone), "{run:?}");
    desk.edit(lock, "webhooks /components/schemas/Lent", "webhooks /components/schemas/Lend");
    let run = desk.generate(&["--webhooks", "loans.yaml"]).ended(1);
    assert!(run.err.contains("`rename` names `webhooks /components/schemas/Lend`, which is not generated"), "{run:?}");
}

#[test]
fn lint_and_diff_read_webhooks() {
    let desk = Desk::new();
    desk.write("loans.yaml", WEBHOOKS);
    desk.write("fewer.yaml", &fewer_webhooks());
    desk.run(&["lint", "shelf.yaml", "--webhooks", "loans.yaml"]).ended(0);
    desk.write("wrong.yaml", &WEBHOOKS.replace("schemas/Lent'}", "schemas/Lend'}"));
    let run = desk.run(&["lint", "shelf.yaml", "--webhooks", "wrong.yaml"]).ended(1);
    assert!(run.err.contains("--> wrong.yaml:"), "{run:?}");
    let diff = ["diff", "shelf.yaml", "shelf.yaml", "--webhooks", "fewer.yaml"];
    let run = desk.run(&[&diff[..], &["--old-webhooks", "loans.yaml"]].concat()).ended(0);
    let gone = "major: removed webhooks::Loans::Returned: `returned` is `Unknown` from now on [event-removed]\n";
    assert!(run.out.contains(gone), "{run:?}");
    assert_eq!(desk.run(&diff).ended(0).out, "nothing changed for callers\n");
}

#[test]
fn a_renamed_operation_keeps_its_names_on_request() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    let lock = "my shelf/oas-client.lock.yaml";
    desk.edit("shelf.yaml", "operationId: FetchBook", "operationId: GetBook");
    let run = desk.generate(&[]).ended(0);
    assert!(run.err.contains("`FetchBook` is called `GetBook` now, and callers lose its published names"), "{run:?}");
    let help = "to keep the names, write this line under `rename:` in the lock file: `GetBook: FetchBook`";
    assert!(run.err.contains(help), "{run:?}");
    assert!(desk.read(lock).contains("GetBook: books::GetBook"));
    desk.write(lock, &(desk.read(lock) + "rename:\n  GetBook: FetchBook\n"));
    let run = desk.generate(&[]).ended(0);
    assert!(desk.read(lock).contains("GetBook: books::FetchBook"), "{}", desk.read(lock));
    assert!(!run.err.contains("callers lose") && !run.out.contains("major"), "{run:?}");
    // The line stays without harm.
    let run = desk.generate(&["--check"]).ended(0);
    assert!(run.err.is_empty(), "{run:?}");
    desk.edit(lock, "rename:\n  GetBook:", "rename:\n  GetBok:");
    desk.generate(&[]).ended(1);
}

#[test]
fn a_renamed_schema_keeps_its_name_on_request() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    let lock = "my shelf/oas-client.lock.yaml";
    let shelf = desk.read("shelf.yaml");
    desk.write("shelf.yaml", &shelf.replace("schemas/Book", "schemas/Tome").replace("    Book:", "    Tome:"));
    let run = desk.generate(&[]).ended(0);
    let line = "if it is `/components/schemas/Tome` now, write this line under `rename:` in the lock file: \
                `/components/schemas/Tome: Book`";
    assert!(run.err.contains("callers lose its published name `Book`") && run.err.contains(line), "{run:?}");
    desk.write(lock, &(desk.read(lock) + "rename:\n  /components/schemas/Tome: Book\n"));
    let run = desk.generate(&[]).ended(0);
    assert!(!run.err.contains("callers lose") && !run.out.contains("major"), "{run:?}");
}

#[test]
fn released_names_come_back_when_a_mistake_is_mended() {
    let desk = Desk::new();
    desk.generate(&[]).ended(0);
    let lock = "my shelf/oas-client.lock.yaml";
    // Names that no rule would give.
    desk.write(lock, &desk.read(lock).replace(".fetch", ".read").replace("::FetchBook", "::ReadBook"));
    desk.write("my shelf/oas-client.baseline.json", "");
    std::fs::remove_file(desk.path("my shelf/oas-client.baseline.json")).unwrap();
    desk.generate(&[]).ended(0);
    let (files, shelf) = (desk.files(), desk.read("shelf.yaml"));
    desk.write("shelf.yaml", &shelf.replace("/books/{id}:", "/boks/{id}:").replace("FetchBook", "FetchBok"));
    desk.generate(&[]).ended(0);
    assert!(!desk.read(lock).contains("ReadBook"), "{}", desk.read(lock));
    desk.write("shelf.yaml", &shelf);
    desk.generate(&[]).ended(0);
    assert_eq!(desk.files(), files);
}

#[test]
fn an_inline_schema_takes_its_name_along_when_its_path_moves() {
    let desk = Desk::new();
    let inline = "{type: object, properties: {title: {type: string}}}";
    desk.write("shelf.yaml", &SHELF.replace("{$ref: '#/components/schemas/Book'}", inline));
    desk.generate(&[]).ended(0);
    desk.edit("shelf.yaml", "/books/{id}:", "/v2/books/{id}:");
    let run = desk.generate(&[]).ended(0);
    assert!(!run.out.contains("model-renamed") && !run.err.contains("name-freed"), "{run:?}");
}
