//! What is emitted compiles, without a warning of rustc, clippy or rustdoc under this workspace's own lints.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::Command,
};

use oas_client_generator::Feature;

use crate::cases::{self, Case};

#[test]
fn everything_compiles_without_a_warning() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden");
    let cases = cases::golden();
    workspace(&folder, &cases);
    let mut features = Vec::new();
    for case in &cases {
        let names = package(&folder.join(&case.name), case);
        features.extend(names.into_iter().map(|name| format!("{}/{name}", case.name)));
    }
    cargo(&folder, &["clippy", "--keep-going", "--all-targets"]);
    cargo(&folder, &["clippy", "--keep-going", "--all-targets", "--all-features"]);
    cargo(&folder, &["doc", "--keep-going", "--no-deps", "--all-features"]);
    cargo(&folder, &["clippy", "--no-default-features"]);
    assert!(features.len() > 3, "the features of modules are missing");
    for feature in &features {
        cargo(&folder, &["clippy", "--no-default-features", "--features", feature]);
    }
}

/// The tests that a case has for what its client sends and reads: those of its recordings and examples, and `wire.rs`, with the
/// server of `serve.rs`.
#[test]
fn clients_send_and_read_what_is_described() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wire");
    let mut cases = cases::golden();
    cases.retain(|case| case.wire().is_some() || case.generate().is_ok_and(|output| output.tests > 0));
    workspace(&folder, &cases);
    for case in &cases {
        package(&folder.join(&case.name), case);
    }
    cargo(&folder, &["test", "--no-fail-fast", "--tests"]);
}

/// All cases in one workspace, so that what they share is built once; with the repository's own lock file and lints.
fn workspace(folder: &Path, cases: &[Case]) {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let members: Vec<_> = cases.iter().map(|case| format!("{:?}", case.name)).collect();
    let root = fs::read_to_string(repository.join("Cargo.toml")).unwrap();
    let lints = root.split("\n[").filter(|table| table.starts_with("workspace.lints."));
    let lints: String = lints.map(|table| format!("[{table}\n")).collect();
    let runtime = repository.join("generator/runtime");
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n{lints}\n\
         [workspace.dependencies]\noas-client-runtime = {{ path = {runtime:?} }}\n\n\
         [profile.dev]\ndebug = false\n",
        members.join(", ")
    );
    write(folder.join("Cargo.toml"), &manifest);
    write(folder.join("Cargo.lock"), &fs::read_to_string(repository.join("Cargo.lock")).unwrap());
}

/// Writes a package, and tells the features of its modules.
fn package(folder: &Path, case: &Case) -> Vec<String> {
    let output = case.generate().unwrap();
    let features: Vec<_> = output.features.iter().map(|feature| feature.name.clone()).collect();
    let mut manifest = format!(
        "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [lib]\ntest = false\n\n[dependencies]\noas-client-runtime = {{ workspace = true }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\n\n[lints]\nworkspace = true\n",
        case.name
    );
    manifest.push_str(&format!("\n[features]\ndefault = {features:?}\n"));
    for Feature { name, needs } in &output.features {
        manifest.push_str(&format!("{name} = {needs:?}\n"));
    }
    if case.webhooks.is_some() {
        manifest.push_str("webhooks = [\"oas-client-runtime/webhooks\"]\n");
    }
    let wire = case.wire();
    if output.tests > 0 || wire.is_some() {
        manifest.push_str(
            "\n[dev-dependencies]\noas-client-runtime = { workspace = true, features = [\"blocking\", \"replay\"] }\n\
             tokio = { version = \"1\", features = [\"macros\", \"rt\"] }\n",
        );
    }
    if let Some(wire) = wire {
        write(
            folder.join("tests/wire.rs"),
            &format!("#![allow(missing_docs, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]\n{wire}"),
        );
        write(
            folder.join("tests/serve/mod.rs"),
            &format!("#![allow(dead_code, missing_docs)]\n{}", include_str!("serve.rs")),
        );
    }
    write(folder.join("Cargo.toml"), &manifest);
    let mut wanted = BTreeSet::new();
    for file in output.files {
        wanted.insert(folder.join(&file.path));
        if file.path == "src/lib.rs" {
            write(folder.join("tests/example.rs"), &example(&file.text));
        }
        write(folder.join(file.path), &file.text);
    }
    for (name, text) in &case.recordings {
        write(folder.join("tests/recordings").join(name), text);
    }
    ["src", "tests/replay", "tests/examples"].into_iter().for_each(|below| clean(&folder.join(below), &wanted));
    features
}

/// The example in the documentation, as a test that is compiled with the rest and not run.
fn example(text: &str) -> String {
    let lines = text.lines().skip_while(|line| *line != "//! ```no_run").skip(1);
    let lines = lines.take_while(|line| *line != "//! ```").filter_map(|line| line.strip_prefix("//! "));
    let lines = lines.map(|line| line.strip_prefix("# ").unwrap_or(line));
    format!("#![allow(dead_code, missing_docs)]\n{}\n", lines.collect::<Vec<_>>().join("\n"))
}

/// Removes what an earlier generator emitted, for cargo takes some files up by their names.
fn clean(folder: &Path, wanted: &BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            clean(&path, wanted);
        } else if !wanted.contains(&path) {
            fs::remove_file(path).unwrap();
        }
    }
}

/// Leaves a file that is right already, so that cargo doesn't look at it again.
fn write(path: PathBuf, text: &str) {
    if fs::read_to_string(&path).is_ok_and(|before| before == text) {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn cargo(folder: &Path, arguments: &[&str]) {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--offline", "--quiet", "--workspace"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("RUSTFLAGS", "")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let told = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() || !said.trim().is_empty() {
        let first = said.lines().chain(told.lines()).find(|line| !line.trim().is_empty()).unwrap_or("it said nothing");
        // Not by a macro, whose output is held back until all tests have ended, which is minutes later.
        writeln!(io::stderr(), "cargo {}: {first}", arguments.join(" ")).unwrap();
        panic!("cargo {}:\n{said}\n{told}", arguments.join(" "));
    }
}
