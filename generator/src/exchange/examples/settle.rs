//! Examples -> values of their types, or problems.

use serde_json::Value;

use super::{
    Examples,
    check::{check, check_text},
    complete::complete,
    find::{Example, Sender},
    text,
};
use crate::{diagnostic::Diagnostic, ir::Type};

/// How a value travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    Json,
    Text,
}

impl Examples<'_, '_> {
    /// The examples of a parameter or media type that their type can hold, without what it doesn't know.
    pub(super) fn settled(&mut self, owner: &str, sender: Sender, ty: Option<&Type>, written: Written) -> Vec<Example> {
        // What contradicts the schema is left out, and another example may stand in for it.
        loop {
            let mut diagnostics = Vec::new();
            let mut found = self.tree.of(owner, sender, &self.ignored, &mut diagnostics);
            diagnostics.into_iter().for_each(|diagnostic| self.say(diagnostic));
            let before = self.ignored.len();
            if let Some(ty) = ty {
                found.retain_mut(|example| self.fits(example, ty, written));
            }
            if self.ignored.len() == before {
                return found;
            }
        }
    }

    /// Makes an example one of a type; if it can't be, says so, and that what shows it doesn't count.
    pub(super) fn fits(&mut self, example: &mut Example, ty: &Type, written: Written) -> bool {
        if written == Written::Text {
            text::read(self.api, ty, &mut example.value);
        }
        // Some write JSON as text.
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
            self.say(Diagnostic::warning(
                &source.at,
                what,
                "write a value that the schema allows; the generator makes no test of this example",
            ));
        }
        for part in &checked.undescribed {
            self.unknown(example, part);
        }
        checked.undescribed.iter().rev().for_each(|part| remove(&mut example.value, part));
        checked.contradictions.is_empty()
    }

    /// Says something of a place once.
    pub(super) fn say(&mut self, diagnostic: Diagnostic) {
        if self.said.insert(diagnostic.pointer.clone()) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Says that an example shows something that its schema doesn't have.
    pub(super) fn unknown(&mut self, example: &Example, part: &str) {
        let Some(source) = example.source(part).cloned() else { return };
        let within = part.strip_prefix(&source.part).unwrap_or_default();
        let what = format!("the example shows `{within}`, which its schema doesn't have");
        self.say(Diagnostic::warning(&source.at, what, "add it to the schema's `properties`; the test leaves it out"));
    }
}

/// Takes a member out of a value.
fn remove(value: &mut Value, part: &str) {
    let Some((around, name)) = part.rsplit_once('/') else { return };
    let name = name.replace("~1", "/").replace("~0", "~");
    if let Some(Value::Object(members)) = value.pointer_mut(around) {
        members.remove(&name);
    }
}
