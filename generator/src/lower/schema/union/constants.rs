//! Constants: the values of a property that name the variant of a union.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::ir::VariantTest;

/// The values of a property.
#[derive(Debug, Default)]
pub(super) struct Constants {
    /// Whether they are JSON of numbers or booleans. If not, they are strings.
    pub(super) is_json: bool,
    pub(super) values: BTreeSet<String>,
}

impl Constants {
    /// Whether they are strings, or JSON of numbers or booleans.
    pub(super) fn are_scalars(&self) -> bool {
        let is_scalar = |text: &String| matches!(text.parse(), Ok(Value::Number(_) | Value::Bool(_)));
        !self.is_json || self.values.iter().all(is_scalar)
    }

    /// Whether there are some, and no other variant has one of them. Adds them to `seen`.
    pub(super) fn are_new(&self, seen: &mut BTreeSet<(bool, String)>) -> bool {
        !self.values.is_empty() && self.values.iter().all(|value| seen.insert((self.is_json, value.clone())))
    }

    /// The test for a property with these values.
    pub(super) fn test(self, name: &str) -> VariantTest {
        let (name, values) = (name.to_owned(), self.values.into_iter().collect());
        if self.is_json { VariantTest::Constant { name, values } } else { VariantTest::Tag { name, values } }
    }
}
