//! Inline schemas with equal text, documentation included, and one role share a type.
//!
//! The role is the property or the parameter that holds the schema: `status` of `order.status` and of `pet.status`. A body and a
//! response have no role but their own operation's. A type that several locations share is named by the words that they have in
//! common: `Status`.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::Schema;

use super::view::View;
use super::{Shape, Types};
use crate::{
    ir::{Type, TypeId},
    lower::draft::{DraftKind, DraftType},
    naming::{
        ident,
        words::{same_word, singulars, words},
    },
    unique::free,
};

/// The types of inline schemas.
pub(crate) type Shared = BTreeMap<Said, SharedType>;

/// The key of a shared type.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Said {
    pinned: Option<String>,
    role: String,
    text: String,
}

/// A type with the words of each location that has it.
pub(crate) struct SharedType {
    shape: Shape,
    hints: Vec<Vec<String>>,
}

impl<'a> Types<'a> {
    /// The key of an inline schema that needs a name. A schema with a pinned name shares its type with the same location alone,
    /// which several `allOf`s may merge.
    pub(crate) fn said(&self, schema: &'a Schema, view: &View<'a>, hint: &[String], at: &str) -> Option<Said> {
        let named = view.has_properties()
            || view.is_enum()
            || view.integers.iter().any(Option::is_some)
            || !view.one_of.is_empty()
            || view.all_of.len() > 1;
        if !named || self.shared.is_none() {
            return None;
        }
        let pinned = self.lock.model(at, &ident::pascal(hint)).cloned();
        serde_json::to_string(schema).ok().map(|text| Said { pinned, role: role(hint), text })
    }

    /// The type of an earlier schema that says the same.
    pub(crate) fn shared(&mut self, said: Option<&Said>, hint: &[String]) -> Option<Shape> {
        let known = self.shared.as_mut()?.get_mut(said?)?;
        known.hints.push(hint.to_vec());
        Some(known.shape.clone())
    }

    /// Shares the type of an inline schema with later ones. A schema without a pinned name takes the last pinned type, as when the
    /// name was pinned.
    pub(crate) fn share(&mut self, said: Option<Said>, shape: &Shape, (hint, at): (&[String], &str)) {
        let own = |id: TypeId| self.defs.get(id).is_some_and(|def| def.pointer == at);
        if let (Some(said), Type::Named(id)) = (said, &shape.ty)
            && own(*id)
            && let Some(shared) = &mut self.shared
        {
            let entry = || SharedType { shape: shape.clone(), hints: vec![hint.to_vec()] };
            shared.insert(Said { pinned: None, ..said.clone() }, entry());
            shared.insert(said, entry());
        }
    }

    /// Names each type that several locations share by the words that they have in common. A pinned name stays.
    pub(crate) fn name_shared(&mut self) {
        let shared = self.shared.take().unwrap_or_default();
        let of_several = shared.iter().filter(|(said, known)| said.pinned.is_none() && known.hints.len() > 1);
        let hints: BTreeMap<_, _> = of_several
            .filter_map(|(_, known)| match known.shape.ty {
                Type::Named(id) => Some((id, &known.hints)),
                _ => None,
            })
            .collect();
        for (id, hints) in hints {
            let names = common_names(hints);
            let Some(def) = self.defs.get(id).filter(|def| !self.is_pinned(def)) else { continue };
            let (before, pointer) = (def.name.clone(), format!("{}/", def.pointer));
            if names.is_empty() || names.contains(&before) {
                continue;
            }
            let name =
                names.iter().find(|name| !self.taken.contains(*name)).or(names.last()).cloned().unwrap_or_default();
            let name = free(&mut self.taken, name);
            self.rename(id, &before, &name);
            self.rename_nested(&pointer, &words(&before), &name);
        }
    }

    fn is_pinned(&self, def: &DraftType) -> bool {
        self.lock.model(&def.pointer, &def.requested_name).is_some()
    }

    /// Renames a type, and the variants that are called after it.
    fn rename(&mut self, id: TypeId, before: &str, name: &str) {
        let is_it = |ty: &Type| matches!(ty, Type::Named(other) | Type::Boxed(other) if *other == id);
        for def in self.defs.iter_mut() {
            let DraftKind::Union(union) = &mut def.kind else { continue };
            let variants = union.variants.iter_mut().filter(|variant| variant.name == before && is_it(&variant.ty));
            variants.for_each(|variant| name.clone_into(&mut variant.name));
        }
        if let Some(def) = self.defs.get_mut(id) {
            name.clone_into(&mut def.name);
        }
    }

    /// Renames the types inside a renamed one, whose names begin with its name.
    fn rename_nested(&mut self, pointer: &str, before: &[String], name: &str) {
        let nested = self.defs.entries().filter(|(_, def)| def.pointer.starts_with(pointer) && !self.is_pinned(def));
        let nested = nested.filter_map(|(id, def)| {
            let words = words(&def.requested_name);
            let rest = words.strip_prefix(before)?;
            Some((id, def.name.clone(), ident::pascal(&[crate::naming::words::words(name).as_slice(), rest].concat())))
        });
        for (id, before, asked) in nested.collect::<Vec<_>>() {
            let name = free(&mut self.taken, asked.clone());
            self.rename(id, &before, &name);
            if let Some(def) = self.defs.get_mut(id) {
                def.requested_name = asked;
            }
        }
    }
}

/// Whether a word stands for a location and not for the schema there.
fn is_location(word: &str) -> bool {
    matches!(word, "body" | "item" | "response" | "value")
}

/// The words of a hint without the `item` and `value` of arrays and maps.
fn of_element(hint: &[String]) -> &[String] {
    let end = hint.iter().rposition(|word| word != "item" && word != "value").map_or(0, |last| last + 1);
    hint.get(..end).unwrap_or_default()
}

/// The last word of the property or parameter, in the singular; the whole hint of a body or a response, or of a variant by number.
fn role(hint: &[String]) -> String {
    let word = of_element(hint).last();
    let word = word.filter(|word| !is_location(word) && word.starts_with(char::is_alphabetic));
    word.map_or_else(|| hint.join(" "), |word| singulars(word).last().unwrap_or_else(|| word.clone()))
}

/// The names for a type with these hints, shortest first: the words that end all, then with the words that begin all.
fn common_names(hints: &[Vec<String>]) -> Vec<String> {
    let mut elements: Vec<_> = hints.iter().map(|hint| of_element(hint)).collect();
    elements.sort_by_key(|words| (words.last().map_or(0, String::len), words.len()));
    let Some((first, others)) = elements.split_first() else { return Vec::new() };
    let shortest = elements.iter().map(|words| words.len()).min().unwrap_or_default();
    let ends_all = |back: &usize| {
        let word = |words: &[String]| words.len().checked_sub(*back).and_then(|at| words.get(at).cloned());
        word(first)
            .is_some_and(|end| others.iter().all(|other| word(other).is_some_and(|other| same_word(&end, &other))))
    };
    let ending = (1..=shortest).take_while(ends_all).last().unwrap_or_default();
    let begins_all = |at: &usize| others.iter().all(|other| other.get(*at) == first.get(*at));
    let beginning = (0..shortest - ending).take_while(begins_all).count();
    let end = first.get(first.len() - ending..).unwrap_or_default();
    let start = first.get(..beginning).unwrap_or_default();
    let role = end.iter().position(|word| !is_location(word)).and_then(|start| end.get(start..));
    let names = role.into_iter().flat_map(|role| [ident::pascal(role), ident::pascal(&[start, end].concat())]);
    let mut seen = BTreeSet::new();
    names.filter(|name| seen.insert(name.clone())).collect()
}
