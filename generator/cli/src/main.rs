//! The program `oas-client`: generates clients, and checks and compares descriptions. See `oas-client help`.

mod diff_arguments;

use std::{
    env, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum, builder::ValueParser};
use clap_complete::Shell;
use diff_arguments::DiffArguments;
use oas_client::{
    compare,
    diagnostics::{self, Format},
    failure::Failure,
    generate::{self, Recordings, Request},
    interrupt,
    levels::LevelArguments,
    lint::{self, Scope},
    printer::Printer,
    suggest::{self, Subject},
    watch,
    web::Access,
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
  oas-client generate shelf.yaml --out shelf-client --watch
  oas-client generate https://shelf.example/openapi.json --out shelf-client
  curl -H 'Authorization: …' https://shelf.example/openapi.json | oas-client generate - --out shelf-client

Selectors: tag:NAME, operation:ID, path:/PATH or /PATH, 'GET /PATH', or NAME for a tag or an operationId; * matches any text.";

const UPDATE: &str = "\
Examples:
  oas-client update https://shelf.example/openapi.json --out shelf-client
  oas-client update https://shelf.example/openapi.json --out shelf-client --accept";

const FILES: &str = "\
Files in DIR:
  Cargo.toml, README.md      written if there is no Cargo.toml, and never touched again
  src, tests/replay, api.md  generated; only files with `@generated` in their first line are written or removed
  oas-client.lock.yaml       pinned names, which stay, and hashes of fetched documents; write names of your own under
                             `rename`. Check it in.
  oas-client.baseline.json   the API of the last release, which the next one is compared with. Check it in.
  recordings/*.har           yours: recorded exchanges. If the folder exists, each becomes a test.";

const LINT: &str = "\
Examples:
  oas-client lint shelf.yaml
  oas-client lint shelf.yaml --examples
  oas-client lint shelf.yaml --fix
  oas-client lint shelf.yaml --webhooks shelf_webhooks.yaml
  oas-client lint shelf.yaml --strict --message-format github
  oas-client lint - --stdin-path spec/shelf.yaml --message-format json < unsaved.yaml
  oas-client lint https://shelf.example/openapi.json --allow-host schemas.example";

const DIFF: &str = "\
Examples:
  oas-client diff shelf-1.yaml shelf-2.yaml
  oas-client diff shelf.yaml https://shelf.example/openapi.json
  oas-client diff shelf-1.yaml shelf-2.yaml --old-webhooks webhooks-1.yaml --webhooks webhooks-2.yaml
  oas-client diff shelf-1.yaml shelf-2.yaml --format markdown --fail-on breaking
  git show HEAD:shelf.yaml | oas-client diff - shelf.yaml --lock shelf-client/oas-client.lock.yaml";

const SUGGEST: &str = "\
Examples:
  oas-client suggest shelf.yaml
  oas-client suggest shelf.yaml --out shelf.overlay.yaml
  oas-client generate shelf.yaml --overlay shelf.overlay.yaml --out shelf-client

Each action of the overlay has a reason and says how sure it is: certain, likely or possible. Read it before you apply it.";

const COMPLETIONS: &str = "\
Examples:
  oas-client completions bash > ~/.local/share/bash-completion/completions/oas-client
  oas-client completions fish > ~/.config/fish/completions/oas-client.fish";

#[derive(Debug, Subcommand)]
enum Task {
    /// Generate a client crate from a description, or update it.
    #[command(after_help = GENERATE, after_long_help = format!("{GENERATE}\n\n{FILES}\n\n{}", diagnostics::JSON_HELP))]
    Generate(Generate),
    /// Print what the new description changes for callers of a crate, and write it only with --accept.
    #[command(after_help = UPDATE)]
    Update(Update),
    /// Check a description, and print its errors and warnings.
    #[command(after_help = LINT, after_long_help = format!("{LINT}\n\n{}", diagnostics::JSON_HELP))]
    Lint {
        /// The description, YAML or JSON: a file, an https URL, or `-` for standard input.
        #[arg(value_name = "SPEC")]
        spec: PathBuf,
        /// The file whose unsaved text standard input is: diagnostics name the file, and references lead to its folder.
        #[arg(long, value_name = "FILE")]
        stdin_path: Option<PathBuf>,
        #[command(flatten)]
        overlays: Overlays,
        /// Also check a description of the API's webhooks: a file or an https URL.
        #[arg(long, value_name = "FILE")]
        webhooks: Option<PathBuf>,
        #[command(flatten)]
        urls: UrlArguments,
        /// Also compare the examples in the description with its schemas.
        #[arg(long)]
        examples: bool,
        /// Correct the mistakes that have one correction, in the files.
        #[arg(long)]
        fix: bool,
        #[command(flatten)]
        levels: LevelArguments,
        #[command(flatten)]
        printer: VoiceArguments,
    },
    /// Propose an overlay with paging, error fields and environment variables, as far as the description gives them away.
    #[command(after_help = SUGGEST)]
    Suggest {
        /// The description, YAML or JSON: a file, an https URL, or `-` for standard input.
        #[arg(value_name = "SPEC")]
        spec: PathBuf,
        /// The new file for the overlay. Without it, the overlay goes to standard output.
        #[arg(short, long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[command(flatten)]
        overlays: Overlays,
        #[command(flatten)]
        urls: UrlArguments,
        #[command(flatten)]
        printer: VoiceArguments,
    },
    /// Print what a new description changes for callers of the client, and the semver level of the changes.
    #[command(after_help = DIFF, after_long_help = format!("{DIFF}\n\n{}", compare::JSON_HELP))]
    Diff(DiffArguments),
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
    #[command(flatten)]
    crate_: CrateArguments,
    /// Write nothing; fail if a file would change, or if the crate's version is too low for a breaking change.
    #[arg(long)]
    check: bool,
    /// First write a skeleton of a recording for each operation that has none, from the description's examples.
    #[arg(long, conflicts_with_all = ["check", "watch"])]
    scaffold_recordings: bool,
    /// Generate again after each change of a file, until Ctrl-C.
    #[arg(long, conflicts_with = "check")]
    watch: bool,
}

#[derive(Debug, Args)]
struct Update {
    #[command(flatten)]
    crate_: CrateArguments,
    /// Write the files, as `generate` does.
    #[arg(long)]
    accept: bool,
}

/// The description of a crate, and the options of its generation.
#[derive(Debug, Args)]
struct CrateArguments {
    /// The description, YAML or JSON: a file, an https URL, or `-` for standard input.
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
    #[command(flatten)]
    urls: UrlArguments,
    /// A description of the API's webhooks: a file or an https URL.
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
    #[command(flatten)]
    levels: LevelArguments,
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
struct UrlArguments {
    /// Fetch documents on this host that references name; repeatable.
    #[arg(long = "allow-host", value_name = "NAME", value_parser = ValueParser::new(host))]
    allow_hosts: Vec<String>,
    /// Fetch over plain http too, which others on the network can read and change.
    #[arg(long)]
    allow_http: bool,
    /// Also trust the certificate authorities in this file (PEM) when fetching.
    #[arg(long, value_name = "FILE")]
    ca_certificate: Option<PathBuf>,
}

impl From<UrlArguments> for Access {
    fn from(arguments: UrlArguments) -> Self {
        let UrlArguments { allow_hosts, allow_http, ca_certificate } = arguments;
        Self { http: allow_http, hosts: allow_hosts, ca_certificate, ..Self::default() }
    }
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

fn host(text: &str) -> Result<String, String> {
    let is_host = text.parse::<http::uri::Authority>().is_ok_and(|authority| authority.host() == text);
    if is_host { Ok(text.to_owned()) } else { Err("write the host alone, such as `schemas.example`".to_owned()) }
}

fn main() -> ExitCode {
    // If this fails, Ctrl-C ends the process at once.
    interrupt::watch().ok();
    let outcome = match Arguments::parse().task {
        Task::Generate(Generate { crate_, check, scaffold_recordings, watch }) => {
            let recordings = scaffold_recordings.then(|| recordings(&crate_.out));
            let (request, printer) = request(crate_);
            let recordings = recordings.or(request.recordings);
            let request = Request { check, scaffold_recordings, recordings, ..request };
            if watch { watch::watch(&request, printer) } else { generate::run(&request, printer) }
        }
        Task::Update(Update { crate_, accept }) => {
            let (request, printer) = request(crate_);
            let label = "update".to_owned();
            let request = Request { preview: !accept, new_crate: false, label, update: None, ..request };
            generate::run(&request, printer)
        }
        Task::Lint {
            spec,
            stdin_path,
            overlays: Overlays { overlays },
            webhooks,
            urls,
            examples,
            fix,
            levels,
            printer,
        } => {
            let levels = levels.into();
            if stdin_path.is_some() && spec.as_os_str() != "-" {
                return Failure::misuse("error: `--stdin-path` is for standard input\n  help: write `-` as SPEC")
                    .exit();
            }
            let scope = Scope { spec, stdin_path, overlays, webhooks, examples, levels, access: urls.into() };
            if fix { lint::fix(&scope, printer.into()) } else { lint::lint(&scope, printer.into()) }
        }
        Task::Suggest { spec, out, overlays: Overlays { overlays }, urls, printer } => {
            suggest::suggest(&Subject { spec, overlays, out, access: urls.into() }, printer.into())
        }
        Task::Diff(arguments) => arguments.run(),
        Task::Completions { shell } => {
            clap_complete::generate(shell, &mut Arguments::command(), "oas-client", &mut io::stdout());
            Ok(())
        }
    };
    outcome.map_or_else(|failure| failure.exit(), |()| ExitCode::SUCCESS)
}

/// The request of the command's arguments.
fn request(arguments: CrateArguments) -> (Request, Printer) {
    let CrateArguments {
        spec,
        out,
        name,
        runtime,
        only,
        exclude,
        overlays,
        urls,
        webhooks,
        tests_from_examples,
        lenient,
        module_features,
        levels,
        printer,
    } = arguments;
    let recordings = Some(recordings(&out)).filter(|recordings| recordings.folder.is_dir());
    let scaffold = format!("{} --scaffold-recordings", command("generate"));
    let har = quoted(&out.join("recordings/NAME.har").to_string_lossy());
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
        recording_help: format!("add it to `{har}`, or run `{scaffold}` for a skeleton"),
        overlays: overlays.overlays,
        webhooks,
        only,
        exclude,
        tests_from_examples,
        lenient,
        lock: out.join("oas-client.lock.yaml"),
        baseline: out.join("oas-client.baseline.json"),
        levels: levels.into(),
        access: urls.into(),
        label: "generate".to_owned(),
        again: command("generate"),
        test: format!("cargo test --manifest-path {}", quoted(&out.join("Cargo.toml").to_string_lossy())),
        update: Some(command("update")),
        spec,
        out,
        ..Request::default()
    };
    (request, printer.into())
}

/// The recordings of the crate in `out`.
fn recordings(out: &Path) -> Recordings {
    Recordings { folder: out.join("recordings"), from_tests: "../../recordings".to_owned() }
}

/// This command with another task, to be run again.
fn command(task: &str) -> String {
    // The task is the first word.
    let words = env::args_os()
        .skip(2)
        .filter(|word| word != "--check" && word != "--accept" && word != "--watch" && word != "--scaffold-recordings");
    words.fold(format!("oas-client {task}"), |words, word| words + " " + &quoted(&word.to_string_lossy()))
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
