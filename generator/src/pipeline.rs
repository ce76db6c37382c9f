//! The stages one after the other, each from plain data to plain data: load, lower, emit, format.
//!
//! In: a description, recordings and options. Out: the files of a crate, or facts about the description. The facade calls it.

mod recorded;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    assemble,
    diagnostic::{self, Diagnostic, Highlight, LOCK_FILE, code},
    emit::{self as emitter, Source},
    exchange::{
        examples,
        recording::{self, Recording, Suite},
    },
    file::File,
    ir::{
        self,
        feature::{self, ModuleFeatures},
    },
    naming::lock::{self, Lock},
    openapi::{self, Texts, bundle::external},
    options::{Description, Options, is_package_name},
    output::Output,
    parallel,
    pointer::get,
    release::{contract::Contract, public_api::PublicApi},
};
pub use recorded::{coverage, skeletons};

/// Generates a crate's files from a description (OpenAPI, as YAML or JSON) and recordings of the API.
///
/// [`Options::overlays`] patch the description first; [`Options::only`] and [`Options::exclude`] select what is generated.
///
/// With recordings, each becomes a test, and every operation must have one; without, no tests are emitted.
///
/// # Errors
///
/// All problems found, if one of them is an error.
pub fn generate(description: &str, recordings: &[Recording<'_>], options: &Options) -> Result<Output, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    if !is_package_name(&options.crate_name) {
        let what = format!("`{}` can't be a package's name", options.crate_name);
        let help = "letters, digits, `-` and `_`, a letter first, no keyword, and no crate that the emitted code uses";
        return Err(vec![Diagnostic::new(code::INVALID_OPTION, "", what, help).on(Highlight::Options)]);
    }
    let Some(document) = load(description, options, &mut diagnostics) else { return Err(diagnostics) };
    let mut lowered = lower(&document, recordings, options, &mut diagnostics);
    locate_types(&document, &mut lowered.api);
    let contract = read_contract(&document, &lowered);
    // The largest thing there is; its room is used again for what is emitted.
    drop(document);
    lower_webhooks(options, &mut lowered, &mut diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Err(diagnostics);
    }
    // Files don't depend on each other: each is emitted and formatted on whichever thread is free.
    let parts = emitter::parts(&lowered.api, lowered.webhooks.as_ref(), &lowered.suites, options);
    let files =
        parallel::map(&parts, |part| format(emitter::emit(&lowered.api, &lowered.suites, options, *part), options));
    let mut files = files.into_iter().collect::<Result<Vec<_>, _>>().map_err(|diagnostic| vec![diagnostic])?;
    let mut tests = 0;
    if !options.as_module {
        files.push(api_md(&lowered, options));
        files.extend(unformatted_folders(&lowered).map(|folder| rustfmt_toml(folder, options)));
        files.append(&mut lowered.examples);
        tests = lowered.suites.iter().map(|suite| suite.cases.len()).sum();
    }
    let public_api = lowered.public_api(contract);
    let Lowered { api, unsupported, webhooks, skipped, skipped_exchanges, lock, .. } = lowered;
    let deliveries = webhooks.iter().flat_map(|webhooks| &webhooks.deliveries);
    let events = deliveries.map(|delivery| delivery.payload.events().len().max(1)).sum();
    // One that has several ways to send its body is still one.
    let operations = api.operations.iter().map(|operation| &operation.pointer).collect::<BTreeSet<_>>().len();
    let models = api.types.len() + webhooks.as_ref().map_or(0, |webhooks| webhooks.api.types.len());
    let lock = Lock { sources: options.sources.clone(), ..lock };
    let before = options.lock.as_ref().map_or("", |file| &file.text);
    let (lock, features) = (lock.text_after(before), feature::all(&api));
    Ok(Output {
        files,
        diagnostics,
        operations,
        unsupported,
        skipped,
        skipped_exchanges,
        models,
        tests,
        events,
        lock,
        features,
        api,
        public_api,
    })
}

/// The API that callers of the crate would see, for [`diff`](crate::diff::diff).
///
/// # Errors
///
/// All problems found, if one of them is an error.
pub fn api(description: &str, options: &Options) -> Result<PublicApi, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let Some(document) = load(description, options, &mut diagnostics) else { return Err(diagnostics) };
    let mut lowered = lower(&document, &[], options, &mut diagnostics);
    locate_types(&document, &mut lowered.api);
    let contract = read_contract(&document, &lowered);
    lower_webhooks(options, &mut lowered, &mut diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) { Err(diagnostics) } else { Ok(lowered.public_api(contract)) }
}

/// Points types to their schemas as the author wrote them. The names that are pinned by location are known by now.
fn locate_types(document: &Document, api: &mut ir::Api) {
    api.types.iter_mut().for_each(|def| def.pointer = document.0.written_pointer(&def.pointer));
}

/// The contract of the emitted operations.
fn read_contract(document: &Document, lowered: &Lowered) -> Contract {
    Contract::read(&lowered.api, &document.0.raw, &lowered.unsupported)
}

/// A description, read.
#[derive(Debug)]
pub struct Document(pub(crate) openapi::Document);

/// A description, understood.
#[derive(Debug)]
pub struct Lowered {
    /// The IR that `emit` reads.
    pub api: ir::Api,
    /// Operations that won't, by name.
    pub unsupported: Vec<String>,
    /// The webhooks, which the API delivers to its users' servers.
    pub webhooks: Option<ir::webhook::Webhooks>,
    /// The number of operations that were not selected.
    pub skipped: usize,
    /// The number of recorded exchanges of these operations.
    pub skipped_exchanges: usize,
    /// The names that it is emitted with, those of what was not selected too.
    pub lock: Lock,
    /// The names of webhooks that were published.
    webhook_lock: Lock,
    suites: Vec<Suite>,
    /// Recordings of the description's examples.
    examples: Vec<File>,
}

impl Lowered {
    /// The API that callers of the crate see.
    pub fn public_api(&self, contract: Contract) -> PublicApi {
        PublicApi::new(&self.api, self.webhooks.as_ref(), contract)
    }
}

fn read_lock(options: &Options, diagnostics: &mut Vec<Diagnostic>) -> Lock {
    let Some(file) = &options.lock else { return Lock::default() };
    let mut found = Vec::new();
    let lock = Lock::read(&file.text, &mut found);
    diagnostics.extend(found.into_iter().map(Diagnostic::in_lock));
    lock
}

/// The operations of a description, as the lock file names them: by operationId, or by method and path.
fn described(raw: &crate::yaml::Value) -> BTreeSet<String> {
    let paths = raw.get("paths").and_then(crate::yaml::Value::as_mapping);
    let mut all = BTreeSet::new();
    for (path, item) in paths.into_iter().flatten() {
        for (method, operation) in item.as_mapping().into_iter().flatten() {
            let id = operation.get("operationId").and_then(crate::yaml::Value::as_str);
            let route = || Some(format!("{} {}", method.as_str()?.to_uppercase(), path.as_str()?));
            all.extend(id.map(str::to_owned).or_else(route));
        }
    }
    all
}

/// Calls the lock by its own name.
fn name_lock(options: &Options, diagnostics: &mut [Diagnostic]) {
    let name = options.lock.as_ref().map_or("", |file| &file.name);
    for file in diagnostics.iter_mut().flat_map(Diagnostic::files_mut).filter(|file| *file == LOCK_FILE) {
        name.clone_into(file);
    }
}

/// First stage: reads and patches a description. What is wrong goes to `diagnostics`; `None` means that nothing can go on.
pub fn load(description: &str, options: &Options, diagnostics: &mut Vec<Diagnostic>) -> Option<Document> {
    let Options { origin, external_documents, overlays, .. } = options;
    let document = openapi::load(Texts { origin, text: description, external_documents, overlays }, diagnostics);
    options.levels.apply(diagnostics);
    let document = document?;
    // A mistake in a part that isn't selected is none.
    let is_whole = options.only.is_empty() && options.exclude.is_empty();
    if is_whole && must_stop(&document, options, diagnostics) { None } else { Some(Document(document)) }
}

/// Whether no later stage can say anything that isn't a consequence of the diagnostics so far.
fn must_stop(document: &openapi::Document, options: &Options, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let stops = diagnostic::have_consequences(diagnostics);
    if stops {
        document.locate(diagnostics);
        options.levels.apply(diagnostics);
    }
    stops
}

/// The second stage: lowers types and operations, assigns all names, prunes the selection, and reads the recordings.
///
/// The result counts only if `diagnostics` holds no error.
pub fn lower(
    document: &Document,
    recordings: &[Recording<'_>],
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Lowered {
    let mut lock = read_lock(options, diagnostics);
    lock.free_gone(&|pointer| get(&document.0.raw, pointer).is_some());
    if let Some(released) = &options.released {
        let described = described(&document.0.raw);
        lock.restore(released, &|key| {
            described.contains(key) || key.starts_with('/') && get(&document.0.raw, key).is_some()
        });
    }
    let lowered = lower_locked(document, recordings, options, &lock, diagnostics);
    name_lock(options, diagnostics);
    options.levels.apply(diagnostics);
    lowered
}

/// The second stage with names that were published, which stay; all else is named around them.
pub fn lower_locked(
    document: &Document,
    recordings: &[Recording<'_>],
    options: &Options,
    lock: &Lock,
    diagnostics: &mut Vec<Diagnostic>,
) -> Lowered {
    let drafts =
        crate::lower::lower(&document.0, &options.only, &options.exclude, (lock, options.lenient), diagnostics);
    let module_features = if options.as_module { ModuleFeatures::Never } else { options.module_features };
    let assembled = assemble::assemble(drafts, module_features, diagnostics);
    let assemble::Assembled { api, mut unsupported, skipped, lock: mut names } = assembled;
    let tree = &document.0.raw;
    options.levels.apply(diagnostics);
    // A mistake in the description would show again in the recordings.
    let has_mistakes = diagnostics.iter().any(Diagnostic::is_error);
    let recordings = if has_mistakes { &[] } else { recordings };
    let (mut suites, skipped_exchanges) =
        recording::read_complete_suites(&api, tree, recordings, &options.recording_help, diagnostics);
    let mut examples = Vec::new();
    if options.tests_from_examples && !options.as_module {
        let taken: Vec<_> = suites.iter().map(|suite| suite.module.clone()).collect();
        let (more, files) = examples::make_suites(&api, tree, &options.origin, taken, diagnostics);
        suites.extend(more);
        examples = files;
    }
    let webhook_lock = lock.of_webhooks();
    let webhooks = own_webhooks(&document.0, options, &webhook_lock, &mut unsupported, diagnostics);
    if options.webhooks.is_none() {
        names.webhooks = pin_webhooks(webhooks.as_ref(), &webhook_lock, diagnostics);
    }
    document.0.locate(diagnostics);
    Lowered { api, unsupported, webhooks, skipped, skipped_exchanges, lock: names, webhook_lock, suites, examples }
}

/// The names of webhooks for the lock file.
fn pin_webhooks(
    webhooks: Option<&ir::webhook::Webhooks>,
    lock: &Lock,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, String> {
    let names = webhooks.map(lock::webhooks::names).unwrap_or_default();
    lock.webhook_leftovers(&names, diagnostics);
    names
}

/// The webhooks of the API's description, unless the options have a description of webhooks.
fn own_webhooks(
    document: &openapi::Document,
    options: &Options,
    lock: &Lock,
    unsupported: &mut Vec<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<ir::webhook::Webhooks> {
    let mut ignored = |what: &str, help: &str| {
        if !document.webhooks.is_empty() {
            diagnostics.push(Diagnostic::new(code::UNSUPPORTED_WEBHOOK, "/webhooks", what, help).on(Highlight::Key));
        }
        None
    };
    if let Some(description) = &options.webhooks {
        let what = format!("`webhooks` are ignored: `{}` describes the webhooks", description.origin);
        return ignored(&what, "move them there, or generate without this file");
    }
    if options.as_module {
        let help = "generate a crate, or move them to the `paths` of a description of webhooks";
        return ignored("nothing is generated for `webhooks` in a module of another crate", help);
    }
    let drafts = crate::lower::webhook::of_api(document, lock, unsupported, diagnostics)?;
    Some(assemble::webhook::assemble(drafts, lock))
}

/// The second stage's end: reads and lowers the description of webhooks, if the options have one.
pub fn lower_webhooks(options: &Options, lowered: &mut Lowered, diagnostics: &mut Vec<Diagnostic>) {
    let Some(Description { text, origin, external_documents, .. }) = &options.webhooks else { return };
    let mut found = Vec::new();
    let document = openapi::load(Texts { origin, text, external_documents, overlays: &[] }, &mut found);
    options.levels.apply(&mut found);
    if let Some(document) = document.filter(|document| !must_stop(document, options, &mut found)) {
        let lock = &lowered.webhook_lock;
        let drafts = crate::lower::webhook::of_webhooks(&document, lock, &mut lowered.unsupported, &mut found);
        lowered.webhooks = Some(assemble::webhook::assemble(drafts, lock));
    }
    for file in found.iter_mut().flat_map(Diagnostic::files_mut) {
        *file = if file.is_empty() { origin.clone() } else { external::of(origin, file) };
    }
    // Webhooks that can't be read keep their names.
    if let Some(webhooks) = &lowered.webhooks {
        lowered.lock.webhooks = pin_webhooks(Some(webhooks), &lowered.webhook_lock, &mut found);
    }
    name_lock(options, &mut found);
    options.levels.apply(&mut found);
    diagnostics.append(&mut found);
}

/// Third stage: the Rust files as tokens.
pub fn emit(lowered: &Lowered, options: &Options) -> Vec<Source> {
    let parts = emitter::parts(&lowered.api, lowered.webhooks.as_ref(), &lowered.suites, options);
    parts.into_iter().map(|part| emitter::emit(&lowered.api, &lowered.suites, options, part)).collect()
}

/// Last stage: the Rust files as text.
///
/// # Errors
///
/// A problem, if the generator itself made a mistake.
pub fn format_sources(sources: Vec<Source>, options: &Options) -> Result<Vec<File>, Diagnostic> {
    sources.into_iter().map(|source| format(source, options)).collect()
}

fn format(source: Source, options: &Options) -> Result<File, Diagnostic> {
    let webhooks = options.webhooks.as_ref().filter(|_| emitter::webhook::has(&source.path));
    emitter::format::format(source, webhooks.map_or(&options.origin, |description| &description.origin))
}

/// The folders of roots of crates, which rustfmt starts from.
fn unformatted_folders(lowered: &Lowered) -> impl Iterator<Item = &'static str> {
    std::iter::once("src").chain((!lowered.suites.is_empty()).then_some("tests/replay"))
}

/// Keeps rustfmt off what is emitted: its layout depends on the settings of whoever runs it, and emitted files must stay
/// as they are. An attribute would have to stand on each module; on stable, no setting of a parent folder can say it.
fn rustfmt_toml(folder: &str, options: &Options) -> File {
    let header = format!("# @generated by oas-client-generator from {}. Do not edit.\n", options.origin);
    let text = header + "# The generator has laid out this folder's files.\ndisable_all_formatting = true\n";
    File { path: format!("{folder}/rustfmt.toml"), text }
}

/// The page that lists every method.
fn api_md(lowered: &Lowered, options: &Options) -> File {
    let header = format!("<!-- @generated by oas-client-generator from {}. Do not edit. -->\n", options.origin);
    let mut page = emitter::api_md::page(&lowered.api);
    page.extend(lowered.webhooks.iter().map(emitter::webhook::page));
    File { path: "api.md".to_owned(), text: header + &page }
}
