//! Text -> plain tree. Keys that stand twice are told with all other mistakes, which the parsers wouldn't do, and aliases
//! stand for no more than a bounded amount.

use std::{collections::BTreeSet, fmt};

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde_yaml::{
    Mapping, Value,
    mapping::Entry,
    value::{Tag, TaggedValue},
};

use super::scalar;
use crate::{
    diagnostic::{Diagnostic, Highlight},
    pointer::below,
};

/// What a value weighs beside its text: about the bytes of the shortest one, and more than it has in any description.
const WEIGHT: usize = 16;

/// What any description may weigh, with all of its files, however short they are: a million values.
pub(super) const ALLOWANCE: usize = WEIGHT << 20;

/// A tree, in which the last of equal keys counts, and an error for each such key.
type Read<E> = Result<(Value, Vec<Diagnostic>), E>;

/// Reads JSON.
pub(super) fn json(text: &str, spare: &mut usize) -> Read<serde_json::Error> {
    read(text, &mut serde_json::Deserializer::from_str(text), spare)
}

/// Reads YAML, of which JSON is a part.
pub(super) fn yaml(text: &str, spare: &mut usize) -> Read<serde_yaml::Error> {
    read(text, serde_yaml::Deserializer::from_str(text), spare)
}

/// Takes what aliases repeat out of `spare`, in bytes.
fn read<'de, D: Deserializer<'de>>(text: &str, from: D, spare: &mut usize) -> Read<D::Error> {
    // Only what aliases repeat weighs more than the text.
    let left = text.len().saturating_mul(WEIGHT).saturating_add(*spare);
    let mut state = State { left, found: Vec::new() };
    let tree = Node { at: At::Root, state: &mut state }.deserialize(from);
    *spare = state.left.min(*spare);
    Ok((tree?, state.found))
}

struct State {
    /// What may still be read.
    left: usize,
    found: Vec<Diagnostic>,
}

impl State {
    fn weigh<E: Error>(&mut self, text: usize) -> Result<(), E> {
        // In the words of the parser, which bounds only how often it goes to an alias, not what it finds there.
        self.left = self.left.checked_sub(WEIGHT + text).ok_or_else(|| E::custom("repetition limit exceeded"))?;
        Ok(())
    }
}

/// A place, which becomes a pointer only if there is something to say about it.
#[derive(Clone, Copy)]
enum At<'a> {
    Root,
    Key(&'a At<'a>, &'a Value),
    Index(&'a At<'a>, usize),
}

impl At<'_> {
    fn pointer(self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Key(above, key) => below(&above.pointer(), scalar(key)),
            Self::Index(above, index) => below(&above.pointer(), index),
        }
    }
}

/// A value that is about to be read, and its place.
struct Node<'a> {
    at: At<'a>,
    state: &'a mut State,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.state.weigh(0)?;
        Ok(Value::Null)
    }

    /// A text without any value.
    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.state.weigh(0)?;
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.state.weigh(0)?;
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.state.weigh(0)?;
        Ok(value.into())
    }

    // What is too large for an integer is the nearest float, as it is in JSON.
    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.state.weigh(0)?;
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.state.weigh(value.len())?;
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        self.state.weigh(0)?;
        let mut list = Vec::new();
        while let Some(item) =
            items.next_element_seed(Node { at: At::Index(&self.at, list.len()), state: &mut *self.state })?
        {
            list.push(item);
        }
        // Most lists and maps are small, and were given more room than they have use for.
        list.shrink_to_fit();
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        self.state.weigh(0)?;
        let mut map = Mapping::new();
        let mut told = BTreeSet::new();
        while let Some(key) = members.next_key_seed(Node { at: self.at, state: &mut *self.state })? {
            let key = text(key);
            let value = members.next_value_seed(Node { at: At::Key(&self.at, &key), state: &mut *self.state })?;
            match map.entry(key) {
                Entry::Vacant(entry) => _ = entry.insert(value),
                Entry::Occupied(mut entry) => {
                    let at = At::Key(&self.at, entry.key()).pointer();
                    let what = format!("the key `{}` stands twice", scalar(entry.key()));
                    entry.insert(value);
                    if told.insert(at.clone()) {
                        let diagnostic = Diagnostic::error(&at, what, "keep one of the two").on(Highlight::Key);
                        self.state.found.push(diagnostic.see(&at, Highlight::FirstKey, "it stands here first"));
                    }
                }
            }
        }
        map.shrink_to_fit();
        Ok(map.into())
    }

    /// A value with a tag of its own, `!tag value`.
    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        let (tag, content) = tagged.variant::<String>()?;
        if tag.is_empty() {
            return Err(A::Error::custom("a tag has no name"));
        }
        let value = content.newtype_variant_seed(self)?;
        Ok(Value::Tagged(Box::new(TaggedValue { tag: Tag::new(tag), value })))
    }
}

/// A key as JSON has it: `404` and `null` are names like any other.
fn text(key: Value) -> Value {
    if matches!(key, Value::Number(_) | Value::Bool(_) | Value::Null) { scalar(&key).into() } else { key }
}
