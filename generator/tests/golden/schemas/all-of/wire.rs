//! Merged objects have the members of all, each once.

use crate::serve::{body, json, serve};
use golden_clients::all_of::{
    Client,
    models::{Book, BookTwice, State, Thing},
};

/// Decodes a response, and returns the body that the value makes when it is sent.
async fn again(text: &str) -> (Book, String) {
    let server = serve([json(text), json(text)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let book = client.book("1").fetch().send().await.unwrap();
    client.book("1").replace(book.clone()).send().await.unwrap();
    (book, body(&server.requests()[1]).to_owned())
}

#[tokio::test]
async fn a_value_is_given_back() {
    for text in [
        r#"{"id":"1","name":"n","state":"good"}"#,
        r#"{"id":"1","name":"n","until":"2026-01-02","state":"lost","before":"torn","shelf":{"id":"2","name":"s"}}"#,
        r#"{"id":"1","name":"n","state":"good","before":null,"shelf":null,"torn":null}"#,
        r#"{"id":"1","name":"n","state":"good","cover":"c","torn":"good"}"#,
        r#"{"id":"1","name":"n","state":"good","twice":{"id":"2","name":"t","until":"2026-01-02","a":1,"b":-2}}"#,
    ] {
        assert_eq!(again(text).await.1, text);
    }
}

#[tokio::test]
async fn a_value_made_by_hand_is_sent_with_all_properties() {
    let mut book = Book::new("1", "n", State::Torn);
    let mut twice = BookTwice::new("2");
    twice.rest.insert("pages".to_owned(), 7);
    (book.twice, book.shelf) = (Some(twice), Some(Some(Thing::new("3"))));
    let text = r#"{"id":"1","name":"n","state":"torn","shelf":{"id":"3"},"twice":{"id":"2","pages":7}}"#;
    let server = serve([json(text)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    assert_eq!(client.book("1").replace(book.clone()).send().await.unwrap(), book);
    assert_eq!(body(&server.request()), text);
}

/// A property that one schema of an `allOf` requires is required.
#[tokio::test]
async fn a_property_required_anywhere_is_required() {
    for (text, at) in [
        (r#"{"name":"n","state":"good"}"#, "missing field `id`"),
        (r#"{"id":"1","state":"good"}"#, "missing field `name`"),
        (r#"{"id":"1","name":"n"}"#, "missing field `state`"),
    ] {
        let server = serve([json(text)]);
        let client = Client::builder().base_url(&server.url).build().unwrap();
        let golden_clients::all_of::Error::Decode(error) = client.book("1").fetch().send().await.unwrap_err() else {
            panic!("{text}")
        };
        assert!(error.source.to_string().contains(at), "{error:?}");
    }
}
