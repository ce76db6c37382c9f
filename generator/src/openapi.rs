//! Reading a description: text -> one document.
//!
//! In: the texts of a description, of its other files, and of overlays. Out: a [`Document`], and diagnostics. `pipeline`
//! calls [`load`]; `lower` and later stages ask the document, its [`references`], [`extension`]s and the [`spec`].

mod allowed;
pub(crate) mod bundle;
mod document;
mod examples;
pub(crate) mod extension;
mod lazy_pointer;
mod lint;
mod moves;
mod near;
mod normalise;
pub(crate) mod operations;
pub(crate) mod overlay;
pub(crate) mod parse;
mod raw;
pub(crate) mod references;
pub mod select;
mod slipped;
pub(crate) mod spec;
pub(crate) mod subtypes;
mod typed;
mod validate;
pub(crate) mod version;

use std::{collections::BTreeMap, convert::Infallible};

use crate::{
    diagnostic::{self, Diagnostic},
    yaml::Value,
};
use allowed::Allowed;
use bundle::{Bundle, documents, external::ExternalDocument};
pub(crate) use document::Document;
use document::Origins;
use moves::Moves;
use overlay::Overlay;
use parse::Parser;
use subtypes::Subtypes;
use typed::Typed;
use version::{Version, Versions};

/// The texts of a description.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts<'a> {
    /// The name of the description's own file.
    pub(crate) origin: &'a str,
    pub(crate) text: &'a str,
    /// The files to which it refers.
    pub(crate) external_documents: &'a [ExternalDocument],
    pub(crate) overlays: &'a [Overlay],
}

/// Reads a description. Diagnostics go to `diagnostics`; none of their errors is repeated by a later stage. Without a
/// document, there is an error that leaves nothing to go on with.
pub(crate) fn load(texts: Texts<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<Document> {
    let mut parser = Parser::default();
    let mut restructured = Moves::default();
    let (mut raw, version) = patched(texts, &mut parser, diagnostics)?;
    let mut versions = Versions::new(version);
    diagnostics.iter_mut().for_each(|diagnostic| diagnostic.is_located = true);
    if parser.has_null && !slipped::move_back(&mut raw, "", &mut restructured, diagnostics) {
        return None;
    }
    version::restructure(&mut raw, ("", texts.origin), &mut restructured, diagnostics);
    let bundle = bundled(&mut raw, texts, &mut parser, (&mut versions, &mut restructured), diagnostics);
    document::locate(diagnostics, |location| restructured.origin(location));
    let mut origins = Origins { restructured, bundle, unified: Moves::default() };
    diagnostics.extend(misspellings(&raw, &versions, &origins));
    let unsupported = version::unify(&mut raw, (&versions, &origins.bundle), &mut origins.unified, diagnostics);
    let allowed = Allowed::take(&mut raw, diagnostics);
    lint::lint(&raw, &origins.bundle, diagnostics);
    let mut dropped = normalise::normalise(&mut raw, &mut origins.unified, diagnostics);
    dropped.extend(unsupported);
    let allowed = allowed.locate(&origins);
    allowed.remove_from(diagnostics);
    match typed::read(&mut raw) {
        Ok(Typed { api, others, webhooks }) => {
            let subtypes = Subtypes::of_components(&raw);
            Some(Document { api, others, webhooks, raw, dropped, subtypes, origins, allowed })
        }
        Err(errors) => {
            diagnostics.extend(errors);
            origins.locate(diagnostics);
            allowed.remove_from(diagnostics);
            None
        }
    }
}

/// The misspelled keywords and values of a bundled document.
fn misspellings(raw: &Value, versions: &Versions, origins: &Origins) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    near::report(raw, versions.has(Version::V2_0), &mut found);
    origins.locate(&mut found);
    // A part of a file that has several locations in the bundled document is still one.
    diagnostic::say_once(&mut found);
    found
}

/// The raw document of the description's own file, with its overlays, and its version.
fn patched(texts: Texts<'_>, parser: &mut Parser, diagnostics: &mut Vec<Diagnostic>) -> Option<(Value, Version)> {
    let parsed = parser.parse(texts.text, "description", diagnostics);
    let mut document = parsed.map_err(|error| diagnostics.push(error)).ok()?;
    let before = diagnostics.len();
    overlay::apply(&mut document, texts.overlays, diagnostics);
    // Without the changes of an overlay, there would be many other errors.
    let has_failed = diagnostics.iter().skip(before).any(Diagnostic::is_error);
    let version = version::read(&document, diagnostics)?;
    (!has_failed).then_some((document, version))
}

/// Parses the files that `document` needs, and bundles them in it.
fn bundled(
    document: &mut Value,
    texts: Texts<'_>,
    parser: &mut Parser,
    (versions, restructured): (&mut Versions, &mut Moves),
    diagnostics: &mut Vec<Diagnostic>,
) -> Bundle {
    let (mut existing, mut unread) = (BTreeMap::new(), BTreeMap::new());
    for ExternalDocument { name, text } in texts.external_documents {
        match text {
            Ok(text) => drop(existing.insert(name.as_str(), text.as_str())),
            Err(reason) => drop(unread.insert(name.as_str(), reason)),
        }
    }
    let Ok(mut documents) = documents::load(texts.origin, std::mem::take(document), |name| {
        let mut found = Vec::new();
        let parsed = existing.get(name).map(|text| parser.parse(text, "file", &mut found)).transpose();
        let mut document = parsed.unwrap_or_else(|error| {
            found.push(error);
            None
        });
        if let Some(document) = &mut document {
            versions.add(name, document);
            if document.get("openapi").is_some() || document.get("swagger").is_some() {
                slipped::move_back(document, name, restructured, &mut found);
            }
            version::restructure(document, (name, name), restructured, &mut found);
        }
        diagnostics
            .extend(found.into_iter().map(|diagnostic| Diagnostic { is_located: true, ..diagnostic.all_in(name) }));
        Ok::<_, Infallible>(document)
    });
    let bundle = bundle::bundle(texts.origin, &mut documents, &unread, diagnostics);
    *document = documents.remove(texts.origin).unwrap_or_default();
    bundle
}
