//! How arrays and objects are written outside of JSON: OpenAPI's [parameter
//! styles](https://spec.openapis.org/oas/v3.0.4.html#style-values).
//!
//! Request builders encode values with this module. The generator calls it to show requests without sending them.

mod tree;

use std::{borrow::Cow, collections::BTreeMap, fmt};

use percent_encoding::utf8_percent_encode;
use serde::Serialize;
use serde_json::value::RawValue;

use super::{escape::ESCAPED, json};
use tree::Tree;

/// How the properties of an object are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectStyle {
    /// Each under its own name: `R=100&G=200`.
    Exploded,
    /// Names and values in turn, with this separator: `color=R,100,G,200`.
    Delimited(&'static str),
    /// As pairs: `R=100,G=200`.
    Pairs,
    /// Each under its path in brackets: `color[R]=100&color[G]=200`.
    ///
    /// OpenAPI defines one level. Deeper levels and arrays are written as is widely done: `shelf[color][R]=100`,
    /// `colors[0]=red`.
    DeepObject,
}

/// Percent-encodes values and joins them. The separator stays unescaped.
pub fn join_encoded(values: impl IntoIterator<Item = impl AsRef<str>>, separator: &str) -> String {
    let escaped = values.into_iter().map(|value| utf8_percent_encode(value.as_ref(), ESCAPED).to_string());
    escaped.collect::<Vec<_>>().join(separator)
}

/// Joins the strings of parameter `name` with `separator`, percent-encoded. Returns `None` for no strings.
///
/// # Errors
///
/// A message, if a string holds the separator: percent-encoded it is still the separator, so that the server would
/// read two values.
pub fn join_delimited(name: &str, strings: &[String], separator: &str) -> Result<Option<String>, String> {
    let escaped = match separator {
        "%20" => Some((' ', "space")),
        "%7C" => Some(('|', "bar")),
        _ => None,
    };
    if let Some((_, separator_name)) = escaped.filter(|(c, _)| strings.iter().any(|text| text.contains(*c))) {
        return Err(format!(
            "a value of `{name}` holds a {separator_name}, which separates the values; the server would read two"
        ));
    }
    Ok((!strings.is_empty()).then(|| join_encoded(strings, separator)))
}

/// Joins the strings of the header `name` with commas. Returns `None` for no strings.
///
/// # Errors
///
/// A message, if a string holds a comma: headers have no escape for it, so that the server would read two values.
pub fn join_header(name: &str, strings: &[String]) -> Result<Option<String>, String> {
    if strings.iter().any(|text| text.contains(',')) {
        return Err(format!(
            "a value of the header `{name}` holds a comma, which separates the values; the server would read two"
        ));
    }
    Ok((!strings.is_empty()).then(|| strings.join(",")))
}

/// A value as one or more strings, not yet escaped.
pub enum Encoded {
    /// A string, number or boolean.
    String(String),
    /// The items of an array.
    Array(Vec<String>),
    /// The properties of an object, with their names.
    Object(Vec<(String, String)>),
}

/// Shows no strings: they may be secret or personal.
impl fmt::Debug for Encoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::String(_) => "Encoded(a string)",
            Self::Array(_) => "Encoded(an array)",
            Self::Object(_) => "Encoded(an object)",
        })
    }
}

impl Encoded {
    /// The strings as one array. The properties of an object become names and values in turn, or `name=value` if
    /// `pairs` is set.
    pub fn into_array(self, pairs: bool) -> Vec<String> {
        match self {
            Self::String(text) => vec![text],
            Self::Array(strings) => strings,
            Self::Object(properties) if pairs => {
                properties.into_iter().map(|(name, text)| format!("{name}={text}")).collect()
            }
            Self::Object(properties) => properties.into_iter().flat_map(|(name, text)| [name, text]).collect(),
        }
    }
}

/// Encodes a value as strings. Absent and null items and properties are omitted.
///
/// A nested array or object is encoded as JSON, since OpenAPI defines no string for it. With `exploded`, a property
/// that is an array gives one string for each item.
///
/// # Errors
///
/// A message, if the value can't be encoded.
pub fn encode(value: &impl Serialize, exploded: bool) -> Result<Encoded, String> {
    Ok(match Tree::new(value)? {
        Tree::Null => Encoded::Array(Vec::new()),
        Tree::String(text) => Encoded::String(text),
        Tree::Array(items) => {
            let items = items.into_iter().enumerate();
            let strings = items.map(|(index, item)| encode_nested(value, item, |whole| item_of(whole, index)));
            Encoded::Array(strings.filter_map(Result::transpose).collect::<Result<_, _>>()?)
        }
        Tree::Object(properties) => {
            let mut strings = Vec::with_capacity(properties.len());
            for (name, property) in properties {
                match property {
                    Tree::Array(items) if exploded => {
                        for (index, item) in items.into_iter().enumerate() {
                            let item = encode_nested(value, item, |whole| item_of(property_of(whole, &name)?, index))?;
                            strings.extend(item.map(|text| (name.clone(), text)));
                        }
                    }
                    property => {
                        let property = encode_nested(value, property, |whole| property_of(whole, &name))?;
                        strings.extend(property.map(|text| (name, text)));
                    }
                }
            }
            Encoded::Object(strings)
        }
    })
}

/// The string of a nested value, which `find` finds again in the whole value.
fn encode_nested(
    whole: &impl Serialize,
    part: Tree,
    find: impl FnOnce(&RawValue) -> Option<&RawValue>,
) -> Result<Option<String>, String> {
    match part {
        Tree::Null => Ok(None),
        Tree::String(text) => Ok(Some(text)),
        Tree::Array(_) | Tree::Object(_) => {
            let json = json::to_vec(whole).map_err(|error| format!("the value can't be encoded: {error}"))?;
            let whole =
                serde_json::from_slice(&json).map_err(|error| format!("the value can't be encoded: {error}"))?;
            Ok(find(whole).map(|part| part.get().to_owned()))
        }
    }
}

fn item_of(array: &RawValue, index: usize) -> Option<&RawValue> {
    serde_json::from_str::<Vec<&RawValue>>(array.get()).ok()?.get(index).copied()
}

fn property_of<'a>(object: &'a RawValue, name: &str) -> Option<&'a RawValue> {
    serde_json::from_str::<BTreeMap<Cow<'_, str>, &RawValue>>(object.get()).ok()?.get(name).copied()
}

/// Encodes a value at any depth as strings, each named by its path in brackets behind `name`. Absent and null values
/// are omitted.
///
/// # Errors
///
/// A message, if the value can't be encoded.
pub fn encode_deep_object(name: &str, value: &impl Serialize) -> Result<Vec<(String, String)>, String> {
    let mut strings = Vec::new();
    let mut rest = vec![(name.to_owned(), Tree::new(value)?)];
    while let Some((name, value)) = rest.pop() {
        match value {
            Tree::Object(properties) => {
                let below = properties.into_iter().rev();
                rest.extend(below.map(|(property, value)| (format!("{name}[{property}]"), value)));
            }
            Tree::Array(items) => {
                let below = items.into_iter().enumerate().rev();
                rest.extend(below.map(|(index, value)| (format!("{name}[{index}]"), value)));
            }
            Tree::String(text) => strings.push((name, text)),
            Tree::Null => {}
        }
    }
    Ok(strings)
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

    #[test]
    fn a_separator_in_a_value_is_an_error_where_it_has_no_escape() {
        let owned = |strings: &[&str]| strings.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let join = |separator, strings: &[&str]| join_delimited("tags", &owned(strings), separator);
        for (separator, wrong, right) in [("%20", "a b", "a|b,c"), ("%7C", "a|b", "a b,c"), (",", "", "a b|c,d")] {
            let joined = join(separator, &[right, "e"]).unwrap().unwrap();
            assert_eq!(joined, format!("{}{separator}e", join_encoded([right], "")));
            assert_eq!(join(separator, &[]), Ok(None));
            if !wrong.is_empty() {
                let error = join(separator, &["e", wrong]).unwrap_err();
                assert!(error.starts_with("a value of `tags` holds a "), "{error}");
            }
        }
        let header = |strings: &[&str]| join_header("X-Tags", &owned(strings));
        assert_eq!((header(&["a b", "c|d"]), header(&[])), (Ok(Some("a b,c|d".to_owned())), Ok(None)));
        assert!(header(&["a", "b,c"]).is_err());
    }

    fn found(value: &impl Serialize, exploded: bool) -> String {
        match encode(value, exploded).unwrap() {
            Encoded::String(text) => text,
            Encoded::Array(strings) => strings.join(" "),
            properties @ Encoded::Object(_) => properties.into_array(true).join(" "),
        }
    }

    #[test]
    fn values_are_strings_by_their_type() {
        let value = json!({"R": 100, "on": true, "none": null, "s": "x y", "l": ["a", 1, null, {"d": "e"}]});
        assert_eq!(found(&value, true), r#"R=100 l=a l=1 l={"d":"e"} on=true s=x y"#);
        assert_eq!(found(&value, false), r#"R=100 l=["a",1,null,{"d":"e"}] on=true s=x y"#);
        assert_eq!(encode(&json!({"a": 1}), true).unwrap().into_array(false), ["a", "1"]);
        assert_eq!(found(&json!(["a", 1, null, [2]]), true), "a 1 [2]");
        assert_eq!(found(&json!("a"), true) + &found(&json!(null), true), "a");
    }

    #[test]
    fn floats_have_their_own_digits() {
        let value = std::collections::BTreeMap::from([("a", 0.1_f32), ("b", 2.0), ("c", f32::MAX)]);
        assert_eq!(found(&value, true), format!("a=0.1 b=2 c={}", f32::MAX));
        assert!(encode(&[f32::NAN], true).is_err());
        let wide = r#"{"a":18446744073709551617,"b":{"c":[0.12345678901234567890]}}"#.parse::<super::super::Value>();
        let wide = wide.unwrap();
        assert_eq!(found(&wide, true), r#"a=18446744073709551617 b={"c":[0.12345678901234567890]}"#);
        let deep = encode_deep_object("p", &wide).unwrap();
        assert_eq!(deep[1], ("p[b][c][0]".to_owned(), "0.12345678901234567890".to_owned()));
        assert_eq!(found(&json!({"a": 0.300_000_000_000_000_04}), true), "a=0.30000000000000004");
    }

    #[test]
    fn nested_values_have_a_path_in_their_name() {
        let value = json!({"b": {"c": 1, "d": [true, {"e": ""}]}, "a": "x", "n": null, "o": {}, "l": []});
        let found = encode_deep_object("p", &value).unwrap();
        let strings: Vec<_> = found.iter().map(|(name, text)| format!("{name}={text}")).collect();
        assert_eq!(strings, ["p[a]=x", "p[b][c]=1", "p[b][d][0]=true", "p[b][d][1][e]="]);
        assert_eq!(encode_deep_object("p", &json!(1)).unwrap(), [("p".to_owned(), "1".to_owned())]);
    }
}
