//! Enums.

use std::collections::BTreeSet;

use openapiv3::{ReferenceOr, Schema, SchemaData};

use super::view::View;
use super::{Shape, Site, Types};
use crate::lower::draft::DraftKind;
use crate::{
    diagnostic::Diagnostic,
    ir::{Type, Variant},
    naming::{ident, reserved, words::words},
    openapi::version::private,
    pointer::join,
    unique::free,
};

impl<'a> Types<'a> {
    /// An enum of strings: the values of one schema, or of several with their locations.
    pub(crate) fn enumeration(
        &mut self,
        data: &'a SchemaData,
        schemas: &[(&'a Schema, String)],
        site: Site<'_, 'a>,
    ) -> Shape {
        let values = |view: &View<'a>| {
            let values = view.values.iter().enumerate();
            values
                .map(|(index, value)| value.as_ref().map(|wire| (wire.to_string(), string_words(wire, index))))
                .collect()
        };
        self.listed(data, schemas, site, (values, DraftKind::Enum))
    }

    /// An enum of integers, each named after its digits.
    pub(crate) fn integers(
        &mut self,
        data: &'a SchemaData,
        schemas: &[(&'a Schema, String)],
        site: Site<'_, 'a>,
    ) -> Shape {
        let words = |value: i64| {
            let sign = if value < 0 { "minus" } else { "value" };
            vec![sign.to_owned(), value.unsigned_abs().to_string()]
        };
        let values = |view: &View<'a>| {
            view.integers.iter().map(|value| value.map(|value| (value.to_string(), words(value)))).collect()
        };
        self.listed(data, schemas, site, (values, DraftKind::IntegerEnum))
    }

    /// An enum of listed values, each with the words that name it. `None` stands for null.
    fn listed(
        &mut self,
        data: &'a SchemaData,
        schemas: &[(&'a Schema, String)],
        site: Site<'_, 'a>,
        (values, kind): (impl Fn(&View<'a>) -> Vec<Option<(String, Vec<String>)>>, fn(Vec<Variant>) -> DraftKind),
    ) -> Shape {
        let (id, _) = self.declare(site);
        let mut used = reserved::variants();
        let (mut variants, mut known) = (Vec::new(), BTreeSet::new());
        for (schema, at) in schemas {
            let values = values(&View::new(schema));
            let docs = self.descriptions(schema, values.len(), at);
            let mut seen = BTreeSet::new();
            for (index, value) in values.into_iter().enumerate() {
                let Some((wire_value, words)) = value else { continue };
                if !seen.insert(wire_value.clone()) {
                    self.warn_of_repeated(&wire_value, at);
                } else if known.insert(wire_value.clone()) {
                    let name = free(&mut used, ident::pascal(&words));
                    variants.push(Variant { name, docs: description(docs, &wire_value, index), wire_value });
                }
            }
        }
        self.define(id, data, kind(variants));
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

    fn warn_of_repeated(&mut self, wire: &str, at: &str) {
        let what = format!("the value `{wire}` is listed twice");
        self.diagnostics.push(Diagnostic::warning(&join(at, "enum"), what, "remove one of the two"));
    }
}

/// The words that name a string.
fn string_words(wire: &str, index: usize) -> Vec<String> {
    match wire {
        "" => vec!["empty".to_owned()],
        _ if wire.contains(|c: char| c.is_ascii_alphanumeric()) => words(wire),
        _ => vec![format!("value{index}")],
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

/// The string that a property always has, by its `const`.
pub(super) fn constant(property: &ReferenceOr<Box<Schema>>) -> Option<String> {
    let ReferenceOr::Item(schema) = property else { return None };
    schema.schema_data.extensions.get(private::CONST)?;
    match View::new(schema).values.as_slice() {
        [Some(only)] => Some(only.to_string()),
        _ => None,
    }
}
