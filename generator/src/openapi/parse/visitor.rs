//! Text -> raw document. Unlike the parsers alone, this reports duplicate keys with all other mistakes, and bounds the values
//! that aliases repeat.

use std::{collections::BTreeSet, fmt};

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

use crate::{
    diagnostic::{Diagnostic, Highlight, code},
    openapi::{lazy_pointer::LazyPointer, raw::scalar},
    syntax,
    yaml::{self, Entry, Mapping, Tag, TaggedValue, Value},
};

/// The size of a value without its text, in bytes: about that of the shortest one.
const VALUE_SIZE: usize = 16;

/// The size that any description may have with all of its files, however short they are: a million values.
pub(super) const ALLOWANCE: usize = VALUE_SIZE << 20;

/// A text that was read.
pub(super) struct Read {
    /// The last of equal keys counts.
    pub(super) document: Value,
    /// An error for each of equal keys.
    pub(super) duplicates: Vec<Diagnostic>,
    /// Whether [`syntax::unclosed_quote`] may find something.
    pub(super) may_hold_quote: bool,
    pub(super) has_null: bool,
}

type Parsed<E> = Result<Read, E>;

/// Parses JSON.
pub(super) fn json(text: &str, allowance: &mut usize) -> Parsed<serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let read = parse(text, &mut json, allowance)?;
    json.end().map(|()| read)
}

/// Parses YAML, of which JSON is a part.
pub(super) fn yaml<'de>(
    text: &str,
    parser: impl Deserializer<'de, Error = yaml::Error>,
    allowance: &mut usize,
) -> Parsed<yaml::Error> {
    parse(text, parser, allowance)
}

/// Takes the bytes that aliases repeat out of `allowance`.
fn parse<'de, D: Deserializer<'de>>(text: &str, from: D, allowance: &mut usize) -> Parsed<D::Error> {
    // The size exceeds that of the text only by what aliases repeat.
    let left = text.len().saturating_mul(VALUE_SIZE).saturating_add(*allowance);
    let mut state = State { left, duplicates: Vec::new(), may_hold_quote: false, has_null: false };
    let document = Node { pointer: LazyPointer::Root, state: &mut state }.deserialize(from);
    *allowance = state.left.min(*allowance);
    Ok(Read {
        document: document?,
        duplicates: state.duplicates,
        may_hold_quote: state.may_hold_quote,
        has_null: state.has_null,
    })
}

struct State {
    /// The size that may still be read.
    left: usize,
    duplicates: Vec<Diagnostic>,
    /// Whether a string may hold the text between two strings in quotes.
    may_hold_quote: bool,
    has_null: bool,
}

impl State {
    fn count<E: Error>(&mut self, text: usize) -> Result<(), E> {
        // The parser's own words. It bounds only how often an alias is used, not the size of its value.
        self.left = self.left.checked_sub(VALUE_SIZE + text).ok_or_else(|| E::custom("repetition limit exceeded"))?;
        Ok(())
    }
}

/// A value that is about to be parsed, and its pointer.
struct Node<'a> {
    pointer: LazyPointer<'a>,
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
        self.state.has_null = true;
        self.state.count(0)?;
        Ok(Value::Null)
    }

    /// An empty text.
    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.state.count(0)?;
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.state.count(0)?;
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.state.count(0)?;
        Ok(value.into())
    }

    // A number too large for an integer is the nearest float, as in JSON.
    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        self.state.count(0)?;
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.state.count(value.len())?;
        self.state.may_hold_quote |= syntax::may_hold_quote(value);
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        self.state.count(0)?;
        let mut array = Vec::new();
        while let Some(item) =
            items.next_element_seed(Node { pointer: self.pointer.index(array.len()), state: &mut *self.state })?
        {
            array.push(item);
        }
        // Most arrays and objects are small, and had more memory reserved than they use.
        array.shrink_to_fit();
        Ok(array.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut properties: A) -> Result<Value, A::Error> {
        self.state.count(0)?;
        let mut map = Mapping::new();
        let mut reported = BTreeSet::new();
        while let Some(key) = properties.next_key_seed(Node { pointer: self.pointer, state: &mut *self.state })? {
            let key = string_key(key);
            let value =
                properties.next_value_seed(Node { pointer: self.pointer.key(&key), state: &mut *self.state })?;
            match map.entry(key) {
                Entry::Vacant(entry) => _ = entry.insert(value),
                Entry::Occupied(mut entry) => {
                    let pointer = self.pointer.key(entry.key()).write();
                    let message = format!("duplicate key `{}`", scalar(entry.key()));
                    entry.insert(value);
                    if reported.insert(pointer.clone()) {
                        let error = Diagnostic::new(
                            code::DUPLICATE_KEY,
                            &pointer,
                            message,
                            "remove or rename one of the two keys",
                        );
                        let error =
                            error.on(Highlight::Key).see(&pointer, Highlight::FirstKey, "the first one is here");
                        self.state.duplicates.push(error);
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

/// A key as in JSON, where every key is a string: `404`, `null`.
fn string_key(key: Value) -> Value {
    if matches!(key, Value::Number(_) | Value::Bool(_) | Value::Null) { scalar(&key).into() } else { key }
}
