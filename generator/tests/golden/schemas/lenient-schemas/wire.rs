//! A lenient schema is read tolerantly, a strict one strictly.

use golden_clients::lenient_schemas::models::{Book, Pet};
use oas_client_runtime::serde_json;

fn read(text: &str) -> Result<Book, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

#[test]
fn a_lenient_schema_may_differ() {
    let book = read(r#"{"id":"7","shelf":{"row":"3"},"author":{}}"#).unwrap();
    assert_eq!((book.place.row, book.author.name), (Some(3), None));
    let book = read(r#"{"id":"7","shelf":{},"author":{"name":5}}"#).unwrap();
    assert_eq!(book.author.name.as_deref(), Some("5"));
    let pet = r#"{"id":"7","shelf":{},"author":{},"pet":{"kind":"Cat","age":"4"}}"#;
    assert!(matches!(read(pet).unwrap().pet, Some(Pet::Cat(cat)) if cat.age == Some(4) && cat.lives.is_none()));
}

#[test]
fn a_strict_schema_may_not() {
    for (json, message) in [
        (r#"{"id":7,"shelf":{},"author":{}}"#, "invalid type: integer `7`, expected a string"),
        (r#"{"id":"7","shelf":{}}"#, "missing field `author`"),
        (r#"{"id":"7","shelf":null,"author":{}}"#, "invalid type: null, expected an object, `BookShelf`"),
        (r#"{"id":"7","shelf":{"strict":{"a":1}},"author":{}}"#, "missing field `b`"),
    ] {
        let error = read(json).unwrap_err();
        assert!(error.starts_with(message), "{error}");
    }
    // Values in a lenient one may have other types all the same.
    assert!(read(r#"{"id":"7","shelf":{"strict":{"a":"1","b":2}},"author":{}}"#).is_ok());
}
