//! A value that is decoded and encoded is unchanged.

use golden_clients::all_of_shared_properties::models::{Book, BookAnyText, BookState};
use oas_client_runtime::serde_json::{self, json};

#[test]
fn nothing_is_lost() {
    for book in [
        json!({"id": "1", "year": 1999, "weight": 3, "note": "n", "state": "torn", "thing": {"id": "2"}, "only": {"id": "3"}}),
        json!({"id": "1", "year": "MCM", "state": "burnt", "nothing": {"id": "3"}, "any_text": "mauve", "links": {"a": "b"}}),
        json!({"id": "1", "anything": [1, "a", {}], "typo": 7, "open": {"a": "x", "b": [1]}, "counts": {"a": "x", "b": 1}}),
    ] {
        let read: Book = serde_json::from_value(book.clone()).unwrap();
        assert_eq!(serde_json::to_value(read).unwrap(), book);
    }
    let read: Book = serde_json::from_value(json!({"id": "1", "state": "torn", "any_text": "red", "nothing": null,
        "thing": null, "closed": {"a": "x", "new": 1}}))
    .unwrap();
    assert_eq!((read.state, read.any_text), (Some(BookState::Torn), Some(BookAnyText::Red)));
    assert_eq!((read.nothing, read.thing, read.closed.unwrap().a.as_deref()), (None, None, Some("x")));
}
