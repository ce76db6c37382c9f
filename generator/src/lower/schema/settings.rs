//! The extension `x-oas-client` of schemas.

use openapiv3::{ReferenceOr, Schema, SchemaData};

use super::Types;
use crate::{naming::ident::from_wire_name, openapi::extension};

impl Types<'_> {
    /// The name that `x-oas-client` gives a property.
    pub(super) fn named(&mut self, property: &ReferenceOr<Box<Schema>>, at: &str) -> Option<String> {
        let ReferenceOr::Item(schema) = property else { return None };
        self.settings(&schema.schema_data, at).name.map(|name| from_wire_name(&name))
    }

    /// The extension `x-oas-client` of a schema. A mistake in it is reported once, however often it is read.
    pub(super) fn settings(&mut self, data: &SchemaData, at: &str) -> extension::Schema {
        let mut found = Vec::new();
        let settings = extension::read(&data.extensions, at, &mut found);
        found.retain(|diagnostic| !self.diagnostics.contains(diagnostic));
        self.diagnostics.append(&mut found);
        settings
    }
}
