//! Builds the crates one after the other, so that each has the machine to itself, and runs the tests that they have.

use std::{
    collections::BTreeMap,
    io::{self, BufRead, BufReader},
    path::PathBuf,
    process::{Command, Stdio},
};

use serde_json::Value;

use super::{
    measure, progress,
    row::{Outcome, Row},
    workspace::Workspace,
};

/// The options of a build.
pub(crate) struct Work {
    pub(crate) jobs: usize,
    /// Whether clippy and rustdoc are asked too.
    pub(crate) lints: bool,
}

/// Builds what is not built yet. What is done is saved at once, so that a run that is broken off is taken up again.
pub(crate) fn run(workspace: &Workspace, rows: &mut BTreeMap<String, Row>, work: &Work) -> Result<(), String> {
    let there = |row: &Row| matches!(row.outcome, Outcome::Pending | Outcome::Compiles | Outcome::Fails);
    let members: Vec<_> = rows.iter().filter(|(_, row)| there(row)).map(|(name, _)| name.clone()).collect();
    let pending = members.iter().filter(|name| rows.get(*name).is_some_and(|row| row.is_due(work.lints)));
    let pending: Vec<_> = pending.cloned().collect();
    if pending.is_empty() {
        return Ok(());
    }
    workspace.tie(&members)?;
    for (done, name) in pending.iter().enumerate() {
        let Some(row) = rows.get_mut(name) else { continue };
        let one = One { workspace, work, name, done, of: pending.len() };
        one.build(row)?;
        workspace.save(rows)?;
    }
    Ok(())
}

/// One crate's turn.
struct One<'a> {
    workspace: &'a Workspace,
    work: &'a Work,
    name: &'a str,
    done: usize,
    of: usize,
}

impl One<'_> {
    fn build(&self, row: &mut Row) -> Result<(), String> {
        let measures = self.workspace.out.join("measures");
        let source = self.folder().join("src/lib.rs");
        measure::forget(&measures, self.name, &source)?;
        (row.outcome, row.lints, row.message) = (Outcome::Pending, 0, String::new());
        let mut cargo = self.cargo("build", &["--message-format", "json"]);
        measure::watch(&mut cargo, &measures)?;
        self.listen(cargo, row)?;
        if row.outcome == Outcome::Pending {
            return Err("error: cargo ended before everything was compiled; it says why above".to_owned());
        }
        let taken = measure::taken(&measures, self.name);
        row.build_milliseconds = taken.map(|taken| taken.milliseconds);
        row.cpu_milliseconds = taken.and_then(|taken| taken.cpu_milliseconds);
        row.peak_mib = taken.and_then(|taken| taken.peak_mib);
        if row.outcome == Outcome::Fails {
            return Ok(());
        }
        if self.work.lints {
            // Clippy repeats the compiler's warnings.
            row.lints = 0;
            self.listen(self.cargo("clippy", &["--message-format", "json"]), row)?;
            self.listen(self.cargo("doc", &["--no-deps", "--message-format", "json"]), row)?;
        }
        row.linted = self.work.lints;
        if self.folder().join("tests").is_dir() { self.test(row) } else { Ok(()) }
    }

    fn folder(&self) -> PathBuf {
        self.workspace.out.join(self.name)
    }

    fn cargo(&self, verb: &str, words: &[&str]) -> Command {
        progress(&format!("{} {}/{} {verb} {}", bar(self.done, self.of), self.done + 1, self.of, self.name));
        let mut cargo = nested_cargo::cargo(&self.workspace.out);
        cargo.args([verb, "--quiet", "--package", self.name]).args(words);
        cargo.arg("--jobs").arg(self.work.jobs.to_string());
        cargo.arg("--target-dir").arg(self.workspace.out.join("target"));
        cargo
    }

    /// Takes note of what cargo says of the crate.
    fn listen(&self, mut cargo: Command, row: &mut Row) -> Result<(), String> {
        let mut cargo = cargo.stdout(Stdio::piped()).spawn().map_err(failed)?;
        let folder = self.folder();
        for line in cargo.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
            let message: Value = serde_json::from_str(&line.map_err(failed)?).unwrap_or_default();
            let manifest = message.get("manifest_path").and_then(Value::as_str).map(PathBuf::from);
            if manifest.is_some_and(|manifest| manifest.starts_with(&folder)) {
                note(row, &message);
            }
        }
        cargo.wait().map(drop).map_err(failed)
    }

    /// Runs the tests that were emitted, all of them even if some fail.
    fn test(&self, row: &mut Row) -> Result<(), String> {
        let mut cargo = self.cargo("test", &["--no-fail-fast", "--test", "*"]);
        let output = cargo.stderr(Stdio::inherit()).output().map_err(failed)?;
        let said = String::from_utf8_lossy(&output.stdout);
        (row.passed, row.failed) = tested(&said);
        if !output.status.success() {
            row.outcome = Outcome::Untrue;
            let first = said.lines().find(|line| line.ends_with(" --- FAILED"));
            first.unwrap_or("the tests don't compile").clone_into(&mut row.message);
        }
        Ok(())
    }
}

/// The numbers of passed and failed tests, from the output of the test harness.
fn tested(said: &str) -> (usize, usize) {
    let sum = |word: &str| {
        let counts = said.lines().filter(|line| line.starts_with("test result: "));
        let counts = counts.filter_map(|line| line.split(['.', ';']).find_map(|part| part.trim().strip_suffix(word)));
        counts.filter_map(|count| count.trim().parse::<usize>().ok()).sum()
    };
    (sum("passed"), sum("failed"))
}

fn bar(done: usize, of: usize) -> String {
    const WIDTH: usize = 20;
    let full = done * WIDTH / of.max(1);
    format!("[{}{}]", "#".repeat(full), ".".repeat(WIDTH - full))
}

fn failed(error: io::Error) -> String {
    format!("error: cargo can't be run: {error}")
}

/// Takes note of a message about a crate.
fn note(row: &mut Row, message: &Value) {
    match message.get("reason").and_then(Value::as_str) {
        Some("compiler-artifact") if row.outcome == Outcome::Pending => row.outcome = Outcome::Compiles,
        Some("compiler-message") => {
            let text = |pointer| message.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
            // The sum at the end is no warning of its own.
            let sum = message.pointer("/message/spans").and_then(Value::as_array).is_none_or(Vec::is_empty);
            let error = text("/message/level") == "error";
            row.lints += usize::from(!error && !sum);
            let first = error && row.outcome != Outcome::Fails;
            if first {
                row.outcome = Outcome::Fails;
            }
            if !sum && (first || row.message.is_empty()) {
                text("/message/message").lines().next().unwrap_or_default().clone_into(&mut row.message);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn said(level: &str, text: &str) -> Value {
        json!({"reason": "compiler-message", "message": {"level": level, "message": text, "spans": [{"line_start": 1}]}})
    }

    #[test]
    fn warnings_count_and_their_sum_does_not() {
        let mut row = Row::new(String::new(), 1);
        note(&mut row, &said("warning", "unused import\nmore"));
        let sum = json!({"reason": "compiler-message", "message": {"level": "warning", "message": "1 warning emitted", "spans": []}});
        note(&mut row, &sum);
        note(&mut row, &json!({"reason": "compiler-artifact"}));
        assert_eq!((row.outcome, row.lints, row.message.as_str()), (Outcome::Compiles, 1, "unused import"));
    }

    #[test]
    fn the_first_error_is_kept() {
        let mut row = Row::new(String::new(), 1);
        note(&mut row, &said("error", "mismatched types"));
        note(&mut row, &said("error", "unknown name"));
        assert_eq!((row.outcome, row.lints, row.message.as_str()), (Outcome::Fails, 0, "mismatched types"));
    }

    #[test]
    fn tests_are_counted() {
        let said = "test a ... ok\ntest result: ok. 3 passed; 0 failed; 0 ignored; finished in 0.01s\n\
                    test result: FAILED. 1 passed; 2 failed; 0 ignored; finished in 0.01s\n";
        assert_eq!(tested(said), (4, 2));
    }

    #[test]
    fn a_bar_is_full_at_the_end() {
        assert_eq!(bar(0, 4), "[....................]");
        assert_eq!(bar(3, 4), "[###############.....]");
        assert_eq!(bar(4, 4), "[####################]");
    }
}
