//! Lists and objects outside of JSON: the ways in which OpenAPI
//! [serializes parameters](https://spec.openapis.org/oas/v3.0.4.html#style-values).

mod tree;

use percent_encoding::utf8_percent_encode;
use serde::Serialize;

use crate::path::ESCAPED;
use tree::Tree;

/// How the members of an object travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// Each under its own name: `R=100&G=200`.
    Apart,
    /// Names and values in turn: `color=R,100,G,200`.
    InTurn,
    /// As pairs: `R=100,G=200`.
    Pairs,
    /// Each under a name of both: `color[R]=100&color[G]=200`. The standard ends here; what lies deeper, and the elements of
    /// lists, are written as widely done: `shelf[color][R]=100`, `colors[0]=red`.
    Deep,
}

/// Values behind each other, each escaped, the separator as it is.
pub(crate) fn joined(values: impl IntoIterator<Item = impl AsRef<str>>, separator: &str) -> String {
    let escaped = values.into_iter().map(|value| utf8_percent_encode(value.as_ref(), ESCAPED).to_string());
    escaped.collect::<Vec<_>>().join(separator)
}

/// An object's members and their texts; absent and null ones are left out.
///
/// # Errors
///
/// In words, if it is no object, or a member has no text of its own.
pub(crate) fn members(value: &impl Serialize) -> Result<Vec<(String, String)>, String> {
    let Tree::Object(members) = Tree::new(value)? else {
        return Err("a parameter that is an object was given no object".to_owned());
    };
    let mut texts = Vec::with_capacity(members.len());
    for (name, value) in members {
        match value {
            Tree::Null => {}
            Tree::Text(text) => texts.push((name, text)),
            Tree::List(_) | Tree::Object(_) => {
                return Err(format!("the member `{name}` of a parameter is a list or an object, which has no text"));
            }
        }
    }
    Ok(texts)
}

/// The texts in a value however deep, each with the way to it in brackets behind `name`; absent and null ones are left out.
///
/// # Errors
///
/// In words, if it can't be written.
pub(crate) fn deep(name: &str, value: &impl Serialize) -> Result<Vec<(String, String)>, String> {
    let mut texts = Vec::new();
    let mut rest = vec![(name.to_owned(), Tree::new(value)?)];
    while let Some((name, value)) = rest.pop() {
        match value {
            Tree::Object(members) => {
                let below = members.into_iter().rev();
                rest.extend(below.map(|(member, value)| (format!("{name}[{member}]"), value)));
            }
            Tree::List(items) => {
                let below = items.into_iter().enumerate().rev();
                rest.extend(below.map(|(index, value)| (format!("{name}[{index}]"), value)));
            }
            Tree::Text(text) => texts.push((name, text)),
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
        assert_eq!(joined(["a,b", "c d", "é"], ","), "a%2Cb,c%20d,%C3%A9");
        assert_eq!(joined(["a|b", "c"], "%7C"), "a%7Cb%7Cc");
    }

    #[test]
    fn members_have_texts_or_are_refused() {
        let found = members(&json!({"R": 100, "on": true, "none": null, "s": "x y"})).unwrap();
        let texts: Vec<_> = found.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(texts, [("R", "100"), ("on", "true"), ("s", "x y")]);
        assert!(members(&json!([1])).is_err() && members(&json!({"a": [1]})).is_err());
    }

    #[test]
    fn floats_have_their_own_digits() {
        let value = std::collections::BTreeMap::from([("a", 0.1_f32), ("b", 2.0), ("c", f32::MAX), ("d", f32::NAN)]);
        let expected = [("a", "0.1".to_owned()), ("b", "2".to_owned()), ("c", f32::MAX.to_string())];
        let expected = expected.map(|(name, text)| (name.to_owned(), text));
        assert_eq!(members(&value).unwrap(), expected);
        assert_eq!(members(&json!({"a": 0.300_000_000_000_000_04})).unwrap()[0].1, "0.30000000000000004");
    }

    #[test]
    fn what_lies_deeper_has_the_way_in_its_name() {
        let value = json!({"b": {"c": 1, "d": [true, {"e": ""}]}, "a": "x", "n": null, "o": {}, "l": []});
        let found = deep("p", &value).unwrap();
        let texts: Vec<_> = found.iter().map(|(name, text)| format!("{name}={text}")).collect();
        assert_eq!(texts, ["p[a]=x", "p[b][c]=1", "p[b][d][0]=true", "p[b][d][1][e]="]);
        assert_eq!(deep("p", &json!(1)).unwrap(), [("p".to_owned(), "1".to_owned())]);
    }
}
