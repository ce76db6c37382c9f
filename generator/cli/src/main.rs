//! `oas-client`: generates, lints and compares from the command line. `oas-client help` tells how.

use std::{env, io, path::PathBuf, process::ExitCode};

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum, builder::ValueParser};
use clap_complete::Shell;
use oas_client::{
    compare::{self, Descriptions, compare},
    diagnostics::{self, Format},
    failure::Failure,
    generate::{self, Recordings, Request},
    interrupt,
    lint::{Scope, lint},
    voice::Voice,
};
use oas_client_generator::{ModuleFeatures, Selector, feature};

/// Makes Rust clients from OpenAPI 3.0 descriptions.
#[derive(Debug, Parser)]
#[command(name = "oas-client", version, after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

const EXIT_CODES: &str = "\
Exit codes: 0 all is well, 1 something is wrong or stale, 2 wrong use of this command, 130 ended by Ctrl-C.";

const GENERATE: &str = "\
Examples:
  oas-client generate shelf.yaml --out shelf-client
  oas-client generate shelf.yaml --out ../shelf-client --runtime generator/runtime
  oas-client generate shelf.json --out shelf-client --only 'tag:Book*' --exclude 'DELETE /*'
  oas-client generate shelf.yaml --overlay shelf.overlay.yaml --out shelf-client --check
  curl https://shelf.example/openapi.json | oas-client generate - --out shelf-client

Selectors: tag:NAME, operation:ID, path:/PATH or /PATH, 'GET /PATH', or NAME for a tag or an operationId; * is any text.";

const FILES: &str = "\
Files in DIR:
  Cargo.toml, README.md      written if there is no Cargo.toml, and never touched again
  src, tests/replay, api.md  generated; only what says `@generated` in its first line is written or removed
  oas-client.lock.yaml       names that are published and stay; names of your own go under `rename`. Check it in.
  oas-client.baseline.json   the API of the last release, which the next one is compared with. Check it in.
  recordings/*.har           yours: recorded exchanges. If the folder is there, they become tests.";

const LINT: &str = "\
Examples:
  oas-client lint shelf.yaml
  oas-client lint shelf.yaml --examples
  oas-client lint shelf.yaml --strict --message-format github";

const DIFF: &str = "\
Examples:
  oas-client diff shelf-1.yaml shelf-2.yaml
  git show HEAD:shelf.yaml | oas-client diff - shelf.yaml --lock shelf-client/oas-client.lock.yaml";

const COMPLETIONS: &str = "\
Examples:
  oas-client completions bash > ~/.local/share/bash-completion/completions/oas-client
  oas-client completions fish > ~/.config/fish/completions/oas-client.fish";

#[derive(Debug, Subcommand)]
enum Task {
    /// Make a client crate from a description, or bring it up to date.
    #[command(after_help = GENERATE, after_long_help = format!("{GENERATE}\n\n{FILES}\n\n{}", diagnostics::JSON_HELP))]
    Generate(Generate),
    /// Say what is wrong with a description.
    #[command(after_help = LINT, after_long_help = format!("{LINT}\n\n{}", diagnostics::JSON_HELP))]
    Lint {
        /// The description, YAML or JSON; `-` is standard input.
        #[arg(value_name = "SPEC")]
        spec: PathBuf,
        #[command(flatten)]
        overlays: Overlays,
        /// Compare the examples in the description with its schemas too.
        #[arg(long)]
        examples: bool,
        /// Fail on warnings too.
        #[arg(long)]
        strict: bool,
        #[command(flatten)]
        voice: VoiceArguments,
    },
    /// Say what a new description changes for those who use the client, and the step of the version that it calls for.
    #[command(after_help = DIFF, after_long_help = format!("{DIFF}\n\n{}", compare::JSON_HELP))]
    Diff {
        /// The description before; `-` is standard input.
        #[arg(value_name = "OLD")]
        old: PathBuf,
        /// The description after; `-` is standard input.
        #[arg(value_name = "NEW")]
        new: PathBuf,
        #[command(flatten)]
        overlays: Overlays,
        /// A lock of names that both are named by.
        #[arg(long, value_name = "FILE")]
        lock: Option<PathBuf>,
        #[command(flatten)]
        voice: VoiceArguments,
    },
    /// Print a script that completes this command in a shell.
    #[command(after_help = COMPLETIONS)]
    Completions {
        /// The shell.
        #[arg(value_name = "SHELL", value_enum)]
        shell: Shell,
    },
}

#[derive(Debug, Args)]
struct Generate {
    /// The description, YAML or JSON; `-` is standard input.
    #[arg(value_name = "SPEC")]
    spec: PathBuf,
    /// The crate's folder; it is made if it isn't there.
    #[arg(short, long, value_name = "DIR")]
    out: PathBuf,
    /// The name of a new crate; made from the API's title unless it is given.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The folder of oas-client-runtime, which a new crate then depends on by path instead of by version; needed until the
    /// runtime is published.
    #[arg(long, value_name = "PATH")]
    runtime: Option<PathBuf>,
    /// Generate only what this selects; may be given again.
    #[arg(long, value_name = "SELECTOR", value_parser = ValueParser::new(selector))]
    only: Vec<Selector>,
    /// Don't generate what this selects; may be given again.
    #[arg(long, value_name = "SELECTOR", value_parser = ValueParser::new(selector))]
    exclude: Vec<Selector>,
    #[command(flatten)]
    overlays: Overlays,
    /// A description of what the API delivers to its users' servers.
    #[arg(long, value_name = "FILE")]
    webhooks: Option<PathBuf>,
    /// Make tests of the description's examples, and the recordings that they play.
    #[arg(long)]
    tests_from_examples: bool,
    /// Whether each module of a new crate stands behind a cargo feature of its own; a crate that is there has them if its
    /// Cargo.toml does.
    #[arg(long, value_name = "WHEN", value_enum, default_value_t)]
    module_features: When,
    /// Write nothing; fail if a file would change, or if what breaks callers meets a version that doesn't say so.
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    voice: VoiceArguments,
}

/// When a new crate gets features for its modules.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum When {
    /// If it is so large that all of them take long to build.
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Debug, Args)]
struct Overlays {
    /// An OpenAPI Overlay 1.0 that patches the description; may be given again.
    #[arg(long = "overlay", value_name = "FILE")]
    overlays: Vec<PathBuf>,
}

#[derive(Debug, Args)]
struct VoiceArguments {
    /// How to say what is wrong.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    message_format: Format,
    /// Say nothing but errors.
    #[arg(short, long, conflicts_with = "verbose")]
    quiet: bool,
    /// Say how long each stage took.
    #[arg(short, long)]
    verbose: bool,
}

impl From<VoiceArguments> for Voice {
    fn from(arguments: VoiceArguments) -> Self {
        let VoiceArguments { message_format: format, quiet, verbose } = arguments;
        Self { format, quiet, verbose }
    }
}

fn selector(text: &str) -> Result<Selector, String> {
    text.parse().map_err(|error: oas_client_generator::select::SelectorError| error.to_string())
}

fn main() -> ExitCode {
    // Without it, Ctrl-C ends the process as ever.
    interrupt::watch().ok();
    let outcome = match Arguments::parse().task {
        Task::Generate(arguments) => generate(arguments),
        Task::Lint { spec, overlays: Overlays { overlays }, examples, strict, voice } => {
            lint(&Scope { spec, overlays, examples, strict }, voice.into())
        }
        Task::Diff { old, new, overlays: Overlays { overlays }, lock, voice } => {
            compare(&Descriptions { old, new, overlays, lock }, voice.into())
        }
        Task::Completions { shell } => {
            clap_complete::generate(shell, &mut Arguments::command(), "oas-client", &mut io::stdout());
            Ok(())
        }
    };
    outcome.map_or_else(|failure| failure.exit(), |()| ExitCode::SUCCESS)
}

fn generate(arguments: Generate) -> Result<(), Failure> {
    let Generate {
        spec,
        out,
        name,
        runtime,
        only,
        exclude,
        overlays,
        webhooks,
        tests_from_examples,
        module_features,
        check,
        voice,
    } = arguments;
    let folder = out.join("recordings");
    let recordings = folder.is_dir().then(|| Recordings { folder, from_tests: "../../recordings".to_owned() });
    let words = env::args_os().skip(1).filter(|word| word != "--check");
    let again = words.fold("oas-client".to_owned(), |words, word| words + " " + &quoted(&word.to_string_lossy()));
    let request = Request {
        new_crate: true,
        name,
        runtime,
        module_features: match module_features {
            When::Auto => ModuleFeatures::Above(feature::LARGE),
            When::Always => ModuleFeatures::Always,
            When::Never => ModuleFeatures::Never,
        },
        recordings,
        overlays: overlays.overlays,
        webhooks,
        only,
        exclude,
        tests_from_examples,
        lock: out.join("oas-client.lock.yaml"),
        baseline: out.join("oas-client.baseline.json"),
        check,
        label: "generate".to_owned(),
        again,
        spec,
        out,
        ..Request::default()
    };
    generate::run(&request, voice.into())
}

/// An argument as a shell takes it.
fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:=@%+,".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}
