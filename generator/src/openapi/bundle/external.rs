//! The external documents of a description: the other files of which it is made. The caller reads them, since this library
//! does no IO:
//!
//! ```no_run
//! use std::{fs, io, path::Path};
//!
//! use oas_client_generator::{ExternalDocument, external};
//!
//! /// The files of `folder/shelf.yaml`, for [`Options::external_documents`](crate::Options::external_documents).
//! fn external_documents(folder: &Path) -> io::Result<Vec<ExternalDocument>> {
//!     let text = fs::read_to_string(folder.join("shelf.yaml"))?;
//!     external::read("shelf.yaml", &text, |name| fs::read_to_string(folder.join(name)).map(Some))
//! }
//! ```

use serde_json::json;

use super::documents;
use crate::openapi::{moves::Moves, parse::Parser, version};

pub use crate::openapi::references::{Rejection, is_url, resolve_url};

/// A file that a description refers to.
///
/// It is in the description's folder, in a folder below it, or at a URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExternalDocument {
    /// Its path from the description's folder, with `/`: `schemas/book.yaml`; or its URL. Diagnostics name the file so.
    pub name: String,
    /// YAML or JSON, or why there is none. References to files that are not in
    /// [`Options::external_documents`](crate::Options::external_documents) at all only give warnings.
    pub text: Result<String, Unread>,
}

/// Why a file has no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// There is no such file: references to it are errors.
    Missing,
    /// The caller didn't read it.
    Rejected(Rejection),
}

impl ExternalDocument {
    /// A file and its text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: Ok(text.into()) }
    }

    /// A file that doesn't exist: references to it are errors.
    pub fn missing(name: impl Into<String>) -> Self {
        Self { name: name.into(), text: Err(Unread::Missing) }
    }

    /// A file that the caller didn't read.
    pub fn rejected(name: impl Into<String>, rejection: Rejection) -> Self {
        Self { name: name.into(), text: Err(Unread::Rejected(rejection)) }
    }
}

/// The files to which a description refers, and to which these refer.
///
/// `name` is the name of the description's own file, and `text` its text. `open` gets the path of a file from the
/// description's folder, once for each file, and returns the text, or `None` if there is no such file.
///
/// References that leave the folder (`../common.yaml`), that are absolute paths or URLs, and references in examples and
/// extensions, open no file. A file that is neither YAML nor JSON has no references. [`read_with_urls`] opens URLs too.
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
/// let mut opened = Vec::new();
/// let text = "paths: {/books: {$ref: 'paths/books.yaml'}, /shelves: {$ref: '../shelves.yaml'}}";
/// let documents = external::read("shelf.yaml", text, |name| {
///     opened.push(name.to_owned());
///     let text = "get: {responses: {default: {$ref: '../responses.yaml#/none'}}}";
///     Ok::<_, Infallible>(name.starts_with("paths/").then(|| text.to_owned()))
/// });
/// assert_eq!(documents.unwrap()[0].name, "paths/books.yaml");
/// assert_eq!(opened, ["paths/books.yaml", "responses.yaml"]);
/// ```
pub fn read<E>(
    name: &str,
    text: &str,
    mut open: impl FnMut(&str) -> Result<Option<String>, E>,
) -> Result<Vec<ExternalDocument>, E> {
    read_with_urls(name, text, |name| if is_url(name) { Ok(None) } else { open(name) })
}

/// The files to which a description refers, and to which these refer, as [`read`] finds them, and the documents at URLs.
///
/// `open` gets the absolute URLs of references (`https://shelf.example/book.yaml`), too. If `name` is a URL, `open` gets only URLs: relative
/// references are resolved against the URL of their document, as [`resolve_url`] does, so that `../common.yaml` is one of them.
///
/// # Errors
///
/// The first of `open`.
pub fn read_with_urls<E>(
    name: &str,
    text: &str,
    mut open: impl FnMut(&str) -> Result<Option<String>, E>,
) -> Result<Vec<ExternalDocument>, E> {
    let mut documents = Vec::new();
    // Most descriptions are one file, which needn't be parsed twice.
    if !may_name_files(text) {
        return Ok(documents);
    }
    let mut parser = Parser::default();
    let mut parse = |name: &str, text: &str| {
        let mut document = parser.parse(text, "file", &mut Vec::new()).ok()?;
        version::restructure(&mut document, ("", name), &mut Moves::default(), &mut Vec::new());
        Some(document)
    };
    let Some(document) = parse(name, text) else { return Ok(documents) };
    documents::load(name, document, |name| {
        let Some(text) = open(name)? else { return Ok(None) };
        let document = parse(name, &text);
        documents.push(ExternalDocument::new(name, text));
        Ok(document)
    })?;
    Ok(documents)
}

/// The text for the file `name` if it is a link to the file `other`: a reference, so that both are one document.
///
/// Both are paths from the description's folder, or URLs.
///
/// ```
/// use oas_client_generator::external;
///
/// assert_eq!(external::same_as("linked/book.yaml", "book.yaml"), r#"{"$ref":"../book.yaml"}"#);
/// ```
pub fn same_as(name: &str, other: &str) -> String {
    if is_url(other) {
        return json!({"$ref": other}).to_string();
    }
    let other = other.replace('%', "%25").replace('#', "%23");
    json!({"$ref": format!("{}{other}", "../".repeat(name.matches('/').count()))}).to_string()
}

/// The name in diagnostics of the file `name` of the description `origin`, if there are several descriptions.
///
/// ```
/// assert_eq!(oas_client_generator::external::of("shelf_webhooks.yaml", "book.yaml"), "shelf_webhooks.yaml: book.yaml");
/// ```
pub fn of(origin: &str, name: &str) -> String {
    format!("{origin}: {name}")
}

/// Whether a reference or a mapping may name another file. A text in which `$ref` is written in an unusual way may.
fn may_name_files(text: &str) -> bool {
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
