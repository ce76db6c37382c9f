//! Objects, and those that `allOf` joins.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, ReferenceOr, Schema, SchemaData};

use super::view::View;
use super::{Shape, Site, Types, Waiting, conflict::Described};
use crate::{
    diagnostic::Diagnostic,
    ir::{Field, Struct, Type, TypeId, TypeKind},
    naming::{ident::from_wire_name, words::words},
    openapi::extension,
    pointer::join,
    unique::free,
};

/// An object whose members are being looked through. They wait in [`Types::open`], so that a long way from schema to
/// schema needs no deep stack.
pub(crate) struct Open<'a> {
    id: TypeId,
    name: Vec<String>,
    at: String,
    data: &'a SchemaData,
    properties: indexmap::map::IntoIter<&'a String, Described<'a>>,
    remarks: Vec<(&'a str, &'a SchemaData)>,
    asides: Vec<(&'a str, &'a SchemaData)>,
    joined: BTreeMap<&'a str, Vec<Described<'a>>>,
    conflicts: BTreeMap<&'a str, Type>,
    required: BTreeMap<&'a str, String>,
    rest: Option<(Option<&'a ReferenceOr<Schema>>, String)>,
    tags: Vec<(&'a str, String)>,
    /// Names of fields so far.
    used: BTreeSet<String>,
    fields: Vec<Field>,
}

/// The members of an object, its `allOf` parts' included.
#[derive(Default)]
pub(crate) struct Members<'a> {
    pub(crate) properties: IndexMap<&'a String, Described<'a>>,
    /// What is said of them beside their types elsewhere.
    pub(crate) remarks: Vec<(&'a str, &'a SchemaData)>,
    /// The same, where a later part says it anew.
    pub(crate) asides: Vec<(&'a str, &'a SchemaData)>,
    /// The earlier descriptions of those that are one object by all of these.
    pub(crate) joined: BTreeMap<&'a str, Vec<Described<'a>>>,
    /// Those that are of several types at once, and what holds the values of all.
    pub(crate) conflicts: BTreeMap<&'a str, Type>,
    /// Those that must be there, each with the place that says so first.
    required: BTreeMap<&'a str, String>,
    /// The components among the parts, each with whether it is gathered to the end.
    parts: BTreeMap<&'a str, bool>,
    /// Whether further members are allowed by name, of which schema, and the place that says so.
    rest: Option<(Option<&'a ReferenceOr<Schema>>, String)>,
    /// The branch, by its place, that is taken of a union among the parts.
    chosen: Option<(&'a [ReferenceOr<Schema>], usize)>,
    /// What members say of the kind of object that this is.
    tags: Vec<(&'a str, String)>,
}

impl Open<'_> {
    /// Whether a member says of which kind it is.
    pub(crate) fn has_kind(&self) -> bool {
        !self.tags.is_empty()
    }
}

impl<'a> Members<'a> {
    /// None yet; of a union among the parts, the branch in this place is one too.
    pub(crate) fn choosing(branches: &'a [ReferenceOr<Schema>], branch: usize) -> Self {
        Self { chosen: Some((branches, branch)), ..Self::default() }
    }

    /// None yet, of an object that these members tell.
    pub(crate) fn tagged(tags: Vec<(&'a str, String)>) -> Self {
        Self { tags, ..Self::default() }
    }
}

impl<'a> Types<'a> {
    /// `allOf` of several: one object with all their members, or a value of any kind.
    pub(crate) fn merged(&mut self, schema: &'a Schema, view: &View<'a>, site: Site<'_, 'a>) -> Shape {
        let at = site.at;
        if let Some(id) = self.joining.get(at) {
            return Shape::plain(Type::Named(*id));
        }
        let mut choices = self.choices(schema, at);
        if choices.len() > 1 {
            self.raw(at, "`allOf` joins several unions");
            return Shape::plain(Type::Json);
        }
        if let Some(choice) = choices.pop() {
            return self.beside(schema, choice, site);
        }
        let mut gathered = Members::default();
        let depth = self.depth;
        let outcome = self.gather(&mut gathered, view, at);
        self.depth = depth;
        match outcome {
            Ok(()) => {
                let shape = self.object(schema, gathered, site);
                if let Type::Named(id) = shape.ty {
                    self.joining.insert(at.to_owned(), id);
                }
                shape
            }
            Err(why) => {
                self.raw(at, &why);
                Shape::plain(Type::Json)
            }
        }
    }

    /// The members of a schema and of all its parts.
    pub(crate) fn gather(&mut self, into: &mut Members<'a>, view: &View<'a>, at: &str) -> Result<(), String> {
        self.depth += 1;
        let deep = self.deep(at);
        let parts = if deep { &[] } else { view.all_of };
        for (index, part) in parts.iter().enumerate() {
            self.gather_part(into, part, &join(&join(at, "allOf"), index))?;
        }
        self.depth -= 1;
        if deep {
            return Ok(());
        }
        let chosen = into.chosen.filter(|(branches, _)| std::ptr::eq(*branches, view.one_of));
        if view.odd.is_some()
            || chosen.is_none() && !view.one_of.is_empty() && !view.branches_constrain()
            || !["object", ""].contains(&view.kind)
            || view.is_enum()
        {
            return Err("`allOf` joins something other than objects".to_owned());
        }
        self.gather_own(into, view, at);
        match chosen.and_then(|(branches, index)| Some((branches.get(index)?, index))) {
            Some((branch, index)) => self.gather_part(into, branch, &join(&join(at, view.union_keyword), index)),
            None => Ok(()),
        }
    }

    fn gather_part(&mut self, into: &mut Members<'a>, part: &'a ReferenceOr<Schema>, at: &str) -> Result<(), String> {
        match part {
            ReferenceOr::Item(schema) => self.gather(into, &View::new(schema), at),
            ReferenceOr::Reference { reference } => self.gather_component(into, reference, at),
        }
    }

    /// The members of a schema that is one of several.
    pub(crate) fn take(
        &mut self,
        into: &mut Members<'a>,
        schema: &'a ReferenceOr<Box<Schema>>,
        at: &str,
    ) -> Result<(), String> {
        match schema {
            ReferenceOr::Item(schema) => self.gather(into, &View::new(schema), at),
            ReferenceOr::Reference { reference } => self.gather_component(into, reference, at),
        }
    }

    fn gather_component(&mut self, into: &mut Members<'a>, reference: &'a str, at: &str) -> Result<(), String> {
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
                let what = format!("`allOf` of `{name}` leads back to itself");
                self.diagnostics.push(Diagnostic::error(at, what, "break the circle"));
            }
            None => {
                into.parts.insert(name, false);
                let mut view = View::new(schema);
                if self.is_of_heirs(name, &view) {
                    // What is built on it is one of its variants already.
                    view.one_of = &[];
                }
                self.gather(into, &view, &target)?;
                into.parts.insert(name, true);
            }
        }
        Ok(())
    }

    pub(crate) fn gather_own(&mut self, into: &mut Members<'a>, view: &View<'a>, at: &str) {
        let properties = join(at, "properties");
        for (name, schema) in view.properties.into_iter().flatten() {
            self.add(into, name, schema, join(&properties, name));
        }
        for name in view.required {
            into.required.entry(name).or_insert_with(|| join(at, "required"));
        }
        let rest = match view.additional {
            Some(AdditionalProperties::Any(true)) => None,
            Some(AdditionalProperties::Schema(schema)) => Some(&**schema),
            _ => return,
        };
        into.rest = Some((rest, join(at, "additionalProperties")));
    }

    pub(crate) fn object(&mut self, schema: &'a Schema, mut members: Members<'a>, site: Site<'_, 'a>) -> Shape {
        let Site { at, component, .. } = site;
        for (name, at) in &members.required {
            if members.rest.is_none() && !members.properties.keys().any(|key| key == name) {
                let what = format!("`required` names `{name}`, which is no property");
                self.diagnostics.push(Diagnostic::warning(at, what, "correct the name, or add it"));
            }
        }
        if let Some(component) = component {
            members.tags = self.own_tags(component);
        }
        let (id, name) = self.declare(site);
        self.open.push(Waiting::Object(Box::new(Open {
            tags: members.tags,
            remarks: members.remarks,
            asides: members.asides,
            joined: members.joined,
            conflicts: members.conflicts,
            id,
            name: words(&name),
            at: at.to_owned(),
            data: &schema.schema_data,
            fields: Vec::with_capacity(members.properties.len()),
            properties: members.properties.into_iter(),
            required: members.required,
            // The field for further members, if there is one, has its name in any case.
            used: members.rest.iter().map(|_| "rest".to_owned()).collect(),
            rest: members.rest,
        })));
        Shape::plain(Type::Named(id))
    }

    /// Looks at an object's next member. If that is an object in turn, it is looked through first.
    pub(crate) fn go_on(&mut self, mut object: Box<Open<'a>>) {
        let place = self.open.len();
        let hint = |last: Vec<String>| -> Vec<_> { object.name.iter().cloned().chain(last).collect() };
        if let Some((wire, (property, at))) = object.properties.next() {
            let hint = self.inherited_hint(&object, wire, &at).unwrap_or_else(|| hint(words(wire)));
            let mut shape = match object.joined.remove(wire.as_str()) {
                _ if object.conflicts.contains_key(wire.as_str()) => self.boxed(property, &hint, &at),
                Some(mut parts) => {
                    parts.push((property, at.clone()));
                    self.united(&parts, &hint, &join(&join(&object.at, "properties"), wire))
                }
                None => self.boxed(property, &hint, &at),
            };
            if let Some(ty) = object.conflicts.remove(wire.as_str()) {
                shape.ty = ty;
            }
            let said_of = |remarks: &[(&str, &'a SchemaData)]| -> Vec<_> {
                remarks.iter().filter(|(member, _)| member == wire).map(|(_, data)| *data).collect()
            };
            said_of(&object.remarks).into_iter().for_each(|data| shape.describe(data));
            said_of(&object.asides).into_iter().for_each(|data| shape.also(data));
            let tag = object.tags.iter().find(|(member, _)| member == wire && self.is_word(&shape.ty));
            let tag = tag.map(|(_, tag)| tag.clone());
            let named = self.named(property, &at).unwrap_or_else(|| from_wire_name(wire));
            object.fields.push(Field {
                name: free(&mut object.used, named),
                wire_name: wire.clone(),
                ty: shape.ty,
                required: object.required.contains_key(wire.as_str()),
                nullable: shape.nullable,
                docs: shape.doc,
                deprecated: shape.deprecated,
                read_only: shape.read_only,
                write_only: shape.write_only,
                is_required_of_callers: false,
                json_getter: shape.json.then(String::new),
                tag,
                default: shape.default,
            });
            self.open.insert(place, Waiting::Object(object));
            return;
        }
        let rest = object.rest.as_ref().map(|(schema, at)| match schema {
            None => Type::Json,
            Some(schema) => self.one(schema, &hint(vec!["value".to_owned()]), at).element(),
        });
        self.joining.remove(&object.at);
        for (wire, tag) in object.tags {
            if object.fields.iter().all(|field| field.wire_name != wire) {
                object.fields.push(Field::tag(free(&mut object.used, from_wire_name(wire)), wire, tag));
            }
        }
        // Methods may be called as fields are, but not as each other.
        let mut methods = BTreeSet::from(["new".to_owned()]);
        for field in object.fields.iter_mut().filter(|field| field.json_getter.is_some()) {
            field.json_getter = Some(free(&mut methods, format!("{}_as", field.name.trim_end_matches('_'))));
        }
        self.define(
            object.id,
            object.data,
            TypeKind::Struct(Struct { fields: object.fields, additional_properties: rest, page: None }),
        );
    }

    /// Whether all values are texts, so that a tag may be one.
    fn is_word(&self, ty: &Type) -> bool {
        match ty {
            Type::String => true,
            Type::Named(id) => matches!(self.defs.get(*id).map(|def| &def.kind), Some(TypeKind::Enum(_))),
            _ => false,
        }
    }

    /// The name that a property's description asks for.
    fn named(&mut self, property: &'a ReferenceOr<Box<Schema>>, at: &str) -> Option<String> {
        let ReferenceOr::Item(schema) = property else { return None };
        let named: extension::Named = extension::read(&schema.schema_data.extensions, at, &mut self.diagnostics);
        named.name.map(|name| from_wire_name(&name))
    }
}

impl Field {
    /// The member that says what kind of object it stands in, where the description only names it.
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
            is_required_of_callers: false,
            json_getter: None,
            tag: Some(tag),
            default: None,
        }
    }
}
