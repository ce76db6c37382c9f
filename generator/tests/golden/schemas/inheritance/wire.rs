//! Inheritance by `allOf`: subtypes, and the tags that recognise them.

use crate::serve::{reply, serve};
use golden_clients::inheritance::{
    Client,
    models::{Car, Cat, Circle, Dog, DogBase, Pet, PetBase, Plant, Poodle, Shape, Vehicle},
};
use oas_client_runtime::serde_json::{self, Value, json};

fn read<T: oas_client_runtime::serde::de::DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap()
}

/// The value after decoding and encoding.
fn again<T: oas_client_runtime::serde::de::DeserializeOwned + oas_client_runtime::serde::Serialize>(
    value: &Value,
) -> Value {
    serde_json::to_value(read::<T>(value)).unwrap()
}

#[test]
fn every_kind_is_known_by_its_tag_and_given_back() {
    let cat = json!({"kind": "Cat", "name": "Tom", "lives": 9, "friend": {"kind": "Poodle", "name": "Rex", "haircut": "lion"}});
    assert!(matches!(read::<Pet>(&cat), Pet::Cat(_)));
    assert_eq!(again::<Pet>(&cat), cat);
    let poodle = json!({"kind": "Poodle", "name": "Rex", "tricks": ["sit"], "haircut": "lion"});
    assert!(matches!(read::<Pet>(&poodle), Pet::Poodle(_)));
    assert!(matches!(read::<Dog>(&poodle), Dog::Poodle(_)));
    assert_eq!(again::<Dog>(&poodle), poodle);
    let only = json!({"kind": "Pet", "name": "?"});
    assert!(matches!(read::<Pet>(&only), Pet::Base(_)));
    let other = json!({"kind": "Fish", "name": "Wanda", "fins": 3});
    assert!(matches!(read::<Pet>(&other), Pet::Unknown(_)));
    assert_eq!(again::<Pet>(&other), other);
    for ring in [json!({"form": "ring", "radius": 1.5}), json!({"form": "round", "colour": "red"})] {
        assert!(matches!(read::<Shape>(&ring), Shape::Circle(_)));
        assert_eq!(again::<Shape>(&ring), ring);
    }
    let shape = json!({"form": "Shape"});
    assert!(matches!(read::<Shape>(&shape), Shape::Unknown(_)));
    let diesel = json!({"on": "land", "fuel": "Diesel", "soot": 3});
    assert!(matches!(read::<Vehicle>(&diesel), Vehicle::Car(car) if matches!(*car, Car::Diesel(_))));
    assert_eq!(again::<Vehicle>(&diesel), diesel);
    let tree = json!({"kind": "Tree", "height": 9, "rings": 100});
    assert!(matches!(read::<Plant>(&tree), Plant::Tree(_)));
    assert_eq!(again::<Plant>(&tree), tree);
}

#[tokio::test]
async fn callers_give_no_tag_and_it_is_sent_once() {
    let response = || reply("201 Created", "content-type: application/json", r#"{"kind": "Pet", "name": "x"}"#);
    let server = serve([response(), response(), response(), response()]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.pets().create(Pet::Cat(Box::new(Cat::new("Tom", 9)))).send().await.unwrap();
    client.pets().create(Pet::Base(Box::new(PetBase::new("Tom")))).send().await.unwrap();
    client.dogs().create(Dog::Base(Box::new(DogBase::new("Rex")))).send().await.unwrap();
    client.dogs().create(Dog::Poodle(Box::new(Poodle::new("Rex")))).send().await.unwrap();
    let sent = server.requests();
    let sent: Vec<_> = sent.iter().map(|request| request.rsplit("\r\n").next().unwrap()).collect();
    assert_eq!(
        sent,
        [
            r#"{"kind":"Cat","name":"Tom","lives":9}"#,
            r#"{"kind":"Pet","name":"Tom"}"#,
            r#"{"kind":"Dog","name":"Rex"}"#,
            r#"{"kind":"Poodle","name":"Rex"}"#,
        ]
    );
    let circle: Circle = read(&json!({"form": "ring"}));
    assert_eq!(serde_json::to_value(circle).unwrap(), json!({"form": "ring"}));
}
