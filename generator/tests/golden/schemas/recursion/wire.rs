//! Values that hold values of their own kind, some way down.

use crate::serve::{body, json, serve};
use golden_clients::recursion::{
    Client, Error,
    models::{Book, Shelf},
};
use oas_client_runtime::serde_json;

/// Text that holds itself this many times over.
fn nested(before: &str, innermost: &str, after: &str, times: usize) -> String {
    format!("{}{innermost}{}", before.repeat(times), after.repeat(times))
}

/// A value is read, sent, and read again.
async fn again(text: &str) -> Result<String, Error> {
    let shelf: Shelf = serde_json::from_str(text).unwrap();
    let server = serve([json(text)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    assert_eq!(client.shelf().replace(shelf.clone()).send().await?, shelf);
    Ok(body(&server.request()).to_owned())
}

const EMPTY: &str = r#"{"above":null,"first":{}}"#;

#[tokio::test]
async fn each_way_round_is_the_same_both_ways() {
    for text in [
        EMPTY.to_owned(),
        nested(r#"{"above":"#, EMPTY, r#","first":{}}"#, 50),
        nested(r#"{"above":null,"below":"#, EMPTY, r#","first":{}}"#, 50),
        nested(r#"{"above":null,"inside":["#, EMPTY, r#"],"first":{}}"#, 50),
        nested(r#"{"above":null,"by_name":{"é":"#, EMPTY, r#"},"first":{}}"#, 50),
        // Through another, and through a merged one.
        nested(r#"{"above":null,"first":{"stands_on":"#, EMPTY, "}}", 50),
        format!(r#"{{"above":null,"first":{{}},"label":{}}}"#, nested(r#"{"next":"#, r#"{"text":"x"}"#, "}", 50)),
        format!(
            r#"{{"above":null,"first":{{}},"label":{}}}"#,
            nested(r#"{"both":{"text":"x","both":"#, r#"{"of":null,"tree":{}}"#, r#","of":null,"tree":{}}}"#, 1)
        ),
        format!(
            r#"{{"above":null,"first":{{}},"label":{{"mark":{}}}}}"#,
            nested(r#"{"of":"#, "null", r#","tree":{}}"#, 50)
        ),
        r#"{"above":null,"first":{},"label":{"mark":{"of":null,"tree":{"a":{"b":{"c":{}}}}}}}"#.to_owned(),
    ] {
        assert_eq!(again(&text).await.unwrap(), text);
    }
}

/// Reading is bounded, so that a response can't exhaust the stack.
#[tokio::test]
async fn a_too_deep_response_is_an_error() {
    let text = nested(r#"{"above":"#, EMPTY, r#","first":{}}"#, 100_000);
    let server = serve([json(&text)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let error = client.shelf().replace(Shelf::new(None, Box::new(Book::new()))).send().await.unwrap_err();
    assert!(
        matches!(&error, Error::Decode(error) if error.source.to_string().contains("recursion limit")),
        "{error:?}"
    );
}
