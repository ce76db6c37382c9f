//! Null, absent and empty in JSON bodies.

use crate::serve::{reply, serve};
use golden_clients::nullable::{
    Client,
    models::{Change, Shelf},
};

const BOOK: &str = "{\"title\":\"t\"}";

/// The body of an update.
async fn sent(change: Change) -> String {
    let server = serve([reply("200 OK", "content-type: application/json", BOOK)]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    client.book("1").update(change).send().await.unwrap();
    let request = server.request();
    assert!(request.contains("content-type: application/vnd.shelf+json\r\n"), "{request}");
    request.split_once("\r\n\r\n").unwrap().1.to_owned()
}

#[tokio::test]
async fn the_four_shapes() {
    let new = || Change::new("t", None);
    assert_eq!(sent(new()).await, r#"{"title":"t","subtitle":null}"#);
    assert_eq!(sent(Change::new("", Some("s".to_owned()))).await, r#"{"title":"","subtitle":"s"}"#);
    let mut change = new();
    (change.pages, change.note) = (Some(7), Some(Some(String::new())));
    assert_eq!(sent(change).await, r#"{"title":"t","subtitle":null,"pages":7,"note":""}"#);
    let mut change = new();
    (change.note, change.shelf, change.printed, change.tags) = (Some(None), Some(None), Some(None), Some(None));
    (change.data, change.parent) = (Some(oas_client_runtime::Value::NULL), Some(None));
    let nulls = r#""note":null,"shelf":null,"printed":null,"tags":null,"data":null,"parent":null"#;
    assert_eq!(sent(change).await, format!(r#"{{"title":"t","subtitle":null,{nulls}}}"#));
    let mut change = new();
    let mut shelf = Shelf::new();
    shelf.room = Some(None);
    (change.shelf, change.tags) = (Some(Some(shelf)), Some(Some(vec![None, Some("a".to_owned())])));
    assert_eq!(sent(change).await, r#"{"title":"t","subtitle":null,"shelf":{"room":null},"tags":[null,"a"]}"#);
}

/// A model that is read and sent back is unchanged.
#[tokio::test]
async fn a_value_is_given_back_as_it_came() {
    let texts = [
        r#"{"title":"t","subtitle":null}"#,
        r#"{"title":"t","subtitle":null,"note":null,"shelf":{"room":null},"attributes":null}"#,
        r#"{"title":"t","subtitle":"s","note":"n","shelf":{},"attributes":"[1]"}"#,
    ];
    for text in texts {
        let server = serve([text, text].map(|text| reply("200 OK", "content-type: application/json", text)));
        let client = Client::builder().base_url(&server.url).build().unwrap();
        let read = client.book("1").replace(None).send().await.unwrap();
        assert_eq!(read.attributes_as::<Vec<i32>>().unwrap(), text.contains("[1]").then(|| vec![1]));
        client.book("1").replace(Some(read)).send().await.unwrap();
        let bodies: Vec<_> =
            server.requests().iter().map(|text| text.split_once("\r\n\r\n").unwrap().1.to_owned()).collect();
        assert_eq!(bodies, ["null", text]);
    }
}
