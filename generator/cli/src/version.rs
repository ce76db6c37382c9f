//! The lines that give a crate its version.
//!
//! In comes the crate's folder, out go the lines of its `Cargo.toml`; or, if its workspace gives the version, those of the
//! workspace: the version itself, and those of dependencies on members, which must be the same.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use semver::Version;

/// A line that has the version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionLine {
    /// The manifest.
    pub path: PathBuf,
    /// The line's number, from 1.
    pub number: usize,
    /// The line's text.
    pub text: String,
}

/// The lines that a new version changes, in order.
pub fn lines(folder: &Path) -> Vec<VersionLine> {
    let Some((path, text)) = manifest(folder) else { return Vec::new() };
    let own = found(&path, &text, "[package]", |line| line.starts_with("version = \""));
    if !own.is_empty() {
        return own;
    }
    let Ok(folder) = folder.canonicalize() else { return Vec::new() };
    for folder in folder.ancestors() {
        let Some((path, text)) = manifest(folder) else { continue };
        let version = found(&path, &text, "[workspace.package]", |line| line.starts_with("version = \""));
        if let Some(version) = version.first() {
            let quoted = version.text.split('"').nth(1).unwrap_or_default();
            let quoted = format!("version = \"{quoted}\"");
            let is_member = |line: &str| line.contains("path = ") && line.contains(&quoted);
            let members = found(&path, &text, "[workspace.dependencies]", is_member);
            return [vec![version.clone()], members].concat();
        }
    }
    Vec::new()
}

fn manifest(folder: &Path) -> Option<(PathBuf, String)> {
    let path = folder.join("Cargo.toml");
    fs::read_to_string(&path).ok().map(|text| (path, text))
}

/// The lines of a table for which `is_wanted` holds.
fn found(path: &Path, text: &str, table: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<VersionLine> {
    let mut is_inside = false;
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('[') {
            is_inside = line.trim() == table;
        } else if is_inside && is_wanted(line.trim_start()) {
            found.push(VersionLine { path: path.to_owned(), number: index + 1, text: line.to_owned() });
        }
    }
    found
}

/// Writes a version into these lines. All else stays, comments and layout too.
///
/// # Errors
///
/// A manifest can't be read or written.
pub fn raise(lines: &[VersionLine], version: &Version) -> io::Result<()> {
    for VersionLine { path, number, text } in lines {
        let whole = fs::read_to_string(path)?;
        let mut raised = String::with_capacity(whole.len());
        for (index, line) in whole.split_inclusive('\n').enumerate() {
            let is_it = index + 1 == *number && line.trim_end_matches(['\n', '\r']) == text;
            raised.push_str(&if is_it { with_version(line, version) } else { line.to_owned() });
        }
        fs::write(path, raised)?;
    }
    Ok(())
}

/// The line with another version.
fn with_version(line: &str, version: &Version) -> String {
    let key = "version = \"";
    let Some((before, rest)) = line.split_once(key) else { return line.to_owned() };
    let Some((_, after)) = rest.split_once('"') else { return line.to_owned() };
    format!("{before}{key}{version}\"{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_version_changes() {
        let version = Version::new(0, 2, 0);
        let raised = with_version("own = { path = \"own\", version = \"0.1.0\", x = 1 } # kept\n", &version);
        assert_eq!(raised, "own = { path = \"own\", version = \"0.2.0\", x = 1 } # kept\n");
    }
}
