//! An entry of a changelog, made from the changes since the baseline.

use std::fmt::Write;

use oas_client_generator::diff::{Cause, Kind, Level};

use super::{Request, generate_output, manifest, name, read, read_baseline};
use crate::{baseline, failure::Failure, printer::Printer, report::prose};

/// The entry of a changelog for the changes since the last release, as Markdown.
///
/// # Errors
///
/// A file can't be read, or the description has errors, which are printed.
pub fn entry(request: &Request, printer: Printer) -> Result<String, Failure> {
    let input = read(request)?;
    let name = name(request, &input)?;
    let baseline = read_baseline(&input, printer)?;
    let output = generate_output(request, (&input, baseline.as_ref()), &name, printer)?;
    let version = input.manifest.as_ref().map_or(manifest::FIRST, |manifest| manifest.version.clone());
    let comparison = baseline::compare(baseline, version, output.public_api.clone());
    let mut text = format!("## {}\n", comparison.next_version());
    let causes = comparison.causes();
    let causes: Vec<_> = causes.iter().filter(|cause| cause.changes.iter().any(|one| one.rule != "docs")).collect();
    if causes.is_empty() {
        text.push_str("\n- Nothing changed for callers.\n");
    }
    for (title, is_in) in SECTIONS {
        let own: Vec<_> = causes.iter().filter(|cause| is_in(cause)).collect();
        if !own.is_empty() {
            // Writing to a string can't fail.
            let _ = write!(text, "\n### {title}\n\n");
            own.iter().for_each(|cause| text.push_str(&item(cause)));
        }
    }
    Ok(text)
}

type Section = (&'static str, fn(&Cause<'_>) -> bool);

/// The parts of an entry; each cause is in one of them.
const SECTIONS: [Section; 4] = [
    ("Breaking", |cause| level(cause) == Some(Level::Major)),
    ("Added", |cause| level(cause) == Some(Level::Minor) && kind(cause) == Some(Kind::Added)),
    ("Changed", |cause| level(cause) == Some(Level::Minor) && kind(cause) != Some(Kind::Added)),
    ("The service", |cause| level(cause) == Some(Level::Patch)),
];

fn level(cause: &Cause<'_>) -> Option<Level> {
    cause.changes.first().map(|change| change.level)
}

fn kind(cause: &Cause<'_>) -> Option<Kind> {
    cause.changes.first().map(|change| change.kind)
}

/// ``- Removed `models::Book.pages`: was `Option<i64>`.``
fn item(cause: &Cause<'_>) -> String {
    let Some(first) = cause.changes.first() else { return String::new() };
    let verb = match first.kind {
        Kind::Removed => "Removed",
        Kind::Changed => "Changed",
        Kind::Added => "Added",
    };
    let what = cause.what();
    let what = if what.is_empty() { what } else { format!(": {}", prose(&what)) };
    let more = if cause.more() > 0 { format!(", and {} more", cause.more()) } else { String::new() };
    let subject = first.subject.replace('`', "");
    format!("- {verb} `{subject}`{more}{what}.\n")
}
