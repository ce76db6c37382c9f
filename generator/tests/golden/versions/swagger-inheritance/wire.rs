//! The value of a schema in a hierarchy is `x-ms-discriminator-value`, or its name. Bases have objects of their own.

use golden_clients::swagger_inheritance::models::{Fish, Round, Salmon, SalmonBase, Tank};
use oas_client_runtime::serde_json::{Value, from_str, json, to_value};

#[test]
fn a_base_is_a_variant_beside_values_of_subtypes() {
    assert!(matches!(from_str(r#"{"kind":"Fish","length":1}"#), Ok(Fish::Base(_))));
    assert!(matches!(from_str(r#"{"kind":"Salmon","length":1,"location":"a"}"#), Ok(Fish::Salmon(_))));
    assert!(matches!(from_str(r#"{"kind":"SmartSalmon","length":1}"#), Ok(Fish::SmartSalmon(_))));
    assert!(matches!(from_str(r#"{"kind":"goblin","length":1,"color":"a"}"#), Ok(Fish::GoblinShark(_))));
    assert!(matches!(from_str(r#"{"kind":"GoblinShark","length":1}"#), Ok(Fish::Unknown(_))));
}

#[test]
fn a_subtype_with_subtypes_is_a_variant_of_itself() {
    let Ok(Salmon::Base(salmon)) = from_str(r#"{"kind":"Salmon","length":1,"location":"a"}"#) else { panic!() };
    assert_eq!(salmon.location.as_deref(), Some("a"));
    assert!(matches!(from_str(r#"{"kind":"SmartSalmon","length":1}"#), Ok(Salmon::SmartSalmon(_))));
    assert!(matches!(from_str(r#"{"kind":"goblin","length":1}"#), Ok(Salmon::Unknown(_))));
    let sent = to_value(Salmon::from(SalmonBase::new(2))).unwrap();
    assert_eq!(sent, json!({"kind": "Salmon", "length": 2}));
}

#[test]
fn a_value_may_be_the_name_of_another_schema() {
    assert!(matches!(from_str(r#"{"shape":"Round","corners":4}"#), Ok(Tank::Square(_))));
    assert!(matches!(from_str(r#"{"shape":"Tank"}"#), Ok(Tank::Base(_))));
    let text = r#"{"shape":"Square","glass":"Thick","millimetres":9}"#;
    let tank: Tank = from_str(text).unwrap();
    let Tank::Round(round) = &tank else { panic!("{tank:?}") };
    assert!(matches!(&**round, Round::Thick(thick) if thick.millimetres == Some(9)));
    assert_eq!(to_value(&tank).unwrap(), from_str::<Value>(text).unwrap());
}
