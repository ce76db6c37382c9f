//! Schemas -> types.
//!
//! In comes a schema or a reference, out goes its type with what the schema says about the value. `request`, `response` and
//! `webhook` call it. Named types go into a table, and inline schemas with equal text share one.

mod conflict;
mod constraint;
mod enumeration;
mod inheritance;
mod merge_patch;
mod number;
mod object;
pub(crate) mod plain;
mod required;
mod settings;
mod shape;
mod shared;
mod typed;
pub(crate) mod union;
mod union_with_properties;
pub(crate) mod view;

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{ReferenceOr, Schema, SchemaData};

use crate::lower::draft::{DraftKind, DraftType};
use crate::{
    diagnostic::{Diagnostic, code},
    ir::{Table, Type, TypeId},
    naming::{ident, lock::Lock, words::name_words},
    openapi::{
        references::{ResolveError, Resolver},
        subtypes::Subtypes,
    },
};
use crate::{naming::models::model_names, pointer::join, unique::free};
use union::OpenUnion;
use view::View;

use inheritance::Inheritance;
use object::Open;
pub(crate) use object::Properties;
pub(crate) use shape::{Shape, with_default};
use shared::Shared;

/// A schema's location, and the words for its name.
#[derive(Clone, Copy)]
pub(crate) struct Site<'s, 'a> {
    /// The words of its name.
    pub(crate) hint: &'s [String],
    pub(crate) at: &'s str,
    /// The location of its schema in the description. It differs from `at` for a base schema without its subtypes.
    pub(crate) schema_at: &'s str,
    /// The name of its component if it is one.
    pub(crate) component: Option<&'a str>,
}

impl<'s> Site<'s, '_> {
    /// The site of an inline schema.
    pub(crate) fn inline(hint: &'s [String], at: &'s str) -> Self {
        Self { hint, at, schema_at: at, component: None }
    }

    /// The site of the base schema at `schema_at` without its subtypes.
    pub(crate) fn base(hint: &'s [String], at: &'s str, schema_at: &'s str) -> Self {
        Self { hint, at, schema_at, component: None }
    }
}

/// The types of the schemas that have been lowered.
pub(crate) struct Types<'a> {
    pub(crate) resolver: Resolver<'a>,
    pub(crate) defs: Table<TypeId, DraftType>,
    components: BTreeMap<&'a str, Slot>,
    inheritance: Inheritance<'a>,
    /// The objects of base schemas alone, without their subtypes.
    bases: BTreeMap<&'a str, Shape>,
    /// The types of inline schemas. `None` for webhooks, whose names aren't pinned and depend on their locations alone.
    shared: Option<Shared>,
    /// Objects and unions that are declared but not yet defined. The last is next.
    open: Vec<Waiting<'a>>,
    /// The objects of `allOf`s that are being merged, by JSON pointer, for `allOf`s that contain themselves.
    merging: BTreeMap<String, TypeId>,
    /// How many schemas contain the current one, through anything but properties.
    depth: usize,
    /// How many of these are arrays or maps.
    containers: usize,
    /// The types of merge patches, by the types of the values that they change.
    merge_patches: BTreeMap<TypeId, TypeId>,
    names: BTreeMap<&'a str, String>,
    taken: BTreeSet<String>,
    lock: &'a Lock,
    /// Whether all objects are read tolerantly.
    pub(crate) is_lenient: bool,
    /// The formats whose values keep a plain type.
    pub(crate) plain_formats: BTreeSet<String>,
    /// The pinned names that types have taken.
    pinned: BTreeSet<&'a String>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

enum Slot {
    /// Being lowered, inside this many arrays and maps.
    Open(usize),
    Done(Shape),
}

enum Waiting<'a> {
    Object(Box<Open<'a>>),
    Union(OpenUnion<'a>),
}

/// The limit for nested arrays, maps, `allOf`s and references.
const DEEPEST: usize = 256;

impl<'a> Types<'a> {
    pub(crate) fn new(resolver: Resolver<'a>, subtypes: &'a Subtypes<String>, lock: &'a Lock) -> Self {
        let keys = resolver.components.into_iter().flat_map(|components| components.schemas.keys());
        let (names, taken) = model_names(keys.map(String::as_str), lock);
        let inheritance = Inheritance::new(resolver, subtypes);
        let (defs, components, open, merging, depth, containers, pinned, diagnostics) = Default::default();
        let (bases, merge_patches, shared) = (BTreeMap::new(), BTreeMap::new(), Some(Shared::new()));
        Self {
            resolver,
            defs,
            components,
            inheritance,
            bases,
            shared,
            open,
            merging,
            depth,
            containers,
            merge_patches,
            names,
            taken,
            lock,
            is_lenient: false,
            plain_formats: BTreeSet::new(),
            pinned,
            diagnostics,
        }
    }

    /// Gives each inline schema a type of its own.
    pub(crate) fn unshared(mut self) -> Self {
        self.shared = None;
        self
    }

    /// The type of a schema or reference. `hint` has the words of its name, if it needs a name of its own.
    pub(crate) fn shape(&mut self, schema: &'a ReferenceOr<Schema>, hint: &[String], at: &str) -> Shape {
        let shape = self.one(schema, hint, at);
        self.finish_open();
        shape
    }

    /// Defines all types that are declared.
    fn finish_open(&mut self) {
        while let Some(waiting) = self.open.pop() {
            match waiting {
                Waiting::Object(object) => self.next_property(object),
                Waiting::Union(union) => self.close_union(union),
            }
        }
    }

    pub(crate) fn open_union(&mut self, union: OpenUnion<'a>) {
        self.open.push(Waiting::Union(union));
    }

    pub(crate) fn one(&mut self, schema: &'a ReferenceOr<Schema>, hint: &[String], at: &str) -> Shape {
        match schema {
            ReferenceOr::Item(schema) => self.inline(schema, Site::inline(hint, at)),
            ReferenceOr::Reference { reference } => self.reference(reference, at),
        }
    }

    /// As [`Self::shape`], of a schema in a property or an array.
    pub(crate) fn boxed_shape(&mut self, schema: &'a ReferenceOr<Box<Schema>>, hint: &[String], at: &str) -> Shape {
        let shape = self.boxed(schema, hint, at);
        self.finish_open();
        shape
    }

    /// The type of the only schema inside another one, whose type and name it has.
    fn in_place_of(&mut self, schema: &'a ReferenceOr<Schema>, site: Site<'_, 'a>) -> Shape {
        match schema {
            ReferenceOr::Item(schema) => self.inline(schema, site),
            ReferenceOr::Reference { reference } => self.reference(reference, site.at),
        }
    }

    fn boxed(&mut self, schema: &'a ReferenceOr<Box<Schema>>, hint: &[String], at: &str) -> Shape {
        match schema {
            ReferenceOr::Item(schema) => self.inline(schema, Site::inline(hint, at)),
            ReferenceOr::Reference { reference } => self.reference(reference, at),
        }
    }

    fn reference(&mut self, reference: &'a str, at: &str) -> Shape {
        let (name, schema, target) = match self.resolver.follow::<Schema>(reference, at) {
            Ok(found) => found,
            Err(lost) => return self.lost(lost, at),
        };
        if self.containers > 0
            && let Some(Slot::Open(containers)) = self.components.get(name)
            && self.containers > *containers
        {
            let why = format!("the array or map `{name}` contains itself without an object between");
            self.raw(at, &why, "put an object between: `{type: object, properties: {items: …}}`");
            return Shape::plain(Type::Json);
        }
        self.component(name, schema, target)
    }

    /// The type of a component.
    fn component(&mut self, name: &'a str, schema: &'a Schema, target: String) -> Shape {
        match self.components.get(name) {
            Some(Slot::Done(shape)) => return shape.clone(),
            Some(Slot::Open(_)) => {
                let what = format!("the schema `{name}` refers to itself only");
                self.diagnostics.push(Diagnostic::new(
                    code::SCHEMA_CIRCLE,
                    &target,
                    what,
                    "write its `type`, such as `type: object`",
                ));
                return Shape::plain(Type::Json);
            }
            None => {}
        }
        self.components.insert(name, Slot::Open(self.containers));
        let hint = name_words(name);
        let shape = self.inline(schema, Site { hint: &hint, at: &target, schema_at: &target, component: Some(name) });
        self.components.insert(name, Slot::Done(shape.clone()));
        shape
    }

    /// The type of a reference that can't be resolved: any JSON.
    fn lost(&mut self, lost: ResolveError, at: &str) -> Shape {
        match lost {
            ResolveError::Invalid(diagnostic) => self.diagnostics.extend(diagnostic),
            ResolveError::Unsupported(what) => self.raw(at, &what, "refer to a schema under `#/components/schemas/`"),
        }
        Shape::plain(Type::Json)
    }

    fn raw(&mut self, at: &str, why: &str, help: &str) {
        let what = format!("{why}; its value becomes raw JSON");
        self.diagnostics.push(Diagnostic::new(code::RAW_JSON, at, what, help));
    }

    fn inline(&mut self, schema: &'a Schema, site: Site<'_, 'a>) -> Shape {
        let Site { hint, at, component, .. } = site;
        let view = View::new(schema);
        let said = if component.is_none() { self.said(schema, &view, hint, at) } else { None };
        if let Some(shape) = self.shared(said.as_ref(), hint) {
            return shape;
        }
        self.depth += 1;
        let mut shape = if self.is_too_deep(at) { Shape::plain(Type::Json) } else { self.typed(schema, &view, site) };
        shape.json |= view.format == "json" && shape.ty == Type::String;
        if let Some(content) = view.inner.filter(|_| shape.json) {
            let words = component.map(|_| with(hint, "content"));
            self.containers += 1;
            shape.json_type = Some(self.boxed(content, words.as_deref().unwrap_or(hint), &join(at, "items")).element());
            self.containers -= 1;
        }
        self.depth -= 1;
        shape.nullable |= view.lists_null;
        shape.describe(&schema.schema_data);
        shape.remark(&schema.schema_data, &view);
        self.share(said, &shape, (hint, at));
        shape
    }

    fn is_too_deep(&mut self, at: &str) -> bool {
        let is_too_deep = self.depth > DEEPEST;
        if is_too_deep {
            let what = format!("the schemas are nested more than {DEEPEST} levels deep");
            self.diagnostics.push(Diagnostic::new(
                code::LIMIT,
                at,
                what,
                "move the inner schemas to `components/schemas`, and refer to them",
            ));
        }
        is_too_deep
    }

    /// A schema, or the target of a reference.
    pub(crate) fn seen(&self, schema: &'a ReferenceOr<Schema>) -> Option<View<'a>> {
        let schema = match schema {
            ReferenceOr::Item(schema) => schema,
            ReferenceOr::Reference { reference } => self.resolver.follow::<Schema>(reference, "").ok()?.1,
        };
        Some(View::new(schema))
    }

    /// Adds a type that is about to be defined, and returns its name.
    pub(crate) fn declare(&mut self, site: Site<'_, 'a>) -> (TypeId, String) {
        let Site { hint, at, component, .. } = site;
        let own = component.and_then(|component| self.names.get(component));
        let asked = own.cloned().unwrap_or_else(|| ident::pascal(hint));
        // A component has one model, even if the model's schema stands within: `Dog: {allOf: [{type: object}]}`.
        let pointer = component.map_or_else(|| at.to_owned(), |name| join("/components/schemas", name));
        let name = match (own, self.lock.model(&pointer, &asked)) {
            // A pinned name is reserved. A second schema with the same key has another name.
            (_, Some(name)) if self.pinned.insert(name) => name.clone(),
            (Some(name), _) => name.clone(),
            (None, _) => free(&mut self.taken, asked.clone()),
        };
        let id = self.defs.push(DraftType {
            name: name.clone(),
            pointer,
            requested_name: asked,
            docs: String::new(),
            kind: DraftKind::Declared,
            is_key: false,
        });
        (id, name)
    }

    /// The name of a component's type.
    pub(crate) fn name_of(&self, component: &str) -> String {
        self.names.get(component).cloned().unwrap_or_default()
    }

    pub(crate) fn define(&mut self, id: TypeId, data: &SchemaData, kind: DraftKind) {
        if let Some(def) = self.defs.get_mut(id) {
            def.kind = kind;
            def.docs = data.description.clone().or_else(|| data.title.clone()).unwrap_or_default();
        }
    }
}

/// The words of a name with another one at the end.
pub(crate) fn with(hint: &[String], last: &str) -> Vec<String> {
    let mut hint = hint.to_vec();
    hint.push(last.to_owned());
    hint
}
