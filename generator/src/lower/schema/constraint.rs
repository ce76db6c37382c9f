//! Schemas that only constrain a value: null alone, and the schemas of a `oneOf` or `anyOf` beside a `type`.

use openapiv3::{AdditionalProperties, AnySchema, ObjectType, ReferenceOr, Schema, SchemaKind, Type as SchemaType};

use super::{DEEPEST, Types, view::View};

impl<'a> Types<'a> {
    /// Whether null is the only value of a schema, or of the target of a reference.
    pub(crate) fn is_null(&self, schema: &'a ReferenceOr<Schema>) -> bool {
        let Some(schema) = self.found(schema).map(|found| self.bare(found, DEEPEST).schema) else { return false };
        let view = View::new(schema);
        view.odd == Some("null") || view.lists_only_null() || schema.schema_data.nullable && has_no_properties(schema)
    }

    /// Whether the `oneOf` or `anyOf` of a schema with a type only constrains its values.
    pub(crate) fn only_constrains(&self, view: &View<'a>) -> bool {
        (!view.kind.is_empty() || !view.all_of.is_empty()) && self.branches_constrain(view)
    }

    /// Whether no schema of a `oneOf` or `anyOf` has a type of its own: `{required: [a]}`, `{format: ipv4}`. Several enums do.
    pub(crate) fn branches_constrain(&self, view: &View<'a>) -> bool {
        let branches = view.one_of.iter().filter(|branch| !self.is_null(branch));
        let found: Option<Vec<_>> = branches.map(|branch| self.found(branch)).collect();
        let schemas: Vec<_> = found.unwrap_or_default().into_iter().map(|found| found.schema).collect();
        schemas.iter().all(|schema| is_constraint(schema, view.kind))
            && schemas.iter().any(|schema| !View::new(schema).lists_values())
    }
}

/// Whether a schema beside `type: kind` gives no type, or the same without more about it.
fn is_constraint(schema: &Schema, kind: &str) -> bool {
    let view = View::new(schema);
    let is_same = match view.kind {
        "object" => ["", "object"].contains(&kind),
        // Several strings or integers become one type elsewhere.
        "array" | "boolean" | "number" => view.kind == kind && view.listed.is_empty(),
        _ => false,
    };
    (!has_type(schema) || is_same)
        && view.is_normal()
        && !view.has_properties()
        && view.items.is_none()
        && !matches!(view.additional, Some(AdditionalProperties::Schema(_)))
        && view.one_of.is_empty()
        && view.all_of.is_empty()
}

/// Whether a schema has the keyword `type`.
fn has_type(schema: &Schema) -> bool {
    match &schema.schema_kind {
        SchemaKind::Type(_) => true,
        SchemaKind::Any(any) => any.typ.is_some(),
        _ => false,
    }
}

/// Whether a schema is an object that can't have properties.
fn has_no_properties(schema: &Schema) -> bool {
    let (properties, additional, most) = match &schema.schema_kind {
        SchemaKind::Type(SchemaType::Object(ObjectType {
            properties, additional_properties, max_properties, ..
        })) => (properties, additional_properties, max_properties),
        SchemaKind::Any(AnySchema { typ: Some(kind), properties, additional_properties, max_properties, .. })
            if kind == "object" =>
        {
            (properties, additional_properties, max_properties)
        }
        _ => return false,
    };
    properties.is_empty() && (*most == Some(0) || matches!(additional, Some(AdditionalProperties::Any(false))))
}
