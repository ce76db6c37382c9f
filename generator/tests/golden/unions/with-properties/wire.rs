//! Variants with the members beside their union.

use golden_clients::with_properties::models::{All, Joined, Payment};
use oas_client_runtime::serde_json::{self, json};

#[test]
fn variants_have_the_properties_beside_them_and_lose_none() {
    for all in [
        json!({"payment": {"id": "1", "at": "2015-07-30T20:00:00Z", "number": "4111", "holder": {"name": "Ann"}}}),
        json!({"payment": {"id": "2", "coins": 7}}),
        json!({"payment": {"id": "3", "shells": 7}}),
        json!({"joined": {"name": "Ann", "coins": 7}}),
        json!({"tagged": {"kind": "person", "id": "1", "name": "Ann"}, "alike": {"id": "1", "a": "x", "b": "y"}}),
        json!({"one": {"id": "1", "number": "4111"}, "constrained": {"number": "4111"}, "texts": "x", "several": {"coins": 1}}),
    ] {
        let read: All = serde_json::from_value(all.clone()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), all);
        match read.payment {
            Some(Payment::Card(card)) => assert_eq!((card.id.as_str(), card.number.as_str()), ("1", "4111")),
            Some(Payment::Cash(cash)) => assert_eq!((cash.id.as_str(), cash.coins), ("2", 7)),
            Some(Payment::Unknown(value)) => assert_eq!(value["id"], "3"),
            _ => {}
        }
        if let Some(joined) = read.joined {
            assert!(matches!(joined, Joined::Cash(cash) if cash.name.as_deref() == Some("Ann")));
        }
        if let Some(alike) = read.alike {
            assert_eq!(alike.as_left().unwrap().id.as_deref(), Some("1"));
            assert_eq!(alike.as_right().unwrap().b.as_deref(), Some("y"));
        }
    }
}
