//! Enums give back what came, whatever it is.

use crate::serve::{reply, serve};
use golden_clients::number_enums::{
    Client,
    models::{All, ListBooksPage, Size},
};
use oas_client_runtime::serde_json::{self, json};

#[test]
fn known_and_unknown_values_are_given_back() {
    for all in [
        json!({"size": 300, "sizes": [-1, 0, 7], "untyped": 9, "quoted": 2, "always": false, "untyped_boolean": true}),
        json!({"ratio": 0.75, "unquoted": "2.5", "either": 1, "symbols": ""}),
        json!({"unquoted": "other", "either": "x", "symbols": "A", "maybe": 1}),
    ] {
        let read: All = serde_json::from_value(all.clone()).unwrap();
        assert_eq!(serde_json::to_value(read).unwrap(), all);
    }
    let read: All = serde_json::from_value(json!({"sizes": [-1, 300, 7], "maybe": null})).unwrap();
    assert_eq!(read.sizes.unwrap(), [Size::Minus1, Size::Value300, Size::Unknown(7)]);
    assert_eq!(read.maybe, None);
}

#[tokio::test]
async fn integers_are_sent_as_digits() {
    let server = serve([reply("200 OK", "content-type: application/json", "{}"), reply("204 No Content", "", "")]);
    let client = Client::builder().base_url(&server.url).build().unwrap();
    let call = client.book(Size::Minus1).list().page(ListBooksPage::Value20).sizes([Size::Value1, Size::from(5)]);
    call.send().await.unwrap();
    client.book(Size::Value0).create().size(Size::Value300).send().await.unwrap();
    let requests = server.requests();
    assert!(requests[0].starts_with("GET /books/-1?page=20&sizes=1&sizes=5 "), "{}", requests[0]);
    assert!(requests[1].ends_with("\r\n\r\nsize=300"), "{}", requests[1]);
}
