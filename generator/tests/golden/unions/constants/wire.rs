//! Integers and booleans name the variant, and go back as they came.

use golden_clients::constants::models::{Base, Failed, Things, ThingsByBoolean, ThingsMapped};
use oas_client_runtime::serde_json;

/// The name of the variant that is read, as Rust shows it.
fn variant(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").split('(').next().unwrap().to_owned()
}

macro_rules! variants {
    ($($property:ident($wire:literal) $value:literal => $variant:literal;)*) => {$(
        let text = format!("{{\"{}\":{}}}", $wire, $value);
        let things: Things = serde_json::from_str(&text).unwrap();
        assert_eq!(variant(things.$property.as_ref().unwrap()), $variant, "{text}");
        assert_eq!(serde_json::to_string(&things).unwrap(), text);
    )*};
}

#[test]
fn each_variant_is_known() {
    variants! {
        by_integer("byInteger") r#"{"v":1,"a":"x"}"# => "V1";
        by_integer("byInteger") r#"{"v":2,"b":"x"}"# => "V2";
        by_integer("byInteger") r#"{"v":3}"# => "Unknown";
        by_integer("byInteger") r#"{"v":"1"}"# => "Unknown";
        by_integer("byInteger") r#"{"a":"x"}"# => "Unknown";
        by_boolean("byBoolean") r#"{"ok":true}"# => "Done";
        by_boolean("byBoolean") r#"{"ok":false,"error":"late"}"# => "Failed";
        by_boolean("byBoolean") r#"{"ok":null}"# => "Unknown";
        by_number("byNumber") r#"{"n":0.5}"# => "Half";
        by_number("byNumber") r#"{"n":2.0}"# => "Whole";
        by_number("byNumber") r#"{"n":0.25}"# => "Unknown";
        by_enums("byEnums") r#"{"level":3}"# => "Low";
        by_enums("byEnums") r#"{"level":-1}"# => "High";
        by_enums("byEnums") r#"{"level":9007199254740993}"# => "High";
        by_enums("byEnums") r#"{"level":9007199254740992}"# => "Unknown";
        mixed("mixed") r#"{"m":"1"}"# => "Text";
        mixed("mixed") r#"{"m":1}"# => "Digit";
        mixed("mixed") r#"{"m":true}"# => "Flag";
        mapped("mapped") r#"{"t":1,"a":"x"}"# => "First";
        mapped("mapped") r#"{"t":2,"a":"x"}"# => "Second";
        implied("implied") r#"{"v":2}"# => "V2";
        open("open") r#"{"k":2,"more":[1]}"# => "OpenB";
        base("base") r#"{"b":2,"x":"y"}"# => "SubB";
        base("base") r#"{"b":3,"x":"y"}"# => "Unknown";
    }
}

#[test]
fn a_constant_is_sent_once_and_right() {
    let mut failed: Failed = serde_json::from_str(r#"{"ok":false}"#).unwrap();
    failed.ok = true;
    let error = serde_json::to_string(&ThingsByBoolean::Failed(Box::new(failed))).unwrap_err().to_string();
    assert_eq!(error, "the property `ok` of this variant must be false");
    let second = ThingsMapped::Second(Box::default());
    assert_eq!(serde_json::to_string(&second).unwrap(), r#"{"t":2}"#);
    let base: Base = serde_json::from_str(r#"{"b":1}"#).unwrap();
    assert_eq!(serde_json::to_string(&base).unwrap(), r#"{"b":1}"#);
}
