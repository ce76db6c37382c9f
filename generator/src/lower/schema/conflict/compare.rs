//! Two schemas of one property: which of them is narrower.

use std::{
    borrow::{Borrow, Cow},
    collections::BTreeSet,
};

use openapiv3::{AdditionalProperties, ReferenceOr, Schema};

use crate::{
    ir::{Format, Type},
    lower::schema::{Types, view::View},
};

/// The outcome of a comparison.
pub(super) enum Outcome {
    First,
    Second,
    /// One object with the properties of both.
    Both,
    /// The types of both, and a type for the values of either.
    Neither {
        was: &'static str,
        is: &'static str,
        ty: Type,
    },
}

/// A schema, with the name of its component if it has one.
#[derive(Clone, Copy)]
pub(in crate::lower::schema) struct Found<'a> {
    pub(in crate::lower::schema) name: Option<&'a str>,
    pub(in crate::lower::schema) schema: &'a Schema,
}

impl<'a> Types<'a> {
    pub(in crate::lower::schema) fn found<S: Borrow<Schema>>(&self, schema: &'a ReferenceOr<S>) -> Option<Found<'a>> {
        match schema {
            ReferenceOr::Item(schema) => Some(Found { name: None, schema: schema.borrow() }),
            ReferenceOr::Reference { reference } => self.component_at(reference),
        }
    }

    fn component_at(&self, reference: &'a str) -> Option<Found<'a>> {
        let (name, schema, _) = self.resolver.follow::<Schema>(reference, "").ok()?;
        Some(Found { name: Some(name), schema })
    }

    /// Compares two schemas, at most `depth` levels deep.
    pub(super) fn compare(&self, was: Found<'a>, is: Found<'a>, depth: usize) -> Outcome {
        let (was, is) = (self.bare(was, depth), self.bare(is, depth));
        if was.name.is_some() && was.name == is.name || was.schema == is.schema {
            return Outcome::Second;
        }
        let (one, other) = (View::new(was.schema), View::new(is.schema));
        if other.has_no_type() || self.is_branch(was, &other) || self.is_subtype(was, is) {
            return Outcome::First;
        }
        if one.has_no_type() || self.is_branch(is, &one) || self.is_subtype(is, was) {
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
                _ if one.tuple.is_some() || other.tuple.is_some() => self.tuples(one.tuple, other.tuple, kinds, depth),
                (Some(one), Some(other)) => self.elements(self.found(one), self.found(other), kinds, depth),
            },
            ("string", "string") => narrower(&texts(&one), &texts(&other), one.format, other.format)
                .unwrap_or_else(|| distinguish(Type::String)),
            ("integer", "integer") => {
                narrower(&integers(&one), &integers(&other), "", "").map_or_else(
                    || distinguish(Type::I64),
                    |outcome| {
                        // An integer without format and bounds has 64 bits.
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

    /// Compares two arrays or maps by their items. Objects in them aren't merged.
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

    /// Compares two arrays of which one has a fixed length at least, as the narrower one has.
    fn tuples(
        &self,
        one: Option<&'a [ReferenceOr<Schema>]>,
        other: Option<&'a [ReferenceOr<Schema>]>,
        (was, is): (&'static str, &'static str),
        depth: usize,
    ) -> Outcome {
        let (Some(one), Some(other)) = (one, other) else {
            return if one.is_some() { Outcome::First } else { Outcome::Second };
        };
        let items = one.iter().zip(other);
        let outcomes: Vec<_> =
            items.map(|(one, other)| self.elements(self.found(one), self.found(other), (was, is), depth)).collect();
        match () {
            () if one.len() != other.len() => Outcome::Neither { was, is, ty: Type::Json },
            () if outcomes.iter().all(|outcome| matches!(outcome, Outcome::Second)) => Outcome::Second,
            () if outcomes.iter().all(|outcome| matches!(outcome, Outcome::First)) => Outcome::First,
            () => Outcome::Neither { was, is, ty: Type::Json },
        }
    }

    /// The only schema of an `allOf` that gives a type.
    pub(in crate::lower::schema) fn bare(&self, mut found: Found<'a>, depth: usize) -> Found<'a> {
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

    /// The name of its type in messages.
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
            None if !view.one_of.is_empty() && !self.branches_constrain(view) => "union",
            None if view.all_of.iter().all(object) => "object",
            None => "something else",
        }
    }

    /// Whether a union has the schema as a variant.
    fn is_branch(&self, found: Found<'a>, union: &View<'a>) -> bool {
        let same = |branch: Found<'a>| {
            branch.name.is_some() && branch.name == found.name || branch.schema.schema_kind == found.schema.schema_kind
        };
        union.one_of.iter().filter_map(|branch| self.found(branch)).any(same)
    }

    fn is_subtype(&self, subtype: Found<'a>, of: Found<'a>) -> bool {
        subtype.name.zip(of.name).is_some_and(|(subtype, of)| self.inheritance.is_subtype_of(subtype, of))
    }
}

/// Whether it is an object without known properties.
fn is_free(view: &View<'_>) -> bool {
    !view.has_properties() && view.additional.is_none() && view.all_of.is_empty() && view.required.is_empty()
}

/// The values of a map without known properties.
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

/// The narrower of two enums, if its values are all in the other. No enum allows all values.
fn narrower<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>, format: &str, other_format: &str) -> Option<Outcome> {
    let typed = |format: &str| Format::named(format).is_some() || ["binary", "password"].contains(&format);
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
