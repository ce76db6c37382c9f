//! Values of a subtype with subtypes are those of its own hierarchy; others are kept.

use golden_clients::inherited_mapping::models::{Fish, Salmon};
use oas_client_runtime::serde_json::{from_str, to_string};

#[test]
fn the_schema_with_the_mapping_has_all_variants() {
    assert!(matches!(from_str(r#"{"kind":"salmon"}"#), Ok(Fish::Salmon(_))));
    assert!(matches!(from_str(r#"{"kind":"smart"}"#), Ok(Fish::SmartSalmon(_))));
    assert!(matches!(from_str(r#"{"kind":"goblin"}"#), Ok(Fish::GoblinShark(_))));
    assert!(matches!(from_str(r#"{"kind":"whale"}"#), Ok(Fish::Whale(_))));
    assert!(matches!(from_str(r#"{"kind":"eel"}"#), Ok(Fish::Other(_))));
}

#[test]
fn a_subtype_has_its_own_subtypes() {
    assert!(matches!(from_str(r#"{"kind":"salmon"}"#), Ok(Salmon::Base(_))));
    assert!(matches!(from_str(r#"{"kind":"smart"}"#), Ok(Salmon::SmartSalmon(_))));
    for text in [r#"{"kind":"goblin"}"#, r#"{"kind":"whale"}"#, r#"{"kind":"eel"}"#] {
        let salmon: Salmon = from_str(text).unwrap();
        assert!(matches!(salmon, Salmon::Unknown(_)), "{salmon:?}");
        assert_eq!(to_string(&salmon).unwrap(), text);
    }
}
