//! Which components no operation comes to, however long the way.

use std::collections::{HashMap, HashSet};

use serde_yaml::{Mapping, Value};

use super::members;
use crate::{
    diagnostic::{Diagnostic, Highlight},
    pointer::{below, unescape},
};

/// A component: the name of its map, and its own.
type Component<'a> = (&'a str, &'a str);

/// Who refers to what, gathered on the way through the description.
pub(super) struct Uses<'a> {
    all: Vec<Component<'a>>,
    index: HashMap<Component<'a>, usize>,
    /// The component that is walked through; outside of them, what is referred to is in use.
    current: Option<usize>,
    used: Vec<usize>,
    refers: Vec<Vec<usize>>,
    /// Schemas that are told apart by a discriminator: those built on them are in use with them.
    told_apart: HashSet<usize>,
    /// A schema in an `allOf`, and the component that is built on it.
    built_on: Vec<(usize, usize)>,
}

impl<'a> Uses<'a> {
    pub(super) fn new(tree: &'a Value) -> Self {
        let mut all = Vec::new();
        // A document without operations is a library for others. Security schemes are used by name, not by reference.
        if members(tree.get("paths")).next().is_some() {
            for (kind, components) in members(tree.get("components")).filter(|(kind, _)| KINDS.contains(kind)) {
                all.extend(members(Some(components)).map(|(name, _)| (kind, name)));
            }
        }
        let index = all.iter().enumerate().map(|(index, component)| (*component, index)).collect();
        let refers = vec![Vec::new(); all.len()];
        Self { all, index, current: None, used: Vec::new(), refers, told_apart: HashSet::new(), built_on: Vec::new() }
    }

    /// From here to [`Self::leave`], references are those of a component.
    pub(super) fn enter(&mut self, kind: &'a str, name: &'a str) {
        self.current = self.index.get(&(kind, name)).copied();
    }

    pub(super) fn leave(&mut self) {
        self.current = None;
    }

    pub(super) fn refer(&mut self, target: &str) {
        if let Some(index) = self.find(target) {
            match self.current.and_then(|current| self.refers.get_mut(current)) {
                Some(refers) => refers.push(index),
                None => self.used.push(index),
            }
        }
    }

    /// References at any depth of what isn't described further.
    pub(super) fn anything(&mut self, value: &Value) {
        match value {
            Value::Mapping(map) => {
                for (key, value) in map {
                    match value {
                        Value::String(target) if key == "$ref" => self.refer(target),
                        other => self.anything(other),
                    }
                }
            }
            Value::Sequence(items) => items.iter().for_each(|item| self.anything(item)),
            _ => {}
        }
    }

    /// What a schema refers to without `$ref`.
    pub(super) fn schema(&mut self, map: &Mapping) {
        if let Some(discriminator) = map.get("discriminator") {
            self.told_apart.extend(self.current);
            for target in members(discriminator.get("mapping")).filter_map(|(_, target)| target.as_str()) {
                self.refer(target);
                self.refer(&format!("#/components/schemas/{target}"));
            }
        }
        if let (Some(current), Some(Value::Sequence(items))) = (self.current, map.get("allOf")) {
            let bases = items.iter().filter_map(|item| self.find(item.get("$ref")?.as_str()?));
            self.built_on.extend(bases.map(|base| (base, current)).collect::<Vec<_>>());
        }
    }

    fn find(&self, target: &str) -> Option<usize> {
        let mut steps = target.strip_prefix("#/components/")?.split('/');
        let (kind, name) = (steps.next()?, steps.next()?);
        if name.contains(['~', '%']) {
            return self.index.get(&(kind, unescape(name).as_str())).copied();
        }
        self.index.get(&(kind, name)).copied()
    }

    /// A warning of each kind of component that some aren't reached of, at the first of them.
    pub(super) fn unused(mut self, diagnostics: &mut Vec<Diagnostic>) {
        let mut rest: Vec<_> = self.told_apart.iter().copied().collect();
        while let Some(base) = rest.pop() {
            for (_, built) in self.built_on.iter().filter(|(on, _)| *on == base) {
                self.refers.get_mut(base).into_iter().for_each(|refers| refers.push(*built));
                if self.told_apart.insert(*built) {
                    rest.push(*built);
                }
            }
        }
        let mut reached = vec![false; self.all.len()];
        while let Some(index) = self.used.pop() {
            if let Some(reached) = reached.get_mut(index).filter(|reached| !**reached) {
                *reached = true;
                self.used.extend(self.refers.get(index).into_iter().flatten());
            }
        }
        let unused: Vec<_> =
            self.all.iter().zip(reached).filter(|(_, reached)| !reached).map(|(component, _)| *component).collect();
        for of_kind in unused.chunk_by(|(kind, _), (next, _)| kind == next) {
            let Some((kind, first)) = of_kind.first() else { continue };
            let at = below(&below("/components", kind), first);
            let help = if of_kind.len() == 1 { "remove it, or refer to it" } else { "remove them, or refer to them" };
            diagnostics.push(Diagnostic::warning(&at, said(kind, of_kind), help).on(Highlight::Key));
        }
    }
}

/// That no operation uses these components of a kind: their number, and the names of the first.
fn said(kind: &str, unused: &[Component<'_>]) -> String {
    let word = KINDS.iter().position(|other| *other == kind).and_then(|index| WORDS.get(index)).copied();
    let (one, many) = word.unwrap_or((kind, kind));
    let shown: Vec<_> = unused.iter().take(SHOWN).map(|(_, name)| format!("`{name}`")).collect();
    let listed = shown.join(", ");
    match (unused.len(), unused.len() - shown.len()) {
        (1, _) => format!("no operation uses the {one} {listed}"),
        (count, 0) => format!("no operation uses {count} {many}: {listed}"),
        (count, rest) => format!("no operation uses {count} {many}: {listed} and {rest} more"),
    }
}

/// As many are named.
const SHOWN: usize = 3;

const KINDS: [&str; 8] =
    ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "callbacks"];
const WORDS: [(&str, &str); 8] = [
    ("schema", "schemas"),
    ("response", "responses"),
    ("parameter", "parameters"),
    ("example", "examples"),
    ("request body", "request bodies"),
    ("header", "headers"),
    ("link", "links"),
    ("callback", "callbacks"),
];
