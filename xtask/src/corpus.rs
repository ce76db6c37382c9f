//! `cargo xtask corpus`: generates, builds and tests clients of many descriptions.
//!
//! In come folders with descriptions. Out goes a row for each description: whether its client compiles, what that costs, and whether
//! the client's tests pass. `main` calls it.

mod build;
mod measure;
mod raw;
mod row;
mod workspace;

use std::{
    collections::BTreeMap,
    fs,
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
};

use clap::Args;
use oas_client::{input, printer::print_result, web::Access};

use build::Work;
pub(crate) use measure::stand_in;
use row::Outcome;
use workspace::Workspace;

#[derive(Debug, Args)]
#[command(after_help = "\
Example: cargo xtask corpus ~/descriptions --json corpus.json

Seconds and memory are those of the compiler for the crate alone, in a debug build, its dependencies ready.
A run that is broken off is taken up where it stopped; what didn't change isn't done again.")]
pub(crate) struct Arguments {
    /// Folders with descriptions: *.json, *.yaml and *.yml.
    #[arg(required = true, value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// The folder of the crates and the state; `target/corpus` by default.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write the table to a file too, as JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// The number of cores for a build. Crates are built one after the other.
    #[arg(long, value_name = "NUMBER", default_value_t = 2)]
    jobs: usize,
    /// Count the warnings of clippy and rustdoc too, which takes about as long again as building.
    #[arg(long)]
    lints: bool,
    /// Only generate.
    #[arg(long, conflicts_with = "lints")]
    no_build: bool,
}

/// Generates and builds what changed since the last time, and prints the table of all.
pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<(), String> {
    let out = arguments.out.clone().unwrap_or_else(|| root.join("target/corpus"));
    let descriptions = descriptions(&arguments.folders)?;
    let workspace = Workspace::open(root, &out)?;
    let mut rows = workspace.state();
    let wanted: Vec<_> = descriptions.keys().cloned().collect();
    rows.retain(|name, _| descriptions.contains_key(name));
    for (index, (name, path)) in descriptions.iter().enumerate() {
        progress(&format!("generating {}/{}: {name}", index + 1, descriptions.len()));
        let description = input::description(Path::new(""), path, &Access::default())?;
        let key = workspace.key(&description);
        let unchanged = rows.get(name).is_some_and(|row| row.key == key && row.outcome != Outcome::Pending);
        if !unchanged {
            rows.insert(name.clone(), workspace.generate(name, key, &description)?);
        }
    }
    workspace.save(&rows)?;
    if !arguments.no_build {
        build::run(&workspace, &mut rows, &Work { jobs: arguments.jobs, lints: arguments.lints })?;
    }
    progress("");
    print_result(&row::table(&rows)).map_err(|error| format!("error: the table can't be printed: {error}"))?;
    if let Some(file) = &arguments.json {
        let text = serde_json::to_string_pretty(&rows).map_err(|error| format!("error: {error}"))?;
        fs::write(file, text + "\n").map_err(|error| format!("error: {}: {error}", file.display()))?;
    }
    let bad = |name: &&String| rows.get(*name).is_some_and(|row| row.outcome.is_bad());
    let bad: Vec<_> = wanted.iter().filter(bad).cloned().collect();
    if bad.is_empty() {
        return Ok(());
    }
    Err(format!("error: the generator panicked, or its crate doesn't compile or pass its tests: {}", bad.join(", ")))
}

/// The descriptions by the name of their crate.
fn descriptions(folders: &[PathBuf]) -> Result<BTreeMap<String, PathBuf>, String> {
    let mut files = Vec::new();
    for folder in folders {
        let failed = |error: io::Error| format!("error: {} can't be read: {error}", folder.display());
        for entry in fs::read_dir(folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if path.is_file() && ending.is_some_and(|ending| ["json", "yaml", "yml"].contains(&ending)) {
                files.push(path);
            }
        }
    }
    if files.is_empty() {
        return Err("error: no description is there\n  help: name folders with *.json, *.yaml or *.yml".to_owned());
    }
    files.sort();
    let mut named = BTreeMap::new();
    for path in files {
        let name = crate_name(&path);
        let mut free = name.clone();
        for number in 2.. {
            if !named.contains_key(&free) {
                break;
            }
            free = format!("{name}-{number}");
        }
        named.insert(free, path);
    }
    Ok(named)
}

/// A package's name from a file's. The ending keeps it apart from keywords and from what the packages depend on.
fn crate_name(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let letters = stem.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' });
    let words = letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join("-");
    let start = if words.starts_with(|first: char| first.is_ascii_alphabetic()) { "" } else { "api-" };
    format!("{start}{words}-client")
}

/// One line that says what is going on, on a terminal only.
fn progress(text: &str) {
    let mut to = io::stderr();
    if to.is_terminal() {
        drop(write!(to, "\r\u{1b}[K{text}"));
        drop(to.flush());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_become_packages() {
        for (file, name) in
            [("a/Shelf_v1.2.json", "shelf-v1-2-client"), ("self.yaml", "self-client"), ("3d.yml", "api-3d-client")]
        {
            assert_eq!(crate_name(Path::new(file)), name);
        }
    }
}
