//! The repository's tasks. `cargo xtask help` lists them.

mod codegen;
mod corpus;
mod coverage;
mod record;
mod tree;

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use oas_client::diagnostics::{Format, JSON_HELP};

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

const EXIT_CODES: &str = "Exit codes: 0 all is well, 1 something is wrong or stale, 2 wrong use of this command.";

const EXAMPLE: &str = "Example: cargo xtask codegen --check";

#[derive(Debug, Subcommand)]
enum Task {
    /// Generate the crate in `generated/` from `spec/chat_v2.yaml` and `spec/recordings/`.
    #[command(after_help = EXAMPLE, after_long_help = format!("{EXAMPLE}\n\n{JSON_HELP}"))]
    Codegen {
        /// Write nothing; fail if a file would change, and say which.
        #[arg(long)]
        check: bool,
        /// How to say what is wrong with the description.
        #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
        message_format: Format,
    },
    /// Generate and compile clients of all descriptions in some folders, and say what became of each.
    Corpus(corpus::Arguments),
    /// Say what of `spec/chat_v2.yaml` the recordings show, and what they never do.
    Coverage(coverage::Arguments),
    /// Record exchanges with a live service, without secrets; `cargo xtask record --help` says how.
    #[command(disable_help_flag = true)]
    Record {
        /// What the recorder takes.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
        arguments: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // Without `..` and links, so that messages show the shortest path; a root that isn't there is said when it is read.
    let root = arguments.root.canonicalize().unwrap_or(arguments.root);
    let outcome = match arguments.task {
        Task::Codegen { check, message_format } => {
            codegen::run(&root, check, message_format).map(|()| ExitCode::SUCCESS)
        }
        Task::Corpus(arguments) => corpus::run(&root, &arguments).map(|()| ExitCode::SUCCESS),
        Task::Coverage(arguments) => coverage::run(&root, &arguments).map(|()| ExitCode::SUCCESS),
        Task::Record { arguments } => record::run(&root, &arguments),
    };
    match outcome {
        Ok(code) => code,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
