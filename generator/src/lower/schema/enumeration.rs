//! `enum` -> enums of strings or integers.
//!
//! In: schemas that list values. Out: a type with a variant for each value. `schema` calls it. `notes` reads the extensions that name
//! and document values.

mod notes;

use std::collections::BTreeSet;

use openapiv3::{ReferenceOr, Schema, SchemaData};

use super::view::View;
use super::{Shape, Site, Types};
use crate::lower::draft::DraftKind;
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{Type, Variant},
    naming::{ident, reserved, words::words},
    openapi::version::private,
    pointer::join,
    unique::free,
};
use notes::Notes;

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
            let notes = Notes::new(schema, values.len(), at, &mut self.diagnostics);
            let mut seen = BTreeSet::new();
            for (index, value) in values.into_iter().enumerate() {
                let Some((wire_value, words)) = value else { continue };
                if !seen.insert(wire_value.clone()) {
                    self.warn_of_repeated(&wire_value, &join(&join(at, "enum"), index));
                } else if known.insert(wire_value.clone()) {
                    let words = notes.name(&wire_value, index).unwrap_or(words);
                    let name = free(&mut used, ident::pascal(&words));
                    variants.push(Variant { name, docs: notes.description(&wire_value, index), wire_value });
                }
            }
        }
        self.define(id, data, kind(variants));
        Shape::plain(Type::Named(id))
    }

    fn warn_of_repeated(&mut self, wire: &str, at: &str) {
        let what = format!("the value `{wire}` is listed twice");
        self.diagnostics.push(Diagnostic::new(code::DUPLICATE_VALUE, at, what, "remove one of the two"));
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

/// The string that a property always has, by its `const`.
pub(super) fn constant(property: &ReferenceOr<Box<Schema>>) -> Option<String> {
    let ReferenceOr::Item(schema) = property else { return None };
    schema.schema_data.extensions.get(private::CONST)?;
    match View::new(schema).values.as_slice() {
        [Some(only)] => Some(only.to_string()),
        _ => None,
    }
}
