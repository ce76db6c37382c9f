//! `--check`: fails if a file or the crate's version would have to change.

use std::path::Path;

use oas_client_generator::{Diagnostic, code};
use semver::Version;

use super::Request;
use crate::{
    baseline::Comparison,
    diagnostics::{Files, Format},
    failure::Failure,
    input::shown,
    plan::Plan,
    printer::Printer,
    version::{self, VersionLine},
};

/// Fails if a file or the crate's version would have to change. Programs get a diagnostic for each.
pub(super) fn check(
    request: &Request,
    plan: &Plan<'_>,
    comparison: &Comparison,
    changed: &[String],
    printer: Printer,
) -> Result<(), Failure> {
    let stale = plan.write.iter().map(|(target, _)| target).chain(&plan.remove);
    let mut stale: Vec<_> = stale.map(|target| target.shown.clone()).collect();
    stale.sort();
    let update = request.update.as_ref().unwrap_or(&request.again);
    let accept = format!("{update} --accept");
    let (mut wrong, mut command) = (Vec::new(), &request.again);
    for url in changed {
        let help = format!("run `{update}`, which shows the changes of the API");
        wrong.push(format!("error: {url} has changed since the crate was generated\n  help: {help}"));
        command = &accept;
    }
    if !stale.is_empty() {
        let files: Vec<_> = stale.iter().map(|file| format!("  {file}")).collect();
        wrong.push(format!("error: these files are stale:\n{}\n  help: run `{command}`", files.join("\n")));
    }
    let required = comparison.required_version();
    if let Some(version) = &required {
        wrong.push(format!("error: {BREAKS}\n  help: {}", raise(request, version, command)));
    }
    if wrong.is_empty() {
        printer.print_line(&format!("         {}: all {} files are up to date", shown(&request.out), plan.unchanged));
        return Ok(());
    }
    // SARIF is one document, which is written by now.
    if matches!(printer.format, Format::Json | Format::Github) {
        let stale = stale.iter().map(|file| {
            Diagnostic::new(code::STALE_FILE, "", format!("`{file}` is stale"), format!("run `{command}`"))
                .in_file(file)
        });
        let low = required.map(|version| {
            let file = shown(&request.out.join("Cargo.toml"));
            Diagnostic::new(code::LOW_VERSION, "", BREAKS, raise(request, &version, command)).in_file(&file)
        });
        printer.print_diagnostics(&stale.chain(low).collect::<Vec<_>>(), &Files::new("", ""))?;
    }
    Err(wrong.join("\n").into())
}

const BREAKS: &str = "the description breaks callers of the baseline, but the crate's version is too low";

/// The help for a version that is too low: each line to change, or the command that changes them.
fn raise(request: &Request, version: &Version, command: &str) -> String {
    let lines = version::lines(&request.base.join(&request.out));
    let own = shown(&request.out.join("Cargo.toml"));
    let text = match (&request.raise, lines.as_slice()) {
        (Some(raise), [_, _, ..]) => format!("run `{raise} {version}`, which changes {}", list_lines(request, &lines)),
        (None, [_, _, ..]) => format!("raise the version to {version} in {}", list_lines(request, &lines)),
        _ => format!("raise the version in {own} to {version}"),
    };
    format!("{text}, then run `{command}`")
}

/// The lines in words: `the lines 7, 15, 16 of Cargo.toml`.
fn list_lines(request: &Request, lines: &[VersionLine]) -> String {
    let numbers: Vec<_> = lines.iter().map(|line| line.number.to_string()).collect();
    let path = lines.first().map(|line| line.path.as_path()).unwrap_or(Path::new("Cargo.toml"));
    let base = request.base.canonicalize().unwrap_or_else(|_| request.base.clone());
    let path = path.strip_prefix(&base).unwrap_or(path);
    format!("the lines {} of {}", numbers.join(", "), shown(path))
}
