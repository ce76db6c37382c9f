//! Properties and fields with a string that holds JSON.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test states what must hold"
)]

use std::{collections::BTreeMap, error::Error as _};

use crate::support::{Server, json};
use oas_client_runtime::{
    serde::{Deserialize, Serialize, Serializer, ser},
    serde_json::{Value, json},
};
use twilio_chat_v2::{Error, models::Message};

#[derive(Debug, Serialize, Deserialize, PartialEq)]
#[serde(crate = "oas_client_runtime::serde")]
struct Attributes {
    colour: String,
    size: Option<u32>,
}

/// A message whose attributes are this JSON value.
async fn message(attributes: Option<Value>) -> Message {
    let mut body = json!({"sid": "IM1", "account_sid": "AC1", "service_sid": "IS1", "channel_sid": "CH1"});
    if let Some(attributes) = attributes {
        body["attributes"] = attributes;
    }
    let server = Server::with([json(200, &body.to_string())]).await;
    server.client().service("IS1").channel("CH1").message("IM1").fetch().send().await.unwrap()
}

#[tokio::test]
async fn a_string_is_read_as_the_given_type() {
    let message = message(Some(json!(r#"{"colour":"grün","size":null}"#))).await;
    let read = message.attributes_as::<Attributes>().unwrap();
    assert_eq!(read, Some(Attributes { colour: "grün".to_owned(), size: None }));
    assert_eq!(message.attributes_as::<Value>().unwrap(), Some(json!({"colour": "grün", "size": null})));
    assert_eq!(message.attributes.as_deref(), Some(r#"{"colour":"grün","size":null}"#));
}

#[tokio::test]
async fn a_missing_string_is_none() {
    for nothing in [None, Some(Value::Null), Some(json!(""))] {
        assert_eq!(message(nothing).await.attributes_as::<Attributes>().unwrap(), None);
    }
    // These are texts, of an empty object and of null.
    assert_eq!(message(Some(json!("{}"))).await.attributes_as::<Value>().unwrap(), Some(json!({})));
    assert_eq!(message(Some(json!("null"))).await.attributes_as::<Value>().unwrap(), Some(Value::Null));
}

#[tokio::test]
async fn a_wrong_string_is_an_error_that_names_the_property_and_hides_the_value() {
    for text in
        ["hunter2", r#"{"colour":"hunter2","#, r#"{"colour":{"a":"hunter2"}}"#, r#""hunter2""#, "[]", "null", " "]
    {
        let error = message(Some(json!(text))).await.attributes_as::<Attributes>().unwrap_err();
        let Error::JsonString(text) = &error else { panic!("{error:?}") };
        assert_eq!(text.property, "attributes");
        assert_eq!(error.to_string(), "the string `attributes` doesn't hold JSON of the requested type");
        assert!(error.source().is_some());
        for shown in [format!("{error:?}"), format!("{error:#?}")] {
            assert!(shown.contains("attributes") && !shown.contains("hunter2"), "{shown}");
        }
        assert_eq!((error.status(), error.code(), error.attempts()), (None, None, None));
    }
}

#[tokio::test]
async fn a_value_is_sent_as_a_string() {
    let created = r#"{"sid":"IM1","account_sid":"AC1","service_sid":"IS1","channel_sid":"CH1"}"#;
    let server = Server::with([json(201, created), json(200, created), json(201, created)]).await;
    let channel = server.client().service("IS1").channel("CH1");
    let attributes = Attributes { colour: "grün & \"rot\"".to_owned(), size: Some(7) };
    channel.messages().create().body("x").attributes_as(&attributes).send().await.unwrap();
    channel.message("IM1").update().attributes_as(&json!({})).send().await.unwrap();
    // The last one counts, whichever of the two it is.
    let create = channel.messages().create().attributes("{}").attributes_as(&[1, 2]).attributes_as(&Value::Null);
    create.send().await.unwrap();
    let bodies: Vec<_> = server.requests().into_iter().map(|request| request.body).collect();
    let first = "Body=x&Attributes=%7B%22colour%22%3A%22gr%C3%BCn+%26+%5C%22rot%5C%22%22%2C%22size%22%3A7%7D";
    assert_eq!(bodies, [first, "Attributes=%7B%7D", "Attributes=null"]);
}

struct Stubborn;

impl Serialize for Stubborn {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(ser::Error::custom("not today"))
    }
}

#[tokio::test]
async fn a_value_that_is_no_json_is_rejected_before_anything_is_sent() {
    let server = Server::start().await;
    let create = || server.client().service("IS1").channel("CH1").messages().create();
    let keys = BTreeMap::from([((1, 2), "three")]);
    for (create, why) in [
        (create().attributes_as(&Stubborn), "not today"),
        (create().attributes_as(&keys), "key must be a string"),
        // A later value doesn't mend it.
        (create().attributes_as(&Stubborn).attributes("{}"), "not today"),
    ] {
        let error = create.send().await.unwrap_err();
        assert!(matches!(error, Error::Invalid { .. }), "{error:?}");
        assert_eq!(crate::support::without_call(&error), format!("`Attributes` can't be encoded as JSON: {why}"));
    }
    assert!(server.requests().is_empty());
}
