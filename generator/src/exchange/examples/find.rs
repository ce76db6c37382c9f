//! What a description shows of values: its own examples, or one that is put together from those of a value's parts.

use std::{cell::Cell, collections::BTreeSet};

use serde_json::{Map, Value};
use serde_yaml::Value as Tree;

use crate::{
    diagnostic::Diagnostic,
    openapi::references::{Target, resolve_in},
    pointer::{get, join},
};

/// A value that the description shows.
#[derive(Clone, Debug)]
pub(super) struct Example {
    /// What it is called among others; empty if it has no name.
    pub(super) name: String,
    /// Prose about it.
    pub(super) doc: String,
    pub(super) value: Value,
    /// Where the value's parts are shown, in the order in which they were met; the whole value's own place is `""`.
    pub(super) sources: Vec<Source>,
}

/// A part of a value, and the place in the description that shows it, both as JSON pointers.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) part: String,
    pub(super) at: String,
}

impl Example {
    /// Whether the description shows it as a whole.
    pub(super) fn is_whole(&self) -> bool {
        self.sources.iter().any(|source| source.part.is_empty())
    }

    /// The place that shows a part of it, or what that part is in.
    pub(super) fn source(&self, part: &str) -> Option<&Source> {
        let around = |source: &&Source| {
            part.strip_prefix(source.part.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.sources.iter().filter(around).max_by_key(|source| source.part.len())
    }
}

/// Who sends a value: members that only the other side sends are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sender {
    Client,
    Server,
}

/// The description as it was written.
#[derive(Clone, Copy)]
pub(super) struct Description<'a>(pub(super) &'a Tree);

/// Schemas that one example is put together from, at most.
const MOST_SCHEMAS: usize = 5_000;

impl<'a> Description<'a> {
    /// What stands at a place, behind references, and where that is.
    pub(super) fn at(self, pointer: &str) -> Option<(&'a Tree, String)> {
        let Target { value, location } = resolve_in(self.0, pointer)?;
        Some((value, location.pointer))
    }

    /// The keys of a mapping at a place.
    pub(super) fn keys(self, pointer: &str) -> Vec<&'a str> {
        let found = self.at(pointer).and_then(|(found, _)| found.as_mapping());
        found.into_iter().flat_map(|mapping| mapping.keys()).filter_map(Tree::as_str).collect()
    }

    /// The examples of a parameter or of a media type: all that it shows itself, else the one of its schema.
    pub(super) fn of(
        self,
        owner: &str,
        sender: Sender,
        ignored: &BTreeSet<String>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Example> {
        let Some((_, owner)) = self.at(owner) else { return Vec::new() };
        let mut found = Vec::new();
        let all = join(&owner, "examples");
        for name in self.keys(&all) {
            let Some((example, at)) = self.at(&join(&all, name)) else { continue };
            let value = join(&at, "value");
            let text = |key: &str| example.get(key).and_then(Tree::as_str);
            if example.get("value").is_none() {
                if text("externalValue").is_some() {
                    let what = format!("the example `{name}` is at an external URL, which the generator doesn't read");
                    diagnostics.push(Diagnostic::warning(&at, what, "write the example here, under `value`"));
                }
                continue;
            }
            let doc = text("summary").or(text("description")).unwrap_or_default();
            found.extend(self.shown(&value, name, doc, ignored, diagnostics));
        }
        found.extend(self.shown(&join(&owner, "example"), "", "", ignored, diagnostics));
        if found.is_empty() {
            let mut search = Search {
                tree: self,
                sender,
                ignored,
                open: Vec::new(),
                sources: Vec::new(),
                left: &Cell::new(MOST_SCHEMAS),
            };
            let value = search.schema(&join(&owner, "schema"), "");
            let sources = search.sources;
            found.extend(value.map(|value| Example { name: String::new(), doc: String::new(), value, sources }));
        }
        found
    }

    /// The example that stands at a place.
    fn shown(
        self,
        at: &str,
        name: &str,
        doc: &str,
        ignored: &BTreeSet<String>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Example> {
        let found = get(self.0, at).filter(|_| !ignored.contains(at))?;
        let Some(value) = json(found) else {
            diagnostics.push(Diagnostic::warning(
                at,
                "the example can't be written as JSON",
                "write its keys as strings",
            ));
            return None;
        };
        let sources = vec![Source { part: String::new(), at: at.to_owned() }];
        Some(Example { name: name.to_owned(), doc: doc.to_owned(), value, sources })
    }
}

/// An example being put together from those of a schema's parts.
struct Search<'a, 's> {
    tree: Description<'a>,
    sender: Sender,
    /// Examples that don't count.
    ignored: &'s BTreeSet<String>,
    /// The places of the schemas around the one being looked at.
    open: Vec<String>,
    sources: Vec<Source>,
    /// How many schemas may still be looked at.
    left: &'s Cell<usize>,
}

impl Search<'_, '_> {
    /// What the schema at a place shows of the value's `part`, if it shows anything.
    fn schema(&mut self, at: &str, part: &str) -> Option<Value> {
        let (schema, at) = self.tree.at(at)?;
        let left = self.left.get().checked_sub(1)?;
        self.left.set(left);
        if self.open.contains(&at) {
            return None;
        }
        let other = if self.sender == Sender::Client { "readOnly" } else { "writeOnly" };
        if schema.get(other).and_then(Tree::as_bool) == Some(true) {
            return None;
        }
        let own = join(&at, "example");
        if let Some(value) = schema.get("example").filter(|_| !self.ignored.contains(&own)).and_then(json) {
            self.sources.push(Source { part: part.to_owned(), at: own });
            return Some(value);
        }
        self.open.push(at.clone());
        let found = self.parts(schema, &at, part);
        self.open.pop();
        found
    }

    fn parts(&mut self, schema: &Tree, at: &str, part: &str) -> Option<Value> {
        if schema.get("items").is_some() {
            return self.schema(&join(at, "items"), &join(part, 0)).map(|item| Value::Array(vec![item]));
        }
        let mut members = Map::new();
        let joined = schema.get("allOf").and_then(Tree::as_sequence).map_or(0, Vec::len);
        for index in 0..joined {
            match self.schema(&join(&join(at, "allOf"), index), part) {
                Some(Value::Object(found)) => members.extend(found),
                Some(other) if joined == 1 => return Some(other),
                _ => {}
            }
        }
        let properties = join(at, "properties");
        for name in self.tree.keys(&properties) {
            if let Some(value) = self.schema(&join(&properties, name), &join(part, name)) {
                members.insert(name.to_owned(), value);
            }
        }
        if !members.is_empty() {
            return Some(Value::Object(members));
        }
        ["oneOf", "anyOf"].into_iter().find_map(|keyword| {
            let branches = schema.get(keyword).and_then(Tree::as_sequence).map_or(0, Vec::len);
            (0..branches).find_map(|index| self.schema(&join(&join(at, keyword), index), part))
        })
    }
}

/// A value of the description as JSON; none if it has no form there.
fn json(value: &Tree) -> Option<Value> {
    serde_json::to_value(value).ok()
}
