//! Objects with any names, and names that nobody expects.

use crate::serve::{body, json, reply, serve};
use golden_clients::additional_properties::{Client, models::Room};

/// Decodes a room, and returns the body that the room makes when it is sent.
async fn again(room: &str) -> (Room, String) {
    let server = serve([json(&format!("{{\"é/1\":{room}}}")), reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let mut rooms = client.rooms().fetch().send().await.unwrap();
    let room = rooms.remove("é/1").unwrap();
    client.rooms().replace(room.clone()).send().await.unwrap();
    (room, body(&server.requests()[1]).to_owned())
}

#[tokio::test]
async fn names_and_values_are_given_back() {
    for text in [
        r#"{"links":{}}"#,
        r#"{"links":{"":"","\"":null,"a b":"c","links":"x"}}"#,
        r#"{"links":{},"counts":{"a":{},"b":{"c":-1,"d":9223372036854775807}}}"#,
        r#"{"links":{},"shelves":{"a":[],"b":[{"name":"n","rest":"r","x":1,"y":null},{}]}}"#,
        r#"{"links":{},"anything":{"a":[1,"b",{"c":null}]},"nothing":{}}"#,
        r#"{"links":{},"closed":{"a":"b"},"any_shelf":{"name":"n","a":[true],"b":null}}"#,
    ] {
        assert_eq!(again(text).await.1, text);
    }
}

#[tokio::test]
async fn the_rest_is_apart_from_the_properties() {
    let (room, _) = again(r#"{"links":{},"shelves":{"a":[{"x":1,"rest":"r","name":"n","y":null}]}}"#).await;
    let shelf = &room.shelves.unwrap()["a"][0];
    assert_eq!((shelf.name.as_deref(), shelf.rest_2.as_deref()), (Some("n"), Some("r")));
    assert_eq!(shelf.rest, [("x".to_owned(), Some(1)), ("y".to_owned(), None)].into());
}

/// A server that learns more than the description says breaks no caller, even where the description says there is no more.
#[tokio::test]
async fn unknown_properties_of_a_response_never_fail() {
    let (_, sent) = again(r#"{"new":1,"links":{},"closed":{"a":"b","new":[1]},"later":{"deep":true}}"#).await;
    assert_eq!(sent, r#"{"links":{},"closed":{"a":"b"}}"#);
}
