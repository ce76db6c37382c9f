//! References without a target, and to another kind of object: a diagnostic at each, and what later stages need to know.

use super::{
    in_file,
    scan::{Replacement, Scan},
};
use crate::{
    diagnostic::{Diagnostic, code},
    openapi::{
        raw::properties,
        references::{
            FailedReference, Location, Unresolved, mapped_schema, parse, reference_of, referenced_component, to,
        },
        spec::{Object, Type},
    },
    suggest::closest,
};

/// The sections whose objects the generator doesn't read.
pub(super) const UNREAD: [&str; 4] = ["headers", "links", "examples", "callbacks"];

impl Scan<'_> {
    /// Records a reference at `text` that can't stand for an `object`.
    pub(super) fn failed(
        &mut self,
        error: &Unresolved,
        object: &'static Object,
        (section, reference): (&'static str, &str),
        text: Location,
    ) {
        let failed = self.report(error, object, (section, reference), &text);
        // In the bundled document, the reference names the location as seen from the description.
        let reference = match parse(&text.file, reference) {
            Ok(named) if text.file != self.files.root => {
                let reference = to(self.files.root, &named);
                self.found.texts.insert(text, Replacement::Text(reference.clone()));
                reference
            }
            _ => reference.to_owned(),
        };
        self.found.failed.references.insert((section, reference), failed);
    }

    /// Reports a reference, at the hop that has no target.
    pub(super) fn report(
        &mut self,
        error: &Unresolved,
        object: &'static Object,
        (section, reference): (&str, &str),
        text: &Location,
    ) -> FailedReference {
        let similar = self.similar(error, section, reference, text);
        let help = similar.as_ref().map(|similar| format!("did you mean `{similar}`?"));
        let failed = FailedReference::new(error, help);
        if let Some(next) = self.next_hop(error, reference, text) {
            self.open.push((next, Type::Object(object)));
            return failed;
        }
        let diagnostic = if text.pointer.ends_with("/$ref") {
            of_reference(error, &failed, (section, reference), text)
        } else {
            self.of_mapping(error, &failed, reference, text)
        };
        let diagnostic = diagnostic.map(|diagnostic| match &similar {
            Some(similar) if diagnostic.is_error() => diagnostic.correct_with(similar),
            _ => diagnostic,
        });
        self.found.diagnostics.extend(diagnostic.map(|diagnostic| in_file(diagnostic, &text.file, self.files.root)));
        if matches!(error, Unresolved::Not { .. }) {
            self.found.meant.extend(self.component_of(text, reference));
        }
        self.found.meant.extend(similar.and_then(|similar| self.component_of(text, &similar)));
        failed
    }

    /// The target of a reference, if that is a reference without a target itself. A circle has no such end.
    fn next_hop(&self, error: &Unresolved, reference: &str, text: &Location) -> Option<Location> {
        if matches!(error, Unresolved::Circular | Unresolved::TooLong) {
            return None;
        }
        let target = parse(&text.file, reference).ok()?;
        let next = reference_of(self.files.at(&target)?)?;
        let is_failed = self.files.chain(&target.file, next).is_err();
        is_failed.then_some(target)
    }

    /// The diagnostic about a discriminator's value. Some tools don't rewrite mappings when they bundle, so that the schema may be
    /// there under the same name.
    fn of_mapping(
        &self,
        error: &Unresolved,
        failed: &FailedReference,
        reference: &str,
        text: &Location,
    ) -> Option<Diagnostic> {
        let schema = Location::new(self.files.root, "/components/schemas").join(mapped_schema(reference));
        let message = format!("the mapping to `{reference}` {error}");
        let is_error = failed.is_error && self.files.at(&schema).is_none();
        let code = if is_error { code::DANGLING_REFERENCE } else { code::UNSUPPORTED_REFERENCE };
        Some(Diagnostic::new(code, &text.pointer, message, &failed.help))
    }

    /// The component that a reference names. The sections of Swagger 2.0 have a reference for each of theirs.
    fn component_of(&self, text: &Location, reference: &str) -> Option<(String, String)> {
        let value = self.files.at(&parse(&text.file, reference).ok()?)?;
        referenced_component(reference).or_else(|| referenced_component(reference_of(value)?))
    }

    /// Reports a name in a mapping that is no schema of the description.
    pub(super) fn mapped_name(&mut self, name: &str, text: &Location) {
        let schemas = Location::new(self.files.root, "/components/schemas");
        if text.file != self.files.root || self.files.at(&schemas.join(name)).is_some() {
            return;
        }
        let message = format!("the mapping to `{name}` has no target");
        let names = properties(self.files.at(&schemas)).map(|(name, _)| name);
        self.found.diagnostics.extend(match closest(name, names) {
            // The stage that lowers unions reports other names of the default.
            None if text.pointer.ends_with("/defaultMapping") => None,
            Some(meant) => {
                let help = format!("did you mean `{meant}`?");
                Some(Diagnostic::new(code::DANGLING_REFERENCE, &text.pointer, message, help).correct_with(meant))
            }
            None => {
                let help = "write the name of a schema in `components/schemas`, or a reference to a schema";
                Some(Diagnostic::new(code::UNSUPPORTED_REFERENCE, &text.pointer, message, help))
            }
        });
    }

    /// The reference that is meant by one that has no target, or a target of another kind.
    fn similar(&mut self, error: &Unresolved, section: &str, reference: &str, text: &Location) -> Option<String> {
        match error {
            Unresolved::MissingFile(_) | Unresolved::MissingTarget(_) => {
                self.suggestions = self.suggestions.checked_sub(1)?;
                self.files.similar(text, reference, section)
            }
            Unresolved::Not { .. } => {
                let name = reference.rsplit('/').next().filter(|name| !name.is_empty())?;
                let meant = Location::new(self.files.root, format!("/components/{section}/{name}"));
                self.files.at(&meant)?;
                Some(to(&text.file, &meant))
            }
            Unresolved::Anchor(anchor) => {
                let components = Location::new(self.files.root, format!("/components/{section}"));
                let names = properties(self.files.at(&components)).map(|(name, _)| name);
                Some(to(&text.file, &components.join(closest(anchor, names)?)))
            }
            _ => None,
        }
    }
}

fn of_reference(
    error: &Unresolved,
    failed: &FailedReference,
    (section, reference): (&str, &str),
    text: &Location,
) -> Option<Diagnostic> {
    let (code, message) = match error {
        Unresolved::Not { wanted, found: Some(found) } => {
            let message = format!("{} is wanted here, but `{reference}` is {}", wanted.name, found.name);
            (code::WRONG_REFERENCE, message)
        }
        Unresolved::Not { .. } => (code::WRONG_REFERENCE, format!("`$ref: {reference}` {error}")),
        _ if !failed.is_error => return None,
        _ if UNREAD.contains(&section) => (code::DANGLING_REFERENCE, format!("`$ref: {reference}` {error}")),
        _ => (code::UNRESOLVED_REFERENCE, format!("`$ref: {reference}` {error}")),
    };
    Some(Diagnostic::new(code, &text.pointer, message, &failed.help))
}
