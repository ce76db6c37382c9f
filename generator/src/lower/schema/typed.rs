//! The type of a schema, by its keywords.

use openapiv3::{AdditionalProperties, ReferenceOr, Schema, SchemaData};

use super::{DEEPEST, Properties, Shape, Site, Types, number::integer, view::View, with};
use crate::{
    ir::{Format, Type, TypeId},
    openapi::version::private,
    pointer::join,
};

impl<'a> Types<'a> {
    /// The type of a schema, by its keywords.
    pub(super) fn typed(&mut self, schema: &'a Schema, view: &View<'a>, site: Site<'_, 'a>) -> Shape {
        let Site { at, component, .. } = site;
        if let Some(odd) = view.odd {
            return self.odd(odd, at);
        }
        if let Some(shape) = component.and_then(|component| self.hierarchy(schema, view, at, component)) {
            return shape;
        }
        if !view.one_of.is_empty() && !self.only_constrains(view) {
            let alone = !view.has_properties() && view.all_of.is_empty();
            if alone || component.is_some_and(|component| self.is_union_of_subtypes(component, view)) {
                return self.union(schema, view, site);
            }
            return self.merge_all_of(schema, view, site);
        }
        if !view.all_of.is_empty() && !is_constant(schema, view) {
            return self.only_of_all(view, site).unwrap_or_else(|| self.merge_all_of(schema, view, site));
        }
        if view.is_enum() {
            return self.enumeration(&schema.schema_data, &[(schema, site.at.to_owned())], site);
        }
        self.by_type_keyword(schema, view, site)
    }

    /// A schema without a type that OpenAPI knows.
    fn odd(&mut self, odd: &str, at: &str) -> Shape {
        let types = "`string`, `integer`, `number`, `boolean`, `array` or `object`";
        let (why, help) = match odd {
            "not" => ("`not` gives the schema no type".to_owned(), format!("replace it with a `type`: {types}")),
            "file" => {
                let help = "write `type: string, format: binary`".to_owned();
                ("`type: file` is of Swagger 2.0; OpenAPI 3 doesn't have it".to_owned(), help)
            }
            odd => (format!("`type: {odd}` is not a type of OpenAPI"), format!("write {types}")),
        };
        // A schema that is `false` has no keyword.
        self.raw(&if odd == "not" { at.to_owned() } else { join(at, "type") }, &why, &help);
        Shape::plain(Type::Json)
    }

    /// The type of an `allOf` with one schema that has a type. Schemas with documentation alone leave the type to that one.
    /// `None` if several schemas have to be merged.
    fn only_of_all(&mut self, view: &View<'a>, site: Site<'_, 'a>) -> Option<Shape> {
        let (documented, typed): (Vec<_>, Vec<_>) =
            view.all_of.iter().enumerate().partition(|(_, schema)| description_of(schema).is_some());
        let mut shape = match typed.as_slice() {
            [] if !view.has_properties() => Shape::plain(Type::Json),
            [(index, only)] if !view.has_properties() && !self.is_narrowed(only, view) => {
                let at = join(&join(site.at, "allOf"), index);
                self.in_place_of(only, Site { at: &at, schema_at: &at, ..site })
            }
            _ => return None,
        };
        documented.into_iter().filter_map(|(_, schema)| description_of(schema)).for_each(|data| shape.describe(data));
        Some(shape)
    }

    fn by_type_keyword(&mut self, schema: &'a Schema, view: &View<'a>, site: Site<'_, 'a>) -> Shape {
        let format = self.format(&schema.schema_data, view, site.at);
        Shape::plain(match view.kind {
            "string" => string(format),
            "integer" if view.integers.iter().any(Option::is_some) => {
                return self.integers(&schema.schema_data, &[(schema, site.at.to_owned())], site);
            }
            "integer" => integer(format, view.bounds),
            "number" if view.format == "float" => Type::F32,
            "number" if ["decimal", "decimal128"].contains(&view.format) => Type::Decimal,
            "number" => Type::F64,
            "boolean" => Type::Bool,
            "array" => self.array(view, site),
            "object" if view.has_properties() => {
                let mut merged = Properties::default();
                self.add_properties(&mut merged, view, site.at);
                return self.object(schema, merged, site);
            }
            "object" => self.map(view, site),
            _ => Type::Json,
        })
    }

    fn array(&mut self, view: &View<'a>, Site { hint, at, .. }: Site<'_, 'a>) -> Type {
        let Some(items) = view.items else { return Type::Array(Box::new(Type::Json)) };
        if let Some(schemas) = view.tuple {
            return self.tuple(schemas, &with(hint, "item"), &join(&join(at, "items"), "anyOf"));
        }
        self.containers += 1;
        let item = self.boxed(items, &with(hint, "item"), &join(at, "items"));
        self.containers -= 1;
        Type::Array(Box::new(item.element()))
    }

    /// An array of a fixed length.
    fn tuple(&mut self, schemas: &'a [ReferenceOr<Schema>], hint: &[String], at: &str) -> Type {
        self.containers += 1;
        let items = schemas.iter().zip(1..).map(|(schema, number)| {
            let hint: Vec<_> = hint.iter().cloned().chain([number.to_string()]).collect();
            self.one(schema, &hint, &join(at, number - 1)).element()
        });
        let items = items.collect();
        self.containers -= 1;
        Type::Tuple(items)
    }

    /// An object without known properties.
    fn map(&mut self, view: &View<'a>, Site { hint, at, .. }: Site<'_, 'a>) -> Type {
        let key = view.inner.and_then(|names| self.key(names, &with(hint, "key"), &join(at, "items")));
        let values = match view.additional {
            Some(AdditionalProperties::Schema(values)) => values,
            Some(AdditionalProperties::Any(true)) | None if key.is_some() => {
                return Type::Map(key, Box::new(Type::Json));
            }
            _ => return Type::Json,
        };
        self.containers += 1;
        let value = self.one(values, &with(hint, "value"), &join(at, "additionalProperties"));
        self.containers -= 1;
        Type::Map(key, Box::new(value.element()))
    }

    /// The type of a map's keys, if their schema is an enum.
    fn key(&mut self, names: &'a ReferenceOr<Box<Schema>>, hint: &[String], at: &str) -> Option<TypeId> {
        let found = self.bare(self.found(names)?, DEEPEST);
        if !View::new(found.schema).is_enum() {
            return None;
        }
        let Type::Named(id) = self.boxed(names, hint, at).ty else { return None };
        self.defs.get_mut(id)?.is_key = true;
        Some(id)
    }

    /// Whether the keywords next to the only schema of an `allOf` narrow it: they require properties, or describe additional ones.
    fn is_narrowed(&self, part: &'a ReferenceOr<Schema>, union_with_properties: &View<'_>) -> bool {
        let Some(part) = self.seen(part) else { return false };
        let more = union_with_properties.required.iter().any(|name| !part.required.contains(name));
        let object = part.has_properties() || part.kind == "object" || !part.all_of.is_empty();
        object && (more || matches!(union_with_properties.additional, Some(AdditionalProperties::Schema(_))))
    }
}

/// Whether a schema has one value, by `const` or by an `enum` of one, whatever stands beside it.
fn is_constant(schema: &Schema, view: &View<'_>) -> bool {
    let is_listed = view.lists_values() || !view.listed.is_empty();
    is_listed && schema.schema_data.extensions.contains_key(private::CONST)
}

/// The type of a string, by its format.
fn string(format: &str) -> Type {
    match format {
        "password" => Type::Secret,
        "binary" => Type::Binary,
        format => Format::named(format).map_or(Type::String, Type::Format),
    }
}

/// The documentation of an inline schema that says nothing else.
fn description_of(schema: &ReferenceOr<Schema>) -> Option<&SchemaData> {
    let ReferenceOr::Item(schema) = schema else { return None };
    View::new(schema).has_no_type().then_some(&schema.schema_data)
}
