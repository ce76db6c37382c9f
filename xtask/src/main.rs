//! The repository's tasks. `cargo xtask help` lists them.

mod codegen;
mod corpus;
mod coverage;
mod deep_check;
mod diff;
mod record;
mod version;

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use codegen::Mode;
use oas_client::{
    compare::{self, Descriptions, FailOn},
    diagnostics::{Format, JSON_HELP},
    failure::Failure,
    interrupt,
    levels::LevelArguments,
    printer::Printer,
    report,
};
use semver::Version;

/// The repository's tasks.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
    /// Work in another checkout than the one this was built from.
    #[arg(long, global = true, value_name = "DIR", default_value = CHECKOUT, hide_default_value = true)]
    root: PathBuf,
}

const CHECKOUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

const EXIT_CODES: &str = "Exit codes: 0 success, 1 an error or a stale file, 2 wrong arguments.";

const EXAMPLE: &str = "Example: cargo xtask codegen --check";

const DIFF_EXAMPLE: &str = "Example: git show HEAD~:spec/chat_v2.yaml | cargo xtask diff - spec/chat_v2.yaml";

#[derive(Debug, Subcommand)]
enum Task {
    /// Generate the crate in `generated/` from `spec/chat_v2.yaml` and `spec/recordings/`.
    #[command(after_help = EXAMPLE, after_long_help = format!("{EXAMPLE}\n\n{JSON_HELP}"))]
    Codegen {
        /// Write nothing; fail if a file would change, and print which.
        #[arg(long)]
        check: bool,
        /// First write a skeleton of a recording for each operation that has none.
        #[arg(long, conflicts_with_all = ["check", "watch"])]
        scaffold_recordings: bool,
        /// Generate again after each change of a file, until Ctrl-C.
        #[arg(long, conflicts_with = "check")]
        watch: bool,
        #[command(flatten)]
        levels: LevelArguments,
        /// The format of errors and warnings.
        #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
        message_format: Format,
        /// Print only errors.
        #[arg(short, long)]
        quiet: bool,
        /// Print how long each stage took.
        #[arg(short, long)]
        verbose: bool,
    },
    /// Print what a new description changes for callers of the client, as `oas-client diff` does.
    ///
    /// Webhooks are compared too: those of `chat_v2_webhooks.yaml` beside each description, else of `spec/chat_v2_webhooks.yaml`.
    #[command(after_help = DIFF_EXAMPLE, after_long_help = format!("{DIFF_EXAMPLE}\n\n{}", compare::JSON_HELP))]
    Diff {
        /// The description before; `-` is standard input.
        old: PathBuf,
        /// The description after; `-` is standard input.
        new: PathBuf,
        /// The lock file whose pinned names both have, such as `spec/chat_v2.lock.yaml`.
        #[arg(long, value_name = "FILE")]
        lock: Option<PathBuf>,
        /// The format of the changes; JSON with --message-format json, else text.
        #[arg(long, value_name = "FORMAT", value_enum)]
        format: Option<report::Format>,
        /// Fail if there is such a change: one that breaks callers or released clients, or any.
        #[arg(long, value_name = "CHANGES", value_enum)]
        fail_on: Option<FailOn>,
        /// The format of errors.
        #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
        message_format: Format,
        /// Print each change, not each cause.
        #[arg(short, long)]
        verbose: bool,
    },
    /// Print an entry of the changelog, made from the changes since the last release.
    Changelog,
    /// Write a version into each line that has it: the workspace's version and its dependencies on its own crates.
    ReleaseVersion {
        /// The version, such as 0.2.0.
        version: Version,
    },
    /// Generate, build and test clients of all descriptions in some folders, and print a row for each.
    Corpus(corpus::Arguments),
    /// Print how much of `spec/chat_v2.yaml` the recordings show.
    Coverage(coverage::Arguments),
    /// Run the checks that need many builds: clippy, rustdoc, each feature by itself, and the crates of guide and tutorial.
    DeepCheck,
    /// Record exchanges with a live service, without secrets; see `cargo xtask record --help`.
    #[command(disable_help_flag = true)]
    Record {
        /// The recorder's arguments.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
        arguments: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    if let Some(code) = corpus::stand_in() {
        return code;
    }
    let arguments = Arguments::parse();
    // Without `..` and links, so that messages show the shortest path; a root that isn't there is said when it is read.
    let root = arguments.root.canonicalize().unwrap_or(arguments.root);
    let outcome = match arguments.task {
        Task::Codegen { check, scaffold_recordings, watch, levels, message_format: format, quiet, verbose } => {
            // If this fails, Ctrl-C ends the process at once.
            interrupt::watch().ok();
            let mode = match (check, scaffold_recordings, watch) {
                (true, ..) => Mode::Check,
                (_, true, _) => Mode::Scaffold,
                (.., true) => Mode::Watch,
                _ => Mode::Write,
            };
            codegen::run(&root, mode, levels.into(), Printer { format, quiet, verbose }).map(|()| ExitCode::SUCCESS)
        }
        Task::Diff { old, new, lock, format, fail_on, message_format, verbose } => {
            let descriptions = Descriptions { format, fail_on, ..diff::descriptions(&root, old, new, lock) };
            let printer = Printer { format: message_format, verbose, ..Printer::default() };
            compare::compare(&descriptions, printer).map(|()| ExitCode::SUCCESS)
        }
        Task::Changelog => codegen::changelog(&root).map(|()| ExitCode::SUCCESS),
        Task::ReleaseVersion { version } => version::run(&root, &version).map(|()| ExitCode::SUCCESS),
        Task::Corpus(arguments) => corpus::run(&root, &arguments).map(|()| ExitCode::SUCCESS).map_err(Failure::from),
        Task::Coverage(arguments) => {
            coverage::run(&root, &arguments).map(|()| ExitCode::SUCCESS).map_err(Failure::from)
        }
        Task::DeepCheck => deep_check::run(&root).map(|()| ExitCode::SUCCESS).map_err(Failure::from),
        Task::Record { arguments } => record::run(&root, &arguments).map_err(Failure::from),
    };
    outcome.unwrap_or_else(|failure| failure.exit())
}
