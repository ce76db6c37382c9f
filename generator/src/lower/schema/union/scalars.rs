//! Unions of strings, and of integers: one type instead of a union.

use openapiv3::{ReferenceOr, Schema};

use crate::{
    ir::Type,
    lower::schema::{DEEPEST, Shape, Site, Types, conflict::Found, view::View, with},
    openapi::references::component_pointer,
};

impl<'a> Types<'a> {
    /// The type of several strings, or of several integers. Several enums are one enum, which holds other values too.
    pub(super) fn union_of_scalars(
        &mut self,
        schema: &'a Schema,
        variants: &[(String, &'a ReferenceOr<Schema>)],
        site: Site<'_, 'a>,
    ) -> Option<Shape> {
        let found: Option<Vec<_>> = variants.iter().map(|(_, variant)| self.found(*variant)).collect();
        let found: Vec<_> = found?.into_iter().map(|found| self.bare(found, DEEPEST)).collect();
        let kind = kind(&View::new(found.first()?.schema))?;
        if !found.iter().all(|found| self::kind(&View::new(found.schema)) == Some(kind)) {
            return None;
        }
        let enums = enums(&found, variants);
        let nullable =
            found.iter().any(|found| found.schema.schema_data.nullable || View::new(found.schema).lists_null);
        let shape = match kind {
            "string" if enums.len() > 1 => self.enumeration(&schema.schema_data, &enums, site),
            "integer" if enums.len() > 1 => self.integers(&schema.schema_data, &enums, site),
            _ => {
                // The component itself may have no type.
                let own = site.component.map(|_| with(site.hint, "text"));
                self.scalar(variants, own.as_deref().unwrap_or(site.hint))?
            }
        };
        Some(Shape { nullable: nullable || shape.nullable, ..shape })
    }

    /// The type of strings or integers, of which at most one is an enum.
    fn scalar(&mut self, variants: &[(String, &'a ReferenceOr<Schema>)], hint: &[String]) -> Option<Shape> {
        let shapes: Vec<_> = variants.iter().map(|(at, variant)| self.one(variant, hint, at)).collect();
        let nullable = shapes.iter().any(|shape| shape.nullable);
        let first = shapes.first()?;
        let is_same = shapes.iter().all(|shape| shape.ty == first.ty);
        let ty = match shapes.iter().find(|shape| matches!(shape.ty, Type::Named(_))) {
            _ if is_same => first.ty.clone(),
            // An enum holds 64 bits with a sign.
            _ if shapes.iter().any(|shape| matches!(shape.ty, Type::U64 | Type::Decimal)) => Type::Decimal,
            Some(only) => only.ty.clone(),
            None if shapes
                .iter()
                .all(|shape| matches!(shape.ty, Type::I32 | Type::U32 | Type::I64 | Type::UnixTime)) =>
            {
                Type::I64
            }
            None => Type::String,
        };
        Some(Shape { nullable, ..Shape::plain(ty) })
    }
}

/// The enums among schemas, each with its location. A component that several schemas refer to is one enum.
fn enums<'a>(found: &[Found<'a>], variants: &[(String, &'a ReferenceOr<Schema>)]) -> Vec<(&'a Schema, String)> {
    let mut enums: Vec<(&Schema, String)> = Vec::new();
    for (found, (at, _)) in found.iter().zip(variants) {
        if View::new(found.schema).lists_values() && enums.iter().all(|(known, _)| !std::ptr::eq(*known, found.schema))
        {
            let at = found.name.map_or_else(|| at.clone(), |name| component_pointer("schemas", name));
            enums.push((found.schema, at));
        }
    }
    enums
}

/// `string` or `integer`, if all values of a schema are that.
fn kind(view: &View<'_>) -> Option<&'static str> {
    match view.kind {
        _ if view.odd.is_some() || !view.all_of.is_empty() || !view.one_of.is_empty() => None,
        "string" => Some("string"),
        "integer" => Some("integer"),
        _ if view.is_enum() => Some("string"),
        _ => None,
    }
}
