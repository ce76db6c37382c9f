//! `cargo xtask diff` as its users meet it: the built program, run on copies of the descriptions.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{fs, path::Path, process::Command};

use tempfile::TempDir;

/// The output of `cargo xtask diff` for the description and a copy in a folder.
fn diff(folder: &Path, arguments: &[&str]) -> String {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/chat_v2.yaml");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command.arg("diff").arg(spec).arg(folder.join("chat_v2.yaml")).args(arguments).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_webhooks_beside_a_description_are_compared() {
    let (copy, spec) = (TempDir::new().unwrap(), Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec"));
    fs::copy(spec.join("chat_v2.yaml"), copy.path().join("chat_v2.yaml")).unwrap();
    // Without a copy of the webhooks, both sides have the repository's.
    assert_eq!(diff(copy.path(), &[]), "nothing changed for callers\n");
    let text = fs::read_to_string(spec.join("chat_v2_webhooks.yaml")).unwrap();
    let fewer = text
        .replace("                - $ref: '#/components/schemas/UserUpdate'\n", "")
        .replace("                  onUserUpdate: '#/components/schemas/UserUpdate'\n", "");
    assert!(fewer.len() < text.len());
    fs::write(copy.path().join("chat_v2_webhooks.yaml"), fewer).unwrap();
    let out = diff(copy.path(), &[]);
    assert!(out.contains("major: removed webhooks::PreEvent::OnUserUpdate: "), "{out}");
}
