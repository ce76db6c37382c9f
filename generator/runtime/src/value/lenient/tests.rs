use std::collections::BTreeMap;

use serde_json::{from_str, to_string};

use crate::{Decimal, Open, Timestamp, Value};

#[derive(Debug, PartialEq)]
struct Book {
    id: Option<i64>,
    title: Option<String>,
    price: Option<f64>,
    total: Option<Decimal>,
    sold: Option<bool>,
    due: Option<Open<Timestamp>>,
    tags: Option<Vec<Option<String>>>,
    counts: Option<BTreeMap<String, Option<i64>>>,
    next: Option<Box<Book>>,
    cell: Option<(i64, Option<String>)>,
    notes: Option<Value>,
}
crate::object!(Book lenient["id", "title"] { optional { id, title, price, total, sold, due, tags, counts, next, cell } present { notes } });

#[test]
fn other_types_are_read() {
    let book: Book = from_str(
        r#"{"id":"7","title":12.50,"price":" 1.5 ","total":"340282366920938463463374607431768211455","sold":"True","due":1700000000,"tags":[1,null,"a"],"counts":{"a":"1","b":null},"next":{"id":null,"sold":0,"next":{"title":true}},"cell":["4",null],"notes":{"n":"1","wide":340282366920938463463374607431768211455}}"#,
    )
    .unwrap();
    let expected = r#"{"id":7,"title":"12.50","price":1.5,"total":340282366920938463463374607431768211455,"sold":true,"due":"1700000000","tags":["1",null,"a"],"counts":{"a":1,"b":null},"next":{"sold":false,"next":{"title":"true"}},"cell":[4,null],"notes":{"n":"1","wide":340282366920938463463374607431768211455}}"#;
    assert_eq!(to_string(&book).unwrap(), expected);
    let from_value: Book = serde_json::from_value(serde_json::json!({"id": "7", "next": {"id": "8"}})).unwrap();
    assert_eq!((from_value.id, from_value.next.unwrap().id), (Some(7), Some(8)));
}

#[test]
fn an_error_names_its_location() {
    for (json, location, message) in [
        (r#"{"next":{"next":{"id":"seven"}}}"#, "next.next.id", "invalid type: string \"seven\", expected i64"),
        (r#"{"counts":{"a":[]}}"#, "counts.a", "invalid type: sequence, expected i64"),
        (r#"{"tags":["a",{}]}"#, "tags[1]", "invalid type: map, expected a string"),
        (r#"{"sold":2}"#, "sold", "invalid type: integer `2`, expected a boolean"),
        (r#"{"cell":[1]}"#, "cell", "invalid length 1, expected a tuple of size 2"),
        (r#"{"cell":[1,"a",2]}"#, "cell", "invalid length 3, expected a tuple of size 2"),
        (r#"{"next":[1]}"#, "next", "invalid type: sequence, expected an object, `Book`"),
    ] {
        let error = from_str::<Book>(json).unwrap_err().to_string();
        assert!(error.starts_with(message), "{error}");
        assert_eq!(super::take_failure(), location);
    }
    assert!(!super::is_active());
}

#[test]
fn endless_nesting_is_an_error() {
    let read = |depth: usize| from_str::<Book>(&(r#"{"next":"#.repeat(depth) + "null" + &"}".repeat(depth)));
    for (depth, right) in [(120, true), (200, false), (10_000, false)] {
        assert_eq!(read(depth).is_ok(), right, "{depth}");
        assert!(!super::is_active());
    }
}

#[derive(Debug, PartialEq, serde::Deserialize, serde::Serialize)]
struct Isbn(i64);

#[derive(Debug, PartialEq)]
struct Copy {
    isbn: Option<Isbn>,
}
crate::object!(Copy lenient[] { optional { isbn } });

#[test]
fn a_type_around_another_is_read_as_that() {
    let copy: Copy = from_str(r#"{"isbn":"7"}"#).unwrap();
    assert_eq!(copy, Copy { isbn: Some(Isbn(7)) });
}
