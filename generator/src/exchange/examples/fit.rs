//! Fits examples to their types, or reports a diagnostic.

use serde_json::Value;

use super::{
    Examples,
    complete::complete,
    find::{Example, Sender},
    strings,
};
use crate::{
    diagnostic::{Diagnostic, code},
    exchange::check::{check, check_text},
    ir::Type,
};

/// The form of a value on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    Json,
    Text,
}

impl Examples<'_, '_> {
    /// The examples of a parameter or media type that are of its type, without properties that it doesn't have.
    pub(super) fn fitting_examples(
        &mut self,
        owner: &str,
        sender: Sender,
        ty: Option<&Type>,
        written: Written,
    ) -> Vec<Example> {
        // An example that contradicts the schema is ignored, and another example may replace it.
        loop {
            let mut diagnostics = Vec::new();
            let mut found = self.tree.find_examples(owner, sender, &self.ignored, &mut diagnostics);
            diagnostics.into_iter().for_each(|diagnostic| self.report(diagnostic));
            let before = self.ignored.len();
            if let Some(ty) = ty {
                found.retain_mut(|example| self.fit_example(example, ty, written));
            }
            if self.ignored.len() == before {
                return found;
            }
        }
    }

    /// Makes an example a value of a type. If it can't be one, reports that, and ignores the example.
    pub(super) fn fit_example(&mut self, example: &mut Example, ty: &Type, written: Written) -> bool {
        if written == Written::Text {
            strings::read_value(self.api, ty, &mut example.value);
        }
        // Some descriptions write JSON as a string.
        if let Value::String(text) = &example.value
            && let Ok(value @ (Value::Object(_) | Value::Array(_))) = serde_json::from_str(text)
            && !check(self.api, ty, &example.value).contradictions.is_empty()
        {
            example.value = value;
        }
        if !example.is_whole() {
            complete(self.api, ty, &mut example.value);
        }
        let checked = match written {
            Written::Json => check(self.api, ty, &example.value),
            Written::Text => check_text(self.api, ty, &example.value),
        };
        for contradiction in &checked.contradictions {
            let Some(source) = example.source(&contradiction.part).cloned() else { continue };
            let part = contradiction.part.strip_prefix(&source.part).unwrap_or_default();
            let part = if part.is_empty() { "it".to_owned() } else { format!("`{part}`") };
            let what = format!("the example contradicts its schema: {part} {}", contradiction.what);
            self.ignored.insert(source.at.clone());
            self.report(Diagnostic::new(
                code::EXAMPLE_CONTRADICTS,
                &source.at,
                what,
                "write a value that the schema allows; the generator makes no test of this example",
            ));
        }
        for part in &checked.undescribed {
            self.report_undescribed(example, part);
        }
        if !checked.undescribed.is_empty() {
            example.serialized = None;
        }
        checked.undescribed.iter().rev().for_each(|part| remove(&mut example.value, part));
        checked.contradictions.is_empty()
    }

    /// Adds a diagnostic, one for each pointer.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        if self.reported.insert(diagnostic.pointer.clone()) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Reports that an example shows a property that its schema doesn't have.
    pub(super) fn report_undescribed(&mut self, example: &Example, part: &str) {
        let Some(source) = example.source(part).cloned() else { return };
        let within = part.strip_prefix(&source.part).unwrap_or_default();
        let what = format!("the example shows `{within}`, which its schema doesn't have");
        self.report(Diagnostic::new(
            code::EXAMPLE_UNDESCRIBED,
            &source.at,
            what,
            "add it to the schema's `properties`; the test leaves it out",
        ));
    }
}

/// Removes a property from a value.
fn remove(value: &mut Value, part: &str) {
    let Some((around, name)) = part.rsplit_once('/') else { return };
    let name = name.replace("~1", "/").replace("~0", "~");
    if let Some(Value::Object(properties)) = value.pointer_mut(around) {
        properties.remove(&name);
    }
}
