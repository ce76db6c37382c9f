//! Operations -> modules.

use std::collections::{BTreeMap, BTreeSet};

use crate::lower::{Context, source::Source};
use crate::{
    ir::{Id, Module, ModuleId, Table},
    naming::{self, ident, lock::Entry, reserved::RESERVED_MODULES, words::words},
};

/// The modules, and the module of each operation: named after its first tag without the words that all tags start with, or
/// after the first literal of its path if it has no tag.
pub(crate) struct Modules {
    pub(crate) all: Table<ModuleId, Module>,
    of: Vec<ModuleId>,
}

impl Modules {
    pub(crate) fn new(cx: &Context<'_>, sources: &[Source<'_>], pinned: &[Vec<Option<Entry<'_>>>]) -> Self {
        let module = |ways: &[Option<Entry<'_>>]| {
            ways.iter().flatten().find_map(|way| way.request).map(|path| path.0.to_owned())
        };
        let pinned: Vec<_> = pinned.iter().map(|ways| module(ways)).collect();
        // A new operation joins the pinned operations of its tag.
        let mut by_tag = BTreeMap::new();
        for (source, module) in sources.iter().zip(&pinned) {
            if let (Some(tag), Some(module)) = (tag(source), module) {
                by_tag.entry(tag).or_insert(module);
            }
        }
        let tags: BTreeSet<&str> = sources.iter().filter_map(|source| tag(source)).collect();
        let split: Vec<_> = tags.iter().map(|tag| words(tag)).collect();
        let shared = if split.len() > 1 { shared_prefix(&split) } else { 0 };
        let mut module = Self { all: Table::default(), of: Vec::new() };
        let mut by_name = BTreeMap::new();
        for (source, pinned) in sources.iter().zip(&pinned) {
            let (mut parts, doc) = match tag(source) {
                Some(tag) => (words(tag), tag_doc(cx, tag)),
                None => (words(first_literal(source.path)), String::new()),
            };
            if tag(source).is_some() && parts.len() > shared {
                parts.drain(..shared);
            }
            let mut name = ident::snake(&parts);
            if RESERVED_MODULES.contains(&name.as_str()) {
                name.push_str("_api");
            }
            if let Some(pinned) = pinned.as_ref().or_else(|| by_tag.get(tag(source)?).copied()) {
                name.clone_from(pinned);
            }
            let index = *by_name
                .entry(name.clone())
                .or_insert_with(|| module.all.push(Module { name, docs: doc, feature: None }));
            module.of.push(index);
        }
        module
    }

    pub(crate) fn find(&self, name: &str) -> Option<ModuleId> {
        self.all.entries().find(|(_, module)| module.name == name).map(|(id, _)| id)
    }

    /// The module with a name. Adds it if there is none.
    pub(crate) fn named(&mut self, name: &str) -> ModuleId {
        self.find(name)
            .unwrap_or_else(|| self.all.push(Module { name: name.to_owned(), docs: String::new(), feature: None }))
    }

    pub(crate) fn of(&self, operation: usize) -> ModuleId {
        self.of.get(operation).copied().unwrap_or(ModuleId::new(0))
    }
}

fn tag<'a>(source: &Source<'a>) -> Option<&'a str> {
    source.operation.tags.first().map(String::as_str).filter(|tag| !words(tag).is_empty())
}

fn tag_doc(cx: &Context<'_>, name: &str) -> String {
    let tag = cx.document.api.tags.iter().find(|tag| tag.name == name);
    tag.and_then(|tag| tag.description.clone()).unwrap_or_default()
}

fn first_literal(path: &str) -> &str {
    let path = path.split(['?', '#']).next().unwrap_or("");
    let literal = path.split('/').find(|part| !part.contains('{') && !words(part).is_empty());
    literal.map_or("root", naming::without_extension)
}

fn shared_prefix(all: &[Vec<String>]) -> usize {
    let Some(first) = all.first() else { return 0 };
    let same =
        |index: &usize| all.iter().all(|words| words.len() > index + 1 && words.get(*index) == first.get(*index));
    (0..first.len()).take_while(same).count()
}
