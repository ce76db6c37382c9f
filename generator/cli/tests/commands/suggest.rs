//! `suggest` proposes an overlay, and never overwrites one.

use crate::Desk;

const LISTS: &str = "\
openapi: 3.0.3
info: {title: The Shelf, version: '1'}
servers: [{url: https://shelf.example}]
paths:
  /books:
    get:
      operationId: listBooks
      parameters: [{name: offset, in: query, schema: {type: integer}}, {name: limit, in: query, schema: {type: integer}}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}
";

#[test]
fn the_overlay_is_printed_or_written_and_applies() {
    let desk = Desk::new();
    desk.write("lists.yaml", LISTS);
    let printed = desk.run(&["suggest", "lists.yaml"]).ended(0);
    assert!(
        printed.out.contains("target: $.paths['/books'].get") && printed.out.contains("to: offset"),
        "{}",
        printed.out
    );

    let run = desk.run(&["suggest", "lists.yaml", "--out", "lists.overlay.yaml"]).ended(0);
    let said = "lists.overlay.yaml: 1 action proposed; read them, and apply the file with `--overlay`\n";
    assert_eq!((run.out.as_str(), run.err.as_str()), (said, ""));
    assert_eq!(desk.read("lists.overlay.yaml"), printed.out);
    desk.run(&["lint", "lists.yaml", "--overlay", "lists.overlay.yaml"]).ended(0);

    // It says nothing that an overlay says already.
    let run = desk.run(&["suggest", "lists.yaml", "--overlay", "lists.overlay.yaml"]).ended(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", "lists.yaml: nothing is proposed\n"));
}

#[test]
fn a_file_that_exists_stays() {
    let desk = Desk::new();
    desk.write("lists.yaml", LISTS);
    desk.write("mine.yaml", "mine");
    let run = desk.run(&["suggest", "lists.yaml", "-o", "mine.yaml"]).ended(1);
    assert_eq!(
        run.err,
        "error: mine.yaml exists, and may have been edited\n  help: name a new file, or remove this one\n"
    );
    assert_eq!(desk.read("mine.yaml"), "mine");
}

#[test]
fn a_description_with_an_error_has_no_proposal() {
    let desk = Desk::new();
    desk.write("lists.yaml", "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: []\n");
    let run = desk.run(&["suggest", "lists.yaml"]).ended(1);
    assert!(run.err.ends_with("lists.yaml: 1 error, 0 warnings\n"), "{}", run.err);
}
