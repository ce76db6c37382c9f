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

pub mod diff;
mod emit;
mod extension;
mod format;
pub mod ir;
mod load;
pub mod lock;
mod lower;
pub mod names;
mod parallel;
pub mod problem;
mod recording;
mod resolve;

pub use emit::Source;
pub use format::File;
pub use lock::Lock;
pub use problem::{Problem, Severity};
pub use recording::Recording;

/// What a description doesn't say.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The emitted package's name, such as `shelf-v1`.
    pub crate_name: String,
    /// The description's name as it stands in the header of emitted files, such as `shelf.yaml`.
    pub origin: String,
    /// The recordings' folder, as seen from the emitted `tests/replay`; for `include_str!`.
    pub recordings_path: String,
    /// Texts whose examples are compiled with the crate's own, as seen from the emitted `src`: `../README.md`.
    pub readmes: Vec<String>,
    /// The names that were published, as [`Output::lock`] gave them, and what the file with them is called in problems.
    pub lock: Option<LockFile>,
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
        let recordings_path = "../recordings".to_owned();
        Self { crate_name: crate_name.into(), origin: origin.into(), recordings_path, readmes: Vec::new(), lock: None }
    }
}

/// An emitted crate, and what there is to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The files, in a fixed order.
    pub files: Vec<File>,
    /// Warnings: what the description has wrong, and what was left out.
    pub problems: Vec<Problem>,
    /// Operations that were emitted.
    pub operations: usize,
    /// Operations that were not, by name; each has a warning with the reason.
    pub refused: Vec<String>,
    /// Models that were emitted.
    pub models: usize,
    /// Tests that were emitted.
    pub tests: usize,
    /// The names that are published now: what a [`LockFile`] should hold from here on.
    pub lock: String,
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
    /// The names that it is emitted with.
    pub lock: Lock,
    suites: Vec<recording::Suite>,
}

/// Generates a crate's files from a description (OpenAPI 3.0, as YAML or JSON) and recordings of the API.
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
        return Err(vec![Problem::error("", what, "letters, digits, `-` and `_`, a letter first, and no keyword")]);
    }
    let Some(document) = load(description, &mut problems) else { return Err(problems) };
    let lock = read_lock(options, &mut problems);
    let lowered = lower_locked(&document, recordings, &lock, &mut problems);
    name_lock(options, &mut problems);
    if problems.iter().any(Problem::is_error) {
        return Err(problems);
    }
    // Files don't depend on each other: each is emitted and formatted on whichever thread is free.
    let parts = emit::parts(&lowered.api, &lowered.suites);
    let files = parallel::map(&parts, |part| {
        format::format(emit::emit(&lowered.api, &lowered.suites, options, *part), &options.origin)
    });
    let mut files = files.into_iter().collect::<Result<Vec<_>, _>>().map_err(|problem| vec![problem])?;
    files.push(api_md(&lowered, options));
    let tests = lowered.suites.iter().map(|suite| suite.cases.len()).sum();
    let Lowered { api, refused, lock, .. } = lowered;
    let (operations, models, lock) = (api.operations.len(), api.types.len(), lock.text());
    Ok(Output { files, problems, operations, refused, models, tests, lock })
}

/// What callers of the crate would see, to be compared with [`diff::diff`]; of the options, the lock counts.
///
/// # Errors
///
/// All problems found, if one of them is an error.
pub fn api(description: &str, options: &Options) -> Result<ir::Api, Vec<Problem>> {
    let mut problems = Vec::new();
    let Some(document) = load(description, &mut problems) else { return Err(problems) };
    let lock = read_lock(options, &mut problems);
    let lowered = lower_locked(&document, &[], &lock, &mut problems);
    name_lock(options, &mut problems);
    if problems.iter().any(Problem::is_error) { Err(problems) } else { Ok(lowered.api) }
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

/// First stage: reads a description. What is wrong goes to `problems`; `None` means that nothing can go on.
pub fn load(description: &str, problems: &mut Vec<Problem>) -> Option<Document> {
    load::load(description, problems).map(Document)
}

/// Second stage: settles types, operations, the resource tree, every name, and what each recording shows.
///
/// The result counts only if `problems` holds no error.
pub fn lower(document: &Document, recordings: &[Recording<'_>], problems: &mut Vec<Problem>) -> Lowered {
    lower_locked(document, recordings, &Lock::default(), problems)
}

/// The second stage with names that were published, which stay; all else is named around them.
pub fn lower_locked(
    document: &Document,
    recordings: &[Recording<'_>],
    lock: &Lock,
    problems: &mut Vec<Problem>,
) -> Lowered {
    let lower::Lowered { api, refused, lock } = lower::lower(&document.0, lock, problems);
    let suites = recording::suites(&api, recordings, problems);
    Lowered { api, refused, lock, suites }
}

/// Third stage: the Rust files as tokens.
pub fn emit(lowered: &Lowered, options: &Options) -> Vec<Source> {
    let parts = emit::parts(&lowered.api, &lowered.suites);
    parts.into_iter().map(|part| emit::emit(&lowered.api, &lowered.suites, options, part)).collect()
}

/// Last stage: the Rust files as text.
///
/// # Errors
///
/// A problem, if the generator itself made a mistake.
pub fn format_sources(sources: Vec<Source>, options: &Options) -> Result<Vec<File>, Problem> {
    sources.into_iter().map(|source| format::format(source, &options.origin)).collect()
}

/// The page that lists every method.
fn api_md(lowered: &Lowered, options: &Options) -> File {
    let header = format!("<!-- @generated by oas-client-generator from {}. Do not edit. -->\n", options.origin);
    File { path: "api.md".to_owned(), text: header + &emit::api_md::page(&lowered.api) }
}
