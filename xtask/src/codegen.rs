//! `cargo xtask codegen`: description and recordings in, the crate in `generated/` out. Here are only the repository's paths.

use std::{env, path::Path, process::Command};

use oas_client::{
    failure::Failure,
    generate::{self, Recordings, Request},
    printer::{Printer, print_result},
    watch,
};
use oas_client_generator::Levels;

/// The description of webhooks; the file is optional.
pub(crate) const WEBHOOKS: &str = "spec/chat_v2_webhooks.yaml";
/// The command that records exchanges.
const RECORD: &str = "cargo xtask record --upstream https://chat.twilio.com/v2 --out spec/recordings/NAME.har";
/// Pages with examples.
const GUIDE: [&str; 6] = ["bodies", "configuration", "errors", "lists", "media", "testing"];

/// What a run does with the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Writes them.
    Write,
    /// Writes them, after a skeleton of a recording for each operation that has none.
    Scaffold,
    /// Only says which would change.
    Check,
    /// Writes them after each change of the description, the recordings and other input.
    Watch,
}

/// Generates the crate.
pub(crate) fn run(root: &Path, mode: Mode, levels: Levels, printer: Printer) -> Result<(), Failure> {
    let request = request(root, mode, levels);
    match mode {
        Mode::Watch if cfg!(debug_assertions) => watch_optimised(root),
        Mode::Watch => watch::watch(&request, printer),
        Mode::Write | Mode::Scaffold | Mode::Check => generate::run(&request, printer),
    }
}

/// Prints an entry of the changelog for the changes since the last release.
pub(crate) fn changelog(root: &Path) -> Result<(), Failure> {
    let printer = Printer { quiet: true, ..Printer::default() };
    let entry = generate::entry(&request(root, Mode::Check, Levels::default()), printer)?;
    print_result(&entry).map_err(|error| format!("error: the entry can't be printed: {error}").into())
}

fn request(root: &Path, mode: Mode, levels: Levels) -> Request {
    let mut request = Request {
        base: root.to_owned(),
        spec: "spec/chat_v2.yaml".into(),
        out: "generated".into(),
        recordings: Some(Recordings {
            folder: "spec/recordings".into(),
            from_tests: "../../../spec/recordings".to_owned(),
        }),
        webhooks: root.join(WEBHOOKS).exists().then(|| WEBHOOKS.into()),
        lock: "spec/chat_v2.lock.yaml".into(),
        baseline: "spec/chat_v2.baseline.json".into(),
        readmes: ["../README.md", "../../README.md"].map(str::to_owned).into(),
        webhooks_readmes: vec!["../../docs/guide/webhooks.md".to_owned()],
        scaffold_recordings: mode == Mode::Scaffold,
        recording_help: format!("run `{RECORD}`, or `cargo xtask codegen --scaffold-recordings` for a skeleton"),
        check: mode == Mode::Check,
        levels,
        label: "codegen".to_owned(),
        again: "cargo xtask codegen".to_owned(),
        raise: Some("cargo xtask release-version".to_owned()),
        test: "cargo test --workspace".to_owned(),
        ..Request::default()
    };
    request.readmes.extend(GUIDE.map(|page| format!("../../docs/guide/{page}.md")));
    request
}

/// Hands over to an optimised build of this program: each run then takes a tenth of the time.
fn watch_optimised(root: &Path) -> Result<(), Failure> {
    eprintln!("building the tasks with optimisations, which takes minutes the first time");
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["run", "--quiet", "--release", "--package", "xtask", "--manifest-path"]);
    command.arg(root.join("Cargo.toml")).arg("--").args(env::args_os().skip(1));
    let status = command.status().map_err(|error| format!("error: cargo can't be run: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("error: `--watch` ended: {status}").into()) }
}
