//! Fixes: where a diagnostic has one correction that makes sense, the text to write and its location in the file.

use std::{borrow::Cow, collections::BTreeMap};

use oas_client_generator::{Diagnostic, Highlight, diagnostic::visible};

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

/// A file before and after its fixes.
#[derive(Debug)]
pub struct Fixed<'f> {
    /// The text before, without a byte order mark.
    pub before: &'f str,
    /// The text after.
    pub after: String,
    /// A line for each fix.
    pub lines: Vec<String>,
}

/// The files that the fixes of diagnostics change, by their paths. Of fixes that overlap, the first counts.
pub fn fixed<'f>(diagnostics: &[Diagnostic], files: &Files<'f>) -> BTreeMap<String, Fixed<'f>> {
    let mut by_path: BTreeMap<String, (&'f str, Vec<Fix>)> = BTreeMap::new();
    for diagnostic in diagnostics {
        let (Some(file), Some(fix)) = (files.of(diagnostic), fix(diagnostic, files)) else { continue };
        by_path.entry(file.path.clone()).or_insert_with(|| (file.text, Vec::new())).1.push(fix);
    }
    let mut all = BTreeMap::new();
    for (path, (text, fixes)) in by_path {
        let fixed = applied(&path, text, fixes);
        all.insert(path, fixed);
    }
    all
}

fn applied<'f>(path: &str, before: &'f str, mut fixes: Vec<Fix>) -> Fixed<'f> {
    fixes.sort_by_key(|fix| fix.location.bytes.start);
    let (mut after, mut copied, mut lines) = (String::with_capacity(before.len()), 0, Vec::new());
    for Fix { location, text } in fixes {
        let Some(kept) = before.get(copied..location.bytes.start) else { continue };
        after.push_str(kept);
        after.push_str(&text);
        copied = location.bytes.end;
        let old = before.get(location.bytes).unwrap_or_default();
        lines.push(format!("{path}:{}: `{}` is `{}` now", location.line, visible(old), visible(&text)));
    }
    after.push_str(before.get(copied..).unwrap_or_default());
    Fixed { before, after, lines }
}
