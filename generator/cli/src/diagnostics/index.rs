//! JSON pointer -> bytes of a YAML or JSON text.
//!
//! In come a text and a JSON pointer, out goes a range of bytes. Only `diagnostics` calls it, and only if there is a diagnostic.

mod json;

use std::{borrow::Cow, collections::HashMap, ops::Range};

use oas_client_generator::Highlight;
use saphyr_parser::{Event, Parser};

use super::location::Text;

/// The bytes of each value and key of a text.
#[derive(Debug)]
pub(super) enum Index<'t> {
    /// Parsed level by level, on demand.
    Json(json::Node<'t>),
    /// All of a text that is not JSON.
    Yaml(Nodes),
}

/// The bytes of the first and the last of the equal keys before a value.
type Keys = Option<(Range<usize>, Range<usize>)>;

/// The bytes of a value and of its keys.
#[derive(Debug, Default)]
struct Bytes {
    keys: Keys,
    value: Range<usize>,
    /// The pointer ends at the value; otherwise the value is the nearest one above.
    is_exact: bool,
}

/// The document is the first.
#[derive(Debug)]
pub(super) struct Nodes(Vec<Node>);

/// Bounds in characters, as the parser counts them.
type Span = Range<usize>;

#[derive(Debug)]
struct Node {
    span: Span,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Scalar,
    /// Another node.
    Alias(usize),
    List(Vec<usize>),
    Map(Vec<Property>),
}

#[derive(Debug)]
struct Property {
    key: String,
    span: Span,
    value: usize,
}

/// A value, and the first and the last of the equal keys before it.
#[derive(Clone, Copy)]
struct Found<'a> {
    keys: Option<(&'a Span, &'a Span)>,
    node: &'a Node,
}

/// A longer value is shown by its key.
const LONG: usize = 80;

/// The most merge keys that are followed, since they may make a circle.
const MERGES: usize = 8;

impl<'t> Index<'t> {
    /// Reads a text as far as it can be read.
    pub(super) fn new(text: &'t str) -> Self {
        json::Node::of(text).map_or_else(|| Self::Yaml(Nodes(Reader::read(&readable(text)))), Self::Json)
    }

    /// The bytes of exactly the marked part, if it is a key or a scalar on one line.
    pub(super) fn find_exactly(&self, text: &Text<'_>, pointer: &str, highlight: Highlight) -> Option<Range<usize>> {
        let Bytes { keys, value, is_exact } = self.bytes(text, pointer);
        let part = match highlight {
            Highlight::Key => keys?.1,
            Highlight::FirstKey => keys?.0,
            Highlight::PartOfKey(start, length) => part_of(text.text, keys?.1, start, length)?,
            Highlight::PartOfValue(start, length) => part_of(text.text, value, start, length)?,
            _ => value,
        };
        let written = text.text.get(part.clone())?.trim_end();
        let is_scalar =
            !written.is_empty() && !written.contains('\n') && !written.starts_with(['[', '{', '*', '&', '|', '>']);
        (is_exact && is_scalar).then_some(part.start..part.start + written.len())
    }

    fn bytes(&self, text: &Text<'_>, pointer: &str) -> Bytes {
        let path = pointer.split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~"));
        match self {
            Self::Json(document) => document.find(text.text, path),
            Self::Yaml(nodes) => nodes.find(text, path).unwrap_or_default(),
        }
    }

    /// Finds the bytes at a pointer, or at the nearest pointer above that exists. A value of several lines is shown by
    /// its key.
    pub(super) fn find(&self, text: &Text<'_>, pointer: &str, highlight: Highlight) -> Range<usize> {
        let Bytes { keys, value, .. } = self.bytes(text, pointer);
        // A text without quotes lasts, to the parser, until the next thing starts.
        let value = value.start..value.start + text.text.get(value).unwrap_or_default().trim_end().len();
        let long = value.len() > LONG || text.text.get(value.clone()).is_some_and(|value| value.contains('\n'));
        match (keys, highlight) {
            (Some((first, _)), Highlight::FirstKey) => first,
            (Some((_, last)), Highlight::PartOfKey(start, length)) => {
                part_of(text.text, last.clone(), start, length).unwrap_or(last)
            }
            (_, Highlight::PartOfValue(start, length)) if !value.is_empty() => {
                part_of(text.text, value.clone(), start, length).unwrap_or(value)
            }
            (Some((_, last)), _) if long || highlight == Highlight::Key => last,
            // Many lines without a key are cut down to the first, many characters to their start.
            _ if value.len() > LONG => value.start..value.start + 1,
            _ => value,
        }
    }
}

/// Some characters of a string, without its quotes, if it is written without escapes on one line.
fn part_of(text: &str, bytes: Range<usize>, start: u32, length: u32) -> Option<Range<usize>> {
    let written = text.get(bytes.clone())?;
    let quote = written.chars().next().filter(|char| matches!(char, '"' | '\''));
    let inner = quote.map_or(written, |quote| written.trim_end().trim_matches(quote));
    if inner.contains(['\\', '\n']) || inner.contains("''") {
        return None;
    }
    let mut offsets = inner.char_indices().map(|(offset, _)| offset).chain([inner.len()]);
    let first = bytes.start + quote.map_or(0, char::len_utf8);
    let from = offsets.nth(start as usize)?;
    let to = if length == 0 { from } else { offsets.nth(length as usize - 1)? };
    Some(first + from..first + to)
}

impl Nodes {
    fn find(&self, text: &Text<'_>, path: impl Iterator<Item = String>) -> Option<Bytes> {
        let (mut found, mut is_exact) = (Found { keys: None, node: self.0.first()? }, true);
        for key in path {
            let Some(next) = self.child(found.node, &key, MERGES) else {
                is_exact = false;
                break;
            };
            found = next;
        }
        let bytes = |span: &Span| text.byte(span.start)..text.byte(span.end);
        let keys = found.keys.map(|(first, last)| (bytes(first), bytes(last)));
        Some(Bytes { keys, value: bytes(&found.node.span), is_exact })
    }

    /// The child under a key or index. An alias stands for its target.
    fn child<'a>(&'a self, node: &'a Node, key: &str, merges: usize) -> Option<Found<'a>> {
        match &self.resolve_alias(node)?.content {
            Content::List(items) => {
                Some(Found { keys: None, node: self.0.get(*items.get(key.parse::<usize>().ok()?)?)? })
            }
            Content::Map(properties) => {
                let mut same = properties.iter().filter(|property| property.key == key);
                let Some(first) = same.next() else {
                    return self.merged_child(properties, key, merges.checked_sub(1)?);
                };
                let last = same.next_back().unwrap_or(first);
                Some(Found { keys: Some((&first.span, &last.span)), node: self.0.get(last.value)? })
            }
            Content::Scalar | Content::Alias(_) => None,
        }
    }

    /// A property of a merge key.
    fn merged_child<'a>(&'a self, properties: &[Property], key: &str, merges: usize) -> Option<Found<'a>> {
        properties.iter().filter(|property| property.key == "<<").find_map(|property| {
            let node = self.resolve_alias(self.0.get(property.value)?)?;
            match &node.content {
                Content::List(items) => items.iter().find_map(|item| self.child(self.0.get(*item)?, key, merges)),
                _ => self.child(node, key, merges),
            }
        })
    }

    fn resolve_alias<'a>(&'a self, node: &'a Node) -> Option<&'a Node> {
        if let Content::Alias(target) = node.content { self.0.get(target) } else { Some(node) }
    }
}

/// Replaces characters that JSON allows and YAML rejects (surrogates, and tabs as indentation) by others of the same length.
fn readable(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for (json, yaml) in [(r"\ud", r"\u0"), (r"\uD", r"\u0"), ("\t", " ")] {
        if text.contains(json) {
            text = text.replace(json, yaml).into();
        }
    }
    text
}

/// Events -> nodes.
#[derive(Default)]
struct Reader {
    nodes: Vec<Node>,
    anchors: HashMap<usize, usize>,
    /// The lists and maps that are open, each with the key whose value comes next.
    open: Vec<(usize, Option<(String, Span)>)>,
}

impl Reader {
    fn read(text: &str) -> Vec<Node> {
        let mut reader = Self::default();
        // Events after a syntax error would be guesses.
        for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
            let bounds = span.start.index()..span.end.index();
            match event {
                Event::Scalar(text, _, anchor, _) => reader.add_node(bounds, anchor, Content::Scalar, &text),
                Event::Alias(anchor) => {
                    let content = reader.anchors.get(&anchor).map_or(Content::Scalar, |target| Content::Alias(*target));
                    reader.add_node(bounds, 0, content, "");
                }
                Event::SequenceStart(anchor, _) => reader.start(bounds, anchor, Content::List(Vec::new())),
                Event::MappingStart(anchor, _) => reader.start(bounds, anchor, Content::Map(Vec::new())),
                Event::SequenceEnd | Event::MappingEnd => reader.end(bounds),
                // Of several documents the parsers read none.
                Event::DocumentEnd => break,
                _ => {}
            }
        }
        while !reader.open.is_empty() {
            reader.end(0..0);
        }
        reader.nodes
    }

    fn start(&mut self, span: Span, anchor: usize, content: Content) {
        let node = self.nodes.len();
        // A container as a key has no name.
        self.add_node(span, anchor, content, "");
        self.open.push((node, None));
    }

    /// Adds a value or a key with the content `text`.
    fn add_node(&mut self, span: Span, anchor: usize, content: Content, text: &str) {
        let node = self.nodes.len();
        if anchor != 0 {
            self.anchors.insert(anchor, node);
        }
        if let Some((parent, key)) = self.open.last_mut()
            && let Some(parent) = self.nodes.get_mut(*parent)
        {
            match &mut parent.content {
                Content::List(items) => items.push(node),
                Content::Map(properties) => match key.take() {
                    Some((key, span)) => properties.push(Property { key, span, value: node }),
                    None => *key = Some((text.to_owned(), span.clone())),
                },
                Content::Scalar | Content::Alias(_) => {}
            }
        }
        self.nodes.push(Node { span, content });
    }

    /// Ends a list or a map: at its bracket, or, without one, at the end of what it holds.
    fn end(&mut self, span: Span) {
        let Some((node, _)) = self.open.pop() else { return };
        let last = |content: &Content| match content {
            Content::List(items) => items.last().copied(),
            Content::Map(properties) => properties.last().map(|property| property.value),
            Content::Scalar | Content::Alias(_) => None,
        };
        let held = self.nodes.get(node).and_then(|node| last(&node.content)).and_then(|last| self.nodes.get(last));
        let end = if span.is_empty() { held.map_or(span.end, |held| held.span.end) } else { span.end };
        if let Some(node) = self.nodes.get_mut(node) {
            node.span.end = node.span.start.max(end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_found_where_yaml_would_find_it() {
        let text = "{\n \"é\": [1, {\"a/b\": \"ü\\u0041\\\"\", \"~\": {}}, true ],\n \"k\\u0041\": null, \"two\": 1,\n \"two\": [\n]}\n";
        let all = Index::Yaml(Nodes(Reader::read(text)));
        let lazy = Index::new(text);
        assert!(matches!(lazy, Index::Json(_)));
        let text = Text::new(text);
        for pointer in
            ["", "/é", "/é/0", "/é/1", "/é/1/a~1b", "/é/1/~0", "/é/1/~0/x", "/é/9", "/é/x", "/kA", "/two", "/no"]
        {
            for highlight in [Highlight::Value, Highlight::Key, Highlight::FirstKey] {
                let found = lazy.find(&text, pointer, highlight);
                assert_eq!(found, all.find(&text, pointer, highlight), "{pointer} {highlight:?}");
                assert!(!found.is_empty());
            }
        }
    }

    #[test]
    fn what_is_no_json_or_merges_is_read_as_yaml() {
        for text in ["a: 1", "{\"a\": 1", "{\"a\": &b {}, \"c\": *b}", "{\"a\": {\"<<\": {\"b\": 1}}}"] {
            assert!(matches!(Index::new(text), Index::Yaml(_)), "{text}");
        }
    }
}
