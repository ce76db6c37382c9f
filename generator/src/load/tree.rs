//! Reads a text in which keys stand twice. The parsers would refuse it at the first such key.

use std::{collections::BTreeSet, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Mapping, Value};

use super::scalar;
use crate::problem::{Problem, Spot, below};

/// The tree, in which the last of equal keys counts, if nothing but such keys is wrong. Each is an error in `problems`.
pub(super) fn parse(text: &str, problems: &mut Vec<Problem>) -> Option<Value> {
    let mut found = Vec::new();
    let json = || {
        let mut found = Vec::new();
        let tree =
            Node { at: "", found: &mut found }.deserialize(&mut serde_json::Deserializer::from_str(text)).ok()?;
        Some((tree, found))
    };
    let (tree, mut found) = if text.trim_start().starts_with('{') { json() } else { None }.or_else(|| {
        let tree = Node { at: "", found: &mut found }.deserialize(serde_yaml::Deserializer::from_str(text)).ok()?;
        Some((tree, found))
    })?;
    problems.append(&mut found);
    Some(tree)
}

/// A value that is about to be read, and its place.
struct Node<'a> {
    at: &'a str,
    found: &'a mut Vec<Problem>,
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
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) =
            items.next_element_seed(Node { at: &below(self.at, list.len()), found: &mut *self.found })?
        {
            list.push(item);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut map = Mapping::new();
        let mut told = BTreeSet::new();
        while let Some(key) = members.next_key::<Value>()? {
            let name = scalar(&key);
            let at = below(self.at, &name);
            let value = members.next_value_seed(Node { at: &at, found: &mut *self.found })?;
            if map.insert(key, value).is_some() && told.insert(at.clone()) {
                let what = format!("the key `{name}` stands twice");
                let problem = Problem::error(&at, what, "keep one of the two");
                self.found.push(problem.on(Spot::Key).see(&at, Spot::FirstKey, "it stands here first"));
            }
        }
        Ok(map.into())
    }
}
