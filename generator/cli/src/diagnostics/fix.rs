//! Fixes: where a diagnostic has one correction that makes sense, the text to write and its location in the file.

use std::{borrow::Cow, collections::BTreeMap};

use oas_client_generator::{Diagnostic, Highlight};

use super::{Files, location::Location};

/// A part of a file, and the text to write in its place.
#[derive(Debug)]
pub(super) struct Fix {
    pub(super) location: Location,
    pub(super) text: String,
}

/// The fix of a diagnostic, if its marked part is a key or a scalar that stands in the file as it is.
pub(super) fn fix(diagnostic: &Diagnostic, files: &Files<'_>) -> Option<Fix> {
    let text = diagnostic.fix.as_deref()?;
    let file = files.of(diagnostic).filter(|_| !matches!(diagnostic.highlight, Highlight::Line(..)))?;
    let bytes = file.index().find_exactly(file.counted(), &diagnostic.pointer, diagnostic.highlight)?;
    let text = quoted(text, file.text.get(bytes.clone())?)?.into_owned();
    Some(Fix { location: file.counted().locate(bytes), text })
}

/// A text with the quotes of the text that it replaces; in double quotes if YAML could read the plain text as something else.
fn quoted<'t>(text: &'t str, replaced: &str) -> Option<Cow<'t, str>> {
    match replaced.chars().next() {
        Some('"') => serde_json::to_string(text).ok().map(Cow::Owned),
        Some('\'') => Some(format!("'{}'", text.replace('\'', "''")).into()),
        _ => {
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-/.+$ ".contains(c);
            let is_word =
                !text.is_empty() && text.trim() == text && text.chars().all(is_plain) && !text.starts_with(['-', '.']);
            is_word.then_some(text.into()).or_else(|| serde_json::to_string(text).ok().map(Cow::Owned))
        }
    }
}

/// The fixed texts of the files that diagnostics point into, by the files' paths, with the number of fixes in each. Of fixes that
/// overlap, the first counts.
pub fn fixed(diagnostics: &[Diagnostic], files: &Files<'_>) -> BTreeMap<String, (String, usize)> {
    let mut by_path: BTreeMap<String, (&str, Vec<Fix>)> = BTreeMap::new();
    for diagnostic in diagnostics {
        let (Some(file), Some(fix)) = (files.of(diagnostic), fix(diagnostic, files)) else { continue };
        by_path.entry(file.path.clone()).or_insert_with(|| (file.text, Vec::new())).1.push(fix);
    }
    let apply = |(path, (text, fixes))| (path, applied(text, fixes));
    by_path.into_iter().map(apply).collect()
}

fn applied(text: &str, mut fixes: Vec<Fix>) -> (String, usize) {
    fixes.sort_by_key(|fix| fix.location.bytes.start);
    let (mut result, mut copied, mut count) = (String::with_capacity(text.len()), 0, 0);
    for Fix { location, text: new } in fixes {
        let Some(kept) = text.get(copied..location.bytes.start) else { continue };
        result.push_str(kept);
        result.push_str(&new);
        copied = location.bytes.end;
        count += 1;
    }
    result.push_str(text.get(copied..).unwrap_or_default());
    (result, count)
}
