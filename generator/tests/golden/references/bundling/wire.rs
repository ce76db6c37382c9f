//! Values go by what their schemas are called in their own files, whatever the models are.

use golden_clients::bundling::models::{Animal, Pet};
use oas_client_runtime::serde_json::{from_value, json, to_value};

#[test]
fn names_that_are_taken_stay_the_values_of_discriminators() {
    let dog = json!({"kind": "Dog", "bark": "loud"});
    let pet: Pet = from_value(dog.clone()).unwrap();
    assert!(matches!(&pet, Pet::Dog3(it) if it.bark.as_deref() == Some("loud")), "{pet:?}");
    assert_eq!(to_value(&pet).unwrap(), dog);
    assert!(matches!(from_value(json!({"kind": "Dog3"})).unwrap(), Pet::Unknown(_)));
}

#[test]
fn unreferenced_subtypes_are_recognised_by_their_base() {
    let animal = |sort: &str| from_value::<Animal>(json!({"sort": sort, "wings": 2, "fins": 3, "paws": 4})).unwrap();
    assert!(matches!(animal("bird"), Animal::Bird(it) if it.wings == Some(2)));
    assert!(matches!(animal("Fish"), Animal::Fish(it) if it.fins == Some(3)));
    assert!(matches!(animal("Dog"), Animal::Dog2(it) if it.paws == Some(4)));
}
