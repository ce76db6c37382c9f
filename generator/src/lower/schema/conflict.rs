//! Properties that several schemas of an `allOf` describe.
//!
//! In come two schemas of a property, out goes the narrower one, an object that merges both, or a warning. `object` calls it.
//! `compare` finds the narrower schema.

mod compare;

use openapiv3::{ReferenceOr, Schema};

use super::{
    DEEPEST, Shape, Site, Types,
    object::{NOT_OBJECTS, OBJECTS, Properties},
};
use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    ir::Type,
};

pub(super) use compare::Found;
use compare::Outcome;

/// The schema of a property, and its location.
pub(crate) type Described<'a> = (&'a ReferenceOr<Box<Schema>>, String);

impl<'a> Types<'a> {
    /// Adds a property. Of two schemas the narrower counts. Two objects are merged. Two types are a conflict.
    pub(crate) fn add(
        &mut self,
        into: &mut Properties<'a>,
        name: &'a String,
        schema: &'a ReferenceOr<Box<Schema>>,
        at: String,
    ) {
        let before = into.properties.get(name).filter(|(_, pointer)| *pointer != at).cloned();
        let Some((before, pointer)) = before else {
            into.properties.insert(name, (schema, at));
            return;
        };
        let (Some(was), Some(is)) = (self.found(before), self.found(schema)) else {
            into.properties.insert(name, (schema, at));
            return;
        };
        match self.compare(was, is, DEEPEST) {
            Outcome::First => {
                if let ReferenceOr::Item(schema) = schema {
                    into.remarks.push((name, &schema.schema_data));
                }
                return;
            }
            Outcome::Second => into.earlier_docs.push((name, &was.schema.schema_data)),
            Outcome::Both => into.repeated.entry(name).or_default().push((before, pointer)),
            Outcome::Neither { was, is, ty } => {
                let kept = match ty {
                    Type::String => "a string",
                    Type::I64 => "an integer",
                    _ => "raw JSON",
                };
                let kinds = if was == is {
                    format!("`{name}` as two types of {is}")
                } else {
                    format!("`{name}` as {is} with one as {was}")
                };
                let what = format!("`allOf` merges {kinds}; its value becomes {kept}");
                let diagnostic = Diagnostic::new(
                    code::CONFLICTING_ALL_OF,
                    &at,
                    what,
                    "write the same `type` in both, or rename one property",
                );
                self.diagnostics.push(diagnostic.see(&pointer, Highlight::Value, format!("as {was}")));
                into.conflicts.entry(name).and_modify(|known| *known = Type::Json).or_insert(ty);
            }
        }
        into.properties.insert(name, (schema, at));
    }

    /// The object of a property with several schemas. `at` is the location of the property in the merged object.
    pub(crate) fn merge_property(&mut self, parts: &[Described<'a>], hint: &[String], at: &str) -> Shape {
        // The locations of all schemas identify the object, if it contains itself.
        let pointers: Vec<_> = parts.iter().map(|(schema, pointer)| self.target(schema, pointer)).collect();
        let key = pointers.join(" ");
        if let Some(id) = self.merging.get(&key) {
            return Shape::plain(Type::Named(*id));
        }
        let mut merged = Properties::default();
        let depth = self.depth;
        let outcome = parts.iter().try_for_each(|(schema, pointer)| self.take(&mut merged, schema, pointer));
        self.depth = depth;
        let last = parts.last().and_then(|(schema, _)| self.found(schema));
        let (Ok(()), Some(last)) = (outcome, last) else {
            self.raw(at, NOT_OBJECTS, OBJECTS);
            return Shape::plain(Type::Json);
        };
        let mut shape = self.object(last.schema, merged, Site::inline(hint, at));
        if let Type::Named(id) = shape.ty {
            self.merging.insert(key, id);
        }
        parts.iter().filter_map(|(schema, _)| self.found(schema)).for_each(|part| shape.also(&part.schema.schema_data));
        shape
    }

    /// The location of a schema.
    fn target(&self, schema: &'a ReferenceOr<Box<Schema>>, at: &str) -> String {
        match schema {
            ReferenceOr::Item(_) => at.to_owned(),
            ReferenceOr::Reference { reference } => {
                self.resolver.follow::<Schema>(reference, at).map_or_else(|_| at.to_owned(), |(.., target)| target)
            }
        }
    }
}
