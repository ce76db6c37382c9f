//! `cargo xtask record` hands over to a package of its own: what it was given goes in, what it ends with comes out.
#![allow(clippy::unwrap_used, reason = "a test's set-up fails by panicking")]

use std::{fs, os::unix::fs::PermissionsExt, process::Command};

#[test]
fn arguments_and_exit_code_pass_through() {
    let folder = tempfile::TempDir::new().unwrap();
    // In the place of cargo, so that nothing is compiled.
    let cargo = folder.path().join("cargo");
    fs::write(&cargo, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n").unwrap();
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
    xtask.env("CARGO", &cargo).arg("--root").arg(folder.path()).args(["record", "--out", "a b.har", "--help"]);
    let output = xtask.output().unwrap();
    assert_eq!(output.status.code(), Some(7));
    let manifest = folder.path().canonicalize().unwrap().join("Cargo.toml");
    let given = format!("--manifest-path\n{}\n--\n--out\na b.har\n--help\n", manifest.display());
    let given_to_cargo = String::from_utf8(output.stdout).unwrap();
    assert_eq!(given_to_cargo, format!("run\n--quiet\n--package\nxtask-record\n{given}"));
}
