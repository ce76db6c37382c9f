//! A model that callers build sends its tag.

use golden_clients::nullable_tag::models::Cat;
use oas_client_runtime::serde_json::{self, json};

#[test]
fn the_tag_is_there() {
    assert_eq!(serde_json::to_value(Cat::new("Tom", 9)).unwrap(), json!({"kind": "Cat", "name": "Tom", "lives": 9}));
}
