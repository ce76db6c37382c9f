//! Unions with properties of their own, and unions in an `allOf`: each variant is an object with these properties too.

use std::{collections::BTreeSet, rc::Rc};

use openapiv3::{Discriminator, ReferenceOr, Schema};

use super::{
    DEEPEST, Shape, Site, Types,
    object::{OBJECTS, Properties},
};
use super::{
    union::{Base, Branch, Mapping, OpenUnion},
    view::View,
};
use crate::{ir::Type, naming::words::words, pointer::join};

/// A union in an `allOf`.
pub(crate) struct Choice<'a> {
    branches: &'a [ReferenceOr<Schema>],
    discriminator: Option<&'a Discriminator>,
    any: bool,
    at: String,
}

impl<'a> Types<'a> {
    /// The unions in a schema and its `allOf`, but not those that only require properties.
    pub(crate) fn unions(&self, schema: &'a Schema, at: &str) -> Vec<Choice<'a>> {
        let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
        self.collect_unions(schema, at, DEEPEST, &mut seen, &mut found);
        found
    }

    fn collect_unions(
        &self,
        schema: &'a Schema,
        at: &str,
        depth: usize,
        seen: &mut BTreeSet<&'a str>,
        found: &mut Vec<Choice<'a>>,
    ) {
        let view = View::new(schema);
        if !view.one_of.is_empty() && !self.branches_constrain(&view) {
            let discriminator = schema.schema_data.discriminator.as_ref();
            let (branches, any) = (view.one_of, view.union_keyword == "anyOf");
            found.push(Choice { branches, discriminator, any, at: join(at, view.union_keyword) });
        }
        if depth == 0 {
            return;
        }
        for (index, part) in view.all_of.iter().enumerate() {
            let at = join(&join(at, "allOf"), index);
            match part {
                ReferenceOr::Item(part) => self.collect_unions(part, &at, depth - 1, seen, found),
                ReferenceOr::Reference { reference } => {
                    if let Ok((name, part, target)) = self.resolver.follow::<Schema>(reference, &at)
                        && seen.insert(name)
                        && !self.is_union_of_subtypes(name, &View::new(part))
                    {
                        self.collect_unions(part, &target, depth - 1, seen, found);
                    }
                }
            }
        }
    }

    /// The union of objects that merge a schema with each variant.
    pub(crate) fn union_with_properties(
        &mut self,
        schema: &'a Schema,
        choice: Choice<'a>,
        site: Site<'_, 'a>,
    ) -> Shape {
        let at = site.at;
        let branches = choice.branches.iter().enumerate();
        let (nulls, branches): (Vec<_>, Vec<_>) = branches.partition(|(_, branch)| self.is_null(branch));
        let nullable = !nulls.is_empty();
        let view = View::new(schema);
        let before = self.diagnostics.len();
        let mut variants = Vec::new();
        for (index, branch) in branches {
            let mut merged = Properties::choosing(choice.branches, index);
            let depth = self.depth;
            let outcome = self.add_schema(&mut merged, &view, at);
            self.depth = depth;
            if outcome.is_err() {
                self.raw(&choice.at, "a union with properties of its own has a variant that is not an object", OBJECTS);
                return Shape::plain(Type::Json);
            }
            variants.push((join(&choice.at, index), merged, branch));
        }
        // A mistake in the shared properties is reported once.
        let mut said = self.diagnostics.split_off(before.min(self.diagnostics.len()));
        let mut seen = BTreeSet::new();
        said.retain(|diagnostic| seen.insert((diagnostic.pointer.clone(), diagnostic.message.clone())));
        self.diagnostics.append(&mut said);
        if variants.len() == 1
            && let Some((_, merged, _)) = variants.pop()
        {
            let shape = self.object(schema, merged, site);
            return Shape { nullable, ..shape };
        }
        // The properties beside the union, without it.
        let mut own = Properties::default();
        let depth = self.depth;
        let is_object = self.add_schema(&mut own, &View { one_of: &[], ..view }, at).is_ok();
        self.depth = depth;
        let (id, name) = self.declare(site);
        let discriminator = choice.discriminator.or(schema.schema_data.discriminator.as_ref());
        self.open_union(OpenUnion {
            id,
            name: words(&name),
            at: at.to_owned(),
            data: &schema.schema_data,
            discriminator: discriminator.map(Mapping::new).map(Rc::new),
            any: choice.any,
            variants: variants
                .into_iter()
                .map(|(at, merged, branch)| (at, Branch::Merged(Box::new(merged), branch)))
                .collect(),
            base: is_object.then(|| Base::Merged(Box::new(own), schema)),
        });
        Shape { nullable, ..Shape::plain(Type::Named(id)) }
    }

    /// The object of a merged variant.
    pub(crate) fn merged_branch(
        &mut self,
        merged: Properties<'a>,
        branch: &'a ReferenceOr<Schema>,
        hint: &[String],
        at: &str,
    ) -> Shape {
        match self.resolver.get(branch, at) {
            Ok(found) => {
                let mut shape = self.object(found.value, merged, Site::inline(hint, at));
                shape.describe(&found.value.schema_data);
                shape
            }
            Err(lost) => self.lost(lost, at),
        }
    }
}
