use serde::{Deserialize, Serialize};
use serde_json::{from_value, json, to_value};

use super::*;
use crate as oas_client_runtime;
use crate::Value;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Cat {
    lives: i64,
}

#[derive(Clone, Debug, PartialEq)]
enum Pet {
    Cat(Box<Cat>),
    Unknown(Value),
}
crate::union!(Pet { Cat(Box<Cat>) if Tag("kind", "cat", "kitten") });

#[derive(Clone, Debug, PartialEq)]
enum Loose {
    Text(String),
    Whole(i64),
    Number(f64),
    Cat(Box<Cat>),
    Unknown(Value),
}
crate::union!(Loose { Text(String) if String, Whole(i64) if Integer, Number(f64) if Number, Cat(Box<Cat>) if Property("lives") });

fn given_back<T: DeserializeOwned + Serialize>(value: &serde_json::Value) -> serde_json::Value {
    to_value(from_value::<T>(value.clone()).unwrap()).unwrap()
}

#[test]
fn every_value_is_given_back_as_it_came() {
    for value in
        [json!({"kind": "cat", "lives": 9}), json!({"kind": "dog", "tail": [1]}), json!({"lives": 9}), json!(null)]
    {
        if value["kind"] != "cat" {
            assert_eq!(from_value::<Pet>(value.clone()).unwrap(), Pet::Unknown(value.clone().into()));
        }
        assert_eq!(given_back::<Pet>(&value), value);
    }
    for value in
        [json!("a"), json!(-7), json!(1.5), json!(18_446_744_073_709_551_615_u64), json!({"lives": 1}), json!([1])]
    {
        assert_eq!(given_back::<Loose>(&value), value);
    }
}

#[test]
fn a_number_that_would_lose_digits_is_kept_as_it_came() {
    #[derive(Debug, PartialEq)]
    enum Exact {
        Number(crate::Decimal),
        Unknown(Value),
    }
    crate::union!(Exact { Number(crate::Decimal) if Decimal });
    for wide in ["18446744073709551617", "0.12345678901234567890"] {
        let loose: Loose = serde_json::from_str(wide).unwrap();
        assert_eq!(loose, Loose::Unknown(wide.parse().unwrap()));
        assert_eq!(serde_json::to_string(&loose).unwrap(), wide);
        let exact: Exact = serde_json::from_str(wide).unwrap();
        assert_eq!(exact, Exact::Number(wide.parse().unwrap()));
        assert_eq!(serde_json::to_string(&exact).unwrap(), wide);
    }
}

#[test]
fn integers_are_numbers_and_numbers_are_no_integers() {
    use VariantTest::{Decimal, Integer, Number};
    for (text, accepted) in [
        ("7", &[Integer, Number, Decimal][..]),
        ("-9223372036854775808", &[Integer, Number, Decimal]),
        ("9223372036854775807", &[Integer, Number, Decimal]),
        ("9223372036854775808", &[Decimal]),
        ("18446744073709551615", &[Decimal]),
        ("-9223372036854775809", &[Decimal]),
        ("7.0", &[Number, Decimal]),
        ("1.5", &[Number, Decimal]),
        ("0.12345678901234567890", &[Decimal]),
        ("\"7\"", &[]),
        ("true", &[]),
    ] {
        let value: Value = text.parse().unwrap();
        for test in [Integer, Number, Decimal] {
            assert_eq!(test.accepts_exactly(&value, &[]), accepted.contains(&test), "{text}, {test:?}");
        }
    }
}

#[test]
fn objects_are_distinguished_by_their_properties() {
    use VariantTest::{Constant, Object, OtherTag, Property, Tag};
    for (value, accepting) in [
        (json!({}), &[Object, OtherTag][..]),
        (json!({"c": 1}), &[Object, OtherTag]),
        (json!({"b": 1}), &[OtherTag]),
        (json!({"a": null}), &[Property, OtherTag]),
        (json!({"a": "b"}), &[Property, Tag]),
        (json!({"a": "b", "b": 1}), &[Tag]),
        (json!({"a": "c"}), &[Property, OtherTag]),
        (json!({"a": 1}), &[Property, Constant]),
        (json!({"a": 1.0}), &[Property, Constant]),
        (json!({"a": "1"}), &[Property, Tag]),
        (json!({"a": true}), &[Property, Constant]),
        (json!({"a": false, "b": 1}), &[OtherTag]),
        (json!(["a"]), &[]),
        (json!("a"), &[]),
    ] {
        for test in [Object, Property, Tag, Constant, OtherTag] {
            // `b` is both a property and the value of a tag.
            let names: &[&str] = if matches!(test, Object | Property) { &["a", "b"] } else { &["a", "b", "1", "true"] };
            assert_eq!(test.accepts(&value, names), accepting.contains(&test), "{test:?}, {value}");
            assert_eq!(test.accepts(&value, &[]), test == Object && value.is_object(), "{test:?}, {value}");
        }
    }
}

#[test]
fn the_tag_is_written_once_and_right() {
    let cat = Pet::Cat(Box::new(Cat { lives: 9 }));
    assert_eq!(to_value(&cat).unwrap(), json!({"kind": "cat", "lives": 9}));
    assert_eq!(from_value::<Pet>(json!({"kind": "kitten", "lives": 9})).unwrap(), cat);
}

#[test]
fn numbers_and_booleans_are_tags_too() {
    #[derive(Debug, PartialEq)]
    enum Switch {
        On(std::collections::BTreeMap<String, Value>),
        Five(Box<Cat>),
        Unknown(Value),
    }
    crate::union!(Switch { On(std::collections::BTreeMap<String, Value>) if Constant("v", "true"), Five(Box<Cat>) if Constant("v", "5", "6") });
    let read = |value| from_value::<Switch>(value).unwrap();
    assert!(matches!(read(json!({"v": true})), Switch::On(_)));
    for five in [json!({"v": 5, "lives": 1}), json!({"v": 6.0, "lives": 1})] {
        assert_eq!(read(five), Switch::Five(Box::new(Cat { lives: 1 })));
    }
    for other in [json!({"v": "5"}), json!({"v": false}), json!({"v": 7}), json!({"lives": 1}), json!(5)] {
        assert!(matches!(read(other), Switch::Unknown(_)));
    }
    let written = |value: Switch| serde_json::to_string(&value).unwrap();
    assert_eq!(written(read(json!({"v": true, "a": "b"}))), r#"{"a":"b","v":true}"#);
    let wrong = serde_json::to_string(&Switch::On([("v".to_owned(), json!(false).into())].into()));
    assert_eq!(wrong.unwrap_err().to_string(), "the property `v` of this variant must be true");
    assert_eq!(written(Switch::Five(Box::new(Cat { lives: 1 }))), r#"{"v":5,"lives":1}"#);
}

#[derive(Serialize)]
struct Dog {
    weight: f32,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    age: Option<i64>,
}

#[derive(Serialize)]
struct Unsaid {
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
}

#[derive(Serialize)]
struct Loosely {
    weight: f32,
    #[serde(flatten)]
    rest: std::collections::BTreeMap<&'static str, &'static str>,
}

struct Tagged<T>(T, &'static str);

impl<T: Serialize> Serialize for Tagged<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        write_tagged(to, &self.0, &[self.1, "dog", "hound"])
    }
}

fn written(value: impl Serialize) -> String {
    String::from_utf8(crate::value::json::to_vec(&value).unwrap()).unwrap()
}

#[test]
fn properties_keep_their_order_and_digits() {
    let dog = |kind| Dog { weight: 0.1, kind, age: None };
    assert_eq!(written(Tagged(dog("hound"), "kind")), r#"{"weight":0.1,"kind":"hound"}"#);
    let wrong = |written: Result<Vec<u8>, serde_json::Error>| written.unwrap_err().to_string();
    let message = "the property `kind` of this variant must be dog or hound";
    assert_eq!(wrong(crate::value::json::to_vec(&Tagged(dog("cat"), "kind"))), message);
    assert_eq!(written(Tagged(dog("hound"), "sort")), r#"{"sort":"dog","weight":0.1,"kind":"hound"}"#);
    assert_eq!(written(Tagged(dog("hound"), "age")), r#"{"weight":0.1,"kind":"hound","age":"dog"}"#);
    let unsaid = std::collections::BTreeMap::from([("kind", ())]);
    assert_eq!(written(Tagged(unsaid, "kind")), r#"{"kind":"dog"}"#);
    assert_eq!(written(Tagged(Unsaid { kind: None }, "kind")), r#"{"kind":"dog"}"#);
    let loosely = |name| Loosely { weight: 0.1, rest: [(name, "cat")].into() };
    assert_eq!(wrong(crate::value::json::to_vec(&Tagged(loosely("kind"), "kind"))), message);
    assert_eq!(written(Tagged(loosely("a"), "kind")), r#"{"kind":"dog","weight":0.1,"a":"cat"}"#);
    assert_eq!(written(Tagged(json!({"kind": "hound", "a": 1}), "kind")), r#"{"a":1,"kind":"hound"}"#);
    assert_eq!(written(Tagged(json!({}), "kind")), r#"{"kind":"dog"}"#);
    assert_eq!(written(Tagged(json!([1]), "kind")), "[1]");
    let twice = Tagged(Tagged(dog("hound"), "sort"), "kind");
    assert_eq!(written(twice), r#"{"sort":"dog","weight":0.1,"kind":"hound"}"#);
    assert_eq!(to_value(Tagged(dog("cat"), "sort")).unwrap()["sort"], "dog");
}

#[test]
fn a_broken_known_variant_is_an_error_and_not_unknown() {
    let error = from_value::<Pet>(json!({"kind": "cat", "lives": "nine"})).unwrap_err().to_string();
    assert!(error.starts_with("as Cat: invalid type"), "{error}");
}

#[test]
fn strings_are_sent_as_they_are() {
    #[derive(Debug)]
    enum Id {
        Text(String),
        Whole(i64),
        Unknown(Value),
    }
    crate::union_wire!(Id { Text, Whole });
    let wires =
        [Id::Text("a b".to_owned()), Id::Whole(7), Id::Unknown(json!("x").into()), Id::Unknown(json!(true).into())];
    let wires = wires.iter().map(|id| oas_client_runtime::Wire::wire(id).into_owned()).collect::<Vec<_>>();
    assert_eq!(wires, ["a b", "7", "x", "true"]);
}
