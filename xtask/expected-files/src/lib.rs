//! Tests whose expected output stands in files. A test fails with a diff of each file that differs, and with `ACCEPT=1` it
//! writes its output to the files instead.
#![allow(clippy::panic, clippy::expect_used, reason = "a test fails by panicking")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use similar::TextDiff;

/// Lines around a change that are shown with it.
const CONTEXT: usize = 3;

/// Lines of a file's diff that are shown.
const MOST_LINES: usize = 60;

/// Files whose diffs are shown. The others are only named.
const MOST_FILES: usize = 10;

/// Compares texts with the files of these paths below `root`.
///
/// # Panics
///
/// A text differs from its file; the message has the diffs, and `command`, which accepts them.
pub fn check(root: &Path, expected: impl IntoIterator<Item = (String, String)>, command: &str) {
    let differing: Vec<_> = expected.into_iter().filter_map(|(path, found)| compare(root, path, found)).collect();
    let shown = differing.iter().enumerate().map(|(index, Difference { path, before, found })| {
        if index < MOST_FILES { diff(path, before, found) } else { format!("{path} differs too\n") }
    });
    let shown: String = shown.collect();
    assert!(differing.is_empty(), "\n{shown}\nIf all changes are right, accept them: ACCEPT=1 {command}\n");
}

/// Whether the output of tests is accepted.
pub fn accepting() -> bool {
    env::var_os("ACCEPT").is_some_and(|value| !value.is_empty() && value != "0")
}

/// All files below a folder, sorted.
///
/// # Panics
///
/// The folder can't be read.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

struct Difference {
    path: String,
    before: String,
    found: String,
}

fn compare(root: &Path, path: String, found: String) -> Option<Difference> {
    let file = root.join(&path);
    let before = fs::read_to_string(&file).unwrap_or_default();
    if before == found {
        return None;
    }
    if accepting() {
        fs::create_dir_all(file.parent().unwrap_or(root)).expect("the folder can be made");
        fs::write(&file, found).expect("the file can be written");
        return None;
    }
    Some(Difference { path, before, found })
}

/// A unified diff of a file, cut after some lines.
fn diff(path: &str, before: &str, found: &str) -> String {
    let diff = TextDiff::from_lines(before, found);
    let text = diff.unified_diff().context_radius(CONTEXT).header(path, "found").to_string();
    let mut lines = text.lines();
    let mut shown: String = lines.by_ref().take(MOST_LINES).flat_map(|line| [line, "\n"]).collect();
    match lines.count() {
        0 => {}
        more => shown.push_str(&format!("… {more} more lines\n")),
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diff_shows_the_lines_around_a_change() {
        let before: String = (1..=9).map(|line| format!("{line}\n")).collect();
        let found = before.replace('5', "five");
        let expected = "--- a.txt\n+++ found\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n";
        assert_eq!(diff("a.txt", &before, &found), expected);
    }

    #[test]
    fn a_long_diff_is_cut() {
        let found: String = (0..100).map(|line| format!("{line}\n")).collect();
        let shown = diff("a.txt", "", &found);
        assert!(shown.ends_with("+56\n… 43 more lines\n"), "{shown}");
    }

    #[test]
    #[should_panic(expected = "-[package]\n")]
    fn a_file_that_differs_fails() {
        check(Path::new(env!("CARGO_MANIFEST_DIR")), [("Cargo.toml".to_owned(), String::new())], "cargo test");
    }
}
