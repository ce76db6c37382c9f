//! Lists and objects outside of JSON: the ways in which OpenAPI
//! [serializes parameters](https://spec.openapis.org/oas/v3.0.4.html#style-values).
//!
//! Calls write values by this. Its functions are for who shows what a call would send without making it, as the generator does
//! of a description's examples.

mod tree;

use std::fmt;

use percent_encoding::utf8_percent_encode;
use serde::Serialize;

use super::{escape::ESCAPED, json};
use tree::Tree;

/// How the members of an object travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectStyle {
    /// Each under its own name: `R=100&G=200`.
    Exploded,
    /// Names and values in turn, with this between them: `color=R,100,G,200`.
    Delimited(&'static str),
    /// As pairs: `R=100,G=200`.
    Pairs,
    /// Each under a name of both: `color[R]=100&color[G]=200`. The standard ends here; what lies deeper, and the elements of
    /// lists, are written as widely done: `shelf[color][R]=100`, `colors[0]=red`.
    DeepObject,
}

/// Values behind each other, each percent-encoded, the separator as it is.
pub fn join_encoded(values: impl IntoIterator<Item = impl AsRef<str>>, separator: &str) -> String {
    let escaped = values.into_iter().map(|value| utf8_percent_encode(value.as_ref(), ESCAPED).to_string());
    escaped.collect::<Vec<_>>().join(separator)
}

/// The value of `name` that has all these texts, with `separator` between them; nothing of none.
///
/// # Errors
///
/// In words, if one holds the separator, which percent-encoded is the separator still, and would be read as two.
pub fn join_delimited(name: &str, texts: &[String], separator: &str) -> Result<Option<String>, String> {
    let escaped = match separator {
        "%20" => Some((' ', "space")),
        "%7C" => Some(('|', "bar")),
        _ => None,
    };
    if let Some((_, called)) = escaped.filter(|(c, _)| texts.iter().any(|text| text.contains(*c))) {
        return Err(format!("a value of `{name}` holds a {called}, and would be read as two"));
    }
    Ok((!texts.is_empty()).then(|| join_encoded(texts, separator)))
}

/// The value of the header `name` that has all these texts, with commas between; nothing of none.
///
/// # Errors
///
/// In words, if one holds a comma, which no header escapes, and would be read as two.
pub fn join_header(name: &str, texts: &[String]) -> Result<Option<String>, String> {
    if texts.iter().any(|text| text.contains(',')) {
        return Err(format!("a value of the header `{name}` holds a comma, and would be read as two"));
    }
    Ok((!texts.is_empty()).then(|| texts.join(",")))
}

/// The texts of a value, as yet unescaped.
pub enum Encoded {
    /// Its own.
    String(String),
    /// Its elements'.
    Array(Vec<String>),
    /// Its members', with their names.
    Object(Vec<(String, String)>),
}

/// Shows what they are of, never the texts: they may be secret or personal.
impl fmt::Debug for Encoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::String(_) => "Encoded(a value)",
            Self::Array(_) => "Encoded(a list)",
            Self::Object(_) => "Encoded(an object)",
        })
    }
}

impl Encoded {
    /// Encoded for one list: of members names and values in turn, or as `pairs` with `=` between.
    pub fn into_array(self, pairs: bool) -> Vec<String> {
        match self {
            Self::String(text) => vec![text],
            Self::Array(texts) => texts,
            Self::Object(members) if pairs => {
                members.into_iter().map(|(name, text)| format!("{name}={text}")).collect()
            }
            Self::Object(members) => members.into_iter().flat_map(|(name, text)| [name, text]).collect(),
        }
    }
}

/// The texts of a value, by what it is; absent and null ones are left out. What lies deeper than members and elements has no
/// text that a standard knows, and is its JSON; but a list among members is sent as each of its elements if they are `exploded`.
///
/// # Errors
///
/// In words, if it can't be written.
pub fn encode(value: &impl Serialize, exploded: bool) -> Result<Encoded, String> {
    Ok(match Tree::new(value)? {
        Tree::Null => Encoded::Array(Vec::new()),
        Tree::String(text) => Encoded::String(text),
        Tree::Array(items) => {
            let items = items.into_iter().enumerate();
            let texts = items.map(|(index, item)| text(value, item, |whole| whole.get(index)));
            Encoded::Array(texts.filter_map(Result::transpose).collect::<Result<_, _>>()?)
        }
        Tree::Object(members) => {
            let mut texts = Vec::with_capacity(members.len());
            for (name, member) in members {
                match member {
                    Tree::Array(items) if exploded => {
                        for (index, item) in items.into_iter().enumerate() {
                            let item = text(value, item, |whole| whole.get(&name)?.get(index))?;
                            texts.extend(item.map(|text| (name.clone(), text)));
                        }
                    }
                    member => {
                        let member = text(value, member, |whole| whole.get(&name))?;
                        texts.extend(member.map(|text| (name, text)));
                    }
                }
            }
            Encoded::Object(texts)
        }
    })
}

/// The text of what lies in a value, where `find` finds it again.
fn text(
    whole: &impl Serialize,
    part: Tree,
    find: impl FnOnce(&serde_json::Value) -> Option<&serde_json::Value>,
) -> Result<Option<String>, String> {
    match part {
        Tree::Null => Ok(None),
        Tree::String(text) => Ok(Some(text)),
        Tree::Array(_) | Tree::Object(_) => {
            let whole = json::to_vec(whole).and_then(|text| serde_json::from_slice(&text));
            let text = whole.and_then(|whole| find(&whole).map(json::to_string).transpose());
            text.map_err(|error| format!("a value can't be written: {error}"))
        }
    }
}

/// The texts in a value however deep, each with the way to it in brackets behind `name`; absent and null ones are left out.
///
/// # Errors
///
/// In words, if it can't be written.
pub fn encode_deep_object(name: &str, value: &impl Serialize) -> Result<Vec<(String, String)>, String> {
    let mut texts = Vec::new();
    let mut rest = vec![(name.to_owned(), Tree::new(value)?)];
    while let Some((name, value)) = rest.pop() {
        match value {
            Tree::Object(members) => {
                let below = members.into_iter().rev();
                rest.extend(below.map(|(member, value)| (format!("{name}[{member}]"), value)));
            }
            Tree::Array(items) => {
                let below = items.into_iter().enumerate().rev();
                rest.extend(below.map(|(index, value)| (format!("{name}[{index}]"), value)));
            }
            Tree::String(text) => texts.push((name, text)),
            Tree::Null => {}
        }
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_escaped_and_separators_are_not() {
        assert_eq!(join_encoded(["a,b", "c d", "é"], ","), "a%2Cb,c%20d,%C3%A9");
        assert_eq!(join_encoded(["a|b", "c"], "%7C"), "a%7Cb%7Cc");
    }

    fn found(value: &impl Serialize, exploded: bool) -> String {
        match encode(value, exploded).unwrap() {
            Encoded::String(text) => text,
            Encoded::Array(texts) => texts.join(" "),
            members @ Encoded::Object(_) => members.into_array(true).join(" "),
        }
    }

    #[test]
    fn values_have_texts_by_what_they_are() {
        let value = json!({"R": 100, "on": true, "none": null, "s": "x y", "l": ["a", 1, null, {"d": "e"}]});
        assert_eq!(found(&value, true), r#"R=100 l=a l=1 l={"d":"e"} on=true s=x y"#);
        assert_eq!(found(&value, false), r#"R=100 l=["a",1,null,{"d":"e"}] on=true s=x y"#);
        assert_eq!(encode(&json!({"a": 1}), true).unwrap().into_array(false), ["a", "1"]);
        assert_eq!(found(&json!(["a", 1, null, [2]]), true), "a 1 [2]");
        assert_eq!(found(&json!("a"), true) + &found(&json!(null), true), "a");
    }

    #[test]
    fn floats_have_their_own_digits() {
        let value = std::collections::BTreeMap::from([("a", 0.1_f32), ("b", 2.0), ("c", f32::MAX), ("d", f32::NAN)]);
        assert_eq!(found(&value, true), format!("a=0.1 b=2 c={}", f32::MAX));
        assert_eq!(found(&json!({"a": 0.300_000_000_000_000_04}), true), "a=0.30000000000000004");
    }

    #[test]
    fn what_lies_deeper_has_the_way_in_its_name() {
        let value = json!({"b": {"c": 1, "d": [true, {"e": ""}]}, "a": "x", "n": null, "o": {}, "l": []});
        let found = encode_deep_object("p", &value).unwrap();
        let texts: Vec<_> = found.iter().map(|(name, text)| format!("{name}={text}")).collect();
        assert_eq!(texts, ["p[a]=x", "p[b][c]=1", "p[b][d][0]=true", "p[b][d][1][e]="]);
        assert_eq!(encode_deep_object("p", &json!(1)).unwrap(), [("p".to_owned(), "1".to_owned())]);
    }
}
