//! Enums.

use std::collections::BTreeSet;

use openapiv3::Schema;

use super::view::View;
use super::{Shape, Site, Types};
use crate::lower::draft::DraftKind;
use crate::{
    diagnostic::Diagnostic,
    ir::{Type, Variant},
    naming::{ident, words::words},
    pointer::join,
    unique::free,
};

impl<'a> Types<'a> {
    /// An enum of integers, each named after its digits.
    pub(crate) fn integers(&mut self, schema: &'a Schema, view: &View<'a>, site: Site<'_, 'a>) -> Shape {
        let at = site.at;
        let (id, _) = self.declare(site);
        let docs = self.descriptions(schema, view.integers.len(), at);
        let mut used = BTreeSet::from(["Unknown".to_owned()]);
        let mut seen = BTreeSet::new();
        let mut values = Vec::with_capacity(view.integers.len());
        for (index, value) in view.integers.iter().enumerate() {
            let Some(value) = value else { continue };
            let wire = value.to_string();
            if !self.first(seen.insert(*value), &wire, at) {
                continue;
            }
            let sign = if *value < 0 { "minus" } else { "value" };
            let name = free(&mut used, ident::pascal(&[sign.to_owned(), value.unsigned_abs().to_string()]));
            values.push(Variant { name, docs: description(docs, &wire, index), wire_value: wire });
        }
        self.define(id, &schema.schema_data, DraftKind::IntegerEnum(values));
        Shape::plain(Type::Named(id))
    }

    /// The descriptions of the values, in `x-enum-descriptions`.
    fn descriptions(&mut self, schema: &'a Schema, values: usize, at: &str) -> Option<&'a serde_json::Value> {
        let docs = schema.schema_data.extensions.get("x-enum-descriptions");
        if let Some(serde_json::Value::Array(docs)) = docs
            && docs.len() != values
        {
            let what = format!("`x-enum-descriptions` has {} descriptions for {values} values", docs.len());
            let help = "write one description for each value, in the same order, or an object: `{value: description}`";
            self.diagnostics.push(Diagnostic::warning(&join(at, "x-enum-descriptions"), what, help));
        }
        docs
    }

    /// Warns of a value that is listed twice.
    fn first(&mut self, first: bool, wire: &str, at: &str) -> bool {
        if !first {
            let what = format!("the value `{wire}` is listed twice");
            self.diagnostics.push(Diagnostic::warning(&join(at, "enum"), what, "remove one of the two"));
        }
        first
    }

    pub(crate) fn enumeration(&mut self, schema: &'a Schema, view: &View<'a>, site: Site<'_, 'a>) -> Shape {
        let at = site.at;
        let (id, _) = self.declare(site);
        let docs = self.descriptions(schema, view.values.len(), at);
        let mut used = BTreeSet::from(["Unknown".to_owned()]);
        let mut seen = BTreeSet::new();
        let mut variants = Vec::with_capacity(view.values.len());
        for (index, value) in view.values.iter().enumerate() {
            let Some(wire) = value else { continue };
            if !self.first(seen.insert(wire.as_ref()), wire, at) {
                continue;
            }
            let mut parts = words(wire);
            if !wire.contains(|c: char| c.is_ascii_alphanumeric()) {
                parts.clear();
                parts.push(if wire.is_empty() { "empty".to_owned() } else { format!("value{index}") });
            }
            let name = free(&mut used, ident::pascal(&parts));
            variants.push(Variant { name, wire_value: wire.to_string(), docs: description(docs, wire, index) });
        }
        self.define(id, &schema.schema_data, DraftKind::Enum(variants));
        Shape::plain(Type::Named(id))
    }
}

/// The description of a value, by the value itself or by its index.
fn description(docs: Option<&serde_json::Value>, wire: &str, index: usize) -> String {
    let doc = docs.and_then(|docs| match docs {
        serde_json::Value::Object(by_value) => by_value.get(wire)?.as_str(),
        list => list.get(index)?.as_str(),
    });
    doc.unwrap_or("").to_owned()
}
