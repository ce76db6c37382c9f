//! What the recordings of a description show, and recordings for the operations that they don't show.

use std::collections::BTreeSet;

use super::{Document, Lowered, load, lower};
use crate::{
    diagnostic::Diagnostic,
    exchange::{
        coverage::{self as covered, Coverage},
        examples,
        recording::{self, Recording, Suite},
    },
    file::File,
    options::Options,
};

/// The coverage of a description by recordings.
///
/// `options` says what of the description counts, as for [`generate`](crate::generate). That an operation has no recording is no
/// error here.
///
/// # Errors
///
/// All problems found in the description and the recordings, if one of them is an error.
pub fn coverage(
    description: &str,
    recordings: &[Recording<'_>],
    options: &Options,
) -> Result<Coverage, Vec<Diagnostic>> {
    let (_, lowered, suites) = read(description, recordings, options)?;
    Ok(covered::compute_coverage(&lowered.api, &suites, recordings))
}

/// Recordings for the operations that no recording shows, made of the description's examples, or of made-up values for an operation
/// without examples. Each file says that it is not a recording. The paths are relative to the folder of recordings.
///
/// # Errors
///
/// All problems found in the description and the recordings, if one of them is an error.
pub fn skeletons(
    description: &str,
    recordings: &[Recording<'_>],
    options: &Options,
) -> Result<Vec<File>, Vec<Diagnostic>> {
    let (document, lowered, suites) = read(description, recordings, options)?;
    let covered: BTreeSet<_> = suites.iter().flat_map(|suite| &suite.cases).map(|case| case.operation).collect();
    let is_missing = |id| !covered.contains(&id);
    // The examples were checked when the crate was generated.
    Ok(examples::make_skeletons(&lowered.api, &document.0.raw, &options.origin, is_missing, &mut Vec::new()))
}

fn read(
    description: &str,
    recordings: &[Recording<'_>],
    options: &Options,
) -> Result<(Document, Lowered, Vec<Suite>), Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let Some(document) = load(description, options, &mut diagnostics) else { return Err(diagnostics) };
    let lowered = lower(&document, &[], options, &mut diagnostics);
    let (suites, _) = recording::read_suites(&lowered.api, &document.0.raw, recordings, &mut diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) { Err(diagnostics) } else { Ok((document, lowered, suites)) }
}
