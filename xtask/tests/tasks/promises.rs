//! The tests that `SECURITY.md` names for its promises exist.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{fs, path::Path};

/// The tests in the last column of a document's tables, as files and functions: `` `a.rs`: `first`, `second`; `b.rs`: `third` ``.
fn tests(document: &str) -> Vec<(&str, &str)> {
    let cells = document.lines().filter(|line| line.starts_with('|')).filter_map(|line| line.rsplit('|').nth(1));
    let files = cells.flat_map(|cell| cell.split("; ")).filter_map(|part| part.split_once(": "));
    files.flat_map(|(file, names)| names.split(", ").map(move |name| (code(file), code(name)))).collect()
}

fn code(text: &str) -> &str {
    text.trim().trim_matches('`')
}

/// Those of the tests that their file lacks. `read` returns the text of a file.
fn missing(tests: &[(&str, &str)], read: impl Fn(&str) -> String) -> Vec<String> {
    let missing = tests.iter().filter(|(file, name)| !read(file).contains(&format!("fn {name}(")));
    missing.map(|(file, name)| format!("{file}: {name}")).collect()
}

#[test]
fn each_promise_names_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |file: &str| fs::read_to_string(root.join(file)).unwrap_or_default();
    let document = read("SECURITY.md");
    let promises = document.lines().filter(|line| line.starts_with('|') && line.contains(".rs`")).count();
    let tests = tests(&document);
    assert!(promises > 20 && tests.len() >= promises, "{promises} promises, {} tests", tests.len());
    assert_eq!(missing(&tests, read), Vec::<String>::new());
}

#[test]
fn a_missing_test_is_noticed() {
    let table = "| promise | test |\n|---|---|\n| One. | `a.rs`: `first`, `second`; `b.rs`: `third` |\n";
    let tests = tests(table);
    assert_eq!(tests, [("a.rs", "first"), ("a.rs", "second"), ("b.rs", "third")]);
    let read =
        |file: &str| if file == "a.rs" { "fn first() {}\nfn second_half() {}".to_owned() } else { String::new() };
    assert_eq!(missing(&tests, read), ["a.rs: second", "b.rs: third"]);
}
