//! The files that a description is made of beside its own. They are read by the caller, since this library opens none:
//!
//! ```no_run
//! use std::{collections::BTreeMap, fs, io, path::Path};
//!
//! use oas_client_generator::{Part, part::files};
//!
//! /// The parts of `folder/shelf.yaml`, for [`Options::parts`](crate::Options::parts).
//! fn parts(folder: &Path) -> io::Result<Vec<Part>> {
//!     let mut open = files("shelf.yaml", &fs::read_to_string(folder.join("shelf.yaml"))?);
//!     let mut found = BTreeMap::new();
//!     while let Some(name) = open.pop() {
//!         if !found.contains_key(&name) {
//!             let text = fs::read_to_string(folder.join(&name))?;
//!             open.extend(files(&name, &text));
//!             found.insert(name, text);
//!         }
//!     }
//!     Ok(found.into_iter().map(|(name, text)| Part::new(name, text)).collect())
//! }
//! ```

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;
use serde_yaml::Value;

use crate::load;

/// A file that a description refers to.
///
/// Only those in the description's own folder, or below it, are ever asked for; [`files`] says which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its path as seen from the description's folder, with `/`: `schemas/book.yaml`. Problems in it have it as their file.
    pub name: String,
    /// YAML or JSON; nothing, if there is no such file. What isn't among the parts at all is taken for a file that can't be
    /// read, and only warned of.
    pub text: Option<String>,
}

impl Part {
    /// A file and what is in it.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: Some(text.into()) }
    }

    /// A file that isn't there: references to it are errors.
    pub fn missing(name: impl Into<String>) -> Self {
        Self { name: name.into(), text: None }
    }
}

/// The other files that a text refers to, as seen from the description's folder: those to give as [`Part`]s.
///
/// `name` is the text's own file, seen from there too: the description's is its file name. Each part may refer to more.
/// References that lead out of the folder (`../common.yaml`), start at a root or name a host are not among them.
/// A text that can't be read has none.
///
/// ```
/// use oas_client_generator::part::files;
///
/// let text = "paths: {/books: {$ref: 'paths/books.yaml'}, /shelves: {$ref: '../shelves.yaml'}}";
/// assert_eq!(files("shelf.yaml", text), ["paths/books.yaml"]);
/// assert_eq!(files("paths/books.yaml", "{schema: {$ref: '../schemas/book.yaml#/Book'}}"), ["schemas/book.yaml"]);
/// ```
pub fn files(name: &str, text: &str) -> Vec<String> {
    // Most descriptions are one file, and needn't be read twice for that.
    if !mentions_files(text) {
        return Vec::new();
    }
    let Ok(tree) = load::parse(text, "file", &mut Vec::new()) else { return Vec::new() };
    let mut found = BTreeSet::new();
    let mut rest = vec![&tree];
    while let Some(value) = rest.pop() {
        match value {
            Value::Mapping(map) => {
                for (key, value) in map {
                    match value {
                        Value::String(reference) if key == "$ref" => found.extend(other_file(name, reference)),
                        Value::Mapping(targets) if key == "mapping" => {
                            let targets = targets.values().filter_map(Value::as_str).filter(|text| is_reference(text));
                            found.extend(targets.filter_map(|target| other_file(name, target)));
                        }
                        _ => {}
                    }
                    rest.push(value);
                }
            }
            Value::Sequence(items) => rest.extend(items),
            _ => {}
        }
    }
    found.into_iter().collect()
}

/// Whether some reference, or what may be the mapping of a discriminator, doesn't lead into the text itself.
fn mentions_files(text: &str) -> bool {
    let elsewhere = |(start, key): (usize, &str)| {
        let rest = text.get(start + key.len()..).unwrap_or_default();
        !rest.trim_start_matches(['"', '\'', ':', ' ', '\t', '\r', '\n']).starts_with('#')
    };
    text.match_indices("$ref").any(elsewhere)
        || text.contains("mapping") && [".json", ".yaml", ".yml"].iter().any(|end| text.contains(end))
}

fn other_file(from: &str, reference: &str) -> Option<String> {
    let (path, _) = reference.split_once('#').unwrap_or((reference, ""));
    if path.is_empty() { None } else { beside(from, path).filter(|name| name != from) }
}

/// Whether the target of a discriminator's mapping is a reference rather than a schema's name.
pub(crate) fn is_reference(target: &str) -> bool {
    target.contains(['#', '/']) || [".json", ".yaml", ".yml"].iter().any(|end| target.ends_with(end))
}

/// The file that a relative URL names (RFC 3986, section 5.2), seen from the description's folder; none outside of it.
pub(crate) fn beside(from: &str, url: &str) -> Option<String> {
    let url = percent_decode_str(url).decode_utf8().ok()?;
    if url.starts_with('/') || url.contains([':', '\\', '?', '\0']) {
        return None;
    }
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in url.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()?),
            step => steps.push(step),
        }
    }
    if steps.is_empty() { None } else { Some(steps.join("/")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_url_leads_out_of_the_folder() {
        for url in [
            "../a.yaml",
            "x/../../a.yaml",
            "/a.yaml",
            "//host/a.yaml",
            "http://host/a.yaml",
            "file:a.yaml",
            r"..\a.yaml",
            "%2e%2e/a.yaml",
            "c:a.yaml",
            "..",
            ".",
            "",
        ] {
            assert_eq!(beside("api.yaml", url), None, "{url}");
        }
        assert_eq!(beside("deep/api.yaml", "../../a.yaml"), None);
    }

    #[test]
    fn urls_are_relative_to_the_file_they_stand_in() {
        for (from, url, expected) in [
            ("api.yaml", "a.yaml", "a.yaml"),
            ("api.yaml", "./a%20b.yaml", "a b.yaml"),
            ("deep/er/x.yaml", "../a.yaml", "deep/a.yaml"),
            ("deep/x.yaml", "../a/./b/../c.yaml", "a/c.yaml"),
        ] {
            assert_eq!(beside(from, url).as_deref(), Some(expected), "{from} {url}");
        }
    }
}
