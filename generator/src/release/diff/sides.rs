//! The two APIs, and the changes found so far.

use std::collections::BTreeMap;

use super::{
    Change, Kind,
    pairs::{Key, Pairs, pairs},
    rule::{DEPRECATED, DOCS, Rule},
};
use crate::release::public_api::{Field, Handle, Kind as ModelKind, Model, PublicApi};

/// The context of all comparisons.
pub(super) struct Sides<'a> {
    pub(super) before: &'a PublicApi,
    pub(super) after: &'a PublicApi,
    /// The new names of renamed models, by their old names.
    model_names: BTreeMap<&'a str, &'a str>,
    /// For each handle before, its index after.
    pub(super) handles: Vec<Option<usize>>,
    pub(super) changes: Vec<Change>,
    /// The module of the models, as callers write it.
    pub(super) module: &'static str,
}

/// The module of models in types, as the record of the API has them.
const MODELS: &str = "models::";

/// The locations of a change in the two descriptions; empty for none.
pub(super) type Pointers<'p> = (&'p str, &'p str);

pub(super) const NO_POINTERS: Pointers<'static> = ("", "");

/// Pairs models by their names, by the locations of their schemas, or by what they have, if only one pair has the same.
pub(super) fn pair_models<'a>(before: &'a [Model], after: &'a [Model]) -> Pairs<'a, Model> {
    let keys: [Key<'_, Model>; 2] = [&|model| Some(model.name.clone()), &|model| Some(model.pointer.clone())];
    pairs(before, after, &keys).and_by_shape(&shape)
}

/// What a model has, without its name and documentation. A model with less than two items is like many others.
fn shape(model: &Model) -> Option<String> {
    let own = |ty: &str| ty.replace(&format!("{MODELS}{}", model.name), "Self");
    let shapes: Vec<_> = match &model.kind {
        ModelKind::Struct(object) => {
            let shape = |field: &Field| format!("{} {} {}", field.wire_name, own(&field.ty), field.required);
            object.fields.iter().map(shape).collect()
        }
        ModelKind::Enum(values) | ModelKind::IntegerEnum(values) => {
            values.iter().map(|value| value.wire_value.clone()).collect()
        }
        ModelKind::Union(variants) => variants.iter().map(|variant| own(&variant.ty)).collect(),
        ModelKind::RawUnion(_) => Vec::new(),
    };
    let kind = std::mem::discriminant(&model.kind);
    (shapes.len() > 1).then(|| format!("{kind:?} {}", shapes.join("\n")))
}

impl<'a> Sides<'a> {
    pub(super) fn new(before: &'a PublicApi, after: &'a PublicApi) -> Self {
        let models = pair_models(&before.models, &after.models).both.into_iter();
        let model_names = models.map(|(was, is)| (was.name.as_str(), is.name.as_str())).collect();
        Self { before, after, model_names, handles: pair_handles(before, after), changes: Vec::new(), module: MODELS }
    }

    /// Whether a side was recorded before records had webhooks and contracts.
    pub(super) fn is_partial(&self) -> bool {
        self.before.is_partial || self.after.is_partial
    }

    /// Says that the models are in another module than `models`.
    pub(super) fn in_module(self, module: &'static str) -> Self {
        Self { module, ..self }
    }

    pub(super) fn report(&mut self, rule: Rule, subject: &str, what: impl Into<String>, pointers: Pointers<'_>) {
        let pointer =
            |pointer: &str, absent: Kind| (!pointer.is_empty() && rule.kind != absent).then(|| pointer.to_owned());
        self.changes.push(Change {
            kind: rule.kind,
            level: rule.level,
            wire: rule.wire,
            subject: subject.to_owned(),
            what: if self.module == MODELS { what.into() } else { what.into().replace(MODELS, self.module) },
            rule: rule.id,
            moved: None,
            keep: None,
            before_pointer: pointer(pointers.0, Kind::Added),
            after_pointer: pointer(pointers.1, Kind::Removed),
        });
    }

    /// Says how the name of the last change stays.
    pub(super) fn keep_name(&mut self, line: String) {
        if let Some(change) = self.changes.last_mut() {
            change.keep = Some(line);
        }
    }

    /// Says which part of a path the last change moved.
    pub(super) fn say_moved(&mut self, was: String, is: String) {
        if let Some(change) = self.changes.last_mut() {
            change.moved = Some((was, is));
        }
    }

    /// Reports a text that differs.
    pub(super) fn compare(&mut self, rule: Rule, subject: &str, (was, is): (&str, &str), pointers: Pointers<'_>) {
        if was != is {
            self.report(rule, subject, now(is, was), pointers);
        }
    }

    /// Reports a type that differs, unless only models in it were renamed.
    pub(super) fn compare_types(&mut self, rule: Rule, subject: &str, (was, is): (&str, &str), pointers: Pointers<'_>) {
        if self.is_other_type(was, is) {
            self.report(rule, subject, now(is, was), pointers);
        }
    }

    pub(super) fn compare_docs(&mut self, subject: &str, was: &str, is: &str, pointers: Pointers<'_>) {
        if was != is {
            self.report(DOCS, subject, "has other documentation", pointers);
        }
    }

    pub(super) fn compare_deprecated(&mut self, subject: &str, was: bool, is: bool, pointers: Pointers<'_>) {
        if was != is {
            let what = if is { "is deprecated now" } else { "is not deprecated any more" };
            self.report(DEPRECATED, subject, what, pointers);
        }
    }

    /// Whether two types differ by more than the names of renamed models.
    pub(super) fn is_other_type(&self, was: &str, is: &str) -> bool {
        was != is && self.with_new_names(was) != is
    }

    /// A type before, with the names that its models have after.
    fn with_new_names(&self, ty: &str) -> String {
        let mut parts = ty.split(MODELS);
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let name = part.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            text.push_str(MODELS);
            text.push_str(self.model_names.get(name).copied().unwrap_or(name));
            text.push_str(part.get(name.len()..).unwrap_or_default());
        }
        text
    }
}

/// "is `this` now, was `that`".
pub(super) fn now(is: &str, was: &str) -> String {
    let quoted = |text: &str| if text.is_empty() { "nothing".to_owned() } else { format!("`{text}`") };
    format!("is {} now, was {}", quoted(is), quoted(was))
}

/// Pairs handles by their path templates, then by the calls that return them.
fn pair_handles(before: &PublicApi, after: &PublicApi) -> Vec<Option<usize>> {
    type Indexed<'h> = (usize, &'h Handle);
    let template = |(_, handle): &Indexed<'_>| handle.path_template.as_deref().map(without_names);
    let call = |(_, handle): &Indexed<'_>| Some(without_names(&handle.call));
    let (was, is): (Vec<_>, Vec<_>) =
        (before.handles.iter().enumerate().collect(), after.handles.iter().enumerate().collect());
    let mut indices = vec![None; was.len()];
    for ((was, _), (is, _)) in pairs(&was, &is, &[&template, &call]).both {
        if let Some(index) = indices.get_mut(*was) {
            *index = Some(*is);
        }
    }
    indices
}

/// A path template or a call without the names in braces or parentheses.
pub(super) fn without_names(text: &str) -> String {
    let mut is_inside = false;
    let mut short = String::with_capacity(text.len());
    for c in text.chars() {
        is_inside &= !matches!(c, '}' | ')');
        if !is_inside {
            short.push(c);
        }
        is_inside |= matches!(c, '{' | '(');
    }
    short
}
