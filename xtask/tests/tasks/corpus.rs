//! `cargo xtask corpus` as its users meet it, but for the compiler, which would take minutes.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{fs, path::Path, process::Command};

use serde_json::Value;
use tempfile::TempDir;

const SHELF: &str = r"
openapi: 3.0.3
info: {title: Shelf, version: '1'}
paths:
  /books:
    get: {operationId: listBooks, responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}}
    put: {operationId: putBooks, responses: {'200': {$ref: 'https://shelf.example/gone.yaml'}}}
";

fn corpus(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("corpus").arg(folder).args(["--no-build", "--json"]).arg(folder.join("table.out"));
    let output = command.arg("--out").arg(folder.join("out")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn rows(folder: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(folder.join("table.out")).unwrap()).unwrap()
}

#[test]
fn each_description_has_a_line_and_a_crate() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("Shelf_v1.yaml"), SHELF).unwrap();
    fs::write(folder.path().join("broken.json"), "{}").unwrap();
    fs::write(folder.path().join("notes.txt"), "no description").unwrap();
    let (code, out, err) = corpus(folder.path(), &[]);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{out}");
    let rows = rows(folder.path());
    assert_eq!(rows.as_object().unwrap().len(), 2);
    let shelf = &rows["shelf-v1-client"];
    assert_eq!((&shelf["operations"], &shelf["unsupported"]), (&Value::from(1), &Value::from(1)));
    assert!(shelf["reason"].as_str().unwrap().starts_with("1x "), "{shelf}");
    assert_eq!(rows["broken-client"]["outcome"], "rejected");
    assert!(out.contains("\n2 descriptions, 0 compile: 1 operation, 1 unsupported, "), "{out}");
    assert!(folder.path().join("out/shelf-v1-client/src/lib.rs").exists());
}

#[test]
fn unchanged_descriptions_are_not_generated_again() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("shelf.yaml"), SHELF).unwrap();
    assert_eq!(corpus(folder.path(), &[]).0, Some(0));
    // As if it had been compiled.
    let state = folder.path().join("out/state.json");
    let settled = fs::read_to_string(&state).unwrap().replace("\"pending\"", "\"fails\"");
    fs::write(&state, &settled).unwrap();
    let (code, _, err) = corpus(folder.path(), &[]);
    assert_eq!((code, rows(folder.path())["shelf-client"]["outcome"].as_str()), (Some(1), Some("fails")));
    assert!(err.contains("doesn't compile or pass its tests: shelf-client"), "{err}");

    fs::write(folder.path().join("shelf.yaml"), SHELF.replace("putBooks", "setBooks")).unwrap();
    assert_eq!(corpus(folder.path(), &[]).0, Some(0));
    assert_eq!(rows(folder.path())["shelf-client"]["outcome"], "pending");
}

#[test]
fn folders_without_a_description_are_a_mistake() {
    let folder = TempDir::new().unwrap();
    let (code, _, err) = corpus(folder.path(), &[]);
    assert_eq!((code, err.lines().next()), (Some(1), Some("error: no description is there")));
}
