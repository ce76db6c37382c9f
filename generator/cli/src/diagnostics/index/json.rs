//! Finds values in JSON. A description may have a million values, and diagnostics need few, so each level is parsed on demand.

use std::{cell::OnceCell, fmt, ops::Range};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use super::{Bytes, Keys};

/// A value, and its content once a pointer led into it.
#[derive(Debug)]
pub(in crate::diagnostics) struct Node<'t> {
    raw: &'t RawValue,
    content: OnceCell<Content<'t>>,
}

/// The content of a value.
#[derive(Debug, Default)]
enum Content<'t> {
    #[default]
    Scalar,
    List(Vec<Node<'t>>),
    /// The properties: the key, the key as it is written, and the value.
    Map(Vec<(String, &'t RawValue, Node<'t>)>),
}

impl<'t> Node<'t> {
    /// The document, if it is JSON. One with merge keys is read as YAML, which knows them.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let raw = serde_json::from_str(text).ok().filter(|_| !text.contains("\"<<\""))?;
        Some(Self::new(raw))
    }

    fn new(raw: &'t RawValue) -> Self {
        Self { raw, content: OnceCell::new() }
    }

    /// Finds the bytes of the value at `keys` in `text`, which this is the document of.
    pub(super) fn find(&self, text: &str, path: impl Iterator<Item = String>) -> Bytes {
        let (mut keys, mut node, mut is_exact) = (None, self, true);
        for wanted in path {
            let Some(next) = node.child(text, &wanted) else {
                is_exact = false;
                break;
            };
            (keys, node) = next;
        }
        Bytes { keys, value: bytes(text, node.raw), is_exact }
    }

    /// The value under a key or index, and the first and the last of the equal keys.
    fn child(&self, text: &str, wanted: &str) -> Option<(Keys, &Self)> {
        match self.content() {
            Content::List(items) => Some((None, items.get(wanted.parse::<usize>().ok()?)?)),
            Content::Map(properties) => {
                let mut same = properties.iter().filter(|(key, ..)| key == wanted);
                let first = same.next()?;
                let (_, last, value) = same.next_back().unwrap_or(first);
                Some((Some((bytes(text, first.1), bytes(text, last))), value))
            }
            Content::Scalar => None,
        }
    }

    fn content(&self) -> &Content<'t> {
        self.content.get_or_init(|| serde_json::from_str(self.raw.get()).unwrap_or_default())
    }
}

/// The bytes of a part of a text.
fn bytes(text: &str, part: &RawValue) -> Range<usize> {
    let start = part.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
    start..start + part.get().len()
}

impl<'t> Deserialize<'t> for Content<'t> {
    fn deserialize<D: Deserializer<'t>>(from: D) -> Result<Self, D::Error> {
        struct Below;
        impl<'t> Visitor<'t> for Below {
            type Value = Content<'t>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list or an object")
            }

            fn visit_seq<A: SeqAccess<'t>>(self, mut items: A) -> Result<Content<'t>, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(Node::new(item));
                }
                Ok(Content::List(list))
            }

            fn visit_map<A: MapAccess<'t>>(self, mut properties: A) -> Result<Content<'t>, A::Error> {
                let mut map = Vec::new();
                while let Some((key, value)) = properties.next_entry::<&RawValue, _>()? {
                    let name = serde_json::from_str(key.get()).unwrap_or_default();
                    map.push((name, key, Node::new(value)));
                }
                Ok(Content::Map(map))
            }
        }
        from.deserialize_any(Below)
    }
}
