//! Runs cargo for crates outside of this workspace: golden cases as crates of their own, the guide's crate, the tutorial's
//! checkout, a corpus. They are built with the versions of this workspace's lock file, and cargo downloads missing crates.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// Variables that the outer cargo sets for its own packages. The inner one must not take them for its own.
const OUTER: [&str; 6] =
    ["CARGO_BIN_", "CARGO_CRATE_NAME", "CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_PRIMARY_PACKAGE", "CARGO_TARGET_TMPDIR"];

/// This repository's folder.
pub fn repository() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    folder.canonicalize().unwrap_or(folder)
}

/// The program `cargo` in a folder, with the environment that the outer cargo was started in.
pub fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(folder);
    remove_outer_variables(&mut command);
    command
}

/// Removes the variables that the outer cargo has set for its own packages.
pub fn remove_outer_variables(command: &mut Command) {
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| OUTER.iter().any(|outer| name.starts_with(outer))) {
            command.env_remove(name);
        }
    }
}

/// Gives the workspace in a folder the lock file of this repository. Cargo removes the packages that it doesn't need.
///
/// # Errors
///
/// The lock file can't be copied.
pub fn copy_lock_file(repository: &Path, folder: &Path) -> io::Result<()> {
    fs::copy(repository.join("Cargo.lock"), folder.join("Cargo.lock")).map(drop)
}

/// The tables `[workspace.lints.…]` of this repository's manifest.
///
/// # Errors
///
/// The manifest can't be read.
pub fn workspace_lints(repository: &Path) -> io::Result<String> {
    let manifest = fs::read_to_string(repository.join("Cargo.toml"))?;
    let tables = manifest.split("\n[").filter(|table| table.starts_with("workspace.lints."));
    Ok(tables.map(|table| format!("[{}\n\n", table.trim_end())).collect())
}

/// Runs a command of cargo.
///
/// # Errors
///
/// Everything that cargo printed, if it fails or warns; preceded by the way out, if a crate can't be downloaded.
pub fn run(command: &mut Command) -> Result<Output, String> {
    let output = command.output().map_err(|error| format!("cargo can't be started: {error}"))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    if output.status.success() && errors.trim().is_empty() {
        return Ok(output);
    }
    let help = missing_crate(&errors).map(|name| format!("{}\n", how_to_fetch(name))).unwrap_or_default();
    Err(format!("{help}{errors}{}", String::from_utf8_lossy(&output.stdout)))
}

/// The crate that cargo failed to download, such as `sha2` or `sha2 v0.11.0`.
pub fn missing_crate(errors: &str) -> Option<&str> {
    let starts = ["failed to download `", "failed to get `", "no matching package named `"];
    let (_, name) = starts.iter().find_map(|start| errors.split_once(start))?;
    name.split('`').next()
}

/// Says which crate is missing, and which command downloads it.
pub fn how_to_fetch(name: &str) -> String {
    format!("the crate `{name}` is missing: run `cargo fetch --locked` in the repository while the network is there")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_that_could_not_be_downloaded_is_named() {
        for errors in [
            "error: failed to download `sha2`\n\nCaused by:\n  Couldn't resolve host\n",
            "error: failed to get `sha2` as a dependency of package `shelf v0.1.0`\n",
            "error: no matching package named `sha2` found\nlocation searched: crates.io index\n",
        ] {
            assert_eq!(missing_crate(errors), Some("sha2"));
        }
        assert_eq!(missing_crate("error[E0308]: mismatched types"), None);
    }

    #[test]
    fn a_failed_run_says_how_to_fetch() {
        let mut command = Command::new("sh");
        let error = run(command.arg("-c").arg("echo 'failed to download `sha2 v0.11.0`' >&2; exit 101")).unwrap_err();
        assert!(error.starts_with("the crate `sha2 v0.11.0` is missing: run `cargo fetch --locked` "), "{error}");
    }
}
