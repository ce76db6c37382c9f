//! The program `oas-client`: generates clients, and checks and compares descriptions. See `oas-client help`.

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
    printer::Printer,
};
use oas_client_generator::{ModuleFeatures, Selector, feature};

/// Generates Rust clients from OpenAPI descriptions.
#[derive(Debug, Parser)]
#[command(name = "oas-client", version, after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

const EXIT_CODES: &str = "\
Exit codes: 0 success, 1 an error or a stale file, 2 wrong arguments, 130 ended by Ctrl-C.";

const GENERATE: &str = "\
Examples:
  oas-client generate shelf.yaml --out shelf-client
  oas-client generate shelf.yaml --out ../shelf-client --runtime generator/runtime
  oas-client generate shelf.json --out shelf-client --only 'tag:Book*' --exclude 'DELETE /*'
  oas-client generate shelf.yaml --overlay shelf.overlay.yaml --out shelf-client --check
  curl https://shelf.example/openapi.json | oas-client generate - --out shelf-client

Selectors: tag:NAME, operation:ID, path:/PATH or /PATH, 'GET /PATH', or NAME for a tag or an operationId; * matches any text.";

const FILES: &str = "\
Files in DIR:
  Cargo.toml, README.md      written if there is no Cargo.toml, and never touched again
  src, tests/replay, api.md  generated; only files with `@generated` in their first line are written or removed
  oas-client.lock.yaml       pinned names, which stay; write names of your own under `rename`. Check it in.
  oas-client.baseline.json   the API of the last release, which the next one is compared with. Check it in.
  recordings/*.har           yours: recorded exchanges. If the folder exists, each becomes a test.";

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
    /// Generate a client crate from a description, or update it.
    #[command(after_help = GENERATE, after_long_help = format!("{GENERATE}\n\n{FILES}\n\n{}", diagnostics::JSON_HELP))]
    Generate(Generate),
    /// Check a description, and print its errors and warnings.
    #[command(after_help = LINT, after_long_help = format!("{LINT}\n\n{}", diagnostics::JSON_HELP))]
    Lint {
        /// The description, YAML or JSON; `-` is standard input.
        #[arg(value_name = "SPEC")]
        spec: PathBuf,
        #[command(flatten)]
        overlays: Overlays,
        /// Also compare the examples in the description with its schemas.
        #[arg(long)]
        examples: bool,
        /// Fail if there is a warning.
        #[arg(long)]
        strict: bool,
        #[command(flatten)]
        printer: VoiceArguments,
    },
    /// Print what a new description changes for callers of the client, and the semver level of the changes.
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
        /// The lock file whose pinned names both have.
        #[arg(long, value_name = "FILE")]
        lock: Option<PathBuf>,
        #[command(flatten)]
        printer: VoiceArguments,
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
    /// The crate's folder; created if it doesn't exist.
    #[arg(short, long, value_name = "DIR")]
    out: PathBuf,
    /// The name of a new crate; the default is made from the API's title.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The folder of oas-client-runtime: a new crate depends on it by path instead of by version. Needed until the runtime is
    /// published.
    #[arg(long, value_name = "PATH")]
    runtime: Option<PathBuf>,
    /// Generate only the selected operations; repeatable.
    #[arg(long, value_name = "SELECTOR", value_parser = ValueParser::new(selector))]
    only: Vec<Selector>,
    /// Skip the selected operations; repeatable.
    #[arg(long, value_name = "SELECTOR", value_parser = ValueParser::new(selector))]
    exclude: Vec<Selector>,
    #[command(flatten)]
    overlays: Overlays,
    /// A description of the API's webhooks.
    #[arg(long, value_name = "FILE")]
    webhooks: Option<PathBuf>,
    /// Generate tests from the description's examples, with recordings for them.
    #[arg(long)]
    tests_from_examples: bool,
    /// Read responses tolerantly that differ from the description: missing required properties, null, strings for numbers.
    #[arg(long)]
    lenient: bool,
    /// Whether each module of a new crate has a cargo feature of its own. An existing crate keeps what its Cargo.toml has.
    #[arg(long, value_name = "WHEN", value_enum, default_value_t)]
    module_features: When,
    /// Write nothing; fail if a file would change, or if the crate's version is too low for a breaking change.
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    printer: VoiceArguments,
}

/// When a new crate has features for its modules.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum When {
    /// If the crate is so large that building all modules takes long.
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Debug, Args)]
struct Overlays {
    /// An OpenAPI Overlay 1.0 that patches the description; repeatable.
    #[arg(long = "overlay", value_name = "FILE")]
    overlays: Vec<PathBuf>,
}

#[derive(Debug, Args)]
struct VoiceArguments {
    /// The format of errors and warnings.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    message_format: Format,
    /// Print only errors.
    #[arg(short, long, conflicts_with = "verbose")]
    quiet: bool,
    /// Print how long each stage took.
    #[arg(short, long)]
    verbose: bool,
}

impl From<VoiceArguments> for Printer {
    fn from(arguments: VoiceArguments) -> Self {
        let VoiceArguments { message_format: format, quiet, verbose } = arguments;
        Self { format, quiet, verbose }
    }
}

fn selector(text: &str) -> Result<Selector, String> {
    text.parse().map_err(|error: oas_client_generator::select::SelectorError| error.to_string())
}

fn main() -> ExitCode {
    // If this fails, Ctrl-C ends the process at once.
    interrupt::watch().ok();
    let outcome = match Arguments::parse().task {
        Task::Generate(arguments) => generate(arguments),
        Task::Lint { spec, overlays: Overlays { overlays }, examples, strict, printer } => {
            lint(&Scope { spec, overlays, examples, strict }, printer.into())
        }
        Task::Diff { old, new, overlays: Overlays { overlays }, lock, printer } => {
            compare(&Descriptions { old, new, overlays, lock }, printer.into())
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
        lenient,
        module_features,
        check,
        printer,
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
        lenient,
        lock: out.join("oas-client.lock.yaml"),
        baseline: out.join("oas-client.baseline.json"),
        check,
        label: "generate".to_owned(),
        again,
        spec,
        out,
        ..Request::default()
    };
    generate::run(&request, printer.into())
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
