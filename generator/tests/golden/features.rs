//! Each feature of an emitted crate builds by itself, and the crate builds without any, both without a warning.
//!
//! The other golden cases have no features. They are modules of one crate, `generator/tests/clients`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use oas_client_generator::Feature;

use crate::cases::{self, Case};

#[ignore = "builds crates: cargo xtask deep-check"]
#[test]
fn each_feature_builds_by_itself() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("features");
    drop(fs::remove_dir_all(&folder));
    let mut cases = cases::golden();
    cases.retain(|case| case.generate().is_ok_and(|output| output.events > 0 || !output.features.is_empty()));
    assert!(cases.len() > 1, "the cases with features are missing");
    write_workspace(&folder, &cases);
    let mut features = Vec::new();
    for case in &cases {
        let names = write_package(&folder.join(&case.name), case);
        features.extend(names.into_iter().map(|name| format!("{}/{name}", case.name)));
    }
    assert!(features.len() > 3, "the features of modules are missing");
    check(&folder, &["--all-targets", "--all-features"]);
    check(&folder, &["--no-default-features"]);
    for feature in &features {
        check(&folder, &["--no-default-features", "--features", feature]);
    }
}

/// All cases in one workspace with the repository's own lock file and lints.
fn write_workspace(folder: &Path, cases: &[Case]) {
    let repository = nested_cargo::repository();
    let members: Vec<_> = cases.iter().map(|case| &case.name).collect();
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n{}\
         [workspace.dependencies]\noas-client-runtime = {{ path = {:?} }}\n\n[profile.dev]\ndebug = false\n",
        nested_cargo::workspace_lints(&repository).unwrap(),
        repository.join("generator/runtime")
    );
    write(folder.join("Cargo.toml"), &manifest);
    nested_cargo::copy_lock_file(&repository, folder).unwrap();
}

/// Writes a package, and returns its features.
fn write_package(folder: &Path, case: &Case) -> Vec<String> {
    let output = case.generate().unwrap();
    let mut features: Vec<_> = output.features.iter().map(|feature| feature.name.clone()).collect();
    let mut manifest = format!(
        "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\noas-client-runtime = {{ workspace = true }}\n\n[lints]\nworkspace = true\n\n\
         [dev-dependencies]\noas-client-runtime = {{ workspace = true, features = [\"replay\"] }}\n\n\
         [features]\ndefault = {features:?}\n",
        case.name
    );
    for Feature { name, needs } in &output.features {
        manifest.push_str(&format!("{name} = {needs:?}\n"));
    }
    if output.events > 0 {
        manifest.push_str("webhooks = [\"oas-client-runtime/webhooks\"]\n");
        features.push("webhooks".to_owned());
    }
    write(folder.join("Cargo.toml"), &manifest);
    for file in output.files {
        write(folder.join(file.path), &file.text);
    }
    for (name, text) in &case.recordings {
        write(folder.join("tests/recordings").join(name), text);
    }
    features
}

fn write(path: PathBuf, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn check(folder: &Path, arguments: &[&str]) {
    let mut cargo = nested_cargo::cargo(folder);
    cargo.args(["clippy", "--quiet", "--workspace"]).args(arguments);
    cargo.env("CARGO_TARGET_DIR", crate::nested_target()).env("RUSTFLAGS", "");
    nested_cargo::run(&mut cargo).unwrap_or_else(|error| panic!("cargo clippy {}:\n{error}", arguments.join(" ")));
}
