//! The cases in the folders, and the comparison with what is expected of them.

use std::path::{Path, PathBuf};

use expected_files::files_below;

pub(crate) use crate::case::Case;
use crate::case::{below, children, extension, read, read_cases, stem};

/// All cases that must generate.
pub(crate) fn golden() -> Vec<Case> {
    read_cases(&root().join("golden"))
}

/// The descriptions in a folder, without recordings.
pub(crate) fn described_in(folder: &Path) -> Vec<Case> {
    let files = children(folder).into_iter().filter(|path| ["yaml", "yml", "json"].contains(&extension(path)));
    let case = |path: PathBuf| Case {
        name: format!("c-{}", stem(&path).replace(|c: char| !c.is_ascii_alphanumeric(), "-")),
        path: stem(&path),
        description: read(&path),
        recordings: Vec::new(),
        webhooks: None,
        external_documents: Vec::new(),
        overlay: None,
    };
    files.map(case).filter(|case| case.description.contains("paths")).collect()
}

/// All cases that must say what is wrong: descriptions, and recordings and webhooks of `shelf.yaml`.
pub(crate) fn diagnostics() -> Vec<Case> {
    let folder = root().join("diagnostics");
    let shelf = read(&folder.join("shelf.yaml"));
    let cases = files_below(&folder).into_iter().filter_map(|file| {
        let path = below(&folder, &file.with_extension(""));
        let name = path.rsplit('/').next()?.to_owned();
        let text = read(&file);
        let mut case = Case {
            name,
            path,
            description: shelf.clone(),
            recordings: Vec::new(),
            webhooks: None,
            external_documents: Vec::new(),
            overlay: None,
        };
        match extension(&file) {
            "yaml" if case.path.starts_with("webhooks/") => case.webhooks = Some(text),
            "yaml" => case.description = text,
            "har" => case.recordings.push((format!("{}.har", case.name), text)),
            _ => return None,
        }
        Some(case)
    });
    cases.collect()
}

/// Compares texts with files in `generator/tests`.
pub(crate) fn check(expected: impl IntoIterator<Item = (String, String)>) {
    expected_files::check(&root(), expected, "cargo test -p oas-client-generator --test golden");
}

/// `generator/tests`.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}
