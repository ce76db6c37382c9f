//! Versions: Swagger 2.0 and OpenAPI 3.0 to 3.2 -> the one form that is lowered, that of 3.0.
//!
//! In: raw documents of any version. Out: the same in the form of 3.0, and [`Moves`] to the locations in the documents as they
//! were written. Called by `load`, and by `bundle::external` for the references in a document. Nothing else knows versions.
//!
//! Each file is [restructured](restructure) for itself: its sections become those of `components`. Once all files are one
//! document, [`unify`] changes the objects in it: a file may be no more than a schema, whose version only the description says.
//! What 3.0 has no keyword for is in [private extensions](private).

mod identifiers;
pub(crate) mod private;
mod v2_0;
mod v3_1;
mod v3_2;
pub(super) mod walk;

use std::collections::BTreeMap;

use super::{bundle::Bundle, lazy_pointer::LazyPointer, moves::Moves, raw::scalar, references::Location};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    pointer::join,
    suggest::misspelled,
    yaml::Value,
};

/// A version, without its patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Version {
    V2_0,
    V3_0,
    V3_1,
    V3_2,
}

/// The versions of OpenAPI, by the text before the patch.
const VERSIONS: [(&str, Version); 3] = [("3.0", Version::V3_0), ("3.1", Version::V3_1), ("3.2", Version::V3_2)];

/// The first line of a description, as text that can be pasted.
const START: &str = "start the description with `openapi: 3.0.3`";

/// The version of a description. Without one, there is an error.
pub(super) fn read(document: &Value, diagnostics: &mut Vec<Diagnostic>) -> Option<Version> {
    let mut reject = |pointer: &str, message: String, help: &str| {
        diagnostics.push(Diagnostic::new(code::UNSUPPORTED_VERSION, pointer, message, help));
        None
    };
    if document.is_null() {
        return reject("", "the description is empty".to_owned(), START);
    }
    if !document.is_mapping() {
        return reject("", "the description isn't an object".to_owned(), START);
    }
    for keyword in ["swagger", "openapi"] {
        if document.get(keyword).is_some_and(|version| !version.is_string() && !version.is_number()) {
            return reject(
                &join("", keyword),
                format!("`{keyword}` isn't a version"),
                "write, for example, `openapi: 3.0.3`",
            );
        }
    }
    const READ: &str = "the generator reads Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2";
    match (document.get("swagger").map(scalar), document.get("openapi").map(scalar)) {
        (Some(_), Some(openapi)) => {
            let message = format!("the description says both `swagger` and `openapi: {openapi}`");
            reject("/swagger", message, "remove the one that isn't its version")
        }
        (Some(swagger), None) if swagger == "2.0" || swagger == "2" => Some(Version::V2_0),
        (Some(swagger), None) => {
            let message = format!("this is Swagger {swagger}; {READ}");
            let is_newer = swagger.starts_with('3');
            let help = format!("write `openapi: {swagger}` instead of `swagger`");
            reject("/swagger", message, if is_newer { &help } else { "convert the description to OpenAPI 3.0" })
        }
        (None, None) if document.get("overlay").is_some() => {
            let help = "pass the file with `--overlay`, and a description before it";
            let message = "this is an overlay, not an OpenAPI description";
            diagnostics.push(Diagnostic::new(code::WRONG_FILE, "", message, help));
            None
        }
        (None, None) => {
            diagnostics.push(without_version(document));
            None
        }
        (None, Some(openapi)) => {
            let is = |(version, _): &&(&str, Version)| {
                openapi.strip_prefix(*version).is_some_and(|patch| patch.is_empty() || patch.starts_with(['.', '-']))
            };
            match VERSIONS.iter().find(is) {
                Some((_, version)) => Some(*version),
                None if openapi == "3" || is_of_3(&openapi) => {
                    let message =
                        format!("OpenAPI {openapi} is not a version that the generator knows; it is read as 3.2");
                    diagnostics.push(Diagnostic::new(
                        code::NEWER_VERSION,
                        "/openapi",
                        message,
                        "write the version, such as `3.1.0`",
                    ));
                    Some(Version::V3_2)
                }
                None => {
                    let is_2_0 = openapi == "2.0" || openapi == "2";
                    let help = if is_2_0 {
                        "write `swagger: '2.0'` instead of `openapi`"
                    } else {
                        "convert the description to one of these versions"
                    };
                    reject("/openapi", format!("this is OpenAPI {openapi}; {READ}"), help)
                }
            }
        }
    }
}

/// The error of a description without a version.
fn without_version(document: &Value) -> Diagnostic {
    let keys = document.as_mapping().into_iter().flatten();
    let keys = keys.filter(|(_, value)| value.is_string() || value.is_number()).filter_map(|(key, _)| key.as_str());
    match keys.filter_map(|key| Some((key, misspelled(key, ["openapi", "swagger"])?))).next() {
        Some((key, keyword)) => {
            let message = format!("the description has no version: `{key}` is not a keyword of the document");
            let help = format!("did you mean `{keyword}`?");
            Diagnostic::new(code::UNSUPPORTED_VERSION, &join("", key), message, help).on(Highlight::Key)
        }
        None => {
            let message = "the description has no version: neither `openapi` nor `swagger`";
            Diagnostic::new(code::UNSUPPORTED_VERSION, "", message, START)
        }
    }
}

/// Whether a version is 3 with another number after the dot.
fn is_of_3(openapi: &str) -> bool {
    let minor = openapi.strip_prefix("3.").and_then(|rest| rest.split(['.', '-']).next());
    minor.is_some_and(|minor| minor.parse::<u32>().is_ok_and(|number| number.to_string() == minor))
}

/// Brings the sections of a file to those of 3.0, and its references to those by JSON pointer. `name` is the file's name, which is empty for the
/// description's own file, and `url` its URL, if it has one.
pub(super) fn restructure(
    document: &mut Value,
    (name, url): (&str, &str),
    moves: &mut Moves,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if document.get("swagger").is_some() {
        v2_0::restructure(document, name, moves, diagnostics);
    } else {
        identifiers::resolve(document, (name, url), moves, diagnostics);
    }
}

/// The versions of a description's files.
#[derive(Debug)]
pub(super) struct Versions {
    /// That of the description's own file, and of files without one.
    pub(super) own: Version,
    /// Those of the other files.
    others: BTreeMap<String, Version>,
}

impl Versions {
    pub(super) fn new(own: Version) -> Self {
        Self { own, others: BTreeMap::new() }
    }

    /// Takes note of another file's version, if it has one that is known.
    pub(super) fn add(&mut self, name: &str, document: &Value) {
        if let Some(version) = read(document, &mut Vec::new()) {
            self.others.insert(name.to_owned(), version);
        }
    }

    /// Whether a file has this version.
    pub(super) fn has(&self, version: Version) -> bool {
        self.own == version || self.others.values().any(|other| *other == version)
    }

    /// Whether no file has another version.
    fn all_are(&self, version: Version) -> bool {
        self.own == version && self.others.values().all(|other| *other == version)
    }

    /// The version of the file from which a value of the bundled document comes.
    fn at(&self, pointer: LazyPointer<'_>, bundle: &Bundle, moves: &Moves) -> Version {
        if self.others.is_empty() {
            return self.own;
        }
        let Location { mut file, mut pointer } = moves.origin(Location::new("", pointer.write()));
        bundle.locate(&mut file, &mut pointer);
        self.others.get(&file).copied().unwrap_or(self.own)
    }
}

/// Brings the objects of the bundled document to those of 3.0. Returns the operations that the generator can't emit, by method
/// and path.
pub(super) fn unify(
    document: &mut Value,
    (versions, bundle): (&Versions, &Bundle),
    moves: &mut Moves,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    private::remove(document, diagnostics);
    if versions.has(Version::V2_0) {
        v2_0::unify(document, moves, diagnostics);
    }
    v3_1::note(document, (versions, bundle), moves, diagnostics);
    let unsupported = v3_2::unify(document, moves, diagnostics);
    v3_1::unify(document, (versions, bundle), moves, diagnostics);
    unsupported
}

/// A note that a keyword is read, although the description's version doesn't have it.
fn note_newer(pointer: &str, what: &str, version: &str, help: &str) -> Diagnostic {
    let message = format!("{what} is of OpenAPI {version}; it is read as that version says");
    Diagnostic::new(code::OTHER_VERSION, pointer, message, help).on(Highlight::Key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Result<(Version, usize), String> {
        let mut diagnostics = Vec::new();
        let document = crate::yaml::value(text).unwrap();
        read(&document, &mut diagnostics)
            .map(|version| (version, diagnostics.len()))
            .ok_or_else(|| diagnostics.remove(0).message)
    }

    #[test]
    fn an_unknown_minor_version_is_read_as_the_newest() {
        assert_eq!(version("openapi: 3.1"), Ok((Version::V3_1, 0)));
        assert_eq!(version("openapi: 3.0.4-rc1"), Ok((Version::V3_0, 0)));
        assert_eq!(version("openapi: 3.10.0"), Ok((Version::V3_2, 1)));
        assert_eq!(version("swagger: 2.0"), Ok((Version::V2_0, 0)));
    }

    #[test]
    fn other_versions_are_rejected() {
        for text in
            ["openapi: 4.0.0", "openapi: 30.1", "swagger: '1.2'", "{swagger: '2.0', openapi: 3.0.0}", "info: {}"]
        {
            assert!(version(text).is_err(), "{text}");
        }
    }
}
