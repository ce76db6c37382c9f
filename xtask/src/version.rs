//! `cargo xtask release-version`: one version for all crates of the workspace.

use std::path::Path;

use oas_client::{failure::Failure, version};
use semver::Version;

/// Writes a version into each line that has it.
pub(crate) fn run(root: &Path, version: &Version) -> Result<(), Failure> {
    let lines = version::lines(&root.join("generated"));
    if lines.is_empty() {
        return Err("error: no Cargo.toml gives generated/ its version".to_owned().into());
    }
    version::raise(&lines, version)
        .map_err(|error| format!("error: the version can't be written: {error}\n  help: make Cargo.toml writable"))?;
    for line in version::lines(&root.join("generated")) {
        let path = line.path.file_name().unwrap_or_default().to_string_lossy();
        println!("release-version: {path}:{}: {}", line.number, line.text.trim());
    }
    println!("                 next: `cargo xtask changelog`, then `cargo xtask codegen`");
    Ok(())
}
