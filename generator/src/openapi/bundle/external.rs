//! The files that a description is made of beside its own. They are opened by the caller, since this library opens none:
//!
//! ```no_run
//! use std::{fs, io, path::Path};
//!
//! use oas_client_generator::{ExternalDocument, external};
//!
//! /// The parts of `folder/shelf.yaml`, for [`Options::external_documents`](crate::Options::parts).
//! fn parts(folder: &Path) -> io::Result<Vec<ExternalDocument>> {
//!     let text = fs::read_to_string(folder.join("shelf.yaml"))?;
//!     external::read("shelf.yaml", &text, |name| fs::read_to_string(folder.join(name)).map(Some))
//! }
//! ```

use percent_encoding::percent_decode_str;
use serde_json::json;

use super::documents::reach;
use crate::openapi::Spare;

/// A file that a description refers to.
///
/// Only those in the description's own folder, or below it, are ever asked for; [`read`] says which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExternalDocument {
    /// Its path as seen from the description's folder, with `/`: `schemas/book.yaml`. Problems in it have it as their file.
    pub name: String,
    /// YAML or JSON; nothing, if there is no such file. What isn't among the parts at all is taken for a file that can't be
    /// read, and only warned of.
    pub text: Option<String>,
}

impl ExternalDocument {
    /// A file and what is in it.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: Some(text.into()) }
    }

    /// A file that isn't there: references to it are errors.
    pub fn missing(name: impl Into<String>) -> Self {
        Self { name: name.into(), text: None }
    }
}

/// The other files that a description refers to, and those that these refer to.
///
/// `name` is what the description's own file is called, and `text` what is in it. `open` is given a file's name as seen from
/// the description's folder, each once, and gives what is in it; nothing if it isn't there, which is said later where it
/// matters. References that lead out of the folder (`../common.yaml`), start at a root or name a host are never among them.
/// Neither are those that count for nothing, in examples and extensions. A text that can't be read has none.
///
/// # Errors
///
/// The first of `open`.
///
/// ```
/// use std::convert::Infallible;
///
/// use oas_client_generator::external;
///
/// let mut asked = Vec::new();
/// let text = "paths: {/books: {$ref: 'paths/books.yaml'}, /shelves: {$ref: '../shelves.yaml'}}";
/// let parts = external::read("shelf.yaml", text, |name| {
///     asked.push(name.to_owned());
///     let text = "get: {responses: {default: {$ref: '../answers.yaml#/none'}}}";
///     Ok::<_, Infallible>(name.starts_with("paths/").then(|| text.to_owned()))
/// });
/// assert_eq!(parts.unwrap()[0].name, "paths/books.yaml");
/// assert_eq!(asked, ["paths/books.yaml", "answers.yaml"]);
/// ```
pub fn read<E>(
    name: &str,
    text: &str,
    mut open: impl FnMut(&str) -> Result<Option<String>, E>,
) -> Result<Vec<ExternalDocument>, E> {
    let mut parts = Vec::new();
    // Most descriptions are one file, and needn't be read twice for that.
    if !may_mention_files(text) {
        return Ok(parts);
    }
    let mut spare = Spare::default();
    let mut parse = |text: &str| spare.parse(text, "file", &mut Vec::new()).ok();
    let Some(tree) = parse(text) else { return Ok(parts) };
    reach(name, tree, |name| {
        let Some(text) = open(name)? else { return Ok(None) };
        let tree = parse(&text);
        parts.push(ExternalDocument::new(name, text));
        Ok(tree)
    })?;
    Ok(parts)
}

/// What to say is in the file called `name` that is the one called `other`, as links make it: both are then one.
///
/// Names are as [`read`] gives them.
///
/// ```
/// use oas_client_generator::external;
///
/// assert_eq!(external::same_as("linked/book.yaml", "book.yaml"), r#"{"$ref":"../book.yaml"}"#);
/// ```
pub fn same_as(name: &str, other: &str) -> String {
    let other = other.replace('%', "%25").replace('#', "%23");
    json!({"$ref": format!("{}{other}", "../".repeat(name.matches('/').count()))}).to_string()
}

/// What problems call a part of the description called `origin`, where there is more than one description.
///
/// ```
/// assert_eq!(oas_client_generator::external::of("shelf_webhooks.yaml", "book.yaml"), "shelf_webhooks.yaml: book.yaml");
/// ```
pub fn of(origin: &str, name: &str) -> String {
    format!("{origin}: {name}")
}

/// Whether some reference, or what may be the mapping of a discriminator, may lead out of the text. What is written in no
/// usual way may.
fn may_mention_files(text: &str) -> bool {
    let is_usual = |(start, key): (usize, &str)| {
        let before = text.get(..start).unwrap_or_default();
        let before = before.trim_end_matches(['"', '\'']).trim_end_matches([' ', '\t']);
        let after = text.get(start + key.len()..).unwrap_or_default();
        let after = after.trim_start_matches(['"', '\'', ' ', '\t']).strip_prefix(':').unwrap_or_default().trim_start();
        before.ends_with(['{', ',', '-', '\n', '\r']) && (after.starts_with("\"#") || after.starts_with("'#"))
    };
    let escapes = ["\\u00", "\\U", "\\x", "\\\n", "\\\r"];
    text.contains("mapping")
        || escapes.iter().any(|escape| text.contains(escape))
        || text.match_indices("$ref").any(|key| !is_usual(key))
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
