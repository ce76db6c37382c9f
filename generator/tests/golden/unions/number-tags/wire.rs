//! Objects are known by what tells them apart, and sent as they came.

use golden_clients::number_tags::models::{Other, Thing};
use oas_client_runtime::serde_json::{self, json};

#[test]
fn numbers_stay_numbers() {
    let value = json!({"t": 1, "a": "x"});
    let thing: Thing = serde_json::from_value(value.clone()).unwrap();
    assert!(matches!(&thing, Thing::A(a) if a.a == "x"), "{thing:?}");
    assert_eq!(serde_json::to_value(thing).unwrap(), value);
    let other: Other = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(other).unwrap(), value);
}
