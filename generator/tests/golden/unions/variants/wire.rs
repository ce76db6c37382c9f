//! Values that are one of several: each kind is known, sent as it is meant, and given back as it came.

use crate::serve::{Server, body, json as response, line, reply, serve};
use golden_clients::variants::{
    Client,
    models::{All, AllDisjoint, AllOpenEnum, Bird, Cat, ListThingsMilestone, Pet, Ring},
};
use oas_client_runtime::serde_json::{self, Value, json};

fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url).build().unwrap()
}

/// Decodes a response, and returns the body that the value makes when it is sent.
async fn again(text: &str) -> (All, String) {
    let server = serve([response(text), response("{}")]);
    let client = client(&server);
    let all = client.things().list().send().await.unwrap();
    client.things().replace(all.clone()).send().await.unwrap();
    (all, body(&server.requests()[1]).to_owned())
}

/// The name of the variant that is read, as Rust shows it.
fn variant(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").split('(').next().unwrap().to_owned()
}

macro_rules! kinds {
    ($($member:ident $value:expr => $variant:literal;)*) => {$(
        let text = format!("{{\"{}\":{}}}", stringify!($member), $value);
        let (all, sent) = again(&text).await;
        assert_eq!((variant(&all.$member.unwrap()), sent), ($variant.to_owned(), text));
    )*};
}

#[tokio::test]
async fn each_kind_is_known_and_goes_back_to_the_byte() {
    kinds! {
        // By discriminator: mapped by reference and by bare name, two names for one, not mapped at all.
        pet r#"{"kind":"cat","lives":9}"# => "Cat";
        pet r#"{"kind":"kitten","lives":9}"# => "Cat";
        pet r#"{"kind":"dog","tricks":["sit","é"]}"# => "Dog";
        pet r#"{"kind":"Bird","wings":2}"# => "Bird";
        implicit r#"{"kind":"Cat","lives":1}"# => "Cat";
        implicit r#"{"kind":"Dog"}"# => "Dog";
        // A tag that isn't described, is written otherwise, is no text, or isn't there.
        pet r#"{"fins":[1,{"a":null}],"kind":"fish"}"# => "Unknown";
        pet r#"{"kind":"CAT","lives":9}"# => "Unknown";
        pet r#"{"kind":"Cat","lives":9}"# => "Unknown";
        pet r#"{"kind":7}"# => "Unknown";
        pet r#"{"lives":9}"# => "Unknown";
        pet r#"["cat"]"# => "Unknown";
        pet r#""cat""# => "Unknown";
        // By a constant.
        constant r#"{"shape":"circle","radius":1.5}"# => "Circle";
        constant r#"{"shape":"square","side":2.5}"# => "Square";
        constant r#"{"shape":"line"}"# => "Unknown";
        // By a member that only one must have, or none of them.
        required r#"{"ship":"Beagle"}"# => "BySea";
        required r#"{"plane":"Flyer"}"# => "ByAir";
        required r#"{"shoes":"red"}"# => "OnFoot";
        required r#"{}"# => "OnFoot";
        required "7" => "Unknown";
        // By JSON type.
        kinds r#""2015-07-30T20:00:00Z""# => "String";
        kinds "-7" => "Integer";
        kinds "1.5" => "Number";
        kinds "18446744073709551615" => "Unknown";
        kinds "false" => "Boolean";
        kinds r#"["a",""]"# => "Array";
        kinds r#"{"kind":"x","lives":1}"# => "Cat";
        disjoint "7" => "Integer";
        disjoint r#"["7"]"# => "Array";
        disjoint r#""7""# => "Unknown";
        numbers "9007199254740993" => "Integer2";
        numbers r#"{"digits":"12"}"# => "Integer";
        mixed r#""a""# => "String";
        mixed r#"{"length":3}"# => "Object";
        // Unions in unions.
        tree r#"["a",["b",{"left":{"left":"c"}}]]"# => "Array";
        nested "true" => "Boolean";
        nested r#"{"shape":"square"}"# => "Square";
        outer r#"{"kind":"rock"}"# => "Rock";
        outer r#"{"kind":"animal","species":"fish"}"# => "Animal";
        // A value that no variant is recognised by stays raw JSON.
        overlapping r#"{"fins":1,"wings":2}"# => "Overlapping";
        either r#"{"a":"x","b":"y"}"# => "Either";
    }
    // A text and its enum.
    for (text, colour) in [("red", AllOpenEnum::Red), ("Red", AllOpenEnum::Unknown("Red".to_owned()))] {
        let text = format!("{{\"openEnum\":\"{text}\"}}");
        let (all, sent) = again(&text).await;
        assert_eq!((all.open_enum, sent), (Some(colour), text));
    }
}

#[tokio::test]
async fn null_is_no_kind_but_none() {
    for (text, nothing) in [("{}", None), (r#"{"nothing":null}"#, Some(None))] {
        let (all, sent) = again(text).await;
        assert_eq!((all.nothing, sent.as_str()), (nothing, text));
    }
    let (all, _) = again(r#"{"nothing":{"kind":"x","lives":1}}"#).await;
    assert_eq!(all.nothing, Some(Some(Cat::new("x", 1))));
}

#[tokio::test]
async fn overlapping_variants_are_read_as_callers_ask() {
    let (all, _) = again(r#"{"overlapping":{"fins":1,"wings":2},"either":{"a":"x"},"mixed":{"length":3}}"#).await;
    let overlapping = all.overlapping.unwrap();
    assert_eq!(overlapping.as_bird().unwrap().wings, Some(2));
    assert_eq!(overlapping.as_fish().unwrap().fins, Some(1));
    let either = all.either.unwrap();
    assert_eq!(either.as_left().unwrap().a, "x");
    assert!(either.as_right().unwrap_err().to_string().contains("missing field `b`"));
}

#[tokio::test]
async fn the_tag_is_sent_once_whoever_gave_it() {
    let unknown: Value = json!({"kind": "fish"});
    for (pet, sent) in [
        (Pet::Cat(Box::new(Cat::new("cat", 9))), r#"{"kind":"cat","lives":9}"#),
        (Pet::Cat(Box::new(Cat::new("kitten", 9))), r#"{"kind":"kitten","lives":9}"#),
        // A kind without the member gets it.
        (Pet::Bird(Box::new(Bird::new())), r#"{"kind":"Bird"}"#),
        (Pet::Unknown(unknown.into()), r#"{"kind":"fish"}"#),
    ] {
        let server = serve([reply("204 No Content", "", "")]);
        client(&server).things().create(pet).send().await.unwrap();
        assert_eq!(body(&server.request()), sent);
    }
}

#[tokio::test]
async fn a_wrong_tag_is_not_sent() {
    let client = client(&serve([""; 0]));
    let error = client.things().create(Pet::Cat(Box::new(Cat::new("dog", 9)))).send().await.unwrap_err();
    let golden_clients::variants::Error::Invalid { message, .. } = error else { panic!("{error:?}") };
    assert!(message.ends_with("the property `kind` of this variant must be cat or kitten"), "{message}");
}

#[tokio::test]
async fn a_broken_known_variant_is_an_error_and_no_other_variant() {
    for (text, why) in [
        (r#"{"pet":{"kind":"cat"}}"#, "as Cat: missing field `lives`"),
        (r#"{"kinds":["a",1]}"#, "as Array: invalid type: integer, expected a string"),
    ] {
        let error = client(&serve([response(text)])).things().list().send().await.unwrap_err();
        let golden_clients::variants::Error::Decode(error) = error else { panic!("{error:?}") };
        assert!(error.source.to_string().contains(why), "{error:?}");
    }
    // The member by which one is known may be any other's, too.
    let things = client(&serve([response(r#"{"required":{"ship":7}}"#)])).things().list().send().await.unwrap();
    assert_eq!(json!(things), json!({"required": {"ship": 7}}));
}

#[tokio::test]
async fn simple_kinds_travel_in_a_query() {
    type Milestone = ListThingsMilestone;
    for (milestone, ring, sent) in [
        (Milestone::String("a b".to_owned()), Ring::Boolean(true), "milestone=a%20b&ring=true"),
        (Milestone::Integer(-7), Ring::Integer(0), "milestone=-7&ring=0"),
        (Milestone::Unknown(json!("*").into()), Ring::Unknown(json!(1.5).into()), "milestone=%2A&ring=1.5"),
    ] {
        let server = serve([response("{}")]);
        client(&server).things().list().milestone(milestone).ring(ring).send().await.unwrap();
        assert_eq!(line(&server.request()), format!("GET /things?{sent}"));
    }
}

#[tokio::test]
async fn callers_build_them_by_hand() {
    let mut all = All::new();
    all.disjoint = Some(AllDisjoint::Array(vec!["a".to_owned()]));
    all.open_enum = Some(AllOpenEnum::Unknown("green".to_owned()));
    let text = r#"{"openEnum":"green","disjoint":["a"]}"#;
    let server = serve([response(text)]);
    assert_eq!(client(&server).things().replace(all.clone()).send().await.unwrap(), all);
    assert_eq!(body(&server.request()), text);
    assert_eq!(serde_json::from_str::<All>(text).unwrap(), all);
}
