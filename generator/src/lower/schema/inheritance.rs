//! Base schemas with a discriminator, and their subtypes by `allOf`.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use openapiv3::{ReferenceOr, Schema};

use super::{
    Shape, Site, Types,
    object::{NOT_OBJECTS, NotObjects, OBJECTS, Open, Properties},
};
use super::{
    union::{Base, Branch, Mapping, OpenUnion},
    view::View,
};
use crate::{
    ir::Type,
    naming::words::{name_words, words},
    openapi::{
        references::{Resolver, component_at, enclosing_component, mapped_schema},
        subtypes::Subtypes,
    },
    pointer::join,
};

/// The subtypes among components, and the discriminators that select them.
pub(crate) struct Inheritance<'a> {
    subtypes: &'a Subtypes<String>,
    discriminators: BTreeMap<&'a str, Rc<Mapping<'a>>>,
}

impl<'a> Inheritance<'a> {
    pub(crate) fn new(resolver: Resolver<'a>, subtypes: &'a Subtypes<String>) -> Self {
        let schemas = resolver.components.into_iter().flat_map(|components| &components.schemas);
        let discriminator = |(name, schema): (&'a String, &'a ReferenceOr<Schema>)| match schema {
            ReferenceOr::Item(schema) => {
                let discriminator = schema.schema_data.discriminator.as_ref()?;
                Some((name.as_str(), Rc::new(Mapping::new(discriminator))))
            }
            ReferenceOr::Reference { .. } => None,
        };
        Self { subtypes, discriminators: schemas.filter_map(discriminator).collect() }
    }

    /// Whether a component is a subtype of another, directly or through others.
    pub(crate) fn is_subtype_of(&self, name: &str, base: &str) -> bool {
        self.subtypes.is_subtype(name, base)
    }

    /// The discriminator of a base schema: its own, or that of its nearest base.
    pub(crate) fn discriminator_of(&self, name: &'a str) -> Option<Rc<Mapping<'a>>> {
        if self.subtypes.direct(name).is_empty() {
            return None;
        }
        let mut seen = BTreeSet::new();
        let mut next = vec![name];
        while !next.is_empty() {
            if let Some(found) = next.iter().find_map(|name| self.discriminators.get(name)) {
                return Some(Rc::clone(found));
            }
            let above = next.iter().flat_map(|name| self.subtypes.bases(*name)).map(String::as_str);
            next = above.filter(|name| seen.insert(*name)).collect();
        }
        None
    }

    /// The subtypes of a component, but not those of a subtype that selects them by another property.
    fn subtypes(&self, name: &'a str, member: &str) -> Vec<&'a str> {
        let subtypes = self.subtypes.all_below(name, |subtype| !self.has_another(subtype, member));
        subtypes.into_iter().map(String::as_str).collect()
    }

    /// Whether a component selects its subtypes by another property.
    fn has_another(&self, name: &str, member: &str) -> bool {
        !self.subtypes.direct(name).is_empty()
            && self.discriminators.get(name).is_some_and(|mapping| mapping.said.property_name != member)
    }

    /// The discriminators of a component, with its value of each.
    fn tags(&self, name: &'a str) -> Vec<(&'a str, String)> {
        let mut found: Vec<(&str, String)> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut rest = vec![(name, name)];
        while let Some((component, called)) = rest.pop() {
            if !seen.insert(component) {
                continue;
            }
            let mapping = self.discriminators.get(component).filter(|_| !self.subtypes.direct(component).is_empty());
            if let Some(mapping) = mapping
                && found.iter().all(|(member, _)| *member != mapping.said.property_name)
                && let Some(tag) = mapping.tags(called).into_iter().next()
            {
                found.push((mapping.said.property_name.as_str(), tag));
            }
            // Above a component with a value of its own, its subtypes have that component's name.
            let called = if mapping.is_some() { component } else { called };
            rest.extend(self.subtypes.bases(component).iter().map(|base| (base.as_str(), called)));
        }
        found
    }
}

impl<'a> Types<'a> {
    /// The discriminators of a component's objects: see [`Field::tag`](crate::ir::Field::tag).
    pub(crate) fn own_tags(&self, component: &'a str) -> Vec<(&'a str, String)> {
        self.inheritance.tags(component)
    }

    /// Whether the variants of a component's union have its properties already, since they are its subtypes.
    pub(crate) fn is_union_of_subtypes(&self, component: &str, view: &View<'a>) -> bool {
        let branches = view.one_of.iter().map(|branch| match branch {
            ReferenceOr::Reference { reference } => self.resolver.follow::<Schema>(reference, "").ok(),
            ReferenceOr::Item(_) => None,
        });
        let Some(names) = branches.map(|found| Some(found?.0)).collect::<Option<Vec<_>>>() else { return false };
        let built = |name: &&str| self.inheritance.is_subtype_of(name, component);
        // The component itself may be a variant, but not the only one.
        names.iter().any(built) && names.iter().all(|name| *name == component || built(name))
    }

    /// The union of a component's subtypes, if a discriminator selects them.
    pub(crate) fn hierarchy(
        &mut self,
        schema: &'a Schema,
        view: &View<'a>,
        at: &str,
        component: &'a str,
    ) -> Option<Shape> {
        let mapping = self.inheritance.discriminator_of(component)?;
        let discriminator = mapping.said;
        if !["", "object"].contains(&view.kind) || !view.one_of.is_empty() || view.is_enum() {
            return None;
        }
        let mut subtypes = self.inheritance.subtypes(component, &discriminator.property_name);
        if schema.schema_data.discriminator.is_some() {
            subtypes.extend(self.others_mapped(component, &mapping));
        }
        let branch = |name: &&'a str| {
            let nested = self.inheritance.has_another(name, &discriminator.property_name);
            (join("/components/schemas", name), if nested { Branch::Component(name) } else { Branch::Own(name) })
        };
        let mut variants: Vec<_> = subtypes.iter().map(branch).collect();
        if self.stands_for_itself(component, &mapping) {
            variants.push((at.to_owned(), Branch::Own(component)));
        }
        let (id, name) = self.declare(Site { hint: &[], at, schema_at: at, component: Some(component) });
        let data = &schema.schema_data;
        let (at, name, any, base) = (at.to_owned(), words(&name), false, Some(Base::Component(component)));
        self.open_union(OpenUnion { id, name, at, data, discriminator: Some(mapping), any, variants, base });
        Some(Shape::plain(Type::Named(id)))
    }

    /// The components in the mapping of a component's own discriminator that aren't its subtypes.
    fn others_mapped(&self, component: &'a str, mapping: &Mapping<'a>) -> Vec<&'a str> {
        let mut found = Vec::new();
        let mapped = mapping.said.mapping.values().map(|target| mapped_schema(target));
        for target in mapped.chain(mapping.default().map(str::to_owned)) {
            if let Ok((name, ..)) = self.resolver.component_of::<Schema>(&target)
                && name != component
                && !found.contains(&name)
                && !self.inheritance.is_subtype_of(name, component)
                && !self.inheritance.is_subtype_of(component, name)
            {
                found.push(name);
            }
        }
        found
    }

    /// Whether an object may be of the component itself: the mapping names it, or there is no mapping, and the enum of the
    /// discriminator allows it.
    fn stands_for_itself(&self, component: &'a str, mapping: &Mapping<'a>) -> bool {
        let (discriminator, tags) = (mapping.said, mapping.tags(component));
        let led_to = tags.iter().any(|tag| discriminator.mapping.contains_key(tag));
        if !led_to && !discriminator.mapping.is_empty() {
            return false;
        }
        let Ok((_, schema, _)) = self.resolver.component_of::<Schema>(component) else { return true };
        let member = View::new(schema).properties.and_then(|properties| properties.get(&discriminator.property_name));
        let Some(ReferenceOr::Item(member)) = member else { return true };
        let values = View::new(member).values;
        values.is_empty() || values.iter().flatten().any(|value| tags.contains(value.as_ref()))
    }

    /// The object of a component without its subtypes.
    pub(crate) fn own(&mut self, component: &'a str) -> Shape {
        let Ok((name, schema, at)) = self.resolver.component_of::<Schema>(component) else {
            return Shape::plain(Type::Json);
        };
        if self.inheritance.discriminator_of(name).is_none() {
            return self.component(name, schema, at);
        }
        if let Some(shape) = self.bases.get(name) {
            return shape.clone();
        }
        let mut view = View::new(schema);
        if self.is_union_of_subtypes(name, &view) {
            view.one_of = &[];
        }
        let mut merged = Properties::tagged(self.own_tags(name));
        let base = join(&at, "base");
        let shape = match self.add_schema(&mut merged, &view, &at) {
            Ok(()) => {
                let hint: Vec<_> = words(&self.name_of(name)).into_iter().chain(["base".to_owned()]).collect();
                let mut shape = self.object(schema, merged, Site::base(&hint, &base, &at));
                shape.describe(&schema.schema_data);
                shape
            }
            Err(NotObjects) => {
                self.raw(&at, NOT_OBJECTS, OBJECTS);
                Shape::plain(Type::Json)
            }
        };
        self.bases.insert(name, shape.clone());
        shape
    }

    /// The type of a schema whose properties are written one by one: of a base schema, its own properties.
    pub(crate) fn flat(&mut self, schema: &'a ReferenceOr<Schema>, hint: &[String], at: &str) -> Shape {
        let shape = self.shape(schema, hint, at);
        let Type::Named(id) = shape.ty else { return shape };
        let name = self.defs.get(id).and_then(|def| component_at(&def.pointer, "schemas"));
        let found = name.and_then(|name| self.resolver.component_of::<Schema>(&name).ok());
        match found {
            Some((name, schema, _))
                if self.inheritance.discriminator_of(name).is_some()
                    && self.has_own_members(name, &View::new(schema)) =>
            {
                let own = self.own(name);
                self.finish_open();
                own
            }
            _ => shape,
        }
    }

    fn has_own_members(&self, component: &str, view: &View<'a>) -> bool {
        ["", "object"].contains(&view.kind) && (view.one_of.is_empty() || self.is_union_of_subtypes(component, view))
    }

    /// The words for the type of a property in an object with a discriminator. They start with the component that describes the
    /// property, since all subtypes share the type.
    pub(crate) fn inherited_hint(&self, object: &Open<'a>, member: &str, at: &str) -> Option<Vec<String>> {
        if !object.has_kind() {
            return None;
        }
        let (_, component) = enclosing_component(at).filter(|(section, _)| section == "schemas")?;
        let (name, ..) = self.resolver.component_of::<Schema>(&component).ok()?;
        Some(words(&self.name_of(name)).into_iter().chain(name_words(member)).collect())
    }

    /// The type of a component by name.
    pub(crate) fn named_component(&mut self, name: &str) -> Shape {
        match self.resolver.component_of::<Schema>(name) {
            Ok((name, schema, at)) => self.component(name, schema, at),
            Err(_) => Shape::plain(Type::Json),
        }
    }
}
