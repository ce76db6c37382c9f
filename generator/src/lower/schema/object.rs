//! Objects, and the `allOf`s that are merged to one.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, ReferenceOr, Schema, SchemaData};

use super::view::View;
use super::{Shape, Site, Types, Waiting, conflict::Described, enumeration::constant, required};
use crate::lower::draft::{DraftField, DraftKind, DraftStruct};
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{Type, TypeId},
    naming::{
        ident::from_wire_name,
        words::{name_words, words},
    },
    pointer::join,
    unique::free,
};

/// An object that is being defined. It waits in [`Types::open`], so that nested objects need no deep stack.
pub(crate) struct Open<'a> {
    id: TypeId,
    name: Vec<String>,
    at: String,
    data: &'a SchemaData,
    properties: indexmap::map::IntoIter<&'a String, Described<'a>>,
    remarks: Vec<(&'a str, &'a SchemaData)>,
    earlier_docs: Vec<(&'a str, &'a SchemaData)>,
    repeated: BTreeMap<&'a str, Vec<Described<'a>>>,
    conflicts: BTreeMap<&'a str, Type>,
    required: BTreeMap<&'a str, String>,
    rest: Option<(Option<&'a ReferenceOr<Schema>>, String)>,
    tags: Vec<(&'a str, String)>,
    is_lenient: bool,
    /// The names of the fields so far.
    used: BTreeSet<String>,
    /// The names of the methods so far. A method may have the name of a field.
    getters: BTreeSet<String>,
    fields: Vec<DraftField>,
}

impl Open<'_> {
    /// The words that name a type in the object.
    fn hint(&self, last: Vec<String>) -> Vec<String> {
        self.name.iter().cloned().chain(last).collect()
    }
}

/// The properties of an object, those of its `allOf` included.
#[derive(Default)]
pub(crate) struct Properties<'a> {
    pub(crate) properties: IndexMap<&'a String, Described<'a>>,
    /// The documentation of properties in schemas of the `allOf` that don't decide their types.
    pub(crate) remarks: Vec<(&'a str, &'a SchemaData)>,
    /// The documentation of properties that a later schema of the `allOf` describes again.
    pub(crate) earlier_docs: Vec<(&'a str, &'a SchemaData)>,
    /// The earlier descriptions of properties that are one object by several.
    pub(crate) repeated: BTreeMap<&'a str, Vec<Described<'a>>>,
    /// The properties with several types, and a type for the values of all.
    pub(crate) conflicts: BTreeMap<&'a str, Type>,
    /// The required properties, each with the first location that requires it.
    required: BTreeMap<&'a str, String>,
    /// The components in the `allOf`, each with whether all of its properties are here.
    parts: BTreeMap<&'a str, bool>,
    /// The schema of additional properties, if the description has them, and its location.
    rest: Option<(Option<&'a ReferenceOr<Schema>>, String)>,
    /// The variant, by index, that stands for a union in the `allOf`.
    chosen: Option<(&'a [ReferenceOr<Schema>], usize)>,
    /// The discriminators of the object, with their values.
    tags: Vec<(&'a str, String)>,
}

/// The reason why an `allOf` can't be merged: not all of its schemas are objects.
pub(crate) struct NotObjects;

/// The message about that.
pub(super) const NOT_OBJECTS: &str = "`allOf` merges schemas that are not all objects";

/// The help about that.
pub(super) const OBJECTS: &str = "write each of them as `type: object` with `properties`";

impl Open<'_> {
    /// Whether the object has a discriminator.
    pub(crate) fn has_kind(&self) -> bool {
        !self.tags.is_empty()
    }
}

impl<'a> Properties<'a> {
    /// No properties yet. A variant stands for a union in the `allOf`.
    pub(crate) fn choosing(branches: &'a [ReferenceOr<Schema>], branch: usize) -> Self {
        Self { chosen: Some((branches, branch)), ..Self::default() }
    }

    /// No properties yet, of an object with these discriminators.
    pub(crate) fn tagged(tags: Vec<(&'a str, String)>) -> Self {
        Self { tags, ..Self::default() }
    }
}

impl<'a> Types<'a> {
    /// An `allOf` of several schemas: one object with all their properties, or any JSON.
    pub(crate) fn merge_all_of(&mut self, schema: &'a Schema, view: &View<'a>, site: Site<'_, 'a>) -> Shape {
        let at = site.at;
        if let Some(id) = self.merging.get(at) {
            return Shape::plain(Type::Named(*id));
        }
        let mut unions = self.unions(schema, at);
        if unions.len() > 1 {
            self.raw(at, "`allOf` merges several unions", "keep one `oneOf` or `anyOf` in the `allOf`");
            return Shape::plain(Type::Json);
        }
        if let Some(choice) = unions.pop() {
            return self.union_with_properties(schema, choice, site);
        }
        let mut merged = Properties::default();
        let depth = self.depth;
        let outcome = self.add_schema(&mut merged, view, at);
        self.depth = depth;
        match outcome {
            Ok(()) => {
                let shape = self.object(schema, merged, site);
                if let Type::Named(id) = shape.ty {
                    self.merging.insert(at.to_owned(), id);
                }
                shape
            }
            Err(NotObjects) => {
                self.raw(at, NOT_OBJECTS, OBJECTS);
                Shape::plain(Type::Json)
            }
        }
    }

    /// Adds the properties of a schema and of its `allOf`.
    pub(crate) fn add_schema(
        &mut self,
        into: &mut Properties<'a>,
        view: &View<'a>,
        at: &str,
    ) -> Result<(), NotObjects> {
        self.depth += 1;
        let is_too_deep = self.is_too_deep(at);
        let parts = if is_too_deep { &[] } else { view.all_of };
        for (index, part) in parts.iter().enumerate() {
            self.add_part(into, part, &join(&join(at, "allOf"), index))?;
        }
        self.depth -= 1;
        if is_too_deep {
            return Ok(());
        }
        let chosen = into.chosen.filter(|(branches, _)| std::ptr::eq(*branches, view.one_of));
        if !view.is_normal()
            || chosen.is_none() && !view.one_of.is_empty() && !self.branches_constrain(view)
            || !["object", ""].contains(&view.kind)
            || view.is_enum()
        {
            return Err(NotObjects);
        }
        self.add_properties(into, view, at);
        match chosen.and_then(|(branches, index)| Some((branches.get(index)?, index))) {
            Some((branch, index)) => self.add_part(into, branch, &join(&join(at, view.union_keyword), index)),
            None => Ok(()),
        }
    }

    fn add_part(
        &mut self,
        into: &mut Properties<'a>,
        part: &'a ReferenceOr<Schema>,
        at: &str,
    ) -> Result<(), NotObjects> {
        match part {
            ReferenceOr::Item(schema) => self.add_schema(into, &View::new(schema), at),
            ReferenceOr::Reference { reference } => self.add_component(into, reference, at),
        }
    }

    /// Adds the properties of one of several schemas.
    pub(crate) fn take(
        &mut self,
        into: &mut Properties<'a>,
        schema: &'a ReferenceOr<Box<Schema>>,
        at: &str,
    ) -> Result<(), NotObjects> {
        match schema {
            ReferenceOr::Item(schema) => self.add_schema(into, &View::new(schema), at),
            ReferenceOr::Reference { reference } => self.add_component(into, reference, at),
        }
    }

    fn add_component(&mut self, into: &mut Properties<'a>, reference: &'a str, at: &str) -> Result<(), NotObjects> {
        let (name, schema, target) = match self.resolver.follow::<Schema>(reference, at) {
            Ok(found) => found,
            Err(lost) => {
                self.lost(lost, at);
                return Ok(());
            }
        };
        match into.parts.get(name) {
            Some(true) => {}
            Some(false) => {
                let what = format!("`allOf` of `{name}` contains `{name}` itself");
                self.diagnostics.push(Diagnostic::new(
                    code::SCHEMA_CIRCLE,
                    at,
                    what,
                    "remove one reference of the circle",
                ));
            }
            None => {
                into.parts.insert(name, false);
                let mut view = View::new(schema);
                if self.is_union_of_subtypes(name, &view) {
                    // Its subtypes are its variants already.
                    view.one_of = &[];
                }
                self.add_schema(into, &view, &target)?;
                into.parts.insert(name, true);
            }
        }
        Ok(())
    }

    pub(crate) fn add_properties(&mut self, into: &mut Properties<'a>, view: &View<'a>, at: &str) {
        let properties = join(at, "properties");
        for (name, schema) in view.properties.into_iter().flatten() {
            self.add(into, name, schema, join(&properties, name));
        }
        for (index, name) in view.required.iter().enumerate() {
            into.required.entry(name).or_insert_with(|| join(&join(at, "required"), index));
        }
        let rest = match view.additional {
            Some(AdditionalProperties::Any(true)) => None,
            Some(AdditionalProperties::Schema(schema)) => Some(&**schema),
            _ => return,
        };
        into.rest = Some((rest, join(at, "additionalProperties")));
    }

    pub(crate) fn object(&mut self, schema: &'a Schema, mut merged: Properties<'a>, site: Site<'_, 'a>) -> Shape {
        let Site { at, schema_at, component, .. } = site;
        if merged.rest.is_none() {
            required::report(
                &merged.required,
                merged.properties.keys().map(|name| name.as_str()),
                &mut self.diagnostics,
            );
        }
        if let Some(component) = component {
            merged.tags = self.own_tags(component);
        }
        let is_lenient = self.is_lenient || self.settings(&schema.schema_data, schema_at).lenient;
        let (id, name) = self.declare(site);
        self.open.push(Waiting::Object(Box::new(Open {
            tags: merged.tags,
            is_lenient,
            remarks: merged.remarks,
            earlier_docs: merged.earlier_docs,
            repeated: merged.repeated,
            conflicts: merged.conflicts,
            id,
            name: words(&name),
            at: at.to_owned(),
            data: &schema.schema_data,
            fields: Vec::with_capacity(merged.properties.len()),
            properties: merged.properties.into_iter(),
            required: merged.required,
            // The field for additional properties has a fixed name.
            used: merged.rest.iter().map(|_| "rest".to_owned()).collect(),
            rest: merged.rest,
            getters: BTreeSet::from(["new".to_owned()]),
        })));
        Shape::plain(Type::Named(id))
    }

    /// Lowers the next property of an object. If the property is an object in turn, that one is defined first.
    pub(crate) fn next_property(&mut self, mut object: Box<Open<'a>>) {
        let index = self.open.len();
        match object.properties.next() {
            Some((wire, (property, at))) => {
                self.add_field(&mut object, wire, (property, at));
                self.open.insert(index, Waiting::Object(object));
            }
            None => self.close_object(*object),
        }
    }

    fn add_field(
        &mut self,
        object: &mut Open<'a>,
        wire: &'a str,
        (property, at): (&'a ReferenceOr<Box<Schema>>, String),
    ) {
        let shape = self.property_shape(object, wire, (property, &at));
        let tag = object.tags.iter().find(|(member, _)| *member == wire && self.is_string_type(&shape.ty));
        let tag = tag.map(|(_, tag)| tag.clone());
        let tag = tag.or_else(|| constant(property).filter(|_| object.required.contains_key(wire) && !shape.nullable));
        let named = self.named(property, &at).unwrap_or_else(|| from_wire_name(wire));
        let name = free(&mut object.used, named);
        let getter = format!("{}_as", name.trim_end_matches('_'));
        object.fields.push(DraftField {
            name,
            wire_name: wire.to_owned(),
            ty: shape.ty,
            required: object.required.contains_key(wire),
            nullable: shape.nullable,
            docs: shape.doc,
            deprecated: shape.deprecated,
            read_only: shape.read_only,
            write_only: shape.write_only,
            json_getter: shape.json.then(|| free(&mut object.getters, getter)),
            json_type: shape.json_type,
            tag,
            default: shape.default,
            listed: shape.listed,
        });
    }

    /// The type of a property, which may stand in several schemas of an `allOf`.
    fn property_shape(
        &mut self,
        object: &mut Open<'a>,
        wire: &'a str,
        (property, at): (&'a ReferenceOr<Box<Schema>>, &str),
    ) -> Shape {
        let hint = self.inherited_hint(object, wire, at).unwrap_or_else(|| object.hint(name_words(wire)));
        let mut shape = match object.repeated.remove(wire) {
            _ if object.conflicts.contains_key(wire) => self.boxed(property, &hint, at),
            Some(mut parts) => {
                parts.push((property, at.to_owned()));
                self.merge_property(&parts, &hint, &join(&join(&object.at, "properties"), wire))
            }
            None => self.boxed(property, &hint, at),
        };
        if let Some(ty) = object.conflicts.remove(wire) {
            shape.ty = ty;
        }
        let data_of = |remarks: &[(&str, &'a SchemaData)]| -> Vec<_> {
            remarks.iter().filter(|(member, _)| *member == wire).map(|(_, data)| *data).collect()
        };
        data_of(&object.remarks).into_iter().for_each(|data| shape.describe(data));
        data_of(&object.earlier_docs).into_iter().for_each(|data| shape.also(data));
        shape
    }

    /// Defines an object whose properties are lowered.
    fn close_object(&mut self, mut object: Open<'a>) {
        let additional_properties = object.rest.as_ref().map(|(schema, at)| match schema {
            None => Type::Json,
            Some(schema) => self.one(schema, &object.hint(vec!["value".to_owned()]), at).element(),
        });
        self.merging.remove(&object.at);
        for (wire, tag) in object.tags {
            if object.fields.iter().all(|field| field.wire_name != wire) {
                object.fields.push(DraftField::tag(free(&mut object.used, from_wire_name(wire)), wire, tag));
            }
        }
        let (fields, is_lenient) = (object.fields.into_iter().collect(), object.is_lenient);
        let draft = DraftStruct { fields, additional_properties, is_lenient };
        self.define(object.id, object.data, DraftKind::Struct(draft));
    }

    /// Whether all values of a type are strings, as those of a discriminator are.
    fn is_string_type(&self, ty: &Type) -> bool {
        match ty {
            Type::String => true,
            Type::Named(id) => matches!(self.defs.get(*id).map(|def| &def.kind), Some(DraftKind::Enum(_))),
            _ => false,
        }
    }
}

impl DraftField {
    /// A discriminator that no schema declares as a property.
    fn tag(name: String, wire: &str, tag: String) -> Self {
        Self {
            name,
            wire_name: wire.to_owned(),
            ty: Type::String,
            required: true,
            nullable: false,
            docs: String::new(),
            deprecated: false,
            read_only: false,
            write_only: false,
            json_getter: None,
            json_type: None,
            tag: Some(tag),
            default: None,
            listed: Vec::new(),
        }
    }
}
