//! The output of the generator: files, diagnostics and counts.

use std::{fs, io, path::Path};

use crate::{
    diagnostic::Diagnostic,
    file::File,
    ir::{self, feature::Feature},
    release::public_api::PublicApi,
};

/// An emitted crate, and what there is to say about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The files, in a fixed order.
    pub files: Vec<File>,
    /// Warnings: what the description has wrong, and what was left out.
    pub diagnostics: Vec<Diagnostic>,
    /// Operations that were emitted.
    pub operations: usize,
    /// Operations that were not, by name; each has a warning with the reason.
    pub unsupported: Vec<String>,
    /// How many operations [`Options::only`](crate::Options::only) and [`Options::exclude`](crate::Options::exclude) left out.
    pub skipped: usize,
    /// How many recorded exchanges are of operations that were left out; they were passed over.
    pub skipped_exchanges: usize,
    /// Models that were emitted.
    pub models: usize,
    /// Tests that were emitted.
    pub tests: usize,
    /// Events of webhooks that were emitted.
    pub events: usize,
    /// The names that are published now: what a [`LockFile`](crate::LockFile) should hold from here on.
    pub lock: String,
    /// The features of its modules, sorted: what its `Cargo.toml` must have beside its own. None unless they were asked for.
    pub features: Vec<Feature>,
    /// The crate's API.
    pub api: ir::Api,
    /// The API as callers see it, for [`diff::diff`](crate::diff::diff).
    pub public_api: PublicApi,
}

impl Output {
    /// Writes the files into `folder`, for a build script. Folders are created, and a file that has its text already stays as
    /// it is. Other files in the folder stay, too.
    ///
    /// This is the only function of the library that touches files; the stages are pure. `oas-client generate` also removes
    /// stale files and protects those that aren't emitted.
    ///
    /// # Errors
    ///
    /// An error of the system, with the path of the file.
    pub fn write(&self, folder: impl AsRef<Path>) -> io::Result<()> {
        for file in &self.files {
            let path = folder.as_ref().join(&file.path);
            write_changed(&path, &file.text)
                .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
        }
        Ok(())
    }
}

/// Writes a file, unless it has this text already: cargo compiles what is newer than its last build.
fn write_changed(path: &Path, text: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|written| written == text.as_bytes()) {
        return Ok(());
    }
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, generate};

    #[test]
    fn a_build_script_writes_the_files_and_leaves_unchanged_ones() {
        let description = "{openapi: 3.0.3, info: {title: Shelf, version: '1'}, paths: {}}";
        let output = generate(description, &[], &Options::new("shelf", "shelf.yaml")).unwrap();
        let folder = std::env::temp_dir().join(format!("oas-client-output-{}", std::process::id()));
        output.write(&folder).unwrap();
        let modified = |file: &File| fs::metadata(folder.join(&file.path)).unwrap().modified().unwrap();
        let before: Vec<_> = output.files.iter().map(modified).collect();
        output.write(&folder).unwrap();
        assert_eq!(output.files.iter().map(modified).collect::<Vec<_>>(), before);
        for file in &output.files {
            assert_eq!(fs::read_to_string(folder.join(&file.path)).unwrap(), file.text, "{}", file.path);
        }
        fs::remove_dir_all(&folder).unwrap();

        fs::write(&folder, "a file in place of the folder").unwrap();
        let error = output.write(&folder).unwrap_err().to_string();
        assert!(error.starts_with(&folder.display().to_string()), "{error}");
        fs::remove_file(&folder).unwrap();
    }
}
