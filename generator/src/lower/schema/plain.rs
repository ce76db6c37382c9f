//! Formats that don't count: `x-oas-client: {formats: {uuid: string}}` in a document, and `{format: string}` in a schema.

use std::collections::BTreeSet;

use openapiv3::SchemaData;

use super::{Types, number::UNIX_TIMES, view::View};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    ir::Format,
    openapi::extension::{self, NAME, PlainType},
    pointer::join,
    suggest::closest,
};

/// The formats that don't count in a document.
pub(crate) fn formats(said: &extension::Document, diagnostics: &mut Vec<Diagnostic>) -> BTreeSet<String> {
    let formats_at = join(&join("", NAME), "formats");
    for (format, ty) in &said.formats {
        let at = join(&formats_at, format);
        match plain_type(format) {
            None => diagnostics.push(unknown(format, &at)),
            Some(plain) if plain != *ty => {
                let what =
                    format!("`format: {format}` is one of `type: {}`, not of `type: {}`", plain.name(), ty.name());
                diagnostics.push(Diagnostic::new(
                    code::INVALID_EXTENSION,
                    &at,
                    what,
                    format!("write `{format}: {}`", plain.name()),
                ));
            }
            Some(_) => {}
        }
    }
    said.formats.keys().cloned().collect()
}

/// The plain type of the values of a format. `None` if it has no other type.
fn plain_type(format: &str) -> Option<PlainType> {
    if UNIX_TIMES.contains(&format) {
        return Some(PlainType::Integer);
    }
    Format::named(format).map(|_| PlainType::String)
}

fn unknown(format: &str, at: &str) -> Diagnostic {
    let names = || UNIX_TIMES.into_iter().chain(Format::names());
    let help = match closest(format, names()) {
        Some(known) => format!("write `{known}`"),
        None => {
            let names: Vec<_> = names().map(|name| format!("`{name}`")).collect();
            format!("remove it, or write one of {}", names.join(", "))
        }
    };
    let what = format!("`format: {format}` has no type of its own, so it can't be turned off");
    Diagnostic::new(code::INVALID_EXTENSION, at, what, help).on(Highlight::Key)
}

impl Types<'_> {
    /// The format of a schema, empty if it doesn't count.
    pub(super) fn format<'v>(&mut self, data: &SchemaData, view: &View<'v>, at: &str) -> &'v str {
        let said = self.settings(data, at).format;
        if let Some(plain) = said.filter(|plain| plain.name() != view.kind) {
            let what = format!("`format: {0}` has no effect: the schema is not `type: {0}`", plain.name());
            let help = "remove it: it is for a `type: string` or a `type: integer` with a `format`";
            self.diagnostics.push(Diagnostic::new(
                code::UNUSED_EXTENSION,
                &join(&join(at, NAME), "format"),
                what,
                help,
            ));
        }
        if said.is_some() || self.plain_formats.contains(view.format) { "" } else { view.format }
    }
}
