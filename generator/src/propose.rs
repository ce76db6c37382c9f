//! Proposes `x-oas-client` for a description: an overlay with what names, schemas and examples give away.
//!
//! In: a description. Out: the text of an overlay, whose actions each have a reason and a certainty. The facade calls it. One file
//! finds each kind of setting; `write` writes the overlay. The generator itself infers nothing.

mod errors;
mod headers;
mod lenient;
mod names;
mod paging;
mod security;
mod write;

use std::{collections::BTreeSet, fmt};

use serde_json::Value;

use crate::{Diagnostic, Options, lower, naming::lock::Lock, pipeline};

/// An overlay for a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The OpenAPI Overlay 1.0 document, as YAML. Without actions it is no overlay.
    pub text: String,
    /// The number of its actions.
    pub actions: usize,
}

/// How sure a proposal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    Certain,
    Likely,
    Possible,
}

impl fmt::Display for Certainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Possible => "possible",
        })
    }
}

/// One action of the overlay.
#[derive(Debug)]
struct Finding {
    /// The object in the raw document that gets the extension, as a JSON pointer.
    at: String,
    /// The extension's value.
    extension: Value,
    certainty: Certainty,
    reason: String,
}

/// Proposes an overlay for a description, which `options` may already have overlays for. What the description already says isn't
/// proposed.
///
/// # Errors
///
/// The diagnostics of a description that can't be read.
pub fn propose(description: &str, options: &Options) -> Result<Proposal, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let document = pipeline::load(description, options, &mut diagnostics);
    let Some(document) = document.filter(|_| !diagnostics.iter().any(Diagnostic::is_error)) else {
        return Err(diagnostics);
    };
    let (document, lock) = (&document.0, Lock::default());
    let drafts = lower::lower(document, &[], &[], (&lock, options.lenient), &mut diagnostics);
    let mut findings = paging::find(&drafts);
    findings.extend(errors::find(&drafts));
    findings.extend(headers::find(&drafts));
    findings.extend(security::find(document));
    findings.extend(lenient::find(document));
    // An action changes the description itself, not the other files of it.
    let own: BTreeSet<_> = [String::new(), options.origin.clone()].into();
    let located = findings.into_iter().filter_map(|finding| {
        let location = document.written_location(&finding.at);
        own.contains(&location.file).then_some(Finding { at: location.pointer, ..finding })
    });
    Ok(write::overlay(&document.api.info.title, located.collect()))
}
