//! `--scaffold-recordings` writes a skeleton for each operation without a recording.

use crate::{Desk, RUNTIME};

#[test]
fn operations_without_a_recording_get_a_skeleton() {
    let desk = Desk::new();
    let run = desk.generate(&["--runtime", RUNTIME, "--scaffold-recordings"]).ended(0);
    // One operation has an example, the other has none.
    let book = desk.read("my shelf/recordings/books-skeleton.har");
    assert!(
        book.contains("Not recorded: a skeleton from the examples of shelf.yaml. Replace it by a recording."),
        "{book}"
    );
    assert!(book.contains(r#"{\"title\":\"Walden\"}"#) && !book.contains("@generated"), "{book}");
    let health = desk.read("my shelf/recordings/health-skeleton.har");
    assert!(health.contains("Made up: the description has no example."), "{health}");
    assert!(run.out.contains("my shelf/recordings/health-skeleton.har: a skeleton of a recording"), "{run:?}");
    assert!(run.out.contains("2 operations, 1 model, 2 replay tests"), "{run:?}");
    // Nothing is missing, so nothing is written.
    let before = desk.files();
    desk.generate(&["--scaffold-recordings"]).ended(0);
    assert_eq!(desk.files(), before);
    // A new operation: the help says both ways, and a skeleton of another module is a file of its own.
    desk.edit(
        "shelf.yaml",
        "  /health:",
        "  /loans: {get: {operationId: ListLoans, responses: {'204': {description: There are none.}}}}\n  /health:",
    );
    let run = desk.generate(&[]).ended(1);
    let help = "help: record GET /loans and its response: add it to `'my shelf/recordings/NAME.har'`, or run \
                `oas-client generate shelf.yaml --out 'my shelf' --scaffold-recordings` for a skeleton";
    assert!(run.err.contains(help), "{run:?}");
    let run = desk.generate(&["--scaffold-recordings"]).ended(0);
    assert!(run.out.starts_with("my shelf/recordings/loans-skeleton.har: "), "{run:?}");
    // Recordings are never overwritten.
    desk.edit(
        "shelf.yaml",
        "ListLoans, responses",
        "ListLoans, parameters: [{name: all, in: query, schema: {type: boolean}}], responses",
    );
    desk.edit(
        "shelf.yaml",
        "  /loans: {get:",
        "  /loans: {delete: {operationId: EndLoans, responses: {'204': {description: They are over.}}}, get:",
    );
    let before = desk.read("my shelf/recordings/loans-skeleton.har");
    let run = desk.generate(&["--scaffold-recordings"]).ended(0);
    assert!(run.out.starts_with("my shelf/recordings/loans-skeleton-2.har: "), "{run:?}");
    assert_eq!(desk.read("my shelf/recordings/loans-skeleton.har"), before);
}
