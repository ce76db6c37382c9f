//! What extensions say of an enum's values: their names and descriptions.

use openapiv3::Schema;
use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, code},
    naming::words::words,
    pointer::join,
};

const NAMES: &str = "x-enum-varnames";
const DESCRIPTIONS: &str = "x-enum-descriptions";

/// An object with `values`, each with its `value`, `name` and `description`.
const VALUES: &str = "x-ms-enum";

/// The extensions of an enum's schema.
pub(super) struct Notes<'a>(&'a Schema);

impl<'a> Notes<'a> {
    /// Those of a schema with `count` values at `at`. A list of another length is reported.
    pub(super) fn new(schema: &'a Schema, count: usize, at: &str, diagnostics: &mut Vec<Diagnostic>) -> Self {
        for (key, what) in [(NAMES, "name"), (DESCRIPTIONS, "description")] {
            let Some(Value::Array(list)) = schema.schema_data.extensions.get(key) else { continue };
            if list.len() != count {
                let message = format!("`{key}` has {} {what}s for {count} values", list.len());
                let help =
                    format!("write one {what} for each value, in the same order, or an object: `{{value: {what}}}`");
                diagnostics.push(Diagnostic::new(code::ENUM_NOTES, &join(at, key), message, help));
            }
        }
        Self(schema)
    }

    /// The words of a value's name.
    pub(super) fn name(&self, wire: &str, index: usize) -> Option<Vec<String>> {
        let name = self.said(NAMES, wire, index).or_else(|| self.listed("name", wire))?;
        Some(words(name)).filter(|words| !words.is_empty())
    }

    /// The description of a value; empty if it has none.
    pub(super) fn description(&self, wire: &str, index: usize) -> String {
        let said = self.said(DESCRIPTIONS, wire, index).or_else(|| self.listed("description", wire));
        said.unwrap_or_default().to_owned()
    }

    /// What an extension says, by the value itself or by its index.
    fn said(&self, key: &str, wire: &str, index: usize) -> Option<&'a str> {
        match self.0.schema_data.extensions.get(key)? {
            Value::Object(by_value) => by_value.get(wire)?.as_str(),
            list => list.get(index)?.as_str(),
        }
    }

    fn listed(&self, key: &str, wire: &str) -> Option<&'a str> {
        let values = self.0.schema_data.extensions.get(VALUES)?.get("values")?.as_array()?;
        let is_wire = |value: &Value| match value {
            Value::String(text) => text == wire,
            other => wire.parse::<Value>().is_ok_and(|wire| wire == *other),
        };
        values.iter().find(|one| one.get("value").is_some_and(is_wire))?.get(key)?.as_str()
    }
}
