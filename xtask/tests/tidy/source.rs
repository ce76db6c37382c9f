//! Sources, and what of them is code and what is prose.

use std::{collections::BTreeMap, fs, path::Path};

/// The text of each file, by its path below `src` with `/` between folders.
pub(crate) type Sources = BTreeMap<String, String>;

/// Reads the sources of a crate of this repository.
pub(crate) fn read(name: &str) -> Sources {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name).join("src");
    let mut sources = Sources::new();
    walk(&folder, "", &mut sources);
    sources
}

fn walk(folder: &Path, prefix: &str, sources: &mut Sources) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            walk(&path, &format!("{name}/"), sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}

/// Modules of a folder that begin with fewer than three lines of documentation.
pub(crate) fn undescribed_folders(sources: &Sources) -> Vec<String> {
    let is_inside = |path: &str, stem: &str| path.starts_with(&format!("{stem}/")) && !path.ends_with("/tests.rs");
    let is_folder = |stem: &str| sources.keys().any(|path| is_inside(path, stem));
    let is_short = |text: &str| text.lines().take_while(|line| line.starts_with("//!")).count() < 3;
    let is_module = |path: &str| !path.ends_with("/tests.rs") && path.strip_suffix(".rs").is_some_and(is_folder);
    let folders = sources.iter().filter(|(path, _)| is_module(path));
    folders.filter(|(_, text)| is_short(text)).map(|(path, _)| path.clone()).collect()
}

/// The files whose code names a crate.
pub(crate) fn naming(sources: &Sources, name: &str) -> Vec<String> {
    let naming = sources.iter().filter(|(_, text)| split(text).code.contains(name));
    naming.map(|(path, _)| path.clone()).collect()
}

/// A text's code without comments and literals, and its prose: the comments and string literals, line by line.
pub(crate) struct Parts {
    pub(crate) code: String,
    /// Line numbers from 1, each with the prose that begins there.
    pub(crate) prose: Vec<(usize, String)>,
}

/// Splits a text. Every character belongs to one part; a literal leaves `""` in the code.
pub(crate) fn split(text: &str) -> Parts {
    let mut parts = Parts { code: String::new(), prose: Vec::new() };
    let (mut rest, mut line) = (text, 1);
    while !rest.is_empty() {
        let (length, is_literal) = match prose_length(rest, parts.code.chars().last()) {
            Some(found) => found,
            None => {
                let c = rest.chars().next().unwrap();
                parts.code.push(c);
                line += usize::from(c == '\n');
                rest = &rest[c.len_utf8()..];
                continue;
            }
        };
        parts.code.push_str(if is_literal { "\"\"" } else { "" });
        let lines = rest[..length].lines().enumerate();
        parts.prose.extend(lines.map(|(index, prose)| (line + index, prose.to_owned())));
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    parts
}

/// The length of the comment or literal that a text begins with, and whether it is a literal.
fn prose_length(text: &str, before: Option<char>) -> Option<(usize, bool)> {
    if text.starts_with("//") {
        return Some((text.find('\n').unwrap_or(text.len()), false));
    }
    if text.starts_with("/*") {
        return Some((text.find("*/").map_or(text.len(), |end| end + 2), false));
    }
    if text.starts_with('"') {
        return Some((quoted_length(text, '"'), true));
    }
    if let Some(after) = text.strip_prefix('\'') {
        // A character, not a lifetime.
        let is_char = after.starts_with('\\') || text.chars().nth(2) == Some('\'');
        return is_char.then(|| (quoted_length(text, '\''), true));
    }
    let hashes = text.strip_prefix('r')?.chars().take_while(|c| *c == '#').count();
    let is_raw = text[1 + hashes..].starts_with('"') && !before.is_some_and(|c| c.is_alphanumeric() && c != 'b');
    let end = format!("\"{}", "#".repeat(hashes));
    is_raw.then(|| (text[2 + hashes..].find(&end).map_or(text.len(), |at| 2 + hashes + at + end.len()), true))
}

fn quoted_length(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !is_escaped {
            return at + 1;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    text.len()
}
