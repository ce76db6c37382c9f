//! A value that is decoded and encoded is unchanged, whichever schema of an `allOf` describes it.

use golden_clients::all_of_equal_types::models::{Book, BookColor};
use oas_client_runtime::serde_json::{self, json};

#[test]
fn nothing_is_lost() {
    let book = json!({
        "meta": {"a": "1", "b": "2", "deep": {"c": "3", "d": "4"}},
        "notes": [1, "a"], "texts": ["a"], "state": "old", "color": "red", "weight": 3, "same": {"a": "x"},
        "fixed": {"a": "f"}, "counts": {"a": 1}, "some": true, "any": "text",
        "next": {"a": "1", "b": "2", "next": {"a": "3", "b": "4", "next": {"a": "5", "b": "6"}}},
    });
    let read: Book = serde_json::from_value(book.clone()).unwrap();
    assert_eq!((&read.color, read.weight), (&Some(BookColor::Red), Some(3)));
    let meta = read.meta.as_ref().unwrap();
    assert_eq!((meta.a.as_deref(), meta.b.as_deref()), (Some("1"), Some("2")));
    assert_eq!(serde_json::to_value(read).unwrap(), book);
}
