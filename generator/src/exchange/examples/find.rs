//! Finds the examples of a value: its own, or one that is made of the examples of its properties and items.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::{
    diagnostic::{Diagnostic, code},
    openapi::{
        references::{Target, resolve_in},
        version::private,
    },
    pointer::{get, join},
    yaml::Value as Tree,
};

/// A value that the description shows.
#[derive(Clone, Debug)]
pub(super) struct Example {
    /// The name in `examples`; empty for `example`.
    pub(super) name: String,
    /// Prose about it.
    pub(super) doc: String,
    pub(super) value: Value,
    /// The locations of the value's properties and items, in the order in which they were found; the whole value is `""`.
    pub(super) sources: Vec<Source>,
    /// Its text on the wire, if the description has it.
    pub(super) serialized: Option<Serialized>,
}

/// The text of an example on the wire, and its location.
#[derive(Clone, Debug)]
pub(super) struct Serialized {
    pub(super) text: String,
    pub(super) at: String,
}

/// A pointer into a value, and the location of its example in the description, both as JSON pointers.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) part: String,
    pub(super) at: String,
}

impl Example {
    /// The example of a text on the wire: JSON, or else a string.
    fn of_text(name: &str, doc: &str, serialized: Serialized) -> Self {
        let value = serde_json::from_str(&serialized.text).unwrap_or_else(|_| serialized.text.as_str().into());
        let sources = vec![Source { part: String::new(), at: serialized.at.clone() }];
        Self { name: name.to_owned(), doc: doc.to_owned(), value, sources, serialized: Some(serialized) }
    }

    /// Whether one example shows the whole value.
    pub(super) fn is_whole(&self) -> bool {
        self.sources.iter().any(|source| source.part.is_empty())
    }

    /// The location that shows a property or item, or the value around it.
    pub(super) fn source(&self, part: &str) -> Option<&Source> {
        let around = |source: &&Source| {
            part.strip_prefix(source.part.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.sources.iter().filter(around).max_by_key(|source| source.part.len())
    }
}

/// The sender of a value. Properties that only the other side sends are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sender {
    Client,
    Server,
}

/// The raw document.
#[derive(Clone, Copy)]
pub(super) struct Description<'a>(pub(super) &'a Tree);

/// The most schemas that are searched for the examples of a parameter or media type.
const MOST_SCHEMAS: usize = 5_000;

impl<'a> Description<'a> {
    /// Resolves the value at a pointer, and returns it with its location.
    pub(super) fn resolve(self, pointer: &str) -> Option<(&'a Tree, String)> {
        let Target { value, location } = resolve_in(self.0, pointer)?;
        Some((value, location.pointer))
    }

    /// The keys of the object at a pointer.
    pub(super) fn keys(self, pointer: &str) -> Vec<&'a str> {
        let found = self.resolve(pointer).and_then(|(found, _)| found.as_mapping());
        found.into_iter().flat_map(|mapping| mapping.keys()).filter_map(Tree::as_str).collect()
    }

    /// Finds the examples of a parameter or a media type: its own, or else those of its schema.
    pub(super) fn find_examples(
        self,
        owner: &str,
        sender: Sender,
        ignored: &BTreeSet<String>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Example> {
        let Some((_, owner)) = self.resolve(owner) else { return Vec::new() };
        let mut found = Vec::new();
        let all = join(&owner, "examples");
        for name in self.keys(&all) {
            let Some((example, at)) = self.resolve(&join(&all, name)) else { continue };
            let text = |key: &str| example.get(key).and_then(Tree::as_str);
            let serialized = text("serializedValue").map(|text| text.to_owned());
            let serialized = serialized.map(|text| Serialized { text, at: join(&at, "serializedValue") });
            let doc = text("summary").or(text("description")).unwrap_or_default();
            if example.get("value").is_none() {
                if let Some(serialized) = serialized.filter(|serialized| !ignored.contains(&serialized.at)) {
                    found.push(Example::of_text(name, doc, serialized));
                    continue;
                }
                if text("externalValue").is_some() {
                    let what = format!("the example `{name}` is at an external URL, which the generator doesn't read");
                    diagnostics.push(Diagnostic::new(
                        code::UNUSED_EXAMPLE,
                        &at,
                        what,
                        "write the example here, under `value`",
                    ));
                }
                continue;
            }
            let shown = self.read_example(&join(&at, "value"), name, doc, ignored, diagnostics);
            found.extend(shown.map(|shown| Example { serialized, ..shown }));
        }
        found.extend(self.read_example(&join(&owner, "example"), "", "", ignored, diagnostics));
        if found.is_empty() {
            found = self.find_examples_of_schema(&join(&owner, "schema"), sender, ignored);
        }
        found
    }

    /// Finds the examples of a schema: as many as the most that it, or a schema in it, lists.
    fn find_examples_of_schema(self, schema: &str, sender: Sender, ignored: &BTreeSet<String>) -> Vec<Example> {
        let (mut found, mut count) = (Vec::new(), 1);
        let mut search = Search {
            tree: self,
            sender,
            ignored,
            open: Vec::new(),
            sources: Vec::new(),
            left: MOST_SCHEMAS,
            index: 0,
            most: 0,
        };
        while search.index < count {
            let value = search.search_schema(schema, "");
            // The whole value, unless too many schemas had to be searched.
            let Some(value) = value.filter(|_| search.index == 0 || search.left > 0) else { break };
            let (name, doc) = match search.index {
                0 => (String::new(), String::new()),
                index => ((index + 1).to_string(), format!("Example {} of the schema.", index + 1)),
            };
            found.push(Example { name, doc, value, sources: std::mem::take(&mut search.sources), serialized: None });
            count = search.most;
            search.index += 1;
        }
        found
    }

    /// Reads the example at a pointer.
    fn read_example(
        self,
        at: &str,
        name: &str,
        doc: &str,
        ignored: &BTreeSet<String>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Example> {
        let found = get(self.0, at).filter(|_| !ignored.contains(at))?;
        let Some(value) = json(found) else {
            diagnostics.push(Diagnostic::new(
                code::UNUSED_EXAMPLE,
                at,
                "the example can't be written as JSON",
                "write its keys as strings",
            ));
            return None;
        };
        let sources = vec![Source { part: String::new(), at: at.to_owned() }];
        Some(Example { name: name.to_owned(), doc: doc.to_owned(), value, sources, serialized: None })
    }
}

/// A search for an example in a schema and the schemas of its properties and items.
struct Search<'a, 's> {
    tree: Description<'a>,
    sender: Sender,
    /// Examples that don't count.
    ignored: &'s BTreeSet<String>,
    /// The pointers of the schemas around the current one.
    open: Vec<String>,
    sources: Vec<Source>,
    /// The number of schemas that may still be searched.
    left: usize,
    /// Which of several examples is searched for. A schema that lists fewer gives its first.
    index: usize,
    /// The most examples that a schema lists.
    most: usize,
}

impl Search<'_, '_> {
    /// Searches the schema at a pointer for an example of the value's `part`.
    fn search_schema(&mut self, at: &str, part: &str) -> Option<Value> {
        let (schema, at) = self.tree.resolve(at)?;
        self.left = self.left.checked_sub(1)?;
        if self.open.contains(&at) {
            return None;
        }
        let other = if self.sender == Sender::Client { "readOnly" } else { "writeOnly" };
        if schema.get(other).and_then(Tree::as_bool) == Some(true) {
            return None;
        }
        let examples = self.examples_of(schema, &at);
        self.most = self.most.max(examples.len());
        if let Some((at, value)) = examples.get(self.index).or(examples.first()) {
            self.sources.push(Source { part: part.to_owned(), at: at.clone() });
            return json(value);
        }
        self.open.push(at.clone());
        let found = self.search_parts(schema, &at, part);
        self.open.pop();
        found
    }

    /// The examples that a schema lists, with their locations.
    fn examples_of<'t>(&self, schema: &'t Tree, at: &str) -> Vec<(String, &'t Tree)> {
        let first = schema.get("example").map(|example| (join(at, "example"), example));
        let others = schema.get(private::EXAMPLES).and_then(Tree::as_sequence).into_iter().flatten().enumerate();
        let others = others.map(|(index, example)| (join(&join(at, private::EXAMPLES), index), example));
        let is_read = |(at, value): &(String, &Tree)| !self.ignored.contains(at) && json(value).is_some();
        first.into_iter().chain(others).filter(is_read).collect()
    }

    /// Searches the schemas of a tuple. An item without an example is null.
    fn search_tuple(&mut self, items: &Tree, at: &str, part: &str) -> Option<Value> {
        let count = items.get("anyOf").and_then(Tree::as_sequence).map_or(0, Vec::len);
        let schemas = (0..count).map(|index| (join(&join(at, "anyOf"), index), join(part, index)));
        let found: Vec<_> = schemas.map(|(at, part)| self.search_schema(&at, &part)).collect();
        let is_shown = found.iter().any(Option::is_some);
        is_shown.then(|| found.into_iter().map(Option::unwrap_or_default).collect())
    }

    fn search_parts(&mut self, schema: &Tree, at: &str, part: &str) -> Option<Value> {
        if let Some(items) = schema.get("items") {
            if items.get(private::TUPLE).is_some() {
                return self.search_tuple(items, &join(at, "items"), part);
            }
            return self.search_schema(&join(at, "items"), &join(part, 0)).map(|item| Value::Array(vec![item]));
        }
        let mut properties_found = Map::new();
        let count = schema.get("allOf").and_then(Tree::as_sequence).map_or(0, Vec::len);
        for index in 0..count {
            match self.search_schema(&join(&join(at, "allOf"), index), part) {
                Some(Value::Object(found)) => properties_found.extend(found),
                Some(other) if count == 1 => return Some(other),
                _ => {}
            }
        }
        let properties = join(at, "properties");
        for name in self.tree.keys(&properties) {
            if let Some(value) = self.search_schema(&join(&properties, name), &join(part, name)) {
                properties_found.insert(name.to_owned(), value);
            }
        }
        if !properties_found.is_empty() {
            return Some(Value::Object(properties_found));
        }
        ["oneOf", "anyOf"].into_iter().find_map(|keyword| {
            let branches = schema.get(keyword).and_then(Tree::as_sequence).map_or(0, Vec::len);
            (0..branches).find_map(|index| self.search_schema(&join(&join(at, keyword), index), part))
        })
    }
}

/// A value of the description as JSON; `None` if JSON can't have it.
fn json(value: &Tree) -> Option<Value> {
    serde_json::to_value(value).ok()
}
