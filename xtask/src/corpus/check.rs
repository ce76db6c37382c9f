//! Compiles the crates, in one run of cargo.

use std::{
    collections::BTreeMap,
    env,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use serde_json::Value;

use super::{
    progress,
    row::{Outcome, Row},
    workspace::Workspace,
};

/// Compiles what is not compiled yet. What is done is saved at once, so that a run that is broken off is taken up again.
pub(crate) fn run(workspace: &Workspace, rows: &mut BTreeMap<String, Row>, jobs: usize) -> Result<(), String> {
    let there = |row: &Row| matches!(row.outcome, Outcome::Pending | Outcome::Compiles | Outcome::Fails);
    let members: Vec<_> = rows.iter().filter(|(_, row)| there(row)).map(|(name, _)| name).collect();
    let pending: Vec<_> =
        rows.iter().filter(|(_, row)| row.outcome == Outcome::Pending).map(|(name, _)| name.clone()).collect();
    if pending.is_empty() {
        return Ok(());
    }
    workspace.tie(&members)?;
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["check", "--quiet", "--keep-going", "--message-format", "json"]);
    cargo.arg("--jobs").arg(jobs.to_string()).arg("--target-dir").arg(workspace.out.join("target"));
    cargo.args(pending.iter().flat_map(|name| ["--package", name]));
    let failed = |error| format!("error: cargo can't be run: {error}");
    let mut cargo = cargo.current_dir(&workspace.out).stdout(Stdio::piped()).spawn().map_err(failed)?;
    let mut done = 0;
    for line in cargo.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let message: Value = serde_json::from_str(&line.map_err(failed)?).unwrap_or_default();
        let Some(name) = member(workspace, &message) else { continue };
        let Some(row) = rows.get_mut(&name) else { continue };
        if note(row, &message) {
            done += 1;
            progress(&format!("compiling {done}/{}: {name}", pending.len()));
            workspace.save(rows)?;
        }
    }
    let ended = cargo.wait().map_err(failed)?;
    let still = |rows: &BTreeMap<String, Row>| rows.values().filter(|row| row.outcome == Outcome::Pending).count();
    if !ended.success() && still(rows) > 0 {
        return Err("error: cargo ended before everything was compiled; it says why above".to_owned());
    }
    workspace.save(rows)
}

/// The crate of the workspace that a message is about.
fn member(workspace: &Workspace, message: &Value) -> Option<String> {
    let folder = Path::new(message.get("manifest_path")?.as_str()?).parent()?;
    let name = folder.strip_prefix(&workspace.out).ok()?;
    Some(name.to_str()?.to_owned())
}

/// Takes note of what cargo says of a crate, and whether that is settled now.
fn note(row: &mut Row, message: &Value) -> bool {
    match message.get("reason").and_then(Value::as_str) {
        Some("compiler-artifact") if row.outcome == Outcome::Pending => {
            row.outcome = Outcome::Compiles;
            true
        }
        Some("compiler-message") => {
            let text = |pointer| message.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
            // The sum at the end is no warning of its own.
            let sum = message.pointer("/message/spans").and_then(Value::as_array).is_none_or(Vec::is_empty);
            let error = text("/message/level") == "error";
            row.lints += usize::from(!error && !sum);
            let first = error && row.outcome == Outcome::Pending;
            if first {
                row.outcome = Outcome::Fails;
            }
            if !sum && (first || row.message.is_empty()) {
                text("/message/message").lines().next().unwrap_or_default().clone_into(&mut row.message);
            }
            first
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn said(level: &str, text: &str) -> Value {
        json!({"reason": "compiler-message", "message": {"level": level, "message": text, "spans": [{"line_start": 1}]}})
    }

    fn row() -> Row {
        let row = json!({"key": "", "operations": 1, "refused": 0, "reason": "", "warnings": 0, "lines": 1,
            "milliseconds": 1, "outcome": "pending", "lints": 0, "message": ""});
        serde_json::from_value(row).unwrap()
    }

    #[test]
    fn warnings_count_and_their_sum_does_not() {
        let mut row = row();
        assert!(!note(&mut row, &said("warning", "unused import\nmore")));
        let sum = json!({"reason": "compiler-message", "message": {"level": "warning", "message": "1 warning emitted", "spans": []}});
        assert!(!note(&mut row, &sum));
        assert!(note(&mut row, &json!({"reason": "compiler-artifact"})));
        assert_eq!((row.outcome, row.lints, row.message.as_str()), (Outcome::Compiles, 1, "unused import"));
    }

    #[test]
    fn the_first_error_is_kept() {
        let mut row = row();
        assert!(note(&mut row, &said("error", "mismatched types")));
        assert!(!note(&mut row, &said("error", "unknown name")));
        assert_eq!((row.outcome, row.lints, row.message.as_str()), (Outcome::Fails, 0, "mismatched types"));
    }
}
