//! Turns an OpenAPI 3.0 description into the source of a Rust client crate.
//!
//! ```
//! use oas_client_generator::{Options, generate};
//!
//! let description = r#"
//! openapi: 3.0.3
//! info: {title: Shelf, version: "1"}
//! servers: [{url: https://shelf.example}]
//! paths:
//!   /books/{id}:
//!     get:
//!       operationId: fetchBook
//!       parameters: [{name: id, in: path, required: true, schema: {type: string}}]
//!       responses:
//!         '200': {description: ok, content: {application/json: {schema: {type: object}}}}
//! "#;
//! let output = generate(description, &[], &Options::new("shelf", "shelf.yaml")).unwrap();
//! assert!(output.files.iter().any(|file| file.path == "src/books.rs"));
//! ```
//!
//! The library reads nothing and writes nothing: text comes in, files go out. Each stage is plain data for the next:
//! [`load`] → [`lower`] → [`emit`] → [`format_sources`]. [`generate`] does it all.
//!
//! The emitted crate links to `oas-client-runtime`. Its `Cargo.toml` is its owner's, and needs that and serde.
//!
//! # `x-oas-client`
//!
//! What an API needs beyond the standard stands in its description, under this extension; all of it is optional:
//!
//! | where | says | means |
//! |---|---|---|
//! | document | `paging: {next-url: …}` | members, with dots between, that lead to the next page's URL |
//! | | `paging: {page-size: …}` | the query parameter with the caller's page size, clamped to its maximum |
//! | | `paging: {cursor: […], token: …}` | query parameters that the client owns; the one of them that says where a page starts |
//! | | `errors: {code: …, message: …}` | members of an error's body |
//! | | `errors: {request-id: …}` | the header of an answer that names the request |
//! | security scheme | `username`, `password` or `token`, each `{name: …, env: …}` | the argument's name, and the environment variable it is read from |
//! | parameter, property | `name: …` | what it is called in Rust |
//! | an operation's own server | `name: …` | what its setting is called |
//! | a server's variable | `env: …` | the environment variable it is read from |
//! | a [document of webhooks](Options::webhooks) | `signature: {header: …, scheme: hmac-sha1-url-form, body-digest: …}` | how deliveries are signed |
//! | an event's schema there | `changes: …` | the schema of what it can be answered with |
//!
//! Beside it, `x-enum-descriptions`, a list as long as `enum`, documents the values, and `format: json` on a string says that
//! the text holds JSON.

pub mod coverage;
pub mod diff;
mod emit;
mod examples;
mod extension;
pub mod feature;
mod files;
mod format;
pub mod ir;
mod load;
pub mod lock;
mod lower;
pub mod names;
mod overlay;
mod parallel;
pub mod part;
pub mod problem;
mod recording;
mod resolve;
pub mod select;

use std::collections::BTreeSet;

use load::Texts;

pub use coverage::Coverage;
pub use emit::Source;
pub use feature::{Feature, ModuleFeatures};
pub use format::File;
pub use lock::Lock;
pub use overlay::Overlay;
pub use part::Part;
pub use problem::{Problem, Related, Severity, Spot};
pub use recording::Recording;
pub use select::Selector;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

/// What a description doesn't say.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The emitted package's name, such as `shelf-v1`.
    pub crate_name: String,
    /// The name of the description's file, such as `shelf.yaml`: emitted files have it in their header, and its parts may
    /// refer to it.
    pub origin: String,
    /// The recordings' folder, as seen from the emitted `tests/replay`; for `include_str!`.
    pub recordings_path: String,
    /// The files that the description refers to, as far as they can be read; [`part::read`] finds them.
    pub parts: Vec<Part>,
    /// Patches of the description, applied in order; its parts are left as they are.
    pub overlays: Vec<Overlay>,
    /// The operations that are generated; all of them, without any selector.
    pub only: Vec<Selector>,
    /// Operations that are not generated.
    pub exclude: Vec<Selector>,
    /// Emits a module for `include!` rather than a crate: `mod.rs` and the files it leads to, no tests, and no `api.md`.
    pub as_module: bool,
    /// When each module stands behind a cargo feature of its own; a module for `include!` never has them.
    pub module_features: ModuleFeatures,
    /// Texts whose examples are compiled with the crate's own, as seen from the emitted `src`: `../README.md`.
    pub readmes: Vec<String>,
    /// Makes tests of the description's examples too, and the recordings that they play, in `tests/examples`.
    pub tests_from_examples: bool,
    /// A second description, of what the API delivers to its users' servers; the crate gets a feature-gated module of it.
    pub webhooks: Option<Description>,
    /// The names that were published, as [`Output::lock`] gave them, and what the file with them is called in problems.
    pub lock: Option<LockFile>,
}

/// A description beside the API's own.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Description {
    /// OpenAPI 3.0, as YAML or JSON.
    pub text: String,
    /// The name of its file, such as `shelf_webhooks.yaml`: emitted files have it in their header, and problems.
    pub origin: String,
    /// The files that it refers to, seen from its own folder. Problems in them have [`part::of`] as their file.
    pub parts: Vec<Part>,
    /// Texts whose examples need its feature, as seen from the emitted `src`: `../webhooks.md`.
    pub readmes: Vec<String>,
}

impl Description {
    /// A description and its name.
    pub fn new(text: impl Into<String>, origin: impl Into<String>) -> Self {
        Self { text: text.into(), origin: origin.into(), parts: Vec::new(), readmes: Vec::new() }
    }
}

/// A file with published names; see [`lock`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockFile {
    /// Its name, such as `shelf.lock.yaml`.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl Options {
    /// Options for a package, and the description's name.
    pub fn new(crate_name: impl Into<String>, origin: impl Into<String>) -> Self {
        Self {
            crate_name: crate_name.into(),
            origin: origin.into(),
            recordings_path: "../recordings".to_owned(),
            parts: Vec::new(),
            overlays: Vec::new(),
            only: Vec::new(),
            exclude: Vec::new(),
            as_module: false,
            module_features: ModuleFeatures::Never,
            readmes: Vec::new(),
            tests_from_examples: false,
            webhooks: None,
            lock: None,
        }
    }
}

/// An emitted crate, and what there is to say about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The files, in a fixed order.
    pub files: Vec<File>,
    /// Warnings: what the description has wrong, and what was left out.
    pub problems: Vec<Problem>,
    /// Operations that were emitted.
    pub operations: usize,
    /// Operations that were not, by name; each has a warning with the reason.
    pub refused: Vec<String>,
    /// How many operations [`Options::only`] and [`Options::exclude`] left out.
    pub left_out: usize,
    /// How many recorded exchanges are of operations that were left out; they were passed over.
    pub left_out_exchanges: usize,
    /// Models that were emitted.
    pub models: usize,
    /// Tests that were emitted.
    pub tests: usize,
    /// Events of webhooks that were emitted.
    pub events: usize,
    /// The names that are published now: what a [`LockFile`] should hold from here on.
    pub lock: String,
    /// The features of its modules, sorted: what its `Cargo.toml` must have beside its own. None unless they were asked for.
    pub features: Vec<Feature>,
    /// What callers of the crate see, to be compared with [`diff::diff`].
    pub api: ir::Api,
}

/// A description, read.
#[derive(Debug)]
pub struct Document(load::Document);

/// A description, understood.
#[derive(Debug)]
pub struct Lowered {
    /// What will be emitted.
    pub api: ir::Api,
    /// Operations that won't, by name.
    pub refused: Vec<String>,
    /// What is delivered to users' servers.
    pub webhooks: Option<ir::webhook::Webhooks>,
    /// How many others were not selected.
    pub left_out: usize,
    /// How many recorded exchanges are of those.
    pub left_out_exchanges: usize,
    /// The names that it is emitted with, those of what was not selected too.
    pub lock: Lock,
    suites: Vec<recording::Suite>,
    /// Recordings of the description's examples.
    examples: Vec<File>,
}

/// Generates a crate's files from a description (OpenAPI 3.0, as YAML or JSON) and recordings of the API.
///
/// [`Options::overlays`] patch the description first; [`Options::only`] and [`Options::exclude`] select what is generated.
///
/// With recordings, each becomes a test, and every operation must have one; without, no tests are emitted.
///
/// # Errors
///
/// All problems found, if one of them is an error.
pub fn generate(description: &str, recordings: &[Recording<'_>], options: &Options) -> Result<Output, Vec<Problem>> {
    let mut problems = Vec::new();
    if syn::parse_str::<syn::Ident>(&options.crate_name.replace('-', "_")).is_err() {
        let what = format!("`{}` can't be a package's name", options.crate_name);
        let help = "letters, digits, `-` and `_`, a letter first, and no keyword";
        return Err(vec![Problem::error("", what, help).on(Spot::Options)]);
    }
    let Some(document) = load(description, options, &mut problems) else { return Err(problems) };
    let mut lowered = lower(&document, recordings, options, &mut problems);
    // The largest thing there is; its room is used again for what is emitted.
    drop(document);
    lower_webhooks(options, &mut lowered, &mut problems);
    if problems.iter().any(Problem::is_error) {
        return Err(problems);
    }
    // Files don't depend on each other: each is emitted and formatted on whichever thread is free.
    let parts = emit::parts(&lowered.api, lowered.webhooks.as_ref(), &lowered.suites, options);
    let files =
        parallel::map(&parts, |part| format(emit::emit(&lowered.api, &lowered.suites, options, *part), options));
    let mut files = files.into_iter().collect::<Result<Vec<_>, _>>().map_err(|problem| vec![problem])?;
    let mut tests = 0;
    if !options.as_module {
        files.push(api_md(&lowered, options));
        files.append(&mut lowered.examples);
        tests = lowered.suites.iter().map(|suite| suite.cases.len()).sum();
    }
    let Lowered { api, refused, webhooks, left_out, left_out_exchanges, lock, .. } = lowered;
    let events = webhooks.iter().flat_map(|webhooks| &webhooks.deliveries).map(|delivery| delivery.events.len()).sum();
    // One that has several ways to send its body is still one.
    let operations = api.operations.iter().map(|operation| &operation.at).collect::<BTreeSet<_>>().len();
    let models = api.types.len() + webhooks.map_or(0, |webhooks| webhooks.api.types.len());
    let (lock, features) = (lock.text(), feature::all(&api));
    Ok(Output {
        files,
        problems,
        operations,
        refused,
        left_out,
        left_out_exchanges,
        models,
        tests,
        events,
        lock,
        features,
        api,
    })
}

/// What callers of the crate would see, to be compared with [`diff::diff`].
///
/// # Errors
///
/// All problems found, if one of them is an error.
pub fn api(description: &str, options: &Options) -> Result<ir::Api, Vec<Problem>> {
    let mut problems = Vec::new();
    let Some(document) = load(description, options, &mut problems) else { return Err(problems) };
    let lowered = lower(&document, &[], options, &mut problems);
    if problems.iter().any(Problem::is_error) { Err(problems) } else { Ok(lowered.api) }
}

/// What recordings show of a description, and what they don't.
///
/// `options` says what of the description counts, as for [`generate`]. That an operation has no recording is no error here.
///
/// # Errors
///
/// All problems found in the description and the recordings, if one of them is an error.
pub fn coverage(description: &str, recordings: &[Recording<'_>], options: &Options) -> Result<Coverage, Vec<Problem>> {
    let mut problems = Vec::new();
    let Some(document) = load(description, options, &mut problems) else { return Err(problems) };
    let lowered = lower(&document, &[], options, &mut problems);
    let (suites, _) = recording::read(&lowered.api, &document.0.tree, recordings, &mut problems);
    if problems.iter().any(Problem::is_error) {
        return Err(problems);
    }
    Ok(coverage::of(&lowered.api, &suites, recordings))
}

fn read_lock(options: &Options, problems: &mut Vec<Problem>) -> Lock {
    let Some(file) = &options.lock else { return Lock::default() };
    let mut found = Vec::new();
    let lock = Lock::read(&file.text, &mut found);
    problems.extend(found.into_iter().map(Problem::in_lock));
    lock
}

/// Calls the lock by its own name.
fn name_lock(options: &Options, problems: &mut [Problem]) {
    let name = options.lock.as_ref().map_or("", |file| &file.name);
    for problem in problems.iter_mut().filter(|problem| problem.file == lock::FILE) {
        name.clone_into(&mut problem.file);
    }
}

/// First stage: reads and patches a description. What is wrong goes to `problems`; `None` means that nothing can go on.
pub fn load(description: &str, options: &Options, problems: &mut Vec<Problem>) -> Option<Document> {
    let Options { origin, parts, overlays, .. } = options;
    load::load(Texts { origin, text: description, parts, overlays }, problems).map(Document)
}

/// Second stage: settles types, operations, the resource tree, every name, what is selected, and what each recording shows.
///
/// The result counts only if `problems` holds no error.
pub fn lower(
    document: &Document,
    recordings: &[Recording<'_>],
    options: &Options,
    problems: &mut Vec<Problem>,
) -> Lowered {
    let lock = read_lock(options, problems);
    let lowered = lower_locked(document, recordings, options, &lock, problems);
    name_lock(options, problems);
    lowered
}

/// The second stage with names that were published, which stay; all else is named around them.
pub fn lower_locked(
    document: &Document,
    recordings: &[Recording<'_>],
    options: &Options,
    lock: &Lock,
    problems: &mut Vec<Problem>,
) -> Lowered {
    let lower::Lowered { mut api, refused, left_out, lock } = lower::lower(&document.0, options, lock, problems);
    files::split(&mut api);
    if !options.as_module {
        feature::settle(&mut api, options.module_features);
    }
    let tree = &document.0.tree;
    let (mut suites, left_out_exchanges) = recording::suites(&api, tree, recordings, problems);
    let mut examples = Vec::new();
    if options.tests_from_examples && !options.as_module {
        let taken: Vec<_> = suites.iter().map(|suite| suite.module.clone()).collect();
        let (more, files) = examples::suites(&api, tree, &options.origin, taken, problems);
        suites.extend(more);
        examples = files;
    }
    document.0.as_written(problems);
    Lowered { api, refused, webhooks: None, left_out, left_out_exchanges, lock, suites, examples }
}

/// The second stage's end: reads and lowers the description of webhooks, if the options have one.
pub fn lower_webhooks(options: &Options, lowered: &mut Lowered, problems: &mut Vec<Problem>) {
    let Some(Description { text, origin, parts, .. }) = &options.webhooks else { return };
    let mut found = Vec::new();
    if let Some(document) = load::load(Texts { origin, text, parts, overlays: &[] }, &mut found) {
        lowered.webhooks = Some(lower::webhook::lower(&document, &mut lowered.refused, &mut found));
    }
    for file in found.iter_mut().flat_map(Problem::files_mut) {
        *file = if file.is_empty() { origin.clone() } else { part::of(origin, file) };
    }
    problems.append(&mut found);
    // The module is theirs.
    let mut taken = lowered.api.modules.iter().map(|module| module.name.clone()).collect();
    for module in lowered.api.modules.iter_mut().filter(|module| module.name == "webhooks") {
        module.name = lower::free(&mut taken, "webhooks_api".to_owned());
    }
}

/// Third stage: the Rust files as tokens.
pub fn emit(lowered: &Lowered, options: &Options) -> Vec<Source> {
    let parts = emit::parts(&lowered.api, lowered.webhooks.as_ref(), &lowered.suites, options);
    parts.into_iter().map(|part| emit::emit(&lowered.api, &lowered.suites, options, part)).collect()
}

/// Last stage: the Rust files as text.
///
/// # Errors
///
/// A problem, if the generator itself made a mistake.
pub fn format_sources(sources: Vec<Source>, options: &Options) -> Result<Vec<File>, Problem> {
    sources.into_iter().map(|source| format(source, options)).collect()
}

fn format(source: Source, options: &Options) -> Result<File, Problem> {
    let webhooks = options.webhooks.as_ref().filter(|_| emit::webhook::has(&source.path));
    format::format(source, webhooks.map_or(&options.origin, |description| &description.origin))
}

/// The page that lists every method.
fn api_md(lowered: &Lowered, options: &Options) -> File {
    let header = format!("<!-- @generated by oas-client-generator from {}. Do not edit. -->\n", options.origin);
    let mut page = emit::api_md::page(&lowered.api);
    page.extend(lowered.webhooks.iter().map(emit::webhook::page));
    File { path: "api.md".to_owned(), text: header + &page }
}
