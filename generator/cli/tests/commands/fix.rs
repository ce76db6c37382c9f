//! `lint --fix` writes what a diagnostic says to write, and changes nothing else in the file.

use crate::Desk;

const OVERLAY: &str =
    "overlay: 1.0.0\ninfo: {title: Mine, version: '1'}\nactions:\n- \"target\": $.info\n  updaet: {x-a: 1}  # a note\n";

#[test]
fn certain_fixes_are_applied_and_nothing_else_changes() {
    let desk = Desk::new();
    let right =
        desk.read("shelf.yaml").replace("  /health:", "  # How is it?\n  /health:   # well").replace('\n', "\r\n");
    let wrong = right.replace("  /health:", "  health:");
    desk.write("shelf.yaml", &format!("\u{feff}{wrong}"));
    desk.write("mine.yaml", OVERLAY);
    let run = desk.run(&["lint", "shelf.yaml", "--overlay", "mine.yaml", "--fix"]).ended(0);
    let expected = "mine.yaml:5: `updaet` is `update` now\nshelf.yaml:17: `health` is `/health` now\nshelf.yaml: 0 errors, 0 warnings\n";
    assert_eq!((run.out.as_str(), run.err.as_str()), (expected, ""));
    assert_eq!(desk.read("shelf.yaml"), format!("\u{feff}{right}"));
    assert_eq!(desk.read("mine.yaml"), OVERLAY.replace("updaet", "update"));
    // There is nothing left to do.
    desk.edit("shelf.yaml", "title: The Shelf", "titel: The Shelf, title: The Shelf");
    let before = desk.read("shelf.yaml");
    let run = desk.run(&["lint", "shelf.yaml", "--fix", "--allow", "unknown-keyword"]).ended(0);
    assert_eq!(run.out, "shelf.yaml: 0 errors, 0 warnings\n");
    assert_eq!(desk.read("shelf.yaml"), before);
}

#[test]
fn json_stays_json() {
    let desk = Desk::new();
    let text = r#"{"openapi": "3.0.3", "info": {"title": "S", "version": "1"}, "paths": {
  "a": {"get": {"responses": {"200": {"description": "ok"}}}}, "b\"": {"get": {"responses": {"200": {"description": "ok"}}}}}}"#;
    desk.write("shelf.json", text);
    desk.run(&["lint", "shelf.json", "--fix", "--allow", "unsupported-server"]).ended(0);
    assert_eq!(desk.read("shelf.json"), text.replace("\"a\"", "\"/a\"").replace("\"b\\\"\"", "\"/b\\\"\""));
}

#[test]
fn a_fix_is_in_the_json_of_its_diagnostic() {
    let desk = Desk::new();
    desk.edit("shelf.yaml", "  /health:", "  'health':");
    let run = desk.run(&["lint", "shelf.yaml", "--message-format", "json"]).ended(0);
    let expected = r#""fix":{"line":16,"column":3,"end_line":16,"end_column":11,"text":"'/health'"}"#;
    assert!(run.out.contains(expected), "{run:?}");
    let run = desk.run_with(&["lint", "-", "--fix"], "").ended(2);
    assert!(run.err.contains("`--fix` needs a file"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_stays() {
    let desk = Desk::new();
    let right = desk.read("shelf.yaml");
    desk.write("real/shelf.yaml", &right.replace("  /health:", "  health:"));
    std::fs::remove_file(desk.path("shelf.yaml")).unwrap();
    std::os::unix::fs::symlink("real/shelf.yaml", desk.path("shelf.yaml")).unwrap();
    desk.run(&["lint", "shelf.yaml", "--fix"]).ended(0);
    assert!(desk.path("shelf.yaml").is_symlink());
    assert_eq!(desk.read("real/shelf.yaml"), right);
}
