//! Two schemas that are to hold at once: which of them says more.

use std::{
    borrow::{Borrow, Cow},
    collections::BTreeSet,
};

use openapiv3::{AdditionalProperties, ReferenceOr, Schema};

use crate::{
    ir::Type,
    lower::schema::{Types, view::View},
};

/// What two schemas come to.
pub(super) enum Outcome {
    First,
    Second,
    /// The members of both.
    Both,
    /// A type that holds the values of either, and what each was.
    Neither {
        was: &'static str,
        is: &'static str,
        ty: Type,
    },
}

/// A schema, with the name of its component if it is one.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    name: Option<&'a str>,
    pub(super) schema: &'a Schema,
}

impl<'a> Types<'a> {
    pub(super) fn found<S: Borrow<Schema>>(&self, schema: &'a ReferenceOr<S>) -> Option<Found<'a>> {
        match schema {
            ReferenceOr::Item(schema) => Some(Found { name: None, schema: schema.borrow() }),
            ReferenceOr::Reference { reference } => self.component_at(reference),
        }
    }

    fn component_at(&self, reference: &'a str) -> Option<Found<'a>> {
        let (name, schema, _) = self.resolver.follow::<Schema>(reference, "").ok()?;
        Some(Found { name: Some(name), schema })
    }

    /// Looks no deeper than `depth`.
    pub(super) fn compare(&self, was: Found<'a>, is: Found<'a>, depth: usize) -> Outcome {
        let (was, is) = (self.bare(was, depth), self.bare(is, depth));
        if was.name.is_some() && was.name == is.name || was.schema == is.schema {
            return Outcome::Second;
        }
        let (one, other) = (View::new(was.schema), View::new(is.schema));
        if other.has_no_type() || self.is_branch(was, &other) || self.is_heir(was, is) {
            return Outcome::First;
        }
        if one.has_no_type() || self.is_branch(is, &one) || self.is_heir(is, was) {
            return Outcome::Second;
        }
        let kinds = (self.kind(&one, depth), self.kind(&other, depth));
        let distinguish = |ty| Outcome::Neither { was: kinds.0, is: kinds.1, ty };
        match kinds {
            ("object", "object") => {
                let union =
                    |found: Found<'a>| found.name.is_some_and(|name| self.inheritance.discriminator_of(name).is_some());
                match (&one, &other) {
                    _ if union(was) || union(is) => distinguish(Type::Json),
                    (_, free) if is_free(free) => Outcome::First,
                    (free, _) if is_free(free) => Outcome::Second,
                    _ => match values(&one).zip(values(&other)) {
                        Some((one, other)) => self.elements(self.found(one), self.found(other), kinds, depth),
                        None => Outcome::Both,
                    },
                }
            }
            ("array", "array") => match (one.items, other.items) {
                (_, None) => Outcome::First,
                (None, _) => Outcome::Second,
                (Some(one), Some(other)) => self.elements(self.found(one), self.found(other), kinds, depth),
            },
            ("string", "string") => narrower(&texts(&one), &texts(&other), one.format, other.format)
                .unwrap_or_else(|| distinguish(Type::String)),
            ("integer", "integer") => {
                narrower(&integers(&one), &integers(&other), "", "").map_or_else(
                    || distinguish(Type::I64),
                    |outcome| {
                        // One without a format or bounds is of 64 bits by that.
                        let plain =
                            other.integers.is_empty() && other.format == "int64" && other.bounds == (None, None);
                        if plain { Outcome::First } else { outcome }
                    },
                )
            }
            ("integer", "number") => Outcome::First,
            ("number", "integer") => Outcome::Second,
            ("number", "number") | ("boolean", "boolean") => Outcome::Second,
            _ => distinguish(Type::Json),
        }
    }

    /// What two lists or maps come to by their elements. Objects are not joined here.
    fn elements(
        &self,
        one: Option<Found<'a>>,
        other: Option<Found<'a>>,
        (was, is): (&'static str, &'static str),
        depth: usize,
    ) -> Outcome {
        let outcome = match one.zip(other) {
            Some((one, other)) if depth > 0 => self.compare(one, other, depth - 1),
            _ => Outcome::Both,
        };
        match outcome {
            Outcome::First | Outcome::Second => outcome,
            Outcome::Both | Outcome::Neither { .. } => Outcome::Neither { was, is, ty: Type::Json },
        }
    }

    /// What an `allOf` of one that says a type is around.
    fn bare(&self, mut found: Found<'a>, depth: usize) -> Found<'a> {
        for _ in 0..depth {
            let view = View::new(found.schema);
            if view.has_properties() || !view.one_of.is_empty() {
                break;
            }
            let parts = view.all_of.iter().filter_map(|part| self.found(part));
            let mut parts = parts.filter(|part| !View::new(part.schema).has_no_type());
            match (parts.next(), parts.next()) {
                (Some(only), None) => found = only,
                _ => break,
            }
        }
        found
    }

    /// What a message calls its kind.
    fn kind(&self, view: &View<'a>, depth: usize) -> &'static str {
        const KINDS: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];
        let object = |part: &'a ReferenceOr<Schema>| {
            self.found(part).is_some_and(|part| {
                let view = View::new(part.schema);
                view.has_no_type() || depth > 0 && self.kind(&view, depth - 1) == "object"
            })
        };
        match KINDS.into_iter().find(|kind| *kind == view.kind) {
            Some(kind) => kind,
            None if view.odd.is_some() => "something else",
            None if view.is_enum() => "string",
            None if !view.one_of.is_empty() && !view.branches_only_require() => "union",
            None if view.all_of.iter().all(object) => "object",
            None => "something else",
        }
    }

    /// Whether one of a union's branches is just this.
    fn is_branch(&self, found: Found<'a>, union: &View<'a>) -> bool {
        let same = |branch: Found<'a>| {
            branch.name.is_some() && branch.name == found.name || branch.schema.schema_kind == found.schema.schema_kind
        };
        union.one_of.iter().filter_map(|branch| self.found(branch)).any(same)
    }

    fn is_heir(&self, subtype: Found<'a>, of: Found<'a>) -> bool {
        subtype.name.zip(of.name).is_some_and(|(subtype, of)| self.inheritance.is_subtype_of(subtype, of))
    }
}

/// Whether it is an object of any members.
fn is_free(view: &View<'_>) -> bool {
    !view.has_properties() && view.additional.is_none() && view.all_of.is_empty() && view.required.is_empty()
}

/// The values of what is nothing but a map.
fn values<'a>(view: &View<'a>) -> Option<&'a ReferenceOr<Schema>> {
    match view.additional {
        Some(AdditionalProperties::Schema(values)) if !view.has_properties() && view.all_of.is_empty() => Some(values),
        _ => None,
    }
}

fn texts<'v>(view: &'v View<'_>) -> BTreeSet<&'v str> {
    view.values.iter().flatten().map(Cow::as_ref).collect()
}

fn integers(view: &View<'_>) -> BTreeSet<i64> {
    view.integers.iter().flatten().copied().collect()
}

/// The one that allows fewer values, if all of these are the other's too; no list of values is all of them.
fn narrower<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>, format: &str, other_format: &str) -> Option<Outcome> {
    let typed = |format: &str| ["date", "date-time", "binary", "password"].contains(&format);
    match (one.is_empty(), other.is_empty()) {
        (true, true) if typed(format) && typed(other_format) && format != other_format => None,
        (true, true) if typed(format) && !typed(other_format) => Some(Outcome::First),
        (true, _) => Some(Outcome::Second),
        (false, true) => Some(Outcome::First),
        _ if other.is_subset(one) => Some(Outcome::Second),
        _ if one.is_subset(other) => Some(Outcome::First),
        _ => None,
    }
}
