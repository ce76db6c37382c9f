//! An unknown tag keeps the base schema's typed properties, and nothing is lost when the value is sent back.

use crate::serve::{body, json as response, serve};
use golden_clients::unknown_tags::{
    Client,
    models::{Beside, Bird, Fish, Merged, Numbered, Things},
};
use oas_client_runtime::serde_json;

#[tokio::test]
async fn the_properties_of_the_base_schema_have_their_types() {
    let text = r#"{"mapped":{"kind":"eel","length":1.5,"friends":[{"kind":"shark","length":2,"age":7},{"kind":"ray","length":3,"tail":[1,{"a":null}]}],"volts":340282366920938463463374607431768211455},"listed":{"kind":"Owl","night":true,"wings":2},"beside":{"id":"7","lid":1,"sort":"Bin"},"merged":{"lid":1,"name":"b","sort":"Bin"},"numbered":{"n":9,"note":"x","z":0.1},"bare":{"c":1,"kind":"b"}}"#;
    let server = serve([response(text)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let sent: Things = serde_json::from_str(text).unwrap();
    let things = client.things().replace(sent).send().await.unwrap();
    assert_eq!(body(&server.requests()[0]), text);

    let fish = things.mapped.unwrap();
    assert!(matches!(fish, Fish::Unknown(_)));
    let base = fish.base().unwrap();
    assert_eq!((base.kind.as_str(), base.length), ("eel", 1.5));
    let friends = base.friends.unwrap();
    assert!(matches!(&friends[0], Fish::Shark(shark) if shark.age == Some(7)));
    assert_eq!(friends[1].base().unwrap().length, 3.0);

    let bird = things.listed.unwrap();
    assert!(matches!(bird, Bird::Unknown(_)));
    assert_eq!(bird.base().unwrap().wings, Some(2));
    let beside = things.beside.unwrap();
    assert!(matches!(beside, Beside::Unknown(_)));
    assert_eq!(beside.base().unwrap().id, "7");
    let merged = things.merged.unwrap();
    assert!(matches!(merged, Merged::Unknown(_)));
    assert_eq!(merged.base().unwrap().name.as_deref(), Some("b"));
    let numbered = things.numbered.unwrap();
    assert!(matches!(numbered, Numbered::Unknown(_)));
    assert_eq!(numbered.base().unwrap().note.as_deref(), Some("x"));
}

#[test]
fn a_known_variant_has_them_too() {
    let shark: Fish = serde_json::from_str(r#"{"kind":"shark","length":4.5,"age":6}"#).unwrap();
    assert!(matches!(shark, Fish::Shark(_)));
    assert_eq!(shark.base().unwrap().length, 4.5);
    let wrong: Fish = serde_json::from_str(r#"{"kind":"eel","length":"long"}"#).unwrap();
    assert!(wrong.base().unwrap_err().to_string().starts_with("invalid type: string"));
}
