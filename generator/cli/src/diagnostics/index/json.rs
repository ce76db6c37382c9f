//! Places in JSON. A description may have a million values, of which a few are asked for.

use std::{cell::OnceCell, fmt, ops::Range};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use super::Place;

/// A value, and what is in it once that was looked for.
#[derive(Debug)]
pub(in crate::diagnostics) struct Node<'t> {
    raw: &'t RawValue,
    held: OnceCell<Held<'t>>,
}

/// The content of a value.
#[derive(Debug, Default)]
enum Held<'t> {
    #[default]
    Nothing,
    List(Vec<Node<'t>>),
    /// Each with its key, as it is meant and as it is written.
    Map(Vec<(String, &'t RawValue, Node<'t>)>),
}

impl<'t> Node<'t> {
    /// The document, if it is JSON. One with merge keys is read as YAML, which knows them.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let raw = serde_json::from_str(text).ok().filter(|_| !text.contains("\"<<\""))?;
        Some(Self::new(raw))
    }

    fn new(raw: &'t RawValue) -> Self {
        Self { raw, held: OnceCell::new() }
    }

    /// Finds the bytes of the value at `keys` in `text`, which this is the document of.
    pub(super) fn follow(&self, text: &str, steps: impl Iterator<Item = String>) -> Place {
        let (mut keys, mut node) = (None, self);
        for step in steps {
            (keys, node) = match node.held() {
                Held::List(items) => match step.parse().ok().and_then(|index: usize| items.get(index)) {
                    Some(item) => (None, item),
                    None => break,
                },
                Held::Map(members) => {
                    let mut same = members.iter().filter(|(key, ..)| *key == step);
                    let Some(first) = same.next() else { break };
                    let (_, last, value) = same.next_back().unwrap_or(first);
                    (Some((bytes(text, first.1), bytes(text, last))), value)
                }
                Held::Nothing => break,
            };
        }
        Place { keys, value: bytes(text, node.raw) }
    }

    fn held(&self) -> &Held<'t> {
        self.held.get_or_init(|| serde_json::from_str(self.raw.get()).unwrap_or_default())
    }
}

/// Where a part of a text stands in it.
fn bytes(text: &str, part: &RawValue) -> Range<usize> {
    let start = part.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
    start..start + part.get().len()
}

impl<'t> Deserialize<'t> for Held<'t> {
    fn deserialize<D: Deserializer<'t>>(from: D) -> Result<Self, D::Error> {
        struct Below;
        impl<'t> Visitor<'t> for Below {
            type Value = Held<'t>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list or an object")
            }

            fn visit_seq<A: SeqAccess<'t>>(self, mut items: A) -> Result<Held<'t>, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(Node::new(item));
                }
                Ok(Held::List(list))
            }

            fn visit_map<A: MapAccess<'t>>(self, mut members: A) -> Result<Held<'t>, A::Error> {
                let mut map = Vec::new();
                while let Some((key, value)) = members.next_entry::<&RawValue, _>()? {
                    let name = serde_json::from_str(key.get()).unwrap_or_default();
                    map.push((name, key, Node::new(value)));
                }
                Ok(Held::Map(map))
            }
        }
        from.deserialize_any(Below)
    }
}
