//! `generate`: reads a description and the files beside it, and writes a crate.

use std::{path::PathBuf, time::Instant};

use oas_client_generator::{
    Description, Diagnostic, Highlight, LockFile, ModuleFeatures, Options, Output, Overlay, Recording, Selector,
    external, feature, generate, public_api::PublicApi,
};

use crate::{
    baseline::{self, Comparison},
    failure::Failure,
    features,
    input::{self, Text, shown},
    manifest::{self, Manifest},
    plan::{self, Plan},
    printer::{Printer, count},
    requirements, runtime,
};

/// The arguments of a generation. Paths are relative to `base`, and messages show them as they are here.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The folder that paths are relative to; empty for the current folder.
    pub base: PathBuf,
    /// The description; `-` for standard input.
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
    /// Writes nothing, and fails if something would be written.
    pub check: bool,
    /// The first word of the summary.
    pub label: String,
    /// The command that generates again.
    pub again: String,
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

/// Generates a crate, or with `check` only reports stale files.
///
/// # Errors
///
/// A file can't be read or written, the description has errors (which are printed), files are stale, or
/// the crate's version is too low for the changes.
pub fn run(request: &Request, printer: Printer) -> Result<(), Failure> {
    let start = Instant::now();
    let input = printer.run_stage("read", || read(request))?;
    let name = name(request, &input)?;
    let new = input.manifest.is_none();
    let runtime = request.runtime.as_deref().filter(|_| new);
    let runtime = runtime::source(&request.base, runtime, &request.out)?;
    let output = generate_output(request, &input, &name, printer)?;
    let version = input.manifest.as_ref().map_or(manifest::FIRST, |manifest| manifest.version.clone());
    let comparison =
        printer.run_stage("compare with the baseline", || compare_baseline(&input, version, &output, printer))?;
    let baseline =
        comparison.baseline.text().map_err(|error| format!("error: the baseline can't be written: {error}"))?;
    let features = features(request, &input, &output)?;
    let (manifest, readme) =
        (manifest::new(&name, &output, &runtime), manifest::readme(&name, &output, &request.again));
    // From the comparison to the last write, so that all files are of one run.
    let _claim = if request.check { None } else { plan::lock_folder(&request.base.join(&request.out)) };
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
    print_summary(request, &input, &output, printer);
    if !comparison.is_empty() {
        // All changes if files are written, else their number.
        let at_length =
            !plan.is_empty() || printer.verbose || (request.check && comparison.required_version().is_some());
        let lines = if at_length { comparison.lines() } else { vec![comparison.sum()] };
        lines.iter().for_each(|line| printer.print_line(&format!("         {line}")));
    }
    if request.check {
        return check(request, &plan, &comparison, printer);
    }
    printer.run_stage("write", || plan.apply())?;
    let (written, removed, unchanged) = (count(plan.write.len(), "file"), plan.remove.len(), plan.unchanged);
    let (out, time) = (shown(&request.out), start.elapsed().as_millis());
    printer
        .print_line(&format!("         {out}: {written} written, {unchanged} unchanged, {removed} removed, {time} ms"));
    if new && request.runtime.is_none() {
        printer.print_line(&format!(
            "         {out}/Cargo.toml takes oas-client-runtime from a registry, and it isn't published yet:"
        ));
        printer.print_line(
            "         delete that file, and generate again with `--runtime PATH`, where PATH is the folder",
        );
        printer.print_line("         `generator/runtime` of a copy of oas-client's sources");
    }
    Ok(())
}

fn read(request: &Request) -> Result<Input, String> {
    let base = &request.base;
    let all = |paths: &[PathBuf]| paths.iter().map(|path| input::read(base, path)).collect::<Result<Vec<_>, _>>();
    let manifest = manifest::read(&base.join(&request.out), &shown(&request.out))?;
    if manifest.is_none() && !request.new_crate {
        return Err(format!("error: {0}/Cargo.toml is not there\n  help: restore it", shown(&request.out)));
    }
    Ok(Input {
        spec: input::description(base, &request.spec)?,
        recordings: match &request.recordings {
            Some(recordings) => input::recordings(base, &recordings.folder)?,
            None => Vec::new(),
        },
        overlays: all(&request.overlays)?,
        webhooks: request.webhooks.as_ref().map(|path| input::description(base, path)).transpose()?,
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

/// Generates, and prints all diagnostics together.
fn generate_output(request: &Request, input: &Input, name: &str, printer: Printer) -> Result<Output, Failure> {
    let mut options = Options::new(name, &input.spec.file.name);
    options.external_documents = input.spec.parts();
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
        let Text { shown, name, text } = &description.file;
        let mut webhooks = Description::new(text, name);
        webhooks.external_documents = description.parts();
        for Text { shown, name, text } in &description.external_documents {
            files.add(&external::of(&webhooks.origin, name), shown, text);
        }
        webhooks.readmes.clone_from(&request.webhooks_readmes);
        files.add(name, shown, text);
        options.webhooks = Some(webhooks);
    }
    if let Some(Text { shown, text, .. }) = &input.lock {
        options.lock = Some(LockFile { name: shown.clone(), text: text.clone() });
        files.add(shown, shown, text);
    }
    let recordings: Vec<_> = input.recordings.iter().map(|Text { name, text, .. }| Recording { name, text }).collect();
    match printer.run_stage("generate", || generate(&input.spec.file.text, &recordings, &options)) {
        Ok(output) => {
            printer.print_diagnostics(&output.diagnostics, &files)?;
            Ok(output)
        }
        Err(diagnostics) => {
            printer.print_diagnostics(&diagnostics, &files)?;
            let message = format!("{}; {} was left as it is", errors(&diagnostics), shown(&request.out));
            let misuse = diagnostics
                .iter()
                .all(|diagnostic| !diagnostic.is_error() || diagnostic.highlight == Highlight::Options);
            Err(Failure { message, misuse })
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

fn compare_baseline(
    input: &Input,
    now: semver::Version,
    output: &Output,
    printer: Printer,
) -> Result<Comparison, Failure> {
    let text = input.baseline.as_ref().map(|baseline| baseline.text.as_str());
    baseline::compare(text, now, PublicApi::from(&output.api)).map_err(|diagnostic| {
        let mut files = input.spec.files();
        if let Some(Text { shown, text, .. }) = &input.baseline {
            files.add(BASELINE, shown, text);
        }
        let diagnostics = [diagnostic.in_file(BASELINE)];
        match printer.print_diagnostics(&diagnostics, &files) {
            Ok(()) => errors(&diagnostics).into(),
            Err(message) => message.into(),
        }
    })
}

/// The name of the baseline's file in diagnostics.
const BASELINE: &str = "baseline";

fn print_summary(request: &Request, input: &Input, output: &Output, printer: Printer) {
    printer.print_line(&format!(
        "{}: {}, {}, {} from {}",
        request.label,
        count(output.operations, "operation"),
        count(output.models, "model"),
        count(output.tests, "replay test"),
        input.spec.file.shown
    ));
    let print = |number: usize, noun: &str, text: String| {
        (number > 0).then(|| printer.print_line(&format!("         {}{text}", count(number, noun))))
    };
    let webhooks = input.webhooks.as_ref().map_or("", |webhooks| &webhooks.file.shown);
    print(output.events, "event", format!(" from {webhooks}"));
    print(output.unsupported.len(), "unsupported operation", format!(": {}", output.unsupported.join(", ")));
    if feature::size(&output.api) > feature::LARGE
        && input.manifest.as_ref().is_some_and(|own| !features::has(&own.text))
    {
        printer.print_line("         so large a crate takes long to build; each module can have a feature of its own");
        printer.print_line(&format!("         if {}/Cargo.toml has these lines in [features]:", shown(&request.out)));
        [features::BEGIN, features::END].iter().for_each(|line| printer.print_line(&format!("           {line}")));
        printer.print_line("         and \"modules\" in `default`");
    }
    for missing in input.manifest.iter().flat_map(|own| requirements::missing(&own.text, output)) {
        printer.print_line(&format!(
            "         the {} compile only if {}/Cargo.toml has this in [{}]:",
            missing.code,
            shown(&request.out),
            missing.table
        ));
        missing.text.lines().for_each(|line| printer.print_line(&format!("           {line}")));
    }
    print(output.skipped, "operation", " skipped by the selection".to_owned());
    print(output.skipped_exchanges, "recorded exchange", " of skipped operations".to_owned());
}

fn check(request: &Request, plan: &Plan<'_>, comparison: &Comparison, printer: Printer) -> Result<(), Failure> {
    let stale = plan.write.iter().map(|(target, _)| target).chain(&plan.remove);
    let mut stale: Vec<_> = stale.map(|target| format!("  {}", target.shown)).collect();
    stale.sort();
    let mut wrong = Vec::new();
    if !stale.is_empty() {
        wrong.push(format!("error: these files are stale:\n{}\n  help: run `{}`", stale.join("\n"), request.again));
    }
    if let Some(version) = comparison.required_version() {
        wrong.push(format!(
            "error: the description breaks callers of the baseline, but the crate's version is too low\n  help: \
             raise the version in {}/Cargo.toml to {version}, then run `{}`",
            shown(&request.out),
            request.again
        ));
    }
    if wrong.is_empty() {
        printer.print_line(&format!("         {}: all {} files are up to date", shown(&request.out), plan.unchanged));
        return Ok(());
    }
    Err(wrong.join("\n").into())
}
