//! `generate` and `update`: read a description and the files beside it, and write a crate.
//!
//! In: the arguments of the commands. Out: the crate's files, and lines that say what changed. `main` and `xtask` call this.

mod changelog;
mod check;
mod report;
mod scaffold;
mod summary;

use std::{collections::BTreeMap, path::PathBuf, time::Instant};

use oas_client_generator::{
    Diagnostic, Levels, Lock, LockFile, ModuleFeatures, Options, Output, Overlay, Recording, Selector,
    baseline::Baseline, generate,
};

use crate::{
    baseline,
    diagnostics::{Files, remove_repeated},
    failure::Failure,
    features,
    input::{self, Text, shown},
    manifest::{self, Manifest},
    plan::{self, Plan},
    printer::{Printer, count},
    runtime,
    web::Access,
};

/// The arguments of a generation. Paths are relative to `base`, and messages show them as they are here.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The folder that paths are relative to; empty for the current folder.
    pub base: PathBuf,
    /// The description: a file, a URL, or `-` for standard input.
    pub spec: PathBuf,
    /// The crate's folder.
    pub out: PathBuf,
    /// Whether a folder without `Cargo.toml` gets one, and a README; otherwise it must have one.
    pub new_crate: bool,
    /// A new crate's name, made from the API's title if it isn't given. A crate that is there keeps its own, and this must
    /// be it.
    pub name: Option<String>,
    /// The folder of the runtime, which a new crate depends on by its path; by its version unless it is given.
    pub runtime: Option<PathBuf>,
    /// When each module of a new crate stands behind a feature of its own. What is there says so in its `Cargo.toml`.
    pub module_features: ModuleFeatures,
    /// A folder of recordings (HAR files).
    pub recordings: Option<Recordings>,
    /// Writes a skeleton of a recording for each operation without a recording.
    pub scaffold_recordings: bool,
    /// How to record an operation, for the diagnostic of an operation without a recording.
    pub recording_help: String,
    /// Patches of the description, applied in order.
    pub overlays: Vec<PathBuf>,
    /// A description of the API's webhooks.
    pub webhooks: Option<PathBuf>,
    /// The operations that are generated; all of them, without any selector.
    pub only: Vec<Selector>,
    /// Operations that are not generated.
    pub exclude: Vec<Selector>,
    /// Whether the description's examples become tests.
    pub tests_from_examples: bool,
    /// With `true`, the client reads all models tolerantly.
    pub lenient: bool,
    /// The lock file with the pinned names; it is read and written.
    pub lock: PathBuf,
    /// The file with the baseline, the API of the last release; it is read and written.
    pub baseline: PathBuf,
    /// Texts whose examples are compiled with the crate's own, as seen from its `src`.
    pub readmes: Vec<String>,
    /// The same for examples of webhooks.
    pub webhooks_readmes: Vec<String>,
    /// The diagnostics that aren't reported, and those that are errors.
    pub levels: Levels,
    /// The URLs that the program may fetch.
    pub access: Access,
    /// Writes nothing, and fails if something would be written.
    pub check: bool,
    /// Writes nothing, and prints the changes of the API.
    pub preview: bool,
    /// The first word of the summary.
    pub label: String,
    /// The command that generates again.
    pub again: String,
    /// The command that tests the crate.
    pub test: String,
    /// The command that raises the version of all crates of the workspace, if there is one; the version follows.
    pub raise: Option<String>,
    /// The command that prints the changes of the API before it writes, unless this is it.
    pub update: Option<String>,
}

/// Recorded exchanges, which become tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recordings {
    /// Their folder.
    pub folder: PathBuf,
    /// The same as seen from the crate's `tests/replay`, for `include_str!`.
    pub from_tests: String,
}

/// The content of all files that are read.
struct Input {
    spec: input::Description,
    recordings: Vec<Text>,
    overlays: Vec<Text>,
    webhooks: Option<input::Description>,
    lock: Option<Text>,
    baseline: Option<Text>,
    manifest: Option<Manifest>,
}

pub use changelog::entry;

/// Generates a crate, or with `check` only reports stale files, or with `preview` only changes of the API.
///
/// # Errors
///
/// A file can't be read or written, the description has errors (which are printed), files are stale, or
/// the crate's version is too low for the changes.
pub fn run(request: &Request, printer: Printer) -> Result<(), Failure> {
    let start = Instant::now();
    if let Some(recordings) = request.recordings.as_ref().filter(|_| request.scaffold_recordings) {
        scaffold::scaffold(request, recordings, printer)?;
    }
    let input = printer.run_stage("read", || read(request))?;
    let name = name(request, &input)?;
    let new = input.manifest.is_none();
    let runtime = request.runtime.as_deref().filter(|_| new);
    let runtime = runtime::source(&request.base, runtime, &request.out)?;
    let baseline = read_baseline(&input, printer)?;
    let output = generate_output(request, (&input, baseline.as_ref()), &name, printer)?;
    let version = input.manifest.as_ref().map_or(manifest::FIRST, |manifest| manifest.version.clone());
    let comparison = printer
        .run_stage("compare with the baseline", || baseline::compare(baseline, version, output.public_api.clone()));
    let baseline =
        comparison.baseline.text().map_err(|error| format!("error: the baseline can't be written: {error}"))?;
    let features = features(request, &input, &output)?;
    let (manifest, readme) =
        (manifest::new(&name, &output, &runtime), manifest::readme(&name, &output, &request.again));
    // From the comparison to the last write, so that all files are of one run.
    let writes = !request.check && !request.preview;
    let _claim = if writes { plan::lock_folder(&request.base.join(&request.out)) } else { None };
    let plan = printer.run_stage("compare files", || -> Result<_, String> {
        let Request { base, out, .. } = request;
        let folder = base.join(out);
        let mut plan = Plan::new(&folder, &shown(out), &output.files)?;
        plan.add(base.join(&request.lock), &shown(&request.lock), &output.lock)?;
        plan.add(base.join(&request.baseline), &shown(&request.baseline), &baseline)?;
        if let Some(features) = &features {
            plan.add(folder.join("Cargo.toml"), &shown(&out.join("Cargo.toml")), features)?;
        }
        if new {
            for (file, text) in [("Cargo.toml", &manifest), ("README.md", &readme)] {
                plan.add_once(folder.join(file), shown(&out.join(file)), text);
            }
        }
        Ok(plan)
    })?;
    report::print_summary(request, &input, &output, printer);
    report::print_changes(request, &plan, &comparison, printer)?;
    let changed = changed_sources(&input);
    if request.check {
        check::check(request, &plan, &comparison, &changed, printer)?;
        summary::print_warnings(&output.diagnostics, printer);
        return Ok(());
    }
    if request.preview {
        report::preview(request, &plan, printer);
        summary::print_warnings(&output.diagnostics, printer);
        return Ok(());
    }
    report::print_sources(request, &changed, printer);
    printer.run_stage("write", || plan.apply())?;
    let (written, removed, unchanged) = (count(plan.write.len(), "file"), plan.remove.len(), plan.unchanged);
    let (out, time) = (shown(&request.out), start.elapsed().as_millis());
    printer
        .print_line(&format!("         {out}: {written} written, {unchanged} unchanged, {removed} removed, {time} ms"));
    summary::print_warnings(&output.diagnostics, printer);
    if new && request.runtime.is_none() {
        report::print_unpublished(&out, printer);
    } else if !plan.is_empty() {
        summary::print_next(request, printer);
    }
    Ok(())
}

impl Input {
    /// The hashes of the texts that were fetched, by URL.
    fn sources(&self) -> BTreeMap<String, String> {
        let webhooks = self.webhooks.iter().flat_map(|webhooks| &webhooks.sources);
        self.spec.sources.iter().chain(webhooks).map(|(url, hash)| (url.clone(), hash.clone())).collect()
    }
}

fn read(request: &Request) -> Result<Input, String> {
    let base = &request.base;
    let all = |paths: &[PathBuf]| paths.iter().map(|path| input::read(base, path)).collect::<Result<Vec<_>, _>>();
    let manifest = manifest::read(&base.join(&request.out), &shown(&request.out))?;
    if manifest.is_none() && !request.new_crate {
        return Err(format!(
            "error: {0}/Cargo.toml is not there\n  help: restore it; `oas-client generate` makes a new crate",
            shown(&request.out)
        ));
    }
    Ok(Input {
        spec: input::description(base, &request.spec, &request.access)?,
        recordings: match &request.recordings {
            Some(recordings) => input::recordings(base, &recordings.folder)?,
            None => Vec::new(),
        },
        overlays: all(&request.overlays)?,
        webhooks: request.webhooks.as_ref().map(|path| input::description(base, path, &request.access)).transpose()?,
        lock: input::read_if_there(base, &request.lock)?,
        baseline: input::read_if_there(base, &request.baseline)?,
        manifest,
    })
}

/// The crate's name: from its `Cargo.toml`, else from the request, else from the title.
fn name(request: &Request, input: &Input) -> Result<String, Failure> {
    match (&input.manifest, &request.name) {
        (Some(manifest), Some(name)) if manifest.name != *name => Err(Failure::misuse(format!(
            "error: the crate in {} is called `{}`, not `{name}`\n  help: leave the name out, or change it in its Cargo.toml",
            shown(&request.out),
            manifest.name
        ))),
        (Some(manifest), _) => Ok(manifest.name.clone()),
        (None, Some(name)) => Ok(name.clone()),
        // The generator reports a description that can't be parsed.
        (None, None) => Ok(manifest::name_from_title(&input.spec.file.text).unwrap_or_else(|| "client".to_owned())),
    }
}

/// The generator's options and recordings, and the files that diagnostics point into.
struct Prepared<'i> {
    options: Options,
    recordings: Vec<Recording<'i>>,
    files: Files<'i>,
}

fn prepare<'i>(request: &Request, (input, baseline): (&'i Input, Option<&Baseline>), name: &str) -> Prepared<'i> {
    let mut options = Options::new(name, &input.spec.file.name);
    options.external_documents = input.spec.parts();
    options.sources = input.sources();
    options.released = baseline.map(Baseline::names);
    let mut files = input.spec.files();
    options.module_features = match &input.manifest {
        Some(manifest) if features::has(&manifest.text) => ModuleFeatures::Always,
        Some(_) => ModuleFeatures::Never,
        None => request.module_features,
    };
    options.only.clone_from(&request.only);
    options.exclude.clone_from(&request.exclude);
    options.readmes.clone_from(&request.readmes);
    options.tests_from_examples = request.tests_from_examples;
    options.lenient = request.lenient;
    options.levels.clone_from(&request.levels);
    options.recording_help.clone_from(&request.recording_help);
    if let Some(recordings) = &request.recordings {
        options.recordings_path.clone_from(&recordings.from_tests);
    }
    for Text { shown, name, text } in &input.recordings {
        files.add(name, shown, text);
    }
    for Text { shown, text, .. } in &input.overlays {
        options.overlays.push(Overlay::new(shown, text));
        files.add(shown, shown, text);
    }
    if let Some(description) = &input.webhooks {
        input::add_webhooks(&mut options, &mut files, description, &request.webhooks_readmes);
    }
    if let Some(Text { shown, text, .. }) = &input.lock {
        options.lock = Some(LockFile { name: shown.clone(), text: text.clone() });
        files.add(shown, shown, text);
    }
    let recordings = input.recordings.iter().map(|Text { name, text, .. }| Recording { name, text }).collect();
    Prepared { options, recordings, files }
}

/// Generates, and prints all diagnostics together.
fn generate_output(
    request: &Request,
    input: (&Input, Option<&Baseline>),
    name: &str,
    printer: Printer,
) -> Result<Output, Failure> {
    let Prepared { options, recordings, files } = prepare(request, input, name);
    match printer.run_stage("generate", || generate(&input.0.spec.file.text, &recordings, &options)) {
        Ok(mut output) => {
            remove_repeated(&mut output.diagnostics, &files);
            printer.print_diagnostics(&output.diagnostics, &files)?;
            Ok(output)
        }
        Err(mut diagnostics) => {
            remove_repeated(&mut diagnostics, &files);
            printer.print_diagnostics(&diagnostics, &files)?;
            Err(summary::failure(request, &diagnostics))
        }
    }
}

/// The manifest of an existing crate with features of modules, with its current features.
fn features(request: &Request, input: &Input, output: &Output) -> Result<Option<String>, String> {
    let manifest = input.manifest.as_ref().filter(|manifest| features::has(&manifest.text));
    let updated = manifest.map(|manifest| features::updated(&manifest.text, &output.features));
    updated.transpose().map_err(|what| format!("error: {}/Cargo.toml {what}", shown(&request.out)))
}

/// The number of errors, with the noun.
pub(crate) fn errors(diagnostics: &[Diagnostic]) -> String {
    count(diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count(), "error")
}

/// Reads the baseline, if there is one. Prints what is wrong with it.
fn read_baseline(input: &Input, printer: Printer) -> Result<Option<Baseline>, Failure> {
    let Some(Text { shown, text, .. }) = &input.baseline else { return Ok(None) };
    Baseline::read(text).map(Some).map_err(|diagnostic| {
        let mut files = input.spec.files();
        files.add(BASELINE, shown, text);
        let diagnostics = [diagnostic.all_in(BASELINE)];
        match printer.print_diagnostics(&diagnostics, &files) {
            Ok(()) => errors(&diagnostics).into(),
            Err(message) => message.into(),
        }
    })
}

/// The name of the baseline's file in diagnostics.
const BASELINE: &str = "baseline";

/// The URLs whose content isn't what the lock file has.
fn changed_sources(input: &Input) -> Vec<String> {
    let Some(lock) = &input.lock else { return Vec::new() };
    let before = Lock::read(&lock.text, &mut Vec::new()).sources;
    let now = input.sources().into_iter();
    now.filter(|(url, hash)| before.get(url).is_some_and(|before| before != hash)).map(|(url, _)| url).collect()
}
