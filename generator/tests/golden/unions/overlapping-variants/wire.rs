//! Overlapping variants: a response is never decoded as the first variant that fits, and a request has the schema's tags.

use crate::serve::{reply, serve};
use golden_clients::overlapping_variants::{
    Client,
    models::{Cat, Keyed, More, Narrow, One, Pet, Reader, Told},
};
use oas_client_runtime::serde_json::{Value, from_value, json, to_value};

fn keyed(value: &Value) -> Keyed {
    let read: Keyed = from_value(value.clone()).unwrap();
    assert_eq!(to_value(&read).unwrap(), *value);
    read
}

#[test]
fn an_object_of_several_variants_stays_raw_json() {
    assert!(matches!(keyed(&json!({"d": "1"})), Keyed::D(_)));
    assert!(matches!(keyed(&json!({"s": "1"})), Keyed::S(_)));
    assert!(matches!(keyed(&json!({"t": "1"})), Keyed::T(_)));
    assert!(matches!(keyed(&json!({})), Keyed::T(_)));
    for either in [json!({"d": "1", "s": "2"}), json!({"d": 5, "s": "1"}), json!({"d": 5, "t": "1"}), json!({"s": []})]
    {
        assert!(matches!(keyed(&either), Keyed::Unknown(_)), "{either}");
    }
}

#[test]
fn a_tag_is_the_value_of_the_property() {
    let told = |value: Value| from_value::<Told>(value).unwrap();
    assert!(matches!(told(json!({"kind": "one"})), Told::One(_)));
    assert!(matches!(told(json!({"kind": "three"})), Told::More(_)));
    assert!(matches!(told(json!({"kind": "One"})), Told::Unknown(_)));
    let three = json!({"kind": "three", "note": "n"});
    assert_eq!(to_value(told(three.clone())).unwrap(), three);
}

async fn sent(text: &str, call: impl AsyncFnOnce(Client)) -> String {
    let server = serve([reply("200 OK", "content-type: application/json", text)]);
    call(Client::builder().base_url(&server.url).build().unwrap()).await;
    server.request().split_once("\r\n\r\n").unwrap().1.to_owned()
}

#[tokio::test]
async fn write_only_properties_are_only_in_requests() {
    let body = sent(r#"{"name":"ada"}"#, async |client| {
        let read = client.secrets().put(Reader::new("ada", "hunter2".into(), 36)).send().await.unwrap();
        assert_eq!((read.name.as_str(), read.age), ("ada", None));
    });
    assert_eq!(body.await, r#"{"name":"ada","password":"hunter2","age":36}"#);
}

#[tokio::test]
async fn keywords_beside_the_only_part_count() {
    let body = sent(r#"{"a":"1","b":5}"#, async |client| {
        let read: Narrow = client.narrow().put(Narrow::new("x")).send().await.unwrap();
        assert_eq!((read.a.as_str(), &read.rest["b"]), ("1", &5));
    });
    assert_eq!(body.await, r#"{"a":"x"}"#);
}

#[tokio::test]
async fn subtypes_have_their_tags() {
    let body = sent(r#"{"z":"1"}"#, async |client| {
        let only = client.pets().put(Pet::Cat(Box::<Cat>::default())).send().await.unwrap();
        assert_eq!(only.z, "1");
        let _: Client = client.clone();
    });
    assert_eq!(body.await, r#"{"kind":"Cat"}"#);
    let _ = (One::new, More::new);
}
