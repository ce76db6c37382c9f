//! The scratch workspace that the crates are written to.

use std::{
    any::Any,
    collections::BTreeMap,
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    panic::catch_unwind,
    path::{Path, PathBuf},
    time::Instant,
};

use oas_client::input::Description;
use oas_client_generator::{Diagnostic, Feature, ModuleFeatures, Options, Output, feature, generate};

use super::{
    raw::{Raw, without_names},
    row::{Outcome, Row},
};

const STATE: &str = "state.json";

pub(crate) struct Workspace {
    root: PathBuf,
    pub(crate) out: PathBuf,
    /// A hash of the tools: this program, which the generator is linked to, and the runtime's sources.
    tools: u64,
}

impl Workspace {
    pub(crate) fn open(root: &Path, out: &Path) -> Result<Self, String> {
        fs::create_dir_all(out).map_err(|error| failed(out, &error))?;
        let out = out.canonicalize().map_err(|error| failed(out, &error))?;
        let mut hasher = DefaultHasher::new();
        let program =
            env::current_exe().and_then(fs::read).map_err(|error| failed(Path::new("this program"), &error))?;
        program.hash(&mut hasher);
        hash_folder(&root.join("generator/runtime/src"), &mut hasher)?;
        Ok(Self { root: root.to_owned(), out, tools: hasher.finish() })
    }

    pub(crate) fn key(&self, description: &Description) -> String {
        let mut hasher = DefaultHasher::new();
        (self.tools, &description.file.text).hash(&mut hasher);
        description.external_documents.iter().for_each(|part| (&part.name, &part.text).hash(&mut hasher));
        format!("{:016x}", hasher.finish())
    }

    /// The rows of the last run; empty if there was none, or if its form is another.
    pub(crate) fn state(&self) -> BTreeMap<String, Row> {
        let text = fs::read_to_string(self.out.join(STATE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    pub(crate) fn save(&self, rows: &BTreeMap<String, Row>) -> Result<(), String> {
        let text = serde_json::to_string_pretty(rows).map_err(|error| format!("error: {error}"))?;
        write(&self.out.join(STATE), &text)
    }

    /// Writes the crate of a description.
    pub(crate) fn generate(&self, name: &str, key: String, description: &Description) -> Result<Row, String> {
        let start = Instant::now();
        let mut options = Options::new(name, &description.file.name);
        options.external_documents = description.parts();
        options.module_features = ModuleFeatures::Above(feature::LARGE);
        options.tests_from_examples = true;
        let output = catch_unwind(|| generate(&description.file.text, &[], &options));
        let milliseconds = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        let empty = Row::new(key, milliseconds);
        match output {
            Err(panic) => Ok(Row { outcome: Outcome::Panicked, message: said(panic.as_ref()), ..empty }),
            Ok(Err(diagnostics)) => {
                let message = diagnostics
                    .iter()
                    .find(|diagnostic| diagnostic.is_error())
                    .map(|diagnostic| diagnostic.message.clone());
                Ok(Row { outcome: Outcome::Rejected, message: message.unwrap_or_default(), ..empty })
            }
            Ok(Ok(output)) => {
                self.write(name, &output)?;
                let (reason, unsupported_count) = reasons(&output.diagnostics);
                let code = output.files.iter().filter(|file| file.path.starts_with("src/"));
                let code: Vec<_> = code.map(|file| (file.text.lines().count(), file.path.clone())).collect();
                Ok(Row {
                    operations: output.operations,
                    unsupported: output.unsupported.len(),
                    reason,
                    warnings: output.diagnostics.len() - unsupported_count,
                    raw: Raw::of(&output),
                    lines: code.iter().map(|(lines, _)| lines).sum(),
                    longest: code.into_iter().max().unwrap_or_default(),
                    ..empty
                })
            }
        }
    }

    fn write(&self, name: &str, output: &Output) -> Result<(), String> {
        let folder = self.out.join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| failed(&folder, &error))?;
        }
        for file in &output.files {
            write(&folder.join(&file.path), &file.text)?;
        }
        let mut names: Vec<_> = output.features.iter().map(|feature| feature.name.as_str()).collect();
        names.extend((output.events > 0).then_some("webhooks"));
        let lines = output.features.iter().map(|Feature { name, needs }| format!("{name} = {needs:?}\n"));
        let webhooks = if output.events > 0 {
            "webhooks = [\"oas-client-runtime/webhooks\"]\naxum = [\"webhooks\", \"oas-client-runtime/axum\"]\n"
        } else {
            ""
        };
        let features = format!("[features]\ndefault = {names:?}\n{webhooks}{}\n", lines.collect::<String>());
        let replay = "\n[dev-dependencies]\noas-client-runtime = { workspace = true, features = [\"replay\"] }\n";
        let tests = if output.tests > 0 { replay } else { "" };
        let manifest = format!(
            "[package]\nname = {name:?}\ndescription = \"From a corpus\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\noas-client-runtime = {{ workspace = true }}\n{tests}\n{features}[lints]\nworkspace = true\n"
        );
        write(&folder.join("Cargo.toml"), &manifest)
    }

    /// Makes one workspace of the crates, with the lints and the versions of the repository's own.
    pub(crate) fn tie(&self, members: &[String]) -> Result<(), String> {
        let lints = nested_cargo::workspace_lints(&self.root).map_err(|error| failed(&self.root, &error))?;
        let runtime = self.root.join("generator/runtime");
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[workspace.dependencies]\n\
             oas-client-runtime = {{ path = {runtime:?} }}\n\n[profile.dev]\ndebug = false\nincremental = false\n\n{lints}"
        );
        write(&self.out.join("Cargo.toml"), &manifest)?;
        nested_cargo::copy_lock_file(&self.root, &self.out).map_err(|error| failed(&self.out, &error))
    }
}

/// The reason why most operations are unsupported, and how many operations are.
fn reasons(diagnostics: &[Diagnostic]) -> (String, usize) {
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    let of_operations = diagnostics.iter().filter(|diagnostic| diagnostic.message.starts_with("operation `"));
    for why in of_operations.filter_map(|diagnostic| Some(diagnostic.message.split_once(" is not generated: ")?.1)) {
        *reasons.entry(without_names(why)).or_default() += 1;
    }
    let all = reasons.values().sum();
    let most = reasons.into_iter().max_by_key(|(_, count)| *count);
    (most.map(|(reason, count)| format!("{count}x {reason}")).unwrap_or_default(), all)
}

/// The message of a panic.
fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
}

fn hash_folder(folder: &Path, hasher: &mut DefaultHasher) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| failed(folder, &error))?;
    let mut paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>();
    let paths = paths.as_mut().map_err(|error| failed(folder, error))?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            hash_folder(path, hasher)?;
        } else {
            fs::read(&*path).map_err(|error| failed(path, &error))?.hash(hasher);
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).and_then(|()| fs::write(path, text)).map_err(|error| failed(path, &error))
}

fn failed(path: &Path, error: &std::io::Error) -> String {
    format!("error: {}: {error}", path.display())
}
