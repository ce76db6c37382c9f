//! `cargo xtask coverage` as its users meet it: the built program, run on copies of the description and its recordings.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{fs, path::Path, process::Command};

use serde_json::Value;
use tempfile::TempDir;

struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn checkout() -> TempDir {
    let copy = TempDir::new().unwrap();
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    fs::create_dir_all(copy.path().join("spec/recordings")).unwrap();
    fs::copy(spec.join("chat_v2.yaml"), copy.path().join("spec/chat_v2.yaml")).unwrap();
    for recording in fs::read_dir(spec.join("recordings")).unwrap() {
        let recording = recording.unwrap();
        fs::copy(recording.path(), copy.path().join("spec/recordings").join(recording.file_name())).unwrap();
    }
    copy
}

fn coverage(checkout: &TempDir, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command.arg("coverage").args(arguments).arg("--root").arg(checkout.path()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn the_table_has_a_line_for_each_operation() {
    let run = coverage(&checkout(), &[]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(run.out.contains("\nFetchChannel                    200 404      -       -     14/14\n"), "{}", run.out);
    assert!(run.out.contains("% of spec/chat_v2.yaml was recorded\n          58 of 58 operations, "), "{}", run.out);
    assert!(!run.out.contains("no recording shows"), "{}", run.out);
}

#[test]
fn missing_items_are_listed_on_demand() {
    let run = coverage(&checkout(), &["--missing"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("\nno recording shows these values of enums:\n"), "{}", run.out);
}

#[test]
fn a_threshold_that_is_missed_fails_and_names_the_gaps() {
    let checkout = checkout();
    assert_eq!(coverage(&checkout, &["--at-least", "85"]).code, Some(0));
    fs::remove_file(checkout.path().join("spec/recordings/message.har")).unwrap();
    let run = coverage(&checkout, &["--at-least", "100"]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.contains("\nFetchMessage                    none "), "{}", run.out);
    let operations = "no recording shows these operations:\n  ListMessage\n  CreateMessage\n  FetchMessage\n";
    assert!(run.err.contains(operations), "{}", run.err);
    assert!(run.err.contains("\n  CreateMessage: form Body\n"), "{}", run.err);
    assert!(run.err.contains("%, less than 100 %\n"), "{}", run.err);
}

#[test]
fn programs_read_one_object() {
    let run = coverage(&checkout(), &["--message-format", "json", "--missing"]);
    let object: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(object["operations"].as_array().unwrap().len(), 58);
    assert!(object["percent"].as_f64().unwrap() > 50.0);
    let fetch = object["operations"].as_array().unwrap().iter().find(|one| one["operation"] == "FetchChannel").unwrap();
    assert_eq!(fetch["statuses"][1]["status"], 404);
    assert_eq!(fetch["fields"]["total"], 14);
}

#[test]
fn mistakes_are_shown_where_they_are() {
    let checkout = checkout();
    let path = checkout.path().join("spec/recordings/invite.har");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("\"method\": \"POST\"", "\"method\": \"PUT\"", 1)).unwrap();
    let run = coverage(&checkout, &[]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(run.err.contains("--> spec/recordings/invite.har:"), "{}", run.err);
}
