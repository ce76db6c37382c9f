//! Unions beside members of their own, and among what `allOf` joins: each variant is an object with these members too.

use std::{collections::BTreeSet, rc::Rc};

use openapiv3::{Discriminator, ReferenceOr, Schema};

use super::{DEEPEST, Shape, Site, Types, object::Members};
use super::{
    union::{Branch, Mapped, OpenUnion, is_null},
    view::View,
};
use crate::{ir::Type, naming::words::words, pointer::join};

/// A union among the parts of an object.
pub(crate) struct Choice<'a> {
    branches: &'a [ReferenceOr<Schema>],
    discriminator: Option<&'a Discriminator>,
    any: bool,
    at: String,
}

impl<'a> Types<'a> {
    /// The unions among the parts of a schema that say more than what must be there.
    pub(crate) fn choices(&self, schema: &'a Schema, at: &str) -> Vec<Choice<'a>> {
        let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
        self.gather_choices(schema, at, DEEPEST, &mut seen, &mut found);
        found
    }

    fn gather_choices(
        &self,
        schema: &'a Schema,
        at: &str,
        depth: usize,
        seen: &mut BTreeSet<&'a str>,
        found: &mut Vec<Choice<'a>>,
    ) {
        let view = View::new(schema);
        if !view.one_of.is_empty() && !view.branches_constrain() {
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
                ReferenceOr::Item(part) => self.gather_choices(part, &at, depth - 1, seen, found),
                ReferenceOr::Reference { reference } => {
                    if let Ok((name, part, target)) = self.resolver.follow::<Schema>(reference, &at)
                        && seen.insert(name)
                        && !self.is_of_heirs(name, &View::new(part))
                    {
                        self.gather_choices(part, &target, depth - 1, seen, found);
                    }
                }
            }
        }
    }

    /// The union of a schema's members with those of each branch.
    pub(crate) fn beside(&mut self, schema: &'a Schema, choice: Choice<'a>, site: Site<'_, 'a>) -> Shape {
        let at = site.at;
        let branches = choice.branches.iter().enumerate();
        let (nulls, branches): (Vec<_>, Vec<_>) = branches.partition(|(_, branch)| is_null(branch));
        let nullable = !nulls.is_empty();
        let view = View::new(schema);
        let before = self.diagnostics.len();
        let mut variants = Vec::new();
        for (index, branch) in branches {
            let mut members = Members::choosing(choice.branches, index);
            let depth = self.depth;
            let gathered = self.gather(&mut members, &view, at);
            self.depth = depth;
            if gathered.is_err() {
                self.raw(&choice.at, "a union beside other members joins something other than objects");
                return Shape::plain(Type::Json);
            }
            variants.push((join(&choice.at, index), members, branch));
        }
        // What is wrong with the members that all have is said once.
        let mut said = self.diagnostics.split_off(before.min(self.diagnostics.len()));
        let mut seen = BTreeSet::new();
        said.retain(|diagnostic| seen.insert((diagnostic.pointer.clone(), diagnostic.message.clone())));
        self.diagnostics.append(&mut said);
        if variants.len() == 1
            && let Some((_, members, _)) = variants.pop()
        {
            let shape = self.object(schema, members, site);
            return Shape { nullable, ..shape };
        }
        let (id, name) = self.declare(site);
        let discriminator = choice.discriminator.or(schema.schema_data.discriminator.as_ref());
        self.open_union(OpenUnion {
            id,
            name: words(&name),
            at: at.to_owned(),
            data: &schema.schema_data,
            discriminator: discriminator.map(Mapped::new).map(Rc::new),
            any: choice.any,
            variants: variants
                .into_iter()
                .map(|(at, members, branch)| (at, Branch::Joined(Box::new(members), branch)))
                .collect(),
        });
        Shape { nullable, ..Shape::plain(Type::Named(id)) }
    }

    /// The object of such a variant.
    pub(crate) fn joined(
        &mut self,
        members: Members<'a>,
        branch: &'a ReferenceOr<Schema>,
        hint: &[String],
        at: &str,
    ) -> Shape {
        match self.resolver.get(branch, at) {
            Ok(found) => {
                let mut shape = self.object(found.value, members, Site::inline(hint, at));
                shape.describe(&found.value.schema_data);
                shape
            }
            Err(lost) => self.lost(lost, at),
        }
    }
}
